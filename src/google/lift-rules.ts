// A rule of entry that rejects what the program writes would stop every run from then on. It is lifted from the cells that
// are written, and only there.
import type { Change, SheetValue } from '../core/sheet/changes';
import { areaOf } from './places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Write = Extract<Change, { kind: 'values' }>;

/** A tab in which rules were lifted, and the first of their cells ("B28"). */
export interface Lifted {
  readonly title: string;
  readonly cell: string;
}

/** Whether it may refuse the value; a box takes ticks, and every rule takes blank cells. */
function mayRefuse(rule: Rule | null, value: SheetValue): boolean {
  if (rule === null || value === '' || rule.getAllowInvalid()) return false;
  const isBox = rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX;
  return !(isBox && typeof value === 'boolean');
}

/** Lifts what may refuse the write. Null where there is nothing of the kind: then it failed for another reason. */
export function liftRules(sheet: Sheet, { title, area, values }: Write): Lifted | null {
  const range = areaOf(sheet, area);
  const rules = range.getDataValidations();
  let first: string | null = null;
  const left = rules.map((row, r) =>
    row.map((rule, c) => {
      if (!mayRefuse(rule, values[r]?.[c] ?? '')) return rule;
      first ??= sheet.getRange(area.row + r, area.column + c).getA1Notation();
      return null;
    }),
  );
  if (first === null) return null;
  range.setDataValidations(left as Rule[][]);
  return { title, cell: first };
}
