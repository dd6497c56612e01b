// Every kind of condition below, at and above its line; what adds to the total and what is taken from it.
import { describe, expect, test } from '@jest/globals';
import { wouldHold } from '../../../src/core/scoring/conditions';
import { ASSUMED, type Counting } from '../../../src/core/scoring/counting';
import type { CriterionScore } from '../../../src/core/scoring/score';
import { AS_AGREED } from '../../../src/core/scoring/set-in-force';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import type { Condition } from '../../../src/core/workbook/conditions';
import { conditionRow, workbookData } from '../../support/data';
import { lost, many, met, notApplicable, score, unmet, untouched } from '../../support/scores';

const { settings } = workbookData();

/** Under the plan's two and these; of the plan's kinds these alone. */
const under = (
  scores: readonly CriterionScore[],
  conditions: readonly Condition[],
  counting: Partial<Counting> = {},
) => {
  const kinds = new Set(conditions.map(({ kind }) => kind));
  const all = [...AS_AGREED.conditions.filter(({ kind }) => !kinds.has(kind)), ...conditions];
  return decideVerdict(scores, settings, { ...AS_AGREED, conditions: all }, { ...ASSUMED, ...counting });
};

const group = (name: string, scores: readonly CriterionScore[]) =>
  scores.map((one, at) => ({ ...one, group: name, code: `${name}${at + 1}` }));

describe('the share of criteria met', () => {
  test.each([
    ['above', 8000, 39, 'short', 2],
    ['above', 8000, 40, 'short', 1],
    ['above', 8000, 41, 'eligible', 0],
    ['from', 8000, 39, 'short', 1],
    ['from', 8000, 40, 'eligible', 0],
    ['from', 8050, 40, 'short', 1],
    ['from', 8050, 41, 'eligible', 0],
  ] as const)('%s %d: %d of 50', (comparison, value, count, kind, missing) => {
    const verdict = under(
      [...met(count), ...unmet(50 - count, 190)],
      [conditionRow({ kind: 'share', comparison, value })],
    );
    expect([verdict.kind, verdict.conditions[0].missing]).toStrictEqual([kind, missing]);
  });
});

describe('the total', () => {
  test.each([
    ['from', 7999, 'short', 1],
    ['from', 8000, 'eligible', 0],
    ['above', 8000, 'short', 1],
    ['above', 8001, 'eligible', 0],
  ] as const)('%s 80: %d hundredths', (comparison, total, kind, missing) => {
    const scores = [score({ result: 'met', score: total, maxScore: 10_000 })];
    const verdict = under(scores, [conditionRow({ kind: 'points', comparison, value: 8000 })]);
    expect([verdict.kind, verdict.conditions[1].missing]).toStrictEqual([kind, missing]);
  });
});

describe('a least share of each group (QĐ 25/2021: each from 50 %)', () => {
  const half = conditionRow({ kind: 'group_minimum', value: 5000 });
  const verdict = (low: readonly CriterionScore[], condition = half) =>
    under([...group('A', met(46)), ...group('B', low)], [condition]);
  const belowOf = (low: readonly CriterionScore[], condition = half) => {
    const [, , state] = verdict(low, condition).conditions;
    return state?.kind === 'group_minimum' ? state.below : null;
  };

  test.each([
    ['below', 399, 'short'],
    ['at', 400, 'eligible'],
    ['above', 401, 'eligible'],
  ] as const)('%s the line', (_name, points, kind) => {
    const low = [...met(1), ...unmet(1, points - 200), ...unmet(2)];
    expect(verdict(low).kind).toBe(kind);
    expect(belowOf(low)).toStrictEqual(kind === 'short' ? [{ name: 'B', score: points, maximum: 800 }] : []);
    expect(under([...group('A', met(46)), ...group('B', low)], []).kind).toBe('eligible');
  });

  test('of one named group alone; one that nobody finds is not fulfilled', () => {
    const low = [...met(1), ...unmet(3)];
    const of = (name: string) =>
      verdict(low, conditionRow({ kind: 'group_minimum', value: 5000, group: name })).kind;
    expect([of('b'), of('A'), of('Z')]).toStrictEqual(['short', 'eligible', 'short']);
  });

  test('lost where it can no longer be reached; of what does not apply nothing is asked', () => {
    expect(verdict([...met(1), ...lost(3)]).kind).toBe('lost');
    expect(belowOf([...met(1), ...notApplicable(3)])).toStrictEqual([]);
    expect(verdict(notApplicable(4)).kind).toBe('eligible');
  });
});

describe('criteria that must be met, and vetoes (QĐ 25/2021, c)', () => {
  const f04 = (values: Partial<CriterionScore>) => [...met(49), score({ code: 'F04', ...values })];
  const no = { code: 'no', params: {} } as const;
  const unproven = { code: 'evidence_missing', params: { of: no, idle: {} } } as const;

  test.each<[string, Partial<CriterionScore>, string, string]>([
    ['met', { result: 'met', score: 200 }, 'eligible', 'eligible'],
    ['nothing entered', { result: 'insufficient', entered: false }, 'short', 'short'],
    ['without proof', { reason: unproven }, 'short', 'short'],
    // A criterion that must be met can be met tomorrow; of a veto the breach ends the year.
    ['a No', {}, 'short', 'lost'],
    ['a limit exceeded', { rule: 'at_most', lost: true }, 'lost', 'lost'],
    ['not applicable', { result: 'not_applicable' }, 'eligible', 'eligible'],
  ])('%s', (_name, values, required, veto) => {
    const as = (kind: 'required' | 'veto') =>
      under(f04(values), [conditionRow({ kind, criteria: ['f04'] })]).kind;
    expect([as('required'), as('veto')]).toStrictEqual([required, veto]);
  });

  test('one that is not there is not met, and one named twice is once', () => {
    const of = (...codes: string[]) =>
      under(
        f04({}),
        codes.map((code) => conditionRow({ kind: 'required', criteria: [code] })),
        {
          discipline: 'required',
        },
      ).conditions.slice(2);
    expect(of('Z1')).toMatchObject([
      { criterion: 'Z1', holds: false, lost: false },
      { criterion: 'F04', holds: false },
    ]);
    expect(of('F04')).toHaveLength(1);
  });
});

describe('bonus points', () => {
  const cap = (value: number | null) => [conditionRow({ kind: 'bonus', group: 'Sáng kiến', value })];
  const withBonus = (base: readonly CriterionScore[], ...extra: CriterionScore[]) => [
    ...group('A', base),
    ...group('Sáng kiến', extra),
  ];

  test.each([
    [0, 8000],
    [300, 8300],
    [500, 8500],
    [900, 8500],
  ])('%d earned under a cap of 5 points', (earned, total) => {
    const scores = withBonus([...met(40), ...unmet(10)], score({ score: earned, maxScore: 900 }));
    expect(under(scores, cap(500))).toMatchObject({
      total,
      maximum: 10_000,
      applicable: 50,
      counted: { met: 40, outOf: 50 },
      bonus: { points: Math.min(500, earned), most: 500 },
    });
  });

  test('they fill neither rate nor maximum, met or not, whatever is counted', () => {
    const base = [...met(41), ...unmet(9)];
    for (const result of ['met', 'not_met'] as const)
      for (const rateOf of ['criteria', 'groups'] as const) {
        const scores = withBonus(base, score({ result, score: 100 }));
        const [with_, without] = [
          under(scores, cap(null), { rateOf }),
          under(group('A', base), [], { rateOf }),
        ];
        expect([with_.counted, with_.maximum]).toStrictEqual([without.counted, without.maximum]);
      }
  });

  test('they are not rescaled, and help no group over its line', () => {
    const scores = withBonus(
      [...met(40), ...unmet(5), ...notApplicable(5)],
      score({ score: 300, maxScore: 500 }),
    );
    expect(under(scores, cap(500), { notApplicable: 'rescaled' })).toMatchObject({
      total: 9188,
      maximum: 10_000,
    });
    const low = [...group('A', met(46)), ...group('B', [...met(1), ...unmet(2)])];
    const bonus = conditionRow({ kind: 'bonus', criteria: ['B9'], value: 500 });
    const half = conditionRow({ kind: 'group_minimum', value: 5000 });
    const more = { ...score({ code: 'B9', score: 500, maxScore: 500 }), group: 'B' };
    expect(under([...low, more], [bonus, half]).kind).toBe('short');
  });

  test('the set of Đồng Nai (QĐ 54/2025): 100 points, up to 5 more, stars', () => {
    const stars = [
      conditionRow({ kind: 'stars', value: 9500, level: 4 }),
      conditionRow({ kind: 'stars', value: 9000, below: 9500, level: 3 }),
      conditionRow({ kind: 'stars', value: 8000, below: 9000, level: 2 }),
      conditionRow({ kind: 'stars', below: 8000, level: 1 }),
    ];
    const maxima = [1500, 1500, 2000, 5000];
    const of = (points: readonly number[], extra: number) =>
      under(
        [
          ...maxima.map((maxScore, at) =>
            score({
              code: `N${at}`,
              maxScore,
              score: points[at] ?? 0,
              result: points[at] === maxScore ? 'met' : 'not_met',
            }),
          ),
          { ...score({ code: 'N5', maxScore: 500, score: extra, result: 'met' }), group: 'Sáng kiến' },
        ],
        [...cap(500), ...stars],
      );
    const told = (points: readonly number[], extra: number) => {
      const { total, maximum, stars: level, applicable } = of(points, extra);
      return [total, maximum, level, applicable];
    };
    expect(told(maxima, 500)).toStrictEqual([10_500, 10_000, 4, 4]);
    expect(told([1400, 1400, 1800, 4550], 300)).toStrictEqual([9450, 10_000, 3, 4]);
    expect(told([1400, 1400, 1800, 4550], 350)).toStrictEqual([9500, 10_000, 4, 4]);
    expect(told([1000, 1000, 1500, 4000], 0)).toStrictEqual([7500, 10_000, 1, 4]);
  });
});

describe('penalties', () => {
  const costs = conditionRow({ kind: 'penalty', criteria: ['F06'], value: 250 });
  const f06 = (values: Partial<CriterionScore>) => [
    ...met(44),
    ...unmet(5),
    score({ code: 'F06', ...values }),
  ];

  test.each<[string, Partial<CriterionScore>, number]>([
    ['met', { result: 'met', score: 200 }, 9000],
    ['not met', {}, 8550],
    // A result that is kept back must not be the better for it.
    ['nothing entered', { result: 'insufficient', entered: false }, 8550],
    ['not applicable', { result: 'not_applicable' }, 8800],
  ])('%s', (_name, values, total) => {
    expect(under(f06(values), [costs]).total).toBe(total);
  });

  test('of a group so much for each; never below nothing', () => {
    const each = conditionRow({ kind: 'penalty', group: 'B', value: 100 });
    const scores = [...group('A', met(45)), ...group('B', [...met(2), ...unmet(3)])];
    expect(under(scores, [each])).toMatchObject({ total: 9100, penalty: 300 });
    expect(under(unmet(3), [conditionRow({ kind: 'penalty', criteria: ['T'], value: 9999 })]).total).toBe(0);
  });

  test('what is surely taken counts among what can no longer be reached', () => {
    const scores = [...met(45), ...many(5, { rule: 'at_most', lost: true, code: 'F06', maxScore: 100 })];
    expect(under(scores, [costs])).toMatchObject({ reachablePoints: 9000 - 5 * 250, kind: 'lost' });
  });
});

describe('with nothing to measure', () => {
  const all = [
    conditionRow({ kind: 'group_minimum', value: 5000 }),
    conditionRow({ kind: 'veto', criteria: ['T'] }),
    conditionRow({ kind: 'bonus', criteria: ['B'], value: 500 }),
    conditionRow({ kind: 'penalty', criteria: ['T'], value: 100 }),
    conditionRow({ kind: 'stars', value: 100, level: 1 }),
  ];

  test('an empty set, all not applicable, nothing entered', () => {
    expect(under([], all)).toMatchObject({ kind: 'nothing_entered', total: 0, maximum: 0, stars: null });
    expect(under(notApplicable(50), all)).toMatchObject({ kind: 'nothing_applicable', total: 0 });
    expect(under(untouched(50), all)).toMatchObject({ kind: 'nothing_entered', total: 0 });
  });
});

test('QĐ 25/2021: 80 points, half of each of five groups, no discipline', () => {
  const conditions = [
    conditionRow({ kind: 'points', value: 8000 }),
    conditionRow({ kind: 'group_minimum', value: 5000 }),
    conditionRow({ kind: 'veto', criteria: ['KL'] }),
  ];
  const of = (points: readonly number[], discipline: Partial<CriterionScore>) =>
    under(
      [
        ...points.map((one, at) => ({
          ...score({ code: `C${at}`, maxScore: 2000, score: one, result: 'met' }),
          group: `${at}`,
        })),
        { ...score({ code: 'KL', maxScore: 0, ...discipline }), group: 'KL' },
      ],
      conditions,
    ).kind;
  expect(of([2000, 2000, 2000, 1000, 1000], { result: 'met' })).toBe('eligible');
  expect(of([2000, 2000, 2000, 1001, 999], { result: 'met' })).toBe('short');
  expect(of([2000, 2000, 1999, 1000, 1000], { result: 'met' })).toBe('short');
  expect(of([2000, 2000, 2000, 2000, 2000], { result: 'not_met' })).toBe('lost');
});

test('whether all would hold once some more are met', () => {
  const scores = [...group('A', met(38)), ...group('B', [...unmet(12)])];
  const conditions = [...AS_AGREED.conditions, conditionRow({ kind: 'required', criteria: ['B3'] })];
  const rules = { conditions, counting: ASSUMED, metFrom: 100 };
  const hold = (...codes: string[]) => wouldHold(scores, new Set(codes), rules);
  expect([hold('B1', 'B2'), hold('B1', 'B2', 'B4'), hold('B1', 'B2', 'B3')]).toStrictEqual([
    false,
    false,
    true,
  ]);
});
