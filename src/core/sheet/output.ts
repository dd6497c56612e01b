// Outputs and journals as changes: what should stand there against what stands there. Nothing differs, nothing is written.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { kindRecord } from '../../../sheets-schema/kinds';
import { momentText } from '../base/dates';
import { type RawCell, readCell } from './cells';
import { asPlainText, type JumpTarget, type OutCell, type OutRow, serialOf, written } from './cells-out';
import type { Change, SheetValue } from './changes';
import { layoutOf, type RawTab, schemaLayout } from './table';
import { NO_UNITS } from './units';

export type Link = (target: JumpTarget, label: string) => string | null;

/** A tab as it stands. */
export interface Standing {
  readonly tab: RawTab;
  readonly links: Links;
}

/**
 * The links in it: as formulas that were read; 'kept', as they were drawn last, wherever their labels stand; or
 * 'stale', leading where they should no longer lead.
 */
type Links = readonly (readonly string[])[] | 'kept' | 'stale';

/** Rows of a table by column key; a key that is left out is blank. */
export type OutputRow = Readonly<Record<string, OutCell>>;

const NO_LINK: Link = () => null;

/** What is to be written, and what it then shows where it is a link. */
interface Wanted {
  readonly value: SheetValue;
  readonly label: string | null;
}

const isFormula = ({ value }: Wanted): boolean => typeof value === 'string' && value.startsWith('=');

/** True where the cell already reads as the value to be written would; `formula` where it was read. */
function stands(cell: RawCell, formula: string | null, wanted: Wanted, links: Links): boolean {
  if (isFormula(wanted)) {
    if (formula !== null) return formula === wanted.value;
    return links === 'kept' && cell === wanted.label;
  }
  if ((formula ?? '') !== '') return false;
  const { value } = wanted;
  if (typeof cell === 'object') return value === serialOf(cell.date);
  if (typeof value === 'string') return cell === (value.startsWith("'") ? value.slice(1) : value);
  return cell === value;
}

/** A cell as it was read, for writing it back unchanged: a link with the address behind it. */
function outCell({ kind }: Column, tab: RawTab, row: number, at: number): OutCell {
  const cell = tab.values[row]?.[at] ?? '';
  const reading = kind.type === 'moment' && cell !== '' ? readCell(cell, kind, NO_UNITS) : null;
  if (reading !== null && 'value' in reading) return momentText(String(reading.value));
  const url = tab.links?.column === at ? tab.links.urls[row] : null;
  if (typeof url === 'string' && typeof cell === 'string') return { url, label: cell };
  return typeof cell === 'object' ? { day: cell.date } : cell;
}

/** Columns that are drawn whole have no format that makes them plain text. */
const sheetValue = (column: Column, cell: OutCell, link: Link): SheetValue =>
  column.owner !== 'script' && kindRecord(column.kind).format === '@' && typeof cell === 'string'
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
  const layout = isUntouched(table, tab) ? schemaLayout(table) : layoutOf(table, tab.values).layout;
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

/** A table that a recompute draws whole, with its header. */
export const isDrawn = (table: Table): boolean => columnsOf(table).every(({ owner }) => owner === 'script');

/** Nothing at all stands in it yet, or any more: it is drawn with its header. */
export const isUntouched = (table: Table, { values }: RawTab): boolean =>
  isDrawn(table) && values.every((row) => row.every((cell) => cell === ''));

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
  { tab, links }: Standing,
  row: number,
  column: number,
  wanted: readonly (readonly Wanted[])[],
): Change[] {
  const formulaAt = (r: number, c: number) => (typeof links === 'string' ? null : (links[r]?.[c] ?? ''));
  const isStanding = wanted.every((cells, r) =>
    cells.every((cell, c) => {
      const present = tab.values[row - 1 + r]?.[column - 1 + c] ?? '';
      return stands(present, formulaAt(row - 1 + r, column - 1 + c), cell, links);
    }),
  );
  if (isStanding || wanted.length === 0) return [];
  const values = wanted.map((cells) => cells.map(({ value }) => value));
  return [valuesAt(tab.title, row, column, values)];
}

const wantedOf = (cell: OutCell, value: SheetValue): Wanted => ({
  value,
  label: typeof cell === 'object' && cell !== null && 'jump' in cell ? cell.label : null,
});

/** A page of `width` columns: drawn whole, what stood below it is cleared. Columns to the right are the people's. */
export function planPage(standing: Standing, width: number, rows: readonly OutRow[], link: Link): Change[] {
  const height = Math.max(rows.length, standing.tab.values.length);
  const wanted = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_unused, c) => {
      const cell = rows[r]?.[c] ?? null;
      return wantedOf(cell, written(cell, link));
    }),
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
    const head = columns.map((column) => wantedOf(null, headers[column.key] ?? column.header));
    const body = Array.from({ length: height }, (_, r) =>
      columns.map((column) => {
        const cell = rows[r]?.[column.key] ?? null;
        return wantedOf(cell, sheetValue(column, cell, link));
      }),
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
 * All rows below the header anew, in one write: a run that is stopped leaves the rows of before or these. Columns that are
 * not the schema's are blank then, unless `own` gives their cells, by row and sheet column from 0.
 */
export function planAllRows(
  table: Table,
  tab: RawTab,
  rows: readonly OutputRow[],
  own: (row: number, column: number) => SheetValue = () => '',
): Change[] {
  const { headerIndex, columns } = layoutOf(table, tab.values).layout;
  const placed = new Map([...columns].map(([key, at]) => [at, table.columns[key]]));
  const width = Math.max(...tab.values.map((cells) => cells.length));
  const height = Math.max(rows.length, tab.values.length - headerIndex - 1);
  const values = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_unused, at): SheetValue => {
      const row = rows[r];
      const column = placed.get(at);
      if (row === undefined) return '';
      return column === undefined ? own(r, at) : sheetValue(column, row[column.key] ?? null, NO_LINK);
    }),
  );
  return height === 0 ? [] : [valuesAt(tab.title, headerIndex + 2, 1, values)];
}

/** A row of a tab as it stands, by column key, for writing it elsewhere. */
export function presentRow(table: Table, tab: RawTab, sheetRow: number): OutputRow {
  const { columns } = layoutOf(table, tab.values).layout;
  return Object.fromEntries(
    columnsOf(table).flatMap((column) => {
      const at = columns.get(column.key);
      return at === undefined ? [] : [[column.key, outCell(column, tab, sheetRow - 1, at)]];
    }),
  );
}

/** A row below everything, by the headers in `head`; one call, and of two at once each gets its own row. */
export function planAppendedRow(
  table: Table,
  title: string,
  head: RawTab['values'],
  row: OutputRow,
): Change[] {
  const { columns } = layoutOf(table, head).layout;
  if (columns.size === 0) return [];
  const values = Array.from({ length: Math.max(...columns.values()) + 1 }, (): SheetValue => '');
  // Below the formatted rows nothing is plain text, so every text is written as one.
  for (const [key, at] of columns) values[at] = written(row[key] ?? null, NO_LINK);
  return [{ kind: 'appendRow', title, values }];
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
          const update = updates.get(top + r)?.[column.key];
          return sheetValue(column, update ?? outCell(column, tab, top + r - 1, first - 1 + c), NO_LINK);
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
    return [sheetValue(column, updates.get(top + r) ?? outCell(column, tab, top + r - 1, at), NO_LINK)];
  });
  return [valuesAt(tab.title, top, at + 1, values)];
}

/**
 * The computed columns of a tab that people fill in, by sheet row: a write a column in which a row reads otherwise, none
 * where all stand so. What stands in rows that are not named is a row's that went, and goes.
 */
export function planComputed(table: Table, tab: RawTab, rows: ReadonlyMap<number, OutputRow>): Change[] {
  const { headerIndex, columns } = layoutOf(table, tab.values).layout;
  return columnsOf(table)
    .filter(({ owner }) => owner === 'script')
    .flatMap((column) => {
      const at = columns.get(column.key);
      if (at === undefined) return [];
      const updates = new Map(
        tab.values.flatMap((cells, index): [number, OutCell][] => {
          const cell = rows.get(index + 1)?.[column.key] ?? '';
          const wanted = wantedOf(cell, sheetValue(column, cell, NO_LINK));
          const formula = tab.formulas?.[index]?.[at] ?? null;
          return index <= headerIndex || stands(cells[at] ?? '', formula, wanted, 'kept')
            ? []
            : [[index + 1, cell]];
        }),
      );
      return planColumn(table, tab, column.key, updates);
    });
}
