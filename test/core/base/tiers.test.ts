import { describe, expect, test } from '@jest/globals';
import { isWithin, parseTiers, tiersText } from '../../../src/core/base/tiers';

describe('a scale as offices write it', () => {
  test.each([
    ['≥90:5; ≥80:4; ≥70:3', '≥ 90: 5; ≥ 80: 4; ≥ 70: 3'],
    ['>= 90 % : 5 điểm; >=80%: 4,5 đ', '≥ 90: 5; ≥ 80: 4,5'],
    ['Từ 92,5% được 5 điểm\nTrên 80%: 3', '≥ 92,5: 5; > 80: 3'],
    ['từ 90 trở lên: 5', '≥ 90: 5'],
    ['90:5', '≥ 90: 5'],
    ['không quá 2: 1; dưới 1 = 2', '≤ 2: 1; < 1: 2'],
    ['≥ 1.000: 5; ;', '≥ 1000: 5'],
    ['từ 90: 5; từ 80 đến dưới 90: 4; từ 70% đến dưới 80%: 3 điểm', '≥ 90: 5; ≥ 80: 4; ≥ 70: 3'],
    ['Trên 80 đến 90: 4; trên 90: 5', '> 80: 4; > 90: 5'],
    ['từ 95 đến 100: 5; từ 90 đến dưới 95 được 4', '≥ 95: 5; ≥ 90: 4'],
    ['dưới 70: 2; từ 70 đến dưới 80: 3; từ 80 trở lên: 5', '< 70: 2; ≥ 70: 3; ≥ 80: 5'],
    ['không quá 1: 5; trên 1 đến 3: 3; trên 3 đến 5: 1', '≤ 1: 5; ≤ 3: 3; ≤ 5: 1'],
    ['≥80 - <90: 4; ≥90: 5', '≥ 80: 4; ≥ 90: 5'],
  ])('%s', (text, canonical) => {
    const tiers = parseTiers(text);
    if ('why' in tiers) throw new Error(JSON.stringify(tiers));
    expect(tiersText(tiers)).toBe(canonical);
    expect(parseTiers(canonical)).toStrictEqual(tiers);
  });

  test.each([
    ['chín mươi: 5', { why: 'level', level: 'chín mươi: 5' }],
    ['≥90:5; tốt', { why: 'level', level: 'tốt' }],
    ['từ 80 đến dưới 90: 4', { why: 'level', level: 'từ 80 đến dưới 90: 4' }],
    ['từ 80 đến dưới 90: 4; từ 95: 5', { why: 'level', level: 'từ 80 đến dưới 90: 4' }],
    ['từ 80 đến 90: 4; từ 90: 5', { why: 'level', level: 'từ 80 đến 90: 4' }],
    ['từ 90 đến dưới 80: 4; từ 80: 5', { why: 'level', level: 'từ 90 đến dưới 80: 4' }],
    ['80-90: 4', { why: 'level', level: '80-90: 4' }],
    ['≥90:5,123', { why: 'level', level: '≥90:5,123' }],
    [';', { why: 'level', level: ';' }],
    ['≥90:4; ≥80:5', { why: 'order', level: '≥80:5' }],
    ['≤2:2; ≤1:1', { why: 'order', level: '≤1:1' }],
    ['≥80:5; <90:3', { why: 'order', level: '<90:3' }],
    ['từ 90: 5; dưới 80: 3', { why: 'order', level: 'dưới 80: 3' }],
    ['≥90:5; ≤90:3', { why: 'order', level: '≤90:3' }],
    ['≥90:5; ≥90:4', { why: 'order', level: '≥90:4' }],
  ])('%s is none', (text, problem) => {
    expect(parseTiers(text)).toStrictEqual(problem);
  });
});

describe('at, below and above each bound', () => {
  const share = (actual: number, outOf: number) => ({ numerator: actual * 100, denominator: outOf });
  test.each([
    ['from', [false, true, true]],
    ['above', [false, false, true]],
    ['up_to', [true, true, false]],
    ['below', [true, false, false]],
  ] as const)('%s', (bound, expected) => {
    const tier = { bound, threshold: 9000, points: 500 };
    const figures = [share(8_999, 10_000), share(9_000, 10_000), share(9_001, 10_000)];
    expect(figures.map((figure) => isWithin(tier, figure))).toStrictEqual(expected);
  });
});
