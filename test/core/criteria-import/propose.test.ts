// Tables read as sets: groups, criteria, their parts, and every check that names what does not add up.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isImportError } from '../../../src/core/criteria-import/problems';
import { type Proposal, proposeSet } from '../../../src/core/criteria-import/propose';
import type { RawCell } from '../../../src/core/sheet/cells';
import { tableOf } from '../../support/criteria-sets';

const YEAR = 2026;

function read(...lines: string[]): Proposal {
  const { cells, merges } = tableOf(lines);
  return proposeSet({ values: cells, merges }, YEAR);
}

const set = ({ criteria }: Proposal) =>
  criteria.map(({ code, group, maxScore }) => [code, group, maxScore / 100]);
const named = ({ problems }: Proposal, ...codes: string[]) =>
  problems.filter(({ code }) => codes.includes(code)).map(({ row, params }) => ({ row, ...params }));

const HEADER = 'STT | Nội dung | Điểm tối đa';

describe('groups and criteria', () => {
  test('three levels: the outermost of several is the group', () => {
    const proposal = read(
      HEADER,
      'A | Chung | 60',
      'I | Công khai | 60',
      '1 | Hòm thư | 20',
      '2 | Lịch | 40',
      'B | Riêng | 40',
      'I | Camera | 40',
    );
    expect(set(proposal)).toStrictEqual([
      ['1', 'Chung', 20],
      ['2', 'Chung', 40],
      ['I', 'Riêng', 40],
    ]);
    expect(named(proposal, 'group_sum')).toStrictEqual([]);
  });

  test('parts with points that add up are criteria; levels that do not are ways to earn them', () => {
    const parts = read(HEADER, '1 | Công khai | 100', 'a | Tại trụ sở | 60', 'b | Trên cổng | 40');
    expect(set(parts)).toStrictEqual([
      ['1.a', 'Công khai', 60],
      ['1.b', 'Công khai', 40],
    ]);
    const levels = read(HEADER, '1 | Công khai | 100', '- | Đủ | 100', '- | Một nửa | 50');
    expect(set(levels)).toStrictEqual([['1', null, 100]]);
    expect([...levels.readings.values()].filter(({ kind }) => kind === 'part').length).toBe(2);
  });

  test('a maximum of 0 is told, and keeps nobody from importing; a dash is no criterion', () => {
    const proposal = read(HEADER, '1 | Công khai | 100', '2 | Báo cáo | 0', '3 | Lưu hồ sơ | -');
    expect(set(proposal)).toStrictEqual([
      ['1', null, 100],
      ['2', null, 0],
    ]);
    expect(named(proposal, 'maximum_zero')).toStrictEqual([{ row: 3, name: 'Báo cáo' }]);
    expect(proposal.problems.filter(isImportError)).toStrictEqual([]);
  });

  test('rows that share a merged cell of points are one criterion, and that is told', () => {
    const proposal = read(HEADER, '1 | Công khai | 60', '2 | Niêm yết | ^', '3 | Camera | 40');
    expect(set(proposal)).toStrictEqual([
      ['1', null, 60],
      ['3', null, 40],
    ]);
    expect(named(proposal, 'maximum_shared')).toStrictEqual([{ row: 3, name: 'Niêm yết' }]);
  });

  test('a text that runs on, an empty row, a remark and the numbers of the columns are no criteria', () => {
    const proposal = read(
      HEADER,
      '(1) | (2) | (3)',
      '1 | Hòm thư góp ý | 100',
      ' | tại trụ sở | ',
      ' | | ',
      ' | Ghi chú: từ 2026 | ',
    );
    expect(proposal.criteria.map(({ name }) => name)).toStrictEqual(['Hòm thư góp ý tại trụ sở']);
    expect(proposal.problems).toStrictEqual([]);
  });

  test('a criterion called "Tổng số …" is no total', () => {
    const proposal = read(
      HEADER,
      '1 | Tổng số hồ sơ giải quyết đúng hạn | 60',
      '2 | Cộng đồng tham gia | 40',
      ' | Tổng cộng | 100',
    );
    expect(proposal.criteria.length).toBe(2);
    expect(proposal.problems).toStrictEqual([]);
  });

  test('a score is typed, unless the table itself knows two answers only', () => {
    const proposal = read('STT | Nội dung | Điểm | Cách đo', '1 | A | 50 | Có/Không', '2 | B | 50 | Tỷ lệ %');
    expect(proposal.criteria.map(({ rule, measure }) => [rule, measure])).toStrictEqual([
      ['yes_no', 'Có/Không'],
      ['manual', 'Tỷ lệ %'],
    ]);
  });
});

describe('what does not add up is named:', () => {
  test('a group', () => {
    const proposal = read(
      HEADER,
      'I | Công khai | 70',
      '1 | Hòm thư | 60',
      'II | Khác | 40',
      '2 | Camera | 40',
    );
    expect(named(proposal, 'group_sum')).toStrictEqual([
      { row: 2, name: 'Công khai', declared: 7000, sum: 6000 },
    ]);
  });

  test('a total in between, of the group or of all so far', () => {
    const table = (first: string, second: string) => [
      HEADER,
      'I | Công khai | ',
      '1 | Hòm thư | 60',
      ` | Cộng | ${first}`,
      'II | Khác | ',
      '2 | Camera | 40',
      ` | Cộng mục II | ${second}`,
      ' | Tổng cộng | 100',
    ];
    expect(named(read(...table('60', '40')), 'part_sum', 'total_sum')).toStrictEqual([]);
    expect(named(read(...table('60', '100')), 'part_sum', 'total_sum')).toStrictEqual([]);
    expect(named(read(...table('50', '45')), 'part_sum', 'total_sum')).toStrictEqual([
      { row: 4, name: 'Cộng', declared: 5000, sum: 6000 },
      { row: 7, name: 'Cộng mục II', declared: 4500, sum: 4000 },
    ]);
  });

  test('the whole, and another whole than 100', () => {
    const proposal = read(HEADER, '1 | Hòm thư | 60', '2 | Camera | 30', ' | Tổng điểm | 100');
    expect(named(proposal, 'total_sum')).toStrictEqual([
      { row: 4, declared: 10000, sum: 9000, scores: null },
    ]);
    expect(named(proposal, 'total_not_hundred')).toStrictEqual([{ row: null, total: 9000 }]);
    expect(proposal.problems.some(isImportError)).toBe(false);
  });

  test('codes: twice, skipped, of two words', () => {
    const proposal = read(HEADER, '1.1 | A | 20', '1.1 | B | 20', '1.3 | C | 20', 'A1 B2 | D | 20');
    expect(named(proposal, 'code_doubled')).toStrictEqual([{ row: 3, code: '1.1', firstRow: 2 }]);
    expect(named(proposal, 'code_skipped')).toStrictEqual([
      { row: 4, code: '1.2', before: '1.1', after: '1.3' },
    ]);
    expect(named(proposal, 'code_invalid')).toStrictEqual([{ row: 5, code: 'A1 B2' }]);
  });
});

/** Cells as a paste may hold them, likely ones often. */
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'STT',
      'Nội dung',
      'Điểm tối đa',
      'I',
      'A',
      '1',
      '1.1',
      'a)',
      '-',
      'Tổng cộng',
      '5 điểm',
      '18/20',
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 40 }) },
  fc.string({ maxLength: 12 }),
  fc.boolean(),
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc
    .date({ min: new Date('2001-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => ({ date: date.toISOString().slice(0, 10) })),
);
const pasted = fc.record({
  values: fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { maxLength: 14 }),
  merges: fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 3 },
  ),
});

describe('whatever is pasted', () => {
  const withHeader = pasted.map(({ values, merges }) => ({
    values: [['STT', 'Nội dung', 'Điểm tối đa'] as RawCell[], ...values],
    merges: merges.map((area) => ({ ...area, row: area.row + 1 })),
  }));

  test('nothing is thrown, and the total is that of the criteria', () => {
    fc.assert(
      fc.property(fc.oneof(pasted, withHeader), (table) => {
        const { criteria, total } = proposeSet(table, YEAR);
        expect(criteria.reduce((sum, { maxScore }) => sum + maxScore, 0)).toBe(total);
      }),
      { numRuns: 400 },
    );
  });

  test('without an error every code is there once, and each row of points was read as something', () => {
    fc.assert(
      fc.property(withHeader, (table) => {
        const proposal = proposeSet(table, YEAR);
        if (proposal.problems.some(isImportError)) return;
        const codes = proposal.criteria.map(({ code }) => code.toLowerCase());
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes).not.toContain('');
        const second =
          [...proposal.readings].find(([, { kind }]) => kind === 'second_table')?.[0] ?? Infinity;
        const unread = table.values.flatMap((row, at) =>
          at > 0 && typeof row[2] === 'number' && at + 1 < second && !proposal.readings.has(at + 1)
            ? [at + 1]
            : [],
        );
        expect(unread).toStrictEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
