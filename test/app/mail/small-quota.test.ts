// Thirty units and an account that may write to ten addresses in 24 hours: three mornings, in order, each told before.
import { expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import { importTable } from '../../../local/tables';
import type { Workspace } from '../../../local/workspace';
import { told } from '../../support/observed';
import { mailsByAddress } from '../../support/settled';
import { agree, OWNER, prepared, rowsOf, run, type, withoutProgress } from '../../support/workspaces';

const COUNT = 30;
const QUOTA = 10;
const addressOf = (n: number): string => `u${String(n).padStart(2, '0')}@example.com`;
const ALL = Array.from({ length: COUNT }, (_, index) => addressOf(index + 1));
const at = (moment: string): Date => new Date(`${moment}:00+07:00`);

const csv = (header: string, row: (n: number) => string): string =>
  [header, ...ALL.map((_, index) => row(index + 1))].join('\n');

const office = prepared((workspace) => {
  workspace.state.users[OWNER] = { ...workspace.state.users[OWNER], mailLimit: QUOTA };
  type(workspace, 'settings', 'sending', { value: 'real' });
  importTable(
    workspace,
    'units',
    csv('code,name,email,level,tone', (n) => `U${n},Đơn vị ${n},${addressOf(n)},commune,reminder`),
  );
  importTable(
    workspace,
    'tasks',
    csv(
      'id,title,timeText,dueDate,dateStatus,kind,leadUnit,status',
      (n) => `V${n},Việc ${n},Tháng 9/2026,2026-09-30,clear,deadline,U${n},not_started`,
    ),
  );
  expect(agree(workspace, 'enableDailyRun', { now: at('2026-10-19T15:00') }).ok).toBe(true);
});

const morning = (workspace: Workspace, moment: string, name = 'dailyRun'): RunResult =>
  run(workspace, name, { mode: 'clock', now: at(moment) });
const receivers = ({ mails }: RunResult): string[] => mails.map(({ to }) => to);

test('ten a morning, in the order of the plan, none twice', () => {
  const workspace = office();
  const days = ['2026-10-20T07:10', '2026-10-21T07:10', '2026-10-22T07:12', '2026-10-23T07:10'];
  const mornings = days.map((moment) => morning(workspace, moment));
  expect(mornings.map(({ error }) => error)).toStrictEqual(days.map(() => undefined));
  expect(mornings.map(receivers)).toStrictEqual([
    ALL.slice(0, QUOTA),
    ALL.slice(QUOTA, 2 * QUOTA),
    ALL.slice(2 * QUOTA),
    [],
  ]);
  expect(mailsByAddress(workspace)).toStrictEqual(Object.fromEntries(ALL.map((to) => [to, 1])));
});

const DAYS = [
  'thứ Tư 21/10/2026 (dự kiến): 10 thư – Đơn vị 11, Đơn vị 12, Đơn vị 13, Đơn vị 14, Đơn vị 15, Đơn vị 16, Đơn vị 17, Đơn vị 18, Đơn vị 19, Đơn vị 20',
  'thứ Năm 22/10/2026 (dự kiến): 10 thư – Đơn vị 21, Đơn vị 22, Đơn vị 23, Đơn vị 24, Đơn vị 25, Đơn vị 26, Đơn vị 27, Đơn vị 28, Đơn vị 29, Đơn vị 30',
];

test('the preview, the question and the message say on which day each goes', () => {
  const workspace = office();
  const now = at('2026-10-20T09:00');
  const preview = run(workspace, 'previewReminders', { now });
  const click = agree(workspace, 'sendOverdueReminders', { now });
  const [question] = withoutProgress(click);
  for (const text of [told(preview), question?.text, told(click)])
    for (const day of DAYS) expect(text).toContain(day);
  expect(receivers(click)).toStrictEqual(ALL.slice(0, QUOTA));
  // How much another account may send is not told.
  const other = run(workspace, 'previewReminders', { now, user: 'ketoan@example.com' });
  expect([other.ok, told(other).includes('dự kiến')]).toStrictEqual([true, false]);
});

test('the office’s own limit a day parts the mails likewise', () => {
  const workspace = office();
  workspace.state.users[OWNER] = { ...workspace.state.users[OWNER], mailLimit: 100 };
  type(workspace, 'settings', 'recipientsPerDay', { value: '10' });
  const preview = run(workspace, 'previewReminders', { now: at('2026-10-20T09:00') });
  for (const day of DAYS) expect(told(preview)).toContain(day);
});

test('a morning that comes before Google counts anew waits for the hour, not for the next morning', () => {
  const workspace = office();
  morning(workspace, '2026-10-20T07:20');
  const early = morning(workspace, '2026-10-21T07:05');
  expect([early.ok, receivers(early)]).toStrictEqual([true, []]);
  const later = workspace.state.triggers.flatMap(({ handler, event }) =>
    handler === 'continueSending' && event.type === 'once' ? [event.at.slice(0, 16)] : [],
  );
  expect(later).toStrictEqual(['2026-10-21T00:30']);
  const late = morning(workspace, '2026-10-21T07:30', 'continueSending');
  expect(receivers(late)).toStrictEqual(ALL.slice(QUOTA, 2 * QUOTA));
  expect(workspace.state.triggers.map(({ handler }) => handler)).not.toContain('continueSending');
});

test('spent by mails of which the workbook knows nothing: the run says so, and what waits is first next time', () => {
  const workspace = office();
  workspace.state.mail.day[OWNER] = { since: at('2026-10-20T06:00').toISOString(), recipients: QUOTA };
  expect(morning(workspace, '2026-10-20T07:10').error?.code).toBe('quota_spent');
  expect(workspace.state.triggers.map(({ handler }) => handler)).not.toContain('continueSending');
  expect(rowsOf(workspace, 'reminderLog').map(({ status }) => status)).toStrictEqual(ALL.map(() => 'failed'));
  expect(receivers(morning(workspace, '2026-10-21T07:10'))).toStrictEqual(ALL.slice(0, QUOTA));
});
