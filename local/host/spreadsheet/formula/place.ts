// References in formulas as places in the workbook.
import { parseRange } from '../../../xlsx/a1';
import type { GridRange } from '../../../xlsx/model';

export interface Place {
  readonly sheet: string;
  /** Open ends (A:A, A2:A) reach to the end of any grid: clip before use. */
  readonly range: GridRange;
}

/**
 * @param sheet the one the formula stands on
 * @param parse reads the part after the sheet's name
 * Undefined for #REF!.
 */
export function placeOf(text: string, sheet: string, parse = parseRange): Place | undefined {
  const bang = text.lastIndexOf('!');
  const prefix = text.endsWith('#REF!') ? '' : text.slice(0, Math.max(bang, 0));
  const range = parse(text.slice(bang + 1));
  if (!range) return undefined;
  const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet: name || sheet, range };
}

/** The part of the range that lies in a grid of that size; undefined when none does. */
export function clip(range: GridRange, maxRows: number, maxColumns: number): GridRange | undefined {
  const rows = Math.min(range.rows, maxRows - range.row + 1);
  const columns = Math.min(range.columns, maxColumns - range.column + 1);
  return rows > 0 && columns > 0 ? { ...range, rows, columns } : undefined;
}
