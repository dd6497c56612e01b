// Written and read again: the same workbook.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CellFormat,
  newWorkbook,
  readWorkbook,
  type Sheet,
  type Workbook,
  writeWorkbook,
} from '../../../local/xlsx/index';
import { excelFile, partsOf } from './excel-file';
import { addViews, fullWorkbook, shown } from './full-workbook';

const again = (workbook: Workbook): Workbook => readWorkbook(writeWorkbook(workbook));

function cellAfter(change: Parameters<Sheet['setCell']>[2]) {
  const workbook = newWorkbook();
  workbook.sheets[0]?.setCell(1, 1, change);
  return again(workbook).sheets[0]?.cell(1, 1);
}

test('a workbook with everything', () => {
  const workbook = fullWorkbook();
  addViews(workbook);
  const once = again(workbook);
  expect(shown(once)).toEqual(shown(workbook));
  expect(once.dirty).toBe(false);
});

test('a second writing of the same model gives the same file', () => {
  const workbook = fullWorkbook();
  expect(Buffer.compare(writeWorkbook(workbook), writeWorkbook(workbook))).toBe(0);
});

test('a change on top of a written workbook leaves the rest as it was', () => {
  const once = again(fullWorkbook());
  const before = shown(once);
  once.sheets[0]?.setCell(30, 1, { value: 'thêm' });
  const twice = shown(again(once));
  const added = twice[0]?.cells.pop();
  expect(added).toMatchObject({ at: '30,1', value: 'thêm' });
  expect({ ...twice[0], extent: 0 }).toEqual({ ...before[0], extent: 0 });
  expect(twice[1]).toEqual(before[1]);
});

test('an empty workbook', () => {
  const workbook = again(newWorkbook());
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  expect([workbook.sheets[0]?.lastRow, workbook.sheets[0]?.lastColumn]).toEqual([0, 0]);
  expect(workbook.sheets[0]?.columnWidth(5)).toBe(100);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(
      '\r',
      '\n',
      '\t',
      ' ',
      '\0',
      '\ud800',
      '\udc00',
      '\uffff',
      '_x0041_',
      '_',
      'x',
      '&',
      '<',
      ']]>',
      '"',
    ),
    minLength: 1,
  }),
);

test('any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cellAfter({ value: text })?.value).toBe(text);
    }),
  );
});

test('any text as a note, a result, a literal in a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const workbook = newWorkbook();
      const sheet = workbook.sheets[0] as Sheet;
      const formula = `"${text.replaceAll('"', '""')}"&A2`;
      sheet.setNote(1, 1, text);
      sheet.setCell(1, 1, { formula, value: text });
      sheet.setCell(2, 1, { formula: `QUERY(A1,${formula})`, value: text });
      const back = again(workbook).sheets[0];
      expect(back?.notes.get('1,1')).toBe(text);
      expect(back?.cell(1, 1)).toMatchObject({ formula, value: text });
      expect(back?.cell(2, 1)).toMatchObject({ formula: `QUERY(A1,${formula})`, value: text });
    }),
  );
});

test('any number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(cellAfter({ value: number })?.value).toBe(number === 0 ? 0 : number);
    }),
  );
});

const color = fc.option(
  fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`),
);
const border = fc.option(fc.record({ style: fc.constantFrom('thin', 'double'), color }));
const anyFormat: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom('General', '@', '0%', '#,##0.00', 'dd/mm/yyyy', '0.0" điểm"', '[Red]-0;0'),
    fontFamily: fc.constantFrom('Arial', 'Times New Roman'),
    fontSize: fc.integer({ min: 6, max: 40 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    color,
    background: color,
    horizontal: fc.constantFrom('left', 'center', 'right', null),
    vertical: fc.constantFrom('top', 'middle', 'bottom', null),
    wrap: fc.boolean(),
    borders: fc.record({ top: border, left: border, bottom: border, right: border }),
  },
  { requiredKeys: [] },
);

test('any format, on top of any other', () => {
  fc.assert(
    fc.property(anyFormat, anyFormat, (first, second) => {
      const workbook = newWorkbook();
      workbook.sheets[0]?.setCell(1, 1, { value: 'x', format: first });
      const once = again(workbook);
      expect(once.sheets[0]?.cell(1, 1)?.format).toBe(workbook.sheets[0]?.cell(1, 1)?.format);
      once.sheets[0]?.setCell(1, 1, { format: second });
      expect(again(once).sheets[0]?.cell(1, 1)?.format).toBe(once.sheets[0]?.cell(1, 1)?.format);
    }),
  );
});

test('an Excel file as the model shows it', () => {
  const workbook = readWorkbook(excelFile());
  const data = workbook.sheets[0] as Sheet;
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Data', false],
    ['My lists', true],
  ]);
  expect(data.cell(1, 1)).toMatchObject({
    value: 'Tên',
    format: {
      numberFormat: '0.0" điểm"',
      bold: true,
      color: '#223962',
      background: '#ffff00',
      horizontal: 'center',
    },
  });
  expect(data.cell(1, 2)).toMatchObject({
    value: 'nửa đậm',
    runs: [{ start: 4, end: 7, format: { bold: true } }],
  });
  expect(data.cell(1, 4)).toMatchObject({ value: '東京', link: 'https://dichvucong.gov.vn/a?b=1&c=2' });
  expect(data.cell(2, 2)).toMatchObject({
    value: 45000,
    format: { numberFormat: 'dd/mm/yyyy', color: null },
  });
  expect([2, 3, 4].map((row) => data.cell(row, 3)?.formula)).toEqual(['A2*2+$A$2', 'A3*2+$A$2', 'A4*2+$A$2']);
  expect([1, 2].map((column) => data.cell(5, column)?.value)).toEqual([true, { error: '#N/A' }]);
  expect(data.cell(5, 3)).toMatchObject({ formula: 'TEXTJOIN(",",TRUE,A2:A)', value: 'x' });
  expect(data.cell(5, 4)?.value).toBe('trong ô');
  expect(data.cell(6, 1)).toMatchObject({ formula: 'ARRAYFORMULA(A2:A3*2)', value: 3 });
  expect(data.cell(6, 2)).toMatchObject({ formula: 'QUERY(A1:B2,"select A")', value: 'cũ' });
  expect([data.frozenRows, data.frozenColumns, data.columnWidth(2), data.rowHeight(1)]).toEqual([
    1, 0, 150, 40,
  ]);
  expect([...data.notes]).toEqual([['1,1', 'Lan:\nxem lại']]);
  expect(
    data.conditionalFormats.map(({ formula, xml, style }) => [formula, xml?.slice(0, 25), style]),
  ).toEqual([
    ['$A2>2', undefined, { background: '#ffc7ce', color: '#9c0006', bold: true }],
    [undefined, '<cfRule type="colorScale"', {}],
  ]);
  expect(data.validations.map(({ ranges, rule }) => [ranges.length, rule.type])).toEqual([
    [1, 'other'],
    [1, 'list'],
    [2, 'range'],
  ]);
  expect(data.validations[1]?.ranges).toEqual([{ row: 2, column: 4, rows: 1048575, columns: 1 }]);
  expect(data.validations[2]?.rule).toEqual({
    type: 'range',
    sheet: 'My lists',
    range: { row: 2, column: 1, rows: 3, columns: 1 },
    allowInvalid: false,
  });
});

test('several links in one cell: the runs stay in the model, the file gets the first', () => {
  const runs = [
    { start: 0, end: 1, link: 'https://a.vn' },
    { start: 2, end: 3, link: 'https://b.vn' },
  ];
  expect(cellAfter({ value: 'a b', runs })?.link).toBe('https://a.vn');
});

test('a formula without result asks the program that opens the file to compute', () => {
  const flag = (change: Parameters<Sheet['setCell']>[2]) => {
    const workbook = newWorkbook();
    workbook.sheets[0]?.setCell(1, 1, change);
    const parts = partsOf(writeWorkbook(workbook));
    return [
      parts['xl/workbook.xml']?.includes('fullCalcOnLoad="1"'),
      parts['xl/worksheets/sheet1.xml']?.includes('<v>'),
    ];
  };
  expect(flag({ formula: '1+1' })).toEqual([true, false]);
  expect(flag({ formula: '1+1', value: 2 })).toEqual([false, true]);
});

test('cells that do not say where they are', () => {
  const workbook = readWorkbook(
    excelFile({
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c><v>1</v></c><c t="str"><v><![CDATA[a<b]]></v></c></row><!-- --><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>',
    }),
  );
  const sheet = workbook.sheets[0] as Sheet;
  const values = () =>
    [sheet.cell(1, 1), sheet.cell(1, 2), sheet.cell(4, 3), sheet.cell(4, 4)].map((c) => c?.value);
  expect(values()).toEqual([1, 'a<b', 3, 4]);
  sheet.setCell(2, 1, { value: 'x' });
  const back = again(workbook).sheets[0];
  expect([back?.cell(1, 2)?.value, back?.cell(2, 1)?.value, back?.cell(4, 4)?.value]).toEqual([
    'a<b',
    'x',
    4,
  ]);
});

test('a truth value keeps its place in any format, and gives it up to a number', () => {
  const workbook = newWorkbook();
  workbook.sheets[0]?.setCell(1, 1, { value: true, format: { bold: true } });
  const once = again(workbook);
  expect(once.sheets[0]?.cell(1, 1)).toMatchObject({
    value: true,
    format: { numberFormat: 'General', bold: true },
  });
  once.sheets[0]?.setCell(1, 1, { value: 1 });
  const twice = again(once);
  expect(twice.sheets[0]?.cell(1, 1)).toMatchObject({
    value: 1,
    format: { numberFormat: 'General', bold: true },
  });
  expect(cellAfter({ value: false, format: { numberFormat: '0' } })).toMatchObject({
    value: false,
    format: { numberFormat: '0' },
  });
});

test('a row with wrapped text is as high as the text, unless a person set its height', () => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  const text = 'một hai ba bốn năm sáu bảy tám chín mười';
  for (const row of [1, 2, 3]) sheet.setCell(row, 1, { value: text, format: { wrap: row !== 2 } });
  sheet.setRowHeight(3, 30);
  const once = again(workbook);
  const heights = () => [1, 2, 3].map((row) => again(once).sheets[0]?.rowHeight(row));
  const [wrapped = 0, ...others] = heights();
  expect(wrapped).toBeGreaterThan(40);
  expect(wrapped).toBeLessThan(100);
  expect(others).toEqual([21, 30]);
  once.sheets[0]?.setCell(1, 1, { value: 'ngắn' });
  expect(heights()).toEqual([21, 21, 30]);
});
