// Sheets, rows and columns that come, go and move: everything on them and every reference to them follows.
import { expect, test } from '@jest/globals';
import {
  newWorkbook,
  readWorkbook,
  type Sheet,
  type Workbook,
  writeWorkbook,
} from '../../../local/xlsx/index';
import { excelFile, partsOf } from './excel-file';

const again = (workbook: Workbook): Workbook => readWorkbook(writeWorkbook(workbook));

function excel(): { workbook: Workbook; data: Sheet; lists: Sheet } {
  const workbook = readWorkbook(excelFile());
  return { workbook, data: workbook.sheets[0] as Sheet, lists: workbook.sheets[1] as Sheet };
}

test('inserted rows take cells, rules, notes, links and references along', () => {
  const { workbook, data } = excel();
  data.setNote(3, 1, 'ba');
  data.setCell(4, 4, { value: 'x', link: 'https://a.vn' });
  data.insertRows(2, 2);
  const back = again(workbook);
  const sheet = back.sheets[0] as Sheet;
  expect(sheet.cell(5, 3)).toMatchObject({ formula: 'A5*2+$A$2', value: 5.5 });
  expect(sheet.cell(6, 4)?.link).toBe('https://a.vn');
  expect(sheet.cell(3, 2)).toMatchObject({ value: null, format: { numberFormat: 'dd/mm/yyyy' } });
  expect(sheet.cell(8, 1)?.formula).toBe('ARRAYFORMULA(A2:A5*2)');
  expect([...sheet.notes.keys()]).toEqual(['1,1', '5,1']);
  expect(sheet.validations.map(({ ranges }) => ranges.map(({ row, rows }) => [row, rows]))).toEqual([
    [[2, 7]],
    [[2, 1048575]],
    [
      [2, 7],
      [10, 1],
    ],
  ]);
  expect(sheet.conditionalFormats.map(({ ranges }) => ranges[0]?.rows)).toEqual([7, 7]);
  expect(back.sheets[1]?.cell(2, 2)?.formula).toBe('Data!A2+1');
  expect(partsOf(writeWorkbook(workbook))['xl/workbook.xml']).toContain('>Data!$A$1:$D$11<');
});

test('deleted rows take what is on them along, and references say so', () => {
  const { workbook, data } = excel();
  data.deleteRows(1, 2);
  const back = again(workbook);
  const sheet = back.sheets[0] as Sheet;
  expect(sheet.cell(1, 1)?.value).toBe(2);
  expect(sheet.frozenRows).toBe(0);
  expect(sheet.notes.size).toBe(0);
  expect(sheet.merges).toEqual([]);
  expect(sheet.lastRow).toBe(5);
  expect(back.sheets[1]?.cell(2, 2)?.formula).toBe('Data!#REF!+1');
});

test('inserted and deleted columns', () => {
  const { workbook, data } = excel();
  data.insertColumns(1, 1);
  let sheet = again(workbook).sheets[0] as Sheet;
  expect(sheet.cell(2, 4)).toMatchObject({ formula: 'A2*2+$A$2', value: 4.5 });
  expect(sheet.cell(1, 5)?.link).toBe('https://dichvucong.gov.vn/a?b=1&c=2');
  expect(sheet.merges).toEqual([{ row: 1, column: 3, rows: 1, columns: 2 }]);
  expect([2, 3, 5].map((column) => sheet.columnWidth(column))).toEqual([64, 150, 150]);
  sheet.deleteColumns(1, 2);
  expect(sheet.cell(2, 2)?.formula).toBe('#REF!*2+#REF!');
  expect(sheet.columnWidth(1)).toBe(150);
  data.deleteColumns(2, 1);
  sheet = again(workbook).sheets[0] as Sheet;
  expect(sheet.cell(2, 3)?.formula).toBe('A2*2+$A$2');
});

test('a renamed sheet: formulas, names and list rules follow', () => {
  const { workbook, data, lists } = excel();
  workbook.renameSheet(data, 'Số liệu');
  workbook.renameSheet(lists, 'Lists');
  const back = again(workbook);
  expect(back.sheets.map((sheet) => sheet.name)).toEqual(['Số liệu', 'Lists']);
  expect(back.sheets[1]?.cell(2, 2)?.formula).toBe("'Số liệu'!A2+1");
  expect(back.sheets[0]?.validations[2]?.rule).toMatchObject({ type: 'range', sheet: 'Lists' });
  const xml = partsOf(writeWorkbook(workbook))['xl/workbook.xml'] ?? '';
  expect(xml).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">\'Số liệu\'!$A$1:$D$9<');
  expect(xml).toContain('<definedName name="units">Lists!$A$2:$A$4<');
});

test('sheets inserted, moved, hidden, activated', () => {
  const { workbook, data, lists } = excel();
  const fresh = workbook.insertSheet('Mới', 0);
  fresh.setCell(1, 1, { value: 'x', format: { bold: true } });
  lists.hidden = false;
  data.hidden = true;
  workbook.moveSheet(data, 2);
  workbook.activeSheetIndex = 1;
  const file = writeWorkbook(workbook);
  const back = readWorkbook(file);
  expect(back.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Mới', false],
    ['My lists', false],
    ['Data', true],
  ]);
  expect(back.activeSheetIndex).toBe(1);
  expect(back.sheets[0]?.cell(1, 1)).toMatchObject({
    value: 'x',
    format: { bold: true, fontFamily: 'Calibri' },
  });
  const parts = partsOf(file);
  expect(parts['xl/workbook.xml']).toContain('name="_xlnm.Print_Area" localSheetId="2"');
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tabSelected');
  expect(parts['xl/worksheets/sheet2.xml']).toContain('tabSelected="1"');
});

test('the active sheet stays the active one when others move before it', () => {
  const { workbook, data } = excel();
  workbook.insertSheet('A', 0);
  expect(workbook.sheets[workbook.activeSheetIndex]).toBe(data);
});

test('column groups open and close', () => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  sheet.setColumnHidden(5, true);
  sheet.setColumnGroup(2, 4, 1, true);
  const state = (s: Sheet | undefined) =>
    [1, 2, 4, 5].map((c) => [s?.columnGroupDepth(c), s?.columnCollapsed(c), s?.columnHidden(c)]);
  const closed = [
    [0, false, false],
    [1, true, true],
    [1, true, true],
    [0, false, true],
  ];
  expect(state(sheet)).toEqual(closed);
  const back = again(workbook);
  expect(state(back.sheets[0])).toEqual(closed);
  back.sheets[0]?.setColumnGroup(2, 4, 1, false);
  expect(state(again(back).sheets[0])[1]).toEqual([1, false, false]);
  back.sheets[0]?.setColumnGroup(2, 4, 0, false);
  expect(state(again(back).sheets[0])).toEqual([
    [0, false, false],
    [0, false, false],
    [0, false, false],
    [0, false, true],
  ]);
});

test('content, not format, makes the last row and column', () => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  sheet.setCell(3, 2, { value: 'x' });
  sheet.setCell(9, 9, { format: { bold: true } });
  sheet.setCell(4, 4, { formula: '1+1' });
  expect([sheet.lastRow, sheet.lastColumn]).toEqual([4, 4]);
  sheet.setCell(4, 4, { value: null });
  expect([sheet.lastRow, sheet.lastColumn]).toEqual([3, 2]);
  sheet.setCell(3, 2, null);
  expect([sheet.lastRow, sheet.lastColumn, sheet.cell(3, 2)]).toEqual([0, 0, undefined]);
});

test('formulas are listed where they stand, whatever was typed, removed or moved', () => {
  const { workbook, data, lists } = excel();
  const places = () => data.formulas().map(({ row, column }) => [row, column]);
  const column3 = [3, 4, 5].map((row) => [row, 3]);
  expect(places()).toEqual([[2, 3], ...column3, [6, 1], [6, 2]]);
  data.setCell(1, 2, { formula: 'A3' });
  data.setCell(6, 1, { value: 1 });
  data.setCell(3, 3, { value: 4, formula: 'A3*2' });
  expect(places()).toEqual([[1, 2], [2, 3], ...column3, [6, 2]]);
  data.deleteRows(2, 1);
  data.setCell(1, 2, null);
  expect(places()).toEqual([
    [2, 3],
    [3, 3],
    [4, 3],
    [5, 2],
  ]);
  expect(data.formulas()[0]?.cell).toMatchObject({ formula: 'A2*2', value: 4 });
  lists.setCell(9, 9, { formula: 'Data!A1' });
  expect(lists.formulas().at(-1)?.cell.formula).toBe('Data!A1');
  workbook.renameSheet(data, 'Số liệu');
  expect(lists.formulas().at(-1)?.cell.formula).toBe("'Số liệu'!A1");
});

test('the last row and column follow what is typed and removed', () => {
  const { data } = excel();
  const extent = () => [data.lastRow, data.lastColumn];
  const before = extent();
  data.setCell(40, 20, { format: { bold: true } });
  expect(extent()).toEqual(before);
  data.setCell(40, 20, { value: 'x' });
  expect(extent()).toEqual([40, 20]);
  data.setCell(40, 20, { value: null });
  expect(extent()).toEqual(before);
  data.setCell(41, 21, { formula: 'A1' });
  expect(extent()).toEqual([41, 21]);
});
