// The register of documents: versions, what stands, what is superseded, and files that a stopped run left behind.
import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../../sheets-schema/enums';
import { documentId, type Issued, planRegister, type Registered } from '../../../src/core/dossier/register';
import { documentRow } from '../../support/dossier';

const document = (hash: string, snapshot = '2026-10-20_01'): Registered => ({
  kind: 'submissionLetter',
  id: documentId('submissionLetter', 2026, snapshot, hash),
  snapshot,
});
const row = (
  sheetRow: number,
  { id }: Registered,
  version: number,
  status: 'draft' | 'current' | 'superseded',
) => documentRow({ row: sheetRow, id, version, status });

const unissued: Issued = { number: '', signedDate: null };
const NONE = Object.fromEntries(Object.keys(DOCUMENT_KIND).map((kind) => [kind, unissued])) as Record<
  DocumentKind,
  Issued
>;
/** All of them drafts, or none. */
const plan = (
  present: readonly (Registered & { isUnknown?: boolean })[],
  marks: readonly string[],
  records: Parameters<typeof planRegister>[2],
  status: 'draft' | 'current',
  issued = NONE,
) =>
  planRegister(
    present.map((document) => ({ ...document, status })),
    marks,
    records,
    { year: 2026, issued },
  );
const BLANK = { number: null, signedDate: null };

const first = document('a');
const second = document('b');

describe('planRegister', () => {
  test('the first document is version 1', () => {
    expect(plan([first], [], [], 'draft')).toStrictEqual({
      added: [{ ...first, status: 'draft', version: 1, ...BLANK }],
      statuses: new Map(),
    });
  });

  test('a document that stands already changes nothing', () => {
    expect(plan([first], [first.id], [row(2, first, 1, 'draft')], 'draft')).toStrictEqual({
      added: [],
      statuses: new Map(),
    });
  });

  test('a new version supersedes the one before', () => {
    expect(plan([second], [first.id], [row(2, first, 1, 'draft')], 'current')).toStrictEqual({
      added: [{ ...second, status: 'current', version: 2, ...BLANK }],
      statuses: new Map([[2, 'superseded']]),
    });
  });

  test('a new version carries the number and the day issued for its kind; a file left behind does not', () => {
    const issued = {
      ...NONE,
      submissionLetter: { number: '07', signedDate: '2026-11-05' },
      evidenceIndex: { number: '99', signedDate: null },
    };
    const left = document('c');
    const { added } = plan([second], [left.id], [row(2, first, 1, 'draft')], 'draft', issued);
    expect(added).toStrictEqual([
      { ...left, status: 'superseded', version: 2, ...BLANK },
      { ...second, status: 'draft', version: 3, number: '07', signedDate: '2026-11-05' },
    ]);
  });

  test('a row with its signed copy is not superseded', () => {
    const signed = {
      ...row(2, first, 1, 'current'),
      signedCopyLink: { text: 'Bản ký', url: 'https://example.com/ky' },
    };
    const records = [signed, row(3, document('c'), 2, 'current')];
    expect(plan([second], [], records, 'current').statuses).toStrictEqual(new Map([[3, 'superseded']]));
  });

  test('content that comes back makes its old row stand again', () => {
    const records = [row(2, first, 1, 'superseded'), row(3, second, 2, 'draft')];
    expect(plan([first], [], records, 'draft')).toStrictEqual({
      added: [],
      statuses: new Map([
        [2, 'draft'],
        [3, 'superseded'],
      ]),
    });
  });

  test('a file without a row gets one, superseded, before the document that stands', () => {
    expect(plan([second], [first.id, first.id], [], 'draft')).toStrictEqual({
      added: [
        { ...first, status: 'superseded', version: 1, ...BLANK },
        { ...second, status: 'draft', version: 2, ...BLANK },
      ],
      statuses: new Map(),
    });
  });

  test('files with no mark, and rows of other kinds, are left alone', () => {
    const other = documentRow({
      row: 5,
      kind: 'evidenceIndex',
      id: 'evidenceIndex_2026_x_0',
      status: 'draft',
    });
    expect(plan([first], ['', 'dossier_2026', 'note_x_12'], [other], 'draft')).toStrictEqual({
      added: [{ ...first, status: 'draft', version: 1, ...BLANK }],
      statuses: new Map(),
    });
  });
});
