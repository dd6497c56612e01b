// A workbook of an earlier version brought up to date, ended at any service call on the way.
import { expect } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { differences } from './differences';
import { callsOf } from './interrupted';
import { thinned } from './thinned';
import { branch, mustRun, run } from './workspaces';

/**
 * Ends the set-up after calls that may change anything, and again at the same one of the next attempt; the one after that
 * ends in the same workbook as one that was never disturbed. Gives the number of such calls.
 */
export function expectMigrated(earlier: () => Workspace): number {
  const origin = earlier();
  const whole = branch(origin);
  const endings = callsOf(whole, (workspace) => mustRun(workspace, 'setUpWorkbook'), 'changes');
  for (const [index, killAfter] of thinned(endings, 12).entries()) {
    const stopped = branch(origin);
    run(stopped, 'setUpWorkbook', { killAfter });
    if (index % 2 === 1) run(stopped, 'setUpWorkbook', { killAfter });
    mustRun(stopped, 'setUpWorkbook');
    expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
  }
  return endings.length;
}
