// A tab read by its schema: columns found by header, rows typed, every problem named.
import { type Column, columnsOf, isMadeAtSetUp, type RowOf, type Table } from '../../../sheets-schema/define';
import { namesOf, standingOf } from '../../../sheets-schema/headers';
import { withoutDraftMark } from '../../../sheets-schema/ink';
import { kindRecord } from '../../../sheets-schema/kinds';
import { oldReading } from '../base/old-encodings';
import { fold, nameKey, remembering } from '../base/text';
import { cellText, isBlank, type RawCell, readCell } from './cells';
import { type Issue, issue, placed } from './issues';
import type { UnitDirectory } from './units';

/** A tab as it was read in one go. */
export interface RawTab {
  readonly title: string;
  /** Google's sheet id, for links. */
  readonly gid: number;
  readonly values: readonly (readonly RawCell[])[];
  /** Formulas by the same rows and columns, '' where there is none; only of tabs whose texts go on into papers and mails. */
  readonly formulas?: readonly (readonly string[])[];
  /** Cells right of the first of a merge, "row,column" from 0: nothing can be typed there. */
  readonly covered?: ReadonlySet<string>;
  /** Addresses behind linked words, by the same rows as `values`, for the tab's link column only. */
  readonly links?: { readonly column: number; readonly urls: readonly (string | null)[] };
}

export interface Layout {
  /** Index of the header row in the values; -1 where none was found. */
  readonly headerIndex: number;
  /** Column key → index in a row of values. A header that is missing or stands twice is left out. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Of a tab that is made from the schema. */
export function schemaLayout(table: Table): Layout {
  return { headerIndex: 0, columns: new Map(columnsOf(table).map((column, index) => [column.key, index])) };
}

export interface ParsedTable<T extends Table> {
  readonly rows: readonly RowOf<T>[];
  readonly issues: readonly Issue[];
  readonly layout: Layout;
  /** First sheet row below everything that is filled in, 1-based. */
  readonly nextRow: number;
}

/** People put a title or a remark above a table; further down it would be data. */
export const HEADER_SEARCH_ROWS = 10;

const foldedHeader = remembering((text) => fold(withoutDraftMark(cellText(text))));

/** A header for comparison; the mark of a draft is no part of it. */
export const headerOf = (cell: RawCell): string =>
  foldedHeader(typeof cell === 'string' ? cell : cellText(cell));

/** A row of data may say one of these words too: alone among many other filled cells it is no header. */
function headersIn(row: readonly RawCell[], wanted: ReadonlySet<string>): number {
  const count = row.filter((cell) => wanted.has(headerOf(cell))).length;
  const others = row.filter((cell) => !isBlank(cell)).length - count;
  return count === 1 && others * 2 > wanted.size ? 0 : count;
}

/** Where each column of the schema stands in this tab. */
export function layoutOf(
  table: Table,
  values: readonly (readonly RawCell[])[],
): { layout: Layout; issues: Issue[] } {
  const columns = columnsOf(table);
  const wanted = new Set(columns.flatMap(namesOf).map(fold));
  const matches = values.slice(0, HEADER_SEARCH_ROWS).map((row) => headersIn(row, wanted));
  const best = Math.max(0, ...matches);
  const headerIndex = best === 0 ? -1 : matches.indexOf(best);
  const header = (values[headerIndex] ?? []).map((cell) => headerOf(cell));
  const found = new Map<string, number>();
  const issues: Issue[] = [];
  for (const column of columns) {
    const where = { table: table.id, row: headerIndex + 1, column: column.key };
    const standing = standingOf(columns, column, header, fold);
    if (standing === null) {
      issues.push(issue('header_missing', { table: table.id, column: column.key }));
      continue;
    }
    const { name, at, isTaken } = standing;
    if (at.length > 1) issues.push(issue('header_doubled', where, { params: { header: name } }));
    else {
      found.set(column.key, at[0] as number);
      if (isTaken) issues.push(issue('header_taken', where, { params: { header: name } }));
    }
  }
  return { layout: { headerIndex, columns: found }, issues };
}

/**
 * Reads a tab. Rows whose cells of the schema (the people's alone, in a tab of theirs) are all blank or FALSE are
 * skipped without a word. Of rows with the
 * same key the first counts, the others are listed; a key that is empty or cannot be read names nothing and may repeat.
 */
export function parseTable<T extends Table>(
  table: T,
  tab: RawTab | undefined,
  directory: UnitDirectory,
): ParsedTable<T> {
  if (tab === undefined)
    return {
      rows: [],
      issues: isMadeAtSetUp(table) ? [issue('tab_missing', { table: table.id })] : [],
      layout: { headerIndex: -1, columns: new Map() },
      nextRow: 2,
    };
  const { layout, issues } = layoutOf(table, tab.values);
  const rows: RowOf<T>[] = [];
  const seen = new Set<string>();
  const own = ownColumns(table, layout);
  const columns = placedColumns(table, layout);
  const numbered = layout.columns.get(columnsOf(table)[0]?.key ?? '');
  let lastFilled = layout.headerIndex;
  for (let index = layout.headerIndex + 1; layout.headerIndex >= 0 && index < tab.values.length; index += 1) {
    const cells = tab.values[index] as readonly RawCell[];
    if (cells.some((cell) => !isBlank(cell))) lastFilled = index;
    if (own.every((at) => isBlank(cells[at] ?? '')) || isNumberOnly(numbered, own, cells)) continue;
    const link = tab.links?.urls[index] ?? null;
    const read = parseRow(
      table,
      columns,
      cells,
      index + 1,
      directory,
      tab.links ? { column: tab.links.column, url: link } : null,
      tab.formulas?.[index] ?? [],
      (at) => tab.covered?.has(`${index},${at}`) ?? false,
    );
    issues.push(...read.issues);
    const isNamed =
      table.rowKey.every((part) => layout.columns.has(part)) &&
      !read.issues.some(({ column }) => table.rowKey.includes(column ?? ''));
    const key = isNamed ? keyOf(table, read.row) : null;
    if (key !== null && seen.has(key)) {
      const column = table.rowKey[0] as string;
      const value = cellText(cells[layout.columns.get(column) ?? -1] ?? '');
      issues.push(issue('key_doubled', { table: table.id, row: index + 1, column }, { value }));
      continue;
    }
    if (key !== null) seen.add(key);
    rows.push(read.row as RowOf<T>);
  }
  return { rows, issues, layout, nextRow: lastFilled + 2 };
}

/** In a tab that people fill in, what a computed column holds says nothing. */
const isComputed = (table: Table, { owner }: Column): boolean =>
  table.addedBy === 'people' && owner === 'script';
/** Where a row says something: in a tab of the people's, what the program wrote into a row that was emptied is nothing. */
const ownColumns = (table: Table, { columns }: Layout): readonly number[] =>
  columnsOf(table).flatMap(({ key, owner }) => {
    const at = table.addedBy === 'people' && owner !== 'person' ? undefined : columns.get(key);
    return at ?? [];
  });

/** Numbers drawn down before there is anything to number. */
function isNumberOnly(at: number | undefined, own: readonly number[], cells: readonly RawCell[]): boolean {
  if (at === undefined || !/^\d+[.)]?$/.test(cellText(cells[at] ?? '').trim())) return false;
  return own.every((other) => other === at || isBlank(cells[other] ?? ''));
}

interface PlacedColumn {
  readonly column: Column;
  /** Undefined where nothing is read of it. */
  readonly at: number | undefined;
  readonly blank: unknown;
  /** Its words go on into papers. */
  readonly words: boolean;
}

const placedColumns = (table: Table, layout: Layout): readonly PlacedColumn[] =>
  columnsOf(table).map((column) => {
    const { blank, words } = kindRecord(column.kind);
    const at = isComputed(table, column) ? undefined : layout.columns.get(column.key);
    return { column, at, blank, words };
  });

function parseRow(
  table: Table,
  columns: readonly PlacedColumn[],
  cells: readonly RawCell[],
  row: number,
  directory: UnitDirectory,
  link: { column: number; url: string | null } | null,
  formulas: readonly string[],
  isCovered: (column: number) => boolean,
): { row: Record<string, unknown>; issues: Issue[] } {
  const values: Record<string, unknown> = { row };
  const issues: Issue[] = [];
  for (const { column, at, blank, words } of columns) {
    values[column.key] = blank;
    if (at === undefined) continue;
    const cell = cells[at] ?? '';
    const where = () => ({ table: table.id, row, column: column.key });
    if (isBlank(cell)) {
      // A text that runs on over its neighbour takes nothing that counts.
      if (isCovered(at) && column.kind.type !== 'text') issues.push(issue('cell_merged', where()));
      else if (column.required) issues.push(issue('cell_required', where()));
      continue;
    }
    const meant = table.addedBy === 'people' && typeof cell === 'string' ? oldReading(cell) : null;
    if (meant !== null)
      issues.push(issue('old_letters', where(), { value: cellText(cell), params: { reading: meant } }));
    const reading = readCell(cell, column.kind, directory, link?.column === at ? link.url : null);
    if ('problem' in reading) issues.push(placed(reading.problem, where(), { value: cellText(cell) }));
    else {
      values[column.key] = reading.value;
      // Its result is what counts, but it may say something else tomorrow, in a paper that is signed.
      const formula = formulas[at] ?? '';
      if (formula !== '' && words) issues.push(issue('formula_in_text', where(), { value: formula }));
    }
  }
  return { row: values, issues };
}

/** The row's name, or null where the table has none or a part of it is empty. */
function keyOf(table: Table, row: Readonly<Record<string, unknown>>): string | null {
  if (table.rowKey.length === 0) return null;
  const parts = table.rowKey.map((key) => row[key]);
  if (parts[0] === null || parts[0] === '') return null;
  return parts.map((part) => (part === null ? '' : nameKey(String(part)))).join('|');
}
