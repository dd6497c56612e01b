// Tạo, khôi phục các bảng ended at any service call, as by Google's six minutes: the next run ends in the same workbook.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { documents, evidence, scores, tasks } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { deleteHeaderRow } from '../../support/rearranged';
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
  const EVERY = 25;
  const kills = Array.from({ length: Math.ceil(calls / EVERY) }, (_, index) => 1 + index * EVERY);

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

/** Every call where columns are grouped and choices come from another tab; most where nine columns are protected. */
describe.each([
  ['evidence', evidence, 1],
  ['documents', documents, 3],
])('restoring the tab %s, ended after calls that change anything', (_id, tab, step) => {
  const whole = newWorkbook();
  const damaged = branch(whole);
  damaged.workbook.deleteSheet(sheetOf(damaged, tab));
  const calls = mustRun(branch(damaged), 'setUpWorkbook').calls.total;

  test('the next run ends in the same workbook', () => {
    let changing = 0;
    for (let killAfter = calls; killAfter > 0; killAfter -= step) {
      const stopped = branch(damaged);
      run(stopped, 'setUpWorkbook', { killAfter });
      // Everything is looked at before anything is written: from here on down nothing was.
      if (differences(stopped, damaged).length === 0) break;
      changing += 1;
      mustRun(stopped, 'setUpWorkbook');
      expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
    }
    expect(changing).toBeGreaterThan(20);
  });
});

describe.each([
  ['tasks', tasks],
  ['scores', scores],
])('restoring the header row of %s, ended after every call that changes anything', (_id, tab) => {
  const whole = newWorkbook();
  const damaged = branch(whole);
  deleteHeaderRow(damaged, tab);
  const calls = mustRun(branch(damaged), 'setUpWorkbook').calls.total;
  const stoppedAfter = (killAfter: number): Workspace => {
    const stopped = branch(damaged);
    run(stopped, 'setUpWorkbook', { killAfter });
    return stopped;
  };

  test('the next run ends in the same workbook', () => {
    let [untouched, changed] = [0, calls];
    while (changed - untouched > 1) {
      const middle = Math.floor((untouched + changed) / 2);
      if (differences(stoppedAfter(middle), damaged).length === 0) untouched = middle;
      else changed = middle;
    }
    let before = damaged;
    let changing = 0;
    for (let killAfter = changed; killAfter <= calls; killAfter += 1) {
      const stopped = stoppedAfter(killAfter);
      if (differences(stopped, before).length === 0) continue;
      before = branch(stopped);
      changing += 1;
      mustRun(stopped, 'setUpWorkbook');
      expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
    }
    expect(changing).toBeGreaterThan(10);
  });
});

test.each([20, 120, 220])(
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
