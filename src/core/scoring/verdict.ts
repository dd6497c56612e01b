// May the commune register? Both conditions of section III.3 and all others, compared in whole numbers.
import type { Settings } from '../../../sheets-schema/settings';
import type { Hundredths } from '../base/numbers';
import { type ConditionStates, isApplicable, measureConditions } from './conditions';
import { ASSUMED, type Counting } from './counting';
import { type Points, starsFor } from './points';
import type { CriterionScore } from './score';
import { AS_AGREED, type SetComparison } from './set-in-force';

/** Counts are of the criteria that fill the rate: bonus criteria are in none. */
export interface Verdict {
  readonly kind: 'eligible' | 'short' | 'lost' | 'nothing_entered' | 'nothing_applicable';
  readonly met: number;
  readonly applicable: number;
  readonly notApplicable: number;
  readonly unmet: number;
  readonly insufficient: number;
  /** What the rate counts, and how much of it: criteria, or whole groups (question I09). */
  readonly counted: { readonly of: Counting['rateOf']; readonly met: number; readonly outOf: number };
  readonly total: Hundredths;
  readonly maximum: Hundredths;
  readonly bonus: Points['bonus'];
  readonly penalty: Points['penalty'];
  /** If every criterion not lost were met. */
  readonly reachableMet: number;
  readonly reachablePoints: Hundredths;
  /** Each with what is missing: the rate, the points, then the others in their order. */
  readonly conditions: ConditionStates;
  /** Total and reachable points are told on the scale of the whole set (question I33); `maximum` is then the set's. */
  readonly rescaled: boolean;
  /** Level of stars for these points; null without a scale, or below it. */
  readonly stars: number | null;
  /** Why it is an estimate; empty where it is none. */
  readonly estimate: readonly EstimateReason[];
  /** Criteria and conditions that count, and what differs from what was agreed on. */
  readonly set: SetComparison;
}

/**
 * The criteria set is the commune's own draft; it is said to be official, but no decision is named; it is not the one
 * that was agreed on.
 */
export type EstimateReason = 'draft_set' | 'no_decision' | 'set_differs';

type VerdictSettings = Pick<Settings, 'metFrom' | 'criteriaSetStatus' | 'criteriaSetDecision'>;

/**
 * Section III.3: more than 80 % of the applicable criteria met (40 of 50 is not) and at least 80 points, as the set has
 * them, and whatever else it asks for. 'nothing_entered' only while no criterion has anything entered. Only a limit
 * already exceeded, or a veto, is lost for the year: without one, a set too small for the points (or one with nothing
 * applicable) is 'short', never 'lost'. A row whose rule or maximum cannot be read stays in the denominator, so an error
 * never improves the rate, and the points are not called lost while there is one. Of a set in which nothing applies
 * nothing can be said. `counting` is how the answers to the plan's open points have it.
 */
export function decideVerdict(
  scores: readonly CriterionScore[],
  settings: VerdictSettings,
  set: SetComparison = AS_AGREED,
  counting: Counting = ASSUMED,
): Verdict {
  const { conditions } = set;
  const { states, points, rate } = measureConditions(scores, {
    ...{ conditions, counting },
    metFrom: settings.metFrom,
  });
  const counted = points.counted.filter(isApplicable);
  const count = (result: CriterionScore['result']) =>
    points.counted.filter((score) => score.result === result).length;
  const kind = (): Verdict['kind'] => {
    if (!scores.some((score) => score.entered)) return 'nothing_entered';
    if (counted.length === 0) return 'nothing_applicable';
    if (states.every(({ holds }) => holds)) return 'eligible';
    return states.some(({ lost }) => lost) ? 'lost' : 'short';
  };
  return {
    kind: kind(),
    met: count('met'),
    applicable: counted.length,
    notApplicable: points.counted.length - counted.length,
    unmet: count('not_met'),
    insufficient: count('insufficient'),
    counted: { of: counting.rateOf, met: rate.met, outOf: rate.outOf },
    total: points.total,
    maximum: points.maximum,
    bonus: points.bonus,
    penalty: points.penalty,
    reachableMet: rate.reachable,
    reachablePoints: points.reachable,
    conditions: states,
    rescaled: counting.notApplicable === 'rescaled',
    stars: starsFor(points.total, conditions),
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
