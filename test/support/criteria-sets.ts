// The public sets of criteria as tables that a clerk pastes: each as it was published, and spoiled in three ways.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../src/core/sheet/changes';

/** Named after their files. */
export type SetName = 'portal' | 'dong-nai' | 'law-access' | 'service-index' | 'digital-commune';

/** A table as it is pasted: texts, and which cells are merged; rows and columns from 1. */
export interface PastedTable {
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

/** The forms of a set, by their names, from criteria-sets/<set>.txt. */
export function formsOf(set: SetName): ReadonlyMap<string, PastedTable> {
  const text = readFileSync(join(__dirname, 'criteria-sets', `${set}.txt`), 'utf8');
  const [, ...forms] = text.split(/^== /m);
  return new Map(
    forms.map((form) => {
      const [name = '', ...lines] = form.split('\n');
      return [name, tableOf(lines.filter((line) => line !== ''))];
    }),
  );
}

/** "|" between cells, "<" and "^" for cells of a merge. */
export function tableOf(lines: readonly string[]): PastedTable {
  const grid = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...grid.map((row) => row.length));
  const at = (row: number, column: number): string => grid[row]?.[column] ?? '';
  const merges: Area[] = [];
  for (const [row, cells] of grid.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === '<' || cell === '^') continue;
      let [rows, columns] = [1, 1];
      while (at(row, column + columns) === '<') columns += 1;
      while (at(row + rows, column) === '^') rows += 1;
      if (rows * columns > 1) merges.push({ row: row + 1, column: column + 1, rows, columns });
    }
  const cells = grid.map((row) =>
    Array.from({ length: width }, (_, column) =>
      /^[<^]$/.test(row[column] ?? '') ? '' : (row[column] ?? ''),
    ),
  );
  return { cells, merges };
}
