// May the commune register? Both conditions of section III.3, compared in whole numbers.
import { DISCIPLINE_CRITERION } from '../../../sheets-schema/plan';
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import { type Hundredths, mulDivFloor } from '../base/numbers';
import { nameKey } from '../base/text';
import { bestOf } from '../base/tiers';
import { ASSUMED, answersTo, type Counting, type CountingKey } from './counting';
import { byGroup } from './groups';
import type { CriterionScore } from './score';
import { AS_AGREED, type SetComparison } from './set-in-force';

export interface Verdict {
  readonly kind: 'eligible' | 'short' | 'lost' | 'nothing_entered' | 'nothing_applicable';
  readonly met: number;
  readonly applicable: number;
  readonly notApplicable: number;
  readonly unmet: number;
  readonly insufficient: number;
  readonly total: Hundredths;
  /** Of the applicable criteria, or of all where points are rescaled. */
  readonly maximum: Hundredths;
  /** The smallest count that is more than the threshold. */
  readonly neededMet: number;
  readonly missingMet: number;
  readonly missingPoints: Hundredths;
  /** If every criterion not lost were met. */
  readonly reachableMet: number;
  readonly reachablePoints: Hundredths;
  /** What the rate counts, and how much of it: criteria, or whole groups (question I09). */
  readonly counted: { readonly of: Counting['rateOf']; readonly met: number; readonly outOf: number };
  /** Per cent of its maximum that each group must have; null where that is no condition. */
  readonly groupMinimum: number | null;
  /** Groups that have less, in their order. */
  readonly groupsBelow: readonly GroupBelow[];
  /** Criteria without which nothing else counts: of the settings, and of question I27. */
  readonly required: readonly { readonly code: string; readonly met: boolean }[];
  /** Total and reachable points are told on the scale of the whole set (question I33); `maximum` is then the set's. */
  readonly rescaled: boolean;
  /** Level on the scale of stars for these points; null without a scale, or below it. */
  readonly stars: number | null;
  /** Per cent, to be exceeded. */
  readonly metThreshold: number;
  /** To be reached. */
  readonly pointThreshold: Hundredths;
  /** Why it is an estimate; empty where it is none. */
  readonly estimate: readonly EstimateReason[];
  /** Criteria that were agreed on, and what differs from that. */
  readonly set: SetComparison;
}

/** Points of the applicable criteria of a group. */
interface GroupBelow {
  readonly name: string;
  readonly score: Hundredths;
  readonly maximum: Hundredths;
}

/**
 * The criteria set is the commune's own draft; it is said to be official, but no decision is named; it is not the one
 * that was agreed on.
 */
export type EstimateReason = 'draft_set' | 'no_decision' | 'set_differs';

type VerdictSettings = Pick<
  Settings,
  | 'metThreshold'
  | 'pointThreshold'
  | 'metFrom'
  | 'starScale'
  | 'groupMinimum'
  | 'requiredCriteria'
  | 'criteriaSetStatus'
  | 'criteriaSetDecision'
>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The best level that the points reach; levels are whole stars. */
function starsFor(points: Hundredths, scale: Settings['starScale']): number | null {
  const level = scale && bestOf(scale, { numerator: points, denominator: 100 });
  return level && Math.floor(level.points / 100);
}

const isApplicable = ({ result }: CriterionScore): boolean => result !== 'not_applicable';

/** Points of the applicable criteria, and how they are told: as they are, or on the scale of the whole set. */
function pointsOf(scores: readonly CriterionScore[], counting: Counting) {
  const all = sum(scores.map(({ maxScore }) => maxScore));
  const applicable = sum(scores.filter(isApplicable).map(({ maxScore }) => maxScore));
  const isRescaled = counting.notApplicable === 'rescaled' && applicable > 0;
  return {
    applicable,
    maximum: isRescaled ? all : applicable,
    // Rounded down: no threshold is crossed by that.
    onScale: (points: Hundredths): Hundredths => (isRescaled ? mulDivFloor(points, all, applicable) : points),
  };
}

/** What the rate counts: how many there are, are met, could still be met. */
function rateOf(
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
function requiredOf(
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
function groupsBelowOf(applicable: readonly CriterionScore[], minimum: number | null) {
  if (minimum === null) return [];
  return byGroup(applicable).flatMap(({ name, items }) => {
    const maximum = sum(items.map(({ maxScore }) => maxScore));
    const score = sum(items.map((item) => item.score));
    const reachable = sum(items.map(({ maxScore, lost }) => (lost ? 0 : maxScore)));
    const isBelow = (points: Hundredths): boolean => points * 100 < minimum * maximum;
    return isBelow(score) ? [{ name, score, maximum, lost: isBelow(reachable) }] : [];
  });
}

/**
 * Section III.3: more than 80 % of the applicable criteria met (40 of 50 is not) and at least 80 points. Where a
 * threshold cannot be read the plan's own figure stands in; the settings have their own problem for that.
 * 'nothing_entered' only while no criterion has anything entered. Only a limit already exceeded is lost for the year:
 * without one, a set too small for the points (or one with nothing applicable) is 'short', never 'lost'. A row whose
 * rule or maximum cannot be read stays in the denominator, so an error never improves the rate, and the points are
 * not called lost while there is one. Of a set in which nothing applies nothing can be said. `counting` is how
 * the answers to the plan's open points have it.
 */
export function decideVerdict(
  scores: readonly CriterionScore[],
  settings: VerdictSettings,
  set: SetComparison = AS_AGREED,
  counting: Counting = ASSUMED,
): Verdict {
  const metThreshold = settings.metThreshold ?? Number(SETTINGS.metThreshold.value);
  const pointThreshold = settings.pointThreshold ?? Number(SETTINGS.pointThreshold.value) * 100;
  const applicableScores = scores.filter(isApplicable);
  const lost = applicableScores.filter((score) => score.lost);
  const count = (result: CriterionScore['result']) =>
    scores.filter((score) => score.result === result).length;
  const applicable = applicableScores.length;
  const met = count('met');
  const points = pointsOf(scores, counting);
  const total = points.onScale(sum(applicableScores.map((score) => score.score)));
  const reachablePoints = points.onScale(points.applicable - sum(lost.map((score) => score.maxScore)));
  const rate = rateOf(scores, settings, counting);
  const neededMet = Math.floor((metThreshold * rate.outOf) / 100) + 1;
  const required = requiredOf(scores, settings, counting);
  const groups = groupsBelowOf(applicableScores, settings.groupMinimum);
  const unreadable = applicableScores.some((score) => score.reason.code === 'row_invalid');
  const outOfReach =
    lost.length > 0 &&
    (rate.reachable < neededMet ||
      required.some((one) => one.lost) ||
      groups.some((one) => one.lost) ||
      (reachablePoints < pointThreshold && !unreadable));
  const kind = (): Verdict['kind'] => {
    if (!scores.some((score) => score.entered)) return 'nothing_entered';
    if (applicable === 0) return 'nothing_applicable';
    const others = groups.length === 0 && required.every((one) => one.met);
    if (rate.met >= neededMet && total >= pointThreshold && others) return 'eligible';
    return outOfReach ? 'lost' : 'short';
  };
  return {
    kind: kind(),
    met,
    applicable,
    notApplicable: scores.length - applicable,
    unmet: count('not_met'),
    insufficient: count('insufficient'),
    total,
    maximum: points.maximum,
    neededMet,
    missingMet: Math.max(0, neededMet - rate.met),
    missingPoints: Math.max(0, pointThreshold - total),
    reachableMet: rate.reachable,
    reachablePoints,
    counted: { of: counting.rateOf, met: rate.met, outOf: rate.outOf },
    groupMinimum: settings.groupMinimum,
    groupsBelow: groups.map(({ lost: _lost, ...group }) => group),
    required: required.map(({ code, met }) => ({ code, met })),
    rescaled: counting.notApplicable === 'rescaled',
    stars: starsFor(total, settings.starScale),
    metThreshold,
    pointThreshold,
    estimate: [...statusReasons(settings), ...(set.differences.length > 0 ? (['set_differs'] as const) : [])],
    set,
  };
}

function statusReasons({
  criteriaSetStatus,
  criteriaSetDecision,
}: Pick<Settings, 'criteriaSetStatus' | 'criteriaSetDecision'>): EstimateReason[] {
  if (criteriaSetStatus !== 'official') return ['draft_set'];
  return criteriaSetDecision === null ? ['no_decision'] : [];
}

/** What the verdict would be under another answer to one open point than is assumed, the others as they are. */
interface UnderAnswer {
  readonly key: CountingKey;
  readonly answer: Counting[CountingKey];
  readonly verdict: Verdict;
}

export interface UnderAnswers {
  readonly lines: readonly UnderAnswer[];
  /** Whatever is answered, to all of them together, the verdict is the same. */
  readonly isConstant: boolean;
  /** Points whose answer alone changes it. */
  readonly deciding: readonly CountingKey[];
}

/** Nothing where no point is open, or nothing is entered. */
export function verdictUnderAnswers(
  open: readonly CountingKey[],
  decide: (counting: Counting) => Verdict,
  present: Counting,
): UnderAnswers | null {
  const now = decide(present);
  if (open.length === 0 || now.kind === 'nothing_entered' || now.kind === 'nothing_applicable') return null;
  const isEligible = (counting: Counting): boolean => decide(counting).kind === 'eligible';
  const lines = open.flatMap((key) =>
    answersTo(key)
      .filter((answer) => answer !== present[key])
      .map((answer) => ({ key, answer, verdict: decide({ ...present, [key]: answer }) })),
  );
  const combinations = open.reduce<Counting[]>(
    (found, key) => found.flatMap((one) => answersTo(key).map((answer) => ({ ...one, [key]: answer }))),
    [present],
  );
  const eligible = now.kind === 'eligible';
  return {
    lines,
    isConstant: combinations.every((counting) => isEligible(counting) === eligible),
    deciding: open.filter((key) =>
      lines.some((line) => line.key === key && (line.verdict.kind === 'eligible') !== eligible),
    ),
  };
}
