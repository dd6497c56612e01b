// Points as tables write them.
import { expect, test } from '@jest/globals';
import { readPoints, splitPoints } from '../../../src/core/criteria-import/points';
import type { RawCell } from '../../../src/core/sheet/cells';

test.each<[RawCell, number, number | null]>([
  [20, 2000, null],
  [2.5, 250, null],
  ['2,5', 250, null],
  ['2.5', 250, null],
  ['2,5 điểm', 250, null],
  ['20đ', 2000, null],
  ['(20 điểm)', 2000, null],
  ['Tối đa 5 điểm', 500, null],
  ['Không quá 3 điểm', 300, null],
  ['0 - 15 điểm', 1500, null],
  ['từ 0 đến 15 điểm', 1500, null],
  ['+5', 500, null],
  ['18/20', 2000, 1800],
  ['15,3 / 18 điểm', 1800, 1530],
  [0, 0, null],
])('%j is a maximum of %d hundredths', (cell, maximum, score) => {
  expect(readPoints(cell)).toStrictEqual({ kind: 'points', maximum, score });
});

test.each<[RawCell, object]>([
  ['', { kind: 'blank' }],
  [false, { kind: 'blank' }],
  ['–', { kind: 'none' }],
  ['-', { kind: 'none' }],
  ['năm điểm', { kind: 'unread', why: 'text' }],
  ['5 - 10', { kind: 'unread', why: 'text' }],
  ['50%', { kind: 'unread', why: 'text' }],
  [2.555, { kind: 'unread', why: 'text' }],
  ['-2', { kind: 'unread', why: 'negative' }],
  [-2, { kind: 'unread', why: 'negative' }],
  [{ date: '2026-05-02' }, { kind: 'unread', why: 'date' }],
])('%j is %j', (cell, points) => {
  expect(readPoints(cell)).toStrictEqual(points);
});

test('points in brackets behind a name are its own; other brackets are words', () => {
  expect(splitPoints('Cải cách hành chính (20 điểm)')).toStrictEqual({
    name: 'Cải cách hành chính',
    maximum: 2000,
  });
  expect(splitPoints('Cải cách hành chính (tối đa 2,5 điểm):')?.maximum).toBe(250);
  expect(splitPoints('Hòa giải thành (80 vụ)')).toBeNull();
  expect(splitPoints('Mặc đồng phục (nếu có)')).toBeNull();
});
