// What the list of units lacks: codes that name nobody, units that no mail can reach.
import { units as table } from '../../../sheets-schema/index';
import { type Issue, issue } from '../sheet/issues';
import type { WorkbookData } from '../workbook/inputs';
import { isFollowedByOthers, lacksAddress } from './addressees';

/** Problems of the units tab beyond single cells. */
export function unitIssues({ units }: WorkbookData): Issue[] {
  return units.all.flatMap((unit) => {
    const at = (column: string) => ({ table: table.id, row: unit.row, column });
    const unknown = (column: 'handledBy' | 'memberOf', code: 'handler_unknown' | 'group_unknown'): Issue[] =>
      unit[column] !== null && units.byCode(unit[column]) === null
        ? [issue(code, at(column), { value: unit[column] ?? '' })]
        : [];
    const missing = lacksAddress(unit, units)
      ? [issue('email_missing', at('email'), { unit: unit.code, params: { name: unit.name ?? '' } })]
      : [];
    const unhandled =
      isFollowedByOthers(unit, units) && unit.handledBy === null
        ? [issue('handler_missing', at('handledBy'), { params: { name: unit.name ?? '' } })]
        : [];
    return [
      ...unhandled,
      ...unknown('handledBy', 'handler_unknown'),
      ...unknown('memberOf', 'group_unknown'),
      ...missing,
    ];
  });
}
