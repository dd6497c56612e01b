// Where a range lies, as the plan of changes says it, and the other way round.
import type { Area } from '../core/sheet/changes';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const areaOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): Range =>
  sheet.getRange(area.row, area.column, area.rows, area.columns);

export const placeOf = (range: Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

export const isSamePlace = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
