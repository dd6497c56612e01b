// What a migration writes into a column leaves every formula of the people's as it is.
import type { Table } from '../../sheets-schema/define';
import type { OutCell } from '../core/sheet/cells-out';
import type { Change } from '../core/sheet/changes';
import { planColumn } from '../core/sheet/output';
import { layoutOf, type RawTab } from '../core/sheet/table';
import type { Services } from '../google/services';

/** The tab with its formulas. */
export function readWithFormulas({ workbook }: Services, table: Table): RawTab | undefined {
  const tab = workbook.read(table.title);
  return tab && { ...tab, formulas: workbook.formulas(table.title) };
}

/**
 * Cells of one column by sheet row, but for those with a formula. One write covers the rows between as well, which are
 * written back as they stand, where they are the program's `own` and none has a formula.
 */
export function planLeaving(
  table: Table,
  tab: RawTab,
  key: string,
  updates: ReadonlyMap<number, OutCell>,
  own: boolean,
): Change[] {
  const at = layoutOf(table, tab.values).layout.columns.get(key) ?? -1;
  const hasFormula = (row: number): boolean => (tab.formulas?.[row - 1]?.[at] ?? '') !== '';
  const runs: Map<number, OutCell>[] = [];
  let end = 0;
  for (const row of [...updates.keys()].filter((each) => !hasFormula(each)).sort((a, b) => a - b)) {
    const between = Array.from({ length: row - end - 1 }, (_, index) => end + 1 + index);
    const last = runs.at(-1);
    const cell = updates.get(row) as OutCell;
    if (last !== undefined && between.every((each) => own && !hasFormula(each))) last.set(row, cell);
    else runs.push(new Map([[row, cell]]));
    end = row;
  }
  return runs.flatMap((run) => planColumn(table, tab, key, run));
}
