// Counts against a target: at least so many, or at most. All or none unless the criterion says otherwise; a limit once
// exceeded is lost for the year.
import { readCount } from '../entries';
import { reason } from './reasons';
import { defineRule, type Measured, type Outcome, type RuleInput, type Unmeasured } from './rule';
import { notEntered, ownEntry, partPoints, targetOf } from './shared';

interface Count {
  readonly actual: number;
  readonly target: number;
  /** What is counted; '' where the set does not say. */
  readonly measure: string;
}

/** What was counted and how many are asked for, or why that cannot be said. */
function countOf(input: RuleInput, expected: 'count' | 'few'): Count | Unmeasured {
  const entry = ownEntry(input, (actual) => readCount(actual, input.criterion.measureUnit, expected));
  if ('kind' in entry) return entry;
  const target = targetOf(input, entry.value !== null);
  if (typeof target !== 'number') return target;
  if (entry.value === null) return notEntered(input);
  return { actual: entry.value, target: target / 100, measure: input.criterion.measureUnit ?? '' };
}

const counted = <Reason>(
  { actual }: Count,
  outcome: Pick<Measured<Reason>, 'reached' | 'points' | 'provable' | 'lost' | 'reason'>,
): Measured<Reason> => ({
  kind: 'measured',
  actual: String(actual),
  outOf: null,
  ...outcome,
});

const inOwnRow = { enteredIn: () => 'criteria' as const, choices: null, reads: ['target'] as const };

const atLeastReasons = { at_least_met: reason<Count>(), at_least_short: reason<Count>('result') };

export const atLeast = defineRule({
  ...inOwnRow,
  reasons: atLeastReasons,
  partMarks: ['none', 'to_target'],
  limits: () => ({ least: 1, most: Number.MAX_SAFE_INTEGER }),
  measure(input): Outcome<typeof atLeastReasons> {
    const count = countOf(input, 'count');
    if ('kind' in count) return count;
    const reached = count.actual >= count.target;
    const code = reached ? 'at_least_met' : 'at_least_short';
    const points = partPoints(input, {
      reached,
      done: count.actual,
      needed: count.target,
      all: count.target,
    });
    return counted(count, { reached, points, provable: true, lost: false, reason: { code, params: count } });
  },
});

const atMostReasons = { at_most_met: reason<Count>(), at_most_exceeded: reason<Count>() };

export const atMost = defineRule({
  ...inOwnRow,
  reasons: atMostReasons,
  partMarks: [],
  limits: () => ({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  measure(input): Outcome<typeof atMostReasons> {
    const count = countOf(input, 'few');
    if ('kind' in count) return count;
    const reached = count.actual <= count.target;
    const code = reached ? 'at_most_met' : 'at_most_exceeded';
    return counted(count, {
      reached,
      points: reached ? input.criterion.maxScore : 0,
      provable: reached,
      lost: !reached,
      reason: { code, params: count },
    });
  },
});
