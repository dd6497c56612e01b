// The record of inputs against the schema: no tab that people fill in goes unread, unowned or unsealed.
import { describe, expect, test } from '@jest/globals';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { tables } from '../../../sheets-schema/index';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { dataHash } from '../../../src/core/scoring/snapshot';
import type { RawCell } from '../../../src/core/sheet/cells';
import { INPUTS } from '../../../src/core/workbook/inputs';
import { inputIssues } from '../../../src/core/workbook/problems';
import { readWorkbook } from '../../../src/core/workbook/workbook';
import { rawTab } from '../../support/data';

const TODAY = '2026-10-20';

const inputs: readonly Table[] = Object.values(INPUTS).map(({ table }) => table);

test('every tab that people add rows to is read, and no other', () => {
  const filledIn = tables.filter(({ addedBy }) => addedBy === 'people');
  expect(inputs.map(({ id }) => id).sort()).toStrictEqual(filledIn.map(({ id }) => id).sort());
});

test('who adds rows is who owns the cells that name them', () => {
  for (const table of tables) {
    const names = table.rowKey.length > 0 ? table.rowKey : [columnsOf(table)[0]?.key];
    const owners = columnsOf(table)
      .filter(({ key }) => names.includes(key))
      .map(({ owner }) => owner === 'person');
    expect([table.id, new Set(owners)]).toStrictEqual([table.id, new Set([table.addedBy === 'people'])]);
  }
});

test('a green or orange tab is filled in by people, or a table whose rows the program adds', () => {
  const coloured = tables.filter(({ ink }) => ink !== 'output');
  const others = coloured.filter((table) => !inputs.includes(table));
  expect(others.map(({ id }) => id)).toStrictEqual(['documents', 'criteriaMapping']);
});

test('each input says whose row it is by a column of units or of criteria', () => {
  for (const { id, unitColumn, columns } of inputs) {
    if (unitColumn === null) continue;
    expect([id, columns[unitColumn]?.kind.type]).toStrictEqual([
      id,
      expect.stringMatching(/^(unit|criteria)$/),
    ]);
  }
});

/** A cell of each kind, and another that reads otherwise. */
const CELLS: Readonly<Record<string, readonly [RawCell, RawCell]>> = {
  text: ['một', 'hai'],
  code: ['A1', 'A2'],
  entry: ['1/2', '2/2'],
  integer: [3, 4],
  decimal: [80, 90],
  points: [2, 1.5],
  tiers: ['≥90:2', '≥50:2'],
  date: [{ date: '2026-06-01' }, { date: '2026-07-01' }],
  checkbox: [true, false],
  tick: ['Có', ''],
  unit: ['Phòng Kinh tế', 'Đảng ủy'],
  units: ['Phòng Kinh tế', 'Đảng ủy'],
  criteria: ['C1', ''],
  link: ['https://example.com/a', 'https://example.com/b'],
};

const UNITS = [
  { code: 'KT', name: 'Phòng Kinh tế' },
  { code: 'DU', name: 'Đảng ủy' },
];

/** The workbook whose only row of the table holds these cells; a percent criterion with its evidence beside it. */
function hashWith(table: Table, cells: Readonly<Record<string, RawCell>>): string {
  const rows: Record<string, Readonly<Record<string, RawCell>>[]> = {
    units: UNITS,
    criteria: [{ code: 'C1', name: 'Tên', rule: 'Tỷ lệ %', target: 90, maxScore: 2, actual: '1/2' }],
    evidence: [{ criteria: 'C1', link: 'https://example.com/x' }],
    [table.id]: [cells],
  };
  const tabs = new Map(inputs.map((each) => [each.id, rawTab(each, rows[each.id] ?? [])]));
  const { data } = readWorkbook(tabs, TODAY);
  const { scores, uses } = scoreCriteria(data);
  return dataHash(scores, uses, data);
}

/** What no figure depends on by itself; a paper that prints one of these is another paper, on the same snapshot. */
const NOT_SEALED: Readonly<Record<string, readonly string[]>> = {
  criteria: [
    'shortName',
    'targetText',
    'entryHint',
    'source',
    'mayBeNotApplicable',
    'evidenceRequired',
    'measureUnit',
    'coordinatingUnits',
    'effort',
    'plannedDate',
    'portalGroup',
  ],
  evidence: ['reviewBy', 'code'],
  portalGroups: ['ours', 'difference'],
  reviews: ['name', 'selfScore', 'requestText', 'requestBy', 'answer'],
};

describe('a snapshot covers every printed table: each cell changed makes it another', () => {
  const cases = inputs
    .filter(({ printed }) => printed)
    .flatMap((table) =>
      columnsOf(table)
        .filter(({ key }) => !NOT_SEALED[table.id]?.includes(key))
        .map((column) => [table.id, column.key, table, column] as const),
    );

  test.each(cases)('%s.%s', (_id, key, table, { kind }) => {
    const base = Object.fromEntries(
      columnsOf(table).flatMap((column) => {
        const cells =
          column.kind.type === 'enum' ? Object.values(column.kind.labels) : CELLS[column.kind.type];
        return [[column.key, cells?.[0] as RawCell]];
      }),
    );
    const special: Readonly<Record<string, RawCell>> =
      table.id === 'criteria'
        ? {
            code: 'C1',
            rule: 'Tỷ lệ %',
            actual: '1/2',
            outOf: '',
            byMember: false,
            notApplicable: false,
            target: 90,
            metFrom: 100,
            partMarks: 'Theo tỷ lệ so với chỉ tiêu',
            ...(key === 'tiers' && { rule: 'Theo mức', maxScore: 2, tiers: '≥90:2' }),
          }
        : {};
    const changed: Readonly<Record<string, RawCell>> =
      table.id === 'criteria'
        ? {
            code: 'C2',
            rule: 'Có/Không',
            actual: '2/2',
            outOf: 3,
            byMember: true,
            notApplicable: true,
            target: 80,
            metFrom: 50,
            tiers: '≥50:2',
            partMarks: 'Không',
          }
        : {};
    const before = { ...base, ...special };
    const [, other] =
      kind.type === 'enum' ? Object.values(kind.labels) : (CELLS[kind.type] as readonly RawCell[]);
    const after = { ...before, [key]: changed[key] ?? (other as RawCell) };
    expect(hashWith(table, after)).not.toBe(hashWith(table, before));
  });

  test('there are as many as the schema has', () => {
    expect(cases.length).toBeGreaterThan(40);
  });
});

test('the problems of all inputs are asked for', () => {
  const rows: Readonly<Record<string, Readonly<Record<string, RawCell>>[]>> = {
    tasks: [{ id: 'x', title: 'Việc', leadUnit: 'Phòng Kinh tế' }],
    goals: [{ no: '1', text: 'Mục tiêu', target: 'sớm nhất', actual: 'Có' }],
    units: [...UNITS, { code: 'X', name: 'Trạm', memberOf: 'NHOM' }],
  };
  const { data, issues } = readWorkbook(
    new Map(inputs.map((each) => [each.id, rawTab(each, rows[each.id] ?? [])])),
    TODAY,
  );
  const codes = inputIssues(data, issues).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['due_missing', 'group_unknown']));
});
