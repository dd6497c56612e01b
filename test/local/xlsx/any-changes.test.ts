// Any changes in any order, on a file of Excel's and on one of ours: what is read back is what the model showed.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook, type Sheet, type Workbook, writeWorkbook } from '../../../local/xlsx/index';
import { excelFile } from './excel-file';
import { fullWorkbook, shown } from './full-workbook';

type Change = (sheet: Sheet, workbook: Workbook) => void;

const row = fc.integer({ min: 1, max: 12 });
const column = fc.integer({ min: 1, max: 8 });
const count = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom('a', ' b ', 'một\nhai', '<&>', '');
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ error: '#REF!' }));
const formula = fc.constantFrom('A1+B2', 'SUM(A2:A)', 'Data!A3&"x"', 'QUERY(A1:B2,"select A")', '$C$3*2');
const range = fc.record({ row, column, rows: count, columns: count });

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(row, column, value).map(
    ([r, c, v]): Change =>
      (s) =>
        s.setCell(r, c, { value: v }),
  ),
  fc.tuple(row, column, formula, value).map(
    ([r, c, f, v]): Change =>
      (s) =>
        s.setCell(r, c, { formula: f, value: v }),
  ),
  fc.tuple(row, column, fc.boolean()).map(
    ([r, c, bold]): Change =>
      (s) =>
        s.setCell(r, c, { format: { bold, numberFormat: '0.00' } }),
  ),
  fc.tuple(row, column, fc.constantFrom('https://a.vn', "#'My lists'!A1", undefined)).map(
    ([r, c, link]): Change =>
      (s) =>
        s.setCell(r, c, { value: 'x', link }),
  ),
  fc.tuple(row, column).map(
    ([r, c]): Change =>
      (s) =>
        s.setCell(r, c, null),
  ),
  fc.tuple(row, column, text).map(
    ([r, c, t]): Change =>
      (s) =>
        s.setNote(r, c, t),
  ),
  fc.tuple(row, count).map(
    ([r, n]): Change =>
      (s) =>
        s.insertRows(r - 1, n),
  ),
  fc.tuple(row, count).map(
    ([r, n]): Change =>
      (s) =>
        s.deleteRows(r, n),
  ),
  fc.tuple(column, count).map(
    ([c, n]): Change =>
      (s) =>
        s.insertColumns(c - 1, n),
  ),
  fc.tuple(column, count).map(
    ([c, n]): Change =>
      (s) =>
        s.deleteColumns(c, n),
  ),
  fc.tuple(column, fc.integer({ min: 10, max: 300 })).map(
    ([c, px]): Change =>
      (s) =>
        s.setColumnWidth(c, px),
  ),
  fc.tuple(column, fc.boolean()).map(
    ([c, hidden]): Change =>
      (s) =>
        s.setColumnHidden(c, hidden),
  ),
  fc.tuple(column, count, fc.boolean()).map(
    ([c, n, shut]): Change =>
      (s) =>
        s.setColumnGroup(c, c + n - 1, 1, shut),
  ),
  fc.tuple(row, fc.constantFrom(20, 60, null)).map(
    ([r, px]): Change =>
      (s) =>
        s.setRowHeight(r, px),
  ),
  fc.array(range, { maxLength: 1 }).map(
    (list): Change =>
      (s) =>
        s.setMerges(list.filter((r) => r.rows > 1)),
  ),
  fc.nat(3).map(
    (n): Change =>
      (s) =>
        s.setValidations(s.validations.slice(n)),
  ),
  fc.nat(3).map(
    (n): Change =>
      (s) =>
        s.setConditionalFormats([...s.conditionalFormats.slice(0, n)].reverse()),
  ),
  fc.tuple(count, count).map(
    ([r, c]): Change =>
      (s) => {
        s.frozenRows = r;
        s.frozenColumns = c - 1;
      },
  ),
  fc.constantFrom('Khác', 'Data 2').map(
    (name): Change =>
      (s, w) => {
        if (!w.sheet(name)) w.renameSheet(s, name);
      },
  ),
  fc.constant<Change>((_, w) => {
    if (!w.sheet('Thêm')) w.insertSheet('Thêm', 1).setCell(1, 1, { formula: 'Data!A3', value: 1 });
  }),
  fc.constant<Change>((s, w) => w.moveSheet(s, w.sheets.length - 1)),
);

/** Kept XML of an unknown rule is a piece of text whose priority is numbered anew. */
function comparable(workbook: Workbook) {
  return shown(workbook).map((sheet) => ({
    ...sheet,
    // The height of a row nobody set is for the writer to fit.
    heights: undefined,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      xml: format.xml?.replace(/priority="\d+"/, ''),
    })),
    validations: sheet.validations.map(({ ranges, rule }) => ({
      ranges,
      rule: rule.type === 'other' ? { ...rule, xml: rule.xml.replace(/sqref="[^"]*"/, '') } : rule,
    })),
    notes: new Map(sheet.notes),
    cells: sheet.cells.filter(
      ({ value, formula, link, format }) => value !== null || formula || link || format.bold,
    ),
  }));
}

test.each<[string, () => Workbook]>([
  ["Excel's file", () => readWorkbook(excelFile())],
  ['our file', () => readWorkbook(writeWorkbook(fullWorkbook()))],
])('any changes on %s', (_name, open) => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 8 }), (changes) => {
      const workbook = open();
      const sheet = workbook.sheets[0] as Sheet;
      for (const change of changes) change(sheet, workbook);
      const back = readWorkbook(writeWorkbook(workbook));
      expect(comparable(back)).toEqual(comparable(workbook));
    }),
    { numRuns: 100 },
  );
});
