// Formulas however deep, and cells that wait for each other however long: a text, an error or their result, never the end of
// the runtime or of its engine.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook, writeWorkbook } from '../../../local/xlsx/index';
import { newWorkbook } from '../../../local/xlsx/new-workbook';
import { excelFile } from '../xlsx/excel-file';
import { type Bench, open } from './harness';

/** Each `n` deep. */
const NESTED: Readonly<Record<string, (n: number) => string>> = {
  brackets: (n) => `${'('.repeat(n)}7${')'.repeat(n)}`,
  functions: (n) => `${'SUM('.repeat(n)}7${')'.repeat(n)}`,
  conditions: (n) => `${'IF(TRUE,'.repeat(n)}7${',0)'.repeat(n)}`,
  'links and errors': (n) => `${'IFERROR('.repeat(n)}7${',"–")'.repeat(n)}`,
  arrays: (n) => `${'{'.repeat(n)}7${'}'.repeat(n)}`,
  signs: (n) => `${'-'.repeat(2 * n)}7`,
  percents: (n) => `7${'%'.repeat(n)}`,
};
const LONG: Readonly<Record<string, (n: number) => string>> = {
  sums: (n) => `B1${'+B1'.repeat(n)}`,
  texts: (n) => `B1${'&B1'.repeat(n)}`,
  powers: (n) => `B1${'^B1'.repeat(n)}`,
};
/** Of one cell, on Google. */
const MAX_CELL_CHARACTERS = 50_000;
const ALL = Object.entries({ ...NESTED, ...LONG });

/** The engine is whole: what it computes next is right. */
function expectToCompute({ sheet }: Bench): void {
  sheet.getRange('D1').setFormulas([['=SUM(1)+2']]);
  expect(sheet.getRange('D1').getValue()).toBe(3);
}

describe.each(ALL)('%s', (_, formula) => {
  test.each([500, 1000, 5000, 20_000])('%d deep, typed: a text or an error', (n) => {
    const bench = open({ locale: 'en_US' });
    const typed = `=${formula(n)}`;
    const enter = () => bench.sheet.getRange('A1').setValues([[typed]]);
    if (typed.length > MAX_CELL_CHARACTERS) expect(enter).toThrow('maximum of 50000 characters');
    else {
      enter();
      expect([typed, '#N/A']).toContain(bench.sheet.getRange('A1').getValue());
    }
    expectToCompute(bench);
  });

  test('a thousand deep, in a file: the last result stays, or there is none', () => {
    const xml = formula(1000).replaceAll('&', '&amp;');
    const row = `<row r="1"><c r="A1"><f>${xml}</f><v>5</v></c><c r="B1"><f>${xml}</f></c></row>`;
    const workbook = readWorkbook(
      excelFile({
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row}</sheetData></worksheet>`,
      }),
    );
    const bench = open({ workbook });
    bench.host.finish();
    const values = (column: number) => workbook.sheets[0]?.cell(1, column)?.value;
    expect([values(1), values(2)]).toStrictEqual([5, { error: '#N/A' }]);
    expect(workbook.sheets[0]?.cell(1, 1)?.formula).toBe(formula(1000));
    expect(readWorkbook(writeWorkbook(workbook)).sheets[0]?.cell(1, 1)?.formula).toBe(formula(1000));
    expectToCompute(bench);
  });
});

test.each(Object.entries(NESTED).filter(([name]) => name !== 'arrays' && name !== 'percents'))(
  'sixty-four %s, as many levels as Excel takes, are computed',
  (_, formula) => {
    const { sheet } = open({ locale: 'en_US' });
    sheet.getRange('A1').setFormulas([[`=${formula(64)}`]]);
    expect(sheet.getRange('A1').getValue()).toBe(7);
  },
);

describe('cells that wait for each other', () => {
  const ROWS = 3000;
  /** What each row holds, given the row it waits for. */
  const FORMS: Readonly<Record<string, (other: string) => string>> = {
    'add to it': (other) => `${other}+1`,
    'number what is filled in': (other) => `IF(COUNTA(B1:C1)=0,${other}+1,${other})`,
    'look up to it': (other) => `MAX(${other}:${other})+1`,
    'are sixty functions each': (other) => `${'SUM('.repeat(60)}${other}${')'.repeat(60)}+1`,
  };

  test.each(
    Object.entries(FORMS).flatMap(([name, form]) =>
      ([-1, 1] as const).map((step) => [name, step === 1 ? 'below' : 'above', form, step] as const),
    ),
  )('each row %s, the row %s: all have their result', (_name, _side, form, step) => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    const first = step === 1 ? ROWS : 1;
    for (let row = 1; row <= ROWS; row++)
      sheet?.setCell(row, 1, row === first ? { value: 1 } : { formula: form(`A${row + step}`), value: null });
    const bench = open({ workbook });
    bench.state.sheets.forEach((info) => {
      info.maxRows = ROWS;
    });
    bench.host.finish();
    const values = Array.from({ length: ROWS }, (_, i) => sheet?.cell(i + 1, 1)?.value);
    const expected = Array.from({ length: ROWS }, (_, i) => Math.abs(i + 1 - first) + 1);
    expect(values).toStrictEqual(expected);
  });

  test('in any order over several sheets: as if each were computed alone', () => {
    const COUNT = 400;
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers(COUNT), { minLength: COUNT }), (order) => {
        const { spreadsheet, sheet } = open({ locale: 'en_US' });
        const sheets = [sheet, spreadsheet.insertSheet('Sổ 2')];
        const at = (i: number) => ({ on: sheets[i % 2] as typeof sheet, row: Math.floor(i / 2) + 1 });
        order.forEach((i, place) => {
          const before = order[place - 1];
          const { on, row } = at(i);
          const source = before === undefined ? undefined : at(before);
          const formula = source ? `='${source.on.getName()}'!A${source.row}+1` : '=1';
          on.getRange(row, 1).setFormulas([[formula]]);
        });
        const last = at(order.at(-1) as number);
        expect(last.on.getRange(last.row, 1).getValue()).toBe(COUNT);
      }),
      { numRuns: 5 },
    );
  });

  test('in a circle, short or long: an error or a number, and the engine is whole', () => {
    for (const rows of [2, 100, 1000]) {
      const bench = open({ locale: 'en_US' });
      const formulas = Array.from({ length: rows }, (_, i) => [`=A${((i + 1) % rows) + 1}+1`]);
      bench.sheet.getRange(1, 1, rows, 1).setFormulas(formulas);
      expect(bench.sheet.getRange('A1').getValue()).not.toBe('');
      expectToCompute(bench);
    }
  });
});

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
