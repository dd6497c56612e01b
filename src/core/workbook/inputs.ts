// Every tab that people fill in, and what the rules get of it. Reading, owners and problems go through this record, so
// that a tab that is not here does not compile.
import type { RowOf, Table } from '../../../sheets-schema/define';
import {
  checklist,
  conditions,
  criteria,
  documentTexts,
  evidence,
  goals,
  holidays,
  type InputTable,
  planQuestions,
  portalGroups,
  portalSlots,
  reviews,
  settings,
  tasks,
  units,
} from '../../../sheets-schema/index';
import type { WorkCalendar } from '../base/dates';
import { readTexts } from '../dossier/texts';
import { isConditional, type Wait } from '../schedule/conditional';
import { type ByWords, timedByWords } from '../schedule/time-text';
import type { Issue } from '../sheet/issues';
import type { ParsedTable } from '../sheet/table';
import { type UnitDirectory, unitDirectory, withCodes } from '../sheet/units';
import { readConditions } from './conditions';
import { unreadCells } from './data-issues';
import { readSettings } from './settings';

export type Task = RowOf<typeof tasks> &
  ByWords & {
    /** A cell that tells whether it is still to be done could not be read. */
    readonly unread: boolean;
    /** Who leads: as typed, assumed from the order in which the plan names several, or all of them together. */
    readonly led: 'as_typed' | 'assumed' | 'together';
    /** Where the plan's annex lies, for a row that needs it. */
    readonly annex: string | null;
    /** What the plan has it wait for, and has not come yet; null for a row that waits for nothing. */
    readonly waits: Wait | null;
  };
export type Criterion = RowOf<typeof criteria>;
export type ChecklistItem = RowOf<typeof checklist>;
export type EvidenceRow = RowOf<typeof evidence>;
export type Goal = RowOf<typeof goals>;
export type PlanQuestion = RowOf<typeof planQuestions> & {
  /** The answer that counts today. */
  readonly inForce: string | null;
};
export type Review = RowOf<typeof reviews>;

export interface Input<T extends Table = Table, V = unknown> {
  readonly table: T;
  /** From the parsed rows to what the rules work on, with problems beyond those of single cells. */
  read(
    parsed: ParsedTable<T>,
    directory: UnitDirectory,
  ): { readonly value: V; readonly issues?: readonly Issue[] };
}

const input = <T extends Table, V>(table: T, read: Input<T, V>['read']): Input<T, V> => ({ table, read });

/** A tab whose rows are used as they are. */
const rowsOf = <T extends Table>(table: T): Input<T, readonly RowOf<T>[]> =>
  input(table, ({ rows }) => ({ value: rows }));

/** In the order in which the tabs are read. */
export const INPUTS = {
  units: input(units, ({ rows }) => ({ value: unitDirectory(withCodes(rows)) })),
  settings: input(settings, ({ rows }, directory) => readSettings(rows, directory)),
  tasks: input(tasks, (parsed) => ({ value: readTasks(parsed) })),
  criteria: rowsOf(criteria),
  checklist: rowsOf(checklist),
  evidence: rowsOf(evidence),
  goals: rowsOf(goals),
  planQuestions: input(planQuestions, ({ rows }) => ({
    value: rows.map((row): PlanQuestion => ({ ...row, inForce: row.answer })),
  })),
  portalGroups: rowsOf(portalGroups),
  portalSlots: rowsOf(portalSlots),
  reviews: rowsOf(reviews),
  documentTexts: input(documentTexts, ({ rows }) => ({ value: readTexts(rows) })),
  conditions: input(conditions, readConditions),
  holidays: input(holidays, ({ rows }) => ({ value: calendarOf(rows) })),
} satisfies { readonly [T in InputTable as T['id']]: Input<T> };

export type InputId = InputTable['id'];

/** What people filled in, typed, by tab. */
export type WorkbookData = {
  readonly [I in InputId]: ReturnType<(typeof INPUTS)[I]['read']>['value'];
};

export const INPUT_TABLES: readonly InputTable[] = Object.values(INPUTS).map(({ table }) => table);

/** The cells that tell whether a task is still to be done. */
const TELLING = ['status', 'doneDate', 'dateStatus', 'kind', 'extensionTo'] as const;

function readTasks({ rows, issues, layout }: ParsedTable<typeof tasks>): readonly Task[] {
  const isUnread = unreadCells(issues);
  return rows.map((task) => ({
    ...task,
    ...timedByWords(
      task,
      (column) =>
        task[column] === null && layout.columns.has(column) && !isUnread(tasks.id, task.row, column),
    ),
    led: 'as_typed',
    annex: null,
    waits: isConditional(task.id) ? ('not_eligible' as const) : null,
    unread: TELLING.some((column) => !layout.columns.has(column) || isUnread(tasks.id, task.row, column)),
  }));
}

/** Rows "to confirm" count as days off: better a reminder a day late than one on a holiday. */
function calendarOf(rows: readonly RowOf<typeof holidays>[]): WorkCalendar {
  const days = (worked: boolean) =>
    new Set(
      rows
        .filter((row) => row.date !== null && (row.kind === 'worked_day') === worked)
        .map((row) => row.date as string),
    );
  return { off: days(false), worked: days(true) };
}
