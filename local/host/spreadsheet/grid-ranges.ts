// Arithmetic of rectangles: rules lie on lists of them.
import type { GridRange } from '../../xlsx/model';

/** A range as it crosses the bridge. */
export interface RangeRef extends GridRange {
  readonly gid: number;
}

export function overlaps(a: GridRange, b: GridRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: GridRange, inner: GridRange): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

export function intersection(a: GridRange, b: GridRange): GridRange | undefined {
  if (!overlaps(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `from` without `hole`: at most four rectangles. */
export function subtract(from: GridRange, hole: GridRange): GridRange[] {
  const cut = intersection(from, hole);
  if (!cut) return [from];
  const { row, column, rows, columns } = from;
  const right = cut.column + cut.columns;
  const bottom = cut.row + cut.rows;
  const parts: GridRange[] = [
    { row, column, rows: cut.row - row, columns },
    { row: bottom, column, rows: row + rows - bottom, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    { row: cut.row, column: right, rows: cut.rows, columns: column + columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Joins rectangles that together are one, so that repeated changes do not fragment a list. */
export function coalesce(ranges: readonly GridRange[]): GridRange[] {
  const joined: GridRange[] = [];
  for (let range of ranges) {
    for (;;) {
      const index = joined.findIndex((other) => union(other, range) !== undefined);
      const other = joined[index];
      if (!other) break;
      range = union(other, range) ?? range;
      joined.splice(index, 1);
    }
    joined.push(range);
  }
  return joined;
}

function union(a: GridRange, b: GridRange): GridRange | undefined {
  if (contains(a, b)) return a;
  if (contains(b, a)) return b;
  const [first, second] = a.row + a.column <= b.row + b.column ? [a, b] : [b, a];
  if (a.column === b.column && a.columns === b.columns && first.row + first.rows === second.row)
    return { ...first, rows: first.rows + second.rows };
  if (a.row === b.row && a.rows === b.rows && first.column + first.columns === second.column)
    return { ...first, columns: first.columns + second.columns };
  return undefined;
}
