import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  daysOverdue,
  doneInFuture,
  overdueTasks,
  stillCoordinating,
  type TaskState,
  taskIssues,
  taskState,
} from '../../../src/core/schedule/tasks';
import { issue } from '../../../src/core/sheet/issues';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, taskRow, workbookData } from '../../support/data';

const TODAY = '2026-10-20';

describe('taskState', () => {
  test.each<[string, Partial<Task>, TaskState]>([
    ['due yesterday', { dueDate: '2026-10-19' }, 'overdue'],
    ['due today', { dueDate: '2026-10-20' }, 'due_soon'],
    ['due in 7 days', { dueDate: '2026-10-27' }, 'due_soon'],
    ['due in 8 days', { dueDate: '2026-10-28' }, 'open'],
    ['no due date', {}, 'open'],
    ['in progress, late', { dueDate: '2026-10-19', status: 'in_progress' }, 'overdue'],
    ['status unreadable, late', { dueDate: '2026-10-19', status: null }, 'overdue'],
    ['status done', { dueDate: '2026-10-19', status: 'done' }, 'done'],
    ['done date alone', { dueDate: '2026-10-19', doneDate: '2026-10-10' }, 'done'],
    ['done, though to confirm', { dateStatus: 'to_confirm', status: 'done' }, 'done'],
    ['dropped', { dueDate: '2026-10-19', status: 'dropped' }, 'dropped'],
    ['to confirm, late', { dueDate: '2026-10-19', dateStatus: 'to_confirm' }, 'to_confirm'],
    ['to confirm before continuous', { kind: 'continuous', dateStatus: 'to_confirm' }, 'to_confirm'],
    ['due before start', { startDate: '2026-10-19', dueDate: '2026-10-18' }, 'to_confirm'],
    [
      'left open by the plan, confirmation wiped',
      { id: 'IV.5', dueDate: '2026-02-28', dateStatus: null },
      'to_confirm',
    ],
    [
      'left open by the plan, set clear',
      { id: 'IV.5', dueDate: '2026-02-28', dateStatus: 'clear' },
      'overdue',
    ],
    ['confirmation left blank', { id: 'IV.4', dueDate: '2026-10-19', dateStatus: null }, 'overdue'],
    ['one day long', { startDate: '2026-10-19', dueDate: '2026-10-19' }, 'overdue'],
    ['continuous, late', { dueDate: '2026-10-19', kind: 'continuous' }, 'continuous'],
    ['kind left blank', { dueDate: '2026-10-19', kind: null }, 'overdue'],
    ['extended to today', { dueDate: '2026-10-01', extensionTo: '2026-10-20' }, 'extended'],
    ['extension ran out yesterday', { dueDate: '2026-10-01', extensionTo: '2026-10-19' }, 'overdue'],
    ['extended, not yet due', { dueDate: '2026-10-22', extensionTo: '2026-11-01' }, 'extended'],
  ])('%s', (_, values, state) => {
    expect(taskState(taskRow(values), TODAY)).toBe(state);
  });

  test('what is to be confirmed is overdue on no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const today = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
        return (
          taskState(taskRow({ dueDate: '2026-02-28', dateStatus: 'to_confirm' }), today) === 'to_confirm'
        );
      }),
    );
  });
});

test('days count from the due date, the extension included, and only for what is overdue', () => {
  expect(daysOverdue(taskRow({ dueDate: '2026-09-30' }), TODAY)).toBe(20);
  expect(daysOverdue(taskRow({ dueDate: '2026-09-30', extensionTo: '2026-10-15' }), TODAY)).toBe(20);
  expect(daysOverdue(taskRow({ dueDate: '2026-09-30', extensionTo: '2026-10-30' }), TODAY)).toBe(0);
  expect(daysOverdue(taskRow({ dueDate: '2026-10-30' }), TODAY)).toBe(0);
  expect(daysOverdue(taskRow({}), TODAY)).toBe(0);
});

describe('overdueTasks', () => {
  test("of the plan's schedule, the longest overdue first; row 5 is not among them", () => {
    expect(overdueTasks(planData(), TODAY).map(({ id }) => id)).toStrictEqual([
      'IV.1',
      'IV.2',
      'IV.3',
      'IV.8-1',
      'IV.4',
    ]);
  });

  test('row 5 counts once a person sets it clear', () => {
    const { tasks, ...rest } = planData();
    const clear = tasks.map((task): Task => (task.id === 'IV.5' ? { ...task, dateStatus: 'clear' } : task));
    expect(overdueTasks({ ...rest, tasks: clear }, TODAY)[0]?.id).toBe('IV.5');
  });
});

describe('taskIssues', () => {
  const at = (row: number, column: string) => ({ table: 'tasks', row, column });

  test("the plan's own schedule has none", () => {
    expect(taskIssues(planData())).toStrictEqual([]);
  });

  test('each row is told what it lacks, in the order of the sheet', () => {
    const tasks = [
      taskRow({ row: 2, leadUnit: 'PVHCC', startDate: '2026-06-01', dueDate: '2026-05-01' }),
      taskRow({ row: 3, leadUnit: 'VP', dueDate: null }),
      taskRow({ row: 4, leadUnit: null, dueDate: '2026-05-01', status: 'dropped' }),
      taskRow({ row: 5, leadUnit: 'PVHCC', dueDate: null, kind: 'continuous' }),
      taskRow({ row: 6, leadUnit: 'PVHCC', dueDate: null, status: 'done' }),
      taskRow({ row: 7, leadUnit: 'PVHCC', status: 'dropped', reason: 'Xã không có trụ sở thứ hai' }),
      taskRow({
        row: 8,
        leadUnit: 'VP',
        status: 'not_started',
        doneDate: '2026-05-06',
        dueDate: '2026-05-31',
      }),
    ];
    expect(taskIssues(workbookData({ tasks }))).toStrictEqual([
      issue('due_before_start', at(2, 'dueDate'), {
        unit: 'PVHCC',
        value: '01/05/2026',
        params: { startDate: '2026-06-01', dueDate: '2026-05-01' },
      }),
      issue('due_missing', at(3, 'dueDate'), { unit: 'VP' }),
      issue('dropped_without_reason', at(4, 'reason')),
      issue('done_but_not_begun', at(8, 'status'), { unit: 'VP' }),
    ]);
  });

  test('work done on a day that is yet to come is named until that day', () => {
    const task = taskRow({ row: 2, leadUnit: 'VP', dueDate: '2026-06-30', doneDate: '2026-12-30' });
    const named = issue('done_in_future', at(2, 'doneDate'), { unit: 'VP', value: '30/12/2026' });
    expect(doneInFuture(workbookData({ tasks: [task] }), '2026-12-29')).toStrictEqual([named]);
    expect(doneInFuture(workbookData({ tasks: [task] }), '2026-12-30')).toStrictEqual([]);
  });
});

describe('who still coordinates', () => {
  const task = (coordinatingUnits: string[], coordinatingDone: string[]) =>
    taskRow({ id: 'IV.2', leadUnit: 'DU', dueDate: '2026-06-30', coordinatingUnits, coordinatingDone });

  test.each<[string, string[], string[], string[]]>([
    ['nobody is done', ['UBND', 'MTTQ'], [], ['UBND', 'MTTQ']],
    ['one is', ['UBND', 'MTTQ'], ['MTTQ'], ['UBND']],
    ['all are', ['UBND', 'MTTQ'], ['MTTQ', 'UBND'], []],
    ['one that does not coordinate is', ['UBND', 'MTTQ'], ['KT', 'DU'], ['UBND', 'MTTQ']],
    ['a group is', ['CACDV', 'MTTQ'], ['CACDV'], ['MTTQ']],
    ['members of a group are', ['CACDV', 'MTTQ'], ['VP', 'KT'], ['VHXH', 'PVHCC', 'CUDV', 'MTTQ']],
    ['a member coordinates itself and its group is', ['VP', 'MTTQ'], ['CACDV'], ['MTTQ']],
  ])('%s', (_, coordinating, done, left) => {
    expect(stillCoordinating(task(coordinating, done), planData().units)).toStrictEqual(left);
  });

  test('named as done without a part in it is a problem of the row', () => {
    const found = (done: string[]) =>
      taskIssues(workbookData({ tasks: [task(['CACDV', 'MTTQ'], done)] })).map(({ code, column, value }) => [
        code,
        column,
        value,
      ]);
    expect(found(['MTTQ', 'VP', 'CACDV'])).toStrictEqual([]);
    expect(found(['DU', 'MTTQ'])).toStrictEqual([['done_not_coordinating', 'coordinatingDone', 'Đảng ủy']]);
  });
});
