// A sending ended at every one of its service calls, as Google's six minutes end it: no mail twice, none forgotten.
import { expect, test } from '@jest/globals';
import { ALL_ADDRESSES, allKindsOffice } from '../../support/all-kinds';
import { remainsOf } from '../../support/interrupted';
import { expectSettled, mailsByAddress, sendAgain } from '../../support/settled';
import { thinnedCount } from '../../support/thinned';
import { agree, rowsOf } from '../../support/workspaces';

const STEP = 4;

test('the run says all that mails can say', () => {
  const workspace = allKindsOffice();
  const { mails } = sendAgain(workspace);
  expect(mails.map(({ to }) => to).sort()).toStrictEqual([...ALL_ADDRESSES].sort());
  const journal = rowsOf(workspace, 'reminderLog');
  expect(new Set(journal.map(({ kind }) => kind))).toStrictEqual(new Set(['work', 'digest']));
  const told = journal.map(({ carried = '' }) => carried).join('; ');
  const stages = [...told.matchAll(/@(past_due|weekly|asked|far|near)/g)].map(([, stage]) => stage);
  expect(new Set(stages)).toStrictEqual(new Set(['weekly', 'asked', 'far']));
  // Overdue, coming, lacking, asked for, the digest.
  for (const thing of [/T-TH0@/, /T-COMING@/, /(?:^|; )A05@/, /\?A\d\d-/, /digest@/])
    expect(told).toMatch(thing);
});

test('killed at any call, the next click completes the day', () => {
  const undisturbed = allKindsOffice();
  sendAgain(undisturbed);
  const ended = remainsOf(
    allKindsOffice,
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
    expectSettled(workspace, undisturbed, call, ALL_ADDRESSES);
    states += 1;
  }
  // Before, planned; then for each mail: noted, sent; then marked, forgotten, computed.
  expect(states).toBeGreaterThanOrEqual(thinnedCount(2 + ALL_ADDRESSES.length * 2 + 3, STEP));
});
