// A file that cannot be read says so with a code; it never crashes and never gives half a workbook.
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

test.each<[string, string, Uint8Array]>([
  ['empty', 'no bytes', new Uint8Array()],
  ['encrypted', 'a password', ole],
  ['broken', 'some text', strToU8('Mã,Tên\n1,2\n')],
  ['broken', 'half a file', excelFile().slice(0, 3000)],
  ['broken', 'the end missing', excelFile().slice(0, -10)],
  ['broken', 'another .zip', zipSync({ 'a.txt': strToU8('a') })],
  ['broken', 'a missing sheet', excelFile({ [sheet]: undefined })],
  ['broken', 'a missing workbook', excelFile({ 'xl/workbook.xml': undefined })],
  ['broken', 'a sheet that breaks off', excelFile({ [sheet]: (EXCEL_PARTS[sheet] ?? '').slice(0, 2000) })],
  ['broken', 'styles that are no XML', excelFile({ 'xl/styles.xml': '<styleSheet><fonts></styleSheet>' })],
  ['broken', 'a text number out of range', withRow('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')],
  ['broken', 'words as a number', withRow('<row r="1"><c r="A1"><v>abc</v></c></row>')],
  ['broken', 'a row without place', withRow('<row r="x"><c r="A1"><v>1</v></c></row>')],
  [
    'broken',
    'a document type',
    excelFile({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }),
  ],
  [
    'limit',
    'dates from 1904',
    excelFile({
      'xl/workbook.xml': (EXCEL_PARTS['xl/workbook.xml'] ?? '').replace(
        '<workbookPr',
        '<workbookPr date1904="1"',
      ),
    }),
  ],
])('%s: %s', (code, _name, file) => {
  expect(codeOf(() => readWorkbook(file))).toBe(code);
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
