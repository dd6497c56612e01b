// A leader's copy of what is overdue: nobody's at first, beside a unit's own mail only, of no request to cooperate, of no test.
import { expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { ADDRESSES, overdueOffice, PASC_COPY } from '../../support/overdue';
import { agree, OWNER, rowsOf, run, type } from '../../support/workspaces';

const LEADER = 'phochutich@example.com';
const COOPERATION = ['DU', 'BXDD', 'MTTQ'].map((code) => ADDRESSES[code]);
/** A Monday. */
const MORNING = new Date('2026-10-19T08:00:00+07:00');

function office(settings: Readonly<Record<string, string>> = {}): Workspace {
  const workspace = overdueOffice();
  for (const [key, value] of Object.entries({ overdueCopy: LEADER, ...settings }))
    type(workspace, 'settings', key, { value });
  return workspace;
}

const click = (workspace: Workspace): RunResult => agree(workspace, 'sendOverdueReminders', { now: MORNING });

/** Who gets a copy of whose mail. */
const copies = ({ mails }: RunResult): Record<string, string> =>
  Object.fromEntries(mails.map(({ to, cc }) => [to, cc]));

test('nobody at first', () => {
  const result = click(overdueOffice());
  expect(result.mails.length).toBe(Object.keys(ADDRESSES).length);
  expect(Object.values(copies(result)).filter(Boolean)).toStrictEqual([PASC_COPY]);
});

test('where asked for, beside each reminder; of requests to cooperate never', () => {
  const workspace = office();
  const sent = copies(click(workspace));
  expect(Object.keys(sent).sort()).toStrictEqual(Object.values(ADDRESSES).sort());
  for (const [to, cc] of Object.entries(sent))
    expect([to, cc.includes(LEADER)]).toStrictEqual([to, !COOPERATION.includes(to)]);
  expect(sent[ADDRESSES.PVHCC ?? '']).toBe(`${PASC_COPY}, ${LEADER}`);
  const logged = rowsOf(workspace, 'reminderLog').filter(({ cc }) => cc?.includes(LEADER));
  expect(logged).toHaveLength(Object.values(ADDRESSES).length - COOPERATION.length);
});

test('the copies do not hold the same leader’s digest back', () => {
  const sent = click(office({ digestEmail: LEADER })).mails;
  expect(sent.filter(({ to }) => to === LEADER).map(({ subject }) => subject)).toStrictEqual([
    expect.stringMatching(/^Chính quyền thân thiện – tuần 19\/10/),
  ]);
});

test('a test goes to the operator alone', () => {
  const { mails } = click(office({ sending: 'test' }));
  expect(mails.length).toBeGreaterThan(0);
  for (const { to, cc } of mails) expect([to, cc]).toStrictEqual([OWNER, '']);
});

test.each([
  ['the province', (workspace: Workspace) => type(workspace, 'units', 'SNV', { email: LEADER })],
  [
    'a unit with a mail of its own',
    (workspace: Workspace) => type(workspace, 'units', 'KT', { email: LEADER }),
  ],
])('never to %s', (_, arrange) => {
  const workspace = office();
  arrange(workspace);
  const sent = Object.values(copies(click(workspace)));
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((cc) => cc.includes(LEADER))).toStrictEqual([]);
});

test('the clock holds a copy back until the operator has seen its address', () => {
  const workspace = overdueOffice();
  agree(workspace, 'enableDailyRun', { now: new Date('2026-10-18T08:00:00+07:00') });
  type(workspace, 'settings', 'overdueCopy', { value: LEADER });
  const { mails } = run(workspace, 'dailyRun', { mode: 'clock', now: MORNING });
  expect(mails.map(({ to }) => to).sort()).toStrictEqual([...COOPERATION].sort());
  expect(rowsOf(workspace, 'dataIssues').map(({ value }) => value)).toContain(LEADER);
  expect(Object.values(copies(click(workspace))).filter((cc) => cc.includes(LEADER)).length).toBeGreaterThan(
    0,
  );
});
