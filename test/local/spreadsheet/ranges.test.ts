// Where ranges may lie and what sizes they take: 1-based, inside the grid, both dimensions checked.
import { describe, expect, test } from '@jest/globals';
import { open } from './harness';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('bounds', () => {
  test.each([
    [0, 1, 1, 1],
    [1, 0, 1, 1],
    [1, 1, 0, 1],
    [1, 1, 1, 0],
    [1001, 1, 1, 1],
    [1, 27, 1, 1],
    [1000, 1, 2, 1],
    [1, 26, 1, 2],
    [1.5, 1, 1, 1],
  ])('getRange(%d, %d, %d, %d) is refused on a new sheet', (row, column, rows, columns) => {
    const { sheet } = open();
    expect(() => sheet.getRange(row, column, rows, columns)).toThrow(OUTSIDE);
  });

  test('a new sheet has 1000 rows and 26 columns', () => {
    const { spreadsheet } = open();
    const sheet = spreadsheet.insertSheet('Mới', 1);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(sheet.getRange(1, 1, 1000, 26).getA1Notation()).toBe('A1:Z1000');
  });

  test('a range that was inside is refused once its rows are gone', () => {
    const { sheet } = open();
    const range = sheet.getRange(1000, 1);
    sheet.deleteRows(500, 501);
    expect(() => range.setValue('x')).toThrow(OUTSIDE);
  });

  test('only appendRow and inserting grow a sheet', () => {
    const { sheet } = open();
    sheet.getRange(1000, 1).setValue('last');
    expect(() => sheet.getRange(1001, 1)).toThrow(OUTSIDE);
    sheet.appendRow(['one more']);
    expect(sheet.getMaxRows()).toBe(1001);
    expect(sheet.getRange(1001, 1).getValue()).toBe('one more');
    sheet.insertRowsAfter(1001, 5);
    sheet.insertColumnsAfter(26, 2);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1006, 28]);
  });

  test('appendRow widens the sheet for a long row', () => {
    const { sheet } = open();
    sheet.appendRow(new Array(30).fill('x'));
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 30]);
  });

  test('a refused appendRow leaves the grid as it was', () => {
    const { sheet } = open();
    sheet.getRange('A1000').setValue('x');
    expect(() => sheet.appendRow([])).toThrow(OUTSIDE);
    expect(sheet.getMaxRows()).toBe(1000);
  });
});

describe('A1 notation', () => {
  test.each([
    ['B2', [2, 2, 1, 1]],
    ['B2:C9', [2, 2, 8, 2]],
    ['C9:B2', [2, 2, 8, 2]],
    ['A:B', [1, 1, 1000, 2]],
    ['A5:A', [5, 1, 996, 1]],
    ['2:3', [2, 1, 2, 26]],
    ["'Sheet1'!$A$1", [1, 1, 1, 1]],
  ])('%s', (name, [row, column, rows, columns]) => {
    const { sheet } = open();
    const range = sheet.getRange(name);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
      row,
      column,
      rows,
      columns,
    ]);
  });

  test.each(['', 'nonsense', 'Other!A1', 'AAA1', 'A2000'])('%p is no range of the sheet', (name) => {
    const { sheet } = open();
    expect(() => sheet.getRange(name)).toThrow();
  });
});

describe('sizes of data', () => {
  test('rows and columns are told apart', () => {
    const { sheet, writes } = open();
    expect(() => sheet.getRange('A1:A2').setValues([['x']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([['x']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(writes).toEqual([]);
  });

  test('ragged rows are refused, and nothing is written', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])).toThrow('number of columns');
    expect(sheet.getLastRow()).toBe(0);
  });

  test.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['an object', {}],
    ['an object', ['x']],
    ['an invalid date', new Date(Number.NaN)],
  ])('%s is no value of a cell', (kind, value) => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:B1').setValues([['x', value]])).toThrow(
      `A cell cannot hold ${kind} (row 1, column 2 of the data)`,
    );
    expect(() => sheet.appendRow([value])).toThrow(`A cell cannot hold ${kind}`);
    expect(sheet.getLastRow()).toBe(0);
  });

  test('a list that is not of rows does not fit setValues', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1').setValues(['x'] as unknown as string[][])).toThrow(
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

describe('how far content reaches', () => {
  test('an empty sheet has no last row, and its data range is A1', () => {
    const { sheet } = open();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('values, formulas and unticked boxes count; formats, notes and rules do not', () => {
    const { sheet } = open();
    sheet.getRange('A9').setNumberFormat('@').setBackground('#ff0000').setNote('x');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B2').setFormulas([['=1+1']]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([2, 2]);
    sheet.getRange('C3:C4').insertCheckboxes();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C4');
    sheet.getRange('A1:C4').clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  test('blank cells read as empty text, everywhere', () => {
    const { sheet } = open();
    sheet.getRange('B2').setValue(1);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['', ''],
      ['', 1],
    ]);
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(sheet.getDataRange().getDisplayValues()).toEqual([
      ['', ''],
      ['', '1'],
    ]);
  });
});
