// Section III.4: once the recognition decision's date is entered, set-up offers the announcement a place in the schedule.
import { expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { EDITOR, mustRun, rowsOf, sampleWorkbook, type } from '../../support/workspaces';

const QUESTION = 'Thêm việc công bố, gắn sao';
const ADDED = 'Đã thêm việc công bố, gắn sao';

function recognised(): Workspace {
  const workspace = sampleWorkbook();
  type(workspace, 'settings', 'recognitionDate', { value: '2026-12-20' });
  return workspace;
}

const announcements = (workspace: Workspace) =>
  rowsOf(workspace, 'tasks').filter(({ id }) => id?.startsWith('III.4-'));
const titles = ({ messages }: RunResult) => messages.map(({ title }) => title);

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
