// Section III.4: once the recognition decision's date is entered, set-up offers the announcement a place in the schedule.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { remainsOf } from '../../support/interrupted';
import {
  agree,
  EDITOR,
  mustRun,
  prepared,
  rowsOf,
  sampleWorkbook,
  type,
  withoutProgress,
} from '../../support/workspaces';

const QUESTION = 'Thêm việc công bố, gắn sao';
const ADDED = 'Đã thêm việc công bố, gắn sao';

function recognised(): Workspace {
  const workspace = sampleWorkbook();
  type(workspace, 'settings', 'recognitionDate', { value: '2026-12-20' });
  return workspace;
}

const announcements = (workspace: Workspace) =>
  rowsOf(workspace, 'tasks').filter(({ id }) => id?.startsWith('III.4-'));
const titles = (result: RunResult) => withoutProgress(result).map(({ title }) => title);

test('yes: it stands below the others, due within 15 days, and is not asked about again', () => {
  const workspace = recognised();
  const result = mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
  expect(result.messages.at(-1)?.text).toContain(ADDED);
  expect(rowsOf(workspace, 'tasks').at(-1)).toMatchObject({
    id: 'III.4-2026',
    startDate: '2026-12-20',
    dueDate: '2027-01-04',
  });
  expect(titles(mustRun(workspace, 'setUpWorkbook', { answers: 'yes' }))).not.toContain(QUESTION);
});

test('no: nothing is written', () => {
  const workspace = recognised();
  mustRun(workspace, 'recomputeScores');
  const result = mustRun(workspace, 'setUpWorkbook');
  expect(titles(result)[0]).toBe(QUESTION);
  expect([result.writes, announcements(workspace)]).toStrictEqual([[], []]);
});

test('until set-up has added or moved it, the list of problems says so', () => {
  const workspace = recognised();
  const told = (): string[] =>
    rowsOf(workspace, 'dataIssues').flatMap(({ problem = '' }) =>
      problem.includes('gắn sao') ? problem : [],
    );
  mustRun(workspace, 'recomputeScores');
  expect(told()).toStrictEqual([
    'Quyết định công nhận có hiệu lực ngày 20/12/2026, chưa có việc công bố, gắn sao (hạn 04/01/2027) ở Tiến độ thực hiện',
  ]);
  mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
  expect(told()).toStrictEqual([]);
  type(workspace, 'settings', 'recognitionDate', { value: '2026-12-28' });
  mustRun(workspace, 'recomputeScores');
  expect(told()).toStrictEqual([
    'hạn công bố, gắn sao đang ghi 04/01/2027; theo Quyết định công nhận có hiệu lực ngày 28/12/2026 thì hạn là 12/01/2027',
  ]);
  mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
  expect(told()).toStrictEqual([]);
});

test('two people who are asked at once and both agree: it stands once, and the second is not told that it was added', () => {
  const workspace = recognised();
  let dialogs = 0;
  const meanwhile = () => {
    dialogs += 1;
    if (dialogs === 1) mustRun(workspace, 'setUpWorkbook', { answers: 'yes', user: EDITOR });
  };
  const result = mustRun(workspace, 'setUpWorkbook', { answers: 'yes', meanwhile });
  expect(titles(result)[0]).toBe(QUESTION);
  expect(announcements(workspace)).toHaveLength(1);
  expect(result.messages.at(-1)?.text).not.toContain(ADDED);
});

describe('the date corrected', () => {
  const corrected = prepared((workspace) => {
    type(workspace, 'settings', 'recognitionDate', { value: '2026-12-20' });
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    type(workspace, 'settings', 'recognitionDate', { value: '2026-11-02' });
  });
  const MOVED = { id: 'III.4-2026', startDate: '2026-11-02', dueDate: '2026-11-17' };

  test('yes: its task moves, and that is said', () => {
    const workspace = corrected();
    const result = mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(result.messages[0]?.text).toContain('từ 02/11/2026, hạn 17/11/2026 (trước đây từ 20/12/2026)?');
    expect(result.messages.at(-1)?.text).toContain('Đã dời hạn việc công bố, gắn sao sang 17/11/2026');
    expect(announcements(workspace)).toStrictEqual([expect.objectContaining(MOVED)]);
    expect(titles(mustRun(workspace, 'setUpWorkbook', { answers: 'yes' }))).toHaveLength(1);
  });

  test('into the next year: the same task moves; no second one is made', () => {
    const workspace = corrected();
    type(workspace, 'settings', 'recognitionDate', { value: '2027-01-11' });
    const result = mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(result.messages.at(-1)?.text).toContain('Đã dời hạn việc công bố, gắn sao sang 26/01/2027');
    expect(announcements(workspace)).toStrictEqual([
      expect.objectContaining({ id: 'III.4-2026', startDate: '2027-01-11', dueDate: '2027-01-26' }),
    ]);
  });

  test('a row that an earlier version named by the year of the decision is the same task', () => {
    const workspace = sampleWorkbook();
    type(workspace, 'settings', 'recognitionDate', { value: '2027-01-11' });
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    type(workspace, 'tasks', 'III.4-2026', { id: 'III.4-2027' });
    type(workspace, 'settings', 'recognitionDate', { value: '2027-01-12' });
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(announcements(workspace)).toStrictEqual([
      expect.objectContaining({ id: 'III.4-2027', startDate: '2027-01-12', dueDate: '2027-01-27' }),
    ]);
  });

  test('no: nothing moves', () => {
    const workspace = corrected();
    mustRun(workspace, 'setUpWorkbook');
    expect(announcements(workspace)[0]).toMatchObject({ startDate: '2026-12-20' });
  });

  test('days that people gave it, and a task that is done, stay', () => {
    const OWN: Record<string, string>[] = [{ dueDate: '2027-01-10' }, { status: 'done' }];
    for (const cells of OWN) {
      const workspace = corrected();
      type(workspace, 'tasks', 'III.4-2026', cells);
      expect(titles(mustRun(workspace, 'setUpWorkbook', { answers: 'yes' }))).toHaveLength(1);
      expect(announcements(workspace)[0]).toMatchObject({ startDate: '2026-12-20', ...cells });
    }
  });

  test('killed at any point, the next run completes it', () => {
    const setUp = (workspace: Workspace, options = {}) => agree(workspace, 'setUpWorkbook', options);
    for (const { call, workspace } of remainsOf(corrected, setUp, 'killAfter', 3)) {
      expect({ call, ok: setUp(workspace).ok }).toStrictEqual({ call, ok: true });
      expect({ call, tasks: announcements(workspace) }).toStrictEqual({
        call,
        tasks: [expect.objectContaining(MOVED)],
      });
    }
  });
});
