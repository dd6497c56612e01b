// Lập hồ sơ đề nghị công nhận: from a frozen scoresheet the four parts of section V.1, as Google Docs in one folder.
import templates from 'virtual:templates';
import equal from 'fast-deep-equal/es6';
import { DOCUMENT_STATUS, type DocumentKind } from '../../../sheets-schema/enums';
import { documents, scoreHistory } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { documentModel } from '../../core/dossier/facts';
import { documentId, type Edition, planRegister, type RegisterPlan } from '../../core/dossier/register';
import { equalSnapshot, type Snapshot } from '../../core/scoring/snapshot';
import { planAppend, planColumn } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { INPUT_TABLES } from '../../core/workbook/inputs';
import type { DocumentRecord } from '../../core/workbook/records';
import type { Services } from '../../google/services';
import {
  dossierBuilt,
  dossierNotBuilt,
  freezeFirstQuestion,
  openProblemsQuestion,
} from '../../ui/dossier/outcomes.vi';
import { dossierFolderName } from '../../ui/dossier/words.vi';
import { makingDocument } from '../../ui/words/progress.vi';
import { COMPUTED_FROM, type Computed } from '../scoring/compute';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { isSameAddress, requireOperator } from '../shared/operator';
import { progress } from '../shared/progress';
import { readTable, readTabs, requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { fillTemplate } from './fill-template';
import { hashOf, keepSnapshot, provisionalSnapshot, stillAsAsked } from './freeze-scores';
import { type PreparedDocument, prepareDossier } from './prepare';

type MadeFile = ReturnType<Services['drive']['createDocument']>;

/** The year's folder in Drive is found again by this mark. */
const folderMark = (year: number | null): string => `dossier_${year ?? ''}`;

/** Without one of their columns the papers would tell other figures, and nobody would see it. */
const PRINTED = INPUT_TABLES.filter(({ printed }) => printed);

export function buildDossier(context: Context): Outcome {
  const { services } = context;
  const tabs = readTabs(services, COMPUTED_FROM);
  const computed = computeFrom(context, tabs);
  requireOperator(services, computed.data.settings, ['drive.file']);
  if (computed.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(computed.data.settings.schemaVersion);
  for (const table of PRINTED) requireWhole(table, tabs.get(table.id));
  if (computed.scores.length === 0) throw new AppError('no_criteria');
  const hash = hashOf(computed);
  const present = equalSnapshot(readTable(services, scoreHistory).rows, hash);
  const confirm = (question: { title: string; text: string }) =>
    services.ui.confirm(question.title, question.text);
  if (present === null && !confirm(freezeFirstQuestion(computed))) return dossierNotBuilt();
  const { problems } = prepare(context, computed, present, readRegister(context).rows);
  const question = openProblemsQuestion(problems, computed);
  if (question !== null && !confirm(question)) return dossierNotBuilt();
  return underLock(context, () => {
    const now = stillAsAsked(context, hash);
    const records = readRegister(context).rows;
    const prepared = prepare(context, now, present, records);
    if (!equal(prepared.problems, problems)) throw new AppError('changed_meanwhile');
    if (present !== null) return makeDocuments(context, present, prepared);
    const snapshot = keepSnapshot(context, now);
    return makeDocuments(context, snapshot, prepare(context, now, snapshot, records));
  });
}

type Prepared = ReturnType<typeof prepare>;

/** All four papers on the snapshot, or on the one that freezing would make now. */
function prepare(
  context: Context,
  computed: Computed,
  snapshot: Snapshot | null,
  records: readonly DocumentRecord[],
) {
  const dossier = documentModel(snapshot ?? provisionalSnapshot(context, computed), computed, records);
  const { draft, issued } = dossier;
  const { year } = dossier.settings;
  const folder = { name: dossierFolderName(dossier), mark: folderMark(year) };
  const edition: Edition = { year, status: draft ? 'draft' : 'current', issued };
  return { ...prepareDossier(dossier), folder, draft, edition, records };
}

type Register = ReturnType<typeof readRegister>;

const readRegister = ({ services }: Context) => readTable(services, documents);

/** Where a paper lies; one that an earlier operator made is known by its address alone. */
type Paper = Pick<MadeFile, 'mark' | 'name' | 'link'>;

interface BuiltDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  readonly paper: Paper;
  /** False where it stood there already, word for word. */
  readonly isNew: boolean;
}

/**
 * One call a document. Files come first, the register after: a run that is stopped between finds the files by their
 * mark the next time, so none is made twice and none is lost. The register is read again once the files are there, for
 * making them takes long enough for somebody to type into it.
 */
function makeDocuments(context: Context, snapshot: Snapshot, prepared: Prepared): Outcome {
  const { drive, session } = context.services;
  const { name, mark } = prepared.folder;
  let folder = drive.find(mark);
  const files = folder === null ? [] : drive.filesIn(folder.id);
  const me = session.email();
  const present = (id: string): Paper | null => {
    const known = prepared.records.find((record) => record.id === id);
    const inFolder = files.find((file) => file.mark === id);
    if (inFolder !== undefined || known === undefined) return inFolder ?? null;
    // What an earlier operator made is out of this one's reach, and taken to be where the register says.
    if (known.link?.url && !isSameAddress(known.createdBy, me))
      return { mark: id, name: known.title ?? '', link: known.link.url };
    // It may have been moved; one that is in the bin is made again.
    return drive.find(id);
  };
  const built = prepared.documents.map((document, index): BuiltDocument => {
    const { kind, title } = document;
    const id = documentId(kind, prepared.edition.year, snapshot.id, document.fields);
    const found = present(id);
    if (found !== null) return { kind, id, title, paper: found, isNew: false };
    progress(context, makingDocument(index + 1, prepared.documents.length, title));
    folder ??= drive.createFolder(name, mark);
    return { kind, id, title, paper: make(context, document, id, folder), isNew: true };
  });
  const register = readRegister(context);
  const plan = planRegister(
    built.map(({ kind, id }) => ({ kind, id, snapshot: snapshot.id })),
    files.map((file) => file.mark),
    register.rows,
    prepared.edition,
  );
  applyRegister(context, register, plan, [...built.map(({ paper }) => paper), ...files]);
  return dossierBuilt({
    built: built.map(({ title, paper, isNew }) => ({ title, link: paper.link, isNew })),
    folder: folder?.link ?? null,
    problems: prepared.problems,
    draft: prepared.draft,
  });
}

function make({ services }: Context, document: PreparedDocument, id: string, folder: MadeFile): MadeFile {
  const docx = fillTemplate(templates[document.kind], document.fields);
  return services.drive.createDocument(document.title, docx, folder.id, id);
}

/**
 * New rows in one write; rows whose status or address changes in others. The tab appears with its first document, and
 * first of all: a run that is stopped after the rows would not know that it still has to.
 */
function applyRegister(
  { services, minute }: Context,
  { tab, rows: records, nextRow }: Register,
  { added, statuses }: RegisterPlan,
  papers: readonly Paper[],
): void {
  const linkOf = (id: string | null) => {
    const { link } = papers.find(({ mark }) => mark === id) ?? { link: null };
    return link === null ? null : { text: link, url: link };
  };
  const by = added.length > 0 ? services.session.email() : '';
  const rows = added.map((entry) =>
    outputRow(documents, {
      ...entry,
      title: papers.find(({ mark }) => mark === entry.id)?.name ?? '',
      link: linkOf(entry.id),
      createdAt: minute,
      createdBy: by,
    }),
  );
  const labels = new Map([...statuses].map(([row, status]) => [row, DOCUMENT_STATUS[status]]));
  const links = new Map(
    records.flatMap(({ row, id, link }) => {
      const url = linkOf(id)?.url ?? link?.url ?? null;
      return url === null || url === link?.url ? [] : [[row, url] as const];
    }),
  );
  services.workbook.apply([
    ...(records.length === 0 ? [{ kind: 'hidden' as const, title: documents.title, hidden: false }] : []),
    ...planColumn(documents, tab, 'status', labels),
    ...planColumn(documents, tab, 'link', links),
    ...planAppend(documents, tab, nextRow, rows),
  ]);
}
