/// <reference path="../../sheets-schema/csv.d.ts" />
// Typed workbook data for tests of rules: the plan's own units, settings and holidays, all else as the test says.
import type { RowOf, Table } from '../../sheets-schema/define';
import { columnsOf } from '../../sheets-schema/define';
import {
  checklist,
  conditions,
  criteria,
  evidence,
  goals,
  holidays,
  planQuestions,
  settings,
  tasks,
  units,
} from '../../sheets-schema/index';
import { PLAN_ROWS } from '../../sheets-schema/plan-rows';
import { SETTINGS } from '../../sheets-schema/settings';
import { NO_TEXTS } from '../../src/core/dossier/texts';
import type { RawCell } from '../../src/core/sheet/cells';
import { parseTable, type RawTab } from '../../src/core/sheet/table';
import { type UnitDirectory, unitDirectory } from '../../src/core/sheet/units';
import type { Condition } from '../../src/core/workbook/conditions';
import {
  type ChecklistItem,
  type Criterion,
  type EvidenceRow,
  type Goal,
  INPUTS,
  type PlanQuestion,
  type Task,
  type WorkbookData,
} from '../../src/core/workbook/inputs';
import { readSettings } from '../../src/core/workbook/settings';

/** A tab as it would be read: the schema's headers in row 1, a row a record, keyed by column. */
export function rawTab(table: Table, rows: readonly Readonly<Record<string, RawCell>>[]): RawTab {
  const columns = columnsOf(table);
  return {
    title: table.title,
    gid: 0,
    values: [
      columns.map((column) => column.header),
      ...rows.map((row) => columns.map((column) => row[column.key] ?? '')),
    ],
  };
}

/** Rows of the plan's data, typed; a row that cannot be read is a defect of the test. */
export function typedRows<T extends Table>(
  table: T,
  rows: readonly Readonly<Record<string, RawCell>>[],
  directory: UnitDirectory,
): RowOf<T>[] {
  const parsed = parseTable(table, rawTab(table, rows), directory);
  const problem = parsed.issues[0];
  if (problem !== undefined) throw new Error(`${table.id}: ${JSON.stringify(problem)}`);
  return [...parsed.rows];
}

const noUnits = unitDirectory([]);

/** The plan's units; addresses are added by the test. */
export const planUnits: UnitDirectory = unitDirectory(typedRows(units, PLAN_ROWS.units, noUnits));

const seedSettings = Object.entries(SETTINGS).map(([key, setting]) => ({ key, value: setting.value }));

const planSettings = readSettings(typedRows(settings, seedSettings, planUnits), planUnits).value;
const planCalendar = INPUTS.holidays.read(
  parseTable(holidays, rawTab(holidays, PLAN_ROWS.holidays), planUnits),
  planUnits,
).value;

/** The rows that a new workbook begins with. */
const planConditions = INPUTS.conditions.read(
  parseTable(conditions, rawTab(conditions, PLAN_ROWS.conditions), planUnits),
  planUnits,
).value;

/** A condition as it is read, with what it says; all else blank. */
export const conditionRow = (values: Partial<Condition> & Pick<Condition, 'kind'>): Condition => ({
  criteria: [],
  group: null,
  comparison: values.kind === 'share' ? 'above' : 'from',
  value: null,
  below: null,
  level: null,
  row: 9,
  ...values,
});

/** The plan's units, settings, conditions and days off, no rows; a test gives the rest. `settings` is merged key by key. */
export function workbookData(
  partial: Partial<Omit<WorkbookData, 'settings'>> & { settings?: Partial<WorkbookData['settings']> } = {},
): WorkbookData {
  return {
    tasks: [],
    criteria: [],
    checklist: [],
    evidence: [],
    goals: [],
    documentTexts: NO_TEXTS,
    planQuestions: [],
    portalGroups: [],
    portalSlots: [],
    reviews: [],
    conditions: planConditions,
    units: planUnits,
    holidays: planCalendar,
    ...partial,
    settings: { ...planSettings, ...partial.settings },
  };
}

/** The plan as it stands in a fresh workbook: schedule, criteria, checklist, goals, items to confirm. */
export function planData(partial: Parameters<typeof workbookData>[0] = {}): WorkbookData {
  return workbookData({
    tasks: typedRows(tasks, PLAN_ROWS.tasks, planUnits).map((task) => ({
      ...task,
      unread: false,
      led: 'as_typed',
      annex: null,
      timeUnread: null,
      worded: [],
      waits: null,
    })),
    criteria: typedRows(criteria, PLAN_ROWS.criteria, planUnits),
    checklist: typedRows(checklist, PLAN_ROWS.checklist, planUnits),
    goals: typedRows(goals, PLAN_ROWS.goals, planUnits),
    planQuestions: typedRows(planQuestions, PLAN_ROWS.planQuestions, planUnits).map(inForce),
    ...partial,
  });
}

/** A row of a table with everything blank but what is given. */
function rowOf<T extends Table>(table: T, values: Partial<RowOf<T>>): RowOf<T> {
  const first = columnsOf(table)[0]?.key as string;
  const [blank] = parseTable(table, rawTab(table, [{ [first]: 'x' }]), noUnits).rows;
  return { ...(blank as RowOf<T>), [first]: null, ...values };
}

export const taskRow = ({
  unread = false,
  led = 'as_typed',
  annex = null,
  timeUnread = null,
  worded = [],
  waits = null,
  ...values
}: Partial<Task>): Task => ({
  ...rowOf(tasks, { dateStatus: 'clear', kind: 'deadline', status: 'not_started', ...values }),
  unread,
  led,
  annex,
  timeUnread,
  worded,
  waits,
});

export const criterionRow = (values: Partial<Criterion>): Criterion =>
  rowOf(criteria, { rule: 'yes_no', maxScore: 200, unit: 'PVHCC', ...values });

export const checklistRow = (values: Partial<ChecklistItem>): ChecklistItem => rowOf(checklist, values);

const LINK = { text: 'https://example.com/a', url: 'https://example.com/a' };

/** Live evidence, unless the values say otherwise. */
export const evidenceRow = (values: Partial<EvidenceRow>): EvidenceRow =>
  rowOf(evidence, { criteria: [], link: LINK, ...values });

export const goalRow = (values: Partial<Goal>): Goal => rowOf(goals, values);

/** Its answer counts at once. */
const inForce = (row: RowOf<typeof planQuestions>): PlanQuestion => ({ ...row, inForce: row.answer });

export const questionRow = (values: Partial<RowOf<typeof planQuestions>>): PlanQuestion =>
  inForce(rowOf(planQuestions, values));
