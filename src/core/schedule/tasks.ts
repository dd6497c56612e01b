// Where each task of the schedule stands on a given day, and what in its row contradicts itself.
import { PLAN } from '../../../sheets-schema/plan';
import { tasks } from '../../../sheets-schema/tables/tasks';
import { addDays, type Day, daysBetween, isAfter, isBefore } from '../base/dates';
import { cellText } from '../sheet/cells';
import { type Issue, issue, type Problem, placed } from '../sheet/issues';
import type { Unit, UnitDirectory } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';

export type TaskState =
  | 'done'
  | 'dropped'
  | 'unread'
  | 'to_confirm'
  | 'waiting'
  | 'continuous'
  | 'extended'
  | 'overdue'
  | 'due_soon'
  | 'open';

/** "Sắp đến hạn": due today or within this many calendar days. */
const DUE_SOON_DAYS = 7;

const ASKED = new Set(Object.values(PLAN.askedTasks).flat());

/** Its time is to be confirmed. A row the plan leaves open stays so until a person sets it clear, whatever else it says. */
const isUnconfirmed = ({ id, dateStatus }: Task): boolean =>
  dateStatus === 'to_confirm' || (dateStatus === null && id !== null && ASKED.has(id));

export const isSettled = (task: Task): boolean =>
  task.status === 'done' || task.doneDate !== null || task.status === 'dropped';

const endsBeforeItStarts = (task: Task): task is Task & { startDate: Day; dueDate: Day } =>
  task.startDate !== null && task.dueDate !== null && isBefore(task.dueDate, task.startDate);

/**
 * The task's state on that day; the first that applies, in the order of TaskState. The status "done" or a done date
 * alone ends it. Dates that contradict each other count as to be confirmed: nobody is told to be late by a slip of
 * the pen; nor where the row may say that it is done, in words that cannot be read. An extension pauses the task up to and with its day; then the days count from the plan's own due date.
 */
export function taskState(task: Task, today: Day): TaskState {
  if (task.status === 'done' || task.doneDate !== null) return 'done';
  if (task.status === 'dropped') return 'dropped';
  if (task.unread) return 'unread';
  if (isUnconfirmed(task) || endsBeforeItStarts(task)) return 'to_confirm';
  if (task.waits !== null) return 'waiting';
  if (task.kind === 'continuous') return 'continuous';
  if (task.extensionTo !== null && !isBefore(task.extensionTo, today)) return 'extended';
  if (task.dueDate === null) return 'open';
  if (isBefore(task.dueDate, today)) return 'overdue';
  return isAfter(task.dueDate, addDays(today, DUE_SOON_DAYS)) ? 'open' : 'due_soon';
}

/** A task that has a due date. */
export type DatedTask = Task & { readonly dueDate: Day };

/** A task past its due date. */
export type OverdueTask = DatedTask;

const isOverdue =
  (today: Day) =>
  (task: Task): task is OverdueTask =>
    taskState(task, today) === 'overdue';

/** Whole calendar days since the due date; 0 for a task that is not overdue. */
export function daysOverdue(task: Task, today: Day): number {
  return isOverdue(today)(task) ? daysBetween(task.dueDate, today) : 0;
}

/** A row of the plan's own schedule; one that people added has no paragraph of the plan, whatever number they gave it. */
export const isOfPlan = ({ planNo, source }: Task): boolean => planNo !== null && source !== null;

/** Whether the unit, or the group that it belongs to, is named among those that are done with their part. */
const isDoneFor = (task: Task, unit: Unit): boolean =>
  task.coordinatingDone.some((code) => code === unit.code || code === unit.memberOf);

/** Codes of the units that still have to do with the task beside its lead; of a group of which some are done, the others. */
export function stillCoordinating(task: Task, units: UnitDirectory): string[] {
  if (task.coordinatingDone.length === 0) return [...task.coordinatingUnits];
  return task.coordinatingUnits.flatMap((code) => {
    const unit = units.byCode(code);
    if (unit === null) return code;
    if (isDoneFor(task, unit)) return [];
    const members = units.members(code);
    const open = members.filter((member) => !isDoneFor(task, member));
    return open.length === members.length ? code : open.flatMap((member) => member.code ?? []);
  });
}

/** Named as done, but no unit that coordinates the task, nor of a group that does. */
function strangersDone(task: Task, units: UnitDirectory): string[] {
  const asked = new Set(
    task.coordinatingUnits.flatMap((code) => [code, ...units.members(code).map((member) => member.code)]),
  );
  return task.coordinatingDone.filter((code) => !asked.has(code));
}

/** Overdue tasks, the longest overdue first, then as they stand in the sheet. */
export function overdueTasks(data: WorkbookData, today: Day): OverdueTask[] {
  return data.tasks
    .filter(isOverdue(today))
    .map((task) => ({ task, days: daysBetween(task.dueDate, today) }))
    .sort((a, b) => b.days - a.days || a.task.row - b.task.row)
    .map(({ task }) => task);
}

/** Tasks whose date is today or later, in the order of the sheet. */
export const tasksAhead = (data: WorkbookData, today: Day): DatedTask[] =>
  data.tasks.filter(
    (task): task is DatedTask =>
      task.dueDate !== null && ['due_soon', 'open'].includes(taskState(task, today)),
  );

/** The task that is due next, today or later; of several on one day the first in the sheet. */
export function nextMilestone(data: WorkbookData, today: Day): DatedTask | null {
  return tasksAhead(data, today).reduce<DatedTask | null>(
    (first, task) => (first === null || isBefore(task.dueDate, first.dueDate) ? task : first),
    null,
  );
}

/** What the rows of the schedule lack or contradict, in the order of the sheet; each given to the lead unit. */
export function taskIssues(data: WorkbookData): Issue[] {
  return data.tasks.flatMap((task) => {
    const found: Issue[] = [];
    const add = (problem: Problem, column: keyof typeof tasks.columns, value = '') =>
      found.push(placed(problem, { table: tasks.id, row: task.row, column }, { unit: task.leadUnit, value }));
    if (endsBeforeItStarts(task))
      add(
        { code: 'due_before_start', params: { startDate: task.startDate, dueDate: task.dueDate } },
        'dueDate',
        cellText({ date: task.dueDate }),
      );
    if (task.dueDate === null && task.kind !== 'continuous' && !isSettled(task))
      add(
        task.timeUnread === null
          ? { code: 'due_missing', params: {} }
          : { code: 'time_unread', params: { why: task.timeUnread } },
        'dueDate',
        task.timeUnread === null ? '' : (task.timeText ?? ''),
      );
    if (task.status === 'not_started' && task.doneDate !== null)
      add({ code: 'done_but_not_begun', params: {} }, 'status');
    if (task.status === 'dropped' && task.reason === null)
      add({ code: 'dropped_without_reason', params: {} }, 'reason');
    for (const unit of strangersDone(task, data.units))
      add({ code: 'done_not_coordinating', params: {} }, 'coordinatingDone', data.units.shortName(unit));
    return found;
  });
}

/** Work that is said to have been done on a day after `today`: a plan, or a slip; nobody is reminded of it any more. */
export function doneInFuture(data: WorkbookData, today: Day): Issue[] {
  return data.tasks.flatMap(({ row, leadUnit, doneDate }) =>
    doneDate !== null && isAfter(doneDate, today)
      ? issue(
          'done_in_future',
          { table: tasks.id, row, column: 'doneDate' },
          { unit: leadUnit, value: cellText({ date: doneDate }) },
        )
      : [],
  );
}
