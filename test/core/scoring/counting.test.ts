// The answers to the plan's open points, and what each does to the verdict.
import { describe, expect, test } from '@jest/globals';
import { COUNTING, DISCIPLINE_CRITERION } from '../../../sheets-schema/plan';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import {
  ASSUMED,
  answerIssues,
  answersTo,
  type Counting,
  type CountingKey,
  countingOf,
} from '../../../src/core/scoring/counting';
import type { CriterionScore } from '../../../src/core/scoring/score';
import { AS_AGREED } from '../../../src/core/scoring/set-in-force';
import { verdictUnderAnswers } from '../../../src/core/scoring/under-answers';
import { decideVerdict, type Verdict } from '../../../src/core/scoring/verdict';
import { criterionRow, questionRow, workbookData } from '../../support/data';
import { lost, many, met, notApplicable, score, unmet } from '../../support/scores';

const { settings } = workbookData();
const keys = Object.keys(COUNTING) as CountingKey[];
const under = (scores: CriterionScore[], counting: Partial<Counting>, metFrom = 100) =>
  decideVerdict(scores, { ...settings, metFrom }, AS_AGREED, { ...ASSUMED, ...counting });

/** Conditions beside the plan's two. */
const further = ({ conditions: [, , ...others] }: Verdict) => others;

describe('the plan’s own rows', () => {
  test('the criterion of discipline is one of the draft', () => {
    const found = PLAN_ROWS.criteria.find(({ code }) => code === DISCIPLINE_CRITERION);
    expect(found?.name).toMatch(/kỷ luật/);
  });
});

describe('an answer', () => {
  const answered = (answer: string | null) =>
    workbookData({
      planQuestions: [questionRow({ row: 7, id: 'I27', answer })],
      criteria: [criterionRow({ code: 'F04' })],
    });

  test.each([
    [null, 'points', ['discipline']],
    ['Là điều kiện bắt buộc', 'required', []],
    ['LÀ ĐIỀU KIỆN BẮT BUỘC ', 'required', []],
    ['Chỉ mất điểm của tiêu chí đó', 'points', []],
    ['Chờ hướng dẫn của cấp tỉnh', 'points', ['discipline']],
    ['hỏi lại sau', 'points', ['discipline']],
  ])('%s', (answer, discipline, open) => {
    expect(countingOf(answered(answer))).toStrictEqual({ counting: { ...ASSUMED, discipline }, open });
  });

  test('that requires a criterion which is not there is named', () => {
    const data = { ...answered('Là điều kiện bắt buộc'), criteria: [] };
    expect(answerIssues(data).map(({ code }) => code)).toStrictEqual(['required_not_found']);
  });
});

describe('what the rate counts (I09)', () => {
  const group = (name: string, scores: CriterionScore[]) => scores.map((one) => ({ ...one, group: name }));
  const five = (...full: number[]) =>
    ['A', 'B', 'C', 'D', 'E'].flatMap((name, index) =>
      group(name, [...met(9), ...(full.includes(index) ? met(1) : unmet(1, 100))]),
    );

  test('a group is met from its share of the points: 5 of 5, for 4 of 5 is just 80 %', () => {
    expect(under(five(0, 1, 2, 3, 4), { rateOf: 'groups' })).toMatchObject({
      kind: 'eligible',
      counted: { of: 'groups', met: 5, outOf: 5 },
    });
    expect(under(five(0, 1, 2, 3), { rateOf: 'groups' })).toMatchObject({
      kind: 'short',
      counted: { met: 4, outOf: 5 },
      conditions: [{ needed: 5, missing: 1 }, { holds: true }],
    });
    // 19 of 20 points are 95 %.
    expect(under(five(), { rateOf: 'groups' }, 95).counted.met).toBe(5);
    expect(under(five(), { rateOf: 'groups' }, 96).counted.met).toBe(0);
  });

  test('criterion by criterion the same are 49 of 50', () => {
    expect(under(five(0, 1, 2, 3), {}).counted).toStrictEqual({ of: 'criteria', met: 49, outOf: 50 });
  });

  test('a group that can no longer be met is lost', () => {
    const scores = [...group('A', [...met(40), ...lost(1)]), ...group('B', met(9))];
    expect(under(scores, { rateOf: 'groups' })).toMatchObject({ kind: 'lost', reachableMet: 1 });
    expect(under(scores, {}).kind).toBe('eligible');
  });

  test('a group of which nothing applies does not count', () => {
    const scores = [...group('A', met(45)), ...group('B', notApplicable(5))];
    expect(under(scores, { rateOf: 'groups' }).counted).toStrictEqual({ of: 'groups', met: 1, outOf: 1 });
  });
});

describe('discipline as a condition (I27)', () => {
  const discipline = (values: Partial<CriterionScore>) => score({ code: 'f04', ...values });

  test.each([
    ['met', { result: 'met', score: 200 }, 'eligible', true],
    ['open', { result: 'insufficient' }, 'short', false],
    ['exceeded', { rule: 'at_most', lost: true }, 'lost', false],
  ] as const)('%s', (_name, values, kind, isMet) => {
    const scores = [...met(49), discipline(values)];
    const verdict = under(scores, { discipline: 'required' });
    expect(verdict.kind).toBe(kind);
    expect(further(verdict)).toMatchObject([{ kind: 'required', criterion: 'f04', holds: isMet }]);
    expect(under(scores, {}).kind).toBe('eligible');
    expect(further(under(scores, {}))).toStrictEqual([]);
  });

  test('not applicable, it is asked of nobody', () => {
    const scores = [...met(49), discipline({ result: 'not_applicable' })];
    const verdict = under(scores, { discipline: 'required' });
    expect([verdict.kind, further(verdict)]).toStrictEqual(['eligible', []]);
  });
});

describe('points of what does not apply (I33)', () => {
  // 45 apply, 40 met: 80 of 90 points, of 100 after rescaling 88,88.
  const scores = [...met(40), ...unmet(5), ...notApplicable(5)];

  test('absolute, or on the scale of the whole set, rounded down', () => {
    expect(under(scores, {})).toMatchObject({ total: 8000, maximum: 9000, rescaled: false });
    expect(under(scores, { notApplicable: 'rescaled' })).toMatchObject({
      total: 8888,
      maximum: 10_000,
      reachablePoints: 10_000,
      rescaled: true,
    });
  });

  test('at the line: 72 of 90 are 80 of 100, a hundredth less is not', () => {
    const of = (points: number) => [
      ...met(37),
      score({ result: 'met', score: points - 37 * 200 }),
      ...unmet(7),
      ...notApplicable(5),
    ];
    const total = (points: number) => under(of(points), { notApplicable: 'rescaled' }).conditions[1].missing;
    expect([total(7200), total(7199)]).toStrictEqual([0, 2]);
  });

  test('where all apply, nothing changes; where nothing does, nothing is divided', () => {
    expect(under(met(50), { notApplicable: 'rescaled' })).toMatchObject({ total: 10_000, maximum: 10_000 });
    expect(under(notApplicable(5), { notApplicable: 'rescaled' })).toMatchObject({ total: 0, maximum: 0 });
  });
});

describe('the verdict under each answer', () => {
  const underAnswers = (scores: CriterionScore[], open: readonly CountingKey[] = keys) =>
    verdictUnderAnswers(open, (counting) => under(scores, counting), ASSUMED);

  test('says for each other answer to an open point what it would be', () => {
    const found = underAnswers([...met(45), ...unmet(5)]);
    expect(found?.lines.map(({ key, answer, verdict }) => [key, answer, verdict.kind])).toStrictEqual([
      ['rateOf', 'groups', 'short'],
      ['discipline', 'required', 'eligible'],
      ['notApplicable', 'rescaled', 'eligible'],
    ]);
    expect(found).toMatchObject({ isConstant: false, deciding: ['rateOf'] });
  });

  test('constant only where no combination changes it', () => {
    expect(underAnswers(met(50))).toMatchObject({ isConstant: true, deciding: [] });
    expect(underAnswers([...met(10), ...unmet(40)])).toMatchObject({ isConstant: true, deciding: [] });
    // By groups 5 of 5 are met, but 78 points are too few; rescaled alone, the rate is. Both together suffice.
    const both = [
      ...['A', 'B', 'C', 'D', 'E'].flatMap((group) => [
        ...many(7, { group, result: 'met', score: 200 }),
        ...many(2, { group, score: 180 }),
      ]),
      ...many(5, { group: 'F', result: 'not_applicable' }),
    ];
    const found = verdictUnderAnswers(keys, (counting) => under(both, counting, 90), ASSUMED);
    expect(decideVerdict(both, settings).total).toBe(8800);
    expect(found?.deciding).toStrictEqual(['rateOf']);
  });

  test('is not asked where nothing is open, or nothing entered', () => {
    expect(underAnswers(met(50), [])).toBeNull();
    expect(underAnswers(many(50, { result: 'insufficient', entered: false }))).toBeNull();
  });

  test('every answer has an effect on some verdict', () => {
    const samples = [
      [...met(45), ...unmet(5)],
      [...met(49), score({ code: 'F04' })],
      [...met(39), ...unmet(5), ...notApplicable(6)],
    ];
    for (const key of keys) {
      const [, other] = answersTo(key);
      const changed = samples.some(
        (scores) =>
          JSON.stringify(under(scores, {})) !==
          JSON.stringify(under(scores, { [key]: other } as Partial<Counting>)),
      );
      expect([key, changed]).toStrictEqual([key, true]);
    }
  });
});
