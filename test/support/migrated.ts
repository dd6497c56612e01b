// A workbook of an earlier version brought up to date, ended at any service call on the way.
import { expect } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { differences } from './differences';
import { endingsOf } from './interrupted';
import { thinned } from './thinned';
import { mustRun, run } from './workspaces';

/**
 * Ends the set-up after calls that change anything, and again at the same one of the next attempt; the one after that
 * ends in the same workbook as one that was never disturbed. Gives the number of such calls, the first and last included.
 */
export function expectMigrated(earlier: () => Workspace): number {
  const whole = earlier();
  mustRun(whole, 'setUpWorkbook');
  const endings = endingsOf(earlier(), (workspace) => mustRun(workspace, 'setUpWorkbook'));
  for (const [index, killAfter] of thinned(endings, 6).entries()) {
    const stopped = earlier();
    run(stopped, 'setUpWorkbook', { killAfter });
    if (index % 2 === 1) run(stopped, 'setUpWorkbook', { killAfter });
    mustRun(stopped, 'setUpWorkbook');
    expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
  }
  return endings.length;
}
