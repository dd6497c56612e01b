// A score that a person typed.
import { readScore } from '../entries';
import { reason } from './reasons';
import { defineRule, type Outcome } from './rule';
import { notEntered, ownEntry } from './shared';
import { type Earned, earned, inOwnRow, measured } from './without-target';

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
