// Outputs and journals as changes: what should stand there against what stands there. Nothing differs, nothing is written.
import { type Column, columnsOf, type Table } from '../../sheets-schema/define';
import type { RawCell } from './cells';
import type { Change, SheetValue } from './changes';
import { asPlainText, type JumpTarget, type OutCell, type OutRow, serialOf, written } from './grid';
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

/** A person's own cell between the columns of the schema, so that writing over it changes nothing. */
function keep({ tab, formulas }: Standing, row: number, column: number): SheetValue {
  const formula = formulas[row - 1]?.[column - 1] ?? '';
  return formula !== '' ? formula : written(outCell(tab.values[row - 1]?.[column - 1] ?? ''), NO_LINK);
}

const sheetValue = (column: Column, cell: OutCell, link: Link): SheetValue =>
  column.kind.type === 'code' && typeof cell === 'string' ? asPlainText(cell) : written(cell, link);

/** The columns of the schema as they stand in a tab, from the first to the last of them. */
interface Span {
  /** Sheet row of the header. */
  readonly header: number;
  /** Sheet column of the first one. */
  readonly first: number;
  /** A column of the schema, or undefined for one that a person put between. */
  readonly columns: readonly (Column | undefined)[];
}

/** Null for a tab without its header row: nobody knows where to write (the missing header is listed). */
function spanOf(table: Table, tab: RawTab): Span | null {
  const { layout } = layoutOf(table, tab.values);
  const at = [...layout.columns.values()];
  if (layout.headerIndex < 0 || at.length === 0) return null;
  const first = Math.min(...at);
  const columns = Array.from({ length: Math.max(...at) - first + 1 }, (_, c) =>
    columnsOf(table).find(({ key }) => layout.columns.get(key) === first + c),
  );
  return { header: layout.headerIndex + 1, first: first + 1, columns };
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
 * An output tab: headers and all rows below, in one write that spans the schema's columns. What a person added between
 * them is written back as it was. `headers` are those that are to read otherwise than in the schema.
 */
export function planOutputTable(
  table: Table,
  standing: Standing,
  rows: readonly OutputRow[],
  link: Link,
  headers: Readonly<Record<string, string>> = {},
): Change[] {
  const span = spanOf(table, standing.tab);
  if (span === null) return [];
  const height = Math.max(rows.length, standing.tab.values.length - span.header);
  const header = span.columns.map((column, c) =>
    column === undefined
      ? keep(standing, span.header, span.first + c)
      : (headers[column.key] ?? column.header),
  );
  const body = Array.from({ length: height }, (_, r) =>
    span.columns.map((column, c) =>
      column === undefined
        ? keep(standing, span.header + 1 + r, span.first + c)
        : sheetValue(column, rows[r]?.[column.key] ?? null, link),
    ),
  );
  return planArea(standing, span.header, span.first, [header, ...body]);
}

/** New rows below everything that is filled in: one write, blanks between the schema's columns. */
export function planAppend(table: Table, tab: RawTab, nextRow: number, rows: readonly OutputRow[]): Change[] {
  const span = spanOf(table, tab);
  if (span === null || rows.length === 0) return [];
  const values = rows.map((row) =>
    span.columns.map((column) =>
      column === undefined ? '' : sheetValue(column, row[column.key] ?? null, NO_LINK),
    ),
  );
  return [valuesAt(tab.title, nextRow, span.first, values)];
}

/**
 * Cells of rows that are there already, by sheet row, in one write from the first to the last of them; what is not to
 * change is written back as it stands. For journals only: people's rows are changed cell by cell.
 */
export function planRows(table: Table, tab: RawTab, updates: ReadonlyMap<number, OutputRow>): Change[] {
  const span = spanOf(table, tab);
  if (span === null || updates.size === 0) return [];
  const [top, bottom] = [Math.min(...updates.keys()), Math.max(...updates.keys())];
  const values = Array.from({ length: bottom - top + 1 }, (_, r) =>
    span.columns.map((column, c): SheetValue => {
      const update = column === undefined ? undefined : updates.get(top + r)?.[column.key];
      const present = outCell(tab.values[top + r - 1]?.[span.first - 1 + c] ?? '');
      return column === undefined
        ? written(present, NO_LINK)
        : sheetValue(column, update ?? present, NO_LINK);
    }),
  );
  return [valuesAt(tab.title, top, span.first, values)];
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
