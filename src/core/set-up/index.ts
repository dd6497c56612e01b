// What a workbook still lacks of the schema, as changes. Nothing a person made is taken away, a whole workbook gives none.
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as allTabs } from '../../../sheets-schema/index';
import { BOX_ROWS, pageStyles, tableStyles } from '../../../sheets-schema/page-styles';
import type { Change } from '../sheet/changes';
import type { Wanted } from '../sheet/structure';
import { type Found, isEmpty } from './body';
import { formatOf } from './look';
import { planPageParts } from './page';
import { planTableParts } from './table';

export { isAsMade } from './as-made';
export { type Found, isEmpty } from './body';
export { type HeaderNotice, planAddedColumns, planHeaders, planRenamedHeaders } from './headers';
export { planHiddenColumns } from './look';
export { planNewTabs, type Step } from './make';
export { planLooksAgain } from './page';
export { findRenamed, planTaken, type Renamed } from './renamed';
export { CHECKBOX, planAnswerChoices, planRulesAnew } from './rules';
export { planSettingKeys } from './setting-keys';
export { planTableParts } from './table';

const isTable = (tab: Table | Page): tab is Table => 'columns' in tab;

/** What a tab can lack, so that set-up need not look for the rest. */
export function wantedOf(tab: Table | Page): Wanted {
  if (!isTable(tab))
    return {
      formats: false,
      rules: BOX_ROWS[tab.id] !== undefined,
      colours: pageStyles(tab.id).live.length > 0,
      merges: true,
    };
  return {
    formats: columnsOf(tab).some((column) => formatOf(column) !== null),
    rules: tab.ink !== 'output',
    colours: tableStyles(tab.id, { letterOf: () => 'A', row: 2 }).length > 0,
    merges: false,
  };
}

/** What is missing in the tabs of `found` (by tab id, headers mended) that are there and have content. */
export function planParts(found: ReadonlyMap<string, Found>): Change[] {
  return allTabs.flatMap((tab) => {
    const present = found.get(tab.id);
    if (present?.tab === undefined || isEmpty(present.tab)) return [];
    return isTable(tab) ? planTableParts(tab, present) : planPageParts(tab, present.structure);
  });
}
