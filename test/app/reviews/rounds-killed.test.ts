// Each action of a round ended or spoilt at its service calls: the next click puts it right, and nothing is there twice.
import { expect, test } from '@jest/globals';
import type { Interference } from '../../../local/host/dispatcher';
import type { Workspace } from '../../../local/workspace';
import { reviews } from '../../../sheets-schema/index';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { asked, events, go, opened, review, snapshots, stepLines } from '../../support/round';
import { agree, branch, mustRun, rowsOf } from '../../support/workspaces';

const LATER = new Date('2026-11-02T09:00:00+07:00');

function reviewed(): Workspace {
  const workspace = opened();
  review(workspace, 'A01', { reviewedScore: '1', reviewNote: 'thiếu ảnh' });
  review(workspace, 'A02', { requestText: 'Bổ sung ảnh', requestBy: '25/10/2026' });
  return workspace;
}

function ended(): Workspace {
  const workspace = reviewed();
  go(workspace, 'submitRound');
  go(workspace, 'closeRound');
  return workspace;
}

/** All that a round leaves behind. */
const outcome = (workspace: Workspace) => ({
  asked: asked(workspace),
  events: events(workspace),
  snapshots: snapshots(workspace),
  steps: stepLines(workspace),
  rows: rowsOf(workspace, reviews.id),
});

const CASES: readonly (readonly [string, string, () => Workspace, Date | undefined, number, number])[] = [
  ['the first opening', 'openRound', eligibleOffice, undefined, 9, 29],
  ['an opening that puts the tab of the earlier round aside', 'openRound', ended, LATER, 11, 37],
  ['requests', 'returnItems', reviewed, undefined, 2, 11],
  ['a step', 'submitRound', reviewed, undefined, 3, 13],
  ['the end', 'closeRound', reviewed, undefined, 2, 11],
];

test.each(CASES)('%s', (_what, name, from, now, killed, spoilt) => {
  const origin = from();
  const at = now === undefined ? {} : { now };
  const whole = branch(origin);
  go(whole, name, at);
  const wanted = outcome(whole);
  const act = (workspace: Workspace, how: Interference) => agree(workspace, name, { ...at, ...how });
  for (const [kind, step] of [
    ['killAfter', killed],
    ['fault', spoilt],
  ] as const)
    for (const { call, workspace } of remainsOf(() => branch(origin), act, kind, step)) {
      // Once its row is in the journal it is done: a second click would pass on the next step, and asks so.
      if (events(workspace).length < wanted.events.length) go(workspace, name, at);
      else mustRun(workspace, 'recomputeScores', at);
      expect([kind, call, outcome(workspace)]).toStrictEqual([kind, call, wanted]);
    }
});
