// What every group must reach holds for each of them.
import { expect, test } from '@jest/globals';
import type { Comparison } from '../../../sheets-schema/enums';
import type { Condition } from '../../../src/core/workbook/conditions';
import { minimumIssues } from '../../../src/core/workbook/group-minima';

const minimum = (group: string | null, value: number, comparison: Comparison = 'from'): Condition => ({
  ...{ kind: 'group_minimum', criteria: [], group, comparison, value: value * 100 },
  ...{ below: null, level: null, row: group === null ? 2 : 3 },
});

test.each<[string, readonly Condition[], unknown[]]>([
  ['lower', [minimum(null, 50), minimum('A', 40)], [{ group: 'A', own: 4000, general: 5000 }]],
  ['the same', [minimum('A', 50), minimum(null, 50)], [{ group: 'A', own: 5000, general: 5000 }]],
  ['above is more than from', [minimum(null, 50, 'above'), minimum('A', 50)], [expect.anything()]],
  ['higher', [minimum(null, 50), minimum('A', 60)], []],
  ['above, where all are from', [minimum(null, 50), minimum('A', 50, 'above')], []],
  ['no row for all', [minimum('A', 40), minimum('B', 50)], []],
])('a group of its own: %s', (_, rows, expected) => {
  const found = minimumIssues(rows, 'VHXH');
  expect(found.map(({ params }) => params)).toStrictEqual(expected);
  expect(found.map(({ row, column }) => [row, column])).toStrictEqual(expected.map(() => [3, 'value']));
});
