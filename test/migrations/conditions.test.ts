// A workbook of version 7 in use: what was typed for conditions in Thông tin chung stands in the tab of conditions.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { conditions, setInForce, settings } from '../../sheets-schema/index';
import { MOVED_TO_CONDITIONS } from '../../sheets-schema/tables/conditions';
import { eligibleOffice } from '../support/eligible';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { placeOf } from '../support/version-3';
import { add, agree, branch, mustRun, rowsOf, run, sheetOf, type } from '../support/workspaces';

/** As they were called, and what stood in them at first. */
const FORMER = {
  metThreshold: ['Tỷ lệ tiêu chí đạt phải trên (%)', '80'],
  pointThreshold: ['Tổng điểm phải từ', '80'],
  groupMinimum: ['Mỗi nhóm tiêu chí phải được từ (% điểm tối đa)', ''],
  requiredCriteria: ['Tiêu chí bắt buộc đạt', ''],
  starScale: ['Thang điểm xếp sao', ''],
} as const;

type Typed = Partial<Record<keyof typeof FORMER, string>>;

/** As the program of version 7 left it: no such tab, no such column of the journal. */
function asVersion7(workspace: Workspace, typed: Typed): Workspace {
  workspace.workbook.deleteSheet(sheetOf(workspace, conditions));
  workspace.workbook.sheet(setInForce.title)?.deleteColumns(placeOf(setInForce, 'comparison'), 1);
  for (const [key, [label, value]] of Object.entries(FORMER))
    add(workspace, settings.id, { key, label, value: typed[key as keyof Typed] ?? value });
  type(workspace, 'settings', 'schemaVersion', { value: '7' });
  return workspace;
}

const TYPED: Typed = {
  metThreshold: '82%',
  pointThreshold: '75,5',
  groupMinimum: '50',
  requiredCriteria: 'F04; A10',
  starScale: 'từ 95: 4; từ 90: 3; từ 80: 2; dưới 80: 1',
};

const counted = (workspace: Workspace) =>
  rowsOf(workspace, 'conditions').filter(({ kind }) => kind !== 'example');
const settingsOf = (workspace: Workspace) =>
  rowsOf(workspace, 'settings')
    .filter(({ key = '' }) => key in FORMER)
    .map(({ value }) => value);

describe('brought up to date', () => {
  test('what was typed stands in the tab, and its former place says where', () => {
    const workspace = asVersion7(eligibleOffice(), TYPED);
    mustRun(workspace, 'setUpWorkbook');
    expect(
      counted(workspace).map(({ id, kind, criteria, comparison, value, below, level }) =>
        [id, kind, criteria, comparison, value, below, level].join(' | '),
      ),
    ).toStrictEqual([
      'DK1 | share |  | above | 82% |  | ',
      'DK2 | points |  | from | 75,5 |  | ',
      'DK3 | group_minimum |  | from | 50 |  | ',
      'DK4 | required | F04; A10 |  |  |  | ',
      'DK5 | stars |  |  | 95 |  | 4',
      'DK6 | stars |  |  | 90 |  | 3',
      'DK7 | stars |  |  | 80 |  | 2',
      'DK8 | stars |  |  |  | 80 | 1',
    ]);
    expect(new Set(settingsOf(workspace))).toStrictEqual(new Set([MOVED_TO_CONDITIONS]));
    expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('where nothing was typed, the plan’s own two', () => {
    const workspace = asVersion7(eligibleOffice(), {});
    mustRun(workspace, 'setUpWorkbook');
    expect(rowsOf(workspace, 'conditions')).toStrictEqual(rowsOf(eligibleOffice(), 'conditions'));
    expect(told(mustRun(workspace, 'recomputeScores'))).toMatch(/\nĐỦ ĐIỀU KIỆN/);
  });

  test('what cannot be read goes along, and is named there', () => {
    const workspace = asVersion7(eligibleOffice(), {
      pointThreshold: 'tám mươi',
      starScale: 'cao thì 4 sao',
    });
    mustRun(workspace, 'setUpWorkbook');
    expect(counted(workspace).map(({ value }) => value)).toStrictEqual(['80', 'tám mươi', 'cao thì 4 sao']);
    const named = rowsOf(workspace, 'dataIssues').filter(({ table }) => table === conditions.title);
    expect(named.map(({ value }) => value)).toEqual(expect.arrayContaining(['tám mươi', 'cao thì 4 sao']));
  });

  test('what was confirmed and frozen holds', () => {
    const whole = eligibleOffice();
    type(whole, 'conditions', 'DK1', { value: '82' });
    for (const action of ['confirmSet', 'freezeScores']) expect(agree(whole, action).ok).toBe(true);
    const workspace = asVersion7(whole, { metThreshold: '82' });
    mustRun(workspace, 'setUpWorkbook');
    expect(told(mustRun(workspace, 'recomputeScores'))).toMatch(/\nĐỦ ĐIỀU KIỆN/);
    expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
    expect(told(run(workspace, 'confirmSet', { answers: 'yes' }))).toContain('đang áp dụng');
  });

  test('until then what was confirmed counts, else the plan’s own', () => {
    const workspace = asVersion7(eligibleOffice(), { pointThreshold: '200' });
    expect(told(mustRun(workspace, 'recomputeScores'))).toMatch(/\nĐỦ ĐIỀU KIỆN/);
  });
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const confirmed = eligibleOffice();
  type(confirmed, 'conditions', 'DK1', { value: '82' });
  expect(agree(confirmed, 'confirmSet').ok).toBe(true);
  const origin = asVersion7(confirmed, TYPED);
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(10);
});
