// Excel repairs a file, and drops the table, where the columns of a table are not named as its header cells.
import { expect, test } from '@jest/globals';
import { readWorkbook, type Sheet, writeWorkbook } from '../../../local/xlsx/index';
import { EXCEL_PARTS, excelFile, partsOf } from './excel-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TABLE = 'xl/tables/table1.xml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Table1 over A1:C4, its last row totals; E2 sums one of its columns, E3 names two of one row. */
const FILE = excelFile({
  [SHEET]:
    '<worksheet xmlns:r="urn:r"><sheetData>' +
    `<row r="1">${text('A1', 'Mã')}${text('B1', 'Số')}${text('C1', 'Ghi chú')}</row>` +
    `<row r="2">${text('A2', 'a')}<c r="B2"><v>1</v></c><c r="E2"><f>SUM(Table1[Số])&amp;"Table1[Số]"</f><v>3</v></c></row>` +
    `<row r="3">${text('A3', 'b')}<c r="B3"><v>2</v></c><c r="E3"><f>Table1[[#This Row],[Số]]&amp;Table1[[#This Row],[Mã]]</f><v>0</v></c></row>` +
    '<row r="4"><c r="B4"><f>SUBTOTAL(109,Table1[Số])</f><v>3</v></c></row>' +
    '</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  [RELATIONS]: (EXCEL_PARTS[RELATIONS] ?? '').replace(
    /<Relationship .*<\/Relationships>/,
    `<Relationship Id="rId1" Type="${TYPE}" Target="../tables/table1.xml"/></Relationships>`,
  ),
  [TABLE]:
    '<table xmlns="urn:main" id="1" name="Table1" displayName="Table1" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"><filterColumn colId="1"/></autoFilter>' +
    '<tableColumns count="3"><tableColumn id="1" name="Mã" totalsRowLabel="Cộng"/><tableColumn id="2" name="Số" totalsRowFunction="sum"/><tableColumn id="3" name="Ghi chú"/></tableColumns><tableStyleInfo name="x"/></table>',
});

function after(change: (sheet: Sheet) => void) {
  const workbook = readWorkbook(FILE);
  change(workbook.sheets[0] as Sheet);
  const file = writeWorkbook(workbook);
  const parts = partsOf(file);
  const sheet = readWorkbook(file).sheets[0] as Sheet;
  const formulas = sheet.formulas().map(({ cell }) => cell.formula);
  return { table: parts[TABLE], parts, formulas };
}

const columnsIn = (table = '') =>
  Array.from(table.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g), (m) => [m[1], m[2]]);

test('when a cell in the table is changed, then the table stays byte for byte', () => {
  const { table } = after((sheet) => sheet.setCell(2, 2, { value: 9 }));
  expect(table).toBe(partsOf(FILE)[TABLE]);
});

test('when a header is changed, then the column has its name and formulas follow', () => {
  const { table, formulas } = after((sheet) => sheet.setCell(1, 2, { value: "Số [mới]\n'26" }));
  expect(table).toContain('<tableColumn id="2" name="Số [mới]_x000a_\'26" totalsRowFunction="sum"/>');
  expect(formulas).toEqual([
    "SUM(Table1[Số '[mới']\n''26])&\"Table1[Số]\"",
    "Table1[[#This Row],[Số '[mới']\n''26]]&Table1[[#This Row],[Mã]]",
    "SUBTOTAL(109,Table1[Số '[mới']\n''26])",
  ]);
});

test('when rows are inserted above it and in it, then the table has its rows', () => {
  const { table } = after((sheet) => {
    sheet.insertRows(0, 2);
    sheet.insertRows(4, 1);
  });
  expect(table).toContain('ref="A3:C7"');
  expect(table).toContain('<autoFilter ref="A3:C6"><filterColumn colId="1"/></autoFilter>');
});

test('when columns are inserted and deleted in it, then it has those columns and no filter of another', () => {
  const { table } = after((sheet) => {
    sheet.insertColumns(1, 1);
    sheet.setCell(1, 2, { value: 'Thêm' });
    sheet.deleteColumns(4, 1);
  });
  expect(table).toContain('ref="A1:C4"');
  expect(columnsIn(table)).toEqual([
    ['1', 'Mã'],
    ['4', 'Thêm'],
    ['2', 'Số'],
  ]);
  expect(table).toContain('<tableColumns count="3">');
  expect(table).toContain('<autoFilter ref="A1:C3"/>');
});

test.each<[string, (sheet: Sheet) => void]>([
  ['a header is emptied', (sheet) => sheet.setCell(1, 2, null)],
  ['a header is a number', (sheet) => sheet.setCell(1, 2, { value: 5 })],
  ['two headers are alike', (sheet) => sheet.setCell(1, 2, { value: 'mã' })],
  ['the header row is deleted', (sheet) => sheet.deleteRows(1, 1)],
  ['all rows between header and totals are deleted', (sheet) => sheet.deleteRows(2, 2)],
  ['all columns are deleted', (sheet) => sheet.deleteColumns(1, 3)],
])('when %s, then the table is gone and nothing points at it', (_, change) => {
  const { parts } = after(change);
  expect(parts[TABLE]).toBeUndefined();
  expect(parts[SHEET]).not.toContain('tablePart');
  expect(parts[RELATIONS]).not.toContain('table1');
  expect(parts['[Content_Types].xml']).not.toContain('table1');
});
