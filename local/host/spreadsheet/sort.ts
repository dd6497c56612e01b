// Range.sort: whole cells change their rows, with looks, notes and links; formulas mean the cells beside them as before.

import { offsetFormula } from '../../xlsx/formula/references';
import type { Cell, CellValue } from '../../xlsx/model';
import type { HostService } from '../service';
import { ServiceError } from '../service';
import { type Area, type Context, cellCount, write } from './context';
import { writeCells } from './costs';
import { overlaps, type RangeRef } from './grid-ranges';

interface Key {
  /** Of the sheet, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers, then texts, then truth values, errors last [M]; blank cells come last either way. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compare(a: CellValue, b: CellValue): number {
  const order = rank(a) - rank(b);
  if (order !== 0 || typeof a === 'object' || typeof b === 'object') return order;
  if (typeof a === 'string') return a.localeCompare(String(b), 'vi');
  return Number(a) - Number(b);
}

/** The rows of the area, from 0, in their new order; equal ones keep theirs. */
function orderOf({ sheet, row, rows }: Area, keys: readonly Key[]): number[] {
  const valueAt = (at: number, { column }: Key): CellValue => sheet.cell(row + at, column)?.value ?? null;
  return Array.from({ length: rows }, (_, at) => at).sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [valueAt(a, key), valueAt(b, key)];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const order = compare(x, y) * (key.ascending ? 1 : -1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Rules of entry stay where they are [M]; merged cells are refused. */
function sort(c: Context, ref: RangeRef, keys: readonly Key[]): void {
  const area = c.writable(ref);
  const { sheet, gid, row, column, columns } = area;
  if (keys.some((key) => key.column < column || key.column >= column + columns))
    throw new ServiceError('The sort column is outside the range.');
  if (sheet.merges.some((merge) => merge.rows > 1 && overlaps(merge, area)))
    throw new ServiceError("You can't sort a range with vertical merges.");
  c.computeFormulas();
  const order = orderOf(area, keys);
  const before = order.map((from) =>
    Array.from({ length: columns }, (_, k): [Cell | undefined, string | undefined] => [
      sheet.cell(row + from, column + k),
      sheet.notes.get(`${row + from},${column + k}`),
    ]),
  );
  before.forEach((cells, to) => {
    const down = to - (order[to] as number);
    if (down === 0) return;
    cells.forEach(([cell, note], k) => {
      // Taken away first: what the arriving cell has not must not stay from the one that stood here.
      sheet.setCell(row + to, column + k, null);
      if (cell) sheet.setCell(row + to, column + k, moved(cell, down));
      sheet.setNote(row + to, column + k, note ?? null);
    });
  });
  c.wrote(gid, cellCount(area), true);
}

const moved = ({ value, format, formula, runs, link }: Cell, down: number): Cell => {
  return {
    value,
    format,
    ...(formula !== undefined && { formula: offsetFormula(formula, down, 0) }),
    ...(runs && { runs }),
    ...(link !== undefined && { link }),
  };
};

export function sortMethods(c: Context): HostService {
  return {
    /** Assumed to cost a write of every cell. */
    sort: write(
      (ref: RangeRef) => writeCells(cellCount(ref)),
      (ref: RangeRef, keys: Key[]) => sort(c, ref, keys),
    ),
  };
}
