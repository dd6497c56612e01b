// A sending ended at every one of its service calls, as Google's six minutes end it: no mail twice, none forgotten.
import { expect, test } from '@jest/globals';
import { remainsOf } from '../../support/interrupted';
import { overdueOffice } from '../../support/overdue';
import { expectSettled, mailsByAddress, sendAgain } from '../../support/settled';
import { thinnedCount } from '../../support/thinned';
import { agree, rowsOf } from '../../support/workspaces';

const STEP = 4;

test('killed at any call, the next click completes the day', () => {
  const undisturbed = overdueOffice();
  sendAgain(undisturbed);
  const ended = remainsOf(
    overdueOffice,
    (workspace, interference) => agree(workspace, 'sendOverdueReminders', interference),
    'killAfter',
    STEP,
  );
  let states = 0;
  for (const { call, workspace } of ended) {
    // Written ahead: whoever has a mail stands in the journal already.
    const known = rowsOf(workspace, 'reminderLog').map(({ to }) => to);
    expect(known).toStrictEqual(expect.arrayContaining(Object.keys(mailsByAddress(workspace))));
    expect(sendAgain(workspace).ok).toBe(true);
    expectSettled(workspace, undisturbed, call);
    states += 1;
  }
  // Before, planned; then for each of eight mails: noted, sent; then marked, forgotten, computed.
  expect(states).toBeGreaterThanOrEqual(thinnedCount(2 + 8 * 2 + 3, STEP));
});
