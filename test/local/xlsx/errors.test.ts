// A file that cannot be read says so with a code; it never crashes and never gives half a workbook.
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import {
  newWorkbook,
  readWorkbook,
  type Sheet,
  type Workbook,
  writeWorkbook,
  XlsxError,
} from '../../../local/xlsx/index';
import { DEFLATED, type Packed, readZip, writeZip } from '../../../local/xlsx/package/zip-file';
import { EXCEL_PARTS, excelFile } from './excel-file';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'none';
}

const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const sheet = 'xl/worksheets/sheet1.xml';
const withRow = (row: string) =>
  excelFile({ [sheet]: `<worksheet><sheetData>${row}</sheetData></worksheet>` });

/** The first sheets by other names. */
function withNames(...names: string[]): Uint8Array {
  const path = 'xl/workbook.xml';
  return excelFile({
    [path]: (EXCEL_PARTS[path] ?? '').replace(/(<sheet name=")[^"]*/g, (whole, start: string) => {
      const next = names.shift();
      return next === undefined ? whole : start + next;
    }),
  });
}

/** Where the directory of the package has its entries. */
function entriesOf(file: Buffer): number[] {
  const found: number[] = [];
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 1)) found.push(at);
  return found;
}

/** Sets a field in the directory and in each part's own header. */
function withField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const file = Buffer.from(bytes);
  for (const entry of entriesOf(file)) {
    file.writeUInt16LE(value, entry + offset);
    file.writeUInt16LE(value, file.readUInt32LE(entry + 42) + offset - 2);
  }
  return file;
}

function withMethod(bytes: Uint8Array, method: number): Uint8Array {
  return withField(bytes, 10, method);
}

function encryptedZip(): Uint8Array {
  return withField(excelFile(), 8, 1);
}

/** A package with one part more, of zeros: `size` bytes when unpacked. */
function expanding(size: number): Uint8Array {
  const zeros = Buffer.alloc(2 ** 26);
  const packed = deflateRawSync(zeros);
  const parts = Array.from({ length: size / zeros.length }, (_, i): [string, Packed] => [
    `xl/media/zeros${i}.bin`,
    { method: DEFLATED, checksum: crc32(zeros), size: zeros.length, bytes: packed },
  ]);
  return writeZip([...readZip(Buffer.from(excelFile())), ...parts]);
}

test.each<[string, string, Uint8Array]>([
  ['empty', 'no bytes', new Uint8Array()],
  ['encrypted', 'a password', ole],
  ['encrypted', 'a part with a password', encryptedZip()],
  ['broken', 'half a file', excelFile().slice(0, 3000)],
  ['broken', 'the end missing', excelFile().slice(0, -10)],
  ['broken', 'bytes that are no text', Uint8Array.from({ length: 4000 }, (_, i) => (i * i) % 251)],
  ['broken', 'a missing sheet', excelFile({ [sheet]: undefined })],
  ['broken', 'a missing workbook', excelFile({ 'xl/workbook.xml': undefined })],
  ['broken', 'a sheet that breaks off', excelFile({ [sheet]: (EXCEL_PARTS[sheet] ?? '').slice(0, 2000) })],
  ['broken', 'styles that are no XML', excelFile({ 'xl/styles.xml': '<styleSheet><fonts></styleSheet>' })],
  ['broken', 'a text number out of range', withRow('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')],
  ['broken', 'words as a number', withRow('<row r="1"><c r="A1"><v>abc</v></c></row>')],
  ['broken', 'a number beyond all numbers', withRow('<row r="1"><c r="A1"><v>1e999</v></c></row>')],
  ['broken', 'no number but a word for one', withRow('<row r="1"><c r="A1"><v>-Infinity</v></c></row>')],
  ['broken', 'two sheets of one name', withNames('Hai', 'Hai')],
  ['broken', 'a sheet without a name', withNames('Hai', '')],
  ['broken', 'a row without place', withRow('<row r="x"><c r="A1"><v>1</v></c></row>')],
  ['broken', 'a row beyond the last', withRow('<row r="99999999999"><c r="A1"><v>1</v></c></row>')],
  ['broken', 'a row just beyond it', withRow('<row r="1048577"><c r="A1048577" s="1"/></row>')],
  ['broken', 'a column beyond the last', withRow('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ['broken', 'a column of no letters', withRow('<row r="1"><c r="1"><v>1</v></c></row>')],
  ['broken', 'tags that cross', withRow('<row r="1"><c r="A1"><v>1</c></v></row>')],
  ['broken', 'an entity that nobody declared', withRow('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')],
  [
    'broken',
    'a document type',
    excelFile({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }),
  ],
  ['foreign', 'a renamed CSV', strToU8('Mã,Tên\n1,2\n')],
  ['foreign', 'a renamed CSV in UTF-16', Buffer.from('\ufeffMã\tTên\n', 'utf16le')],
  ['foreign', 'a renamed page', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  ['foreign', 'the old .xls', Buffer.concat([ole, Buffer.alloc(500), Buffer.from('Workbook', 'utf16le')])],
  ['foreign', 'another .zip', zipSync({ 'a.txt': strToU8('a') })],
  [
    'foreign',
    'an .ods',
    zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }),
  ],
  [
    'foreign',
    'a .docx',
    excelFile({ 'xl/workbook.xml': '<w:document xmlns:w="urn:w"><w:body/></w:document>' }),
  ],
  [
    'foreign',
    'an .xlsb',
    excelFile({
      '_rels/.rels': (EXCEL_PARTS['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin'),
      'xl/workbook.bin': '\u0083\u0001',
    }),
  ],
  ['foreign', 'a way of packing that is not known', withMethod(excelFile(), 9)],
  ['tooLarge', 'a cell in the last corner', withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  [
    'tooLarge',
    'two cells far from each other',
    withRow('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  ],
  ['tooLarge', 'three gigabytes in less than three megabytes', expanding(3 * 2 ** 30)],
])('%s: %s', (code, _name, file) => {
  expect(codeOf(() => readWorkbook(file))).toBe(code);
});

test('the cells that make a giant of a sheet are named', () => {
  const rows =
    '<row r="2"><c r="XFD2"><v>1</v></c></row><row r="1048576"><c r="B1048576" t="str"><v>x</v></c></row>';
  expect(() => readWorkbook(withRow(rows))).toThrow(
    expect.objectContaining({
      place: '"Data"!B1048576, XFD2',
      message: expect.stringContaining('17179869184 cells'),
    }),
  );
});

test('a format far from everything makes no giant', () => {
  const workbook = readWorkbook(
    withRow('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'),
  );
  expect([workbook.sheets[0]?.lastRow, workbook.sheets[0]?.lastColumn]).toEqual([1, 1]);
});

test('what is damaged is told with its sheet', () => {
  const row = '<row r="1"><c r="B1"><v>abc</v></c></row>';
  expect(() => readWorkbook(withRow(row))).toThrow(
    expect.objectContaining({ place: '"Data"', message: 'The cell B1 holds "abc" as a number' }),
  );
});

test('any damaged byte is noticed or harmless', () => {
  const file = excelFile();
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      let workbook: Workbook | undefined;
      try {
        workbook = readWorkbook(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(XlsxError);
      }
      if (workbook) expect(workbook.sheets[0]?.cell(2, 1)?.value).toBe(1.5);
    }),
  );
});

test('what the format cannot hold is refused', () => {
  const workbook = newWorkbook();
  const first = workbook.sheets[0] as Sheet;
  const ranges = [{ row: 1, column: 1, rows: 1, columns: 1 }];
  const list = (values: string[], help?: string) =>
    codeOf(() =>
      first.setValidations([
        { ranges, rule: { type: 'list', values, allowInvalid: false, ...(help && { help }) } },
      ]),
    );
  expect(list(['a'.repeat(127), 'b'.repeat(127)])).toBe('none');
  expect(list(['a'.repeat(128), 'b'.repeat(127)])).toBe('limit');
  expect(list(['a,b'])).toBe('limit');
  expect(list(['a'], 'h'.repeat(256))).toBe('limit');
  expect(codeOf(() => workbook.insertSheet('sheet1', 1))).toBe('limit');
  expect(codeOf(() => workbook.insertSheet('a/b', 1))).toBe('limit');
  expect(codeOf(() => workbook.insertSheet('a'.repeat(101), 1))).toBe('limit');
  expect(codeOf(() => workbook.renameSheet(first, ''))).toBe('limit');
  expect(codeOf(() => workbook.deleteSheet(first))).toBe('limit');
  first.hidden = true;
  expect(codeOf(() => writeWorkbook(workbook))).toBe('limit');
});
