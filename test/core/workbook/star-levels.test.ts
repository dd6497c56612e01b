// Scales of stars as people type them: each number of points in one level, or it is named.
import { expect, test } from '@jest/globals';
import { starsFor } from '../../../src/core/scoring/points';
import type { Condition } from '../../../src/core/workbook/conditions';
import { starIssues } from '../../../src/core/workbook/star-levels';

type Row = readonly [from: number | null, below: number | null, level: number];

const rowsOf = (...rows: readonly Row[]): Condition[] =>
  rows.map(([from, below, level], at) => ({
    ...{ kind: 'stars', criteria: [], group: null, comparison: 'from', level, row: at + 2 },
    value: from === null ? null : from * 100,
    below: below === null ? null : below * 100,
  }));

const named = (...rows: readonly Row[]) =>
  starIssues(rowsOf(...rows), 'VHXH').map(({ code, row, column, params }) => [code, row, column, params]);
const stars = (rows: readonly Row[], ...totals: readonly number[]) =>
  totals.map((total) => starsFor(Math.round(total * 100), rowsOf(...rows)));

test('levels that meet are a scale, in any order, with or without their ends', () => {
  const closed: readonly Row[] = [
    [95, null, 4],
    [90, 95, 3],
    [80, 90, 2],
    [null, 80, 1],
  ];
  const open: readonly Row[] = [
    [null, null, 1],
    [80, null, 2],
    [95, null, 4],
    [90, null, 3],
  ];
  for (const scale of [closed, open]) {
    expect(named(...scale)).toStrictEqual([]);
    expect(stars(scale, 0, 79.99, 80, 89.99, 90, 94.99, 95, 100)).toStrictEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  }
  expect([named([80, null, 3]), stars([[80, null, 3]], 79.99, 80)]).toStrictEqual([[], [null, 3]]);
});

test('points in two levels have the fewer stars, and that is named', () => {
  const scale: readonly Row[] = [
    [80, 92, 3],
    [90, 100, 4],
  ];
  expect(named(...scale)).toStrictEqual([['scale_overlap', 3, 'value', { from: 9000, below: 9200 }]]);
  expect(stars(scale, 89.99, 90, 91.99, 92)).toStrictEqual([3, 3, 3, 4]);
  expect(named([80, null, 3], [80, 90, 2])).toStrictEqual([
    ['scale_overlap', 3, 'value', { from: 8000, below: 9000 }],
  ]);
  // Over the next level into the one after.
  expect(named([50, 95, 1], [60, 70, 2], [90, 100, 3]).map(([code, row]) => [code, row])).toStrictEqual([
    ['scale_overlap', 3],
    ['scale_overlap', 4],
  ]);
});

test('points in none, "80 đến 89" beside "90 đến 100", have no stars, and that is named', () => {
  const scale: readonly Row[] = [
    [90, null, 4],
    [80, 89, 3],
  ];
  expect(named(...scale)).toStrictEqual([['scale_gap', 3, 'below', { from: 8900, below: 9000 }]]);
  expect(stars(scale, 88.99, 89, 90)).toStrictEqual([3, null, 4]);
});

test('more points that give no more stars are named', () => {
  expect(named([80, 90, 4], [90, null, 4])).toStrictEqual([['scale_order', 3, 'level', { from: 9000 }]]);
  expect(named([80, 90, 4], [90, null, 3])).toStrictEqual([['scale_order', 3, 'level', { from: 9000 }]]);
});
