// How a tab looks beside its values, for set-up. Only what the tab has by its schema is asked for: each is a call.
import type { FoundProtection, TabStructure, Wanted } from '../core/sheet/structure';
import type { FormulaGrammar } from './formula-grammar';
import { placeOf } from './places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of a sheet; a column without an end reaches to its last row, a row to its last column. */
export const sizeOf = (sheet: Sheet): { rows: number; columns: number } => ({
  rows: sheet.getRange('A:A').getNumRows(),
  columns: sheet.getRange('1:1').getNumColumns(),
});

/** Looks at what is wanted, down to `rows` sheet rows. */
export function inspectSheet(
  grammar: FormulaGrammar,
  sheet: Sheet,
  rows: number,
  columns: number,
  wanted: Wanted,
  protections: readonly FoundProtection[],
): TabStructure {
  const size = sizeOf(sheet);
  const width = Math.max(1, Math.min(columns, size.columns));
  const height = Math.max(1, Math.min(rows, size.rows - 1));
  const body = size.rows < 2 ? null : sheet.getRange(2, 1, height, width);
  return {
    maxRows: size.rows,
    headerNotes: sheet.getRange(1, 1, 1, width).getNotes()[0] ?? [],
    formats: (wanted.formats && body?.getNumberFormats()) || [],
    ruled: ((wanted.rules && body?.getDataValidations()) || []).map((row) =>
      row.map((rule) => rule !== null),
    ),
    conditionalFormulas: wanted.colours
      ? sheet.getConditionalFormatRules().flatMap(grammar.conditionsOf)
      : [],
    merges: wanted.merges ? sheet.getDataRange().getMergedRanges().map(placeOf) : [],
    protections,
  };
}
