// What small scripts use at once: single cells, neighbours, what is looked at, names, lists of ranges, clearing.
import { describe, expect, test } from '@jest/globals';
import { readWorkbook, writeWorkbook } from '../../../local/xlsx';
import { open, SpreadsheetApp } from './harness';

describe('one cell', () => {
  test('the singular methods give the first cell of the range', () => {
    const { sheet } = open();
    const range = sheet.getRange('B2:C3');
    range.setNumberFormats([
      ['@', '0%'],
      ['0', '0'],
    ]);
    range.setValues([
      ['015', 0.5],
      [1, 2],
    ]);
    range.setBackground('red').setFontColor('#112233').setFontWeight('bold').setNote('ghi chú');
    expect([
      range.getValue(),
      range.getDisplayValue(),
      range.getFormula(),
      range.getNumberFormat(),
      range.getBackground(),
      range.getFontColor(),
      range.getFontWeight(),
      range.getNote(),
      range.getRichTextValue()?.getText(),
      range.getDataValidation(),
    ]).toEqual(['015', '015', '', '@', '#ff0000', '#112233', 'bold', 'ghi chú', '015', null]);
    expect(sheet.getRange('B2:C3').getNotes().flat()).toEqual(['ghi chú', 'ghi chú', 'ghi chú', 'ghi chú']);
  });

  test('a formula for a range moves with its cells', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1:C3').setFormula('=A1*1,5+$A$1');
    expect(sheet.getRange('B1:C3').getFormulas()).toEqual([
      ['=A1*1,5+$A$1', '=B1*1,5+$A$1'],
      ['=A2*1,5+$A$1', '=B2*1,5+$A$1'],
      ['=A3*1,5+$A$1', '=B3*1,5+$A$1'],
    ]);
    expect(sheet.getRange('B3').getValue()).toBe(5.5);
    expect(() => sheet.getRange('B1').setFormula('=IF(A1=1,2,3)')).toThrow('Formula parse error in cell B1');
    expect(sheet.getRange('B1').setFormula('').isBlank()).toBe(true);
  });

  test('neighbours: offset, getCell, last row and column of a range', () => {
    const { sheet } = open();
    const range = sheet.getRange('B2:D4');
    expect([range.getLastRow(), range.getLastColumn()]).toEqual([4, 4]);
    expect(range.offset(1, 2).getA1Notation()).toBe('D3:F5');
    expect(range.offset(0, 0, 1).getA1Notation()).toBe('B2:D2');
    expect(range.offset(-1, -1, 1, 1).getA1Notation()).toBe('A1');
    expect(range.getCell(2, 3).getA1Notation()).toBe('D3');
    expect(() => range.offset(-2, 0)).toThrow('outside the dimensions');
    expect(() => range.getCell(4, 1)).toThrow('out of range');
  });

  test('blank is what holds neither value nor formula', () => {
    const { sheet } = open();
    sheet.getRange('A1').setNumberFormat('@').setNote('x');
    expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
    sheet.getRange('B2').setValue(false);
    expect(sheet.getRange('A1:B2').isBlank()).toBe(false);
  });
});

describe('what is looked at', () => {
  test('the active tab, range and cell: the first cell until something is selected', () => {
    const { spreadsheet, sheet } = open();
    const other = spreadsheet.insertSheet('Khác', 1);
    expect(SpreadsheetApp.getActiveSheet().getName()).toBe('Khác');
    sheet.getRange('C3:D4').activate();
    expect([
      SpreadsheetApp.getActiveSheet().getName(),
      SpreadsheetApp.getActiveRange().getA1Notation(),
      spreadsheet.getActiveRange()?.getA1Notation(),
      spreadsheet.getActiveCell().getA1Notation(),
      sheet.getActiveRange()?.getA1Notation(),
      other.getActiveCell().getA1Notation(),
      spreadsheet.getSheetName(),
    ]).toEqual(['Sheet1', 'C3:D4', 'C3:D4', 'C3', 'C3:D4', 'A1', 'Sheet1']);
    SpreadsheetApp.setActiveSheet(other);
    expect(spreadsheet.getActiveSheet().getName()).toBe('Khác');
  });

  test('sizes and ranges of the workbook are those of its active tab', () => {
    const { spreadsheet, sheet } = open();
    sheet.getRange('A1:C5').setValue('x');
    expect([spreadsheet.getLastRow(), spreadsheet.getLastColumn(), spreadsheet.getNumSheets()]).toEqual([
      5, 3, 1,
    ]);
    expect(spreadsheet.getDataRange().getA1Notation()).toBe('A1:C5');
    const other = spreadsheet.insertSheet('Khác', 1);
    expect([spreadsheet.getLastRow(), spreadsheet.getLastColumn()]).toEqual([0, 0]);
    expect(spreadsheet.getRange('Sheet1!B:B').getA1Notation()).toBe('B:B');
    expect(spreadsheet.getRange('B2').getSheet().getName()).toBe('Khác');
    expect(() => spreadsheet.getRange('Không có!A1')).toThrow('Range not found');
    expect(other.getParent().getId()).toBe(spreadsheet.getId());
  });
});

describe('named ranges', () => {
  test('are found by name, capitals apart, after the file was written and read too', () => {
    const { spreadsheet, sheet, workbook, state } = open();
    spreadsheet.setNamedRange('don_vi', sheet.getRange('A2:B9'));
    sheet.insertRowsAfter(1, 3);
    expect(spreadsheet.getRangeByName('Don_Vi')?.getA1Notation()).toBe('A5:B12');
    const again = open({ workbook: readWorkbook(writeWorkbook(workbook)), state });
    expect(again.spreadsheet.getRangeByName('don_vi')?.getA1Notation()).toBe('A5:B12');
    again.spreadsheet.removeNamedRange('don_vi');
    expect(again.spreadsheet.getRangeByName('don_vi')).toBeNull();
    expect(() => again.spreadsheet.removeNamedRange('don_vi')).toThrow('does not exist');
  });

  test.each(['A1', 'R1C1', '1x', 'a b', 'true', ''])('%j names no range', (name) => {
    const { spreadsheet, sheet } = open();
    expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow('not valid');
  });
});

describe('lists of ranges', () => {
  test('are written in one call', () => {
    const { sheet, calls } = open();
    const list = sheet.getRangeList(['A1', 'C3:D4', 'F:F']);
    calls.length = 0;
    list.setBackground('yellow').setFontWeight('bold').setNumberFormat('@');
    expect(calls.map(({ method, kind }) => [method, kind])).toEqual([
      ['writeRanges', 'write'],
      ['writeRanges', 'write'],
      ['writeRanges', 'write'],
    ]);
    expect(list.getRanges().map((range) => range.getA1Notation())).toEqual(['A1', 'C3:D4', 'F:F']);
    for (const cell of ['A1', 'D4', 'F900'])
      expect([sheet.getRange(cell).getBackground(), sheet.getRange(cell).getNumberFormat()]).toEqual([
        '#ffff00',
        '@',
      ]);
    expect(sheet.getRange('B1').getBackground()).toBe('#ffffff');
    list.setValue('015').clearContent();
    expect(sheet.getLastRow()).toBe(0);
    list.setFormula('=1,5*2');
    expect(sheet.getRange('D4').getValue()).toBe(3);
  });

  test('cost what their cells would in one range', () => {
    const { sheet, calls } = open();
    const costOf = (work: () => void) => {
      calls.length = 0;
      work();
      return calls.filter(({ kind }) => kind === 'write').reduce((sum, { ms }) => sum + ms, 0);
    };
    const apart = costOf(() => sheet.getRangeList(['A1:A10', 'C1:C10']).setValue('x'));
    expect(apart).toBeCloseTo(
      costOf(() => sheet.getRange('A1:A20').setValue('x')),
      6,
    );
  });

  test('are refused whole where one of them may not be written', () => {
    const bench = open({ editors: ['b@example.com'] });
    const protection = bench.sheet.getRange('C3').protect();
    protection.removeEditors(protection.getEditors());
    const other = open({ workbook: bench.workbook, state: bench.state, user: 'b@example.com' });
    expect(() => other.sheet.getRangeList(['A1', 'C3']).setValue('x')).toThrow('protected');
    expect(other.sheet.getRange('A1').isBlank()).toBe(true);
  });
});

describe('clearing', () => {
  const filled = () => {
    const bench = open();
    bench.sheet.getRange('A1:B2').setValue('x').setBackground('red').setNumberFormat('@').setNote('n');
    return bench;
  };

  test('contents, formats and notes, each alone and a range or a tab whole', () => {
    const { sheet } = filled();
    sheet.getRange('A1').clear();
    sheet.getRange('B1').clearFormat();
    sheet.getRange('A2').clearNote().clearContent();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['', 'x'],
      ['', 'x'],
    ]);
    expect(sheet.getRange('A1:B2').getBackgrounds()).toEqual([
      ['#ffffff', '#ffffff'],
      ['#ff0000', '#ff0000'],
    ]);
    expect(sheet.getRange('A1:B2').getNotes()).toEqual([
      ['n', 'n'],
      ['', 'n'],
    ]);
    sheet.clearNotes().clearFormats();
    expect(sheet.getRange('A1:B2').getNotes().flat().join('')).toBe('');
    expect(sheet.getRange('B2').getNumberFormat()).toBe('0.###############');
    expect(sheet.clearContents().getLastRow()).toBe(0);
  });

  test('a tab whole', () => {
    const { sheet } = filled();
    sheet.setFrozenRows(1);
    sheet.clear();
    expect([sheet.getLastRow(), sheet.getRange('A1').getBackground(), sheet.getFrozenRows()]).toEqual([
      0,
      '#ffffff',
      1,
    ]);
  });
});

test('single rows and columns; widths; what was hidden is shown', () => {
  const { sheet } = open();
  sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
  sheet.insertRowBefore(1).insertRowAfter(2).insertColumnBefore(1).insertColumnAfter(2);
  expect(sheet.getDataRange().getValues()).toEqual([
    ['', '', '', '', ''],
    ['', 'a', '', 'b', 'c'],
  ]);
  sheet.deleteRow(1);
  sheet.deleteColumn(1);
  sheet.insertColumnsBefore(1, 2);
  expect(sheet.getSheetValues(1, 3, 1, 2)).toEqual([['a', '']]);
  expect(sheet.setColumnWidth(1, 250).getColumnWidth(1)).toBe(250);
  sheet.hideColumns(1, 2);
  sheet.showColumns(1);
  expect([sheet.getMaxColumns(), sheet.getSheetName()]).toEqual([29, 'Sheet1']);
});
