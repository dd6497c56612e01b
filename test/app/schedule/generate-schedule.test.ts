// Lập lịch các năm sau through the built bundle: asked first, rows added and nothing else, run twice nothing; with the turn
// of the year, whichever comes first, no work of a year stands there twice.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { tasks } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { callsOf } from '../../support/interrupted';
import { newProblems, problemsOf, told } from '../../support/observed';
import { addColumn } from '../../support/rearranged';
import { thinned } from '../../support/thinned';
import {
  agree,
  branch,
  EDITOR,
  mustRun,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';
import { december, JANUARY } from '../../support/year-end';

const generate = (workspace: Workspace, options = {}) => agree(workspace, 'generateSchedule', options);
const generated = (workspace: Workspace): Workspace => {
  expect(generate(workspace).error ?? null).toBeNull();
  return workspace;
};
const rows = (workspace: Workspace) => rowsOf(workspace, 'tasks');
const ids = (workspace: Workspace) => rows(workspace).map(({ id }) => id ?? '');
const turned = (workspace: Workspace): Workspace => {
  expect(agree(workspace, 'startNextYear', { now: JANUARY }).error ?? null).toBeNull();
  return workspace;
};

test('the year of registration that was answered is not there a second time', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'planQuestions', 'I07', { answer: 'Đăng ký năm 2027' });
  const own = ids(generated(workspace)).filter((id) => id.startsWith('IV.10'));
  expect(own).toStrictEqual(['IV.10', 'IV.10-2028', 'IV.10-2029', 'IV.10-2030']);
});

describe('asked', () => {
  test('no: nothing changes', () => {
    const workspace = sampleWorkbook();
    const result = generate(workspace, { answers: 'no' });
    expect([result.ok, result.calls.writes]).toStrictEqual([true, 0]);
    expect(told(result)).toContain('Chưa thêm dòng nào');
  });

  test('yes: rows below the others, which stay as they are; again: nothing', () => {
    const workspace = sampleWorkbook();
    const before = rows(workspace);
    const problems = problemsOf(workspace);
    const result = generate(workspace);
    expect(told(result)).toContain('- 2027: 16 việc, 11 việc chờ xác nhận thời gian');
    const after = rows(workspace);
    expect(after.slice(0, before.length)).toStrictEqual(before);
    expect(after).toHaveLength(before.length + 64);
    expect(after.find(({ id }) => id === 'V.3-1-2028')).toMatchObject({
      dueDate: '2028-03-31',
      leadUnit: 'Các cơ quan, đơn vị trực thuộc UBND xã',
      dateStatus: 'to_confirm',
      status: 'not_started',
      source: 'V.3; kỳ báo cáo: Đề xuất',
    });
    expect(newProblems(workspace, problems)).toStrictEqual([]);
    const again = generate(workspace);
    expect(told(again)).toContain('đã đủ, không thêm dòng nào');
    expect(again.calls.writes).toBe(0);
  });

  test('only the operator', () => {
    const result = run(sampleWorkbook(), 'generateSchedule', { user: EDITOR, answers: 'yes' });
    expect(result.error?.code).toBe('operator_only');
  });
});

test('a row that was changed stays; one that was deleted comes back only with another yes', () => {
  const workspace = generated(sampleWorkbook());
  type(workspace, 'tasks', 'V.3-1-2027', {
    title: 'Báo cáo quý',
    dueDate: '2027-04-10',
    dateStatus: 'Đã rõ',
  });
  const at = ids(workspace).indexOf('DX-1-2027') + 2;
  sheetOf(workspace, tasks).deleteRows(at, 1);
  mustRun(workspace, 'recomputeScores');
  expect(ids(workspace)).not.toContain('DX-1-2027');
  expect(told(generate(workspace))).toContain('Đã thêm 1 dòng');
  expect(ids(workspace).at(-1)).toBe('DX-1-2027');
  expect(rows(workspace).find(({ id }) => id === 'V.3-1-2027')).toMatchObject({
    title: 'Báo cáo quý',
    dueDate: '2027-04-10',
    dateStatus: 'clear',
  });
});

describe('with the turn of the year', () => {
  /** Rows of each work whose day lies in that year, by the plan's own code. */
  const doubled = (workspace: Workspace, year: number): string[] => {
    const of = rows(workspace)
      .filter(({ dueDate = '' }) => dueDate.startsWith(String(year)))
      .map(({ id = '' }) => id.replace(/-20\d\d$/, ''));
    return of.filter((id, at) => of.indexOf(id) !== at);
  };

  test('made before: its rows stay, and those of the year that ends stay with it', () => {
    const workspace = branch(december());
    type(workspace, 'tasks', 'IV.8-1', { status: 'Đã hoàn thành', result: 'Báo cáo 12' });
    generated(workspace);
    const made = rows(workspace);
    turned(workspace);
    expect([2026, 2027, 2028].map((year) => doubled(workspace, year))).toStrictEqual([[], [], []]);
    expect(rows(workspace).filter(({ id }) => /-20\d\d$/.test(id ?? ''))).toStrictEqual(
      made.filter(({ id }) => /-20\d\d$/.test(id ?? '')),
    );
    expect(rows(workspace).find(({ id }) => id === 'IV.8-1')).toMatchObject({
      dueDate: '2026-06-30',
      status: 'done',
      result: 'Báo cáo 12',
    });
    expect(told(generate(workspace, { now: JANUARY }))).toContain('đã đủ');
  });

  test('made after: no row for what was moved, all of the other years', () => {
    const workspace = generated(turned(branch(december())));
    expect([2026, 2027, 2028].map((year) => doubled(workspace, year))).toStrictEqual([[], [], []]);
    expect(ids(workspace)).not.toContain('IV.9-2027');
    expect(ids(workspace)).toContain('IV.9-2028');
  });
});

describe('ended at any call', () => {
  /** What Tính điểm draws anew counts as the same once it has run. */
  const settle = (workspace: Workspace): Workspace => {
    generate(workspace);
    mustRun(workspace, 'recomputeScores');
    return workspace;
  };

  test.each([
    ['as it is', () => undefined],
    [
      'with a column of people between',
      (workspace: Workspace) => addColumn(sheetOf(workspace, tasks), 4, 'Ghi chú'),
    ],
  ])('%s: the next run ends in the same workbook', (_, prepare) => {
    const origin = sampleWorkbook();
    prepare(origin);
    const whole = settle(branch(origin));
    const calls = callsOf(branch(origin), (workspace) => generate(workspace), 'changes');
    expect(calls.length).toBeGreaterThan(2);
    for (const killAfter of thinned(calls, 3)) {
      const stopped = branch(origin);
      generate(stopped, { killAfter });
      settle(stopped);
      expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
    }
  });
});
