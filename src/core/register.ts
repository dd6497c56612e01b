// The register of documents: which one stands for the present data, and what a new one replaces.
import { sha256 } from 'js-sha256';
import { DOCUMENT_KIND, type DOCUMENT_STATUS, type DocumentKind } from '../../sheets-schema/enums';
import type { Day } from './dates';
import type { Issued } from './documents';
import type { DocumentRecord } from './workbook';

const HASH_LENGTH = 10;

/**
 * Names a document by its kind, the snapshot it rests on and all that it says: the same content is the same document,
 * however often it is asked for. Also its mark in Drive, so that a file made by a run that was stopped is found again.
 */
export function documentId(kind: DocumentKind, snapshot: string, content: unknown): string {
  return `${kind}_${snapshot}_${sha256(JSON.stringify(content)).slice(0, HASH_LENGTH)}`;
}

/** Kind and snapshot of a mark that documentId made; null for any other text. */
function readDocumentId(id: string): { kind: DocumentKind; snapshot: string } | null {
  const parts = /^([A-Za-z]+)_(.+)_[0-9a-f]+$/.exec(id);
  const kind = parts?.[1] ?? '';
  return parts?.[2] !== undefined && kind in DOCUMENT_KIND
    ? { kind: kind as DocumentKind, snapshot: parts[2] }
    : null;
}

/** A document as the register names it. */
export interface Registered {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly snapshot: string;
}

type Status = keyof typeof DOCUMENT_STATUS;

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

/**
 * What the register becomes when `present` are the documents of the present data: of each kind one row stands, all
 * others are superseded, except those whose signed copy is entered: what was signed and sent out stays in force until
 * people say otherwise. A new version carries what was issued for its kind, so that the register keeps it. `marks`
 * are those of the files in the folder: one that neither stands nor is registered was left by a run that was stopped,
 * and said something else; it gets its row, superseded.
 */
export function planRegister(
  present: readonly Registered[],
  marks: readonly string[],
  records: readonly DocumentRecord[],
  status: 'draft' | 'current',
  issued: Readonly<Record<DocumentKind, Issued>>,
): RegisterPlan {
  const known = new Set([...records, ...present].map(({ id }) => id));
  const left = [...new Set(marks)].flatMap((id) => {
    const read = known.has(id) ? null : readDocumentId(id);
    return read === null
      ? []
      : [{ ...read, id, status: 'superseded' as const, number: null, signedDate: null }];
  });
  const wanted = present
    .filter(({ id }) => !records.some((record) => record.id === id))
    .map((document) => {
      const { number, signedDate } = issued[document.kind];
      return { ...document, status, number: number || null, signedDate };
    });
  const versions = new Map<DocumentKind, number>();
  for (const { kind, version } of records)
    if (kind !== null) versions.set(kind, Math.max(versions.get(kind) ?? 0, version ?? 0));
  const added = [...left, ...wanted].map((row) => {
    const version = (versions.get(row.kind) ?? 0) + 1;
    versions.set(row.kind, version);
    return { ...row, version };
  });
  const standing = new Map(present.map(({ kind, id }) => [kind, id]));
  const statuses = new Map<number, Status>();
  for (const record of records) {
    if (record.kind === null || !standing.has(record.kind)) continue;
    const wantedStatus = standing.get(record.kind) === record.id ? status : 'superseded';
    if (wantedStatus === 'superseded' && record.signedCopyLink !== null) continue;
    if (record.status !== wantedStatus) statuses.set(record.row, wantedStatus);
  }
  return { added, statuses };
}
