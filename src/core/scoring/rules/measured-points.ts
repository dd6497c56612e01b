// Rules without a target: a score that a person typed, an index turned into points, a figure on a scale. The criterion is
// met where its points are a large enough share of its maximum.
import type { Tier } from '../../../../sheets-schema/kinds';
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import { type Hundredths, mulDivFloor } from '../../base/numbers';
import { bestOf } from '../../base/tiers';
import { readFigure, readIndex, readScore } from '../entries';
import { reason } from './reasons';
import { defineRule, type Measured, type Outcome, type RuleInput, type Unmeasured } from './rule';
import { inCriteria, notEntered, ownEntry, problem, unmeasured } from './shared';

/** `points` of `maximum`. */
interface Earned {
  readonly points: Hundredths;
  readonly maximum: Hundredths;
}

const inOwnRow = {
  enteredIn: () => 'criteria' as const,
  limits: () => ({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  choices: null,
  reads: [],
  partMarks: [],
} as const;

const measured = <Reason>(
  { criterion }: RuleInput,
  points: Hundredths,
  reason: Reason,
): Measured<Reason> => ({
  kind: 'measured',
  reached: points >= criterion.maxScore,
  points,
  provable: points > 0,
  lost: false,
  reason,
  actual: criterion.actual,
  outOf: criterion.outOf,
});

const earned = ({ criterion }: RuleInput, points: Hundredths): Earned => ({
  points,
  maximum: criterion.maxScore,
});

const manualReasons = { score_full: reason<Earned>(), score_part: reason<Earned>('result') };

/** "18,5" or "18,5/20", from 0 to the maximum: the province's portal asks for such scores of whole groups. */
export const manual = defineRule({
  ...inOwnRow,
  reasons: manualReasons,
  measure(input): Outcome<typeof manualReasons> {
    const { maxScore } = input.criterion;
    const entry = ownEntry(input, (actual, outOf) => readScore(actual, outOf, maxScore));
    if ('kind' in entry) return entry;
    if (entry.value === null) return notEntered(input);
    const code = entry.value >= maxScore ? 'score_full' : 'score_part';
    return measured(input, entry.value, { code, params: earned(input, entry.value) });
  },
});

/** `index` as typed. */
interface Converted extends Earned {
  readonly index: string;
}

const convertedReasons = { index_full: reason<Converted>(), index_part: reason<Converted>('result') };

/** x % of an index earns x % of the maximum, rounded down: 85,1 % of 50 points are 42,55. */
export const converted = defineRule({
  ...inOwnRow,
  reasons: convertedReasons,
  measure(input): Outcome<typeof convertedReasons> {
    const { maxScore } = input.criterion;
    const entry = ownEntry(input, readIndex);
    if ('kind' in entry) return entry;
    if (entry.value === null) return notEntered(input);
    const { numerator, denominator, shown } = entry.value;
    const points = mulDivFloor(maxScore, numerator, denominator * 100);
    const code = points >= maxScore ? 'index_full' : 'index_part';
    return measured(input, points, { code, params: { ...earned(input, points), index: shown } });
  },
});

/** `figure` as typed; the level that it is on, null where it is on none. */
interface OnScale extends Earned {
  readonly figure: string;
  readonly level: Pick<Tier, 'bound' | 'threshold'> | null;
}

const tiersReasons = {
  level_full: reason<OnScale>(),
  level_part: reason<OnScale>('result'),
  tiers_missing: reason('setting'),
  tiers_invalid: reason('setting'),
};

/** What its row says of the scale, or why there is none. */
function scaleOf(input: RuleInput, entered: boolean): readonly Tier[] | Unmeasured<ScaleReason> {
  const { criterion, context } = input;
  const { standingUnit: unit } = context.data.settings;
  const place = inCriteria(input, 'tiers');
  if (context.unread(criteriaTable.id, criterion.row, 'tiers'))
    return unmeasured<ScaleReason>(input, entered, { code: 'tiers_invalid', params: {} }, []);
  if (criterion.tiers === null)
    return unmeasured<ScaleReason>(input, entered, { code: 'tiers_missing', params: {} }, [
      problem(input, { code: 'tiers_missing', params: {} }, place, { unit }),
    ]);
  const best = Math.max(...criterion.tiers.map(({ points }) => points));
  if (best === criterion.maxScore) return criterion.tiers;
  const params = { best, maximum: criterion.maxScore };
  return unmeasured<ScaleReason>(input, entered, { code: 'tiers_invalid', params: {} }, [
    problem(input, { code: 'tiers_not_max', params }, place, { unit }),
  ]);
}

type ScaleReason = {
  readonly code: 'tiers_missing' | 'tiers_invalid';
  readonly params: Record<string, never>;
};

/** "≥90:5; ≥80:4; ≥70:3": the best level reached. A share counts in per cent, any other figure as it is. */
export const tiers = defineRule({
  ...inOwnRow,
  reads: ['tiers'],
  reasons: tiersReasons,
  measure(input): Outcome<typeof tiersReasons> {
    const entry = ownEntry(input, (actual, outOf) => readFigure(actual, outOf, input.criterion.measureUnit));
    if ('kind' in entry) return entry;
    const scale = scaleOf(input, entry.value !== null);
    if ('kind' in scale) return scale;
    if (entry.value === null) return notEntered(input);
    const level = bestOf(scale, entry.value);
    const points = level?.points ?? 0;
    const code = points >= input.criterion.maxScore ? 'level_full' : 'level_part';
    const params = {
      ...earned(input, points),
      figure: entry.value.shown,
      level: level && { bound: level.bound, threshold: level.threshold },
    };
    return measured(input, points, { code, params });
  },
});
