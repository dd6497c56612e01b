// The schedule of the years to come: rows that come again, as far as they are not there. Nothing that is there changes.
import { PLAN } from '../../../sheets-schema/plan';
import {
  PLAN_ROWS,
  RECURRING_TASKS,
  type RecurringTask,
  type SeedRow,
} from '../../../sheets-schema/plan-rows';
import { addYears, type Day } from '../base/dates';
import { nameKey } from '../base/text';
import type { UnitDirectory } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';

/** A row of the schedule, by column; units as the units tab names them. */
export interface LaterTask extends Pick<Task, 'planNo' | 'timeText' | 'source' | 'startDate' | 'dueDate'> {
  readonly id: string;
  readonly title: string;
  readonly status: 'not_started';
  readonly kind: NonNullable<Task['kind']>;
  readonly dateStatus: NonNullable<Task['dateStatus']>;
  readonly leadUnit: string | null;
  readonly coordinatingUnits: readonly string[];
  readonly year: number;
}

const { again, toConfirm, words } = PLAN.yearlyTasks;
const YEARLY: readonly string[] = [...again, ...toConfirm];

/** Of the plan's row in that year: "IV.9-2027". */
export const idInYear = (id: string, year: number): string => `${id}-${year}`;

/**
 * Whether the year's own row stands in for the plan's: one made for that year, or an earlier one after the plan's. The year
 * turn then leaves the plan's row with the year that it tells of.
 */
export function isSucceeded(id: string, year: number, tasks: readonly Pick<Task, 'id'>[]): boolean {
  const base = nameKey(id);
  return tasks.some((task) => {
    const [, own, of] = /^(.+)-(\d{4})$/.exec(nameKey(task.id ?? '')) ?? [];
    return own === base && Number(of) <= year;
  });
}

/**
 * The rows that are not there of the years after the present one, year by year; none where the settings name no year.
 * `answered` are the tasks as the answers to open questions have them.
 */
export function laterTasks(
  { tasks, units, settings: { year } }: WorkbookData,
  answered: readonly Pick<Task, 'id' | 'dueDate'>[] = [],
): LaterTask[] {
  if (year === null) return [];
  const known = new Set(tasks.map((task) => nameKey(task.id ?? '')));
  const moved = new Set(
    [...tasks, ...answered].map(({ id, dueDate }) => `${nameKey(id ?? '')} ${dueDate?.slice(0, 4) ?? ''}`),
  );
  const years = Array.from({ length: Math.max(0, PLAN.years.last - year) }, (_, at) => year + 1 + at);
  return years
    .flatMap((each) => [
      ...PLAN_ROWS.tasks.flatMap((row) => ofSchedule(row, each, units)),
      ...RECURRING_TASKS.map((row) => ofPlan(row, each, units)),
    ])
    .filter(({ id, year: of }) => {
      // The turn of the year, or an answer, has moved the plan's own row there already.
      return !known.has(nameKey(id)) && !moved.has(`${nameKey(id.replace(/-\d{4}$/, ''))} ${of}`);
    });
}

const nameIn = (units: UnitDirectory, code: string): string | null => units.byCode(code)?.name ?? null;

/** A row of section IV in that year, or the dossier's of that year, with the words that the plan has for every year. */
function ofSchedule(row: SeedRow, year: number, units: UnitDirectory): LaterTask[] {
  const { id = '', title = '', planNo = '', source = '', coordinatingUnits = '' } = row;
  const isDossier = id === idInYear(PLAN.sections.dossier, year);
  if (!isDossier && !YEARLY.includes(id)) return [];
  const inYear = (day = ''): Day | null =>
    day === '' ? null : isDossier ? day : addYears(day, year - PLAN.years.first);
  const told: Readonly<Record<string, string>> = words;
  return [
    {
      id: isDossier ? id : idInYear(id, year),
      title,
      planNo: planNo || null,
      timeText: (isDossier ? row.timeText : told[id]) || null,
      startDate: inYear(row.startDate),
      dueDate: inYear(row.dueDate),
      status: 'not_started',
      kind: row.kind === 'continuous' ? 'continuous' : 'deadline',
      source,
      dateStatus: (toConfirm as readonly string[]).includes(id) ? 'to_confirm' : 'clear',
      leadUnit: nameIn(units, row.leadUnit ?? ''),
      coordinatingUnits: coordinatingUnits.split('; ').flatMap((code) => nameIn(units, code) ?? []),
      year,
    },
  ];
}

function ofPlan(row: RecurringTask, year: number, units: UnitDirectory): LaterTask {
  const { id, title, timeText, source, start, due, leadUnit } = row;
  const day = typeof due === 'string' ? due : due[year];
  return {
    id: idInYear(id, year),
    title,
    planNo: null,
    timeText: timeText || null,
    startDate: start === undefined ? null : `${year}-${start}`,
    dueDate: day === undefined ? null : `${year}-${day}`,
    status: 'not_started',
    kind: 'deadline',
    source,
    dateStatus: 'to_confirm',
    leadUnit: nameIn(units, leadUnit),
    coordinatingUnits: [],
    year,
  };
}
