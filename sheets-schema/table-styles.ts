// Live colours of the tables: by what a row says today, without any action having to run.
import type { Table } from './define';
import { DATE_STATUS, RESULT, RULE, SEVERITY, TASK_KIND, TASK_STATUS } from './enums';
import { PLAN } from './plan';
import { type ConditionalStyle, NEW_SHEET, PALETTE } from './style';
import { criteria } from './tables/criteria';
import { dataIssues } from './tables/data-issues';
import { scores } from './tables/scores';
import { tasks } from './tables/tasks';

/** Ranges grow with rows inserted inside them. */
const LAST_ROW = NEW_SHEET.rows;
/** Between the amber of what is late and the white of what is not yet due. */
const SOON = '#fff2cc';

/** Where a table stands on its tab; people move columns, and rules of a sheet move along. */
export interface Place {
  letterOf(key: string): string;
  /** First data row. */
  readonly row: number;
}

/** The column in the first data row, for formulas that follow down. */
const cellOf =
  <T extends Table>(_table: T, { letterOf: letter, row }: Place) =>
  (key: keyof T['columns'] & string): string =>
    `$${letter(key)}${row}`;

const rangeOf =
  <T extends Table>(_table: T, { letterOf: letter, row }: Place) =>
  (...keys: (keyof T['columns'] & string)[]): string =>
    keys.map((key) => `${letter(key)}${row}:${letter(key)}${LAST_ROW}`).join(',');

/** The same order of precedence as the rules of the schedule: done, dropped, to confirm, continuous, extended. */
function taskStyles(place: Place): ConditionalStyle[] {
  const cell = cellOf(tasks, place);
  const range = rangeOf(tasks, place)('dueDate', 'status');
  const [due, begun, status] = [cell('dueDate'), cell('startDate'), cell('status')];
  const done = `OR(${status}="${TASK_STATUS.done}",${cell('doneDate')}<>"")`;
  const settled = `OR(${status}="${TASK_STATUS.done}",${status}="${TASK_STATUS.dropped}",${cell('doneDate')}<>"")`;
  const contradicting = `AND(ISNUMBER(${due}),ISNUMBER(${begun}),${due}<${begun})`;
  const asked = Object.values(PLAN.askedTasks)
    .flat()
    .map((id) => `${cell('id')}="${id}"`)
    .join(',');
  // Nothing but comparisons: LibreOffice saves a bare FALSE as 0, which set-up would take for another rule.
  const open = `AND(${cell('dateStatus')}="",OR(${asked}))`;
  const unclear = `OR(${cell('dateStatus')}="${DATE_STATUS.to_confirm}",${open},${contradicting})`;
  const waiting = [
    `ISNUMBER(${due})`,
    `NOT(${settled})`,
    `NOT(${unclear})`,
    `${cell('kind')}<>"${TASK_KIND.continuous}"`,
    `N(${cell('extensionTo')})<TODAY()`,
  ].join(',');
  return [
    {
      range,
      formula: `=AND(${waiting},${due}<TODAY())`,
      bold: true,
      background: PALETTE.amber,
      color: PALETTE.amberText,
    },
    { range, formula: `=AND(${waiting},${due}>=TODAY(),${due}<=TODAY()+7)`, background: SOON },
    { range, formula: `=${done}`, background: PALETTE.green, color: PALETTE.greenText },
    {
      range,
      formula: `=AND(NOT(${settled}),${unclear})`,
      italic: true,
      background: PALETTE.grey,
      color: PALETTE.greyText,
    },
  ];
}

/** Where a unit still has to type its result; ticked lists and member rows are filled in elsewhere. */
function criteriaStyles(place: Place): ConditionalStyle[] {
  const cell = cellOf(criteria, place);
  const conditions = [
    `${cell('code')}<>""`,
    `${cell('actual')}=""`,
    // Not a comparison with TRUE: LibreOffice saves the word as 1, which no tick equals.
    `NOT(${cell('notApplicable')})`,
    `NOT(${cell('byMember')})`,
    `${cell('rule')}<>"${RULE.checklist}"`,
  ];
  return [
    {
      range: rangeOf(criteria, place)('actual'),
      formula: `=AND(${conditions.join(',')})`,
      background: PALETTE.amber,
    },
  ];
}

function scoreStyles(place: Place): ConditionalStyle[] {
  const cell = cellOf(scores, place);
  const range = rangeOf(scores, place)('score', 'result');
  const is = (label: string): string => `=${cell('result')}="${label}"`;
  return [
    { range, formula: is(RESULT.met), background: PALETTE.green, color: PALETTE.greenText },
    { range, formula: is(RESULT.not_met), background: PALETTE.amber, color: PALETTE.amberText },
    { range, formula: is(RESULT.insufficient), background: SOON },
    { range, formula: is(RESULT.not_applicable), color: PALETTE.greyText, italic: true },
  ];
}

function issueStyles(place: Place): ConditionalStyle[] {
  const cell = cellOf(dataIssues, place);
  const range = rangeOf(dataIssues, place)('severity');
  const is = (label: string): string => `=${cell('severity')}="${label}"`;
  return [
    { range, formula: is(SEVERITY.error), bold: true, background: PALETTE.red, color: PALETTE.redText },
    { range, formula: is(SEVERITY.missing), background: PALETTE.amber, color: PALETTE.amberText },
    { range, formula: is(SEVERITY.note), background: PALETTE.grey, color: PALETTE.greyText },
  ];
}

const STYLES: readonly (readonly [Table, (place: Place) => ConditionalStyle[]])[] = [
  [tasks, taskStyles],
  [criteria, criteriaStyles],
  [scores, scoreStyles],
  [dataIssues, issueStyles],
];

/**
 * Live colours of a table by its id, none where it needs none. Formulas are in en-US grammar and mean the same in
 * Sheets, Excel and LibreOffice; no two hold for one row.
 */
export function tableStyles(tableId: string, place: Place): ConditionalStyle[] {
  return STYLES.flatMap(([table, styles]) => (table.id === tableId ? styles(place) : []));
}
