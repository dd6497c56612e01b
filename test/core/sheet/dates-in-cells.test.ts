// Every column of days knows which days the plan can mean.
import { expect, test } from '@jest/globals';
import { columnsOf } from '../../../sheets-schema/define';
import { SETTINGS } from '../../../sheets-schema/settings';
import { readCell } from '../../../src/core/sheet/cells';
import { NO_UNITS } from '../../../src/core/sheet/units';
import { INPUT_TABLES } from '../../../src/core/workbook/inputs';

const DATES = [
  ...INPUT_TABLES.flatMap((table) =>
    columnsOf(table).map(({ key, kind }) => [`${table.id}.${key}`, kind] as const),
  ),
  ...Object.entries(SETTINGS).map(([key, { kind }]) => [`settings ${key}`, kind] as const),
].filter(([, kind]) => kind.type === 'date');

test('there are date columns in five tables, and in the settings', () => {
  expect(new Set(DATES.map(([name]) => name.split(/[. ]/)[0])).size).toBeGreaterThanOrEqual(5);
});

test.each(DATES)('%s', (name, kind) => {
  const read = (cell: Parameters<typeof readCell>[0]) => readCell(cell, kind, NO_UNITS);
  const implausible = { problem: expect.objectContaining({ code: 'date_implausible' }) };
  for (const date of ['1905-07-18', '1900-01-11', '2099-01-01'])
    expect([name, date, read({ date })]).toStrictEqual([name, date, implausible]);
  expect(read('18/07/1905')).toStrictEqual(implausible);
  for (const cell of ['31/03/15896', 1e300, 46_303_000, Number.POSITIVE_INFINITY])
    expect([name, cell, read(cell)]).toStrictEqual([
      name,
      cell,
      { problem: { code: 'date_invalid', params: {} } },
    ]);
  expect(read({ date: '2026-09-30' })).toStrictEqual({ value: '2026-09-30' });
  // A paper in force may be older than the plan.
  const old = read({ date: '1998-05-11' });
  expect('value' in old).toBe(name === 'evidence.documentDate');
});
