// Conditions as they are agreed on, and which count: those of the tab, those of the set in force, the plan's own two.
import { CONDITION_KIND, type Comparison } from '../../../sheets-schema/enums';
import { conditions } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import { plainNumber } from '../base/numbers';
import { compareText } from '../base/seal';
import { nameKey } from '../base/text';
import { type Issue, issue } from '../sheet/issues';
import { bearingOf, type Condition, type Conditions, conditionCode } from '../workbook/conditions';
import type { WorkbookData } from '../workbook/inputs';
import type { SetItem } from './set-item';

/** The two of section III.3. */
export const PLANNED: readonly Condition[] = [
  { kind: 'share' as const, comparison: 'above' as const, value: PLAN.conditions.metAbovePercent * 100 },
  { kind: 'points' as const, comparison: 'from' as const, value: PLAN.conditions.pointsFrom * 100 },
].map((one) => ({ ...one, criteria: [], group: null, below: null, level: null, row: null }));

/** How a threshold is compared where its row of the journal does not say so, as none did at first. */
const usual = (kind: Condition['kind']): Comparison => (kind === 'share' ? 'above' : 'from');

/** What of a condition is agreed on, beside its code. */
export const conditionFacts = (one: Condition): Pick<SetItem, 'name' | 'value' | 'comparison'> => {
  const bearing = one.criteria.length > 0 ? one.criteria.join('; ') : (one.group ?? '');
  const label = CONDITION_KIND[one.kind];
  return {
    name: bearing === '' ? label : `${label}: ${bearing}`,
    value: one.value === null ? null : one.value / 100,
    comparison: one.comparison === usual(one.kind) ? null : one.comparison,
  };
};

/** The same read back; null for what is no row of the tab. */
function agreedCondition({ part, code, value, comparison }: SetItem): Condition | null {
  const bearing = part === 'condition' ? bearingOf(code) : null;
  if (bearing === null) return null;
  const figures = { value: value === null ? null : Math.round(value * 100), below: null, level: null };
  return { ...bearing, comparison: comparison ?? usual(bearing.kind), ...figures, row: null };
}

/** Of a condition beside the plan's its kind, else null. */
export function furtherKind({ part, code }: Pick<SetItem, 'part' | 'code'>): Condition['kind'] | null {
  const bearing = part === 'condition' ? bearingOf(code) : null;
  return bearing === null || isOfPlan(bearing.kind) ? null : bearing.kind;
}

/** The plan's can be changed, never given up. */
const isOfPlan = (kind: Condition['kind']): boolean => PLANNED.some((one) => one.kind === kind);

/**
 * What counts: the rows of the tab; what was agreed on where its row is gone or cannot be read; of the plan's two its own
 * figures where nothing else is known.
 */
export function conditionsInForce(
  { items }: { readonly items: readonly SetItem[] },
  { conditions }: Pick<WorkbookData, 'conditions'>,
): Condition[] {
  const found = new Map<string, Condition>();
  const agreed = items.flatMap((one) => agreedCondition(one) ?? []);
  for (const one of [...PLANNED, ...agreed, ...conditions.rows]) found.set(nameKey(conditionCode(one)), one);
  return [...found.values()];
}

/** Each of the plan's two that is not in the tab; a row that cannot be read is named already. */
export const standInIssues = (
  inForce: readonly Condition[],
  { unread }: Conditions,
  unit: string | null,
): Issue[] =>
  inForce
    .filter(({ kind, row }) => row === null && isOfPlan(kind) && !isUnread(unread, kind))
    .map(({ kind }) => {
      const params = { name: CONDITION_KIND[kind], isOfPlan: true };
      return issue('condition_gone', { table: conditions.id }, { unit, params });
    });

export const isUnread = (unread: Conditions['unread'], kind: Condition['kind']): boolean =>
  unread.includes(kind) || unread.includes(null);

/** The plan's two in a snapshot, as they are sealed in those that are frozen already: per cent, and hundredths of points. */
export function sealedThresholds(inForce: readonly Condition[]): readonly unknown[] {
  const of = (wanted: Condition['kind']) => inForce.find(({ kind }) => kind === wanted);
  const told = (one: Condition | undefined, figure: number | null) =>
    one === undefined || one.comparison === usual(one.kind) ? figure : `${one.comparison} ${figure}`;
  const [share, points] = [of('share'), of('points')];
  return [told(share, (share?.value ?? 0) / 100), told(points, points?.value ?? null)];
}

/** All others, whatever the order of their rows; likewise. */
export function sealedFurther(inForce: readonly Condition[]): readonly string[] {
  const told = (one: Condition): string => {
    const compared = one.comparison === usual(one.kind) ? '' : `${one.comparison} `;
    const figure = one.value === null ? '' : `${compared}${plainNumber(one.value / 100)}`;
    if (one.kind === 'required') return one.criteria.join(';');
    if (one.kind === 'group_minimum' && one.group === null) return `groups=${figure}`;
    return `${conditionCode(one)}=${figure}`;
  };
  const levels = inForce
    .filter(({ kind }) => kind === 'stars')
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const bound = (sign: string, figure: number | null): string =>
    figure === null ? '' : `${sign} ${plainNumber(figure / 100)}`;
  const scale = levels.map(
    ({ value, below, level }) => `${`${bound('≥', value)} ${bound('<', below)}`.trim()}: ${level ?? ''}`,
  );
  const further = inForce.filter(({ kind }) => !isOfPlan(kind) && kind !== 'stars');
  const groups = further.filter(({ kind }) => kind === 'group_minimum');
  const others = further.filter(({ kind }) => kind !== 'group_minimum');
  return [
    ...groups.map(told).sort(compareText),
    ...others.map(told).sort(compareText),
    ...(scale.length === 0 ? [] : [scale.join('; ')]),
  ];
}
