// A sending in which any one service call fails after taking effect: no mail twice, none forgotten.
import { expect, test } from '@jest/globals';
import { ALL_ADDRESSES, allKindsOffice } from '../../support/all-kinds';
import { remainsOf } from '../../support/interrupted';
import { expectSettled, mailsByAddress, sendAgain } from '../../support/settled';
import { thinnedCount } from '../../support/thinned';
import { agree, rowsOf } from '../../support/workspaces';

// A mail takes three calls: no multiple of that, or it would always strike the same one.
const STEP = 4;

test('whichever call fails, the next click completes the day', () => {
  const undisturbed = allKindsOffice();
  sendAgain(undisturbed);
  const spoilt = remainsOf(
    allKindsOffice,
    (workspace, interference) => agree(workspace, 'sendOverdueReminders', interference),
    'fault',
    STEP,
  );
  /** Mails that the service refused: the others went out all the same. */
  let refused = 0;
  for (const { call, workspace } of spoilt) {
    const journal = rowsOf(workspace, 'reminderLog');
    if (journal.some(({ status }) => status === 'unknown')) {
      refused += 1;
      expect(journal.filter(({ status }) => status === 'sent')).toHaveLength(journal.length - 1);
      expect(Object.keys(mailsByAddress(workspace))).toHaveLength(journal.length);
    }
    expect(sendAgain(workspace).ok).toBe(true);
    expectSettled(workspace, undisturbed, call, ALL_ADDRESSES);
  }
  const addresses = ALL_ADDRESSES.length;
  expect(refused).toBeGreaterThanOrEqual(thinnedCount(addresses, STEP));
  expect(refused).toBeLessThanOrEqual(addresses);
});
