// The spreadsheet and its sheets: names, order, visibility, rows and columns, groups, merged cells.
import { describe, expect, test } from '@jest/globals';
import { newSpreadsheetState } from '../../../local/host/spreadsheet/state';
import { open, SpreadsheetApp } from './harness';

describe('the spreadsheet', () => {
  test('says what it is, and toasts through the user interface', () => {
    const { spreadsheet, toasts } = open();
    expect(spreadsheet.getId()).toBe('book');
    expect(spreadsheet.getName()).toBe('Sổ');
    expect(spreadsheet.getUrl()).toBe('https://docs.google.com/spreadsheets/d/book/edit');
    expect(spreadsheet.getSpreadsheetTimeZone()).toBe('Asia/Ho_Chi_Minh');
    expect(SpreadsheetApp.getActive()).toBe(spreadsheet);
    spreadsheet.toast('Xong', 'Tính điểm');
    expect(toasts).toEqual([['Xong', 'Tính điểm']]);
  });

  test('starts as an account abroad would have it, so that a product must set locale and zone itself', () => {
    expect(newSpreadsheetState('x', 'y')).toMatchObject({ locale: 'en_US', timeZone: 'Etc/GMT' });
  });
});

describe('sheets', () => {
  test('are inserted at a place, found by name, moved and deleted', () => {
    const { spreadsheet, sheet } = open();
    const b = spreadsheet.insertSheet('B', 1);
    spreadsheet.insertSheet('A', 0);
    const names = () => spreadsheet.getSheets().map((each) => each.getName());
    expect(names()).toEqual(['A', 'Sheet1', 'B']);
    expect([b.getIndex(), b.getSheetId()]).toEqual([3, expect.any(Number)]);
    expect(spreadsheet.getSheetByName('B')?.getSheetId()).toBe(b.getSheetId());
    expect(spreadsheet.getSheetByName('b')).toBeNull();
    expect(spreadsheet.getSheetByName('C')).toBeNull();
    spreadsheet.setActiveSheet(b);
    expect(spreadsheet.getActiveSheet().getName()).toBe('B');
    spreadsheet.moveActiveSheet(1);
    expect(names()).toEqual(['B', 'A', 'Sheet1']);
    spreadsheet.deleteSheet(sheet);
    expect(names()).toEqual(['B', 'A']);
    expect(() => sheet.getLastRow()).toThrow('Sheet 0 not found');
  });

  test('have one name each', () => {
    const { spreadsheet, sheet } = open();
    const message = 'A sheet with the name "SHEET1" already exists. Please enter another name.';
    expect(() => spreadsheet.insertSheet('SHEET1', 1)).toThrow(message);
    const other = spreadsheet.insertSheet('Khác', 1);
    expect(() => other.setName('SHEET1')).toThrow(message);
    sheet.setName('SHEET1');
    expect(sheet.getName()).toBe('SHEET1');
  });

  test('never vanish altogether', () => {
    const { spreadsheet, sheet } = open();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    const other = spreadsheet.insertSheet('Khác', 1);
    sheet.hideSheet();
    expect([sheet.isSheetHidden(), other.isSheetHidden()]).toEqual([true, false]);
    sheet.showSheet();
    expect(sheet.isSheetHidden()).toBe(false);
  });

  test('a renamed sheet keeps its gid, and formulas follow', () => {
    const { spreadsheet, sheet } = open();
    const other = spreadsheet.insertSheet('Khác', 1);
    sheet.getRange('A1').setFormulas([['=Khác!B2+1']]);
    const gid = other.getSheetId();
    other.setName('Tên mới');
    other.getRange('B2').setValue(4);
    expect(sheet.getRange('A1').getFormulas()).toEqual([["='Tên mới'!B2+1"]]);
    expect(sheet.getRange('A1').getValue()).toBe(5);
    expect(spreadsheet.getSheetByName('Tên mới')?.getSheetId()).toBe(gid);
  });

  test('a new sheet comes to the front; one that is hidden or deleted gives way to another', () => {
    const { spreadsheet, sheet } = open();
    const front = () => spreadsheet.getActiveSheet().getName();
    const other = spreadsheet.insertSheet('Khác', 0);
    expect(front()).toBe('Khác');
    other.hideSheet();
    expect(front()).toBe(sheet.getName());
    spreadsheet.deleteSheet(spreadsheet.insertSheet('Nữa', 2));
    expect(front()).toBe(sheet.getName());
  });

  test('looks', () => {
    const { sheet, workbook } = open();
    sheet.setTabColor('#38761D');
    sheet.setHiddenGridlines(true);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.setColumnWidth(1, 150);
    sheet.setColumnWidths(2, 2, 60);
    sheet.setRowHeight(1, 40);
    sheet.setRowHeights(2, 2, 30);
    sheet.hideColumns(4);
    sheet.hideColumn(sheet.getRange('F1:G1'));
    const [model] = workbook.sheets;
    expect(sheet.getTabColor()).toBe('#38761d');
    expect([model?.showGridlines, model?.frozenRows, model?.frozenColumns]).toEqual([false, 1, 2]);
    expect([1, 2, 3, 4].map((column) => model?.columnWidth(column))).toEqual([150, 60, 60, 100]);
    expect([1, 2, 3, 4].map((row) => model?.rowHeight(row))).toEqual([40, 30, 30, 21]);
    expect([3, 4, 5, 6, 7, 8].map((column) => model?.columnHidden(column))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(() => sheet.setColumnWidth(27, 10)).toThrow('outside the dimensions');
    expect(() => sheet.setRowHeight(1001, 10)).toThrow('outside the dimensions');
  });
});

describe('rows and columns', () => {
  test('content, notes, rules and references move along', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['=A2']]);
    sheet.getRange('A2').setNote('note');
    sheet.insertRowsAfter(1, 2);
    expect(sheet.getRange('A4').getNotes()).toEqual([['note']]);
    expect(sheet.getRange('A1:A5').getFormulas().flat()).toEqual(['', '', '', '', '=A4']);
    sheet.deleteRows(2, 2);
    sheet.deleteColumns(2, 3);
    expect(sheet.getDataRange().getValues()).toEqual([['a'], ['b'], ['b']]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 23]);
  });

  test('rows inserted above a row look like it and take its rules, also at the very top', () => {
    const { sheet, workbook } = open();
    sheet
      .getRange('A1:B1')
      .setValues([['a', 'b']])
      .setNumberFormat('@');
    sheet.getRange('A1:A3').insertCheckboxes();
    sheet.insertRowsBefore(1, 2);
    expect(sheet.getRange('A1:B4').getNumberFormats()).toEqual([
      ['@', '@'],
      ['@', '@'],
      ['@', '@'],
      ['0.###############', '0.###############'],
    ]);
    expect(workbook.sheets[0]?.validations.map(({ ranges }) => ranges)).toEqual([
      [{ row: 1, column: 1, rows: 5, columns: 1 }],
    ]);
    expect(sheet.getMaxRows()).toBe(1002);
  });

  test.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void]>([
    ['inserting before row 0', (sheet) => sheet.insertRowsBefore(0, 1)],
    ['inserting before a row that is not there', (sheet) => sheet.insertRowsBefore(1001, 1)],
    ['inserting after a row that is not there', (sheet) => sheet.insertRowsAfter(1001, 1)],
    ['inserting nothing', (sheet) => sheet.insertColumnsAfter(1, 0)],
    ['deleting beyond the end', (sheet) => sheet.deleteRows(1000, 2)],
    ['deleting row 0', (sheet) => sheet.deleteRows(0, 1)],
  ])('%s is refused', (_name, change) => {
    const { sheet, writes } = open();
    expect(() => change(sheet)).toThrow('out of bounds');
    expect(writes).toEqual([]);
  });

  test('one row and one column stay', () => {
    const { sheet } = open();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
  });
});

describe('column groups', () => {
  test('made, read, collapsed and undone', () => {
    const { sheet, workbook } = open();
    sheet.getRange('C1:E1').shiftColumnGroupDepth(1);
    sheet.getRange('D1').shiftColumnGroupDepth(1);
    const depths = () => [2, 3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column));
    expect(depths()).toEqual([0, 1, 2, 1, 0]);
    const group = sheet.getColumnGroup(3, 1);
    expect(group?.getRange().getA1Notation()).toBe('C1:E1000');
    expect(group?.isCollapsed()).toBe(false);
    sheet.collapseAllColumnGroups();
    expect(group?.isCollapsed()).toBe(true);
    expect(depths()).toEqual([0, 1, 2, 1, 0]);
    expect([2, 3, 4, 5, 6].map((column) => workbook.sheets[0]?.columnHidden(column))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(group?.expand().isCollapsed()).toBe(false);
    expect(group?.collapse().getDepth()).toBe(1);
    sheet.getRange('B1:F1').shiftColumnGroupDepth(-1);
    expect(depths()).toEqual([0, 0, 1, 0, 0]);
    expect(() => sheet.getColumnGroup(3, 1)).toThrow('does not exist');
  });

  test('where their control stands', () => {
    const { sheet, workbook } = open();
    sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
    expect(workbook.sheets[0]?.groupControl).toBe('before');
  });
});

describe('merged cells', () => {
  test('keep the first cell’s content and are found from any part', () => {
    const { sheet } = open();
    sheet.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    expect(
      sheet
        .getRange('B2:C9')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect(sheet.getRange('C3').getMergedRanges()).toEqual([]);
    sheet.getRange('A1:C3').merge();
    expect(
      sheet
        .getRange('A1')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:C3']);
    expect(() => sheet.getRange('C3:D4').merge()).toThrow('all cells in a merged range');
  });
});
