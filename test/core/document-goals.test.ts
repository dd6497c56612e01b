// The goals of section II: assessed from what was entered, goal 6 from the verdict.
import { describe, expect, test } from '@jest/globals';
import { assessGoals, goalIssues } from '../../src/core/document-goals';
import type { Verdict } from '../../src/core/verdict';
import { goalRow, workbookData } from '../support/data';

const verdict = (met: number, applicable: number) => ({ met, applicable }) as Verdict;

const assessed = (goal: Parameters<typeof goalRow>[0], given = verdict(40, 49)) => {
  const [line] = assessGoals([goalRow({ no: '3', text: 'Mục tiêu', row: 2, ...goal })], given);
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
    ['Có', { kind: 'done', done: true, asOf: '2026-05-06' }, 'met'],
    ['Không', { kind: 'done', done: false, asOf: '2026-05-06' }, 'in_progress'],
    ['có lẽ', null, 'in_progress'],
    [null, null, 'in_progress'],
  ])('%s', (actual, result, assessment) => {
    const goal = { no: '1', target: 'tháng 5/2026', actual, asOf: '2026-05-06' };
    expect(assessed(goal)).toStrictEqual([result, assessment]);
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

test('a result that cannot be read is a problem, unless its cell already is one or none is entered', () => {
  const goals = [
    goalRow({ no: '1', target: 'tháng 5/2026', actual: 'có lẽ', row: 2 }),
    goalRow({ no: '3', target: '100%', actual: '95%', row: 4 }),
    goalRow({ no: '4', target: '100%', actual: '52', row: 5 }),
    goalRow({ no: '5', target: 'từ 90%', actual: '9/10', row: 6 }),
    goalRow({ no: '6', target: 'trên 80%', actual: '95%', row: 7 }),
  ];
  const unread = (table: string, row: number, column: string) =>
    table === 'goals' && row === 5 && column === 'outOf';
  const found = goalIssues(workbookData({ goals }), unread);
  expect(found.map(({ code, row, column, value, unit }) => [code, row, column, value, unit])).toStrictEqual([
    ['entry_not_read', 2, 'actual', 'có lẽ', 'CULTURE_SOCIAL'],
    ['entry_percent_sign', 4, 'actual', '95%', 'CULTURE_SOCIAL'],
  ]);
});
