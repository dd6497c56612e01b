// A figure on a scale of levels.
import type { Tier } from '../../../../sheets-schema/kinds';
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import { bestOf } from '../../base/tiers';
import { readFigure } from '../entries';
import { reason } from './reasons';
import { defineRule, type Outcome, type RuleInput, type Unmeasured } from './rule';
import { inCriteria, notEntered, ownEntry, problem, unmeasured } from './shared';
import { type Earned, earned, inOwnRow, measured } from './without-target';

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
