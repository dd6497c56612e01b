// What was reached of a goal, in words.
import { expect, test } from '@jest/globals';
import type { GoalLine } from '../../../src/core/scoring/goals';
import { goalResult } from '../../../src/ui/words/goals.vi';

const done = (isDone: boolean, asOf: string | null = null) => ({ kind: 'done' as const, done: isDone, asOf });

test.each<[string, GoalLine['result'], GoalLine['assessment']]>([
  ['chưa có số liệu', null, 'in_progress'],
  ['1.094/1.200 = 91,2%', { kind: 'share', actual: 1094, outOf: 1200 }, 'met'],
  ['đã hoàn thành ngày 06/5/2026', done(true, '2026-05-06'), 'met'],
  ['hoàn thành chậm, ngày 30/9/2026', done(true, '2026-09-30'), 'not_met'],
  ['đã hoàn thành', done(true), 'met'],
  ['đã hoàn thành, chưa rõ ngày', done(true), 'not_met'],
  ['chưa hoàn thành', done(false), 'in_progress'],
  ['chưa hoàn thành', done(false, '2026-07-01'), 'not_met'],
])('%s', (text, result, assessment) => {
  expect(goalResult({ no: '1', text: '', target: '', percent: null, result, assessment })).toBe(text);
});
