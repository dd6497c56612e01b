// More mails than six minutes hold: all that left are marked, and the rest goes out by itself.
import { expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import { importTable } from '../../../local/tables';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { told } from '../../support/observed';
import { mailsByAddress } from '../../support/settled';
import { agree, OWNER, prepared, rowsOf, type } from '../../support/workspaces';

const COUNT = 480;
/** As many addresses as one question shows. */
const A_QUESTION = 60;

const csv = (header: string, row: (index: number) => string): string =>
  `${header}\n${Array.from({ length: COUNT }, (_, index) => row(index + 1)).join('\n')}\n`;

const largeOffice = prepared((workspace) => {
  workspace.state.users[OWNER] = { ...workspace.state.users[OWNER], mailLimit: 1500 };
  type(workspace, 'settings', 'sending', { value: 'real' });
  type(workspace, 'settings', 'recipientsPerDay', { value: '500' });
  importTable(
    workspace,
    'units',
    csv('code,name,email,level,tone', (n) => `U${n},Đơn vị ${n},u${n}@example.com,commune,reminder`),
  );
  importTable(
    workspace,
    'tasks',
    csv(
      'id,title,timeText,dueDate,dateStatus,kind,leadUnit,status',
      (n) => `V${n},Việc ${n},Tháng 9/2026,2026-09-30,clear,deadline,U${n},not_started`,
    ),
  );
  const now = new Date('2026-10-20T15:00:00+07:00');
  for (let asked = 0; asked < COUNT; asked += A_QUESTION) agree(workspace, 'enableDailyRun', { now });
});

const functionsOf = (results: readonly RunResult[]): string[] => results.map(({ function: name }) => name);
const statuses = (workspace: Workspace): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status = '' } of rowsOf(workspace, 'reminderLog')) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

test('a morning that runs out of time goes on a little later, and nobody is written to twice', () => {
  const workspace = largeOffice();
  const results = tick(workspace, new Date('2026-10-21T08:00:00+07:00'));
  expect(results.map(({ error }) => error)).toStrictEqual(results.map(() => undefined));
  expect(functionsOf(results)).toStrictEqual(['dailyRun', 'continueSending']);
  const [first, second] = results.map(({ mails }) => mails.length);
  expect(first).toBeGreaterThan(150);
  expect(second).toBe(COUNT - (first ?? 0));
  expect(results[0]?.modelledMs).toBeLessThan(6 * 60_000);
  expect(Object.values(mailsByAddress(workspace)).filter((count) => count !== 1)).toStrictEqual([]);
  expect(statuses(workspace)).toStrictEqual({ sent: COUNT });
  expect(workspace.state.triggers.map(({ handler }) => handler)).not.toContain('continueSending');
  expect(tick(workspace, new Date('2026-10-21T20:00:00+07:00'))).toStrictEqual([]);
});

test('a click says what remains, and that it goes out by itself', () => {
  const workspace = largeOffice();
  const now = new Date('2026-10-21T09:00:00+07:00');
  // The morning's own run is over.
  workspace.state.lastTick = now.toISOString();
  const result = agree(workspace, 'sendOverdueReminders', { now });
  expect(result.mails.length).toBeGreaterThan(150);
  expect(told(result)).toContain('Hết thời gian của một lần chạy, còn chưa gửi:');
  expect(told(result)).toContain('Chương trình tự gửi tiếp các thư còn lại sau ít phút.');
  expect(statuses(workspace)).toStrictEqual({
    sent: result.mails.length,
    failed: COUNT - result.mails.length,
  });

  // The rest by itself, as whoever clicked, and once.
  const [rest, ...more] = tick(workspace, new Date('2026-10-21T09:30:00+07:00'));
  expect([rest?.function, rest?.error, more]).toStrictEqual(['continueSending', undefined, []]);
  expect(rest?.mails).toHaveLength(COUNT - result.mails.length);
  expect(statuses(workspace)).toStrictEqual({ sent: COUNT });
  expect(Object.values(mailsByAddress(workspace)).filter((count) => count !== 1)).toStrictEqual([]);
  expect(workspace.state.triggers.map(({ handler }) => handler)).not.toContain('continueSending');
});
