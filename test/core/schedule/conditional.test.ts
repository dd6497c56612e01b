// Row 10 waits until the commune may register.
import { expect, test } from '@jest/globals';
import { isConditional, underVerdict, type Wait } from '../../../src/core/schedule/conditional';
import { overdueTasks, taskState } from '../../../src/core/schedule/tasks';
import type { Verdict } from '../../../src/core/scoring/verdict';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, taskRow } from '../../support/data';

const AFTER = '2027-01-04';
const row = taskRow({ id: 'IV.10', dueDate: '2026-12-31' });
const under = (kind: Verdict['kind'], ...estimate: Verdict['estimate']): Task =>
  underVerdict([row], { kind, estimate })[0] as Task;

test.each([
  ['IV.10', true],
  ['iv.10', true],
  ['IV.10-2027', true],
  ['IV.1', false],
  ['IV.100', false],
  ['V.1-2026', false],
  [null, false],
])('%s waits for the verdict: %s', (id, expected) => {
  expect(isConditional(id)).toBe(expected);
});

test.each<[Verdict['kind'], Verdict['estimate'], Wait | null]>([
  ['eligible', [], null],
  ['eligible', ['draft_set'], 'estimate'],
  ['eligible', ['no_decision', 'set_differs'], 'estimate'],
  ['short', [], 'not_eligible'],
  ['lost', [], 'not_eligible'],
  ['nothing_entered', ['draft_set'], 'not_eligible'],
  ['nothing_applicable', [], 'not_eligible'],
])('%s %j: waits for %s', (kind, estimate, wait) => {
  const task = under(kind, ...estimate);
  expect(task.waits).toBe(wait);
  expect(taskState(task, AFTER)).toBe(wait === null ? 'overdue' : 'waiting');
});

test('what is done, dropped or to be confirmed does not wait; no other row does', () => {
  const state = (values: Partial<Task>) => taskState({ ...under('short'), ...values }, AFTER);
  expect([
    state({ status: 'done' }),
    state({ status: 'dropped' }),
    state({ dateStatus: 'to_confirm' }),
  ]).toStrictEqual(['done', 'dropped', 'to_confirm']);
  const late = (kind: Verdict['kind']) => {
    const data = planData();
    const tasks = underVerdict(data.tasks, { kind, estimate: [] });
    return overdueTasks({ ...data, tasks }, AFTER).map(({ id }) => id);
  };
  expect(late('eligible').filter((id) => !late('short').includes(id))).toStrictEqual(['IV.10']);
});
