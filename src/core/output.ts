// Outputs as changes: what should stand there against what stands there. Nothing differs, nothing is written.
import { columnsOf, type Table } from '../../sheets-schema/define';
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

/** True where the cell already reads as the value to be written would. */
function stands(cell: RawCell, formula: string, wanted: SheetValue): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=')) return formula === wanted;
  if (formula !== '') return false;
  if (typeof cell === 'object') return wanted === serialOf(cell.date);
  if (typeof wanted === 'string') return cell === (wanted.startsWith("'") ? wanted.slice(1) : wanted);
  return cell === wanted;
}

/** One change that makes the rectangle from `row`, `column` (1-based) read as wanted, or none. */
function planArea(
  standing: Standing,
  row: number,
  column: number,
  wanted: readonly (readonly SheetValue[])[],
): Change[] {
  const width = wanted[0]?.length ?? 0;
  const differs = wanted.some((cells, r) =>
    cells.some((cell, c) => {
      const present = standing.tab.values[row - 1 + r]?.[column - 1 + c] ?? '';
      return !stands(present, standing.formulas[row - 1 + r]?.[column - 1 + c] ?? '', cell);
    }),
  );
  if (!differs || width === 0) return [];
  const area = { row, column, rows: wanted.length, columns: width };
  return [{ kind: 'values', title: standing.tab.title, area, values: wanted }];
}

/** A page of `width` columns: drawn whole, what stood below it is cleared. Columns to the right are the people's. */
export function planPage(standing: Standing, width: number, rows: readonly OutRow[], link: Link): Change[] {
  const height = Math.max(rows.length, standing.tab.values.length);
  const wanted = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => written(rows[r]?.[c] ?? null, link)),
  );
  return planArea(standing, 1, 1, wanted);
}

/** Rows of an output by column key; a key that is left out is blank. */
export type OutputRow = Readonly<Record<string, OutCell>>;

/**
 * An output tab: all rows below the header, in one write that spans the schema's columns. What a person added between
 * them is written back as it was; a tab without its header is left alone (the missing header is listed).
 */
export function planOutputTable(
  table: Table,
  standing: Standing,
  rows: readonly OutputRow[],
  link: Link,
): Change[] {
  const { layout } = layoutOf(table, standing.tab.values);
  const at = [...layout.columns.values()];
  if (layout.headerIndex < 0 || at.length === 0) return [];
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const top = layout.headerIndex + 1;
  const height = Math.max(rows.length, standing.tab.values.length - top);
  const columns = columnsOf(table);
  const wanted = Array.from({ length: height }, (_, r) =>
    Array.from({ length: last - first + 1 }, (_, c) => {
      const column = columns.find(({ key }) => layout.columns.get(key) === first + c);
      if (column === undefined) return keep(standing, top + r, first + c);
      const cell = rows[r]?.[column.key] ?? null;
      return column.kind.type === 'code' && typeof cell === 'string'
        ? asPlainText(cell)
        : written(cell, link);
    }),
  );
  return planArea(standing, top + 1, first + 1, wanted);
}

/** A person's own cell, so that writing over it changes nothing. */
function keep(standing: Standing, r: number, c: number): SheetValue {
  const formula = standing.formulas[r]?.[c] ?? '';
  return formula !== '' ? formula : written(outCell(standing.tab.values[r]?.[c] ?? ''), () => null);
}

const outCell = (cell: RawCell): OutCell => (typeof cell === 'object' ? { day: cell.date } : cell);

/** New rows below everything that is filled in: one write, blanks between the schema's columns. */
export function planAppend(table: Table, tab: RawTab, nextRow: number, rows: readonly OutputRow[]): Change[] {
  const { layout } = layoutOf(table, tab.values);
  const at = [...layout.columns.values()];
  if (rows.length === 0 || at.length === 0) return [];
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const columns = columnsOf(table);
  const values = rows.map((row) =>
    Array.from({ length: last - first + 1 }, (_, c): SheetValue => {
      const column = columns.find(({ key }) => layout.columns.get(key) === first + c);
      const cell = column === undefined ? null : (row[column.key] ?? null);
      return column?.kind.type === 'code' && typeof cell === 'string'
        ? asPlainText(cell)
        : written(cell, () => null);
    }),
  );
  const area = { row: nextRow, column: first + 1, rows: rows.length, columns: last - first + 1 };
  return [{ kind: 'values', title: tab.title, area, values }];
}

/** One cell of a row, by the column's key. */
export function planCell(table: Table, tab: RawTab, row: number, key: string, cell: OutCell): Change[] {
  const at = layoutOf(table, tab.values).layout.columns.get(key);
  if (at === undefined) return [];
  const isCode = table.columns[key]?.kind.type === 'code' && typeof cell === 'string';
  const value = isCode ? asPlainText(cell) : written(cell, () => null);
  return [
    {
      kind: 'values',
      title: tab.title,
      area: { row, column: at + 1, rows: 1, columns: 1 },
      values: [[value]],
    },
  ];
}

/**
 * Cells of rows that are there already, by sheet row, in one write from the first to the last of them; what is not to
 * change is written back as it stands. For journals only: people's rows are changed cell by cell.
 */
export function planRows(table: Table, tab: RawTab, updates: ReadonlyMap<number, OutputRow>): Change[] {
  const { layout } = layoutOf(table, tab.values);
  const at = [...layout.columns.values()];
  if (updates.size === 0 || at.length === 0) return [];
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const [top, bottom] = [Math.min(...updates.keys()), Math.max(...updates.keys())];
  const columns = columnsOf(table);
  const values = Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: last - first + 1 }, (_, c): SheetValue => {
      const column = columns.find(({ key }) => layout.columns.get(key) === first + c);
      const update = column === undefined ? undefined : updates.get(top + r)?.[column.key];
      const cell = update === undefined ? outCell(tab.values[top + r - 1]?.[first + c] ?? '') : update;
      return column?.kind.type === 'code' && typeof cell === 'string'
        ? asPlainText(cell)
        : written(cell, () => null);
    }),
  );
  const area = { row: top, column: first + 1, rows: values.length, columns: last - first + 1 };
  return [{ kind: 'values', title: tab.title, area, values }];
}

/** One column of rows that are there already, by sheet row: one write, and no cell of another column is touched. */
export function planColumn(
  table: Table,
  tab: RawTab,
  key: string,
  updates: ReadonlyMap<number, OutCell>,
): Change[] {
  const at = layoutOf(table, tab.values).layout.columns.get(key);
  if (at === undefined || updates.size === 0) return [];
  const [top, bottom] = [Math.min(...updates.keys()), Math.max(...updates.keys())];
  const values = Array.from({ length: bottom - top + 1 }, (_, r) => {
    const update = updates.get(top + r);
    return [
      written(update === undefined ? outCell(tab.values[top + r - 1]?.[at] ?? '') : update, () => null),
    ];
  });
  return [
    {
      kind: 'values',
      title: tab.title,
      area: { row: top, column: at + 1, rows: values.length, columns: 1 },
      values,
    },
  ];
}
