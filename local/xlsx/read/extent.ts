// How far the cells of a workbook reach: one stray cell makes a giant of a sheet, for its grid has all that lies between.
import { cellName, MAX_CELLS } from '../a1';
import { XlsxError } from '../errors';
import type { Sheet } from '../sheet';

/** Throws XlsxError 'tooLarge', which names the cells, where the grids have more cells than a workbook may have. */
export function checkExtent(sheets: readonly Sheet[]): void {
  let cells = 0;
  for (const sheet of sheets) {
    cells += sheet.lastRow * sheet.lastColumn;
    if (cells <= MAX_CELLS) continue;
    const corners = [...new Set(cornersOf(sheet))].join(', ');
    const reason = `the sheet "${sheet.name}" reaches to ${corners}, which makes ${cells} cells`;
    throw new XlsxError('tooLarge', reason, { place: `"${sheet.name}"!${corners}` });
  }
}

/** The lowest cell and the one farthest to the right, of those with content. */
function cornersOf(sheet: Sheet): string[] {
  const { lastRow, lastColumn } = sheet;
  let [right, low] = [0, 0];
  for (const [row, cells] of sheet.rows())
    for (const [column, { value, formula }] of cells) {
      if (value === null && formula === undefined) continue;
      if (row === lastRow) right = Math.max(right, column);
      if (column === lastColumn) low = Math.max(low, row);
    }
  return [cellName(lastRow, right), cellName(low, lastColumn)];
}
