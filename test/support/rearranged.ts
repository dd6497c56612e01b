// What people do to the shape of a tab: columns moved and added, headers renamed, rows put in between.
import type { Workspace } from '../../local/workspace';
import type { Cell, Sheet } from '../../local/xlsx';
import { sheetOf } from './workspaces';

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

/** As Google does: content, looks, rules and warnings of the row go. */
export function deleteHeaderRow(workspace: Workspace, { title }: { readonly title: string }): void {
  const { sheets, protections } = workspace.state.spreadsheet;
  const info = sheets.find(({ name }) => name === title);
  if (info === undefined) throw new Error(`no tab ${title}`);
  sheetOf(workspace, { title }).deleteRows(1, 1);
  info.maxRows -= 1;
  for (const protection of protections)
    if (protection.gid === info.gid && protection.range)
      Object.assign(protection, { range: { ...protection.range, row: protection.range.row - 1 } });
}
