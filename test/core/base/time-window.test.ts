// Windows of time in the plan's words, and their last day.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/base/dates';
import { namesTime, readTime, windowEnd, windowsInYear } from '../../../src/core/base/time-window';
import { planData } from '../../support/data';

test.each([
  ['tháng 5/2026', '2026-05-31'],
  ['Trong tháng 12/2026', '2026-12-31'],
  ['tháng 2 năm 2028', '2028-02-29'],
  ['Tháng 10, 11/2026', '2026-11-30'],
  ['Quý II năm 2026', '2026-06-30'],
  ['QUÝ II – III / 2026'.normalize('NFD'), '2026-09-30'],
  ['quý 3/2026', '2026-09-30'],
  ['Quý IV năm 2026', '2026-12-31'],
  ['6 tháng đầu năm 2026', '2026-06-30'],
  ['6 tháng cuối năm 2026', '2026-12-31'],
  ['năm 2026', '2026-12-31'],
  ['đến cuối năm 2026', '2026-12-31'],
  ['đến hết quý I/2027', '2027-03-31'],
  ['trước ngày 15/11/2026', '2026-11-14'],
  ['chậm nhất ngày 30/9/2026', '2026-09-30'],
  ['30/9/2026', '2026-09-30'],
])('%s', (text, day) => {
  expect(windowEnd(text)).toBe(day);
});

test.each([
  '',
  'thường xuyên',
  'hằng năm',
  'trước ngày 15/11 hàng năm',
  'định kỳ 6 tháng',
  'tháng 13/2026',
  'tháng 0/2026',
  'Quý V năm 2026',
  'Quý II',
  'giữa năm 2026',
  'trước tháng 6/2026',
  '31/02/2026',
  'từ 90%',
])('no window, or none that is known: %s', (text) => {
  expect(windowEnd(text)).toBeNull();
});

test("the plan's own schedule", () => {
  const ends = planData().tasks.map(({ id, timeText, dueDate }) => [id, windowEnd(timeText ?? ''), dueDate]);
  const different = ends.filter(([, end, due]) => end !== due).map(([id, end]) => [id, end]);
  // Of two months the later; a day of every year names none.
  expect(different).toStrictEqual([
    ['IV.8-1', '2026-11-30'],
    ...['2026', '2027', '2028', '2029', '2030'].map((year) => [`V.1-${year}`, null]),
  ]);
});

test.each([
  ['Quý II', true],
  ['cuối tháng Sáu', true],
  ['giữa năm 2026', true],
  ['theo Quy chế', false],
  ['thường xuyên', false],
  ['', false],
])('%s: names a time, known or not: %s', (text, expected) => {
  expect(namesTime(text)).toBe(expected);
});

const until = (end: string) => [[null, end]];

/** Section IV row by row, then the dates that the plan names elsewhere. */
test.each<[string, (string | null)[][] | 'recurring' | 'unknown']>([
  ['Tháng 5/2026', [['2026-05-01', '2026-05-31']]],
  ['Tháng 5-6/2026', [['2026-05-01', '2026-06-30']]],
  ['Tháng 6/2026', [['2026-06-01', '2026-06-30']]],
  ['Quý II-III năm 2026', [['2026-04-01', '2026-09-30']]],
  ['Tháng 02/2026', [['2026-02-01', '2026-02-28']]],
  ['Cả năm 2026', [['2026-01-01', '2026-12-31']]],
  [
    'Tháng 6 và tháng 11/2026',
    [
      ['2026-06-01', '2026-06-30'],
      ['2026-11-01', '2026-11-30'],
    ],
  ],
  ['Quý III-IV năm 2026', [['2026-07-01', '2026-12-31']]],
  ['Tháng 12/2026', [['2026-12-01', '2026-12-31']]],
  ['trước ngày 15/11 hàng năm', 'recurring'],
  ['trong tháng 5/2026', [['2026-05-01', '2026-05-31']]],
  ['Quý II năm 2026', [['2026-04-01', '2026-06-30']]],
  ['đến cuối năm 2026', until('2026-12-31')],
  ['Quý III-IV hằng năm', 'recurring'],
  ['Trong thời hạn 15 ngày kể từ ngày Quyết định của Chủ tịch UBND tỉnh có hiệu lực', 'unknown'],
  ['trong năm 2027', [['2027-01-01', '2027-12-31']]],
  ['định kỳ 6 tháng', 'recurring'],
  ['Hằng năm', 'recurring'],
  ['hằng quý', 'recurring'],
  ['Cả năm', 'recurring'],
  ['6 tháng đầu năm 2027', [['2027-01-01', '2027-06-30']]],
  ['6 tháng cuối năm 2027', [['2027-07-01', '2027-12-31']]],
  ['trước ngày 15/11/2026', until('2026-11-14')],
  ['trước ngày 01/3/2028', until('2028-02-29')],
  ['chậm nhất ngày 30/9/2026', until('2026-09-30')],
  ['đến ngày 30/9/2026', until('2026-09-30')],
  [
    'Quý II, quý IV năm 2027',
    [
      ['2027-04-01', '2027-06-30'],
      ['2027-10-01', '2027-12-31'],
    ],
  ],
  ['Tháng 6-5/2026', 'unknown'],
  ['Tháng 11 và tháng 13/2026', 'unknown'],
  ['Quý II-V năm 2026', 'unknown'],
  ['Tháng 5-6-7/2026', 'unknown'],
  ['thường xuyên', 'unknown'],
])('%s', (text, expected) => {
  const read = readTime(text);
  const found = read.kind === 'windows' ? read.windows.map(({ start, end }) => [start, end]) : read.kind;
  expect(found).toStrictEqual(expected);
});

test.each([
  ['Cả năm 2026', true],
  ['Cả năm', true],
  ['năm 2026', false],
  ['hằng năm', false],
])('%s: work that goes on: %s', (text, continuous) => {
  expect(readTime(text)).toMatchObject({ continuous });
});

describe('any window', () => {
  const year = fc.integer({ min: 1900, max: 2199 });
  const dash = fc.constantFrom('-', ' - ', '–', ' — ', '\u2011');
  const typed = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => `  Trong ${text} `,
  );
  const pad = (month: number) => String(month).padStart(2, '0');
  const lastOf = (y: number, month: number) => new Date(Date.UTC(y, month, 0)).toISOString().slice(0, 10);

  test('of months begins with the first day of the first and ends with the last of the last', () => {
    const months = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(year, months, dash, typed, (y, [a, b], between, as) => {
        const read = readTime(as(`tháng ${a}${between}${b}/${y}`));
        expect(read).toStrictEqual(
          a > b
            ? { kind: 'unknown' }
            : {
                kind: 'windows',
                windows: [{ start: `${y}-${pad(a)}-01`, end: lastOf(y, b) }],
                continuous: false,
              },
        );
      }),
    );
  });

  test('of a quarter is that of its three months', () => {
    const quarter = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(year, quarter, fc.boolean(), typed, (y, q, roman, as) => {
        const name = roman ? ['I', 'II', 'III', 'IV'][q - 1] : q;
        expect(readTime(as(`quý ${name} năm ${y}`))).toStrictEqual(
          readTime(`tháng ${3 * q - 2}-${3 * q}/${y}`),
        );
      }),
    );
  });

  test('before a day ends the day before; each year names the same', () => {
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, month, date) => {
          const end = new Date(Date.UTC(y, month - 1, date - 1)).toISOString().slice(0, 10);
          expect(windowEnd(`trước ngày ${date}/${month}/${y}`)).toBe(end);
          expect(windowsInYear(`trước ngày ${date}/${month} hằng năm`, y)).toStrictEqual([
            { start: null, end },
          ]);
        },
      ),
    );
  });

  test('names days that are there, in their order, whatever the words', () => {
    const word = fc.constantFrom(
      ...'tháng,quý,năm,6,13,II,-,/,2026,và,trước,ngày,15/11,hằng,cả,đầu,đến,cuối,trong,30/2/2026'.split(','),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), fc.constantFrom(' ', ''), (words, blank) => {
        const read = readTime(words.join(blank));
        if (read.kind !== 'windows') return;
        expect(read.windows.length).toBeGreaterThan(0);
        for (const { start, end } of read.windows) {
          expect(parseDay(end)).toBe(end);
          if (start !== null) expect(start <= end).toBe(true);
        }
      }),
    );
  });
});

test.each([
  ['trước ngày 15/11 hàng năm', [[null, '2027-11-14']]],
  ['Quý III-IV hằng năm', [['2027-07-01', '2027-12-31']]],
  ['Cả năm', [['2027-01-01', '2027-12-31']]],
  [
    'Tháng 6 và tháng 11',
    [
      ['2027-06-01', '2027-06-30'],
      ['2027-11-01', '2027-11-30'],
    ],
  ],
  ['định kỳ 6 tháng', []],
  ['Hằng năm', []],
])('in 2027: %s', (text, expected) => {
  expect(windowsInYear(text, 2027).map(({ start, end }) => [start, end])).toStrictEqual(expected);
});
