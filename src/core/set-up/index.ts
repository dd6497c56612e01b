// What a workbook still lacks of the schema, as changes. Nothing a person made is taken away, a whole workbook gives none.
import type { Page, Table } from '../../../sheets-schema/define';
import { tabs as allTabs } from '../../../sheets-schema/index';
import type { Change } from '../sheet/changes';
import { type Found, isEmpty } from './body';
import { planPageTab } from './page';
import { planTable } from './table';

export { type Found, isEmpty } from './body';
export { type HeaderNotice, planAddedColumns, planHeaders } from './headers';

const isTable = (tab: Table | Page): tab is Table => 'columns' in tab;

/** The changes for every tab in `found` (by tab id, headers mended): all tabs first, for a dropdown may point at any. */
export function planSetUp(found: ReadonlyMap<string, Found>): Change[] {
  const inserts = allTabs.flatMap((tab, index): Change[] => {
    const present = found.get(tab.id);
    return present !== undefined && present.tab === undefined
      ? [{ kind: 'insertSheet', title: tab.title, after: allTabs[index - 1]?.title ?? null }]
      : [];
  });
  const contents = allTabs.flatMap((tab) => {
    const present = found.get(tab.id);
    if (present === undefined) return [];
    const isNew = isEmpty(present.tab);
    return isTable(tab) ? planTable(tab, present, isNew) : planPageTab(tab, present, isNew);
  });
  return [...inserts, ...contents];
}
