// An index in per cent turned into points.
import { mulDivFloor } from '../../base/numbers';
import { readIndex } from '../entries';
import { reason } from './reasons';
import { defineRule, type Outcome } from './rule';
import { notEntered, ownEntry } from './shared';
import { type Earned, earned, inOwnRow, measured } from './without-target';

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
