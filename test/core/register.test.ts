// The register of documents: versions, what stands, what is superseded, and files that a stopped run left behind.
import { describe, expect, test } from '@jest/globals';
import { documentId, planRegister, type Registered } from '../../src/core/register';
import { documentRow } from '../support/dossier';

const document = (content: string, snapshot = '2026-10-20_01'): Registered => ({
  kind: 'submissionLetter',
  id: documentId('submissionLetter', snapshot, content),
  snapshot,
});
const row = (
  sheetRow: number,
  { id }: Registered,
  version: number,
  status: 'draft' | 'current' | 'superseded',
) => documentRow({ row: sheetRow, id, version, status });

const first = document('a');
const second = document('b');

describe('planRegister', () => {
  test('the first document is version 1', () => {
    expect(planRegister([first], [], [], 'draft')).toStrictEqual({
      added: [{ ...first, status: 'draft', version: 1 }],
      statuses: new Map(),
    });
  });

  test('a document that stands already changes nothing', () => {
    expect(planRegister([first], [first.id], [row(2, first, 1, 'draft')], 'draft')).toStrictEqual({
      added: [],
      statuses: new Map(),
    });
  });

  test('a new version supersedes the one before', () => {
    expect(planRegister([second], [first.id], [row(2, first, 1, 'draft')], 'current')).toStrictEqual({
      added: [{ ...second, status: 'current', version: 2 }],
      statuses: new Map([[2, 'superseded']]),
    });
  });

  test('content that comes back makes its old row stand again', () => {
    const records = [row(2, first, 1, 'superseded'), row(3, second, 2, 'draft')];
    expect(planRegister([first], [], records, 'draft')).toStrictEqual({
      added: [],
      statuses: new Map([
        [2, 'draft'],
        [3, 'superseded'],
      ]),
    });
  });

  test('a file without a row gets one, superseded, before the document that stands', () => {
    expect(planRegister([second], [first.id, first.id], [], 'draft')).toStrictEqual({
      added: [
        { ...first, status: 'superseded', version: 1 },
        { ...second, status: 'draft', version: 2 },
      ],
      statuses: new Map(),
    });
  });

  test('files with no mark, and rows of other kinds, are left alone', () => {
    const other = documentRow({ row: 5, kind: 'evidenceIndex', id: 'evidenceIndex_x_0', status: 'draft' });
    expect(planRegister([first], ['', 'dossier_2026', 'note_x_12'], [other], 'draft')).toStrictEqual({
      added: [{ ...first, status: 'draft', version: 1 }],
      statuses: new Map(),
    });
  });
});
