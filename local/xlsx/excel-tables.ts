// Excel's own tables over a range of a sheet. Excel opens a file only with a repair where a table's columns are not named
// as its header cells: so a table follows the rows, columns and headers under it, or it goes.
import { MAX_COLUMNS, MAX_ROWS } from './a1';
import type { CellValue } from './cell';
import type { GridRange } from './rules';
import { type Shift, shiftInterval } from './shift';

export interface TableColumn {
  readonly name: string;
  /** Place among the columns in the file; undefined for a column that was inserted since. */
  readonly origin?: number;
}

export interface ExcelTable {
  readonly relationshipId: string;
  readonly path: string;
  /** As formulas name it. */
  readonly name: string;
  /** With the header and the row of totals. */
  readonly range: GridRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly TableColumn[];
}

/** The table where it lies after the shift; undefined when its header or all its rows or columns are gone. */
export function shiftTable(table: ExcelTable, shift: Shift): ExcelTable | undefined {
  return shift.axis === 'row' ? shiftedRows(table, shift) : shiftedColumns(table, shift);
}

function shiftedRows(table: ExcelTable, shift: Shift): ExcelTable | undefined {
  const { range, headerRows, totalsRows } = table;
  const last = range.row + range.rows - 1;
  const kept = (row: number) => shiftInterval(row, row, shift, MAX_ROWS) !== undefined;
  if (headerRows > 0 && !kept(range.row)) return undefined;
  if (totalsRows > 0 && !kept(last)) return undefined;
  const rows = shiftInterval(range.row, last, shift, MAX_ROWS);
  if (!rows || rows[1] - rows[0] < headerRows + totalsRows) return undefined;
  return { ...table, range: { ...range, row: rows[0], rows: rows[1] - rows[0] + 1 } };
}

function shiftedColumns(table: ExcelTable, shift: Shift): ExcelTable | undefined {
  const { range } = table;
  const span = shiftInterval(range.column, range.column + range.columns - 1, shift, MAX_COLUMNS);
  if (!span) return undefined;
  const columns: TableColumn[] = Array.from({ length: span[1] - span[0] + 1 }, () => ({ name: '' }));
  table.columns.forEach((column, i) => {
    const place = shiftInterval(range.column + i, range.column + i, shift, MAX_COLUMNS)?.[0];
    if (place !== undefined) columns[place - span[0]] = column;
  });
  return { ...table, range: { ...range, column: span[0], columns: columns.length }, columns };
}

/** The table with the names that stand in its header; undefined where no table of Excel's can have such a header. */
export function withHeader(
  table: ExcelTable,
  valueAt: (row: number, column: number) => CellValue,
): ExcelTable | undefined {
  if (table.headerRows === 0) return table;
  const { row, column } = table.range;
  const names = table.columns.map((_, i) => valueAt(row, column + i));
  const texts = names.filter((name) => typeof name === 'string' && name !== '') as string[];
  const distinct = new Set(texts.map((name) => name.toLowerCase()));
  if (distinct.size < names.length) return undefined;
  return { ...table, columns: table.columns.map((column_, i) => ({ ...column_, name: texts[i] as string })) };
}

/** The table and the column that the cell is the header of. */
export function headerAt(
  tables: readonly ExcelTable[],
  row: number,
  column: number,
): { table: ExcelTable; column: TableColumn } | undefined {
  for (const table of tables) {
    const found = table.columns[column - table.range.column];
    if (found && table.headerRows > 0 && row === table.range.row) return { table, column: found };
  }
  return undefined;
}

export function renamedColumn(table: ExcelTable, column: TableColumn, name: string): ExcelTable {
  return { ...table, columns: table.columns.map((one) => (one === column ? { ...one, name } : one)) };
}
