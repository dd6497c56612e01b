// What a row of the schedule says in words, where its cells for days are blank.
import { expect, test } from '@jest/globals';
import type { RowOf } from '../../../sheets-schema/define';
import { tasks as table } from '../../../sheets-schema/tables/tasks';
import { taskIssues, taskState } from '../../../src/core/schedule/tasks';
import type { RawCell } from '../../../src/core/sheet/cells';
import { parseTable } from '../../../src/core/sheet/table';
import { INPUTS, type Task } from '../../../src/core/workbook/inputs';
import { planUnits, rawTab, workbookData } from '../../support/data';

/** As it is read from a tab. */
function read(cells: Readonly<Record<string, RawCell>>): Task {
  const tab = rawTab(table, [{ title: 'Việc', leadUnit: 'PVHCC', status: 'Chưa thực hiện', ...cells }]);
  const parsed = parseTable(table, tab, planUnits);
  return INPUTS.tasks.read(parsed, planUnits).value[0] as Task;
}

const days = ({ startDate, dueDate }: RowOf<typeof table>) => [startDate, dueDate];

test.each<[string, Readonly<Record<string, RawCell>>, (string | null)[]]>([
  ['of the words', { timeText: 'Quý IV năm 2026' }, ['2026-10-01', '2026-12-31']],
  ['typed, whatever the words', { timeText: 'Quý IV năm 2026', dueDate: '5/10/2026' }, [null, '2026-10-05']],
  ['its start typed', { timeText: 'Quý IV năm 2026', startDate: '5/10/2026' }, ['2026-10-05', '2026-12-31']],
  ['the second of two', { timeText: 'Tháng 6 và tháng 11/2026', id: 'X-2' }, ['2026-11-01', '2026-11-30']],
  ['a last day alone', { timeText: 'trước ngày 15/11/2026' }, [null, '2026-11-14']],
  [
    'a day that cannot be read stays unread',
    { timeText: 'Quý IV năm 2026', dueDate: '31/02/2026' },
    [null, null],
  ],
])('days: %s', (_, cells, expected) => {
  expect(days(read(cells))).toStrictEqual(expected);
});

test.each([
  ['Cả năm 2026', undefined, 'continuous'],
  ['Cả năm 2026', 'Có thời hạn', 'overdue'],
  ['Cả năm', undefined, 'continuous'],
  ['Quý IV năm 2026', undefined, 'overdue'],
  ['hằng năm', undefined, 'open'],
])('%s, kind %s: %s after the year', (timeText, kind, state) => {
  expect(taskState(read({ timeText, ...(kind && { kind }) }), '2027-01-04')).toBe(state);
});

test('what the words do not name is a problem of the row, until it has a day', () => {
  const lacking = (cells: Readonly<Record<string, RawCell>>) =>
    taskIssues(workbookData({ tasks: [read(cells)] })).map(({ code, params, value }) => [
      code,
      params,
      value,
    ]);
  expect(lacking({ timeText: 'giữa năm 2026' })).toStrictEqual([
    ['time_unread', { why: 'unknown' }, 'giữa năm 2026'],
  ]);
  expect(lacking({ timeText: 'định kỳ 6 tháng' })).toStrictEqual([
    ['time_unread', { why: 'recurring' }, 'định kỳ 6 tháng'],
  ]);
  expect(lacking({ timeText: 'Tháng 6 và tháng 11/2026' })).toStrictEqual([
    ['time_unread', { why: 'several' }, 'Tháng 6 và tháng 11/2026'],
  ]);
  expect(lacking({})).toStrictEqual([['due_missing', {}, '']]);
  expect(lacking({ timeText: 'giữa năm 2026', dueDate: '30/6/2026' })).toStrictEqual([]);
  expect(lacking({ timeText: 'giữa năm 2026', status: 'Đã hoàn thành' })).toStrictEqual([]);
});
