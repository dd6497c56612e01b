// The register of documents: which one stands for the present data, and what a new one replaces.
import { DOCUMENT_KIND, type DOCUMENT_STATUS, type DocumentKind } from '../../../sheets-schema/enums';
import type { Day } from '../base/dates';
import type { DocumentRecord } from '../workbook/records';

const HASH_LENGTH = 10;

/** What văn thư has given a document; blank until then. */
export interface Issued {
  /** Figures only, padded below 10; '' where none is issued. */
  readonly number: string;
  readonly signedDate: Day | null;
}

/**
 * Names a document by its kind, the year it is for, the snapshot it rests on and the hash (hexadecimal) of all that it
 * says beside the number and day that văn thư gives it: the same content is the same document, however often it is asked
 * for. Also its mark in Drive, so that a file made by a run that was stopped is found again.
 */
export function documentId(kind: DocumentKind, year: number | null, snapshot: string, hash: string): string {
  return `${kind}_${year ?? ''}_${snapshot}_${hash.slice(0, HASH_LENGTH)}`;
}

/** What a mark that documentId made tells; null for any other text. */
function readDocumentId(id: string): { kind: DocumentKind; year: string; snapshot: string } | null {
  const [, kind = '', year = '', snapshot] = /^([A-Za-z]+)_(\d*)_(.+)_[0-9a-f]+$/.exec(id) ?? [];
  return snapshot !== undefined && kind in DOCUMENT_KIND
    ? { kind: kind as DocumentKind, year, snapshot }
    : null;
}

/** The kind of paper that the mark is of; null for any other text. */
export const kindOfId = (id: string): DocumentKind | null => readDocumentId(id)?.kind ?? null;

/** The rows of papers for that year: those of another stay as they are. */
const ofYear = (records: readonly DocumentRecord[], year: number | null): DocumentRecord[] =>
  records.filter(({ id }) => readDocumentId(id ?? '')?.year === String(year ?? ''));

/**
 * The last number and the last day entered for the kind in that year: a new version of a document keeps the number of
 * the one it replaces. A number typed as "5/TTr-UBND" counts as 05.
 */
function issuedOf(records: readonly DocumentRecord[], wanted: DocumentKind, year: number | null): Issued {
  const rows = ofYear(records, year).filter(({ kind }) => kind === wanted);
  const typed = rows.filter((row) => row.number !== null).at(-1)?.number ?? '';
  const figures = /^\d+/.exec(typed)?.[0];
  return {
    number: figures === undefined ? typed : String(Number(figures)).padStart(2, '0'),
    signedDate: rows.filter((row) => row.signedDate !== null).at(-1)?.signedDate ?? null,
  };
}

export function issuedByKind(
  records: readonly DocumentRecord[],
  year: number | null,
): Readonly<Record<DocumentKind, Issued>> {
  const kinds = Object.keys(DOCUMENT_KIND) as DocumentKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, issuedOf(records, kind, year)])) as Record<
    DocumentKind,
    Issued
  >;
}

/** V.1: what goes up with a signature. */
const SIGNED: readonly DocumentKind[] = ['submissionLetter', 'implementationReport'];

/** Whether each of them has its number, its day and its signed copy in that year. */
export const isSigned = (records: readonly DocumentRecord[], year: number | null): boolean =>
  SIGNED.every((wanted) =>
    ofYear(records, year).some(
      ({ kind, status, number, signedDate, signedCopyLink }) =>
        kind === wanted &&
        status !== 'superseded' &&
        number !== null &&
        signedDate !== null &&
        signedCopyLink !== null,
    ),
  );

/** The paper of the kind that stands in that year: with its signed copy, if any has one; null where none was made. */
export function standingPaper(
  records: readonly DocumentRecord[],
  wanted: DocumentKind,
  year: number | null,
): DocumentRecord | null {
  const rows = ofYear(records, year).filter(
    ({ kind, status }) => kind === wanted && status !== 'superseded' && status !== 'unknown',
  );
  return rows.filter(({ signedCopyLink }) => signedCopyLink !== null).at(-1) ?? rows.at(-1) ?? null;
}

/** A document as the register names it. */
export interface Registered {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly snapshot: string;
}

/** A document of the present data; whether its file was made may be unknown until Drive lists it. */
export type Present = Registered & {
  readonly status: 'draft' | 'current';
  readonly isUnknown?: boolean;
};

type Status = keyof typeof DOCUMENT_STATUS;

/** Nothing issued yet. */
export const UNISSUED: Readonly<Record<DocumentKind, Issued>> = Object.fromEntries(
  Object.keys(DOCUMENT_KIND).map((kind) => [kind, { number: '', signedDate: null }]),
) as Record<DocumentKind, Issued>;

interface AddedRow extends Registered {
  readonly version: number;
  readonly status: Status;
  /** As the paper prints it; null where none is issued. */
  readonly number: string | null;
  readonly signedDate: Day | null;
}

export interface RegisterPlan {
  /** Rows to be added, in order. */
  readonly added: readonly AddedRow[];
  /** Sheet row → its status from now on; rows that keep theirs are left out. */
  readonly statuses: ReadonlyMap<number, Status>;
}

/** What the present documents have in common. */
export interface Edition {
  readonly year: number | null;
  readonly issued: Readonly<Record<DocumentKind, Issued>>;
}

/** The rows that these documents supersede: what people wrote into these papers stays behind. */
export function replacedBy(
  wanted: readonly string[],
  records: readonly DocumentRecord[],
  { year }: Edition,
): DocumentRecord[] {
  const kinds = new Set(wanted.map(kindOfId));
  return ofYear(records, year).filter(
    ({ id, kind, status, signedCopyLink }) =>
      kind !== null &&
      kinds.has(kind) &&
      (status === 'draft' || status === 'current') &&
      signedCopyLink === null &&
      !wanted.includes(id ?? ''),
  );
}

/**
 * What the register becomes when `present` are the documents of the present data: of each kind one row of the year
 * stands, all others are superseded, except those whose signed copy is entered: what was signed and sent out stays in
 * force until people say otherwise. As long as a document is unknown, nothing is superseded by it. A new version carries
 * what was issued for its kind, so that the register keeps it. `marks` are those of the files that are there: one that
 * neither stands nor is registered was left by a run that was stopped, and said something else; it gets its row,
 * superseded.
 */
export function planRegister(
  present: readonly Present[],
  marks: readonly string[],
  records: readonly DocumentRecord[],
  { year, issued }: Edition,
): RegisterPlan {
  const known = new Set([...records, ...present].map(({ id }) => id));
  const left = [...new Set(marks)].flatMap((id) => {
    const read = known.has(id) ? null : readDocumentId(id);
    if (read === null) return [];
    const { kind, snapshot } = read;
    return [{ kind, id, snapshot, status: 'superseded' as const, number: null, signedDate: null }];
  });
  const wanted = present
    .filter(({ id }) => !records.some((record) => record.id === id))
    .map(({ kind, id, snapshot, status, isUnknown }) => {
      const { number, signedDate } = issued[kind];
      const standing = isUnknown ? ('unknown' as const) : status;
      return { kind, id, snapshot, status: standing, number: number || null, signedDate };
    });
  const versions = new Map<DocumentKind, number>();
  const peers = ofYear(records, year);
  for (const { kind, version } of peers)
    if (kind !== null) versions.set(kind, Math.max(versions.get(kind) ?? 0, version ?? 0));
  const added = [...left, ...wanted].map((row) => {
    const version = (versions.get(row.kind) ?? 0) + 1;
    versions.set(row.kind, version);
    return { ...row, version };
  });
  const certain = present.filter(({ isUnknown }) => !isUnknown);
  const standing = new Map(certain.map(({ kind, id, status }) => [kind, { id, status }]));
  const statuses = new Map<number, Status>();
  for (const record of peers) {
    const present = record.kind === null ? undefined : standing.get(record.kind);
    if (present === undefined) continue;
    const wantedStatus = present.id === record.id ? present.status : 'superseded';
    if (wantedStatus === 'superseded' && record.signedCopyLink !== null) continue;
    if (record.status !== wantedStatus) statuses.set(record.row, wantedStatus);
  }
  return { added, statuses };
}
