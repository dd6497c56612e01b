// The index of evidence: every criterion and every piece of evidence once under each criterion it names.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexEvidence } from '../../../src/core/dossier/evidence-index';
import type { EvidenceState, EvidenceUse } from '../../../src/core/scoring/evidence';
import { evidenceRow } from '../../support/data';

const use = (
  row: number,
  codes: readonly string[],
  state: EvidenceState = 'live',
  code: string | null = null,
): EvidenceUse => ({
  row: evidenceRow({ row, criteria: [...codes], code }),
  codes,
  state,
});
const criterion = (code: string, group = 'Nhóm') => ({ code, group, name: `Tiêu chí ${code}` });

test('groups in the order of the criteria, documents in that of their codes, the rest apart', () => {
  const rows = [
    use(2, ['B01'], 'live', 'B.01-02'),
    use(3, ['A01', 'B01'], 'live', 'A.01-10'),
    use(4, ['Z9']),
    use(5, ['A01'], 'outside_period', 'A.01-9'),
    use(6, []),
    use(7, ['A01']),
    use(8, ['B01'], 'live', 'B.01-03'),
  ];
  const index = indexEvidence([criterion('A01'), criterion('A02'), criterion('B01', 'Hai')], rows);
  expect(
    index.groups.map(({ name, criteria }) => [
      name,
      criteria.map(({ code, documents }) => [
        code,
        documents.map((found) => [found.code, found.row.row, found.state, found.follows]),
      ]),
    ]),
  ).toStrictEqual([
    [
      'Nhóm',
      [
        [
          'A01',
          [
            ['A.01-9', 5, 'outside_period', false],
            ['A.01-10', 3, 'live', true],
            [null, 7, 'live', false],
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
            ['A.01-10', 3, 'live', false],
            ['B.01-02', 2, 'live', false],
            ['B.01-03', 8, 'live', true],
          ],
        ],
      ],
    ],
  ]);
  expect(index.unplaced.map(({ row }) => row)).toStrictEqual([4, 6]);
  expect(index.count).toBe(4);
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
      // Numbers run on from 1 to the count, each paper keeping its own.
      const papers = [...new Set(placed.map(({ paper }) => paper))];
      expect(papers).toStrictEqual(Array.from({ length: index.count }, (_, at) => at + 1));
      expect(new Set(placed.map(({ paper, row }) => `${paper} ${row.row}`)).size).toBe(index.count);
    }),
  );
});
