// A1 notation and arithmetic of ranges.
import type { GridRange } from './rules';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Google's limit for a workbook, and what is taken apart here of one sheet. */
export const MAX_CELLS = 10_000_000;

const letters: string[] = [''];

/** 1 → 'A', 27 → 'AA'. */
export function columnName(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  letters[column] = name;
  return name;
}

/** 'AA' → 27. */
export function columnNumber(name: string): number {
  let n = 0;
  for (let i = 0; i < name.length; i++) n = n * 26 + (name.charCodeAt(i) & 31 || 0);
  return n;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

const REF =
  /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?)?$/;

/** 'B2', 'B2:C9', '$B:$C', '2:3' → range; undefined when it is none of these. */
export function parseRange(text: string): GridRange | undefined {
  const m = REF.exec(text);
  if (!m || (!m[1] && !m[2])) return undefined;
  const single = !text.includes(':');
  if (single && (!m[1] || !m[2])) return undefined;
  const c1 = m[1] ? columnNumber(m[1]) : 1;
  const r1 = m[2] ? Number(m[2]) : 1;
  const c2 = single ? c1 : m[3] ? columnNumber(m[3]) : MAX_COLUMNS;
  const r2 = single ? r1 : m[4] ? Number(m[4]) : MAX_ROWS;
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  return { row, column, rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

/** 'B2' or 'B2:C9'; with `absolute`, '$B$2:$C$9'. */
export function rangeName(range: GridRange, absolute = false): string {
  const name = (r: number, c: number) => (absolute ? `$${columnName(c)}$${r}` : cellName(r, c));
  const first = name(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${name(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** sqref: ranges separated by blanks. */
export function parseRanges(sqref: string): GridRange[] {
  return sqref
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== undefined);
}

export function rangeNames(ranges: readonly GridRange[]): string {
  return ranges.map((range) => rangeName(range)).join(' ');
}
