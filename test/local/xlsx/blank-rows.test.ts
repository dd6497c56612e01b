// Rows that hold formats only are taken apart when somebody asks for their cells: nobody may notice.
import { expect, test } from '@jest/globals';
import { readWorkbook, type Sheet, writeWorkbook, XlsxError } from '../../../local/xlsx/index';
import { excelFile, partsOf } from './excel-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetFile = (rows: string) =>
  excelFile({ [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>` });
const sheetOf = (rows: string) => readWorkbook(sheetFile(rows)).sheets[0] as Sheet;

const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';
const BLANK = '<row r="2" ht="30" customHeight="1"><c r="A2" s="2"/><c r="C2"/></row>';
const NEXT = '<row r="3"><c r="A3" s="2"/></row>';

test('when the cells of a blank row are asked for, then they have their formats and nothing else', () => {
  const sheet = sheetOf(FIRST + BLANK);
  const written = sheetOf(`${FIRST}<row r="2"><c r="A2" s="2"><v>5</v></c></row>`);
  expect(sheet.cell(2, 1)).toMatchObject({ value: null, format: written.cell(2, 1)?.format });
  expect(sheet.cell(2, 1)?.format).not.toStrictEqual(sheet.cell(2, 3)?.format);
  expect(sheet.cell(2, 2)).toBeUndefined();
  expect([...sheet.rows()].map(([row, cells]) => [row, cells.map(([column]) => column)])).toStrictEqual([
    [1, [1]],
    [2, [1, 3]],
  ]);
  expect([sheet.rowHeight(2), sheet.lastRow, sheet.lastColumn, sheet.formulas()]).toStrictEqual([
    40,
    1,
    1,
    [],
  ]);
});

test('when one blank row is typed into, then its neighbours are written as they were read', () => {
  const workbook = readWorkbook(sheetFile(FIRST + BLANK + NEXT));
  const sheet = workbook.sheets[0] as Sheet;
  expect([sheet.lastRow, sheet.formulas().length]).toStrictEqual([1, 0]);
  sheet.setCell(3, 1, { value: null, formula: 'A1*2' });
  expect([sheet.lastRow, sheet.formulas().length]).toStrictEqual([3, 1]);
  const xml = partsOf(writeWorkbook(workbook))[SHEET] ?? '';
  expect(xml).toContain(FIRST + BLANK);
  expect(xml).toContain('<c r="A3" s="2"><f>A1*2</f></c>');
});

test('when rows and columns move, then blank rows move along with their formats', () => {
  const sheet = sheetOf(FIRST + BLANK + NEXT);
  const format = sheetOf(FIRST + BLANK).cell(2, 1)?.format;
  sheet.insertRows(1, 2);
  sheet.insertColumns(0, 1);
  expect(sheet.cell(4, 2)).toStrictEqual({ value: null, format, style: 2 });
  expect(sheet.cell(5, 2)?.format).toStrictEqual(format);
  expect(sheet.rowHeight(4)).toBe(40);
});

test.each([
  ['a tag that does not end', '<row r="2"><c r="A2" s="2"/><c r="B2" s="2'],
  ['a row that does not end', '<row r="2"><c r="A2" s="2"/>'],
  ['a cell that does not end', '<row r="2"><c r="A2" s="2"/><c r="B2" s="2"></row>'],
])('when there is %s among blank cells, then the file is refused as it is read', (_what, row) => {
  expect(() => readWorkbook(sheetFile(FIRST + row))).toThrow(XlsxError);
});
