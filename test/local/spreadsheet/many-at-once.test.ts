// What saves calls: lists of ranges, looks as rows of values, a sheet made from another, protections of a whole workbook.
import { describe, expect, test } from '@jest/globals';
import { open, SpreadsheetApp } from './harness';

const EDITOR = 'vhxh@namduong.vn';

describe('a list of ranges', () => {
  test('takes a look in one call that costs as one', () => {
    const { sheet, workbook, calls } = open();
    sheet.getRangeList(['A1:B1', 'D2:D3']).setWrap(true).setNumberFormat('@');
    expect(calls.filter(({ kind }) => kind === 'write').map(({ method }) => method)).toStrictEqual([
      'writeRanges',
      'writeRanges',
    ]);
    const [model] = workbook.sheets;
    const looks = ['1,1', '1,2', '2,4', '3,4', '1,3', '1,4'].map((place) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const { wrap, numberFormat } = model?.formatAt(row, column) ?? {};
      return [wrap, numberFormat];
    });
    expect(looks).toStrictEqual([...new Array(4).fill([true, '@']), [false, 'General'], [false, 'General']]);
    expect(sheet.getRangeList(['A1:B1']).getRanges()[0]?.getA1Notation()).toBe('A1:B1');
  });

  test('refuses what lies beyond the sheet', () => {
    const { sheet } = open();
    expect(() => sheet.getRangeList(['A1', 'A1001'])).toThrow('outside the dimensions');
  });
});

describe('looks as rows of values', () => {
  test('text styles: what a style does not set stays', () => {
    const { sheet, workbook, calls } = open();
    sheet.getRange('A1:B1').setFontColor('#112233');
    calls.length = 0;
    const bold = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(18).build();
    const plain = SpreadsheetApp.newTextStyle().build();
    sheet.getRange('A1:B1').setTextStyles([[bold, plain]]);
    expect(calls.filter(({ kind }) => kind !== 'free')).toHaveLength(1);
    const [model] = workbook.sheets;
    expect(model?.formatAt(1, 1)).toMatchObject({ bold: true, fontSize: 18, color: '#112233' });
    expect(model?.formatAt(1, 2)).toMatchObject({ bold: false, fontSize: 10, color: '#112233' });
  });

  test('wrapping and vertical places, a cell each', () => {
    const { sheet, workbook } = open();
    sheet
      .getRange('A1:A2')
      .setWraps([[true], [false]])
      .setVerticalAlignments([['middle'], ['top']]);
    const [model] = workbook.sheets;
    expect([1, 2].map((row) => model?.formatAt(row, 1).wrap)).toStrictEqual([true, false]);
    expect([1, 2].map((row) => model?.formatAt(row, 1).vertical)).toStrictEqual(['middle', 'top']);
    expect(() => sheet.getRange('A1:A2').setWraps([[true]])).toThrow('The number of rows');
  });
});

describe('a sheet made from another', () => {
  test('has its content, looks, sizes and notes, and is its own afterwards', () => {
    const { spreadsheet, sheet, workbook, state } = open();
    sheet
      .getRange('A1:B1')
      .setValues([['Mã', '=1+1']])
      .setBackground('#ff0000')
      .setNote('ghi chú');
    sheet.setFrozenRows(1);
    sheet.setColumnWidths(1, 2, 240);
    sheet.setTabColor('#00ff00');
    sheet.deleteRows(501, 500);
    const made = spreadsheet.insertSheet('Bản sau', 1, { template: sheet });
    expect(made.getRange('A1:B1').getValues()).toStrictEqual([['Mã', 2]]);
    expect(made.getRange('A1:B1').getFormulas()).toStrictEqual([['', '=1+1']]);
    expect(made.getRange('A1:B1').getNotes()).toStrictEqual([['ghi chú', 'ghi chú']]);
    expect(made.getMaxRows()).toBe(500);
    const copy = workbook.sheet('Bản sau');
    expect(copy).toMatchObject({ frozenRows: 1, tabColor: '#00ff00' });
    expect([1, 2, 3].map((column) => copy?.columnWidth(column))).toStrictEqual([240, 240, 100]);
    expect(copy?.formatAt(1, 2).background).toBe('#ff0000');

    made.getRange('A1').setValue('Khác').setBackground(null).setNote(null);
    made.setColumnWidth(1, 50);
    expect(sheet.getRange('A1').getValue()).toBe('Mã');
    expect(workbook.sheets[0]?.formatAt(1, 1).background).toBe('#ff0000');
    expect(workbook.sheets[0]?.columnWidth(1)).toBe(240);
    expect(state.sheets.map(({ name }) => name)).toStrictEqual(['Sheet1', 'Bản sau']);
  });

  test('has none of its protections', () => {
    const { spreadsheet, sheet } = open();
    sheet.protect().setWarningOnly(true);
    const made = spreadsheet.insertSheet('Bản sau', 1, { template: sheet });
    expect(made.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toHaveLength(0);
  });
});

describe('protections of the whole spreadsheet', () => {
  test('come in one call a type, each with its sheet', () => {
    const { spreadsheet, sheet, calls } = open();
    const other = spreadsheet.insertSheet('Khác', 1);
    sheet.getRange('A1:B2').protect();
    other.getRange('C3').protect().setDescription('hai');
    other.protect();
    calls.length = 0;
    const ranges = spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    const seen = ranges.map((found) => [
      found.getRange().getSheet().getName(),
      found.getRange().getA1Notation(),
      found.getDescription(),
    ]);
    expect(seen).toStrictEqual([
      ['Sheet1', 'A1:B2', ''],
      ['Khác', 'C3', 'hai'],
    ]);
    expect(calls.filter(({ kind }) => kind !== 'free')).toHaveLength(1);
    const sheets = spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    expect(sheets.map((found) => found.getRange().getSheet().getName())).toStrictEqual(['Khác']);
  });

  test('say who may edit in spite of them', () => {
    const bench = open({ editors: [EDITOR] });
    const hard = bench.sheet.getRange('A1').protect();
    hard.removeEditors(hard.getEditors());
    bench.sheet.getRange('B1').protect().setWarningOnly(true);
    const mayEdit = (user?: string) => {
      const { workbook, state } = bench;
      const { sheet } = open({ workbook, state, ...(user && { user }) });
      return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((found) => found.canEdit());
    };
    expect(mayEdit()).toStrictEqual([true, true]);
    expect(mayEdit(EDITOR)).toStrictEqual([false, true]);
  });
});

describe('a protected sheet with a part left free', () => {
  test('lets everybody write there, and there only; the part moves with its rows', () => {
    const bench = open({ editors: [EDITOR] });
    const hard = bench.sheet.protect();
    hard.removeEditors(hard.getEditors());
    hard.setUnprotectedRanges([bench.sheet.getRange('B5')]);
    bench.sheet.insertRowsBefore(2, 1);
    const { workbook, state } = bench;
    const { sheet } = open({ workbook, state, user: EDITOR });
    sheet.getRange('B6').setValue(true);
    expect(() => sheet.getRange('B5').setValue(true)).toThrow('protected cell');
    expect(() => sheet.getRange('B6:B7').setValues([[1], [2]])).toThrow('protected cell');
    const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    expect(found?.getUnprotectedRanges().map((range) => range.getA1Notation())).toStrictEqual(['B6']);
  });

  test('a protected range has none', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1').protect();
    expect(() => range.setUnprotectedRanges([sheet.getRange('A1')])).toThrow('protected sheet');
  });
});

describe('merged cells', () => {
  test('are taken apart, whole ones only', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').merge();
    expect(() => sheet.getRange('A1:A2').breakApart()).toThrow('You must select all cells');
    expect(sheet.getDataRange().getMergedRanges()).toHaveLength(1);
    sheet.getRange('A1:B9').breakApart();
    expect(sheet.getRange('A1:B9').getMergedRanges()).toHaveLength(0);
  });
});

describe('sorting a range', () => {
  test('moves whole cells by a column of the sheet; formulas mean the cells beside them, blanks come last', () => {
    const { sheet, workbook } = open();
    sheet.getRange('B2:D5').setValues([
      [3, 'ba', '=B2*10'],
      ['', 'trống', ''],
      [1, 'một', '=B4*10'],
      [2, 'hai', '=$B$2'],
    ]);
    sheet.getRange('C4').setBackground('#00ff00').setNote('của một');
    sheet.getRange('B2:D5').sort(2);
    expect(sheet.getRange('B2:D5').getValues()).toStrictEqual([
      [1, 'một', 10],
      [2, 'hai', 1],
      [3, 'ba', 30],
      ['', 'trống', ''],
    ]);
    expect(sheet.getRange('D2:D5').getFormulas().flat()).toStrictEqual(['=B2*10', '=$B$2', '=B4*10', '']);
    expect(sheet.getRange('C2:C4').getNotes().flat()).toStrictEqual(['của một', '', '']);
    expect(workbook.sheets[0]?.formatAt(2, 3).background).toBe('#00ff00');
    expect(workbook.sheets[0]?.formatAt(4, 3).background).toBeNull();
    sheet.getRange('B2:D4').sort({ column: 2, ascending: false });
    expect(sheet.getRange('B2:B4').getValues().flat()).toStrictEqual([3, 2, 1]);
  });

  test('numbers come before texts; equal rows keep their order', () => {
    const { sheet } = open();
    sheet.getRange('A1:B4').setValues([
      ['b', 1],
      [5, 2],
      ['a', 3],
      ['b', 4],
    ]);
    sheet.getRange('A1:B4').sort([{ column: 1, ascending: true }]);
    expect(sheet.getRange('B1:B4').getValues().flat()).toStrictEqual([2, 3, 1, 4]);
  });

  test('refuses a column outside, and cells merged across rows', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('B1:C3').sort(1)).toThrow('outside the range');
    sheet.getRange('B1:B2').merge();
    expect(() => sheet.getRange('B1:C3').sort(2)).toThrow('merge');
  });
});
