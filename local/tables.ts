// Tables by their schema ids and keys: export and import as CSV, and one cell typed by a person.
import { type Column, columnsOf, type Table } from '../sheets-schema/define';
import { withoutDraftMark } from '../sheets-schema/ink';
import type { Kind } from '../sheets-schema/kinds';
import { SETTINGS } from '../sheets-schema/settings';
import { exportText, retyped, type Typing, typedText } from './cell-text';
import { type Csv, csvOf, readCsv } from './csv';
import type { SpreadsheetHost } from './host/spreadsheet/host';
import { spreadsheetHost } from './run';
import { folded, layoutOf, sheetOf, type TableLayout, tabOf } from './table-layout';
import { UsageError } from './usage-error';
import type { Workspace } from './workspace';
import { columnName, columnNumber } from './xlsx/a1';

/** A place in the workbook, 1-based. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  kind: Kind;
  /** As a person calls the column: its header, on pages its letter. */
  header?: string;
}

const PLAIN: Kind = { type: 'text' };

/** The tab's rows under a header of schema keys; a page's cells under a header of column letters. */
export function exportTable(workspace: Workspace, id: string): string {
  const tab = tabOf(id);
  const host = hostOf(workspace);
  if (!('columns' in tab)) return exportPage(workspace, host, sheetOf(workspace.workbook, tab).name);
  const grid = gridOf(workspace, host, tab);
  const last = lastRowOf(grid);
  const rows = range(grid.headerRow + 1, last).map((row) =>
    grid.columns.map((place) => grid.text(row, place)),
  );
  return csvOf([grid.columns.map(({ column }) => column.key), ...rows]);
}

export interface Imported {
  readonly title: string;
  /** Rows of the table. */
  readonly before: number;
  readonly after: number;
}

/**
 * Types the rows of a CSV file into a tab, as a person pasting them: in the place of its rows, or below them. Cells that hold
 * what the CSV says are left alone, so that an export put in the place of what it was made from changes nothing. The header
 * names columns by key or as the tab does. Throws UsageError, before anything is typed, for a page, for unknown columns, for
 * rows to be added whose key is there, and for what readCsv refuses; ServiceError for more rows than a workbook may have and
 * for what a person may not type.
 */
export function importTable(
  workspace: Workspace,
  id: string,
  csv: string,
  how: 'add' | 'replace' = 'replace',
  showing: (done: number, rows: number) => void = () => {},
): Imported {
  const tab = tabOf(id);
  if (!('columns' in tab)) throw new UsageError(`${id} is a page drawn by a script: nothing to import`);
  const host = hostOf(workspace);
  const grid = gridOf(workspace, host, tab);
  const keyOf = headerKeys(tab);
  const { header: written, rows: all } = readCsv(csv, (name) => keyOf(name) !== undefined);
  // Blank lines are rows where they take the place of rows, and nothing where rows are added.
  const rows = how === 'add' ? all.filter((row) => row.some((text) => text.trim() !== '')) : all;
  const header = written.map((name) => keyOf(name) ?? name);
  checkHeader(header, tab, grid);
  const present = lastRowOf(grid);
  if (how === 'add') checkNew(header, rows, tab, grid);
  const first = how === 'add' ? present + 1 : grid.headerRow + 1;
  const last = Math.max(how === 'add' ? 0 : present, first + rows.length - 1);
  host.growTo(grid.gid, last);
  for (const row of range(first, last)) {
    if ((row - first) % ROWS_A_SIGN === 0) showing(row - first, last - first + 1);
    const given = rows[row - first] ?? [];
    const textOf = (key: string) => given[header.indexOf(key)] ?? '';
    for (const place of grid.columns) {
      const text = textOf(place.column.key);
      if (text === grid.text(row, place)) continue;
      const kind = kindOf(tab, place.column, textOf(tab.rowKey[0] ?? ''));
      host.typeInto(grid.gid, row, place.at, typedText(text, kind));
    }
  }
  host.finish();
  return { title: tab.title, before: present - grid.headerRow, after: lastRowOf(grid) - grid.headerRow };
}

/** So many rows are a moment's work. */
const ROWS_A_SIGN = 1000;

/** The key of the column that a header names, by that key or as the tab has it. */
function headerKeys(table: Table): (name: string) => string | undefined {
  const keys = new Map(columnsOf(table).map(({ key, header }) => [folded(header), key]));
  return (name) => {
    const bare = name.trim();
    return Object.hasOwn(table.columns, bare) ? bare : keys.get(folded(withoutDraftMark(bare)));
  };
}

/** A row whose key is there already would be a second one of the same thing. */
function checkNew(header: readonly string[], rows: Csv['rows'], table: Table, grid: Grid): void {
  if (table.rowKey.length === 0) return;
  const known = new Set(range(grid.headerRow + 1, lastRowOf(grid)).map((row) => keyAt(grid, table, row)));
  const added = rows.map((row) =>
    folded(table.rowKey.map((part) => grid.typed(row[header.indexOf(part)] ?? '', part)).join('|')),
  );
  const doubled = added.filter((key) => key.replaceAll('|', '') !== '' && known.has(key));
  if (doubled.length === 0) return;
  const some = doubled.slice(0, 5).join(', ') + (doubled.length > 5 ? ` and ${doubled.length - 5} more` : '');
  throw new UsageError(
    `${table.id} has ${some} already: nothing was imported. Change a cell with edit, or the whole table with --replace`,
  );
}

/**
 * The cell that `edit` names: by a row's key (its parts joined by "|") or row:N, and a column's schema key; on pages
 * by row:N and a column letter. Throws UsageError when there is none, or the sheet ends before it.
 */
export function placeOf(workspace: Workspace, id: string, key: string, columnKey: string): Place {
  const tab = tabOf(id);
  const host = hostOf(workspace);
  const numbered = /^row:([1-9]\d*)$/.exec(key)?.[1];
  if (!('columns' in tab)) {
    const column = /^[A-Z]{1,3}$/.test(columnKey) ? columnNumber(columnKey) : 0;
    if (!numbered || !column)
      throw new UsageError(`On the page ${id} a cell is named by row:N and a column letter`);
    const sheet = sheetOf(workspace.workbook, tab).name;
    return onSheet(host, { sheet, row: Number(numbered), column, kind: PLAIN, header: columnKey });
  }
  const grid = gridOf(workspace, host, tab);
  const place = grid.columns.find(({ column }) => column.key === columnKey);
  if (!place) {
    const known = grid.columns.map(({ column }) => column.key).join(', ');
    throw new UsageError(`${id} has no column ${columnKey}; known: ${known}`);
  }
  const row = numbered ? Number(numbered) : rowWithKey(grid, tab, key);
  return onSheet(host, {
    sheet: grid.sheet.name,
    row,
    column: place.at,
    kind: kindOf(tab, place.column, key),
    header: place.column.header,
  });
}

function onSheet(host: SpreadsheetHost, place: Place): Place {
  const { rows, columns } = host.size(host.gid(place.sheet) as number);
  if (place.row <= rows && place.column <= columns) return place;
  throw new UsageError(`The tab "${place.sheet}" has ${rows} rows and ${columns} columns`);
}

/** What the cell shows. */
export function shownAt(workspace: Workspace, { sheet, row, column }: Place): string {
  const host = hostOf(workspace);
  return host.readCell(host.gid(sheet) as number, row, column).text;
}

/** Types as that user would; gives what stood there before and what stands there now. */
export function typeAt(
  workspace: Workspace,
  place: Place,
  text: string,
  { user, now }: { user: string; now: Date },
): { before: string; after: string } {
  const host = spreadsheetHost(workspace, { user, now });
  const gid = host.gid(place.sheet) as number;
  const shown = () => host.readCell(gid, place.row, place.column).text;
  const before = shown();
  host.typeInto(gid, place.row, place.column, typedText(text, place.kind));
  host.finish();
  return { before, after: shown() };
}

type PlacedColumn = TableLayout['columns'][number];

interface Grid extends TableLayout {
  gid: number;
  /** A cell as CSV text. */
  text(row: number, place: PlacedColumn): string;
  /** The same without the address behind it. */
  bareText(row: number, place: PlacedColumn): string;
  /** What such a cell would be exported as if the text were typed into it. */
  typed(text: string, key: string): string;
}

function hostOf(workspace: Workspace): SpreadsheetHost {
  return spreadsheetHost(workspace, { user: workspace.state.owner, now: new Date() });
}

function gridOf(workspace: Workspace, host: SpreadsheetHost, table: Table): Grid {
  const layout = layoutOf(workspace.workbook, table);
  const gid = host.gid(layout.sheet.name) as number;
  const typing: Typing = workspace.state.spreadsheet;
  const keyColumn = layout.columns.find(({ column }) => column.key === table.rowKey[0]);
  const kindAt = (row: number, { column, at }: PlacedColumn): Kind => {
    const key =
      keyColumn && at !== keyColumn.at ? String(layout.sheet.cell(row, keyColumn.at)?.value ?? '') : '';
    return kindOf(table, column, key);
  };
  const contentAt = (row: number, { at }: PlacedColumn) => host.readCell(gid, row, at);
  return {
    ...layout,
    gid,
    text: (row, place) => exportText(contentAt(row, place), kindAt(row, place), typing),
    bareText: (row, place) => {
      const { link: _link, runs: _runs, ...bare } = contentAt(row, place);
      return exportText(bare, kindAt(row, place), typing);
    },
    typed(text, key) {
      const place = layout.columns.find(({ column }) => column.key === key);
      return place
        ? retyped(text, contentAt(layout.headerRow + 1, place).format, place.column.kind, typing)
        : text;
    },
  };
}

/** A setting's own kind decides what its value cell holds; elsewhere the column does. */
function kindOf(table: Table, column: Column, rowKey: string): Kind {
  if (table.id !== 'settings' || column.key !== 'value') return column.kind;
  return (SETTINGS as Readonly<Record<string, { kind: Kind }>>)[rowKey]?.kind ?? column.kind;
}

/** The last row with anything in a column of the schema; the header row where there is none. */
function lastRowOf(grid: Grid): number {
  for (let row = grid.sheet.lastRow; row > grid.headerRow; row--) {
    if (grid.columns.some((place) => grid.text(row, place) !== '')) return row;
  }
  return grid.headerRow;
}

function rowWithKey(grid: Grid, table: Table, key: string): number {
  if (table.rowKey.length === 0)
    throw new UsageError(`The rows of ${table.id} have no key: name one by row:N`);
  const found = range(grid.headerRow + 1, lastRowOf(grid)).find(
    (row) => keyAt(grid, table, row) === folded(key),
  );
  if (found === undefined) throw new UsageError(`${table.id} has no row with the key ${key}`);
  return found;
}

/** The row's key, its parts joined by "|", folded. */
function keyAt(grid: Grid, table: Table, row: number): string {
  const parts = table.rowKey.map((part) => grid.columns.find(({ column }) => column.key === part));
  return folded(parts.map((place) => (place ? grid.bareText(row, place) : '')).join('|'));
}

function checkHeader(header: readonly string[], table: Table, grid: Grid): void {
  const unknown = header.filter((key) => !Object.hasOwn(table.columns, key));
  const known = () => columnsOf(table).map((column) => `${column.key} (${column.header})`);
  if (unknown.length > 0)
    throw new UsageError(`${table.id} has no column ${unknown.join(', ')}; known: ${known().join(', ')}`);
  const doubled = header.find((key, at) => header.indexOf(key) !== at);
  if (doubled !== undefined) throw new UsageError(`Column ${doubled} stands twice in the file`);
  const absent = header.filter((key) => !grid.columns.some(({ column }) => column.key === key));
  if (absent.length > 0)
    throw new UsageError(`The tab "${table.title}" lacks the column of ${absent.join(', ')}`);
}

function exportPage({ workbook, state }: Workspace, host: SpreadsheetHost, name: string): string {
  const sheet = workbook.sheet(name);
  const gid = host.gid(name) as number;
  const columns = range(1, sheet?.lastColumn ?? 0);
  const textAt = (row: number, column: number): string => {
    const content = host.readCell(gid, row, column);
    const isText = typeof content.value === 'string' && content.formula === undefined;
    // Nothing is ever imported into a page, so its texts need no apostrophe.
    return isText ? String(content.value) : exportText(content, PLAIN, state.spreadsheet);
  };
  const rows = range(1, sheet?.lastRow ?? 0).map((row) => columns.map((column) => textAt(row, column)));
  return csvOf([columns.map(columnName), ...rows]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
