// What is only proposed. Units that the plan does not name; and criteria beside the plan's draft. As long as the commune has not switched one on (Không áp dụng is
// ticked), it is no part of the set: nothing counts it, asks for it or prints it.

import { ASKED } from '../../../sheets-schema/plan';
import { PLAN_ROWS, PROPOSED_CRITERIA, PROPOSED_UNITS, type SeedRow } from '../../../sheets-schema/plan-rows';
import { fold, nameKey, remembering } from '../base/text';
import { answerTo } from '../questions/answers';
import type { Criterion, WorkbookData } from '../workbook/inputs';

const GROUPS = new Map(
  PROPOSED_CRITERIA.map(({ code = '', group = '' }) => [nameKey(code), fold(group)] as const),
);

const isDormant = ({ code, group, notApplicable, mayBeNotApplicable }: Criterion): boolean =>
  notApplicable && mayBeNotApplicable && GROUPS.get(nameKey(code ?? '')) === fold(group ?? '');

/** Rows of proposed criteria that are not switched on, by the key of their code. */
export const dormantRows = (criteria: WorkbookData['criteria']): ReadonlyMap<string, number> =>
  new Map(criteria.filter(isDormant).map(({ code, row }) => [nameKey(code ?? ''), row]));

/** The workbook without those that are not switched on, nor what was entered for them in other tabs. */
export function inUse(data: WorkbookData): WorkbookData {
  const dormant = new Set(data.criteria.filter(isDormant).map(({ code }) => nameKey(code ?? '')));
  const isOpenCode = remembering((code) => !dormant.has(nameKey(code)));
  const isOpen = (code: string | null): boolean => isOpenCode(code ?? '');
  return {
    ...data,
    criteria: data.criteria.filter((criterion) => !isDormant(criterion)),
    checklist: data.checklist.filter(({ criterion }) => isOpen(criterion)),
    evidence: data.evidence.flatMap((row) => {
      const criteria = row.criteria.filter(isOpen);
      if (criteria.length === row.criteria.length) return [row];
      return criteria.length === 0 ? [] : [{ ...row, criteria }];
    }),
  };
}

/**
 * The rows to offer to a workbook that has the plan's draft and none of them; where one is left, somebody has decided.
 * Null where the set is official, or is not the plan's.
 */
export function missingProposed(
  criteria: WorkbookData['criteria'],
  settings: Pick<WorkbookData['settings'], 'criteriaSetStatus'> = { criteriaSetStatus: null },
): readonly SeedRow[] | null {
  const codes = new Set(criteria.map(({ code }) => nameKey(code ?? '')));
  const isHere = ({ code = '' }: SeedRow): boolean => codes.has(nameKey(code));
  if (settings.criteriaSetStatus === 'official' || !PLAN_ROWS.criteria.some(isHere)) return null;
  return PROPOSED_CRITERIA.some(isHere) ? null : PROPOSED_CRITERIA;
}

const UNITS = new Map([...PROPOSED_UNITS].map(([code, unit]) => [nameKey(code), unit] as const));

/** Whether the criterion still has the unit that is proposed for it, not one that somebody chose or all agreed on. */
export const isUnitProposed = (
  { code, unit }: { readonly code: string | null; readonly unit: string | null },
  { units, planQuestions }: Pick<WorkbookData, 'units' | 'planQuestions'>,
): boolean =>
  unit !== null &&
  UNITS.get(nameKey(code ?? '')) === units.planCode(unit) &&
  answerTo({ planQuestions }, ASKED.units) === 'proposed';
