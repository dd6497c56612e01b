// What is compared with what, and criteria that only one side has.
import { describe, expect, test } from '@jest/globals';
import { compareScores, earlierOf } from '../../../src/core/scoring/comparison';
import type { FrozenScore, Snapshot } from '../../../src/core/scoring/snapshot';

const score = (code: string, points: number, group = 'A'): FrozenScore => ({
  code,
  group,
  name: code,
  rule: 'yes_no',
  target: null,
  maxScore: 200,
  actual: null,
  outOf: null,
  evidenceCount: 0,
  explanation: null,
  score: points,
  result: points === 200 ? 'met' : 'not_met',
  reason: '',
});

const snapshot = (id: string, dataHash: string, scores: FrozenScore[] = []): Snapshot => ({
  id,
  at: id.slice(0, 10),
  by: '',
  setVersion: '',
  dataHash,
  step: 'self',
  scores,
});

const all = [snapshot('2026-11-10_01', 'a'), snapshot('2026-12-20_01', 'b'), snapshot('2027-06-30_01', 'c')];
const ids = ({ before, lastYear }: ReturnType<typeof earlierOf>) => [
  before?.id ?? null,
  lastYear?.id ?? null,
];

test.each([
  ['no year turned, data changed since', 'x', null, ['2027-06-30_01', null]],
  ['no year turned, just frozen', 'c', null, ['2026-12-20_01', null]],
  ['this year’s, and that of the year before', 'x', '2026-12-20_01', ['2027-06-30_01', '2026-12-20_01']],
  ['just frozen for the first time this year', 'c', '2026-12-20_01', [null, '2026-12-20_01']],
  ['the journal names a snapshot that is damaged', 'x', '2026-12-31_01', ['2027-06-30_01', null]],
])('%s', (_, hash, lastYear, wanted) => {
  expect(ids(earlierOf(all, hash, lastYear))).toStrictEqual(wanted);
});

test('what a step of the review froze is not the units’ own', () => {
  const reviewed = { ...snapshot('2027-07-10_01', 'd'), step: 'agreed' as const };
  expect(ids(earlierOf([...all, reviewed], 'x', null))).toStrictEqual(['2027-06-30_01', null]);
});

test('nothing frozen: nothing to compare with', () => {
  expect(ids(earlierOf([], 'x', null))).toStrictEqual([null, null]);
});

describe('criteria that came or went', () => {
  const before = snapshot('1', '', [score('A01', 200), score('A02', 0), score('B09', 200, 'B')]);
  const { criteria, groups, moves } = compareScores([score('A01', 0), score('A02', 200), score('A03', 200)], {
    before,
    lastYear: null,
  });

  test('stand with one side empty, those of today first', () => {
    expect(criteria.map(({ code, before: then, now }) => [code, then?.score, now?.score])).toStrictEqual([
      ['A01', 200, 0],
      ['A02', 0, 200],
      ['A03', undefined, 200],
      ['B09', 200, undefined],
    ]);
    expect(moves).toStrictEqual({ before: { up: 1, down: 1 }, lastYear: { up: 0, down: 0 } });
  });

  test('count in their groups and in the total, on the side that has them', () => {
    expect(
      groups.map(({ no, before: then, now, lastYear }) => [no, then?.score, now?.score, lastYear]),
    ).toStrictEqual([
      ['I', 200, 400, null],
      ['II', 200, 0, null],
      ['', 400, 400, null],
    ]);
  });
});
