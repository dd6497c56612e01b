// What cells show.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type SheetLocale, sheetLocale } from '../../../local/host/spreadsheet/locale';
import { displayText, isDatePattern } from '../../../local/host/spreadsheet/number-format';
import type { CellValue } from '../../../local/xlsx/model';
import { open } from './harness';

const vi = sheetLocale('vi_VN') as SheetLocale;
const en = sheetLocale('en_US') as SheetLocale;

test.each<[CellValue, string, string, string]>([
  [1234.5, 'General', '1234,5', '1234.5'],
  [0.1 + 0.2, 'General', '0,3', '0.3'],
  [1 / 3, 'General', '0,3333333333', '0.3333333333'],
  [1e20, 'General', '1E+20', '1E+20'],
  [1234.5, '#,##0.00', '1.234,50', '1,234.50'],
  [1234.567, '#,##0.##', '1.234,57', '1,234.57'],
  [1234, '#,##0.##', '1.234,', '1,234.'],
  [-5, '0', '-5', '-5'],
  [-5, '0;(0)', '(5)', '(5)'],
  [0, '0;-0;"không"', 'không', 'không'],
  [7, '000', '007', '007'],
  [0.776, '0%', '78%', '78%'],
  [0.776, '0.0%', '77,6%', '77.6%'],
  [1.005, '0.00', '1,01', '1.01'],
  [0.5, '#.00', ',50', '.50'],
  [-0.001, '0.00', '0,00', '0.00'],
  [12345, '0.00E+00', '1,23E+04', '1.23E+04'],
  [5, '0" điểm"', '5 điểm', '5 điểm'],
  [5, '0.0[$ ₫-42A]', '5,0 ₫', '5,0 ₫'],
  [46315, 'dd/MM/yyyy', '20/10/2026', '20/10/2026'],
  [46315, 'dd/mm/yyyy', '20/10/2026', '20/10/2026'],
  [46315, '[$-42A]d/m/yy', '20/10/26', '20/10/26'],
  [46315, 'yyyy-MM-dd', '2026-10-20', '2026-10-20'],
  [46315, 'dddd', 'Thứ Ba', 'Tuesday'],
  [46315, '"ngày" d "tháng" M', 'ngày 20 tháng 10', 'ngày 20 tháng 10'],
  [46315.646, 'dd/MM/yyyy HH:mm', '20/10/2026 15:30', '20/10/2026 15:30'],
  [46315.646, 'h:mm AM/PM', '3:30 CH', '3:30 PM'],
  [46315.646, 'mm:ss.000', '30:14,400', '30:14.400'],
  [46315, 'MMMM', 'tháng 10', 'October'],
  [46315, 'd MMM', '20 thg 10', '20 Oct'],
  [0, 'dd/MM/yyyy', '30/12/1899', '30/12/1899'],
  [60, 'dd/MM/yyyy', '28/02/1900', '28/02/1900'],
  [61, 'dd/MM/yyyy', '01/03/1900', '01/03/1900'],
  [1e300, 'dd/MM/yyyy', '1E+300', '1E+300'],
  [-1e300, 'HH:mm', '-1E+300', '-1E+300'],
  [5112026, 'dd/MM/yyyy', '31/03/15896', '31/03/15896'],
  [0.5, '# ?/?', ' 1/2', ' 1/2'],
  [1234567, '0.0,," triệu"', '1,2 triệu', '1.2 triệu'],
  [7, '[>5]"nhiều";"ít"', 'nhiều', 'nhiều'],
  ['A01', '0;0;0;"mã "@', 'mã A01', 'mã A01'],
  [5, 'không "đóng', '######', '######'],
  [1.5, '[h]:mm', '36:00', '36:00'],
  [true, 'General', 'TRUE', 'TRUE'],
  [{ error: '#N/A' }, '0', '#N/A', '#N/A'],
  ['text', '0.00', 'text', 'text'],
  [15, '@', '15', '15'],
  [null, 'dd/MM/yyyy', '', ''],
])('%p under %s', (value, pattern, inVietnamese, inEnglish) => {
  expect(displayText(value, pattern, vi)).toBe(inVietnamese);
  expect(displayText(value, pattern, en)).toBe(inEnglish);
});

test.each([
  ['General', false],
  ['@', false],
  ['0.00', false],
  ['0" đồng/ngày"', false],
  ['[Red]0', false],
  ['dd/MM', true],
  ['[h]:mm', true],
  ['"Hạn" d', true],
  ['0.00E+00', false],
])('%s as a pattern of dates: %p', (pattern, isDate) => {
  expect(isDatePattern(pattern)).toBe(isDate);
});

test('two decimals are the number rounded half up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (thousandths) => {
      const shown = Number(displayText(thousandths / 1000, '0.00', en));
      expect(Math.round(shown * 100)).toBe(Math.floor((thousandths + 5) / 10));
    }),
  );
});

describe('getDisplayValues', () => {
  test('gives texts only', () => {
    const { sheet } = open();
    sheet.getRange('A1:D1').setValues([['20/10/2026', '12,5%', 1.5, false]]);
    sheet.getRange('A1:D1').getDisplayValues();
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['20/10/2026', '12,50%', '1,5', 'FALSE']]);
  });

  test('a locale that is not emulated is refused by name', () => {
    const { spreadsheet } = open();
    expect(() => spreadsheet.setSpreadsheetLocale('fr_FR')).toThrow('not emulated: locale fr_FR');
    spreadsheet.setSpreadsheetLocale('en_US');
    expect(spreadsheet.getSpreadsheetLocale()).toBe('en_US');
  });
});
