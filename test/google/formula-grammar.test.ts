// Formulas on their way to the sheet and back: the program writes them in one way, each region in its own. And that no formula
// goes round the one door: what carries one is called in formula-grammar.ts alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { openGrammar } from '../../src/google/formula-grammar';
import { open, SpreadsheetApp } from '../local/spreadsheet/harness';

/** Writes the formula into a workbook of that region; gives what stands there, in its way and in the program's. */
function through(formula: string, locale: string) {
  const { sheet, spreadsheet } = open({ locale });
  let asked = 0;
  const grammar = openGrammar(() => {
    asked += 1;
    return spreadsheet.getSpreadsheetLocale();
  });
  const cell = sheet.getRange('C1');
  grammar.writeRows(cell, [[formula]]);
  const written = cell.getFormulas()[0]?.[0];
  const afterWriting = asked;
  return { written, read: grammar.readFormulas(cell)[0]?.[0], value: cell.getValue(), asked, afterWriting };
}

const JUMP = '=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("a,b;c",A:A,0),"Mở"),"–")';

describe.each([
  ['vi_VN', '=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("a,b;c";A:A;0);"Mở");"–")'],
  ['en_US', JUMP],
])('in a workbook of the region %s', (locale, jump) => {
  it.each([
    [JUMP, jump, '–'],
    ['=1.5*2', locale === 'vi_VN' ? '=1,5*2' : '=1.5*2', 3],
    ['=IF(1=1,0.5,.25)', locale === 'vi_VN' ? '=IF(1=1;0,5;,25)' : '=IF(1=1,0.5,.25)', 0.5],
    ['=SUM({1,2;3,4.5})', locale === 'vi_VN' ? '=SUM({1\\2;3\\4,5})' : '=SUM({1,2;3,4.5})', 10.5],
    [
      '=SUM({1,SUM(2,3)})',
      locale === 'vi_VN' ? '=SUM({1\\SUM(2;3)})' : '=SUM({1,SUM(2,3)})',
      expect.anything(),
    ],
    ['="1,5;2.5"&"\u201c,\u201d"', '="1,5;2.5"&"\u201c,\u201d"', '1,5;2.5\u201c,\u201d'],
  ])('%s is written %s, computed, and read as it was', (formula, written, value) => {
    expect(through(formula, locale)).toMatchObject({ written, read: formula, value });
  });

  it('the region is not asked for where no number with decimals and no array depends on it', () => {
    expect(through('=IF(A1=1,2,3)', locale).afterWriting).toBe(0);
    expect(through(JUMP, locale).asked).toBe(locale === 'vi_VN' ? 0 : 1);
    expect(through('=IF(A1>0.5,1.5,{1,2})', locale).asked).toBe(1);
  });

  it('a live colour goes the same way', () => {
    const { sheet, spreadsheet } = open({ locale });
    const grammar = openGrammar(() => spreadsheet.getSpreadsheetLocale());
    const formula = '=AND($A1>0.5,$B1="x,y")';
    const rule = grammar
      .whenSatisfied(SpreadsheetApp.newConditionalFormatRule(), formula)
      .setBackground('#ffffff')
      .setRanges([sheet.getRange('A1:B2')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    expect(sheet.getConditionalFormatRules().flatMap(grammar.conditionsOf)).toStrictEqual([formula]);
  });

  it('numbers, ticks, dates and texts go through as they are', () => {
    const { sheet, spreadsheet } = open({ locale });
    const grammar = openGrammar(() => spreadsheet.getSpreadsheetLocale());
    const day = new Date('2026-10-20T00:00:00+07:00');
    grammar.writeRows(sheet.getRange('A1:D1'), [[1.5, true, 'a;b,c', day]]);
    expect(sheet.getRange('A1:D1').getValues()).toStrictEqual([[1.5, true, 'a;b,c', day]]);
  });

  it('any formula of sums, texts and arrays comes back as it was', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => String(Number(n.toFixed(3))));
    const text = fc.string().map((t) => `"${t.replaceAll('"', '""')}"`);
    const leaf = fc.oneof(number, text, fc.constantFrom('A1', "'Tab, 1.5;'!B2:C9", 'TRUE'));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((args) => `IF(${args.join(',')})`),
        fc.array(number, { minLength: 1, maxLength: 3 }).map((row) => `{${row.join(',')};${row.join(',')}}`),
      ),
    }));
    const { sheet, spreadsheet } = open({ locale });
    spreadsheet.insertSheet('Tab, 1.5;', 1);
    const grammar = openGrammar(() => spreadsheet.getSpreadsheetLocale());
    const cell = sheet.getRange('C1');
    fc.assert(
      fc.property(tree, (inside) => {
        grammar.writeRows(cell, [[`=${inside}`]]);
        expect(grammar.readFormulas(cell)).toStrictEqual([[`=${inside}`]]);
      }),
    );
  });
});

test('what carries a formula is called in formula-grammar.ts and nowhere else', () => {
  const carriers =
    /\.(?:(?:set|get)Formulas?(?:R1C1)?|setValues?|appendRow|whenFormulaSatisfied|requireFormulaSatisfied|getCriteriaValues)\(/g;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const calls = (name: string) => readFileSync(join('src', name), 'utf8').match(carriers) ?? [];
  expect(files.filter((name) => calls(name).length > 0)).toStrictEqual(['google/formula-grammar.ts']);
});
