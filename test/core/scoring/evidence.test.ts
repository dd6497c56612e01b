import { expect, test } from '@jest/globals';
import { criteriaByCode, readEvidence } from '../../../src/core/scoring/evidence';
import { issue } from '../../../src/core/sheet/issues';
import { unreadCells } from '../../../src/core/workbook/data-issues';
import { criterionRow, evidenceRow, workbookData } from '../../support/data';

const nothingUnread = unreadCells([]);
const criteria = [
  criterionRow({ row: 2, code: 'A05', unit: 'PVHCC' }),
  criterionRow({ row: 3, code: 'b1', unit: 'MTTQ' }),
];

/** The states and issues of rows of evidence, numbered from 2. */
function readRows(rows: Parameters<typeof evidenceRow>[0][], unread = nothingUnread) {
  const data = workbookData({
    criteria,
    evidence: rows.map((row, index) => evidenceRow({ row: index + 2, criteria: ['A05'], ...row })),
  });
  const { uses, ...reading } = readEvidence(data, unread);
  return { ...reading, states: uses.map(({ state }) => state), codes: uses.map(({ codes }) => codes) };
}

test('a blank date, a date on either end of the period, and standing papers are live', () => {
  const { states, live, idle, issues } = readRows([
    {},
    { documentDate: '2026-01-01' },
    { documentDate: '2026-12-31' },
    { documentDate: '2025-08-14', stillInForce: true },
  ]);
  expect(states).toStrictEqual(['live', 'live', 'live', 'live']);
  expect(live).toStrictEqual(new Map([['A05', 4]]));
  expect(idle).toStrictEqual(new Map());
  expect(issues).toStrictEqual([]);
});

test('outside the period, without a link, with an unreadable date: not live', () => {
  const unread = unreadCells([issue('date_invalid', { table: 'evidence', row: 5, column: 'documentDate' })]);
  const { states, live, idle, issues } = readRows(
    [{ documentDate: '2025-12-31' }, { documentDate: '2027-01-01' }, { link: null, stillInForce: true }, {}],
    unread,
  );
  expect(states).toStrictEqual(['outside_period', 'outside_period', 'no_link', 'date_unread']);
  expect(live).toStrictEqual(new Map());
  expect(idle).toStrictEqual(new Map([['A05', { outside_period: 2, no_link: 1, date_unread: 1 }]]));
  expect(issues).toStrictEqual([
    issue(
      'evidence_outside_period',
      { table: 'evidence', row: 2, column: 'documentDate' },
      { unit: 'PVHCC', value: '31/12/2025', params: { date: '2025-12-31' } },
    ),
    issue(
      'evidence_outside_period',
      { table: 'evidence', row: 3, column: 'documentDate' },
      { unit: 'PVHCC', value: '01/01/2027', params: { date: '2027-01-01' } },
    ),
    issue('link_missing', { table: 'evidence', row: 4, column: 'link' }, { unit: 'PVHCC' }),
  ]);
});

test('a place of storage counts and is noted', () => {
  const { states, live, issues } = readRows([{ link: { text: 'Tủ số 3', url: null } }]);
  expect(states).toStrictEqual(['live']);
  expect(live).toStrictEqual(new Map([['A05', 1]]));
  expect(issues).toStrictEqual([
    issue(
      'link_is_place',
      { table: 'evidence', row: 2, column: 'link' },
      { unit: 'PVHCC', value: 'Tủ số 3' },
    ),
  ]);
});

test('a row counts once for each criterion it knows; the unknown ones are named together', () => {
  const { codes, live, issues } = readRows([
    { criteria: ['X9', 'B1', 'A05', 'A05', 'Z1'] },
    { criteria: ['Y7'] },
    { criteria: [] },
  ]);
  expect(codes).toStrictEqual([['b1', 'A05'], [], []]);
  expect(live).toStrictEqual(
    new Map([
      ['b1', 1],
      ['A05', 1],
    ]),
  );
  const at = (row: number) => ({ table: 'evidence', row, column: 'criteria' });
  expect(issues).toStrictEqual([
    issue('criterion_unknown', at(2), { unit: 'MTTQ', value: 'X9; Z1' }),
    issue('criterion_unknown', at(3), { unit: 'VHXH', value: 'Y7' }),
  ]);
});

test('a link cell that could not be read is not called empty a second time', () => {
  const unread = unreadCells([issue('cell_error', { table: 'evidence', row: 2, column: 'link' })]);
  const { states, issues } = readRows([{ link: null }], unread);
  expect(states).toStrictEqual(['no_link']);
  expect(issues).toStrictEqual([]);
});

test('a period without bounds excludes nothing', () => {
  const data = workbookData({
    criteria,
    evidence: [evidenceRow({ criteria: ['A05'], documentDate: '1999-01-01' })],
    settings: { periodStart: null, periodEnd: null },
  });
  expect(readEvidence(data, nothingUnread).uses.map(({ state }) => state)).toStrictEqual(['live']);
});

test('a code that differs by noughts, dots or blanks alone is that code, as long as it is one', () => {
  const like = (...codes: string[]) => {
    const data = workbookData({
      criteria: codes.map((code, index) => criterionRow({ row: index + 2, code })),
    });
    return (typed: string) => criteriaByCode(data.criteria)(typed)?.code ?? null;
  };
  const plan = like('A05', 'C02', 'C20');
  expect(['C2', 'c02', 'C.02', 'C-2', 'a5', 'A005'].map(plan)).toStrictEqual([
    'C02',
    'C02',
    'C02',
    'C02',
    'A05',
    'A05',
  ]);
  expect(['C200', 'C', '02', 'D5', ''].map(plan)).toStrictEqual([null, null, null, null, null]);
  const doubtful = like('C1', 'C01');
  expect(['C1', 'C01', 'C001'].map(doubtful)).toStrictEqual(['C1', 'C01', null]);
});

test('titles, totals and sentences among the rows are named and are no papers', () => {
  const headings = [
    { criteria: [], title: 'NHÓM A: NIÊM YẾT', link: null },
    { criteria: ['TỔNG SỐ TÀI LIỆU'], title: null, link: null },
    { criteria: [], title: 'Tổng cộng', link: null },
    { criteria: ['Tài liệu tháng 9, cả xã'], title: null, link: null },
  ];
  const { states, issues } = readRows(headings);
  expect(states).toStrictEqual([]);
  expect(issues.map(({ code, row, value }) => [code, row, value])).toStrictEqual([
    ['row_is_heading', 2, 'NHÓM A: NIÊM YẾT'],
    ['row_is_heading', 3, 'TỔNG SỐ TÀI LIỆU'],
    ['row_is_heading', 4, 'Tổng cộng'],
    ['row_is_heading', 5, 'Tài liệu tháng 9, cả xã'],
  ]);
});

test('what has a link, a number, a code or a plain title stays a paper', () => {
  const { states } = readRows([
    { criteria: [], title: 'Tổng hợp ý kiến' },
    { criteria: [], title: 'Tổng hợp ý kiến', link: null, documentNumber: '12/BC-UBND' },
    { criteria: ['A05'], title: 'TỔNG HỢP', link: null },
    { criteria: [], title: 'Biên bản họp thôn', link: null },
  ]);
  expect(states).toHaveLength(4);
});
