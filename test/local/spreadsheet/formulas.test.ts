// Formulas: written in the grammar of the workbook's locale, kept in that of en-US, computed when what they depend on may
// have changed.
import { describe, expect, test } from '@jest/globals';
import { newSpreadsheetState } from '../../../local/host/spreadsheet/state';
import { newWorkbook } from '../../../local/xlsx/new-workbook';
import { type BenchOptions, open } from './harness';

/** What the formula shows in Z1 of a sheet with codes in A, numbers in B and a mix in C. */
function shown(formula: string, options: BenchOptions = {}): unknown {
  const { sheet } = open(options);
  sheet.getRange('A1:C4').setValues([
    ['A01', 2, ''],
    ['A02', 3, 'x'],
    ['A03', 5, true],
    ['A01', 7, '1/2/2026'],
  ]);
  sheet.getRange('Z1').setFormulas([[formula]]);
  return sheet.getRange('Z1').getValue();
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%', 0.5],
    ['=1/3', 0.33333333333333],
    ['=2^500', 3.2733906078961e150],
    ['=-1E-150*1E-50', -1e-200],
    ['="a"&"b"&1,5', 'ab1,5'],
    ['=A1', 'A01'],
    ['=C1', 0],
    ['=C3', true],
    ['=1/0', '#DIV/0!'],
    ['=IFERROR(1/0;"–")', '–'],
    ['=IFERROR(A1;"–")', 'A01'],
    ['=MATCH("A02";A:A;0)', 2],
    ['=MATCH("a02";A:A;0)', 2],
    ['=MATCH("A99";A:A;0)', '#N/A'],
    ['=MATCH("A*3";A:A;0)', 3],
    ['=MATCH(3;B:B;0)', 2],
    ['=MATCH("A02";A2:A;0)', 1],
    ['=COUNTIF(A:A;"A01")', 2],
    ['=COUNTIF(A:A;"A*")', 4],
    ['=COUNTIFS(A:A;"A01";B:B;">2")', 1],
    ['=SUMIF(A:A;"A01";B:B)', 9],
    ['=SUMIFS(B:B;A:A;"A01";B:B;">2")', 7],
    ['=SUM(B1:B)', 17],
    ['=SUM($B$1:$B$4)*2', 34],
    ['=COUNTA(A:A)', 4],
    ['=INDEX(A:A;3)', 'A03'],
    ['=VLOOKUP("A02";A:B;2;FALSE)', 3],
    ['=IFS(FALSE;1;TRUE;2)', 2],
    ['=TEXTJOIN(", ";TRUE;A1:A2)', 'A01, A02'],
    ['=LET(x;B1;x+1)', 3],
    ['=ROUND(7,755;2)', 7.76],
    ['=TEXT(46315;"dd/MM/yyyy")', '20/10/2026'],
    ['=TEXT(C4;"dd/MM/yyyy")', '01/02/2026'],
    ['=TEXT(0,776;"0.0%")', '77,6%'],
    ['=TEXT(B1/4;"0.00")', '0,50'],
    ['=TEXT(TODAY();"d/M/yyyy")', '20/10/2026'],
    ['=TODAY()', new Date('2026-10-20T00:00:00+07:00')],
    ['=EDATE(C4;1)', new Date('2026-03-01T00:00:00+07:00')],
    ['=TODAY()-C4', 46315 - 46054],
    ['=SUM(OFFSET(B1;1;0;2;1))', 8],
    ['=B1:B1', 2],
    ['=Z1+1', '#REF!'],
    ['=FILTER(A1:A4;B1:B4=3)', 'A02'],
    ['=FILTER(A1:A4;B1:B4=4)', '#N/A'],
    ['=#REF!+1', '#REF!'],
    ["='Không có'!A1", '#REF!'],
    ['=HYPERLINK("https://x.vn";"Mở")', 'Mở'],
    ['=HYPERLINK("https://x.vn")', 'https://x.vn'],
    ['=HYPERLINK("#gid=0&range=A"&MATCH("A02";A:A;0);"Mở")', 'Mở'],
    ['=HYPERLINK("#gid=0&range=A"&MATCH("A99";A:A;0);"Mở")', '#N/A'],
    ['=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("A02";A:A;0);"Mở");"–")', 'Mở'],
    ['=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("A99";A:A;0);"Mở");"–")', '–'],
    ['=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH(A2;A:A;0);A2&"!");"–")', 'A02!'],
    ['=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH(A2&"z";A:A;0);"Mở");"–")', '–'],
  ])('%s', (formula, value) => {
    expect(shown(formula)).toEqual(value);
  });

  test('an English workbook writes numbers into text with a point', () => {
    expect(shown('=TEXT(B1/4,"0.00")&"|"&B1/4', { locale: 'en_US' })).toBe('0.50|0.5');
  });

  test('formulas on formulas, across sheets with names that need quoting', () => {
    const { spreadsheet, sheet } = open();
    const other = spreadsheet.insertSheet("Tiêu 'chí' A", 1);
    other.getRange('A1:B1').setValues([[20, '=A1*2']]);
    sheet.getRange('A1').setValue("='Tiêu ''chí'' A'!B1+1");
    expect(sheet.getRange('A1').getValue()).toBe(41);
    other.getRange('A1').setValue(1);
    expect(sheet.getRange('A1').getValue()).toBe(3);
    expect(other.getRange('B1').getValue()).toBe(2);
  });

  test('text that looks like a number or a formula reaches the engine as text', () => {
    const { sheet } = open();
    sheet
      .getRange('A1:A3')
      .setNumberFormat('@')
      .setValues([['015'], ['=1+1'], ["''x"]]);
    sheet.getRange('B1:B3').setValues([['=A1&"!"'], ['=A2&"!"'], ['=A3&"!"']]);
    expect(sheet.getRange('B1:B3').getValues()).toEqual([['015!'], ['=1+1!'], ["'x!"]]);
  });
});

describe('functions only Google has', () => {
  test('#N/A until a value is known, then that value is kept', () => {
    const { sheet, workbook, host } = open();
    sheet.getRange('A1:B1').setValues([['=IMPORTXML("https://x.vn";"//a")', '=A1&"!"']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#N/A', '#N/A']]);
    workbook.sheets[0]?.setCell(1, 1, { formula: 'IMPORTXML("https://x.vn","//a")', value: 'kept' });
    sheet.getRange('C1').setValue('change');
    host.finish();
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['kept', 'kept!']]);
  });

  test.each([
    '=QUERY(A:A;"select A")',
    '=GOOGLETRANSLATE("a")',
    '=INDIRECT("A1")',
    '=danh_sach',
    '=SUM(B1:INDEX(B:B;2))',
  ])('%s', (formula) => {
    expect(shown(formula)).toBe('#N/A');
  });
});

describe('writing formulas', () => {
  test('getFormulas gives them back with the sign, and nothing for values', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').setFormulas([['=SUM(B1:C1)', '', 'B1+1']]);
    expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['=SUM(B1:C1)', '', '=B1+1']]);
    sheet.getRange('A1').setValue(5);
    expect(sheet.getRange('A1').getFormulas()).toEqual([['']]);
    expect(sheet.getRange('A1').getValue()).toBe(5);
  });

  test('what does not parse is refused by setFormulas and stays text when typed', () => {
    const { sheet, writes } = open();
    expect(() => sheet.getRange('A1:B1').setFormulas([['=1', '=IF(']])).toThrow(
      'Formula parse error in cell B1: =IF(',
    );
    expect(writes).toEqual([]);
    sheet.getRange('A1').setValue('=IF(');
    expect(sheet.getRange('A1').getValue()).toBe('=IF(');
  });

  test('writing the same formula again keeps its result and leaves the file alone', () => {
    const workbook = newWorkbook();
    const state = newSpreadsheetState('book', 'Sổ');
    const first = open({ workbook, state });
    first.sheet.getRange('A1').setFormulas([['=1+1']]);
    first.host.finish();
    workbook.sheets[0]?.state.dirty.clear();
    const second = open({ workbook, state });
    second.sheet.getRange('A1').setFormulas([['=1+1']]);
    second.host.finish();
    expect(workbook.sheets[0]?.cell(1, 1)?.value).toBe(2);
    expect(workbook.sheets[0]?.dirty).toBe(false);
  });
});

describe('when results are renewed', () => {
  const workbookWith = (formula: string, value: number | null) => {
    const workbook = newWorkbook();
    workbook.sheets[0]?.setCell(1, 1, { value: 5 });
    workbook.sheets[0]?.setCell(1, 2, { formula, value });
    return workbook;
  };

  test('a result is trusted as long as nothing was written', () => {
    const { sheet, host } = open({ workbook: workbookWith('A1*2', 999) });
    host.finish();
    expect(sheet.getRange('B1').getValue()).toBe(999);
    sheet.getRange('A1').setValue(6);
    expect(sheet.getRange('B1').getValue()).toBe(12);
  });

  test('a missing result and yesterday’s date are renewed on first sight', () => {
    expect(
      open({ workbook: workbookWith('A1*2', null) })
        .sheet.getRange('B1')
        .getValue(),
    ).toBe(10);
    const { host, workbook } = open({ workbook: workbookWith('TODAY()', 1), now: '2026-10-20T18:00:00Z' });
    host.finish();
    expect(workbook.sheets[0]?.cell(1, 2)?.value).toBe(46316);
  });
});

test('twenty thousand jump links over twenty thousand rows are computed without the engine’s slow look-ups', () => {
  const rows = 20_000;
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  for (let row = 1; row <= rows; row++) {
    sheet?.setCell(row, 1, { value: `M${row}` });
    sheet?.setCell(row, 2, {
      formula: `IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("M${rows + 2 - row}",A:A,0),"Mở"),"–")`,
    });
  }
  open({ workbook }).host.finish();
  expect(sheet?.cell(1, 2)?.value).toBe('–');
  expect(sheet?.cell(2, 2)?.value).toBe('Mở');
  expect(sheet?.cell(rows, 2)?.value).toBe('Mở');
});
