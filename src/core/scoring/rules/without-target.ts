// What rules without a target have in common: the criterion is met where its points are a large enough share of its maximum.
import type { Hundredths } from '../../base/numbers';
import type { Measured, RuleInput } from './rule';

/** `points` of `maximum`. */
export interface Earned {
  readonly points: Hundredths;
  readonly maximum: Hundredths;
}

export const inOwnRow = {
  enteredIn: () => 'criteria' as const,
  limits: () => ({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  choices: null,
  reads: [],
  partMarks: [],
} as const;

export const measured = <Reason>(
  { criterion }: RuleInput,
  points: Hundredths,
  reason: Reason,
): Measured<Reason> => ({
  kind: 'measured',
  // Of nothing nobody earns all: a maximum of 0 is a slip.
  reached: criterion.maxScore > 0 && points >= criterion.maxScore,
  points,
  provable: points > 0,
  lost: false,
  reason,
  actual: criterion.actual,
  outOf: criterion.outOf,
});

export const earned = ({ criterion }: RuleInput, points: Hundredths): Earned => ({
  points,
  maximum: criterion.maxScore,
});
