// From an edit to what is kept of it, and which of it everybody is to see.
import { describe, expect, test } from '@jest/globals';
import { changeLog, checklist, criteria, settings, tasks } from '../../../sheets-schema/index';
import { changeOf, loggedTable, placeText, readPlace } from '../../../src/core/change-log/change';
import { type ChangeRecord, notableChanges } from '../../../src/core/change-log/notable';
import type { CellsEdit } from '../../../src/core/sheet/edit';
import { parseTable } from '../../../src/core/sheet/table';
import { NO_UNITS } from '../../../src/core/sheet/units';
import { rawTab } from '../../support/data';

const edit = (row: number, column: number, values: Partial<CellsEdit> = {}): CellsEdit => ({
  row,
  column,
  rows: 1,
  columns: 1,
  value: undefined,
  before: undefined,
  by: '',
  title: () => '',
  ...values,
});

const CRITERIA = rawTab(criteria, [{ code: 'A01', actual: 'Có' }, { code: 'A02' }]).values;
const ACTUAL = Object.keys(criteria.columns).indexOf('actual') + 1;
const onCriteria = (one: CellsEdit) => changeOf(criteria, one, CRITERIA, (row) => CRITERIA[row - 1] ?? []);

test('letters to people, outputs and journals are never logged', () => {
  for (const title of [
    'Sổ theo dõi thư',
    'Tổng quan',
    'Bảng tự chấm điểm',
    'Nhật ký thay đổi',
    'Nội dung riêng',
  ])
    expect(loggedTable(title)).toBe(null);
  expect(loggedTable(criteria.title)).toBe(criteria);
});

describe('one cell', () => {
  const cell = { kind: 'cell', table: criteria, key: 'A01', row: 2, column: 'actual' };

  test.each<[string, Partial<CellsEdit>, object | null]>([
    ['typed over', { value: 'Có', before: 'Không' }, { ...cell, before: 'Không', after: 'Có' }],
    ['typed into a blank one', { value: 'Có' }, { ...cell, before: '', after: 'Có' }],
    ['pasted: nothing is told of before', {}, { ...cell, before: null, after: 'Có' }],
    ['the same again', { value: 'Có', before: 'Có' }, null],
  ])('%s', (_what, values, expected) => {
    expect(onCriteria(edit(2, ACTUAL, values))).toStrictEqual(expected);
  });

  test('emptied: what stood there is told; emptied where nothing stood is nothing', () => {
    expect(onCriteria(edit(3, ACTUAL, { before: '5' }))).toMatchObject({
      key: 'A02',
      before: '5',
      after: '',
    });
    expect(onCriteria(edit(3, ACTUAL))).toBe(null);
  });

  test('a day is told as one, although the report has its number', () => {
    const due = Object.keys(tasks.columns).indexOf('dueDate') + 1;
    const head = rawTab(tasks, [{ id: 'IV.4', dueDate: { date: '2026-10-15' } }]).values;
    const change = changeOf(
      tasks,
      edit(2, due, { value: '46310', before: '46295' }),
      head,
      (row) => head[row - 1] ?? [],
    );
    expect(change).toMatchObject({ key: 'IV.4', before: '30/09/2026', after: '15/10/2026' });
  });
});

test('of a block: the columns of the people’s that it touches, and where', () => {
  expect(onCriteria(edit(2, ACTUAL, { rows: 3, columns: 2 }))).toStrictEqual({
    kind: 'cells',
    table: criteria,
    columns: ['actual', 'outOf'],
    area: 'F2:G4',
    count: 6,
  });
});

test.each([
  ['the header', edit(1, ACTUAL, { value: 'x' })],
  ['right of all columns', edit(2, 60, { value: 'x' })],
])('nothing of %s', (_what, one) => {
  expect(onCriteria(one)).toBe(null);
});

test('a place is read back, whatever its key holds', () => {
  const change = {
    kind: 'cell',
    table: checklist,
    key: 'A05|a|b|VP',
    row: 2,
    column: 'done',
    before: '',
    after: '',
  } as const;
  expect(readPlace(placeText(change))).toStrictEqual({
    table: 'checklist',
    key: 'A05|a|b|VP',
    columns: ['done'],
  });
  const several = {
    kind: 'cells',
    table: settings,
    columns: ['value', 'note'],
    area: 'C2:D3',
    count: 4,
  } as const;
  expect(readPlace(placeText(several))).toStrictEqual({
    table: 'settings',
    key: '',
    columns: ['value', 'note'],
  });
  expect(readPlace('lạ')).toBe(null);
});

describe('what everybody is to see', () => {
  const records = (rows: readonly (readonly [place: string, at: string])[]): readonly ChangeRecord[] =>
    parseTable(
      changeLog,
      rawTab(
        changeLog,
        rows.map(([place, at]) => ({ place, at, tab: 'Bảng', before: 'cũ', after: 'mới' })),
      ),
      NO_UNITS,
    ).rows;
  const seen = (place: string, at = '20/10/2026 08:00') =>
    notableChanges(records([[place, at]]), '2026-10-20');

  test.each([
    'settings|metFrom|value',
    'conditions|DK1|value',
    'settings|sending|value',
    'settings|operatorEmail|value',
    'settings||value,note',
    'settings||',
    'conditions|x|value',
    'units|VP|email',
    'units|VP|ccEmail',
    'units||name,email',
  ])('%s', (place) => {
    expect(seen(place)).toHaveLength(1);
  });

  test.each([
    'settings|commune|value',
    'settings|sending|note',
    'settings|lạ|value',
    'settings||note',
    'units|VP|name',
    'units||',
    'criteria|A10|actual',
    'evidence|A.10-01|link',
    'hỏng',
  ])('not %s', (place) => {
    expect(seen(place)).toStrictEqual([]);
  });

  test('an address is told as changed, never itself', () => {
    for (const place of ['units|VP|email', 'settings|operatorEmail|value'])
      expect(seen(place)[0]?.values).toBe(null);
    expect(seen('settings|sending|value')[0]?.values).toStrictEqual({ before: 'cũ', after: 'mới' });
  });

  test.each([
    ['14/10/2026 23:59', 1],
    ['13/10/2026 08:00', 0],
    ['21/10/2026 08:00', 0],
    ['', 0],
  ])('of %s: %d', (at, count) => {
    expect(seen('settings|sending|value', at)).toHaveLength(count);
  });

  test('the latest first, of one cell once', () => {
    const changes = notableChanges(
      records([
        ['settings|sending|value', '18/10/2026 08:00'],
        ['settings|metFrom|value', '19/10/2026 08:00'],
        ['settings|sending|value', '20/10/2026 08:00'],
      ]),
      '2026-10-20',
    );
    expect(changes.map(({ day, what }) => [day, what.kind === 'setting' && what.label])).toStrictEqual([
      ['2026-10-20', 'Gửi thư'],
      ['2026-10-19', 'Tiêu chí đạt khi được từ (% điểm tối đa)'],
    ]);
  });
});
