// Columns of a journal are written from the first changed row to the last: what stands between is written as it stands.
import { expect, test } from '@jest/globals';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { documents, reminderLog } from '../../../sheets-schema/index';
import type { RawCell } from '../../../src/core/sheet/cells';
import { planColumn } from '../../../src/core/sheet/output';
import type { RawTab } from '../../../src/core/sheet/table';

const placeOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key);

function tabOf(table: Table, key: string, cells: readonly RawCell[]): RawTab {
  const columns = columnsOf(table);
  const row = (cell: RawCell) => columns.map((column): RawCell => (column.key === key ? cell : ''));
  return { title: table.title, gid: 0, values: [columns.map(({ header }) => header), ...cells.map(row)] };
}

const written = (table: Table, tab: RawTab, key: string, updates: ReadonlyMap<number, string>) =>
  planColumn(table, tab, key, updates).map((change) =>
    change.kind === 'values' ? change.values.flat() : [],
  );

test('a word keeps the address behind it, a place of storage stays a text', () => {
  const tab = tabOf(documents, 'link', ['', 'Mở', 'tủ số 3', 'https://a.vn', '']);
  const urls = [null, null, 'https://b.vn/"1"', null, null, null];
  const links = { column: placeOf(documents, 'link'), urls };
  const updates = new Map([
    [2, 'https://c.vn'],
    [6, 'https://d.vn'],
  ]);
  expect(written(documents, { ...tab, links }, 'link', updates)).toStrictEqual([
    ['https://c.vn', '=HYPERLINK("https://b.vn/""1""","Mở")', 'tủ số 3', 'https://a.vn', 'https://d.vn'],
  ]);
});

test('a moment is written as people write it, whatever it stood as; what is none stays', () => {
  const between = ['2026-10-20 08:00', { date: '2026-10-20', time: '09:30' }, 46_315.25, 'sáng thứ ba'];
  const tab = tabOf(reminderLog, 'at', ['', ...between, '']);
  const updates = new Map([
    [2, '20/10/2026 07:00'],
    [7, '20/10/2026 10:00'],
  ]);
  expect(written(reminderLog, tab, 'at', updates)).toStrictEqual([
    [
      '20/10/2026 07:00',
      '20/10/2026 08:00',
      '20/10/2026 09:30',
      '20/10/2026 06:00',
      'sáng thứ ba',
      '20/10/2026 10:00',
    ],
  ]);
});
