// From one year of the plan to the next: when it may be, what is blanked, what moves on, what stays. Texts, units, questions,
// journals and criteria stay; what leaves is in the copy of the workbook that is kept before.
import type { Table } from '../../../sheets-schema/define';
import { columnsOf } from '../../../sheets-schema/define';
import { DATE_STATUS, TASK_STATUS } from '../../../sheets-schema/enums';
import { evidence, settings, tasks } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import type { SettingKey, Settings } from '../../../sheets-schema/settings';
import { addYears, type Day, isAfter, isBefore } from '../base/dates';
import { decisionsOf } from '../questions/obey';
import { GATES } from '../schedule/gates';
import { isSucceeded } from '../schedule/later-years';
import { isStanding } from '../scoring/evidence';
import { inUse } from '../scoring/proposed';
import { cellText } from '../sheet/cells';
import type { OutCell } from '../sheet/cells-out';
import type { Issue } from '../sheet/issues';
import { parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';
import { type UnreadCells, unreadCells } from '../workbook/data-issues';
import {
  type EvidenceRow,
  INPUT_TABLES,
  type InputId,
  type Task,
  type WorkbookData,
} from '../workbook/inputs';
import { blankOf, columnPart, leavingPart, type Part } from './parts';

type Tabs = ReadonlyMap<string, RawTab>;

/** Whether the year may be left: its dossier must be over, else there is something of it still to be done. */
export type Due =
  | { readonly kind: 'due'; readonly from: number; readonly to: number }
  /** Until that day the dossier of the year can be entered. */
  | { readonly kind: 'early'; readonly year: number; readonly until: Day }
  /** The plan ends with it. */
  | { readonly kind: 'last'; readonly year: number }
  | { readonly kind: 'unknown' };

export function yearDue({ year, dossierDeadline }: Settings, today: Day): Due {
  if (year === null) return { kind: 'unknown' };
  if (year >= PLAN.years.last) return { kind: 'last', year };
  const until = dossierDeadline ?? `${year}-${PLAN.dossierBefore.month}-${PLAN.dossierBefore.day - 1}`;
  return isAfter(today, until) ? { kind: 'due', from: year, to: year + 1 } : { kind: 'early', year, until };
}

/** A row of the plan's schedule that comes again, with its days of the new year. */
export interface MovedTask {
  readonly title: string;
  readonly startDate: Day | null;
  readonly dueDate: Day | null;
  /** The plan does not say that it comes again on that day. */
  readonly toConfirm: boolean;
}

/** Why a row of evidence stays: it is in force, of the new year already, or has an error that somebody has to see first. */
type Staying = 'inForce' | 'ofNewYear' | 'faulty';

export interface YearPlan {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
  /** Rows of evidence that stay, by the reason. */
  readonly evidenceKept: Readonly<Record<Staying, number>>;
  readonly moved: readonly MovedTask[];
  /** Work of the year that nobody has said to be done: it goes on being followed. */
  readonly open: readonly Task[];
}

/** What is blanked: the yearly columns of a tab, in all its rows or in those that come again. */
const ROWS: Partial<
  Record<InputId, (data: WorkbookData, from: number) => readonly { readonly row: number }[]>
> = {
  // A proposed criterion that is not switched on would be, without its tick.
  criteria: (data) => inUse(data).criteria,
  goals: ({ goals }) => goals.filter(({ no }) => no === null || !LASTING.includes(no)),
  tasks: (data, from) => data.tasks.filter(movesIn(data, from)),
};

/** Nearly all of its rows: written at once, and the others back as they stand, so that the calls do not grow with them. */
const BLOCKS: ReadonlySet<string> = new Set<InputId>(['criteria']);

const LASTING: readonly string[] = PLAN.lastingGoals;
const { again, toConfirm } = PLAN.yearlyTasks;
const YEARLY: ReadonlySet<string | null> = new Set([...again, ...toConfirm]);
const TO_CONFIRM: ReadonlySet<string | null> = new Set(toConfirm);

/** One that has a row of its own in the new year stays as it is, with the year that it tells of. */
const movesIn =
  ({ tasks: all }: WorkbookData, from: number) =>
  ({ id }: Task): boolean =>
    id !== null && YEARLY.has(id) && !isSucceeded(id, from + 1, all);

/** Tabs with something to blank, in the order of the workbook; all their columns must stand there. */
export const YEARLY_TABLES: readonly Table[] = INPUT_TABLES.filter(
  (table) =>
    columnsOf(table).some(({ yearly }) => yearly) ||
    ([settings, evidence] as readonly Table[]).includes(table),
);

/**
 * Everything that the new year changes, from tabs as they stand; parts that are done already are left out. `from` is the
 * year that ends; `reading` are the problems of reading: a row of evidence with a cell that cannot be read stays.
 */
export function planNextYear(
  tabs: Tabs,
  data: WorkbookData,
  from: number,
  reading: readonly Issue[],
): YearPlan {
  const to = from + 1;
  const isYearly = movesIn(data, from);
  const start = newPeriodStart(data.settings, from);
  const isUnread = unreadCells(reading);
  const staying = data.evidence.map((document) => stayingBy(document, start, isUnread));
  const leaving = evidenceLeaving(tabs, data, staying);
  const stay = (why: Staying): number => staying.filter((one) => one === why).length;
  return {
    from,
    to,
    parts: [
      ...INPUT_TABLES.flatMap((table) => yearlyParts(table, tabs.get(table.id), data, from)),
      ...windowParts(tabs.get(tasks.id), data, from),
      ...(leaving === null ? [] : [leaving]),
      // Last: as long as the year says the old one, everybody sees that it is not done.
      ...settingParts(tabs.get(settings.id), data.settings, from),
    ],
    evidenceKept: { inForce: stay('inForce'), ofNewYear: stay('ofNewYear'), faulty: stay('faulty') },
    moved: data.tasks.filter(isYearly).map((task) => ({
      title: task.title ?? '',
      startDate: inNextYear(task.startDate, from),
      dueDate: inNextYear(task.dueDate, from),
      toConfirm: TO_CONFIRM.has(task.id),
    })),
    open: data.tasks.filter(
      (task) =>
        !isYearly(task) &&
        task.kind !== 'continuous' &&
        task.status !== 'done' &&
        task.status !== 'dropped' &&
        task.doneDate === null &&
        task.dueDate !== null &&
        isBefore(task.dueDate, start),
    ),
  };
}

/** What is moved already is told by its seal, so that a run that goes on moves nothing twice. */
const newPeriodStart = ({ periodStart }: Settings, from: number): Day =>
  addYears(periodStart ?? `${from}-01-01`, 1);

function yearlyParts(table: Table, tab: RawTab | undefined, data: WorkbookData, from: number): Part[] {
  if (tab === undefined) return [];
  const some = ROWS[table.id as InputId];
  const rows = some?.(data, from) ?? parseTable(table, tab, NO_UNITS).rows;
  const extent = some === undefined || BLOCKS.has(table.id) ? 'all' : 'some';
  return columnsOf(table)
    .filter(({ yearly }) => yearly)
    .flatMap((column) => {
      const blank = FRESH[`${table.id}.${column.key}`] ?? blankOf(column);
      return columnPart(table, tab, column.key, { rows, extent, target: () => blank }) ?? [];
    });
}

/** What is not blank where nothing was entered. */
const FRESH: Readonly<Record<string, OutCell>> = { 'tasks.status': TASK_STATUS.not_started };

const inNextYear = (day: Day | null, from: number): Day | null =>
  day !== null && Number(day.slice(0, 4)) <= from ? addYears(day, 1) : day;

const isIn = (day: unknown, year: number): boolean => typeof day === 'string' && day.startsWith(String(year));

/** The windows of rows that come again, and whether their days are to be confirmed. */
function windowParts(tab: RawTab | undefined, data: WorkbookData, from: number): Part[] {
  if (tab === undefined) return [];
  const yearly = data.tasks.filter(movesIn(data, from));
  const decided = decisionsOf(data).map(({ decides }) => decides.tasks ?? {});
  const byRow = new Map(yearly.map((task) => [task.row, task]));
  const days = (['startDate', 'dueDate'] as const).map((key) =>
    columnPart(tasks, tab, key, {
      rows: yearly,
      extent: 'some',
      target: (row) => {
        const day = inNextYear(byRow.get(row)?.[key] ?? null, from);
        return day === null ? undefined : { day };
      },
    }),
  );
  const asked = columnPart(tasks, tab, 'dateStatus', {
    // What an answer puts into the new year is not asked again.
    rows: yearly.filter(
      ({ id }) => TO_CONFIRM.has(id) && !decided.some((task) => isIn(task[id ?? '']?.dueDate, from + 1)),
    ),
    extent: 'some',
    target: () => DATE_STATUS.to_confirm,
  });
  return [...days, asked].flatMap((part) => part ?? []);
}

/** Evidence in force goes on; what is of the new year already, or cannot be read, stays where it is. null: it leaves. */
function stayingBy(document: EvidenceRow, start: Day, isUnread: UnreadCells): Staying | null {
  if (document.stillInForce || isStanding(document)) return 'inForce';
  if (document.documentDate !== null && !isBefore(document.documentDate, start)) return 'ofNewYear';
  return columnsOf(evidence).some(({ key }) => isUnread(evidence.id, document.row, key)) ? 'faulty' : null;
}

/** `staying` by the order of the rows. */
function evidenceLeaving(tabs: Tabs, data: WorkbookData, staying: readonly (Staying | null)[]): Part | null {
  const tab = tabs.get(evidence.id);
  if (tab === undefined) return null;
  const leaving = new Set(data.evidence.filter((_, at) => staying[at] === null).map(({ row }) => row));
  return leavingPart(evidence, tab, data.evidence, (row) => leaving.has(row));
}

const MOVED_DAYS = [
  ...(['periodStart', 'periodEnd', 'dossierDeadline'] as const),
  ...Object.values(GATES).map(({ setting }) => setting),
];
/** The decision is on the year that ends. */
const OF_ONE_YEAR = ['recognitionDecision', 'recognitionDate'] as const;

function settingParts(tab: RawTab | undefined, present: Settings, from: number): Part[] {
  if (tab === undefined) return [];
  const { rows } = parseTable(settings, tab, NO_UNITS);
  const days = MOVED_DAYS.map((key): [SettingKey, string | null] => {
    const day = present[key];
    return [key, day === null ? null : cellText({ date: addYears(day, 1) })];
  });
  const wanted: [SettingKey, OutCell][] = [
    ...days.filter(([, text]) => text !== null),
    ...OF_ONE_YEAR.map((key): [SettingKey, ''] => [key, '']),
    ['year', String(from + 1)],
  ];
  return wanted.flatMap(([key, target]) => {
    const own = rows.filter((row) => row.key === key);
    const part = columnPart(settings, tab, 'value', { rows: own, extent: 'some', target: () => target });
    return part === null ? [] : [{ ...part, id: `${settings.id}.${key}` }];
  });
}
