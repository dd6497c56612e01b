// Links find their row by its key, whatever the key looks like: computed by the engine of the runtime.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkFormula } from '../../../src/core/sheet/links';
import { open } from '../../local/spreadsheet/harness';

const LABEL = 'Mở';
const places = new Map([['rows', { gid: 7, name: "Hàng 'a' 2", keyColumn: 'B' }]]);

/** What the link to `key` shows, where the column has those keys: its label, or a dash where no row was found. */
function shown(key: string, keys: readonly string[]): string {
  const { sheet, spreadsheet } = open({ locale: 'en_US' });
  const rows = spreadsheet.insertSheet("Hàng 'a' 2");
  const range = rows.getRange(1, 2, keys.length, 1).setNumberFormat('@');
  range.setValues(keys.map((one) => [one]));
  sheet.getRange('A1').setFormulas([[linkFormula(places, { table: 'rows', key }, LABEL) ?? '']]);
  return sheet.getRange('A1').getDisplayValues()[0]?.[0] ?? '';
}

/** Which row the link of `key` leads to, as MATCH alone says. */
function rowOf(key: string, keys: readonly string[]): unknown {
  const { sheet, spreadsheet } = open({ locale: 'en_US' });
  const rows = spreadsheet.insertSheet("Hàng 'a' 2");
  rows
    .getRange(1, 2, keys.length, 1)
    .setNumberFormat('@')
    .setValues(keys.map((one) => [one]));
  const match = /MATCH\(.*,0\)/.exec(linkFormula(places, { table: 'rows', key }, LABEL) ?? '')?.[0];
  return sheet
    .getRange('A1')
    .setFormulas([[`=${match}`]])
    .getValue();
}

test.each(['A01', 'a*b', '*', 'what?', '~', 'a~b', '~~', 'a~*b', '~?', '*~', 'x"y', "it's"])(
  'when the key is %s, then its row is found',
  (key) => {
    expect(shown(key, ['đầu', key, 'cuối'])).toBe(LABEL);
    expect(rowOf(key, ['đầu', key, 'cuối'])).toBe(2);
  },
);

test('when a key looks like a pattern, then no other row is taken for its', () => {
  expect(shown('a*', ['a01', 'a?', 'b*'])).toBe('—');
  expect(rowOf('a*', ['a01', 'abc', 'a*'])).toBe(3);
  expect(rowOf('a?', ['a1', 'ab', 'a?'])).toBe(3);
});

test('when any keys stand in any order, then each finds its own row', () => {
  const key = fc.string({
    unit: fc.constantFrom('a', 'B', '*', '?', '~', '1', ' ', '"'),
    minLength: 1,
    maxLength: 6,
  });
  const keys = fc.uniqueArray(
    key.filter((text) => text.trim() !== '' && !text.startsWith("'")),
    { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() },
  );
  fc.assert(
    fc.property(keys, (all) => {
      expect(rowOf(all.at(-1) as string, all)).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});
