// Texts that Sheets would take for something else are written with an apostrophe, all others as they are.
import { describe, expect, test } from '@jest/globals';
import { asPlainText, asText } from '../../../src/core/sheet/cells-out';

describe('asText puts an apostrophe before', () => {
  test.each([
    ['formulas', ['=1+1', '+84 912 345 678', '-', '@ban', "'x", '\tx']],
    ['truth values', ['TRUE', 'false', ' Đúng ', 'sai']],
    [
      'numbers',
      ['5', '015', '1.234,5', '2,5', '.5', ',5', '1E5', '50%', '%5', '-5', '−5', '–5', '(5)', '( 5 )'],
    ],
    ['amounts', ['$5', '₫5.000', '€ 5', '5 ₫', '5đ', '5.000 VND', '(₫5)']],
    ['times', ['10:30', '10:30 AM', '10:30 SA', '10h30', '3 PM']],
    ['dates', ['1/2', '1.2', '20/10/2026', '2026-10-20', '1 thg 2', '12 tháng 5 năm 2026', '1-Feb', '5 May']],
    [
      'dates with a word before',
      ['Tháng 02/2026', 'tháng 2', 'thg 2 2026', 'ngày 5', 'Thứ 2', 'thứ 2, 5/10', 'Th 2', 'T2', 'CN 5/10'],
    ],
    ['dates in English', ['Feb 2026', 'May 5', 'september 1', 'Mon 5 Oct', 'Sunday, 4/10']],
    ['texts of a person that begin alike', ['12/KH-UBND', '5 hộ nghèo', 'Tháng 2/2026'.normalize('NFD')]],
  ])('%s', (_what, texts) => {
    expect(texts.map(asText)).toStrictEqual(texts.map((text) => `'${text}`));
  });
});

describe('asText leaves', () => {
  test.each([
    ['nothing', ['', ' ', '\n']],
    [
      'words',
      ['Có', 'Không', 'Đạt', 'Tháng sau', 'ngày lễ', 'May đồng phục', 'Mỗi quý', '–', '(chưa có)', '…'],
    ],
    [
      'words with a number after them',
      ['Điều 5', 'Tổ 3', 'Xã 1/5', 'Mayor 5', 'Marchand 2', 'Thuận 2', 'A05'],
    ],
    ['addresses', ['https://example.com/5', 'ubnd5@example.com']],
  ])('%s', (_what, texts) => {
    expect(texts.map(asText)).toStrictEqual(texts);
  });
});

test('asPlainText, for cells that keep what is typed, guards against formulas alone', () => {
  expect(['=1', '+84', '-', '@x', "'x", '1.2', '12/13', 'TRUE', ''].map(asPlainText)).toStrictEqual([
    "'=1",
    "'+84",
    "'-",
    "'@x",
    "''x",
    '1.2',
    '12/13',
    'TRUE',
    '',
  ]);
});
