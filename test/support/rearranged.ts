// What people do to the shape of a tab: columns moved and added, headers renamed, rows put in between.
import type { Cell, Sheet } from '../../local/xlsx';

/** The cells of a column, from the first row to the last. */
function columnOf(sheet: Sheet, column: number): (Cell | undefined)[] {
  return Array.from({ length: sheet.lastRow }, (_, row) => sheet.cell(row + 1, column));
}

function putColumn(sheet: Sheet, column: number, cells: readonly (Cell | undefined)[]): void {
  cells.forEach((cell, row) => {
    sheet.setCell(row + 1, column, cell ?? null);
  });
}

/** The columns of the tab in the opposite order, each with its header. */
export function reverseColumns(sheet: Sheet): void {
  const columns = Array.from({ length: sheet.lastColumn }, (_, at) => columnOf(sheet, at + 1));
  columns.reverse().forEach((cells, at) => {
    putColumn(sheet, at + 1, cells);
  });
}

/** A column of a person's own between the others, filled in on every row. */
export function addColumn(sheet: Sheet, after: number, header: string): void {
  const last = sheet.lastRow;
  sheet.insertColumns(after, 1);
  for (let row = 1; row <= last; row += 1)
    sheet.setCell(row, after + 1, { value: row === 1 ? header : `riêng ${row}` });
}

/** Column of the header, 1-based. */
export function headerColumn(sheet: Sheet, header: string): number {
  for (let column = 1; column <= sheet.lastColumn; column += 1)
    if (sheet.cell(1, column)?.value === header) return column;
  throw new Error(`${sheet.name} has no header ${header}`);
}
