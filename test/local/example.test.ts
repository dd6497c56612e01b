// The sample's data: whoever meets a piece of it in the workbook can tell that it is none of the commune's own.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(`local/example/${name}.csv`, 'utf8'), { columns: true });
const isMarked = (row: Record<string, string>) => Object.values(row).some((text) => text.includes('VÍ DỤ'));

test('every row says VÍ DỤ itself or by its evidence, but for those that have no place for it', () => {
  const evidence = rowsOf('evidence');
  expect(evidence.filter((row) => !isMarked(row))).toStrictEqual([]);
  const entries = rowsOf('entries');
  const marked = new Set([
    ...entries.filter(isMarked).map(({ table, key }) => `${table} ${key}`),
    ...evidence.map(({ criteria }) => `criteria ${criteria}`),
  ]);
  const unmarked = entries.filter(({ table, key }) => !marked.has(`${table} ${key}`));
  const others = unmarked.filter(({ table, value }) => table !== 'units' || !value?.endsWith('@example.com'));
  expect(others.map(({ table, key }) => `${table} ${key}`)).toStrictEqual([
    'settings operatorEmail',
    'settings sending',
    'planQuestions I06',
    'criteria A03',
  ]);
});
