// Results as the verdict sees them.
import type { CriterionScore } from '../../src/core/scoring/score';
import { AS_AGREED } from '../../src/core/scoring/set-in-force';
import type { Verdict } from '../../src/core/scoring/verdict';

export function score(values: Partial<CriterionScore>): CriterionScore {
  return {
    code: 'T',
    group: '',
    name: 'T',
    shortName: 'T',
    unit: null,
    coordinatingUnits: [],
    rule: 'yes_no',
    target: null,
    maxScore: 200,
    score: 0,
    result: 'not_met',
    evidenceCount: 1,
    actual: 'Có',
    outOf: null,
    explanation: null,
    reason: { code: 'no', params: {} },
    entered: true,
    lost: false,
    row: 2,
    ...values,
  };
}

export const many = (count: number, values: Partial<CriterionScore>) =>
  Array.from({ length: count }, () => score(values));
export const met = (count: number, points = 200) => many(count, { result: 'met', score: points });
export const unmet = (count: number, points = 0) => many(count, { score: points });
export const lost = (count: number) => many(count, { rule: 'at_most', lost: true });
export const untouched = (count: number) => many(count, { result: 'insufficient', entered: false });
export const notApplicable = (count: number) => many(count, { result: 'not_applicable' });

/** Of 50 criteria 38 met, 6 not, 5 without data, 1 not applicable: a draft set, short of two criteria and 4 points. */
export const SAMPLE_VERDICT: Verdict = {
  kind: 'short',
  met: 38,
  applicable: 49,
  notApplicable: 1,
  unmet: 6,
  insufficient: 5,
  total: 7600,
  maximum: 9800,
  reachableMet: 49,
  reachablePoints: 9800,
  bonus: null,
  penalty: null,
  conditions: [
    { kind: 'share', comparison: 'above', percent: 8000, needed: 40, missing: 2, holds: false, lost: false },
    { kind: 'points', comparison: 'from', threshold: 8000, missing: 400, holds: false, lost: false },
  ],
  counted: { of: 'criteria', met: 38, outOf: 49 },
  rescaled: false,
  stars: null,
  estimate: ['draft_set'],
  set: AS_AGREED,
};
