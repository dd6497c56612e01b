// A pasted table as rows of cells that can be compared: any width, wherever it begins, with what people merged.
import { clean, fold } from '../base/text';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import type { Area } from '../sheet/changes';

/** A table as it was pasted. `row` and `column` of merges count from 1, as in the sheet. */
export interface Pasted {
  readonly values: readonly (readonly RawCell[])[];
  readonly merges: readonly Area[];
  /** As people see it; "100%" is 1 to the sheet. Left out where the values are all that is known. */
  readonly shown?: readonly (readonly string[])[];
}

export interface Grid {
  readonly height: number;
  readonly width: number;
  /** Row and column from 0. */
  cell(row: number, column: number): RawCell;
  /** One line, as it reads. */
  text(row: number, column: number): string;
  /** As people see it, in one line: for words that are taken over. */
  shown(row: number, column: number): string;
  /** For comparison: without marks and capitals. */
  key(row: number, column: number): string;
  isBlank(row: number, column: number): boolean;
  /** Covered by a merge that begins above. */
  isBelowMerge(row: number, column: number): boolean;
  /** Columns that the cell covers, 1 where it is not merged. */
  span(row: number, column: number): number;
}

export function gridOf({ values, merges, shown = [] }: Pasted): Grid {
  const cell = (row: number, column: number): RawCell => values[row]?.[column] ?? '';
  const text = (row: number, column: number): string => clean(cellText(cell(row, column)));
  const covering = (row: number, column: number): Area | undefined =>
    merges.find(
      (area) =>
        row >= area.row - 1 &&
        row < area.row - 1 + area.rows &&
        column >= area.column - 1 &&
        column < area.column - 1 + area.columns,
    );
  return {
    height: values.length,
    width: Math.max(0, ...values.map((row) => row.length)),
    cell,
    text,
    shown: (row, column) =>
      typeof cell(row, column) === 'string'
        ? text(row, column)
        : clean(shown[row]?.[column] ?? text(row, column)),
    key: (row, column) => fold(text(row, column)),
    isBlank: (row, column) => isBlank(cell(row, column)),
    isBelowMerge: (row, column) => (covering(row, column)?.row ?? row + 1) - 1 < row,
    span: (row, column) => covering(row, column)?.columns ?? 1,
  };
}
