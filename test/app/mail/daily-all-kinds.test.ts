// The clock's run with all that mails can say, ended or spoilt at its calls: no mail twice, at most one of which nobody knows.
import { expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { ALL_ADDRESSES, allKindsOffice } from '../../support/all-kinds';
import { remainsOf } from '../../support/interrupted';
import { expectSettled, sendAgain } from '../../support/settled';
import { agree, branch, rowsOf, run } from '../../support/workspaces';

/** A mail takes three calls: no multiple of that, or it would always strike the same one. */
const STEP = 8;

let office: Workspace | null = null;
/** Switched on the evening before. */
function automaticOffice(): Workspace {
  if (office === null) {
    office = allKindsOffice();
    expect(agree(office, 'enableDailyRun', { now: new Date('2026-10-19T15:00:00+07:00') }).ok).toBe(true);
  }
  return branch(office);
}

const morning = (workspace: Workspace, options: RunOptions = {}): RunResult =>
  run(workspace, 'dailyRun', { ...options, mode: 'clock' });

/** What people and the clock do after such a morning. */
function settle(workspace: Workspace): void {
  expect(sendAgain(workspace).ok).toBe(true);
  // The clock's next run ends what was begun, and the first page tells of it no more.
  expect(morning(workspace)).toMatchObject({ ok: true, mails: [] });
  agree(workspace, 'recomputeScores');
}

test.each(['killAfter', 'fault'] as const)('%s: a click and the next run complete the day', (kind) => {
  const undisturbed = automaticOffice();
  expect(
    morning(undisturbed)
      .mails.map(({ to }) => to)
      .sort(),
  ).toStrictEqual([...ALL_ADDRESSES].sort());
  settle(undisturbed);
  let states = 0;
  for (const { call, workspace } of remainsOf(automaticOffice, morning, kind, STEP)) {
    settle(workspace);
    expectSettled(workspace, undisturbed, call, ALL_ADDRESSES);
    const journal = rowsOf(workspace, 'reminderLog').filter(({ status }) => status === 'unknown');
    expect(journal.length).toBeLessThanOrEqual(1);
    states += 1;
  }
  expect(states).toBeGreaterThan(2);
});
