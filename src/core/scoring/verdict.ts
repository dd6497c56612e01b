// May the commune register? Both conditions of section III.3, compared in whole numbers.
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import { type Hundredths, sum } from '../base/numbers';
import { bestOf } from '../base/tiers';
import { type GroupBelow, groupsBelowOf, isApplicable, pointsOf, rateOf, requiredOf } from './conditions';
import { ASSUMED, type Counting } from './counting';
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

/** The best level that the points reach; levels are whole stars. */
function starsFor(points: Hundredths, scale: Settings['starScale']): number | null {
  const level = scale && bestOf(scale, { numerator: points, denominator: 100 });
  return level && Math.floor(level.points / 100);
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
