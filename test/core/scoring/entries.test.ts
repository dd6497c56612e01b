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
