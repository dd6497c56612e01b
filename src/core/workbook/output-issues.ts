// What is missing of the tabs that nobody fills in: the tabs of the people are looked at where they are read.
import { isMadeAtSetUp } from '../../../sheets-schema/define';
import { tabs as schemaTabs } from '../../../sheets-schema/index';
import { type Issue, issue } from '../sheet/issues';
import { isUntouched } from '../sheet/output';
import { layoutOf, type RawTab } from '../sheet/table';
import { INPUT_TABLES } from './inputs';

/** `titles` are those of the workbook; `read` holds what was read of it, by tab id. Each is given to `unit`. */
export function outputIssues(
  titles: ReadonlySet<string>,
  read: ReadonlyMap<string, RawTab>,
  unit: string | null,
): Issue[] {
  const inputs = new Set<string>(INPUT_TABLES.map(({ id }) => id));
  return schemaTabs
    .filter(({ id }) => !inputs.has(id))
    .flatMap((tab) => {
      const values = read.get(tab.id);
      if (!titles.has(tab.title)) return isMadeAtSetUp(tab) ? [issue('tab_missing', { table: tab.id })] : [];
      if (!('columns' in tab) || values === undefined || isUntouched(tab, values)) return [];
      return layoutOf(tab, values.values).issues;
    })
    .map((problem) => ({ ...problem, unit }));
}
