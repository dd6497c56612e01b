// The daily run's mails: on working days, once, without a question, and whatever a stopped morning left.

import { expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { remainsOf } from '../../support/interrupted';
import { ADDRESSES, fillOverdue } from '../../support/overdue';
import { expectSettled, sendAgain } from '../../support/settled';
import { isWhole } from '../../support/thinned';
import { add, agree, prepared, type } from '../../support/workspaces';

/** Every call of a sending is tried in send-killed.test.ts; here a sample shows that the clock’s run is no other. */
const SAMPLE = 5;

const ALL = Object.values(ADDRESSES).sort();
const moment = (text: string): Date => new Date(`${text}:00+07:00`);
const mailsOf = (results: readonly RunResult[]): string[] =>
  results.flatMap(({ mails }) => mails.map(({ to }) => to)).sort();

const automaticSince = (since: string) =>
  prepared((workspace) => {
    fillOverdue(workspace);
    expect(agree(workspace, 'enableDailyRun', { now: moment(since) }).ok).toBe(true);
  });

/** The daily run was switched on on a Thursday afternoon. */
const automaticOffice = automaticSince('2026-10-15T15:00');

test('sends on each working day at about seven, and neither on Saturday nor on Sunday', () => {
  const workspace = automaticOffice();
  const days = ['16', '17', '18', '19'].map((day) => tick(workspace, moment(`2026-10-${day}T09:00`)));
  expect(days.map((results) => results.map(({ ok, messages }) => [ok, messages.length]))).toStrictEqual(
    Array(4).fill([[true, 0]]),
  );
  expect(days.map(mailsOf)).toStrictEqual([ALL, [], [], ALL]);
});

test('sends nothing on a holiday', () => {
  const workspace = automaticOffice();
  add(workspace, 'holidays', { date: '2026-10-16', name: 'Nghỉ thử', kind: 'day_off' });
  expect(mailsOf(tick(workspace, moment('2026-10-16T09:00')))).toStrictEqual([]);
});

test('in test mode sends nothing to anybody', () => {
  const workspace = automaticOffice();
  type(workspace, 'settings', 'sending', { value: 'test' });
  expect(mailsOf(tick(workspace, moment('2026-10-16T09:00')))).toStrictEqual([]);
});

test('after the morning’s mails a click sends nothing more, nor does the trigger firing again', () => {
  const workspace = automaticOffice();
  tick(workspace, moment('2026-10-16T09:00'));
  expect(
    mailsOf([agree(workspace, 'sendOverdueReminders', { now: moment('2026-10-16T10:00') })]),
  ).toStrictEqual([]);
  const again = agree(workspace, 'dailyRun', { now: moment('2026-10-16T10:30'), mode: 'clock' });
  expect(again).toMatchObject({ ok: true, mails: [], writes: [] });
});

test('killed at any point, a click completes the day, and the clock’s next run ends what it began', () => {
  const daily = (workspace: Workspace, options: RunOptions = {}): RunResult =>
    agree(workspace, 'dailyRun', { ...options, mode: 'clock' });
  // Not so long ago that the first page would tell of silent days.
  const office = automaticSince('2026-10-19T15:00');
  const undisturbed = office();
  daily(undisturbed);
  sendAgain(undisturbed);
  daily(undisturbed);
  let states = 0;
  for (const { call, workspace } of remainsOf(office, daily, 'killAfter', SAMPLE)) {
    sendAgain(workspace);
    expect(daily(workspace).mails).toStrictEqual([]);
    expectSettled(workspace, undisturbed, call);
    states += 1;
  }
  expect(states).toBeGreaterThan(isWhole() ? 8 : 4);
});
