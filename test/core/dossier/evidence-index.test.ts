// The index of evidence: every criterion and every piece of evidence once under each criterion it names.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceCode, indexEvidence } from '../../../src/core/dossier/evidence-index';
import type { EvidenceState, EvidenceUse } from '../../../src/core/scoring/evidence';
import { evidenceRow } from '../../support/data';

const use = (row: number, codes: readonly string[], state: EvidenceState = 'live'): EvidenceUse => ({
  row: evidenceRow({ row, criteria: [...codes] }),
  codes,
  state,
});
const criterion = (code: string, group = 'Nhóm') => ({ code, group, name: `Tiêu chí ${code}` });

test.each([
  ['A05', 'A.05-2'],
  ['TC12', 'TC.12-2'],
  ['1.2', '1.2-2'],
  ['Đ1', 'Đ.1-2'],
  ['A', 'A-2'],
])('code of the second document of %s is %s', (code, expected) => {
  expect(evidenceCode(code, 2)).toBe(expected);
});

test('groups in the order of the criteria, documents in the order of the sheet, the rest apart', () => {
  const rows = [
    use(2, ['B01']),
    use(3, ['A01', 'B01']),
    use(4, ['Z9']),
    use(5, ['A01'], 'outside_period'),
    use(6, []),
  ];
  const index = indexEvidence([criterion('A01'), criterion('A02'), criterion('B01', 'Hai')], rows);
  expect(
    index.groups.map(({ name, criteria }) => [
      name,
      criteria.map(({ code, documents }) => [
        code,
        documents.map((found) => [found.code, found.row.row, found.state]),
      ]),
    ]),
  ).toStrictEqual([
    [
      'Nhóm',
      [
        [
          'A01',
          [
            ['A.01-1', 3, 'live'],
            ['A.01-2', 5, 'outside_period'],
          ],
        ],
        ['A02', []],
      ],
    ],
    [
      'Hai',
      [
        [
          'B01',
          [
            ['B.01-1', 2, 'live'],
            ['B.01-2', 3, 'live'],
          ],
        ],
      ],
    ],
  ]);
  expect(index.unplaced.map(({ row }) => row)).toStrictEqual([4, 6]);
  expect(index.count).toBe(2);
});

test('every piece of evidence appears: once under each criterion it names, else apart', () => {
  const codes = ['A01', 'A02', 'B01'];
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...codes, 'Z9'))), (named) => {
      const index = indexEvidence(
        codes.map((code) => criterion(code)),
        named.map((list, at) => use(at + 2, list)),
      );
      const placed = index.groups.flatMap(({ criteria }) => criteria.flatMap(({ documents }) => documents));
      const known = named.map((list) => list.filter((code) => code !== 'Z9').length);
      expect(placed).toHaveLength(known.reduce((sum, count) => sum + count, 0));
      expect(index.unplaced).toHaveLength(known.filter((count) => count === 0).length);
      expect(new Set(placed.map(({ code }) => code)).size).toBe(placed.length);
      // Numbers run on from 1 to the count, each paper keeping its own.
      const papers = [...new Set(placed.map(({ paper }) => paper))];
      expect(papers).toStrictEqual(Array.from({ length: index.count }, (_, at) => at + 1));
      expect(new Set(placed.map(({ paper, row }) => `${paper} ${row.row}`)).size).toBe(index.count);
    }),
  );
});
