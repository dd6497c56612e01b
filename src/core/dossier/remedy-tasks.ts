// From the plan of remedies to rows of the schedule: one a criterion and year, never a second time.
import { type Day, parseDay } from '../base/dates';
import { nameKey } from '../base/text';
import { windowEnd } from '../base/time-window';
import type { Task, WorkbookData } from '../workbook/inputs';

export interface Remedy {
  /** What no two remedies share, whatever the year. */
  readonly id: string;
  readonly unit: string | null;
  readonly title: string;
  /** In people's own words. */
  readonly deadline: string;
  readonly source: string;
}

/** A row of the schedule, by column. */
export type RemedyTask = Pick<Task, 'id' | 'timeText' | 'dueDate' | 'source'> & {
  readonly title: string;
  /** As the units tab names it. */
  readonly leadUnit: string | null;
  readonly status: 'not_started';
  readonly kind: 'deadline';
  /** A deadline that cannot be read waits for a person to give its day. */
  readonly dateStatus: 'clear' | 'to_confirm';
};

/** The rows that the schedule has not, in the order of the plan of remedies. */
export function remedyTasks(
  remedies: readonly Remedy[],
  { tasks, units, settings: { year } }: WorkbookData,
): RemedyTask[] {
  const known = new Set(tasks.map(({ id }) => nameKey(id ?? '')));
  return remedies.flatMap(({ id: base, unit, title, deadline, source }) => {
    const id = `${base}-${year ?? ''}`;
    if (known.has(nameKey(id))) return [];
    const dueDate: Day | null = parseDay(deadline) ?? windowEnd(deadline);
    return [
      {
        id,
        title,
        timeText: deadline || null,
        dueDate,
        source,
        leadUnit: units.byCode(unit)?.name ?? null,
        status: 'not_started',
        kind: 'deadline',
        dateStatus: dueDate === null ? 'to_confirm' : 'clear',
      },
    ];
  });
}
