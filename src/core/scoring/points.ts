// The total: points of the criteria, on the scale of the whole set where the answer asks for it, with what is added for
// bonus criteria and taken for criteria that are not met.
import { type Hundredths, mulDivFloor, sum } from '../base/numbers';
import { fold, nameKey } from '../base/text';
import type { Condition } from '../workbook/conditions';
import { starLevels } from '../workbook/star-levels';
import type { Counting } from './counting';
import type { CriterionScore } from './score';

type Bearing = Pick<Condition, 'criteria' | 'group'>;
interface Named {
  readonly code: string;
  readonly group: string | null;
}

const bearsOn = ({ criteria, group }: Bearing, one: Named): boolean =>
  group === null
    ? criteria.some((code) => nameKey(code) === nameKey(one.code))
    : fold(one.group ?? '') === fold(group);

/** Tells criteria that only add to the total: neither the rate nor the maximum counts them. */
export const isBonusUnder =
  (conditions: readonly Condition[]) =>
  (one: Named): boolean =>
    conditions.some((condition) => condition.kind === 'bonus' && bearsOn(condition, one));

export interface Points {
  /** Criteria that the rate and the groups count: all but those of bonus points. */
  readonly counted: readonly CriterionScore[];
  /** Never below 0. */
  readonly total: Hundredths;
  /** If every criterion not lost were met. */
  readonly reachable: Hundredths;
  /** Of the applicable criteria, or of all where points are rescaled; without bonus points. */
  readonly maximum: Hundredths;
  /** Added, and the most that may be; null where there are no bonus criteria. */
  readonly bonus: { readonly points: Hundredths; readonly most: Hundredths } | null;
  /** Taken; null where nothing costs points. */
  readonly penalty: Hundredths | null;
  /**
   * What a hundredth counts for in the total, in parts that are whole on any scale: of the criteria themselves, and of
   * bonus points and costs beside them.
   */
  readonly units: { readonly own: number; readonly beside: number };
}

const isApplicable = ({ result }: CriterionScore): boolean => result !== 'not_applicable';

/** Rounded down, so that no threshold is crossed by it. Bonus points and penalties are not rescaled. */
export function pointsOf(
  scores: readonly CriterionScore[],
  conditions: readonly Condition[],
  { notApplicable }: Pick<Counting, 'notApplicable'>,
): Points {
  const isBonus = isBonusUnder(conditions);
  const counted = scores.filter((score) => !isBonus(score));
  const own = counted.filter(isApplicable);
  const all = sum(counted.map(({ maxScore }) => maxScore));
  const applicable = sum(own.map(({ maxScore }) => maxScore));
  const isRescaled = notApplicable === 'rescaled' && applicable > 0;
  const onScale = (points: Hundredths): Hundredths =>
    isRescaled ? mulDivFloor(points, all, applicable) : points;
  const bonus = bonusOf(scores, conditions);
  const penalty = penaltyOf(scores, conditions);
  const left = sum(own.map(({ maxScore, lost }) => (lost ? 0 : maxScore)));
  return {
    counted,
    total: Math.max(
      0,
      onScale(sum(own.map(({ score }) => score))) + (bonus?.points ?? 0) - (penalty?.now ?? 0),
    ),
    reachable: Math.max(0, onScale(left) + (bonus?.reachable ?? 0) - (penalty?.surely ?? 0)),
    maximum: isRescaled ? all : applicable,
    bonus: bonus && { points: bonus.points, most: bonus.most },
    penalty: penalty?.now ?? null,
    units: isRescaled ? { own: all, beside: applicable } : { own: 1, beside: 1 },
  };
}

/** Bonus criteria that apply, by the row that caps them; a criterion of two rows belongs to the first. */
export function bonusParts(scores: readonly CriterionScore[], conditions: readonly Condition[]) {
  const rows = conditions.filter(({ kind }) => kind === 'bonus');
  return rows.map((row, at) => ({
    cap: row.value ?? Number.MAX_SAFE_INTEGER,
    members: scores.filter(
      (one) =>
        isApplicable(one) && bearsOn(row, one) && !rows.slice(0, at).some((other) => bearsOn(other, one)),
    ),
  }));
}

function bonusOf(scores: readonly CriterionScore[], conditions: readonly Condition[]) {
  const parts = bonusParts(scores, conditions);
  if (parts.length === 0) return null;
  const total = (of: (score: CriterionScore) => Hundredths): Hundredths =>
    sum(parts.map(({ cap, members }) => Math.min(cap, sum(members.map(of)))));
  return {
    points: total(({ score }) => score),
    reachable: total(({ maxScore, lost }) => (lost ? 0 : maxScore)),
    most: total(({ maxScore }) => maxScore),
  };
}

/** What a criterion costs as long as it is not met. */
export const costOf = (score: CriterionScore, conditions: readonly Condition[]): Hundredths =>
  sum(conditions.flatMap((row) => (row.kind === 'penalty' && bearsOn(row, score) ? (row.value ?? 0) : [])));

/** For each applicable criterion that is not met: a result that is kept back must not be the better for it. */
function penaltyOf(scores: readonly CriterionScore[], conditions: readonly Condition[]) {
  if (!conditions.some(({ kind }) => kind === 'penalty')) return null;
  const taken = (costs: (score: CriterionScore) => boolean): Hundredths =>
    sum(scores.filter((one) => isApplicable(one) && costs(one)).map((one) => costOf(one, conditions)));
  return { now: taken(({ result }) => result !== 'met'), surely: taken(({ lost }) => lost) };
}

/** The stars of the level that the points are in, of several the fewest; null without a scale, or in none. */
export function starsFor(total: Hundredths, conditions: readonly Condition[]): number | null {
  const levels = starLevels(conditions)
    .filter(({ from, below }) => total >= from && (below === null || total < below))
    .map(({ level }) => level);
  return levels.length === 0 ? null : Math.min(...levels);
}
