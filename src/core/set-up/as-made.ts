// Whether a table still is as set-up made it: what people typed into it would be lost with it.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { SETTINGS } from '../../../sheets-schema/settings';
import { dayOfSerial } from '../base/dates';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import type { SheetValue } from '../sheet/changes';
import { type Layout, layoutOf, type RawTab } from '../sheet/table';
import { seedCells, seedRows } from '../workbook/seeds';
import { notesOf } from './look';

/** Settings that the program writes itself. */
const KEPT_SETTINGS: readonly string[] = Object.entries(SETTINGS).flatMap(([key, { owner }]) =>
  owner === 'person' ? [] : [key],
);

/** What a cell says, comparable; a tick that is not set says nothing. */
function said(cell: RawCell): string {
  if (isBlank(cell)) return '';
  return typeof cell === 'object' && cell.time !== undefined
    ? `${cellText(cell)} ${cell.time}`
    : cellText(cell);
}

/** A cell of a first row as it reads once it was written. */
function asRead({ kind }: Column, cell: SheetValue): RawCell {
  if (typeof cell === 'string') return cell.replace(/^'/, '');
  return kind.type === 'date' && typeof cell === 'number' ? { date: dayOfSerial(cell) } : cell;
}

/** A row as one text, by the order of the schema. */
function rowText(table: Table, cells: readonly RawCell[]): string {
  const row = cells.map(said);
  // Its value is the program's, whatever it is by now.
  return JSON.stringify(table.id === 'settings' && KEPT_SETTINGS.includes(row[0] ?? '') ? row[0] : row);
}

const inOrder = (table: Table, layout: Layout, cells: readonly RawCell[]): RawCell[] =>
  columnsOf(table).map(({ key }) => cells[layout.columns.get(key) ?? -1] ?? '');

/** Rows below the header that are none of those that a new table begins with; all, where a column is missing. */
function entriesIn(table: Table, { values }: RawTab, layout: Layout): readonly (readonly RawCell[])[] {
  const columns = columnsOf(table);
  const seeds = new Set(
    seedRows(table).map((seed) =>
      rowText(
        table,
        seedCells(table, seed).map((cell, at) => asRead(columns[at] as Column, cell)),
      ),
    ),
  );
  return values
    .slice(layout.headerIndex + 1)
    .filter(
      (cells) =>
        !cells.every((cell) => isBlank(cell)) && !seeds.has(rowText(table, inOrder(table, layout, cells))),
    );
}

/** Whether rows stand in a tab with this table's headers that a new one would not have. */
export function holdsEntries(table: Table, tab: RawTab): boolean {
  return entriesIn(table, tab, layoutOf(table, tab.values).layout).length > 0;
}

/**
 * Whether nothing but what set-up writes stands in the table: its headers, once each and at the top, any of its first
 * rows in any order, its notes; no column of the commune's own, no formula. `notes` by row and column of the whole sheet.
 */
export function isAsMade(table: Table, tab: RawTab, notes: readonly (readonly string[])[]): boolean {
  const { layout, issues } = layoutOf(table, tab.values);
  if (issues.length > 0 || layout.headerIndex !== 0) return false;
  const placed = new Set(layout.columns.values());
  const isOwn = (row: readonly RawCell[]) => row.some((cell, at) => !placed.has(at) && !isBlank(cell));
  const known = notesOf(table);
  return (
    !tab.values.some(isOwn) &&
    entriesIn(table, tab, layout).length === 0 &&
    !(tab.formulas ?? []).some((row) => row.some((formula) => formula !== '')) &&
    notes.every((row, at) => row.every((note) => note === '' || (at === 0 && known.has(note))))
  );
}
