// Columns are found by their headers, today's or those of an earlier version: none may be taken for another's.
import { expect, test } from '@jest/globals';
import { columnsOf } from '../../sheets-schema/define';
import { tables } from '../../sheets-schema/index';
import { fold } from '../../src/core/base/text';

test.each(tables.map((table) => [table.title, table] as const))('%s', (_, table) => {
  const names = columnsOf(table).flatMap(({ header, former }) => [header, ...former].map(fold));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toStrictEqual([]);
});
