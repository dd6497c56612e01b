// Widths against those measured of the fonts themselves.
import { expect, test } from '@jest/globals';
import { lastLineWidth, textWidth } from '../../../src/core/dossier/text-width';

test.each([
  ['Độc lập - Tự do - Hạnh phúc', 14, 60.46],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.67],
  ['XÃ NAM DƯƠNG', 13, 37.28],
  ['ỦY BAN NHÂN DÂN', 13, 43.19],
])('%s, %d pt: %d mm', (text, points, width) => {
  expect(textWidth(text, points)).toBeCloseTo(width, 1);
  expect(textWidth(text.normalize('NFD'), points)).toBeCloseTo(width, 1);
});

test('of a text of several lines the last one is measured', () => {
  const [first, second] = [
    'Về việc đề nghị công nhận xã Nam Dương đạt chuẩn',
    '“chính quyền thân thiện” năm 2026',
  ];
  expect(lastLineWidth(`${first}\n${second}`, 14, 165)).toBe(textWidth(second, 14));
  const words = Array.from({ length: 40 }, () => 'dài').join(' ');
  const width = lastLineWidth(words, 14, 60);
  expect(width).toBeGreaterThan(0);
  expect(width).toBeLessThanOrEqual(60);
});

test('an unbroken word is no wider than its column; nothing has no width', () => {
  expect(lastLineWidth('W'.repeat(200), 14, 60)).toBe(60);
  expect(lastLineWidth('', 14, 60)).toBe(0);
});
