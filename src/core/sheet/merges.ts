// Cells that people merged: Sheets keeps the value in the first only, yet people see it in every row that the merge covers.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { isBlank, type RawCell } from './cells';
import type { Area } from './changes';
import { layoutOf, type RawTab } from './table';

const valueAt = ({ values }: RawTab, row: number, column: number): RawCell => values[row]?.[column] ?? '';

/**
 * Whether a merge would explain what is blank: a row with content lacks what a row needs, and something stands above it
 * or left of it. Only then the merged cells of a tab are worth a call.
 */
export function mayBeMerged(table: Table, tab: RawTab): boolean {
  const { headerIndex, columns } = layoutOf(table, tab.values).layout;
  if (headerIndex < 0) return false;
  const told = columnsOf(table).flatMap((column) =>
    (column.required || column.kind.type === 'unit') && columns.has(column.key)
      ? [columns.get(column.key) as number]
      : [],
  );
  const filled = [...columns.values()];
  return tab.values.some((cells, row) => {
    if (row <= headerIndex || filled.every((at) => isBlank(cells[at] ?? ''))) return false;
    return told.some(
      (at) =>
        isBlank(cells[at] ?? '') &&
        ((row > headerIndex + 1 && !isBlank(valueAt(tab, row - 1, at))) ||
          (at > 0 && !isBlank(valueAt(tab, row, at - 1)))),
    );
  });
}

/**
 * The value of a merge in all its rows; what it covers to the right is `covered`: nobody can fill that in. A key names
 * one row only, so below it is covered too.
 */
export function withMerges(table: Table, tab: RawTab, merges: readonly Area[]): RawTab {
  const { headerIndex, columns: placed } = layoutOf(table, tab.values).layout;
  const key = table.rowKey.length === 1 ? placed.get(table.rowKey[0] as string) : undefined;
  const body = merges.filter(({ row }) => row > headerIndex + 1);
  if (body.length === 0) return tab;
  const values = tab.values.map((cells) => [...cells]);
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of body) {
    const first = valueAt(tab, row - 1, column - 1);
    for (let at = row - 1; at < row - 1 + rows; at += 1) {
      const cells = values[at];
      if (cells === undefined) continue;
      if (column - 1 !== key) cells[column - 1] = first;
      else if (at > row - 1) covered.add(placeOf(at, column - 1));
      for (let right = column; right < column - 1 + columns; right += 1) covered.add(placeOf(at, right));
    }
  }
  return { ...tab, values, covered };
}

/** Row and column from 0. */
const placeOf = (row: number, column: number): string => `${row},${column}`;
