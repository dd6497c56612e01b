// Tabs that only some work needs, made by the action that begins it.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { type Found, isEmpty, planNewTabs, planTableParts, wantedOf } from '../../core/set-up';
import type { Context } from './context';

/**
 * Makes those of the tables that are not there, or that a stopped run left empty; the caller holds the lock. Gives the
 * titles of those it made. Each comes to the front of the screen as it is made: the caller says what is seen at the end.
 */
export function ensureTabs({ services: { workbook } }: Context, needed: readonly Table[]): string[] {
  const found = new Map(
    needed.map((table): [string, Found] => {
      const tab = workbook.read(table.title);
      const rows = (tab?.values.length ?? 0) + 1;
      const structure = tab && workbook.inspect(table.title, rows, columnsOf(table).length, wantedOf(table));
      return [table.id, { tab, structure }];
    }),
  );
  const steps = planNewTabs(found, new Set(workbook.places().keys()), {}, needed);
  for (const { changes } of steps) workbook.apply(changes);
  for (const table of needed) {
    const present = found.get(table.id);
    // A run that was stopped after it wrote the header may not have come to rules and warnings.
    if (present?.tab?.values.length === 1 && !isEmpty(present.tab))
      workbook.apply(planTableParts(table, present));
  }
  return steps.flatMap(({ tab }) => (tab === null ? [] : [tab.title]));
}
