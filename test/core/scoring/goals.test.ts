// The goals of section II: assessed from what was entered, goal 6 from the verdict.
import { describe, expect, test } from '@jest/globals';
import { assessGoals, goalIssues } from '../../../src/core/scoring/goals';
import type { Verdict } from '../../../src/core/scoring/verdict';
import { criterionRow, goalRow, workbookData } from '../../support/data';

const verdict = (met: number, outOf: number) => ({ counted: { of: 'criteria', met, outOf } }) as Verdict;

const assessed = (goal: Parameters<typeof goalRow>[0], given = verdict(40, 49), today = '2026-10-20') => {
  const [line] = assessGoals([goalRow({ no: '3', text: 'Mục tiêu', row: 2, ...goal })], given, today, []);
  return [line?.result, line?.assessment];
};

describe('shares', () => {
  test.each([
    ['100%', '52/52', null, { kind: 'share', actual: 52, outOf: 52 }, 'met'],
    ['100%', '51', 52, { kind: 'share', actual: 51, outOf: 52 }, 'not_met'],
    ['từ 90%', '900/1000', null, { kind: 'share', actual: 900, outOf: 1000 }, 'met'],
    ['từ 90%', '899/1000', null, { kind: 'share', actual: 899, outOf: 1000 }, 'not_met'],
    ['từ 92,5%', '925/1000', null, { kind: 'share', actual: 925, outOf: 1000 }, 'met'],
    ['từ 92,5%', '924/1000', null, { kind: 'share', actual: 924, outOf: 1000 }, 'not_met'],
    ['trên 80%', '80/100', null, { kind: 'share', actual: 80, outOf: 100 }, 'not_met'],
    ['trên 80%', '81/100', null, { kind: 'share', actual: 81, outOf: 100 }, 'met'],
    ['100%', null, null, null, 'in_progress'],
    ['100%', '95%', null, null, 'in_progress'],
    ['100%', '0/0', null, null, 'in_progress'],
    ['100%', '53/52', null, null, 'in_progress'],
  ])('%s: %s of %s', (target, actual, outOf, result, assessment) => {
    expect(assessed({ target, actual, outOf })).toStrictEqual([result, assessment]);
  });
});

describe('things to do', () => {
  test.each([
    ['tháng 5/2026', 'Có', '2026-05-06', 'met'],
    ['tháng 5/2026', 'Có', '2026-05-31', 'met'],
    ['tháng 5/2026', 'Có', '2026-06-01', 'not_met'],
    ['Quý II năm 2026', 'Có', '2026-06-30', 'met'],
    ['Quý II năm 2026', 'Có', '2026-09-30', 'not_met'],
    ['Quý II-III năm 2026', 'Có', '2026-09-30', 'met'],
    // Without a day of its own it was done by today at the latest, which is no longer in time.
    ['Quý II năm 2026', 'Có', null, 'not_met'],
    ['Quý IV năm 2026', 'Có', null, 'met'],
    ['Quý IV năm 2026', 'Không', null, 'in_progress'],
    ['Quý II năm 2026', 'Không', null, 'not_met'],
    ['Quý II năm 2026', 'Không', '2026-06-01', 'not_met'],
    // No time is set.
    ['thường xuyên', 'Có', null, 'met'],
    [null, 'Có', '2026-09-30', 'met'],
    [null, 'Không', null, 'in_progress'],
  ])('%s: %s, %s', (target, actual, asOf, assessment) => {
    const result = { kind: 'done', done: actual === 'Có', asOf };
    expect(assessed({ no: '1', target, actual, asOf })).toStrictEqual([result, assessment]);
  });

  test.each([
    ['tháng 5/2026', 'có lẽ'],
    ['tháng 5/2026', null],
    ['giữa năm 2026', 'Có'],
    ['cuối quý II', 'Có'],
  ])('nothing to be read: %s, %s', (target, actual) => {
    const goal = { no: '1', target, actual, asOf: '2026-05-06' };
    expect(assessed(goal)).toStrictEqual([null, 'in_progress']);
  });
});

test.each([
  [40, 50, 'not_met'],
  [41, 50, 'met'],
])('goal 6 comes from the verdict: %i of %i', (met, applicable, assessment) => {
  const goal = { no: '6', target: 'trên 80%', actual: '1/1' };
  expect(assessed(goal, verdict(met, applicable))).toStrictEqual([
    { kind: 'share', actual: met, outOf: applicable },
    assessment,
  ]);
});

describe('problems', () => {
  const problems = (
    values: Parameters<typeof goalRow>[0],
    unread: Parameters<typeof goalIssues>[1] = () => false,
  ) =>
    goalIssues(workbookData({ goals: [goalRow({ no: '1', row: 2, ...values })] }), unread).map(
      ({ code, table, row, column, value, unit }) => [code, table, row, column, value, unit],
    );
  const unreadIn =
    (...columns: string[]) =>
    (table: string, row: number, column: string) =>
      table === 'goals' && row === 2 && columns.includes(column);
  const at = (column: string, value: string) => ['goals', 2, column, value, 'VHXH'];

  test.each<[string, Parameters<typeof goalRow>[0], unknown[][]]>([
    ['read', { target: 'từ 90%', actual: '9/10' }, []],
    ['blank', { target: 'tháng 5/2026' }, []],
    [
      'an answer that is none',
      { target: 'tháng 5/2026', actual: 'có lẽ' },
      [['entry_not_read', ...at('actual', 'có lẽ')]],
    ],
    ['a percentage', { target: '100%', actual: '95%' }, [['entry_percent_sign', ...at('actual', '95%')]]],
    ['done, undated', { target: 'tháng 5/2026', actual: 'Có' }, [['done_undated', ...at('asOf', '')]]],
    ['done, dated', { target: 'tháng 5/2026', actual: 'Có', asOf: '2026-05-06' }, []],
    ['not done, undated', { target: 'tháng 5/2026', actual: 'Không' }, []],
    ['done where no time is set', { target: 'thường xuyên', actual: 'Có' }, []],
    [
      'time in unknown words',
      { target: 'giữa năm 2026', actual: 'Có' },
      [['target_invalid', ...at('target', 'giữa năm 2026')]],
    ],
    [
      'typed into goal 6',
      { no: '6', target: 'trên 80%', actual: '10', outOf: 50 },
      [
        ['entry_not_counted', ...at('actual', '10')],
        ['entry_not_counted', ...at('outOf', '50')],
      ],
    ],
    ['goal 6 left blank', { no: '6', target: 'trên 80%' }, []],
  ])('%s', (_what, values, expected) => {
    expect(problems(values)).toStrictEqual(expected);
  });

  test('of several criteria only those that are not there are named', () => {
    const criterion = ['E01', 'X9', 'E03', 'Y'];
    const data = workbookData({
      criteria: [criterionRow({ code: 'E01' }), criterionRow({ code: 'e03' })],
      goals: [goalRow({ no: '4', row: 2, target: '100%', criterion })],
    });
    expect(goalIssues(data, () => false).map(({ code, value }) => [code, value])).toStrictEqual([
      ['criterion_unknown', 'X9; Y'],
    ]);
  });

  test('not where the cell already has a problem', () => {
    const undated = { target: 'tháng 5/2026', actual: 'Có' };
    expect(problems({ target: '100%', actual: '52' }, unreadIn('outOf'))).toStrictEqual([]);
    expect(problems(undated, unreadIn('asOf'))).toStrictEqual([]);
    expect(problems(undated, unreadIn('outOf', 'actual'))).toStrictEqual([]);
    expect(problems({ actual: '52/52' }, unreadIn('target'))).toStrictEqual([]);
  });
});
