import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CriterionScore } from '../../../src/core/scoring/score';
import { AS_AGREED } from '../../../src/core/scoring/set-in-force';
import { decideVerdict, type Verdict } from '../../../src/core/scoring/verdict';
import type { Condition } from '../../../src/core/workbook/conditions';
import { conditionRow, workbookData } from '../../support/data';
import {
  lost,
  many,
  met,
  notApplicable,
  SAMPLE_VERDICT,
  score,
  unmet,
  untouched,
} from '../../support/scores';

const { settings } = workbookData();

test('the whole verdict of the sample day', () => {
  const scores = [...met(38), ...unmet(6), ...many(5, { result: 'insufficient' }), ...notApplicable(1)];
  expect(decideVerdict(scores, settings)).toStrictEqual(SAMPLE_VERDICT);
});

/** What the plan's two lack, beside the rest. */
interface Facts extends Partial<Verdict> {
  readonly neededMet?: number;
  readonly missingMet?: number;
  readonly missingPoints?: number;
}

test.each<[string, CriterionScore[], Verdict['kind'], Facts]>([
  [
    '40 of 50 is not more than 80 %',
    [...met(40), ...unmet(10)],
    'short',
    { neededMet: 41, missingMet: 1, missingPoints: 0 },
  ],
  ['41 of 50 is', [...met(41), ...unmet(9)], 'eligible', { missingMet: 0, missingPoints: 0 }],
  [
    '39 of 49 is not',
    [...met(39), ...unmet(10, 100), ...notApplicable(1)],
    'short',
    { neededMet: 40, total: 8800 },
  ],
  ['40 of 49 is', [...met(40), ...unmet(9), ...notApplicable(1)], 'eligible', { total: 8000 }],
  ['80 points exactly suffice', [...met(40, 195), ...met(1), ...unmet(9)], 'eligible', { total: 8000 }],
  [
    'enough criteria, a hundredth of a point short',
    [...met(39), ...met(1, 199), ...met(1, 0), ...unmet(9)],
    'short',
    { met: 41, missingMet: 0, missingPoints: 1 },
  ],
  ['4 of 5 is not', [...met(4, 2000), ...unmet(1)], 'short', { neededMet: 5 }],
  ['5 of 5 is', met(5, 2000), 'eligible', { total: 10_000 }],
  ['9 of 10 needed', [...met(8, 1000), ...unmet(2)], 'short', { neededMet: 9 }],
  [
    'lost: too many exceeded',
    [...met(30), ...lost(10), ...unmet(10)],
    'lost',
    { reachableMet: 40, reachablePoints: 8000 },
  ],
  [
    'still possible with nine exceeded',
    [...met(30), ...lost(9), ...unmet(11)],
    'short',
    { reachableMet: 41, reachablePoints: 8200 },
  ],
  [
    'lost by points alone: the dear one is exceeded',
    [...met(9, 500).map((one) => ({ ...one, maxScore: 500 })), ...lost(1)],
    'lost',
    { neededMet: 9, missingMet: 0, reachableMet: 9, reachablePoints: 4500, missingPoints: 3500 },
  ],
  ['a set too small for the points is not lost', unmet(5), 'short', { reachablePoints: 1000 }],
  [
    'an unreadable maximum is not held to be lost',
    [
      ...met(5),
      ...lost(1),
      ...many(44, {
        maxScore: 0,
        result: 'insufficient',
        reason: { code: 'row_invalid', params: { column: 'maxScore' } },
      }),
    ],
    'short',
    { applicable: 50, reachablePoints: 1000 },
  ],
  ['nothing entered', untouched(50), 'nothing_entered', { met: 0, applicable: 50, insufficient: 50 }],
  ['one refused tick is something', [...untouched(49), score({ result: 'insufficient' })], 'short', {}],
  ['one not applicable is something', [...untouched(49), ...notApplicable(1)], 'short', { applicable: 49 }],
  [
    'all not applicable: nothing to be eligible with',
    notApplicable(50),
    'nothing_applicable',
    { applicable: 0, neededMet: 1, missingMet: 1 },
  ],
  ['no criteria at all', [], 'nothing_entered', { applicable: 0, maximum: 0 }],
])('%s', (_name, scores, kind, facts) => {
  const verdict = decideVerdict(scores, settings);
  const [share, points] = verdict.conditions;
  const told = { neededMet: share.needed, missingMet: share.missing, missingPoints: points.missing };
  expect({ ...told, ...verdict }).toMatchObject({ kind, ...facts });
});

const official = { metFrom: null, criteriaSetStatus: 'official', criteriaSetDecision: '1/QĐ-UBND' } as const;
const under = (conditions: readonly Condition[]) => ({ ...AS_AGREED, conditions });

test('thresholds are those of the set', () => {
  const own = under([
    conditionRow({ kind: 'share', value: 5000 }),
    conditionRow({ kind: 'points', value: 500 }),
  ]);
  const verdict = decideVerdict(met(3), official, own);
  expect([verdict.kind, verdict.conditions[0].needed, verdict.estimate]).toStrictEqual(['eligible', 2, []]);
});

test('the count needed is the smallest that is above the share, or reaches it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 10_000 }), (applicable, value) => {
      const needed = (comparison: 'above' | 'from') =>
        decideVerdict(
          unmet(applicable),
          settings,
          under([conditionRow({ kind: 'share', comparison, value })]),
        ).conditions[0].needed;
      const line = value * applicable;
      expect(needed('above') * 10_000).toBeGreaterThan(line);
      expect((needed('above') - 1) * 10_000).toBeLessThanOrEqual(line);
      expect(needed('from') * 10_000).toBeGreaterThanOrEqual(line);
      expect((needed('from') - 1) * 10_000).toBeLessThan(line);
    }),
  );
});

test.each([
  [9500, 4],
  [9499, 3],
  [9000, 3],
  [8999, 2],
  [8000, 2],
  [7999, 1],
])('%d hundredths of a point are %d stars on a scale like that of Đồng Nai', (points, stars) => {
  const scale = under([
    conditionRow({ kind: 'stars', value: 9500, level: 4 }),
    conditionRow({ kind: 'stars', value: 9000, below: 9500, level: 3 }),
    conditionRow({ kind: 'stars', value: 8000, below: 9000, level: 2 }),
    conditionRow({ kind: 'stars', below: 8000, level: 1 }),
  ]);
  const scores = [score({ result: 'met', score: points, maxScore: 10_000 })];
  expect(decideVerdict(scores, settings, scale).stars).toBe(stars);
  expect(decideVerdict(scores, settings).stars).toBeNull();
});
