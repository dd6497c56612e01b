// May the commune register? Both conditions of section III.3, compared in whole numbers.
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import type { Hundredths } from '../base/numbers';
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
  /** Of the applicable criteria. */
  readonly maximum: Hundredths;
  /** The smallest count that is more than the threshold. */
  readonly neededMet: number;
  readonly missingMet: number;
  readonly missingPoints: Hundredths;
  /** If every criterion not lost were met. */
  readonly reachableMet: number;
  readonly reachablePoints: Hundredths;
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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Section III.3: more than 80 % of the applicable criteria met (40 of 50 is not) and at least 80 points. Where a
 * threshold cannot be read the plan's own figure stands in; the settings have their own problem for that.
 * 'nothing_entered' only while no criterion has anything entered. Only a limit already exceeded is lost for the year:
 * without one, a set too small for the points (or one with nothing applicable) is 'short', never 'lost'. A row whose
 * rule or maximum cannot be read stays in the denominator, so an error never improves the rate, and the points are
 * not called lost while there is one. Of a set in which nothing applies nothing can be said.
 */
export function decideVerdict(
  scores: readonly CriterionScore[],
  settings: Pick<Settings, 'metThreshold' | 'pointThreshold' | 'criteriaSetStatus' | 'criteriaSetDecision'>,
  set: SetComparison = AS_AGREED,
): Verdict {
  const metThreshold = settings.metThreshold ?? Number(SETTINGS.metThreshold.value);
  const pointThreshold = settings.pointThreshold ?? Number(SETTINGS.pointThreshold.value) * 100;
  const counting = scores.filter((score) => score.result !== 'not_applicable');
  const lost = counting.filter((score) => score.lost);
  const count = (result: CriterionScore['result']) =>
    scores.filter((score) => score.result === result).length;
  const applicable = counting.length;
  const met = count('met');
  const total = sum(counting.map((score) => score.score));
  const maximum = sum(counting.map((score) => score.maxScore));
  const neededMet = Math.floor((metThreshold * applicable) / 100) + 1;
  const reachableMet = applicable - lost.length;
  const reachablePoints = maximum - sum(lost.map((score) => score.maxScore));
  const unreadable = counting.some((score) => score.reason.code === 'row_invalid');
  const outOfReach =
    lost.length > 0 && (reachableMet < neededMet || (reachablePoints < pointThreshold && !unreadable));
  const kind = (): Verdict['kind'] => {
    if (!scores.some((score) => score.entered)) return 'nothing_entered';
    if (applicable === 0) return 'nothing_applicable';
    if (met >= neededMet && total >= pointThreshold) return 'eligible';
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
    maximum,
    neededMet,
    missingMet: Math.max(0, neededMet - met),
    missingPoints: Math.max(0, pointThreshold - total),
    reachableMet,
    reachablePoints,
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
