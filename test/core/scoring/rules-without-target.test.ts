// A typed score, an index, levels; marks for part of a target; met from a share of the points.
import { describe, expect, test } from '@jest/globals';
import { parseTiers } from '../../../src/core/base/tiers';
import type { Criterion } from '../../../src/core/workbook/inputs';
import { gist, scoreOf } from '../../support/score-of';

const scale = (text: string): Criterion['tiers'] => {
  const tiers = parseTiers(text);
  if ('why' in tiers) throw new Error(text);
  return tiers;
};

describe('a score that a person gives', () => {
  const manual = (actual: string, outOf: number | null = null) =>
    scoreOf({ rule: 'manual', maxScore: 2000, actual, outOf });

  test.each([
    ['18,5', 'not_met', 1850],
    ['18,5/20', 'not_met', 1850],
    ['18.5 điểm', 'not_met', 1850],
    ['0', 'not_met', 0],
    ['19,99', 'not_met', 1999],
    ['20', 'met', 2000],
    ['20/20', 'met', 2000],
  ])('%s', (actual, result, score) => {
    const code = score === 2000 ? 'score_full' : 'score_part';
    expect(gist(manual(actual))).toStrictEqual([result, score, code, { points: score, maximum: 2000 }]);
  });

  test('of a maximum of 0 nobody earns all', () => {
    expect(gist(scoreOf({ rule: 'manual', maxScore: 0, actual: '0' })).slice(0, 2)).toStrictEqual([
      'not_met',
      0,
    ]);
  });

  test.each([
    ['18,5/25', 'entry_not_read', { expected: 'score', why: 'other_maximum', maximum: 2000 }],
    ['20,01', 'score_above_max', { score: 2001, maximum: 2000 }],
    ['18,555', 'entry_not_read', { expected: 'score' }],
    ['-1', 'entry_not_read', { expected: 'score' }],
    ['khá', 'entry_not_read', { expected: 'score' }],
    ['18/20/20', 'entry_not_read', { expected: 'score' }],
  ])('%s is none', (actual, code, params) => {
    const { result, score, issues } = manual(actual);
    expect([result, score]).toStrictEqual(['insufficient', 0]);
    expect(issues.map((one) => [one.code, one.params])).toStrictEqual([
      [code, { criterion: 'T1', ...params }],
    ]);
  });

  test('with the maximum in its own column', () => {
    expect(manual('18,5', 20)).toMatchObject({ score: 1850, issues: [] });
    expect(manual('18,5', 25).issues.map(({ code }) => code)).toStrictEqual(['entry_not_read']);
  });

  test('without proof it earns nothing; none is asked of a 0', () => {
    const bare = { evidence: [] };
    expect(scoreOf({ rule: 'manual', actual: '1,5' }, bare)).toMatchObject({ score: 0, result: 'not_met' });
    expect(scoreOf({ rule: 'manual', actual: '1,5' }, bare).reason.code).toBe('evidence_missing');
    expect(scoreOf({ rule: 'manual', actual: '0' }, bare).reason.code).toBe('score_part');
  });
});

describe('an index turned into points', () => {
  const converted = (actual: string, outOf: number | null = null) =>
    scoreOf({ rule: 'converted', maxScore: 5000, actual, outOf });

  test.each([
    ['85,1', 4255, '85,1%'],
    ['85,1%', 4255, '85,1%'],
    ['85.10 %', 4255, '85.10%'],
    ['66,666', 3333, '66,666%'],
    ['0', 0, '0%'],
    ['100', 5000, '100%'],
    ['812/1040', 3903, '812/1040'],
  ])('%s', (actual, points, index) => {
    const { score, reason } = converted(actual);
    expect([score, reason.params]).toStrictEqual([points, { points, maximum: 5000, index }]);
  });

  test('a share in two cells', () => {
    expect(converted('812', 1040).score).toBe(3903);
  });

  test.each(['100,01', '-3', '0,851', 'cao', '0/0', '5/4/3'])('%s is none', (actual) => {
    const { result, issues } = converted(actual);
    expect([result, issues.map(({ code }) => code)]).toStrictEqual(['insufficient', ['entry_not_read']]);
  });
});

describe('levels', () => {
  const SCALE = scale('≥90:5; ≥80:4; ≥70:3');
  const onScale = (actual: string, more: Partial<Criterion> = {}) =>
    scoreOf({ rule: 'tiers', maxScore: 500, tiers: SCALE, actual, ...more });

  test.each([
    ['89,99', 400, { bound: 'from', threshold: 8000 }],
    ['90', 500, { bound: 'from', threshold: 9000 }],
    ['90,01%', 500, { bound: 'from', threshold: 9000 }],
    ['8999/10000', 400, { bound: 'from', threshold: 8000 }],
    ['9/10', 500, { bound: 'from', threshold: 9000 }],
    ['69,9999', 0, null],
    ['70', 300, { bound: 'from', threshold: 7000 }],
  ])('%s', (actual, points, level) => {
    const code = points === 500 ? 'level_full' : 'level_part';
    expect(gist(onScale(actual))).toStrictEqual([
      points === 500 ? 'met' : 'not_met',
      points,
      code,
      { points, maximum: 500, figure: actual, level },
    ]);
  });

  test('of things counted, the fewer the better', () => {
    const few = { tiers: scale('không quá 0: 2; không quá 2: 1'), maxScore: 200, measureUnit: 'trường hợp' };
    const scores = ['không', '0', '1 trường hợp', '2', '3'].map((actual) => onScale(actual, few).score);
    expect(scores).toStrictEqual([200, 200, 100, 100, 0]);
  });

  test('without levels, with levels that cannot be read or do not reach the maximum, nothing is said', () => {
    expect(onScale('90', { tiers: null })).toMatchObject({
      result: 'insufficient',
      reason: { code: 'tiers_missing' },
      issues: [{ code: 'tiers_missing', column: 'tiers', points: 500, unit: 'VHXH' }],
    });
    expect(onScale('90', { maxScore: 600 })).toMatchObject({
      result: 'insufficient',
      reason: { code: 'tiers_invalid' },
      issues: [{ code: 'tiers_not_max', params: { best: 500, maximum: 600 } }],
    });
    expect(onScale('chín mươi').issues.map(({ code }) => code)).toStrictEqual(['entry_not_read']);
  });
});

describe('marks for part of a target', () => {
  const share = { rule: 'percent', target: 80, maxScore: 2500 } as const;
  const count = { rule: 'at_least', target: 4, maxScore: 200 } as const;
  const marked = (criterion: Partial<Criterion>) => scoreOf(criterion).score;

  test.each([
    // 22/25 is above 80 %: as measured it is 22 of 25 points all the same.
    ['a share, target reached', { ...share, actual: '22/25' }, [2500, 2500, 2500, 2200]],
    ['a share, below its target', { ...share, actual: '15/25' }, [1875, 0, 1875, 1500]],
    ['a count has none of itself', { ...count, actual: '3' }, [0, 0, 150, 0]],
  ] as const)('%s', (_name, criterion, expected) => {
    const marks = [null, 'none', 'to_target', 'as_measured'] as const;
    expect(marks.map((partMarks) => marked({ ...criterion, partMarks }))).toStrictEqual(expected);
  });

  test('of a list', () => {
    const items = [{ done: true, item: 'a' }, { done: true, item: 'b' }, { item: 'c' }, { item: 'd' }];
    const points = (criterion: Partial<Criterion>) =>
      scoreOf({ rule: 'checklist', maxScore: 400, ...criterion }, { checklist: items }).score;
    expect(points({ target: 3 })).toBe(266);
    expect(points({ target: 3, partMarks: 'none' })).toBe(0);
    expect(points({ target: 2, partMarks: 'as_measured' })).toBe(200);
    expect(points({ target: 2 })).toBe(400);
  });

  test.each([
    ['partMarks', { ...count, actual: '3', partMarks: 'as_measured' }, ['none', 'to_target']],
    ['partMarks', { rule: 'yes_no', actual: 'Có', partMarks: 'none' }, []],
    ['target', { rule: 'manual', actual: '1', target: 80 }, []],
    ['tiers', { ...count, actual: '3', tiers: scale('≥90:2') }, []],
    ['byMember', { rule: 'manual', actual: '1', byMember: true }, []],
  ] as const)('what the rule does not read is named: %s', (column, criterion, choices) => {
    expect(scoreOf(criterion).issues.map((one) => [one.code, one.column, one.params])).toStrictEqual([
      ['not_for_rule', column, { criterion: 'T1', rule: criterion.rule, choices }],
    ]);
  });
});

describe('met from a share of the points', () => {
  const of = (actual: string, metFrom: number | null, setting: number | null = 100) =>
    scoreOf(
      { rule: 'percent', target: 90, maxScore: 200, actual, metFrom },
      { settings: { metFrom: setting } },
    );

  test.each([
    ['below', '71/100', 80, 'not_met', 157],
    // 72/90 of 200 is 160: just 80 %.
    ['at', '72/100', 80, 'met', 160],
    ['above', '73/100', 80, 'met', 162],
  ] as const)('%s', (_name, actual, metFrom, result, score) => {
    expect(of(actual, metFrom)).toMatchObject({ result, score });
    expect(of(actual, null, metFrom)).toMatchObject({ result, score });
  });

  test('the reason says so, with what the rule says', () => {
    expect(of('72/100', 80).reason).toStrictEqual({
      code: 'met_by_points',
      params: { of: { code: 'share_short', params: { actual: 72, outOf: 100, target: 90 } }, from: 80 },
    });
    expect(of('90/100', 80).reason.code).toBe('share_met');
  });

  test('its own goes before the setting; where that cannot be read, the whole', () => {
    expect(of('72/100', 90, 80).result).toBe('not_met');
    expect(of('72/100', null, null).result).toBe('not_met');
  });

  test('a maximum of 0 is not met by its nothing, nor is a limit exceeded', () => {
    expect(scoreOf({ rule: 'yes_no', actual: 'Không', maxScore: 0, metFrom: 1 }).result).toBe('not_met');
    expect(scoreOf({ rule: 'at_most', target: 0, actual: '2', metFrom: 1 }).result).toBe('not_met');
  });
});
