import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAnswer, readCount, readShare } from '../../../src/core/scoring/entries';

const BLANK = { kind: 'blank' };
const read = <T>(value: T) => ({ kind: 'read', value });
const bad = (code: string, params = {}) => ({ kind: 'bad', problem: { code, params } });

describe('an answer', () => {
  test.each([
    [null, BLANK],
    ['  ', BLANK],
    ['Có', read(true)],
    ['CÓ', read(true)],
    ['co', read(true)],
    ['Có'.normalize('NFD'), read(true)],
    ['x', read(true)],
    ['TRUE', read(true)],
    ['✓', read(true)],
    ['Không', read(false)],
    ['không', read(false)],
    ['FALSE', read(false)],
    ['0', read(false)],
    ...['Có.', 'đã có', 'Có rồi', 'YES', 'V', '☑', '✔', 'Đạt', 'Ðúng'].map(
      (word) => [word, read(true)] as const,
    ),
    ...['Ko', 'K', 'không có', 'Chưa có', 'Không phát sinh', 'KHÔNG.', '-', '☐', '✗'].map(
      (word) => [word, read(false)] as const,
    ),
    ['có lẽ', bad('entry_not_read', { expected: 'answer' })],
    ['cỏ', bad('entry_not_read', { expected: 'answer' })],
    ['2', bad('entry_not_read', { expected: 'answer' })],
  ])('%j', (actual, expected) => {
    expect(readAnswer(actual)).toStrictEqual(expected);
  });
});

describe('a count', () => {
  const notRead = bad('entry_not_read', { expected: 'count' });
  test.each([
    [null, BLANK],
    ['0', read(0)],
    ['12', read(12)],
    ['1.234', read(1234)],
    ['-1', notRead],
    ['2,5', notRead],
    ['2.5', notRead],
    ['12/13', notRead],
    ['95%', notRead],
    ['ba', notRead],
    ['9999999999', notRead],
  ])('%j', (actual, expected) => {
    expect(readCount(actual)).toStrictEqual(expected);
  });

  test.each([
    ['12 thư', 'thư', read(12)],
    ['12 THƯ'.normalize('NFD'), 'thư', read(12)],
    ['1cuộc', 'cuộc', read(1)],
    ['1.234 lượt dùng', 'Lượt dùng', read(1234)],
    ['không', 'thư', read(0)],
    ['Ko', null, read(0)],
    ['không có', 'bài', read(0)],
    ['12 cuộc', 'thư', notRead],
    ['2,5 thư', 'thư', notRead],
    ['thư', 'thư', notRead],
    ['12 thư', null, notRead],
    ['chưa', 'thư', notRead],
    ['có', 'thư', notRead],
  ])('%j of %j', (actual, unit, expected) => {
    expect(readCount(actual, unit)).toStrictEqual(expected);
  });
});

describe('a share', () => {
  const notRead = bad('entry_not_read', { expected: 'share' });
  test.each([
    [null, null, BLANK],
    [null, 1040, BLANK],
    [null, 0, read({ actual: 0, outOf: 0 })],
    ['812/1040', null, read({ actual: 812, outOf: 1040 })],
    [' 812 / 1.040 ', null, read({ actual: 812, outOf: 1040 })],
    ['812', 1040, read({ actual: 812, outOf: 1040 })],
    ['812/1040', 1040, read({ actual: 812, outOf: 1040 })],
    ['0/0', null, read({ actual: 0, outOf: 0 })],
    ['12/12', null, read({ actual: 12, outOf: 12 })],
    ['95%', null, bad('entry_percent_sign')],
    ['95,5 %', 100, bad('entry_percent_sign')],
    ['13/12', null, bad('actual_above_total', { actual: 13, total: 12 })],
    ['13', 12, bad('actual_above_total', { actual: 13, total: 12 })],
    ['3', 0, bad('actual_above_total', { actual: 3, total: 0 })],
    ['812', null, bad('entry_not_read', { expected: 'share', why: 'total_blank' })],
    ['812/1040', 1000, bad('entry_not_read', { expected: 'share', why: 'totals_differ', total: 1000 })],
    ['2,5/3', null, notRead],
    ['-1/3', null, notRead],
    ['1/2/3', null, notRead],
    ['/3', null, notRead],
    ['3/', null, notRead],
    ['có lẽ', 5, notRead],
  ])('%j of %j', (actual, outOf, expected) => {
    expect(readShare(actual, outOf)).toStrictEqual(expected);
  });

  test.each([
    ['812 hồ sơ/1040 hồ sơ', null, 'hồ sơ', read({ actual: 812, outOf: 1040 })],
    ['812/1040 hồ sơ', null, 'hồ sơ', read({ actual: 812, outOf: 1040 })],
    ['8 thôn', 9, 'thôn/thôn', read({ actual: 8, outOf: 9 })],
    ['8 biên bản/9 cuộc', null, 'biên bản/cuộc', read({ actual: 8, outOf: 9 })],
    ['8 thôn/9 xã', null, 'thôn', notRead],
  ])('%j of %j in %j', (actual, outOf, unit, expected) => {
    expect(readShare(actual, outOf, unit)).toStrictEqual(expected);
  });

  test('two whole numbers say the same in one cell as in two', () => {
    const whole = fc.nat({ max: 1_000_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const one = readShare(`${a}/${b}`, null);
        expect(one).toStrictEqual(readShare(String(a), b));
        expect(one.kind).toBe(a <= b ? 'read' : 'bad');
      }),
    );
  });

  test('whatever is typed, a share that is read is whole and not above its total', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,/ %-]{1,12}$/));
    fc.assert(
      fc.property(typed, fc.option(fc.nat()), (actual, outOf) => {
        const entry = readShare(actual, outOf);
        if (entry.kind !== 'read') return;
        const { actual: done, outOf: total } = entry.value;
        expect([done, total].every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
        expect(done).toBeLessThanOrEqual(total);
      }),
    );
  });
});
