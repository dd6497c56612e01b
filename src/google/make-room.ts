// Sheets do not grow by themselves: a change beyond the last row throws. Room is made before anything is written, because
// every look at a sheet after a write waits for that write.
import type { Area, Change } from '../core/sheet/changes';
import { sizeOf } from './inspect';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

interface Need {
  readonly sheet: Sheet;
  rows: number;
  columns: number;
}

/** `knownOf` is the part of a tab known to exist, so that a change inside it needs no look. */
export function makeRoom(
  changes: readonly Change[],
  sheetOf: (title: string) => Sheet | undefined,
  knownOf: (title: string) => Size,
): void {
  const needs = new Map<string, Need>();
  for (const [title, { rows, columns }] of changes.flatMap(reachOf)) {
    const sheet = sheetOf(title);
    if (sheet === undefined) continue;
    const known = knownOf(title);
    const need = needs.get(title) ?? { sheet, rows: 0, columns: 0 };
    if (rows > known.rows) need.rows = Math.max(need.rows, rows);
    if (columns > known.columns) need.columns = Math.max(need.columns, columns);
    needs.set(title, need);
  }
  const short = [...needs.values()]
    .filter(({ rows, columns }) => rows > 0 || columns > 0)
    .map(({ sheet, rows, columns }) => ({
      sheet,
      size: sizeOf(sheet),
      rows,
      columns,
    }));
  for (const { sheet, size, rows, columns } of short) {
    if (rows > size.rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
    if (columns > size.columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
  }
}

/** How far a change reaches in its tab, and in the tab that a dropdown takes its choices from. */
function reachOf(change: Change): [title: string, size: Size][] {
  const reach: [string, Size][] = [];
  if ('area' in change && change.area !== null) reach.push([change.title, endOf(change.area)]);
  if ('areas' in change) for (const area of change.areas) reach.push([change.title, endOf(area)]);
  if (change.kind === 'chart') reach.push([change.title, { rows: change.at.row, columns: change.at.column }]);
  if (change.kind === 'columnWidths')
    reach.push([change.title, { rows: 1, columns: change.column + change.columns - 1 }]);
  const rules =
    change.kind === 'validation'
      ? [change.validation]
      : change.kind === 'validations'
        ? [...new Set(change.validations.flat())]
        : [];
  for (const found of rules)
    if (found?.rule.kind === 'range') reach.push([found.rule.title, endOf(found.rule.area)]);
  if (change.kind === 'conditionalStyles') {
    const rows = change.rules.flatMap(({ range }) => (range.match(/\d+/g) ?? []).map(Number));
    reach.push([change.title, { rows: Math.max(...rows), columns: 1 }]);
  }
  return reach;
}

const endOf = ({ row, rows, column, columns }: Area): Size => ({
  rows: row + rows - 1,
  columns: column + columns - 1,
});
