// Rows that change places by a column of ranks, there for the second that the sorting takes.
import type { Area, Change, SheetValue } from './changes';

interface RankedSort {
  readonly sort: readonly Change[];
  /** Once what stands beside the sorted cells is as it should be. */
  readonly clear: Change;
}

/** `ranks` fill the area of one column; `rows` are the cells that move, that column among them. */
export function rankedSort(
  title: string,
  area: Area,
  ranks: readonly (readonly SheetValue[])[],
  rows: Area,
): RankedSort {
  return {
    sort: [
      { kind: 'values', title, area, values: ranks },
      { kind: 'sort', title, area: rows, column: area.column },
    ],
    clear: clearing(title, area),
  };
}

/** Empties a column of ranks. */
export const clearing = (title: string, area: Area): Change => ({
  kind: 'values',
  title,
  area,
  values: Array.from({ length: area.rows }, () => ['']),
});
