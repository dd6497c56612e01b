// The least share of a group beside that of every group: both hold, so a lower one of its own changes nothing.
import { conditions as table } from '../../../sheets-schema/tables/conditions';
import { type Issue, issue } from '../sheet/issues';
import type { Condition } from './conditions';

/** Whether all that fulfils a fulfils b too. */
const asksForMore = (a: Condition, b: Condition): boolean =>
  (a.value ?? 0) > (b.value ?? 0) ||
  (a.value === b.value && (a.comparison === b.comparison || a.comparison === 'above'));

/** Rows of a group that the row of every group leaves without effect. */
export function minimumIssues(conditions: readonly Condition[], unit: string | null): Issue[] {
  const minima = conditions.filter(({ kind }) => kind === 'group_minimum');
  const general = minima.find(({ group }) => group === null);
  if (general === undefined) return [];
  return minima
    .filter((one) => one.group !== null && asksForMore(general, one))
    .map(({ row, group, value }) =>
      issue(
        'minimum_without_effect',
        { table: table.id, row, column: 'value' },
        { unit, params: { group: group ?? '', own: value ?? 0, general: general.value ?? 0 } },
      ),
    );
}
