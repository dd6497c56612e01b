// What text becomes in a cell: parsed as if typed, in the workbook's locale.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateSerial } from '../../../local/host/spreadsheet/dates';
import { type SheetLocale, sheetLocale } from '../../../local/host/spreadsheet/locale';
import { parseTyped } from '../../../local/host/spreadsheet/typed';
import { open } from './harness';

const vi = sheetLocale('vi_VN') as SheetLocale;
const en = sheetLocale('en_US') as SheetLocale;
const day = (year: number, month: number, d: number) => dateSerial(year, month, d) as number;
const typed = (text: string, locale = vi, format = 'General') => parseTyped(text, format, locale, 2026);

describe('vi_VN', () => {
  test.each<[string, unknown]>([
    ['015', 15],
    ['-7', -7],
    ['+7', 7],
    ['3,5', 3.5],
    [',5', 0.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1.23', '1.23'],
    ['1,234.5', '1,234.5'],
    ['1.2345', '1.2345'],
    ['1E5', 100000],
    ['50%', 0.5],
    ['12,5%', 0.125],
    ['7 %', 0.07],
    [' 5 ', 5],
    ['TRUE', true],
    ['false', false],
    ['5 đ', '5 đ'],
    ['$5', 5],
    ['$5,5', 5.5],
    ['100.000 ₫', 100000],
    ['₫', '₫'],
    ['1/2', day(2026, 2, 1)],
    ['20/10/2026', day(2026, 10, 20)],
    ['20-10-2026', day(2026, 10, 20)],
    ['20.10.2026', day(2026, 10, 20)],
    ['1/2/26', day(2026, 2, 1)],
    ['1/2/76', day(1976, 2, 1)],
    ['1.2', day(2026, 2, 1)],
    ['10/2026', day(2026, 10, 1)],
    ['2026-10-20', day(2026, 10, 20)],
    ['31/02/2026', '31/02/2026'],
    ['29/2/2028', day(2028, 2, 29)],
    ['2026-13-01', '2026-13-01'],
    ['13/2027', '13/2027'],
    ['15:30', 15.5 / 24],
    ['3:30 PM', 15.5 / 24],
    ['25:00', 25 / 24],
    ['15:75', '15:75'],
    ['20/10/2026 12:00', day(2026, 10, 20) + 0.5],
    ['812/1040', '812/1040'],
    ['A05', 'A05'],
    ["'015", '015'],
    ["'=1+1", '=1+1'],
    ["'", ''],
    ['+', '+'],
    ['-', '-'],
    ['%', '%'],
    ['E5', 'E5'],
    ['two\nlines', 'two\nlines'],
  ])('%j', (text, value) => {
    expect(typed(text).value).toEqual(value);
    expect(typed(text).formula).toBeUndefined();
  });

  test.each([
    ['1/2', 'd/M'],
    ['20/10/2026', 'dd/MM/yyyy'],
    ['2026-10-20', 'yyyy-MM-dd'],
    ['10/2026', 'M/yyyy'],
    ['15:30', 'HH:mm'],
    ['15:30:10', 'HH:mm:ss'],
    ['30:00', '[h]:mm:ss'],
    ['20/10/2026 15:30', 'dd/MM/yyyy HH:mm:ss'],
    ['50%', '0%'],
    ['12,5%', '0.00%'],
    ['1.234', '#,##0'],
    ['1.234,5', '#,##0.00'],
    ['1E5', '0.00E+00'],
    ['$5', '"$"#,##0'],
    ['$5,5', '"$"#,##0.00'],
    ['100.000 ₫', '#,##0 "₫"'],
    ['Mar 1 2016', 'dd/MM/yyyy'],
    ['Mar 1', 'd/M'],
    ['15', undefined],
    ['x', undefined],
  ])('%s gives an unformatted cell the format %s', (text, format) => {
    expect(typed(text).numberFormat).toBe(format);
  });
});

describe('en_US', () => {
  test.each<[string, unknown]>([
    ['3.5', 3.5],
    ['1,234.5', 1234.5],
    ['3,5', '3,5'],
    ['10/20/2026', day(2026, 10, 20)],
    ['20/10/2026', '20/10/2026'],
    ['1/2', day(2026, 1, 2)],
    ['1.2', 1.2],
    ['2026-10-20', day(2026, 10, 20)],
  ])('%s', (text, value) => {
    expect(typed(text, en).value).toEqual(value);
  });
});

describe('formulas', () => {
  test('a leading = that parses is a formula, kept without the sign', () => {
    expect(typed('=SUM(A1:A3)*2')).toEqual({ value: null, formula: 'SUM(A1:A3)*2' });
    expect(typed('=SUM(A1;1,5)*2', vi)).toEqual({ value: null, formula: 'SUM(A1,1.5)*2' });
    expect(typed('=SUM(A1,1.5)*2', en)).toEqual({ value: null, formula: 'SUM(A1,1.5)*2' });
    expect(typed('=IF(A1>0;"a;b";{1;2})')).toEqual({ value: null, formula: 'IF(A1>0,"a;b",{1;2})' });
  });

  test.each(['=', '=IF(', '=1+', '=a b', '=SUM(1,2', '=)', '=1.2', '=IF(1=1,2,3)', '="x'])(
    '%s stays text',
    (text) => {
      expect(typed(text)).toEqual({ value: text });
    },
  );
});

describe('text format', () => {
  test.each(['015', '1/2', '=1+1', 'TRUE', '50%', '20/10/2026'])('%s stays as typed', (text) => {
    expect(typed(text, vi, '@')).toEqual({ value: text });
  });

  test('an apostrophe before it is no part of the text', () => {
    expect([typed("'=1+1", vi, '@'), typed("''x", vi, '@')]).toEqual([{ value: '=1+1' }, { value: "'x" }]);
  });
});

test('any text is either kept to the letter or understood, and never lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { value, formula } = typed(text);
      if (text === '') expect(value).toBeNull();
      else if (formula !== undefined) expect(text.startsWith('=')).toBe(true);
      else if (typeof value === 'string') expect([text, text.slice(1)]).toContain(value);
      else expect(/^[\s\d.,:/%+\-$₫A-Z ]+$/i.test(text)).toBe(true);
      expect(typed(text, vi, '@').value).toBe(text === '' ? null : text.replace(/^'/, ''));
    }),
  );
});

test('numbers written with a decimal comma come back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
      const fraction = String(part).padStart(3, '0');
      expect(typed(`${whole},${fraction}`).value).toBe(Number(`${whole}.${fraction}`));
    }),
  );
});

describe('scripts and people type alike', () => {
  test('setValues parses strings and keeps what is no string', () => {
    const { sheet, host } = open();
    sheet.getRange('A1:D1').setValues([['015', '1/2', 15, true]]);
    expect(sheet.getRange('A1:D1').getValues()[0]).toEqual([
      15,
      new Date('2026-02-01T00:00:00+07:00'),
      15,
      true,
    ]);
    sheet.getRange('A2').setNumberFormat('@');
    sheet.getRange('A2:B2').setValues([['1.2', "'1.2"]]);
    expect(sheet.getRange('A2:B2').getValues()).toEqual([['1.2', '1.2']]);
    host.typeInto(0, 3, 1, '2026-10-20');
    expect(host.readCell(0, 3, 1)).toMatchObject({ value: day(2026, 10, 20), text: '2026-10-20' });
  });

  test('typing keeps the format a cell has', () => {
    const { sheet } = open();
    sheet.getRange('A1').setNumberFormat('dd/MM/yyyy').setValue('2026-10-20');
    expect(sheet.getRange('A1').getDisplayValues()).toEqual([['20/10/2026']]);
  });

  test('the year of a date typed without one is that of the spreadsheet’s own clock', () => {
    const { sheet } = open({ now: '2026-12-31T20:00:00Z' });
    sheet.getRange('A1').setValue('1/2');
    expect(sheet.getRange('A1').getDisplayValues()).toEqual([['1/2']]);
    expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe('2027-01-31T17:00:00.000Z');
  });

  test('null and empty text blank a cell and keep its format', () => {
    const { sheet } = open();
    sheet
      .getRange('A1:B1')
      .setNumberFormat('@')
      .setValues([['x', 'y']]);
    sheet.getRange('A1:B1').setValues([['', null]]);
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getRange('A1:B1').getNumberFormats()).toEqual([['@', '@']]);
  });

  test('a person cannot type beyond the grid; pasting makes it longer', () => {
    const { sheet, host } = open();
    expect(() => host.typeInto(0, 1001, 1, 'x')).toThrow('outside the dimensions of the sheet');
    host.growTo(0, 1200);
    host.typeInto(0, 1200, 1, 'x');
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1200, 26]);
  });
});
