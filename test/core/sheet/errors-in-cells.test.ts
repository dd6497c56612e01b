// An error in a cell is named as one, whatever the column holds and whichever program the error is of.
import { expect, test } from '@jest/globals';
import { columnsOf } from '../../../sheets-schema/define';
import { readCell } from '../../../src/core/sheet/cells';
import { NO_UNITS } from '../../../src/core/sheet/units';
import { INPUT_TABLES } from '../../../src/core/workbook/inputs';

const KINDS = INPUT_TABLES.flatMap(columnsOf).map(({ kind }) => kind);

test.each([
  ['Google', ['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!']],
  [
    'Excel',
    ['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#GETTING_DATA'],
  ],
  ['LibreOffice', ['Err:502', 'Err:522']],
  ['a formula that still runs', ['Loading...', 'Đang tải...']],
])('of %s', (_, errors) => {
  for (const error of errors)
    for (const kind of KINDS)
      expect([error, kind, readCell(error, kind, NO_UNITS)]).toStrictEqual([
        error,
        kind,
        { problem: { code: 'cell_error', params: {} } },
      ]);
});

test('a text that only begins like one is a text', () => {
  const [code] = KINDS.filter(({ type }) => type === 'text');
  for (const text of ['#1', '#N/A ở dòng 3', 'Err:502 khi in'])
    expect(readCell(text, code as (typeof KINDS)[number], NO_UNITS)).toStrictEqual({ value: text });
});
