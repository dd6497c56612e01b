// Makes the papers in Drive and registers them. No call of Drive is begun before it is kept that it will be, so a run that
// is stopped leaves nothing that the next one does not find, although Drive lists new files late: at the worst one paper is
// unknown until it is listed.
import templates from 'virtual:templates';
import { DOCUMENT_STATUS, type DocumentKind } from '../../../sheets-schema/enums';
import { documents } from '../../../sheets-schema/index';
import { builtText, keptLines } from '../../core/dossier/built-paper';
import { DRIVE_PATIENCE, fileIdOf, type Making, parseMaking } from '../../core/dossier/making';
import { documentId, type Edition, kindOfId, planRegister } from '../../core/dossier/register';
import type { Snapshot } from '../../core/scoring/snapshot';
import { planAppend, planColumn } from '../../core/sheet/output';
import { linkCell, outputRow } from '../../core/sheet/rows';
import type { DocumentRecord } from '../../core/workbook/records';
import type { Services } from '../../google/services';
import { makingDocument } from '../../ui/words/progress.vi';
import type { Context } from '../shared/context';
import { isSameAddress } from '../shared/operator';
import { progress } from '../shared/progress';
import { readTable } from '../shared/read-tabs';
import { type FilledPaper, fillPaper } from './fill-template';
import type { PreparedDocument } from './prepare';

type MadeFile = ReturnType<Services['drive']['createDocument']>;

/** Where a paper lies; one that an earlier operator made is known by its address alone. */
type Paper = Pick<MadeFile, 'mark' | 'name' | 'link'>;

interface BuiltPaper {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  readonly draft: boolean;
  /** null where it is not known yet whether it was made, or where that of another is not known. */
  readonly paper: Paper | null;
  /** False where it was there already, word for word. */
  readonly isNew: boolean;
  /** What the register keeps of what it says. */
  readonly built: () => string;
}

export interface BuiltDossier {
  readonly papers: readonly BuiltPaper[];
  /** Address of the folder. */
  readonly folder: string | null;
  /** The paper of which it is not known yet whether it was made, and when to ask again; then no other is made. */
  readonly unknown: { readonly kind: DocumentKind; readonly minutes: number } | null;
}

export interface PapersToMake {
  readonly documents: readonly PreparedDocument[];
  readonly snapshot: Pick<Snapshot, 'id'>;
  /** Of a folder that has to be made. */
  readonly folderName: string;
  readonly edition: Edition;
  /** Rows of the register. */
  readonly records: readonly DocumentRecord[];
  /** A paper of which it is not known whether it was made is made again. */
  readonly again: boolean;
}

export const readRegister = ({ services }: Context) => readTable(services, documents);

const ids = new WeakMap<PreparedDocument, { readonly of: string; readonly id: string }>();

/** Its content is hashed once: an index of 20.000 pieces of evidence is megabytes of text. */
export function idOf(
  { services }: Context,
  document: PreparedDocument,
  { year }: Edition,
  snapshot: string,
): string {
  const of = `${year} ${snapshot}`;
  const known = ids.get(document);
  if (known?.of === of) return known.id;
  const id = documentId(document.kind, year, snapshot, services.sha256(JSON.stringify(document.identity)));
  ids.set(document, { of, id });
  return id;
}

/** This operator's own: what one has made is out of another's reach. */
const keyOf = (name: string, { services }: Context): string => `${name} ${services.session.email()}`;

const readMaking = (context: Context): Making =>
  parseMaking(context.services.properties.get(keyOf('making', context)));

/** The paper that a stopped run had begun, and that Drive, which had time to list it, does not have; null where none is. */
export function lostPaper(
  context: Context,
): { readonly kind: DocumentKind | null; readonly at: string } | null {
  const { started, at } = readMaking(context);
  if (started === null || context.now.getTime() - at < DRIVE_PATIENCE) return null;
  const isThere = context.services.drive.find(started) !== null;
  return isThere ? null : { kind: kindOfId(started), at: context.services.clock.minute(new Date(at)) };
}

/** Makes what is not there, one call of Drive a paper; the caller holds the lock. */
export function makePapers(context: Context, plan: PapersToMake): BuiltDossier {
  const { drive, properties } = context.services;
  const { edition, snapshot, again } = plan;
  const making = readMaking(context);
  const folder = folderOf(context, edition.year);
  const listed = folder.id === null ? [] : drive.filesIn(folder.id);
  const { started } = making;
  const isListed = listed.some(({ mark }) => mark === started);
  const unknown = again || isListed ? null : unknownPaper(started);
  const made: Record<string, string> = { ...making.made };
  const keep = (begun: string | null) =>
    properties.set(
      keyOf('making', context),
      JSON.stringify({ at: context.now.getTime(), started: begun, made } satisfies Making),
    );
  const present = finder(context, plan.records, listed, making);
  const papers = plan.documents.map((document, index): BuiltPaper => {
    const { kind, title, draft } = document;
    const id = idOf(context, document, edition, snapshot.id);
    const found = present(id);
    // When it was made is not told any more, so that nobody knows whether it was changed since.
    const again = () => builtOf(fillPaper(templates[document.layout], document.fields), '');
    if (found !== null || unknown !== null)
      return { kind, id, title, draft, paper: found, isNew: false, built: again };
    progress(context, makingDocument(index + 1, plan.documents.length, title));
    const place = folder.make(plan.folderName);
    keep(id);
    const filled = fillPaper(templates[document.layout], document.fields);
    const paper = drive.createDocument(title, filled.docx, place, id);
    made[id] = paper.id;
    const built = () => builtOf(filled, paper.modified);
    return { kind, id, title, draft, paper, isNew: true, built };
  });
  if (papers.some(({ isNew }) => isNew)) keep(null);
  const wanted = papers.filter(({ paper, id }) => paper !== null || id === started);
  const others = Object.entries(making.made).flatMap(([mark, id]) =>
    [...papers.map((paper) => paper.id), ...listed.map((file) => file.mark)].includes(mark)
      ? []
      : (drive.get(id) ?? []),
  );
  enterIntoRegister(context, plan, wanted, [...listed, ...others]);
  // From here on the register has them all.
  const isPending = started !== null || Object.keys(made).length > 0;
  if (isPending && unknown === null) properties.remove(keyOf('making', context));
  return { papers, folder: folder.link(), unknown };
}

const builtOf = ({ lines, tables }: FilledPaper, modified: string): string =>
  builtText({ modified, tables, lines: keptLines(lines()) });

function unknownPaper(mark: string | null): BuiltDossier['unknown'] {
  const kind = mark === null ? null : kindOfId(mark);
  return kind === null ? null : { kind, minutes: DRIVE_PATIENCE / 60_000 };
}

/** Where a paper lies that is there already; null where it is not. */
function finder(
  { services }: Context,
  records: readonly DocumentRecord[],
  listed: readonly MadeFile[],
  making: Making,
): (id: string) => Paper | null {
  const me = services.session.email();
  return (id) => {
    const inFolder = listed.find((file) => file.mark === id);
    if (inFolder !== undefined) return inFolder;
    const known = records.find((record) => record.id === id);
    const link = known?.link?.url ?? null;
    // What an earlier operator made is out of this one's reach, and taken to be where the register says.
    if (link !== null && !isSameAddress(known?.createdBy ?? null, me))
      return { mark: id, name: known?.title ?? '', link };
    // It may have been moved, or is not listed yet; one that is in the bin is made again.
    const file = making.made[id] ?? fileIdOf(link);
    return file === null ? null : services.drive.get(file);
  };
}

/** The year's folder: known by its id; by this mark where an earlier version of the program made it. */
const folderMark = (year: number | null): string => `dossier_${year ?? ''}`;

const folderLink = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

export function folderOf(context: Context, year: number | null) {
  const { drive, properties } = context.services;
  const mark = folderMark(year);
  const key = keyOf(mark, context);
  const kept = properties.get(key);
  const known = kept ?? drive.find(mark)?.id ?? null;
  let ready: string | null = null;
  /** Its id is kept first, and decides: the same folder is never made twice. */
  const create = (name: string, id: string): string | null => {
    if (id !== kept) properties.set(key, id);
    return drive.createFolder(name, mark, id)?.id ?? null;
  };
  const make = (name: string): string => {
    const present = known === null ? null : drive.get(known);
    if (present !== null) {
      if (kept === null) properties.set(key, present.id);
      return present.id;
    }
    // An id that is taken is that of a folder in the bin.
    const made = (kept === null ? null : create(name, kept)) ?? create(name, drive.newId());
    if (made === null) throw new Error('Drive gave an id that is taken.');
    return made;
  };
  return {
    id: known,
    make: (name: string): string => {
      ready ??= make(name);
      return ready;
    },
    link: (): string | null => {
      const id = ready ?? known;
      return id === null ? null : folderLink(id);
    },
  };
}

/**
 * New rows in one write; rows whose status or address changes in others. The tab appears with its first document, and
 * first of all: a run that is stopped after the rows would not know that it still has to. The register is read again
 * first, for making files takes long enough for somebody to type into it.
 */
function enterIntoRegister(
  context: Context,
  { edition, snapshot }: PapersToMake,
  wanted: readonly BuiltPaper[],
  files: readonly MadeFile[],
): void {
  const { services, minute } = context;
  const { tab, rows: records, nextRow } = readRegister(context);
  const { added, statuses } = planRegister(
    wanted.map(({ kind, id, draft, paper }) => ({
      kind,
      id,
      snapshot: snapshot.id,
      status: draft ? 'draft' : 'current',
      isUnknown: paper === null,
    })),
    files.map(({ mark }) => mark),
    records,
    edition,
  );
  const papers = new Map<string | null, { name: string; link: string | null }>([
    ...files.map(({ mark, name, link }) => [mark, { name, link }] as const),
    ...wanted.map(({ id, title, paper }) => [id, paper ?? { name: title, link: null }] as const),
  ]);
  const linkOf = (id: string | null) => {
    const link = papers.get(id)?.link ?? null;
    return link === null ? null : { text: link, url: link };
  };
  const built = new Map(wanted.map((paper) => [paper.id, paper.built]));
  const by = added.length > 0 ? services.session.email() : '';
  const rows = added.map((entry) =>
    outputRow(documents, {
      ...entry,
      title: papers.get(entry.id)?.name ?? '',
      link: linkOf(entry.id),
      createdAt: minute,
      createdBy: by,
      built: entry.status === 'superseded' ? '' : (built.get(entry.id)?.() ?? ''),
    }),
  );
  const labels = new Map([...statuses].map(([row, status]) => [row, DOCUMENT_STATUS[status]]));
  // A paper that stands again was not looked at while another did.
  const kept = new Map(
    records.flatMap(({ row, id }) => {
      const status = statuses.get(row);
      if (status === undefined) return [];
      return [[row, status === 'superseded' ? '' : (built.get(id ?? '')?.() ?? '')] as const];
    }),
  );
  const links = new Map(
    records.flatMap(({ row, id, link }) => {
      const url = linkOf(id)?.url ?? link?.url ?? null;
      return url === null || url === link?.url
        ? []
        : [[row, linkCell(url, documents.columns.link.kind)] as const];
    }),
  );
  services.workbook.apply([
    ...(records.length === 0 ? [{ kind: 'hidden' as const, title: documents.title, hidden: false }] : []),
    ...planColumn(documents, tab, 'status', labels),
    ...planColumn(documents, tab, 'link', links),
    ...planColumn(documents, tab, 'built', kept),
    ...planAppend(documents, tab, nextRow, rows),
  ]);
}
