// Columns that a later version has added, put right of the others in a tab of a workbook in use.
import { columnsOf, type Table } from '../../sheets-schema/define';
import { planAddedColumns } from '../core/set-up';
import type { Wanted } from '../core/sheet/structure';
import type { Services } from '../google/services';

/** How far the sheet reaches is always told. */
const NOTHING: Wanted = { formats: false, rules: false, colours: false, merges: false };

/** Those that are there already stay; a tab that is missing gets them when it is made. */
export function addColumns({ workbook }: Services, table: Table, keys: readonly string[]): void {
  const tab = workbook.read(table.title);
  if (tab === undefined) return;
  const seen = workbook.inspect(table.title, tab.values.length, columnsOf(table).length, NOTHING);
  workbook.apply(planAddedColumns(table, tab, keys, seen?.maxRows ?? tab.values.length));
}
