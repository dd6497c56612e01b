// Which cells are no longer as they were when a freezing was locked.
import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '../../../sheets-schema/define';
import { checklist, criteria, evidence, goals, tasks } from '../../../sheets-schema/index';
import { changedCells, LEFT_OUT, sealCells } from '../../../src/core/scoring/frozen-cells';
import { goalRow, workbookData } from '../../support/data';

const TABLES = [criteria, checklist, evidence, goals, tasks];

const goalsOf = (count: number, changed: Readonly<Record<number, object>> = {}) =>
  workbookData({
    goals: Array.from({ length: count }, (_, at) =>
      goalRow({
        no: String(at + 1),
        text: 'Mục tiêu',
        actual: '1/2',
        ...changed[at + 1],
        row: at + 2,
      } as object),
    ),
  });

test('every column of people is sealed, or left out for a reason that is written down', () => {
  const sealed = sealCells(workbookData({}));
  for (const table of TABLES) {
    const people = columnsOf(table).filter(({ owner }) => owner === 'person');
    const left = Object.keys(LEFT_OUT[table.id]);
    expect([...(sealed[table.id]?.columns ?? []), ...left].sort()).toStrictEqual(
      people.map(({ key }) => key).sort(),
    );
    for (const reason of Object.values(LEFT_OUT[table.id])) expect(reason.length).toBeGreaterThan(20);
  }
});

describe('a tab of few rows', () => {
  const then = sealCells(goalsOf(200));

  test('unchanged, or in another order: nothing', () => {
    const { goals: rows, ...rest } = goalsOf(200);
    expect(changedCells(then, goalsOf(200))).toStrictEqual([]);
    const sorted = [...rows].reverse().map((goal, at) => ({ ...goal, row: at + 2 }));
    expect(changedCells(then, { ...rest, goals: sorted })).toStrictEqual([]);
  });

  test('a cell, by row and column', () => {
    expect(changedCells(then, goalsOf(200, { 7: { actual: '2/2' }, 9: { note: 'x' } }))).toStrictEqual([
      { table: 'goals', row: 8, column: 'actual' },
      { table: 'goals', row: 10, column: 'note' },
    ]);
  });

  test('a row that is new, or gone; of two alike the second', () => {
    expect(changedCells(then, goalsOf(201))).toStrictEqual([{ table: 'goals', row: 202, column: null }]);
    expect(changedCells(then, goalsOf(190))).toStrictEqual([{ table: 'goals', row: null, column: null }]);
    const twice = sealCells(goalsOf(3, { 3: { no: '2' } }));
    expect(changedCells(twice, goalsOf(3, { 3: { no: '2', note: 'x' } }))).toStrictEqual([
      { table: 'goals', row: 4, column: 'note' },
    ]);
  });
});

test('a tab of more rows: by column, whatever the order; what is kept does not grow with it', () => {
  const then = sealCells(goalsOf(201));
  expect(changedCells(then, goalsOf(201, { 7: { actual: '2/2' } }))).toStrictEqual([
    { table: 'goals', row: null, column: 'actual' },
  ]);
  const long = sealCells(goalsOf(5000));
  expect(JSON.stringify(long).length).toBe(JSON.stringify(then).length);
  const { goals: rows, ...rest } = goalsOf(201);
  expect(changedCells(then, { ...rest, goals: [...rows].reverse() })).toStrictEqual([]);
});

test('a column that a later version knows is silent', () => {
  const { goals: sealed, ...others } = sealCells(goalsOf(2));
  if (sealed?.rows == null) throw new Error('sealed by row');
  const columns = sealed.columns.slice(0, -1);
  const rows = Object.fromEntries(
    Object.entries(sealed.rows).map(([name, seals]) => [name, seals.slice(0, -5)]),
  );
  const earlier = { ...others, goals: { ...sealed, columns, rows } };
  expect(changedCells(earlier, goalsOf(2, { 1: { criterion: ['A01'] } }))).toStrictEqual([]);
});
