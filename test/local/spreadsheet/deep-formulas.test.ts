// Formulas that go too deep for any stack: text where one is typed, the last result where a chain of cells is too long.
import { expect, test } from '@jest/globals';
import { open } from './harness';

const KINDS: Record<string, (depth: number) => string> = {
  calls: (depth) => `=${'ABS('.repeat(depth)}A2${')'.repeat(depth)}`,
  conditions: (depth) => `=${'IF(A2=1;2;'.repeat(depth)}A2${')'.repeat(depth)}`,
  brackets: (depth) => `=${'('.repeat(depth)}A2${')'.repeat(depth)}`,
  signs: (depth) => `=${'-'.repeat(depth)}A2`,
  percents: (depth) => `=A2${'%'.repeat(depth)}`,
  sums: (depth) => `=A2${'+A2'.repeat(depth)}`,
  texts: (depth) => `=A2${'&A2'.repeat(depth)}`,
  arrays: (depth) => `=SUM(${'{'.repeat(depth)}1${'}'.repeat(depth)})`,
};

test.each(Object.keys(KINDS))('%s: 150 deep are computed, a thousand and more are kept as text', (kind) => {
  const { sheet, host } = open();
  sheet.getRange('A1:A2').setValues([[''], [0]]);
  const shownAt = (depth: number) => {
    sheet.getRange('A1').setValue(KINDS[kind]?.(depth));
    host.finish();
    return sheet.getRange('A1').getValue();
  };
  if (kind !== 'arrays') expect(String(shownAt(150))).toMatch(/^-?0+$/);
  for (const depth of [1000, 4000]) expect(shownAt(depth)).toBe(KINDS[kind]?.(depth));
});

test('a chain through more cells than the engine has stack for: no result where there was none, else the last one', () => {
  const { sheet, workbook, host } = open();
  const [model] = workbook.sheets;
  for (let row = 1; row <= 999; row++)
    model?.setCell(row, 1, { formula: `A${row + 1}+1`, value: row % 2 ? row : null });
  sheet.getRange('B1').setValue(1);
  host.finish();
  expect([model?.cell(1, 1)?.value, model?.cell(2, 1)?.value]).toEqual([1, { error: '#N/A' }]);
  expect(sheet.getRange('A1').getFormulas()).toEqual([['=A2+1']]);
});
