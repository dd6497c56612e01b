// Sheets do not grow by themselves: a write beyond the last row throws. Room is made before anything is written, because
// every look at a sheet after a write waits for that write.
import type { Change } from '../core/changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new sheet of Google's. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

interface Need {
  readonly sheet: Sheet;
  rows: number;
  columns: number;
}

/** `extentOf` is the part of a tab known to exist, so that a write inside it needs no look. */
export function makeRoom(
  changes: readonly Change[],
  sheetOf: (title: string) => Sheet | undefined,
  extentOf: (title: string) => { readonly rows: number; readonly columns: number },
): void {
  const needs = new Map<string, Need>();
  for (const change of changes) {
    const sheet = change.kind === 'values' ? sheetOf(change.title) : undefined;
    if (change.kind !== 'values' || sheet === undefined) continue;
    const { row, rows, column, columns } = change.area;
    const known = extentOf(change.title);
    const need = needs.get(change.title) ?? { sheet, rows: 0, columns: 0 };
    if (row + rows - 1 > known.rows) need.rows = Math.max(need.rows, row + rows - 1);
    if (column + columns - 1 > known.columns) need.columns = Math.max(need.columns, column + columns - 1);
    needs.set(change.title, need);
  }
  const short = [...needs.values()]
    .filter(({ rows, columns }) => rows > 0 || columns > 0)
    .map(({ sheet, rows, columns }) => ({
      sheet,
      maxRows: rows > 0 ? sheet.getMaxRows() : 0,
      rows,
      maxColumns: columns > 0 ? sheet.getMaxColumns() : 0,
      columns,
    }));
  for (const { sheet, maxRows, rows, maxColumns, columns } of short) {
    if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
    if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  }
}
