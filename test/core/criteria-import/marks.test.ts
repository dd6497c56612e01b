// Numbers in front of rows: what they are, and which code a sheet made a day or a number of.
import { describe, expect, test } from '@jest/globals';
import { namedMark, readMark, splitMark } from '../../../src/core/criteria-import/marks';
import type { RawCell } from '../../../src/core/sheet/cells';

const YEAR = 2026;
const start = { before: '', lastLetter: null, thisYear: YEAR };
const day = (date: string): RawCell => ({ date });

describe('a cell of the column of numbers', () => {
  test.each<[RawCell, string, string]>([
    ['I', 'roman', 'I'],
    ['IV.', 'roman', 'IV'],
    ['XVIII', 'roman', 'XVIII'],
    ['A', 'letter', 'A'],
    ['B)', 'letter', 'B'],
    ['1', 'number', '1'],
    ['1.', 'number', '1'],
    ['(1)', 'number', '1'],
    [7, 'number', '7'],
    ['1.10', 'number', '1.10'],
    ['1,10', 'number', '1.10'],
    ['1. 2', 'number', '1.2'],
    ['I.2.1', 'number', 'I.2.1'],
    ['TC01', 'number', 'TC01'],
    ['a)', 'small', 'a'],
    ['đ', 'small', 'đ'],
    ['-', 'dash', ''],
    ['+', 'dash', ''],
    ['•', 'dash', ''],
    ['', 'none', ''],
  ])('%j is %s %s', (cell, kind, code) => {
    expect(readMark(cell, start)).toMatchObject({ kind, code });
  });

  test.each<[RawCell]>([['Nhóm tiêu chí'], ['+1'], ['=1+1'], [-3]])('%j is none', (cell) => {
    expect(readMark(cell, start)).toBeNull();
  });

  test('C and D after B are letters, V after IV a Roman number', () => {
    const after = (lastLetter: string | null) => readMark('C', { ...start, lastLetter })?.kind;
    expect([
      after('B'),
      readMark('V', start)?.kind,
      readMark('I', { ...start, lastLetter: 'H' })?.kind,
    ]).toStrictEqual(['letter', 'roman', 'letter']);
  });
});

/** The code before, what the sheet made of a code, which it was. */
test.each<[string, RawCell, string]>([
  ['', day('2026-01-01'), '1.1'],
  ['1.9', day('2026-10-01'), '1.10'],
  ['1.10', day('2026-11-01'), '1.11'],
  ['1.12', day('2026-01-02'), '2.1'],
  // A sheet of a region that writes the month first.
  ['1.9', day('2026-01-10'), '1.10'],
  ['', day('2026-02-01'), '1.2'],
  // With a year: three parts.
  ['1.1', day('2001-01-01'), '1.1.1'],
  ['2.3.1', day('2002-03-02'), '2.3.2'],
  ['1.9', 1.1, '1.10'],
  ['1.19', 1.2, '1.20'],
  ['1', 1.1, '1.1'],
  ['1.1', 1.2, '1.2'],
  ['2.9', 2.1, '2.10'],
  ['1.4', 2.1, '2.1'],
])('after %j the cell %j is %s', (before, cell, code) => {
  expect(readMark(cell, { ...start, before })?.code).toBe(code);
});

test('what was made of it is kept, to be told; a number that says the same is not', () => {
  expect(readMark(day('2026-10-01'), { ...start, before: '1.9' })?.shown).toBe('01/10/2026');
  expect(readMark(1.1, { ...start, before: '1.9' })?.shown).toBe('1,1');
  expect(readMark(2, start)?.shown).toBeNull();
});

test.each<[string, string | null, string]>([
  ['1.1. Công khai', '1.1', 'Công khai'],
  ['1.1 Công khai', '1.1', 'Công khai'],
  ['II. Cơ sở vật chất', 'II', 'Cơ sở vật chất'],
  ['a) Có kế hoạch', 'a', 'Có kế hoạch'],
  ['- Có kế hoạch', '', 'Có kế hoạch'],
  ['100% cán bộ mặc đồng phục', null, ''],
  ['5 không', null, ''],
  ['Chính quyền số', null, ''],
])('%j begins with %j', (text, code, rest) => {
  const split = splitMark(text, start);
  expect(split === null ? [null, ''] : [split.mark.code, split.text]).toStrictEqual([code, rest]);
});

test.each<[string, string | null]>([
  ['Nhóm 1. Chính quyền số', '1'],
  ['PHẦN II: CƠ SỞ VẬT CHẤT', 'II'],
  ['Tiêu chí 3', '3'],
  ['Nhóm tiêu chí 2', '2'],
  ['Nội dung công khai', null],
  ['Mục tiêu chung', null],
])('%j is a title with the number %j', (text, number) => {
  expect(namedMark(text)).toBe(number);
});
