// Criteria to put first: against every way there is, up to 14 criteria, and sets as large as any.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTING } from '../../../sheets-schema/plan';
import { ASSUMED, type Counting } from '../../../src/core/scoring/counting';
import { prioritiesOf } from '../../../src/core/scoring/priorities/index';
import type { CriterionScore } from '../../../src/core/scoring/score';
import { AS_AGREED, type SetComparison } from '../../../src/core/scoring/set-in-force';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import type { Condition } from '../../../src/core/workbook/conditions';
import type { Criterion, PlanQuestion, WorkbookData } from '../../../src/core/workbook/inputs';
import { conditionRow, criterionRow, questionRow, workbookData } from '../../support/data';
import { score } from '../../support/scores';

const NONE = '9999';

interface Planned {
  readonly score: CriterionScore;
  readonly effort: number | null;
  readonly plannedDate: string | null;
}

interface Case {
  readonly planned: readonly Planned[];
  readonly metFrom: number | null;
  readonly conditions: readonly Condition[];
  readonly counting: Counting;
}

/** The answers as they stand in the workbook. */
const questionsOf = (counting: Counting): PlanQuestion[] =>
  (Object.keys(COUNTING) as (keyof typeof COUNTING)[]).map((key, at) =>
    questionRow({
      row: at + 2,
      id: COUNTING[key].question,
      answer: (COUNTING[key].answers as Record<string, string>)[counting[key]] ?? null,
    }),
  );

function dataOf({ planned, metFrom, counting }: Case): WorkbookData {
  const data = workbookData();
  return {
    ...data,
    settings: { ...data.settings, metFrom },
    criteria: planned.map(
      ({ score: { code }, effort, plannedDate }, at): Criterion => ({
        ...criterionRow({ code, row: at + 2 }),
        effort,
        plannedDate,
      }),
    ),
    planQuestions: questionsOf(counting),
  };
}

const setOf = ({ conditions }: Case): SetComparison => ({ ...AS_AGREED, conditions });

/** What a way costs, so that of two the better comes first in the order of texts. */
function rank(way: readonly Planned[]): string {
  const codes = way.map(({ score: { code } }) => code).sort();
  const number = (value: number) => String(value).padStart(6, '0');
  const latest =
    way
      .map(({ plannedDate }) => plannedDate ?? NONE)
      .sort()
      .at(-1) ?? '';
  const effort = way.reduce((total, one) => total + (one.effort ?? 1), 0);
  return [number(effort), number(way.length), latest, ...codes].join(' ');
}

/** The best of all ways by trying every one; null where none leads there. */
function byTrying(one: Case): string[] | null {
  const { planned, counting } = one;
  const { settings } = dataOf(one);
  const scores = planned.map((each) => each.score);
  const open = planned.filter(
    ({ score: { result, lost, score, maxScore } }) =>
      result !== 'not_applicable' && !lost && (result !== 'met' || score < maxScore),
  );
  let best: { readonly way: readonly Planned[]; readonly rank: string } | null = null;
  for (let bits = 0; bits < 2 ** open.length; bits += 1) {
    const way = open.filter((_, at) => (bits >> at) % 2 === 1);
    const made = new Set(way.map((each) => each.score.code));
    const after = scores.map((each) =>
      made.has(each.code) ? { ...each, result: 'met' as const, score: each.maxScore } : each,
    );
    if (decideVerdict(after, settings, setOf(one), counting).kind !== 'eligible') continue;
    if (best === null || rank(way) < best.rank) best = { way, rank: rank(way) };
  }
  return best?.way.map((each) => each.score.code).sort() ?? null;
}

function proposed(one: Case): string[] | null {
  const data = dataOf(one);
  const scores = one.planned.map((each) => each.score);
  const verdict = decideVerdict(scores, data.settings, setOf(one), one.counting);
  const found = prioritiesOf(data, scores, verdict);
  if (found === null) return verdict.kind === 'eligible' ? [] : null;
  return found.after.kind === 'eligible' ? found.criteria.map(({ code }) => code).sort() : null;
}

const day = fc.constantFrom(null, '2026-06-30', '2026-09-30', '2026-11-10');

const planned = (at: number): fc.Arbitrary<Planned> =>
  fc
    .record({
      result: fc.constantFrom('met', 'not_met', 'not_met', 'insufficient', 'not_applicable' as const),
      group: fc.constantFrom('A', 'B', 'C'),
      maxScore: fc.constantFrom(100, 200, 250, 317),
      part: fc.constantFrom(0, 0, 50, 80, 100),
      lost: fc.constantFrom(false, false, false, true),
      effort: fc.constantFrom(null, 1, 2, 3, 7),
      plannedDate: day,
    })
    .map(({ result, group, maxScore, part, lost, effort, plannedDate }) => ({
      score: score({
        code: `${group}${String(at).padStart(2, '0')}`,
        group,
        maxScore,
        result,
        score: result === 'met' ? Math.floor((maxScore * Math.max(part, 50)) / 100) : part === 100 ? 0 : part,
        lost: lost && result === 'not_met',
      }),
      effort,
      plannedDate,
    }));

interface Asked {
  readonly share: Pick<Condition, 'value' | 'comparison'>;
  readonly points: number;
  readonly groupMinimum: number | null;
  readonly minimumOf: string | null;
  readonly required: readonly string[];
  readonly cap: number | null;
  readonly cost: number | null;
}

function conditionsOf(asked: Asked): Condition[] {
  const { share, points, groupMinimum, minimumOf, required, cap, cost } = asked;
  return [
    conditionRow({ kind: 'share', ...share }),
    conditionRow({ kind: 'points', value: points }),
    ...(groupMinimum === null
      ? []
      : [conditionRow({ kind: 'group_minimum', value: groupMinimum, group: minimumOf })]),
    ...required.map((code) => conditionRow({ kind: 'required', criteria: [code] })),
    ...(cap !== null ? [conditionRow({ kind: 'bonus', group: 'C', value: cap })] : []),
    ...(cost !== null ? [conditionRow({ kind: 'penalty', group: 'A', value: cost })] : []),
  ];
}

const cases = (most: number): fc.Arbitrary<Case> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        planned: fc.tuple(...Array.from({ length: count }, (_, at) => planned(at))),
        metFrom: fc.constantFrom(null, 60, 90),
        share: fc.record({
          value: fc.constantFrom(3000, 5000, 8000),
          comparison: fc.constantFrom('above', 'from' as const),
        }),
        points: fc.integer({ min: 0, max: count * 200 }),
        groupMinimum: fc.constantFrom(null, 5000, 8000),
        minimumOf: fc.constantFrom(null, null, 'B'),
        required: fc.constantFrom([], [], ['A00'], ['B01', 'C02']),
        cap: fc.constantFrom(null, null, 150, 400),
        cost: fc.constantFrom(null, null, 75),
        counting: fc.record({
          rateOf: fc.constantFrom('criteria', 'criteria', 'groups' as const),
          discipline: fc.constantFrom(ASSUMED.discipline),
          notApplicable: fc.constantFrom('absolute', 'rescaled' as const),
        }) as fc.Arbitrary<Counting>,
      })
      .map(({ planned, metFrom, counting, ...asked }) => ({
        planned,
        metFrom,
        counting,
        conditions: conditionsOf(asked),
      })),
  );

test('what is proposed is the best of all ways', () => {
  let proposals = 0;
  fc.assert(
    fc.property(cases(10), (one) => {
      const best = byTrying(one);
      if (best !== null && best.length > 1) proposals += 1;
      expect(proposed(one)).toStrictEqual(best);
    }),
    { numRuns: 150 },
  );
  expect(proposals).toBeGreaterThan(15);
});

test('two hundred criteria in ten groups: as few as the tightest condition takes', () => {
  const of200 = (groupMinimum: number | null, met: number): Case => ({
    planned: Array.from({ length: 200 }, (_, at) => ({
      score: score({
        code: `${at % 10}${String(at).padStart(3, '0')}`,
        group: String(at % 10),
        maxScore: 50,
        result: at < met ? 'met' : 'not_met',
        score: at < met ? 50 : 0,
      }),
      effort: null,
      plannedDate: null,
    })),
    metFrom: 100,
    conditions: [
      ...AS_AGREED.conditions,
      ...(groupMinimum === null ? [] : [conditionRow({ kind: 'group_minimum', value: groupMinimum * 100 })]),
    ],
    counting: ASSUMED,
  });
  expect(proposed(of200(null, 100))).toHaveLength(61);
  expect(proposed(of200(100, 100))).toHaveLength(100);
  const uneven = of200(null, 100);
  const dear = uneven.planned.map((one, at) => ({ ...one, effort: at >= 170 ? 9 : 1 + (at % 3) }));
  expect(
    proposed({ ...uneven, planned: dear })?.filter((code) => Number(code.slice(1)) >= 170),
  ).toStrictEqual([]);
});

test('of fourteen criteria too', () => {
  fc.assert(
    fc.property(cases(14), (one) => {
      expect(proposed(one)).toStrictEqual(byTrying(one));
    }),
    { numRuns: 12 },
  );
});
