// Outputs and journals as changes: what should stand there against what stands there. Nothing differs, nothing is written.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { kindRecord } from '../../../sheets-schema/kinds';
import type { RawCell } from './cells';
import { asPlainText, type JumpTarget, type OutCell, type OutRow, serialOf, written } from './cells-out';
import type { Change, SheetValue } from './changes';
import { layoutOf, type RawTab } from './table';

export type Link = (target: JumpTarget, label: string) => string | null;

/** A tab as it stands: values, and formulas where it may hold any. */
export interface Standing {
  readonly tab: RawTab;
  readonly formulas: readonly (readonly string[])[];
}

/** Rows of a table by column key; a key that is left out is blank. */
export type OutputRow = Readonly<Record<string, OutCell>>;

const NO_LINK: Link = () => null;

/** True where the cell already reads as the value to be written would. */
function stands(cell: RawCell, formula: string, wanted: SheetValue): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=')) return formula === wanted;
  if (formula !== '') return false;
  if (typeof cell === 'object') return wanted === serialOf(cell.date);
  if (typeof wanted === 'string') return cell === (wanted.startsWith("'") ? wanted.slice(1) : wanted);
  return cell === wanted;
}

/** A cell as it was read, for writing it back unchanged. */
const outCell = (cell: RawCell): OutCell => (typeof cell === 'object' ? { day: cell.date } : cell);

const sheetValue = (column: Column, cell: OutCell, link: Link): SheetValue =>
  kindRecord(column.kind).format === '@' && typeof cell === 'string'
    ? asPlainText(cell)
    : written(cell, link);

/** Columns of the schema that stand side by side in a tab: what one write may cover. */
interface Run {
  /** Sheet row of the header. */
  readonly header: number;
  /** Sheet column of the first one. */
  readonly first: number;
  readonly columns: readonly Column[];
}

/**
 * From left to right; a column that a person put between ends a run, so that none of its cells is ever written. None
 * for a tab without its header row: nobody knows where to write (the missing header is listed).
 */
function runsOf(table: Table, tab: RawTab): Run[] {
  const { layout } = layoutOf(table, tab.values);
  const placed = columnsOf(table)
    .flatMap((column) => {
      const at = layout.columns.get(column.key);
      return at === undefined ? [] : [{ column, at: at + 1 }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: { header: number; first: number; columns: Column[] }[] = [];
  for (const { column, at } of placed) {
    const last = runs.at(-1);
    if (last !== undefined && at === last.first + last.columns.length) last.columns.push(column);
    else runs.push({ header: layout.headerIndex + 1, first: at, columns: [column] });
  }
  return runs;
}

const valuesAt = (
  title: string,
  row: number,
  column: number,
  values: readonly (readonly SheetValue[])[],
): Change => ({
  kind: 'values',
  title,
  area: { row, column, rows: values.length, columns: values[0]?.length ?? 0 },
  values,
});

/** One change that makes the rectangle read as wanted, or none. */
function planArea(
  { tab, formulas }: Standing,
  row: number,
  column: number,
  wanted: readonly (readonly SheetValue[])[],
): Change[] {
  const isStanding = wanted.every((cells, r) =>
    cells.every((cell, c) => {
      const present = tab.values[row - 1 + r]?.[column - 1 + c] ?? '';
      return stands(present, formulas[row - 1 + r]?.[column - 1 + c] ?? '', cell);
    }),
  );
  return isStanding || wanted.length === 0 ? [] : [valuesAt(tab.title, row, column, wanted)];
}

/** A page of `width` columns: drawn whole, what stood below it is cleared. Columns to the right are the people's. */
export function planPage(standing: Standing, width: number, rows: readonly OutRow[], link: Link): Change[] {
  const height = Math.max(rows.length, standing.tab.values.length);
  const wanted = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => written(rows[r]?.[c] ?? null, link)),
  );
  return planArea(standing, 1, 1, wanted);
}

/**
 * An output tab: headers and all rows below, in one write; in more where people put columns of their own between the
 * schema's. `headers` are those that are to read otherwise than in the schema.
 */
export function planOutputTable(
  table: Table,
  standing: Standing,
  rows: readonly OutputRow[],
  link: Link,
  headers: Readonly<Record<string, string>> = {},
): Change[] {
  return runsOf(table, standing.tab).flatMap(({ header, first, columns }) => {
    const height = Math.max(rows.length, standing.tab.values.length - header);
    const head = columns.map((column) => headers[column.key] ?? column.header);
    const body = Array.from({ length: height }, (_, r) =>
      columns.map((column) => sheetValue(column, rows[r]?.[column.key] ?? null, link)),
    );
    return planArea(standing, header, first, [head, ...body]);
  });
}

/**
 * New rows below everything that is filled in. One write; where people put columns between, the first columns come
 * last: they hold the key, and a row that a stopped run left without it counts for nothing.
 */
export function planAppend(table: Table, tab: RawTab, nextRow: number, rows: readonly OutputRow[]): Change[] {
  if (rows.length === 0) return [];
  return runsOf(table, tab)
    .reverse()
    .map(({ first, columns }) => {
      const values = rows.map((row) =>
        columns.map((column) => sheetValue(column, row[column.key] ?? null, NO_LINK)),
      );
      return valuesAt(tab.title, nextRow, first, values);
    });
}

/**
 * Cells of rows that are there already, by sheet row, from the first to the last of them in one write; what is not to
 * change is written back as it stands. For journals only: people's rows are changed cell by cell.
 */
export function planRows(table: Table, tab: RawTab, updates: ReadonlyMap<number, OutputRow>): Change[] {
  const changed = new Set([...updates.values()].flatMap((row) => Object.keys(row)));
  const [top, bottom] = [Math.min(...updates.keys()), Math.max(...updates.keys())];
  return runsOf(table, tab)
    .filter(({ columns }) => columns.some(({ key }) => changed.has(key)))
    .map(({ first, columns }) => {
      const values = Array.from({ length: bottom - top + 1 }, (_, r) =>
        columns.map((column, c): SheetValue => {
          const present = outCell(tab.values[top + r - 1]?.[first - 1 + c] ?? '');
          return sheetValue(column, updates.get(top + r)?.[column.key] ?? present, NO_LINK);
        }),
      );
      return valuesAt(tab.title, top, first, values);
    });
}

/** One column of rows that are there already, by sheet row: one write, and no cell of another column is touched. */
export function planColumn(
  table: Table,
  tab: RawTab,
  key: string,
  updates: ReadonlyMap<number, OutCell>,
): Change[] {
  const at = layoutOf(table, tab.values).layout.columns.get(key);
  const column = table.columns[key];
  if (at === undefined || column === undefined || updates.size === 0) return [];
  const [top, bottom] = [Math.min(...updates.keys()), Math.max(...updates.keys())];
  const values = Array.from({ length: bottom - top + 1 }, (_, r) => {
    const present = outCell(tab.values[top + r - 1]?.[at] ?? '');
    return [sheetValue(column, updates.get(top + r) ?? present, NO_LINK)];
  });
  return [valuesAt(tab.title, top, at + 1, values)];
}
