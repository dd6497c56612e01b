// What nobody changed stays byte for byte; what changed does not drag its neighbours along.
import { expect, test } from '@jest/globals';
import { readWorkbook, type Sheet, type Workbook, writeWorkbook } from '../../../local/xlsx/index';
import { readZip } from '../../../local/xlsx/package/zip-file';
import { excelFile, partsOf } from './excel-file';

function changed(change: (data: Sheet, workbook: Workbook) => void): Record<string, string> {
  const workbook = readWorkbook(excelFile());
  change(workbook.sheets[0] as Sheet, workbook);
  return partsOf(writeWorkbook(workbook));
}

/** Paths of parts that differ from the original, are new or are gone. */
function touched(parts: Record<string, string>): string[] {
  const before = partsOf(excelFile());
  const paths = new Set([...Object.keys(before), ...Object.keys(parts)]);
  return [...paths].filter((path) => before[path] !== parts[path]).sort();
}

const SHEET = 'xl/worksheets/sheet1.xml';
const CALC_CHAIN = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'];

/** The sheet's XML with the parts named by the patterns cut out of both texts: the rest must be equal. */
function expectOnly(parts: Record<string, string>, ...patterns: RegExp[]): void {
  const cut = (xml: string) => patterns.reduce((text, pattern) => text.replace(pattern, ''), xml);
  expect(cut(parts[SHEET] ?? '')).toBe(cut(partsOf(excelFile())[SHEET] ?? ''));
}

test('nothing changed: the very same bytes', () => {
  const file = excelFile();
  const workbook = readWorkbook(file);
  expect(workbook.dirty).toBe(false);
  expect(Buffer.compare(writeWorkbook(workbook), file)).toBe(0);
});

test('when a sheet is changed, then the parts beside it are not even packed again', () => {
  const workbook = readWorkbook(excelFile());
  workbook.sheets[0]?.setCell(5, 1, { value: 7 });
  const packed = (file: Uint8Array) =>
    new Map(readZip(Buffer.from(file)).map(([path, { bytes }]) => [path, bytes.toString()]));
  const [before, after] = [packed(excelFile()), packed(writeWorkbook(workbook))];
  const again = [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
  expect(again).toEqual(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET]);
});

test('setting what is already there is no change', () => {
  const workbook = readWorkbook(excelFile());
  const data = workbook.sheets[0] as Sheet;
  data.setCell(2, 1, { value: 1.5 });
  data.setCell(1, 1, { format: { bold: true } });
  data.setCell(3, 3, { formula: 'A3*2+$A$2', value: 5.5 });
  data.setColumnWidth(2, data.columnWidth(2));
  data.setRowHeight(1, 40);
  data.setNote(1, 1, 'Lan:\nxem lại');
  data.frozenRows = 1;
  expect(workbook.dirty).toBe(false);
});

test('a changed number touches its row only', () => {
  const parts = changed((data) => data.setCell(5, 1, { value: 7 }));
  expect(touched(parts)).toEqual([...CALC_CHAIN, SHEET].sort());
  expectOnly(parts, /<row r="5".*?<\/row>/, /<dimension[^>]*>/);
  expect(parts[SHEET]).toContain('<row r="5"><c r="A5"><v>7</v></c><c r="B5" t="e"><v>#N/A</v></c>');
});

test('a changed cell of a shared formula group spells out the whole group', () => {
  const workbook = readWorkbook(excelFile());
  workbook.sheets[0]?.setCell(2, 3, { value: 1 });
  const file = writeWorkbook(workbook);
  expect(partsOf(file)[SHEET]).not.toContain('t="shared"');
  const data = readWorkbook(file).sheets[0];
  expect([3, 4].map((row) => data?.cell(row, 3)?.formula)).toEqual(['A3*2+$A$2', 'A4*2+$A$2']);
  expect([3, 4].map((row) => data?.cell(row, 3)?.value)).toEqual([5.5, 7.5]);
});

test('deleting the first row of a shared formula group loses no formula', () => {
  const workbook = readWorkbook(excelFile());
  workbook.sheets[0]?.deleteRows(2, 1);
  const data = readWorkbook(writeWorkbook(workbook)).sheets[0];
  expect([2, 3].map((row) => data?.cell(row, 3)?.formula)).toEqual(['A2*2+#REF!', 'A3*2+#REF!']);
});

test('a new text is appended to the shared strings, which keep their rich and phonetic texts', () => {
  const before = partsOf(excelFile())['xl/sharedStrings.xml'] ?? '';
  const parts = changed((data) => data.setCell(9, 1, { value: ' mới ' }));
  const strings = parts['xl/sharedStrings.xml'] ?? '';
  const items = (xml: string) => xml.slice(xml.indexOf('<si>'), xml.lastIndexOf('</sst>'));
  expect(items(strings)).toBe(`${items(before)}<si><t xml:space="preserve"> mới </t></si>`);
  expect(strings).toContain('uniqueCount="4"');
  expect(parts[SHEET]).toContain('<row r="9"><c r="A9" t="s"><v>3</v></c></row>');
});

test('a new format is derived from the old one: protection, indent and font family stay', () => {
  const parts = changed((data) => data.setCell(1, 1, { format: { italic: true, background: '#00FF00' } }));
  const styles = parts['xl/styles.xml'] ?? '';
  expect(styles).toContain(
    '<xf numFmtId="164" fontId="2" fillId="3" borderId="0" xfId="0" applyAlignment="1" applyProtection="1" applyFont="1" applyFill="1">' +
      '<alignment horizontal="center" vertical="center" indent="1"/><protection locked="0"/></xf></cellXfs>',
  );
  expect(styles).toContain(
    '<font><b/><i/><sz val="11"/><color theme="4" tint="-0.5"/><name val="Calibri"/><family val="2"/></font></fonts>',
  );
  expect(styles).toContain('<cellXfs count="4">');
  expectOnly(parts, /<row r="1".*?<\/row>/, /<dimension[^>]*>/);
});

test.each<[string, (data: Sheet) => void, RegExp[]]>([
  [
    'tab colour',
    (d) => {
      d.tabColor = '#ff0000';
    },
    [/<sheetPr.*?<\/sheetPr>/],
  ],
  [
    'frozen rows',
    (d) => {
      d.frozenRows = 3;
    },
    [/<sheetViews>.*?<\/sheetViews>/],
  ],
  ['column width', (d) => d.setColumnWidth(3, 200), [/<cols>.*?<\/cols>/, /<sheetFormatPr[^>]*>/]],
  ['merges', (d) => d.setMerges([]), [/<mergeCells.*?<\/mergeCells>/]],
  [
    'formats',
    (d) => d.setConditionalFormats(d.conditionalFormats.slice(1)),
    [/<conditionalF.*?<\/conditionalFormatting>/],
  ],
  [
    'validations',
    (d) => d.setValidations(d.validations.slice(0, 1)),
    [/<dataVal.*?<\/dataValidations>/, /<ext uri="\{CCE6.*?<\/ext>/],
  ],
  ['row height', (d) => d.setRowHeight(1, 20), [/<row r="1".*?<\/row>/, /<dimension[^>]*>/]],
])('a change of %s rewrites that element only', (_name, change, patterns) => {
  const parts = changed(change);
  expect(parts[SHEET]).not.toBe(partsOf(excelFile())[SHEET]);
  expectOnly(parts, ...patterns);
  const allowed = [...CALC_CHAIN, SHEET];
  expect(touched(parts).filter((path) => !allowed.includes(path))).toEqual([]);
});

test('zoom and the name of the code module survive a change in the same element', () => {
  const parts = changed((data) => {
    data.frozenColumns = 1;
    data.tabColor = '#ABCDEF';
  });
  expect(parts[SHEET]).toContain('zoomScale="120"');
  expect(parts[SHEET]).toContain(
    '<sheetPr codeName="Sheet1"><tabColor rgb="FFABCDEF"/><pageSetUpPr fitToPage="1"/></sheetPr>',
  );
});

test('rules given back keep titles, error texts, stopIfTrue and unknown kinds', () => {
  const parts = changed((data) => {
    data.setValidations([...data.validations]);
    data.setConditionalFormats([...data.conditionalFormats].reverse());
  });
  const xml = parts[SHEET] ?? '';
  expect(xml).toContain(
    'errorTitle="Sai" error="Số nguyên" sqref="A2:A6"><formula1>1</formula1><formula2>9</formula2>',
  );
  expect(xml).toContain('promptTitle="Gợi ý" prompt="Có hoặc không" sqref="D2:D1048576"');
  expect(xml).toContain('<cfRule type="colorScale" priority="1">');
  expect(xml).toContain('<cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1">');
  expect(xml).toContain("<formula1>'My lists'!$A$2:$A$4</formula1>");
  expect(xml).not.toContain('x14:dataValidation');
  expect(xml).toContain('<ext uri="{unknown}">');
});

test('a second note leaves the first with its author, and the button in the drawing', () => {
  const parts = changed((data) => data.setNote(3, 2, 'hai'));
  expect(parts['xl/comments1.xml']).toContain(
    '<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Lan:</t></r>',
  );
  expect(parts['xl/comments1.xml']).toContain(
    '<comment ref="B3" authorId="1"><text><r><t>hai</t></r></text></comment>',
  );
  const drawing = parts['xl/drawings/vmlDrawing1.vml'] ?? '';
  expect(drawing).toContain('<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"/></v:shape>');
  expect(drawing).toContain('<x:Row>2</x:Row><x:Column>1</x:Column>');
});

test('removing the only note removes its part but not the button', () => {
  const parts = changed((data) => data.setNote(1, 1, null));
  expect(parts['xl/comments1.xml']).toBeUndefined();
  expect(parts['[Content_Types].xml']).not.toContain('comments1.xml');
  expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('ObjectType="Button"');
  expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('ObjectType="Note"');
});

test('a second link leaves the first with its tooltip', () => {
  const parts = changed((data) => data.setCell(2, 4, { value: 'x', link: 'https://a.vn/b c' }));
  expect(parts[SHEET]).toContain('<hyperlink ref="D1" r:id="rId1" tooltip="mở"/><hyperlink ref="D2"');
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
    'Target="https://a.vn/b%20c" TargetMode="External"',
  );
});

test('what a part points at is named from where the part is, never from the root of the package', () => {
  const parts = changed((data, workbook) => {
    const fresh = workbook.insertSheet('Mới', 0);
    fresh.setNote(1, 1, 'ghi chú');
    fresh.setCell(2, 1, { value: 'a', link: 'https://a.vn' });
    data.setNote(2, 2, 'hai');
  });
  const { 'xl/worksheets/_rels/sheet3.xml.rels': added = '', 'xl/_rels/workbook.xml.rels': all = '' } = parts;
  const targets = (xml: string) => Array.from(xml.matchAll(/ Target="([^"]*)"/g), (found) => found[1]);
  expect(targets(added)).toEqual(['https://a.vn', '../comments2.xml', '../drawings/vmlDrawing2.vml']);
  expect(targets(all).at(-1)).toBe('worksheets/sheet3.xml');
});

test('a deleted sheet takes its own parts along and no others', () => {
  const workbook = readWorkbook(excelFile());
  const lists = workbook.sheet('My lists') as Sheet;
  lists.hidden = false;
  workbook.deleteSheet(workbook.sheets[0] as Sheet);
  const parts = partsOf(writeWorkbook(workbook));
  const gone = Object.keys(partsOf(excelFile())).filter((path) => !parts[path]);
  expect(gone.sort()).toEqual([
    'xl/calcChain.xml',
    'xl/charts/chart1.xml',
    'xl/comments1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/printerSettings/printerSettings1.bin',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(parts['[Content_Types].xml']).not.toMatch(/sheet1\.xml|chart1|calcChain/);
  expect(parts['xl/workbook.xml']).not.toContain('Print_Area');
  expect(parts['xl/workbook.xml']).toContain(`<definedName name="units">'My lists'!$A$2:$A$4</definedName>`);
});
