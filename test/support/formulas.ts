// Formulas of live colours worked out on single cells, by a calculation engine of its own.
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { columnsOf, type Table } from '../../sheets-schema/define';
import type { Place } from '../../sheets-schema/table-styles';
import { columnLetter } from '../../src/core/sheet/links';

/** Where a table stands on a tab made from the schema. */
export const newPlace = (table: Table): Place => ({
  letterOf: (key) => columnLetter(columnsOf(table).findIndex((column) => column.key === key) + 1),
  row: 2,
});

let isReady = false;

function newModel(): Model {
  if (!isReady) {
    initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    isReady = true;
  }
  return new Model('test', 'en', 'UTC', 'en');
}

const typed = (value: string | number | boolean): string =>
  typeof value === 'string' ? `'${value}` : String(value).toUpperCase();

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * For each formula whether it holds on a sheet with these cells ("D2" → value). TODAY() is the serial number given.
 * The formulas must not use cells beyond column Y.
 */
export function holds(
  formulas: readonly string[],
  cells: Readonly<Record<string, string | number | boolean>>,
  today = 0,
): boolean[] {
  const model = newModel();
  for (const [address, value] of Object.entries(cells)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (value !== '') model.setUserInput(0, Number(row), columnNumber(letters), typed(value));
  }
  formulas.forEach((formula, index) => {
    model.setUserInput(0, index + 1, 26, formula.replaceAll('TODAY()', String(today)));
  });
  model.evaluate();
  return formulas.map((formula, index) => {
    const text = model.getFormattedCellValue(0, index + 1, 26);
    if (text !== 'TRUE' && text !== 'FALSE') throw new Error(`${formula} gives ${text}`);
    return text === 'TRUE';
  });
}
