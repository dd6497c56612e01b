// Writers other than Excel and LibreOffice: another spelling of the same workbook is the same workbook, read and written.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readWorkbook, type Workbook, writeWorkbook } from '../../../local/xlsx/index';
import { excelFile, partsOf } from './excel-file';
import { shown } from './full-workbook';
import { HABITS, type Habit, repacked, respelled } from './respelled';

const ORIGINAL = seen(readWorkbook(excelFile()));
const isXml = (path: string) => /\.(?:xml|rels)$/.test(path);

/** Excel's file, each part of it spelled as `has` says. */
function fileWith(has: (habit: Habit) => boolean): Uint8Array {
  return repacked(partsOf(excelFile()), (path, xml) => [
    path,
    strToU8(isXml(path) ? respelled(xml, has) : xml),
  ]);
}

function edit(workbook: Workbook): void {
  const data = workbook.sheets[0];
  data?.setCell(2, 1, { value: 7 });
  data?.setCell(9, 2, { value: 'mới', link: 'https://a.vn', format: { bold: true } });
  data?.setNote(2, 2, 'hai');
  workbook.insertSheet('Mới', 0).setCell(1, 1, { value: 'x' });
}

const EDITED = (() => {
  const workbook = readWorkbook(excelFile());
  edit(workbook);
  return seen(readWorkbook(writeWorkbook(workbook)));
})();

/** What is shown, the XML of rules that the model only keeps in one spelling. */
function seen(workbook: Workbook): unknown {
  return JSON.parse(
    JSON.stringify(shown(workbook), (key, value) =>
      key === 'xml' && typeof value === 'string' ? respelled(value, () => false) : value,
    ),
  );
}

function expectTheSame(file: Uint8Array): void {
  const workbook = readWorkbook(file);
  expect(seen(workbook)).toEqual(ORIGINAL);
  expect(Buffer.compare(writeWorkbook(workbook), file)).toBe(0);
  edit(workbook);
  expect(seen(readWorkbook(writeWorkbook(workbook)))).toEqual(EDITED);
}

describe('the same workbook is read, and one edit changes no more than that, where the file has', () => {
  test.each(HABITS)('%s', (habit) => expectTheSame(fileWith((asked) => asked === habit)));

  test('everything at once, here and there', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (chance) => {
        expectTheSame(fileWith(() => chance.next().value));
      }),
      { numRuns: 20 },
    );
  });

  test.each<[string, (path: string, xml: string) => readonly [string, Uint8Array]]>([
    [
      'part names in another case than what points at them',
      (path, xml) => [path.replace('shared', 'Shared').toUpperCase().replace('XL/', 'xl/'), strToU8(xml)],
    ],
    ['folders of Windows', (path, xml) => [path.replaceAll('/', '\\'), strToU8(xml)]],
    ['names that begin with the root', (path, xml) => [`/${path}`, strToU8(xml)]],
    [
      'names as in an address',
      (path, xml) => [
        path.replace('sheet1', 'sheet%201'),
        strToU8(xml.replaceAll('sheet1.xml', 'sheet 1.xml')),
      ],
    ],
    [
      'UTF-16',
      (path, xml) => [
        path,
        isXml(path) ? Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') : strToU8(xml),
      ],
    ],
    ['UTF-16 in its declaration only', (path, xml) => [path, strToU8(xml.replace('UTF-8', 'utf-16'))]],
    ['a mark before UTF-8', (path, xml) => [path, strToU8(isXml(path) ? `\ufeff${xml}` : xml)]],
    ['no declaration', (path, xml) => [path, strToU8(xml.replace(/<\?xml.*?\?>\s*/, ''))]],
  ])('%s', (_what, change) => expectTheSame(repacked(partsOf(excelFile()), change)));
});
