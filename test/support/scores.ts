// Results as the verdict sees them.
import type { CriterionScore } from '../../src/core/scoring/score';

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
