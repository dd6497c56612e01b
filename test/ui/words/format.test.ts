// Vietnamese figures and days.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNumber } from '../../../src/core/base/numbers';
import {
  date,
  fullDate,
  longDate,
  num,
  percent,
  points,
  shortDate,
  weekday,
} from '../../../src/ui/words/format.vi';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [1234.5, '1.234,5'],
    [-1234567, '-1.234.567'],
    [0.25, '0,25'],
    [1000, '1.000'],
  ])('%d is written %s', (value, text) => {
    expect(num(value)).toBe(text);
  });

  test.each([
    [7600, '76'],
    [7650, '76,5'],
    [5, '0,05'],
    [0, '0'],
  ])('%d hundredths are written %s', (value, text) => {
    expect(points(value)).toBe(text);
  });

  test('a person reads back the number that was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        expect(parseNumber(points(hundredths))).toBe(hundredths === 0 ? 0 : hundredths / 100);
      }),
    );
  });

  test.each([
    [38, 49, '77,6%'],
    [40, 49, '81,6%'],
    [39, 49, '79,6%'],
    [41, 49, '83,7%'],
    [40, 50, '80%'],
    [0, 49, '0%'],
    [49, 49, '100%'],
    [1, 8, '12,5%'],
    [1, 16, '6,3%'],
    [2499, 2500, '99,96%'],
    [0, 0, '–'],
  ])('%d of %d is %s', (met, total, text) => {
    expect(percent(met, total)).toBe(text);
  });

  test.each([
    [7996, 10_000, null, '79,96%'],
    [4999, 5000, null, '99,98%'],
    [1, 10_000, null, '0,01%'],
    [80_004, 100_000, null, '80,004%'],
    [9746, 10_000, 97.5, '97,46%'],
    [9746, 10_000, null, '97,5%'],
    [9754, 10_000, 97.5, '97,54%'],
  ])('%d of %d, held against %s, is not rounded across it: %s', (met, total, target, text) => {
    expect(percent(met, total, target)).toBe(text);
  });
});

test.each([
  ['2026-09-30', '30/9/2026', '30/09/2026', '30/9', 'thứ Tư', 'ngày 30 tháng 9 năm 2026'],
  ['2026-05-06', '06/5/2026', '06/05/2026', '06/5', 'thứ Tư', 'ngày 06 tháng 5 năm 2026'],
  ['2026-02-01', '01/02/2026', '01/02/2026', '01/02', 'Chủ nhật', 'ngày 01 tháng 02 năm 2026'],
  ['2026-11-13', '13/11/2026', '13/11/2026', '13/11', 'thứ Sáu', 'ngày 13 tháng 11 năm 2026'],
])('%s as a day', (day, short, full, bare, name, long) => {
  expect([date(day), fullDate(day), shortDate(day), weekday(day), longDate(day)]).toStrictEqual([
    short,
    full,
    bare,
    name,
    long,
  ]);
});
