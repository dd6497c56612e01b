// The whole workbook as typed values: every table read, settings by key, problems given to the unit that can mend them.
import type { RowOf, Table } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  type documents,
  evidence,
  goals,
  holidays,
  planQuestions,
  type reminderLog,
  type scoreHistory,
  settings,
  tasks,
  units,
} from '../../../sheets-schema/index';
import type { Settings } from '../../../sheets-schema/settings';
import type { WorkCalendar } from '../base/dates';
import type { Issue } from '../sheet/issues';
import { type Layout, type ParsedTable, parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS, type UnitDirectory, unitDirectory } from '../sheet/units';
import { unreadCells } from './data-issues';
import { readSettings } from './settings';

export type Task = RowOf<typeof tasks> & {
  /** A cell that tells whether it is still to be done could not be read. */
  readonly unread: boolean;
};
export type Criterion = RowOf<typeof criteria>;
export type ChecklistItem = RowOf<typeof checklist>;
export type EvidenceRow = RowOf<typeof evidence>;
export type Goal = RowOf<typeof goals>;
export type PlanQuestion = RowOf<typeof planQuestions>;
export type Holiday = RowOf<typeof holidays>;
export type MailRecord = RowOf<typeof reminderLog>;
export type DocumentRecord = RowOf<typeof documents>;
export type ScoreRecord = RowOf<typeof scoreHistory>;

/** What people filled in, typed. */
export interface WorkbookData {
  readonly tasks: readonly Task[];
  readonly criteria: readonly Criterion[];
  readonly checklist: readonly ChecklistItem[];
  readonly evidence: readonly EvidenceRow[];
  readonly goals: readonly Goal[];
  readonly planQuestions: readonly PlanQuestion[];
  readonly units: UnitDirectory;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
}

export interface ReadWorkbook {
  readonly data: WorkbookData;
  /** Problems of reading: structure and single cells. Rules add theirs. */
  readonly issues: readonly Issue[];
  /** Table id → where its columns stand; for links and for writes by key. */
  readonly layouts: ReadonlyMap<string, Layout>;
}

/** The tables that people fill in: what a recompute reads. */
export const INPUT_TABLES: readonly Table[] = [
  units,
  settings,
  tasks,
  criteria,
  checklist,
  evidence,
  goals,
  planQuestions,
  holidays,
];

/** Reads all input tables. `tabs` by table id; one that is missing gives an issue and no rows. */
export function readWorkbook(tabs: ReadonlyMap<string, RawTab>): ReadWorkbook {
  const unitTable = parseTable(units, tabs.get(units.id), NO_UNITS);
  const directory = unitDirectory(unitTable.rows);
  const parse = <T extends Table>(table: T): ParsedTable<T> =>
    parseTable(table, tabs.get(table.id), directory);
  const parsed = {
    tasks: parse(tasks),
    criteria: parse(criteria),
    checklist: parse(checklist),
    evidence: parse(evidence),
    goals: parse(goals),
    planQuestions: parse(planQuestions),
    holidays: parse(holidays),
    settings: parse(settings),
  };
  const read = readSettings(parsed.settings.rows, directory);
  const data: WorkbookData = {
    tasks: readTasks(parsed.tasks),
    criteria: parsed.criteria.rows,
    checklist: parsed.checklist.rows,
    evidence: parsed.evidence.rows,
    goals: parsed.goals.rows,
    planQuestions: parsed.planQuestions.rows,
    units: directory,
    calendar: calendarOf(parsed.holidays.rows),
    settings: read.settings,
  };
  const all: readonly (readonly [Table, ParsedTable<Table>])[] = [
    [units, unitTable],
    [settings, parsed.settings],
    [tasks, parsed.tasks],
    [criteria, parsed.criteria],
    [checklist, parsed.checklist],
    [evidence, parsed.evidence],
    [goals, parsed.goals],
    [planQuestions, parsed.planQuestions],
    [holidays, parsed.holidays],
  ];
  const issues = [...all.flatMap(([, table]) => table.issues), ...read.issues];
  return {
    data,
    issues: issues.map((problem) => ({ ...problem, unit: problem.unit ?? ownerOf(problem, data) })),
    layouts: new Map(all.map(([table, result]) => [table.id, result.layout])),
  };
}

/** The cells that tell whether a task is still to be done. */
const TELLING = ['status', 'doneDate', 'dateStatus', 'kind', 'extensionTo'] as const;

function readTasks({ rows, issues, layout }: ParsedTable<typeof tasks>): Task[] {
  const isUnread = unreadCells(issues);
  return rows.map((task) => ({
    ...task,
    unread: TELLING.some((column) => !layout.columns.has(column) || isUnread(tasks.id, task.row, column)),
  }));
}

/** Rows "to confirm" count as days off: better a reminder a day late than one on a holiday. */
export function calendarOf(rows: readonly Holiday[]): WorkCalendar {
  const days = (worked: boolean) =>
    new Set(
      rows
        .filter((row) => row.date !== null && (row.kind === 'worked_day') === worked)
        .map((row) => row.date as string),
    );
  return { off: days(false), worked: days(true) };
}

/** The unit whose row it is: it can mend the problem. Evidence belongs to the unit of its first criterion. */
function ownerOf(problem: Issue, data: WorkbookData): string | null {
  const at = <R extends { readonly row: number }>(rows: readonly R[]) =>
    rows.find((row) => row.row === problem.row);
  switch (problem.table) {
    case tasks.id:
      return at(data.tasks)?.leadUnit ?? null;
    case criteria.id:
      return at(data.criteria)?.unit ?? null;
    case checklist.id:
      return at(data.checklist)?.unit ?? null;
    case evidence.id: {
      const code = at(data.evidence)?.criteria[0];
      return data.criteria.find((criterion) => criterion.code === code)?.unit ?? null;
    }
    default:
      return data.settings.standingUnit;
  }
}
