// What the conditions count: points, the rate, criteria that must be met, a least share of each group.
import { DISCIPLINE_CRITERION } from '../../../sheets-schema/plan';
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import { type Hundredths, mulDivFloor, sum } from '../base/numbers';
import { nameKey } from '../base/text';
import type { Counting } from './counting';
import { byGroup } from './groups';
import type { CriterionScore } from './score';

/** Points of the applicable criteria of a group. */
export interface GroupBelow {
  readonly name: string;
  readonly score: Hundredths;
  readonly maximum: Hundredths;
}

export const isApplicable = ({ result }: CriterionScore): boolean => result !== 'not_applicable';

/** Points of the applicable criteria, and how they are told: as they are, or on the scale of the whole set. */
export function pointsOf(scores: readonly CriterionScore[], counting: Counting) {
  const all = sum(scores.map(({ maxScore }) => maxScore));
  const applicable = sum(scores.filter(isApplicable).map(({ maxScore }) => maxScore));
  const isRescaled = counting.notApplicable === 'rescaled' && applicable > 0;
  return {
    applicable,
    maximum: isRescaled ? all : applicable,
    // Rounded down: no threshold is crossed by that.
    onScale: (points: Hundredths): Hundredths => (isRescaled ? mulDivFloor(points, all, applicable) : points),
    /** The least points that are so many on that scale. */
    offScale: (points: Hundredths): Hundredths =>
      isRescaled ? Math.ceil((points * applicable) / all) : points,
  };
}

/** What the rate counts: how many there are, are met, could still be met. */
export function rateOf(
  scores: readonly CriterionScore[],
  settings: Pick<Settings, 'metFrom'>,
  counting: Counting,
): { readonly outOf: number; readonly met: number; readonly reachable: number } {
  const applicable = scores.filter(isApplicable);
  if (counting.rateOf === 'criteria')
    return {
      outOf: applicable.length,
      met: applicable.filter(({ result }) => result === 'met').length,
      reachable: applicable.filter(({ lost }) => !lost).length,
    };
  const from = settings.metFrom ?? Number(SETTINGS.metFrom.value);
  const groups = byGroup(applicable).map(({ items }) => {
    const isEnough = (points: Hundredths): boolean =>
      points * 100 >= from * sum(items.map(({ maxScore }) => maxScore));
    return {
      met: isEnough(sum(items.map(({ score }) => score))),
      reachable: isEnough(sum(items.map(({ maxScore, lost }) => (lost ? 0 : maxScore)))),
    };
  });
  return {
    outOf: groups.length,
    met: groups.filter(({ met }) => met).length,
    reachable: groups.filter(({ reachable }) => reachable).length,
  };
}

/**
 * Those that the settings name, and that of discipline where the answer makes it a condition. One that does not apply is
 * asked of nobody; one that the settings name and nobody finds is not met.
 */
export function requiredOf(
  scores: readonly CriterionScore[],
  { requiredCriteria }: Pick<Settings, 'requiredCriteria'>,
  { discipline }: Counting,
): { readonly code: string; readonly met: boolean; readonly lost: boolean }[] {
  const known = new Map(scores.map((score) => [nameKey(score.code), score]));
  const named = requiredCriteria ?? [];
  const isFound = discipline === 'required' && known.has(nameKey(DISCIPLINE_CRITERION));
  const codes = new Map(
    [...named, ...(isFound ? [DISCIPLINE_CRITERION] : [])].map((code) => [nameKey(code), code]),
  );
  return [...codes].flatMap(([key, code]) => {
    const found = known.get(key);
    if (found === undefined) return [{ code, met: false, lost: false }];
    return isApplicable(found) ? [{ code: found.code, met: found.result === 'met', lost: found.lost }] : [];
  });
}

/** Groups with less than so many per cent of their maximum; `lost` where that can no longer be mended. */
export function groupsBelowOf(applicable: readonly CriterionScore[], minimum: number | null) {
  if (minimum === null) return [];
  return byGroup(applicable).flatMap(({ name, items }) => {
    const maximum = sum(items.map(({ maxScore }) => maxScore));
    const score = sum(items.map((item) => item.score));
    const reachable = sum(items.map(({ maxScore, lost }) => (lost ? 0 : maxScore)));
    const isBelow = (points: Hundredths): boolean => points * 100 < minimum * maximum;
    return isBelow(score) ? [{ name, score, maximum, lost: isBelow(reachable) }] : [];
  });
}
