// What other writers of .xlsx do that Excel and LibreOffice do not, or no longer.
import { describe, expect, test } from '@jest/globals';
import { readWorkbook, type Sheet, type Workbook, writeWorkbook } from '../../../local/xlsx/index';
import { readZip } from '../../../local/xlsx/package/zip-file';
import { EXCEL_PARTS, excelFile, partsOf } from './excel-file';
import { shown } from './full-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const withRows = (rows: string) =>
  excelFile({ [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>` });
const first = (workbook: Workbook) => workbook.sheets[0] as Sheet;
const again = (workbook: Workbook) => readWorkbook(writeWorkbook(workbook));

describe('days counted from 1904', () => {
  /** B1 a day, B2 a time, B3 a plain number, B4 a formula's day: styles 1 d/m/y, 2 h:mm, 0. */
  const rows =
    '<row r="1"><c r="B1" s="1"><v>45000</v></c></row><row r="2"><c r="B2" s="2"><v>0.5</v></c></row>' +
    '<row r="3"><c r="B3"><v>45000</v></c></row><row r="4"><c r="B4" s="1"><f>B1+1</f><v>45001</v></c></row>';
  const file = excelFile({
    [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    [BOOK]: (EXCEL_PARTS[BOOK] ?? '').replace('<workbookPr', '<workbookPr date1904="1"'),
    'xl/styles.xml': (EXCEL_PARTS['xl/styles.xml'] ?? '').replace('"0.0&quot; điểm&quot;"', '"[$-42A]h:mm"'),
  });
  const values = (workbook: Workbook) => [1, 2, 3, 4].map((row) => first(workbook).cell(row, 2)?.value);

  test('are the days they are, times and numbers the same', () => {
    expect(values(readWorkbook(file))).toEqual([46462, 0.5, 45000, 46463]);
  });

  test('are written as they were counted', () => {
    const workbook = readWorkbook(file);
    first(workbook).setCell(1, 2, { value: 46500 });
    first(workbook).setCell(5, 2, { value: 46501, format: { numberFormat: 'dd/MM/yyyy' } });
    first(workbook).setCell(3, 2, { format: { bold: true } });
    const parts = partsOf(writeWorkbook(workbook));
    expect(parts[SHEET]).toContain('<c r="B1" s="1"><v>45038</v></c>');
    expect(parts[BOOK]).toContain('date1904="1"');
    expect(values(again(workbook))).toEqual([46500, 0.5, 45000, 46463]);
    expect(first(again(workbook)).cell(5, 2)?.value).toBe(46501);
  });
});

test('the strict kind of .xlsx is read, and written with its own names', () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const file = excelFile(
    Object.fromEntries(Object.entries(EXCEL_PARTS).map(([path, xml]) => [path, strict(xml)])),
  );
  const workbook = readWorkbook(file);
  expect(shown(workbook)).toEqual(shown(readWorkbook(excelFile())));
  first(workbook).setCell(9, 1, { value: 'x', link: 'https://a.vn' });
  workbook.insertSheet('Mới', 0).setNote(1, 1, 'ghi chú');
  const written = Object.values(partsOf(writeWorkbook(workbook))).join('');
  expect(written).not.toMatch(/openxmlformats\.org\/(?:spreadsheetml|officeDocument\/2006\/relationships)/);
  expect(again(workbook).sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
});

test('a row in two parts, and rows in any order, are one sheet', () => {
  const rows =
    '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>' +
    '<row r="3"><c r="B3"><v>4</v></c></row><row r="2" s="1"></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const workbook = readWorkbook(withRows(rows));
  const cells = (sheet: Sheet) =>
    [...sheet.rows()].map(([row, list]) => [row, list.map(([at, { value }]) => [at, value])]);
  const expected = [
    [1, [[1, 1]]],
    [2, [[1, 2]]],
    [
      3,
      [
        [1, 3],
        [2, 4],
      ],
    ],
  ];
  expect(cells(first(workbook))).toEqual(expected);
  first(workbook).setCell(1, 1, { value: 1, format: { bold: true } });
  expect(cells(first(again(workbook)))).toEqual(expected);
});

test('an error that Google does not know stays the error it is', () => {
  const names = ['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!', '#GETTING_DATA'];
  const workbook = readWorkbook(
    withRows(
      names.map((name, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="e"><v>${name}</v></c></row>`).join(''),
    ),
  );
  first(workbook).setCell(9, 1, { value: 1 });
  expect(names.map((_, i) => first(again(workbook)).cell(i + 1, 1)?.value)).toEqual(
    names.map((error) => ({ error })),
  );
});

describe('a formula that is nothing but TRUE or FALSE', () => {
  test.each(['<f>TRUE</f>', '<f>TRUE()</f>', '<f>true</f>'])('%s of Excel stays a formula', (formula) => {
    const workbook = readWorkbook(withRows(`<row r="1"><c r="A1" t="b">${formula}<v>1</v></c></row>`));
    expect(first(workbook).cell(1, 1)).toMatchObject({
      formula: expect.stringMatching(/^true$/i),
      value: true,
    });
    expect(first(again(workbook)).cell(1, 1)?.formula).toBe(first(workbook).cell(1, 1)?.formula);
  });

  test('is a value where LibreOffice wrote a value so, and under General as before', () => {
    const cell = '<c r="A1" s="0" t="b"><f aca="false">TRUE()</f><v>1</v></c>';
    const read = first(readWorkbook(withRows(`<row r="1">${cell}</row>`))).cell(1, 1);
    expect([read?.formula, read?.value, read?.format.numberFormat]).toEqual([undefined, true, 'General']);
  });
});

/** The same parts, each number of the directory in the extra field that is for files beyond 4 GB. */
function zip64(file: Uint8Array): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, { method, checksum, size, bytes }] of readZip(Buffer.from(file))) {
    const path = Buffer.from(name);
    const extra = Buffer.alloc(32);
    extra.writeUInt16LE(0x9999, 0);
    extra.writeUInt16LE(0, 2);
    extra.writeUInt16LE(1, 4);
    extra.writeUInt16LE(24, 6);
    [size, bytes.length, place].forEach((number, i) => {
      extra.writeBigUInt64LE(BigInt(number), 8 + 8 * i);
    });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(45, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(checksum, 10);
    fields.fill(0xff, 14, 22);
    fields.writeUInt16LE(path.length, 22);
    fields.writeUInt16LE(extra.length, 24);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, extra]);
    const rest = Buffer.alloc(14);
    rest.fill(0xff, 10, 14);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([45, 0]), fields, rest, path, extra]),
    );
    out.push(header, Buffer.from(bytes));
    place += header.length + bytes.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  [directory.length, directory.length, entries.length, place].forEach((number, i) => {
    end.writeBigUInt64LE(BigInt(number), 24 + 8 * i);
  });
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(place + entries.length), 8);
  const last = Buffer.alloc(22, 0xff);
  last.write('PK\x05\x06', 0, 'latin1');
  last.writeUInt16LE(0, 20);
  return Buffer.concat([...out, entries, end, locator, last]);
}

test.each([
  ['in the form for more than 4 GB', zip64(excelFile())],
  ['with something before it', Buffer.concat([Buffer.from('PK padding'), excelFile()])],
  ['with a comment behind it', Buffer.concat([excelFile(), Buffer.from(' ')])],
])('a package %s is read', (_, file) => {
  expect(shown(readWorkbook(file))).toEqual(shown(readWorkbook(excelFile())));
});
