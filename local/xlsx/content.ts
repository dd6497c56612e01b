// Where the rows of a sheet hold anything. Nothing is made for cells without content, nor for rows that nobody took apart.
import type { Cell } from './cell';
import type { RowRecord } from './state';

type Rows = ReadonlyMap<number, RowRecord>;

/** The last row and the last column with a value or a formula; 0 where there is none. */
export interface Extent {
  readonly row: number;
  readonly column: number;
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

export function extentOf(rows: Rows): Extent {
  const extent = { row: 0, column: 0 };
  for (const [row, record] of rows) {
    if (record.unread) continue;
    let last = 0;
    record.cells.forEach((cell, column) => {
      if (hasContent(cell)) last = column;
    });
    if (last === 0) continue;
    extent.row = Math.max(extent.row, row);
    extent.column = Math.max(extent.column, last);
  }
  return extent;
}

/** Where formulas stand, top to bottom, left to right. */
export function formulaPlaces(rows: Rows): [row: number, column: number][] {
  const found: [number, number][] = [];
  for (const [row, record] of rows) {
    if (record.unread) continue;
    for (let column = 1; column < record.cells.length; column += 1)
      if (record.cells[column]?.formula !== undefined) found.push([row, column]);
  }
  return found.sort(([a], [b]) => a - b);
}
