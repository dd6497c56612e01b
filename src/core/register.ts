// The register of documents: which one stands for the present data, and what a new one replaces.
import { sha256 } from 'js-sha256';
import type { DocumentKind } from '../../sheets-schema/enums';
import type { DocumentRecord } from './workbook';

const HASH_LENGTH = 10;

/**
 * Names a document by its kind, the snapshot it rests on and all that it says: the same content is the same document,
 * however often it is asked for. Also its mark in Drive, so that a file made by a run that was stopped is found again.
 */
export function documentId(kind: DocumentKind, snapshot: string, content: unknown): string {
  return `${kind}_${snapshot}_${sha256(JSON.stringify(content)).slice(0, HASH_LENGTH)}`;
}

/** The number of the next version of a kind, from 1. */
export function nextVersion(kind: DocumentKind, records: readonly DocumentRecord[]): number {
  return (
    Math.max(0, ...records.filter((record) => record.kind === kind).map(({ version }) => version ?? 0)) + 1
  );
}

/** Rows that a new document of the kind replaces: every one not yet replaced. */
export function supersededBy(
  kind: DocumentKind,
  id: string,
  records: readonly DocumentRecord[],
): DocumentRecord[] {
  return records.filter(
    (record) => record.kind === kind && record.id !== id && record.status !== 'superseded',
  );
}
