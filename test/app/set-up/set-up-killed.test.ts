// Tạo, khôi phục các bảng ended at any service call, as by Google's six minutes: the next run ends in the same workbook.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { documents, evidence, scores, tasks } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { endingsOf } from '../../support/interrupted';
import { deleteHeaderRow } from '../../support/rearranged';
import { thinned } from '../../support/thinned';
import { branch, emptyWorkspace, mustRun, newWorkbook, run, sheetOf } from '../../support/workspaces';

/** Runs set-up until that call, then whole; what then tells the workbook from one that was never disturbed. */
function afterKill(origin: () => Workspace, killAfter: number, whole: Workspace): string[] {
  const workspace = origin();
  const stopped = run(workspace, 'setUpWorkbook', { killAfter });
  if (!stopped.killed) throw new Error(`no call ${killAfter}`);
  mustRun(workspace, 'setUpWorkbook');
  return differences(workspace, whole);
}

describe('a new workbook', () => {
  const whole = emptyWorkspace();
  const calls = mustRun(whole, 'setUpWorkbook').calls.total;
  const kills = thinned(
    Array.from({ length: calls - 1 }, (_, index) => index + 1),
    80,
  );

  test.each([...kills, calls])('ended after call %d', (killAfter) => {
    expect(afterKill(emptyWorkspace, killAfter, whole)).toStrictEqual([]);
  });

  test('ended again and again, ever later, is whole after one run', () => {
    const workspace = emptyWorkspace();
    for (const killAfter of [12, 30, 90, 150, 200])
      expect(run(workspace, 'setUpWorkbook', { killAfter }).killed).toBe(true);
    mustRun(workspace, 'setUpWorkbook');
    expect(differences(workspace, whole)).toStrictEqual([]);
  });
});

/** A run ended at each of these calls; the next one ends in the same workbook as one that was never disturbed. */
function expectMended(damaged: Workspace, whole: Workspace, endings: readonly number[]): void {
  for (const killAfter of endings) {
    const left = afterKill(() => branch(damaged), killAfter, whole);
    expect([killAfter, left]).toStrictEqual([killAfter, []]);
  }
}

const setUpEndings = (damaged: Workspace): number[] =>
  endingsOf(branch(damaged), (workspace) => mustRun(workspace, 'setUpWorkbook'));

/** Where columns are grouped and choices come from another tab; fewer where nine columns are protected. */
describe.each([
  ['evidence', evidence, 1],
  ['documents', documents, 2],
])('restoring the tab %s, ended after calls that change anything', (_id, tab, step) => {
  const whole = newWorkbook();
  const damaged = branch(whole);
  damaged.workbook.deleteSheet(sheetOf(damaged, tab));

  test('the next run ends in the same workbook', () => {
    const endings = setUpEndings(damaged);
    expect(endings.length).toBeGreaterThan(20);
    expectMended(damaged, whole, thinned(endings, 8 * step));
  });
});

describe.each([
  ['tasks', tasks],
  ['scores', scores],
])('restoring the header row of %s, ended after every call that changes anything', (_id, tab) => {
  const whole = newWorkbook();
  const damaged = branch(whole);
  deleteHeaderRow(damaged, tab);

  test('the next run ends in the same workbook', () => {
    const endings = setUpEndings(damaged);
    expect(endings.length).toBeGreaterThan(10);
    expectMended(damaged, whole, thinned(endings, 6));
  });
});

test.each([20, 120, 222])(
  'Google failing after call %d took effect: said in words, mended by the next run',
  (fault) => {
    const workspace = emptyWorkspace();
    const { error, messages } = run(workspace, 'setUpWorkbook', { fault });
    expect(error?.code).toBe('platform');
    expect(messages.at(-1)?.title).toBe('Chưa thực hiện được');
    expect(messages.at(-1)?.text).toContain('Đề nghị bấm lại');
    mustRun(workspace, 'setUpWorkbook');
    expect(differences(workspace, newWorkbook())).toStrictEqual([]);
  },
);
