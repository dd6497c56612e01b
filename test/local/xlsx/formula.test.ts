// Formulas: between Google's grammar and the file's, and references that follow.
import { expect, test } from '@jest/globals';
import { formulaFromFile, formulaToFile } from '../../../local/xlsx/formula/dialect';
import { offsetFormula, renameInFormula, shiftFormula } from '../../../local/xlsx/formula/references';

test.each<[google: string, file: string]>([
  ['SUM(A1:B2)', 'SUM(A1:B2)'],
  ['SUM(A2:A)', 'SUM(A2:A1048576)'],
  ['SUM($B$2:$B)', 'SUM($B$2:$B$1048576)'],
  ["COUNTIF('Một hai'!A2:C,1)", "COUNTIF('Một hai'!A2:C1048576,1)"],
  ['SUM(B3:3)', 'SUM(B3:XFD3)'],
  ['SUM(A:A,1:1)', 'SUM(A:A,1:1)'],
  ['IFS(A1>1,TEXTJOIN(",",TRUE,B:B))', '_xlfn.IFS(A1>1,_xlfn.TEXTJOIN(",",TRUE,B:B))'],
  ['XLOOKUP("IFS(",A:A,B:B)', '_xlfn.XLOOKUP("IFS(",A:A,B:B)'],
  ['MYIFS(1)+LOG10(2)', 'MYIFS(1)+LOG10(2)'],
  ['"A2:A"&IF(TRUE,"TRUE()")', '"A2:A"&IF(TRUE,"TRUE()")'],
])('%s', (google, file) => {
  expect(formulaToFile(google, null)).toBe(file);
  expect(formulaFromFile(file)).toBe(google);
});

test.each<[formula: string, cached: string | number | boolean | null | { error: string }, file: string]>([
  [
    'IMPORTXML("http://x","//a")',
    'cũ',
    'IFERROR(__xludf.DUMMYFUNCTION("IMPORTXML(""http://x"",""//a"")"),"cũ")',
  ],
  ['IF(A1,query(A:B,"x"),0)', 2.5, 'IFERROR(__xludf.DUMMYFUNCTION("IF(A1,query(A:B,""x""),0)"),2.5)'],
  ['UNIQUE(A2:A)', true, 'IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(A2:A)"),TRUE)'],
  ['UNIQUE(A2:A)', null, 'IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(A2:A)"),"")'],
  ['SPLIT(A1,",")', { error: '#REF!' }, 'IFERROR(__xludf.DUMMYFUNCTION("SPLIT(A1,"","")"),#REF!)'],
])('a function of Google only: %s', (formula, cached, file) => {
  expect(formulaToFile(formula, cached)).toBe(file);
  expect(formulaFromFile(file)).toBe(formula);
});

test('a long wrapped formula keeps to 255 characters a literal', () => {
  const formula = `QUERY(A:B,"${'where "" and '.repeat(60)}")`;
  const file = formulaToFile(formula, 'x'.repeat(600));
  for (const literal of file.match(/"(?:[^"]|"")*"/g) ?? [])
    expect(literal.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
  expect(formulaFromFile(file)).toBe(formula);
});

test.each<[file: string, google: string | undefined]>([
  ['IFERROR(__xludf.dummyfunction("FILTER(A:A,B:B)"),"x")', 'FILTER(A:A,B:B)'],
  ['__xludf.DUMMYFUNCTION("IMAGE(""u"")")', 'IMAGE("u")'],
  ['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),5)', undefined],
  ['_xlfn._xlws.SORT(A1:A3)', 'SORT(A1:A3)'],
  ['IF(TRUE(),1,FALSE())', 'IF(TRUE,1,FALSE)'],
  ['TRUE()', 'TRUE'],
])('read: %s', (file, google) => {
  expect(formulaFromFile(file)).toBe(google);
});

const inserted = { axis: 'row', at: 3, delta: 2 } as const;
const deleted = { axis: 'row', at: 3, delta: -2 } as const;
const column = { axis: 'column', at: 2, delta: 1 } as const;

test.each<[typeof inserted | typeof deleted | typeof column, before: string, after: string]>([
  [inserted, 'A2+A3+$A$4', 'A2+A5+$A$6'],
  [inserted, 'SUM(A1:A3,A3:A9,A:A,A2:A)', 'SUM(A1:A5,A5:A11,A:A,A2:A)'],
  [inserted, 'SUM(2:5)', 'SUM(2:7)'],
  [inserted, 'Other!A3+\'S h\'!A3+"A3"', 'Other!A3+\'S h\'!A5+"A3"'],
  [deleted, 'A2+A3+A5', 'A2+#REF!+A3'],
  [deleted, 'SUM(A1:A4)+SUM(A3:A4)+SUM(A4:A9)', 'SUM(A1:A2)+SUM(#REF!)+SUM(A3:A7)'],
  [column, 'A1+B1+$B$1+SUM(A:C)+LOG10(1)+A1B', 'A1+C1+$C$1+SUM(A:D)+LOG10(1)+A1B'],
])('%j: %s', (shift, before, after) => {
  expect(shiftFormula(before, 'S h', 'S h', shift)).toBe(after);
});

test('references without a sheet in another sheet stay', () => {
  expect(shiftFormula('A3+Data!A3', 'Other', 'Data', inserted)).toBe('A3+Data!A5');
});

test('a renamed sheet', () => {
  expect(renameInFormula('Data!A1+\'Data\'!B:B+Database!A1+"Data!A1"', 'Data', "It's")).toBe(
    "'It''s'!A1+'It''s'!B:B+Database!A1+\"Data!A1\"",
  );
});

test('a reference into another file is left alone', () => {
  expect(renameInFormula('[1]Data!A1', 'Data', 'X')).toBe('[1]Data!A1');
});

test('shared formulas move relative references only', () => {
  expect(offsetFormula('A1+$A1+A$1+$A$1+Data!B2:C3', 2, 1)).toBe('B3+$A3+B$1+$A$1+Data!C4:D5');
});
