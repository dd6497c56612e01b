// The last day of a window in the plan's words.
import { expect, test } from '@jest/globals';
import { namesTime, windowEnd } from '../../../src/core/base/time-window';
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
