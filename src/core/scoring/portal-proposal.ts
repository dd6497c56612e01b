// To which group of the portal each criterion of the plan's own draft is proposed to belong: the portal does not say it.
import { criteria } from '../../../sheets-schema/index';
import { PLAN_ROWS, PROPOSED_CRITERIA } from '../../../sheets-schema/plan-rows';
import { nameKey } from '../base/text';
import { isBlank } from '../sheet/cells';
import { layoutOf, parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';

const PROPOSED: ReadonlyMap<string, string> = new Map(
  [...PLAN_ROWS.criteria, ...PROPOSED_CRITERIA].map(({ code = '', portalGroup = '' }) => [
    nameKey(code),
    portalGroup,
  ]),
);

/** By row of the tab, where a criterion of the plan says no group; what nobody can read is not blank. */
export function proposedGroups(tab: RawTab): ReadonlyMap<number, string> {
  const at = layoutOf(criteria, tab.values).layout.columns.get('portalGroup') ?? -1;
  return new Map(
    parseTable(criteria, tab, NO_UNITS).rows.flatMap(({ code, row }): [number, string][] => {
      const group = PROPOSED.get(nameKey(code ?? '')) ?? '';
      return group === '' || !isBlank(tab.values[row - 1]?.[at] ?? '') ? [] : [[row, group]];
    }),
  );
}
