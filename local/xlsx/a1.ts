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

const R1C1 = /^R([1-9]\d{0,6})C([1-9]\d{0,4})(?::R([1-9]\d{0,6})C([1-9]\d{0,4}))?$/i;

/** 'R5C3', 'R2C2:R4C5' → range; undefined for a relative one and for what is no R1C1 notation. */
export function parseR1C1(text: string): GridRange | undefined {
  const m = R1C1.exec(text);
  if (!m) return undefined;
  const [r1, c1] = [Number(m[1]), Number(m[2])];
  const [r2, c2] = [Number(m[3] ?? r1), Number(m[4] ?? c1)];
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}

/** 'D:F', '5:7', 'A2:A': the range as it is named where an end of it is open; undefined where none is. */
export function openName(text: string): string | undefined {
  const m = REF.exec(text);
  const range = m && text.includes(':') ? parseRange(text) : undefined;
  if (!m || !range || (m[1] && m[2] && m[3] && m[4])) return undefined;
  const [right, bottom] = [range.column + range.columns - 1, range.row + range.rows - 1];
  const corner = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnName(column)}${row ?? ''}`;
  const left = corner(m[1] ? range.column : undefined, m[2] ? range.row : undefined);
  return `${left}:${corner(m[3] ? right : undefined, m[4] ? bottom : undefined)}`;
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
