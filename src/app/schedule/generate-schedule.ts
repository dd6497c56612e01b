// Lập lịch các năm sau: after a yes, rows that come again are added below the schedule, one for each year that is left of the
// plan. Rows that are there are never changed; run again, it adds what is not there.
import equal from 'fast-deep-equal/es6';
import { tasks } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { type LaterTask, laterTasks } from '../../core/schedule/later-years';
import type { Change } from '../../core/sheet/changes';
import { planAppend, planColumn } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { parseTable, type RawTab } from '../../core/sheet/table';
import type { Task, WorkbookData } from '../../core/workbook/inputs';
import {
  scheduleComplete,
  scheduleMade,
  scheduleNotMade,
  scheduleQuestion,
} from '../../ui/schedule/outcomes.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { requireOperator } from '../shared/operator';
import { requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';

export function generateSchedule(context: Context): Outcome {
  const { services } = context;
  const asked = look(context);
  const { settings } = asked.data;
  requireOperator(services, settings, []);
  requirePresentVersion(settings.schemaVersion);
  refuseHalfBegunYear(context);
  if (settings.year === null) throw new AppError('year_missing');
  if (asked.rows.length === 0) return scheduleComplete(settings.year);
  const { title, text } = scheduleQuestion(asked.rows);
  if (!services.ui.confirm(title, text)) return scheduleNotMade();
  return underLock(context, () => {
    const now = look(context);
    if (!equal(now.rows, asked.rows)) throw new AppError('changed_meanwhile');
    services.workbook.apply(now.changes);
    recompute(context);
    return scheduleMade(now.rows);
  });
}

interface Seen {
  readonly data: WorkbookData;
  /** What is added or, of a run that was stopped, finished. */
  readonly rows: readonly LaterTask[];
  readonly changes: readonly Change[];
}

function look(context: Context): Seen {
  const tabs = readComputed(context.services);
  const tab = requireWhole(tasks, tabs.get(tasks.id));
  const { typed: data, data: answered } = computeFrom(context, tabs);
  const { nextRow } = parseTable(tasks, tab, data.units);
  const begun = new Map(data.tasks.flatMap((task) => (isBegun(task) ? [[task.id, task] as const] : [])));
  const whole = data.tasks.filter((task) => !isBegun(task));
  const rows = laterTasks({ ...data, tasks: whole }, answered.tasks);
  const added = rows.filter(({ id }) => !begun.has(id)).map((row) => outputRow(tasks, { ...row }));
  return { data, rows, changes: [...finished(tab, rows, begun), ...planAppend(tasks, tab, nextRow, added)] };
}

/** Where people put columns between, a row is written in parts, its first columns last: a stopped run leaves it untitled. */
const isBegun = (task: Task): boolean => task.id !== null && task.title === null;

/** What such a row still lacks; what stands in it stays. */
function finished(
  tab: RawTab,
  rows: readonly LaterTask[],
  begun: ReadonlyMap<string | null, Task>,
): Change[] {
  return rows.flatMap((row) => {
    const task = begun.get(row.id);
    if (task === undefined) return [];
    const isBlank = (key: string): boolean => String(task[key as keyof Task] ?? '') === '';
    return Object.entries(outputRow(tasks, { ...row })).flatMap(([key, cell]) =>
      cell !== null && isBlank(key) ? planColumn(tasks, tab, key, new Map([[task.row, cell]])) : [],
    );
  });
}
