// Cells as people type them, from the tab to the list of problems: read right without a word, or named exactly.
import { expect, test } from '@jest/globals';
import { criteria, evidence, settings, tasks, units } from '../../../sheets-schema/index';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import { SETTINGS } from '../../../sheets-schema/settings';
import { taskState } from '../../../src/core/schedule/tasks';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import type { RawCell } from '../../../src/core/sheet/cells';
import { orderIssues } from '../../../src/core/workbook/data-issues';
import { readWorkbook } from '../../../src/core/workbook/workbook';
import { rawTab } from '../../support/data';

const TODAY = '2026-10-20';

type Cells = Readonly<Record<string, RawCell>>;

const yes = { rule: 'Có/Không', maxScore: 2, unit: 'Trung tâm PVHCC', actual: 'Có', explanation: 'đã làm' };
const share = { ...yes, rule: 'Tỷ lệ %', target: 100 };

/** Scores by code, and the problems of the two tabs as [code, tab, row, column, value]. */
function run(criteriaRows: readonly Cells[], evidenceRows: readonly Cells[] = []) {
  const tabs = new Map([
    [criteria.id, rawTab(criteria, criteriaRows)],
    [evidence.id, rawTab(evidence, evidenceRows)],
    [units.id, rawTab(units, PLAN_ROWS.units)],
    [
      settings.id,
      rawTab(
        settings,
        Object.entries(SETTINGS).map(([key, { value }]) => ({ key, value })),
      ),
    ],
  ]);
  const { data, issues: readIssues } = readWorkbook(tabs, TODAY);
  const { scores, issues } = scoreCriteria(data, readIssues);
  return {
    scores: scores.map(({ code, result, score, maxScore }) => [code, result, score, maxScore]),
    verdict: decideVerdict(scores, data.settings),
    issues: orderIssues([...readIssues, ...issues])
      .filter(({ code }) => code !== 'tab_missing')
      .map(({ code, table, row, column, value }) => [code, table, row, column, value]),
  };
}

test.each([
  ['Nam Dương', 'Nam Dương'],
  ['xã Nam Dương', 'Nam Dương'],
  ['XÃ  Nam Dương'.normalize('NFD'), 'Nam Dương'],
  ['xã Xã Đàn', 'Xã Đàn'],
  ['Xãng', 'Xãng'],
])('the commune typed as "%s" is %s: every text says "xã" itself', (value, expected) => {
  const { data } = readWorkbook(
    new Map([[settings.id, rawTab(settings, [{ key: 'commune', value }])]]),
    TODAY,
  );
  expect(data.settings.commune).toBe(expected);
});

test('read right without a word', () => {
  const { scores, issues } = run(
    [
      { code: 'A01', ...yes, maxScore: '2,5' },
      { code: 'A02', ...yes, maxScore: '2.5', unit: 'Trung tâm PVHCC'.normalize('NFD') },
      { code: 'A03', ...yes, unit: 'Phòng Văn hóa – Xã hội', actual: true },
      {},
      { code: 'A04', ...share, actual: ' 1.040 / 1.040 ' },
      { code: 'A05', ...share, actual: 812, outOf: 812 },
      { code: 'A06', ...share, target: '92,5', actual: '37/40' },
    ],
    [
      {},
      { criteria: 'a01 – Tin nhắn, báo trả; A02', link: 'https://example.com/1', documentDate: '30/9/2026' },
      { criteria: 'A03, A04', link: 'https://example.com/2', documentDate: { date: '2026-01-01' } },
    ],
  );
  expect(issues).toStrictEqual([]);
  expect(scores).toStrictEqual([
    ['A01', 'met', 250, 250],
    ['A02', 'met', 250, 250],
    ['A03', 'met', 200, 200],
    ['A04', 'met', 200, 200],
    ['A05', 'met', 200, 200],
    ['A06', 'met', 200, 200],
  ]);
});

test('criteria: every bad cell is named once, and the rest still counts', () => {
  const { scores, verdict, issues } = run([
    { code: 'A01', ...yes },
    { code: 'A02', ...yes, actual: 'có lẽ' },
    { code: 'A03', ...share, actual: '95%' },
    { code: 'A04', ...share, actual: '13/12' },
    { code: 'A05', ...share, actual: { date: '2026-10-12' } },
    { code: 'A06', ...yes, maxScore: -2 },
    { code: 'A07', ...yes, maxScore: '' },
    { code: 'A08', ...yes, rule: 'theo cảm nhận' },
    { code: 'A01', ...yes, actual: 'Không' },
    { code: 'A09', ...yes, unit: 'Phòng Nội vụ' },
    { code: 'A10', ...share, outOf: 'nhiều', actual: '5' },
    { code: 'A11', ...share, target: 'cao', actual: '5/5' },
  ]);
  expect(issues).toStrictEqual([
    ['entry_not_read', 'criteria', 3, 'actual', 'có lẽ'],
    ['entry_percent_sign', 'criteria', 4, 'actual', '95%'],
    ['actual_above_total', 'criteria', 5, 'actual', '13/12'],
    ['entry_not_read', 'criteria', 6, 'actual', '12/10/2026'],
    ['points_invalid', 'criteria', 7, 'maxScore', '-2'],
    ['cell_required', 'criteria', 8, 'maxScore', ''],
    ['choice_invalid', 'criteria', 9, 'rule', 'theo cảm nhận'],
    ['key_doubled', 'criteria', 10, 'code', 'A01'],
    ['unit_unknown', 'criteria', 11, 'unit', 'Phòng Nội vụ'],
    ['number_invalid', 'criteria', 12, 'outOf', 'nhiều'],
    ['number_invalid', 'criteria', 13, 'target', 'cao'],
  ]);
  expect(scores).toStrictEqual([
    ['A01', 'met', 200, 200],
    ['A02', 'insufficient', 0, 200],
    ['A03', 'insufficient', 0, 200],
    ['A04', 'insufficient', 0, 200],
    ['A05', 'insufficient', 0, 200],
    ['A06', 'insufficient', 0, 0],
    ['A07', 'insufficient', 0, 0],
    ['A08', 'insufficient', 0, 200],
    ['A09', 'met', 200, 200],
    ['A10', 'insufficient', 0, 200],
    ['A11', 'insufficient', 0, 200],
  ]);
  expect([verdict.kind, verdict.met, verdict.applicable, verdict.total]).toStrictEqual(['short', 2, 11, 400]);
});

test('an effort in parts is told that it has to be whole, and counts as blank', () => {
  const { issues } = run([{ code: 'A01', ...yes, effort: '1,5' }]);
  expect(issues).toStrictEqual([['number_not_whole', 'criteria', 2, 'effort', '1,5']]);
});

test('evidence: one problem a cell, and what cannot be read proves nothing', () => {
  const link = 'https://example.com/a';
  const { scores, issues } = run(
    [
      { code: 'A01', ...yes, explanation: '' },
      { code: 'A02', ...yes, explanation: '' },
    ],
    [
      { criteria: 'X9', link },
      { criteria: 'A01', link: '', title: 'Ảnh' },
      { criteria: '', link, title: '=IMPORTXML("https://example.com")' },
      { criteria: 'A01', link, documentDate: '31/02/2026' },
      { criteria: 'A01', link, documentDate: '06/5/2025' },
      { criteria: 'A01', link: '#REF!' },
      { criteria: 'A02; X8; X9', link: 'javascript:alert(1)', stillInForce: 'Có', documentDate: '14/8/2025' },
    ],
  );
  expect(scores.map(([code, result]) => [code, result])).toStrictEqual([
    ['A01', 'not_met'],
    ['A02', 'met'],
  ]);
  expect(issues).toStrictEqual([
    ['criterion_unknown', 'evidence', 2, 'criteria', 'X9'],
    ['link_missing', 'evidence', 3, 'link', ''],
    ['cell_required', 'evidence', 4, 'criteria', ''],
    ['date_invalid', 'evidence', 5, 'documentDate', '31/02/2026'],
    ['cell_error', 'evidence', 7, 'link', '#REF!'],
    ['criterion_unknown', 'evidence', 8, 'criteria', 'X8; X9'],
    ['evidence_missing', 'criteria', 2, null, ''],
    ['evidence_outside_period', 'evidence', 6, 'documentDate', '06/05/2025'],
    ['link_is_place', 'evidence', 8, 'link', 'javascript:alert(1)'],
  ]);
});

test('a number that the sheet took for a day is named as such', () => {
  const { issues } = run([
    { code: 'A01', ...yes, maxScore: { date: '2026-05-02' } },
    { code: 'A02', ...share, outOf: { date: '2026-10-12' }, actual: '5' },
  ]);
  expect(issues).toStrictEqual([
    ['number_is_date', 'criteria', 2, 'maxScore', '02/05/2026'],
    ['number_is_date', 'criteria', 3, 'outOf', '12/10/2026'],
  ]);
});

test.each<[string, Cells, string]>([
  ['a done date that is none', { doneDate: 'tháng trước' }, 'unread'],
  ['a status that is none', { status: 'gần xong' }, 'unread'],
  ['an extension that is none', { extensionTo: '31/11/2026' }, 'unread'],
  ['a status left blank', { status: '' }, 'overdue'],
  ['a result in words', { result: 'gần xong' }, 'overdue'],
])('%s: a task that may be done or put off is not overdue', (_name, cells, expected) => {
  const row = {
    id: 'IV.3',
    title: 'Niêm yết',
    dueDate: '30/6/2026',
    dateStatus: 'Đã rõ',
    kind: 'Có thời hạn',
    leadUnit: 'Trung tâm PVHCC',
    status: 'Đang thực hiện',
    ...cells,
  };
  const { data } = readWorkbook(
    new Map([
      [tasks.id, rawTab(tasks, [row])],
      [units.id, rawTab(units, PLAN_ROWS.units)],
    ]),
    TODAY,
  );
  expect(data.tasks.map((task) => taskState(task, '2026-10-20'))).toStrictEqual([expected]);
});

test('without the column that says what is confirmed nothing is overdue', () => {
  const tab = rawTab(tasks, [
    { id: 'IV.3', title: 'Niêm yết', dueDate: '30/6/2026', status: 'Đang thực hiện' },
  ]);
  const renamed = tab.values.map((row) =>
    row.map((cell) => (cell === tasks.columns.dateStatus.header ? 'Ghi chú' : cell)),
  );
  const states = [tab, { ...tab, values: renamed }].map((each) =>
    readWorkbook(new Map([[tasks.id, each]]), TODAY).data.tasks.map((task) => taskState(task, '2026-10-20')),
  );
  expect(states).toStrictEqual([['overdue'], ['unread']]);
});

test('codes that differ by a mark are two, by case or dash one', () => {
  const { scores, issues } = run([
    { code: 'D01', ...yes },
    { code: 'Đ01', ...yes },
    { code: 'x–1', ...yes },
    { code: 'X-1', ...yes },
  ]);
  expect(scores.map(([code]) => code)).toStrictEqual(['D01', 'Đ01', 'x–1']);
  expect(issues).toStrictEqual([['key_doubled', 'criteria', 5, 'code', 'X-1']]);
});
