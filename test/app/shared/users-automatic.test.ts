// Bật tự động 7 giờ sáng: whose it is, what it does on which day, and that two people never run it side by side.

import { describe, expect, test } from '@jest/globals';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { endingsOf } from '../../support/interrupted';
import { thinned } from '../../support/thinned';
import {
  add,
  branch,
  EDITOR,
  mustRun,
  NOW,
  OWNER,
  rowsOf,
  run,
  sampleWorkbook,
  type,
  valueAt,
} from '../../support/workspaces';

const at = (day: string, time = '08:00') => new Date(`${day}T${time}:00+07:00`);
const triggersOf = (workspace: Workspace) =>
  workspace.state.triggers.map(({ handler, creator, event }) => [handler, creator, event.type]);
const ALL = [
  ['dailyRun', OWNER, 'clock'],
  ['onEdited', OWNER, 'edit'],
  ['onChanged', OWNER, 'change'],
];
let switchedOn: Workspace | null = null;
/** As the operator leaves it on the morning of the tests. */
const enabled = (): Workspace => {
  switchedOn ??= enabledAt(NOW);
  return branch(switchedOn);
};
const enabledAt = (now: Date): Workspace => {
  const workspace = sampleWorkbook();
  mustRun(workspace, 'enableDailyRun', { answers: 'yes', now });
  return workspace;
};
const operator = (workspace: Workspace, email: string) =>
  type(workspace, 'settings', 'operatorEmail', { value: email });
const automatic = (workspace: Workspace): string =>
  String(valueAt(workspace, dashboard, DASHBOARD_ROWS.automatic, 2));

/** Day → mails that the clock's runs sent on it; a day without a run is left out. */
function mailsByDay(workspace: Workspace, until: Date): Record<string, number> {
  const before = new Set(rowsOf(workspace, 'reminderLog').map(({ key }) => key));
  const results = tick(workspace, until);
  for (const result of results)
    expect([result.function, result.error]).toStrictEqual(['dailyRun', undefined]);
  const days: Record<string, number> = {};
  const sent = rowsOf(workspace, 'reminderLog').filter(({ key }) => !before.has(key));
  expect(sent.every(({ status }) => status === 'sent')).toBe(true);
  for (const { day = '' } of sent) days[day] = (days[day] ?? 0) + 1;
  return { ...days, runs: results.length };
}

describe('switching on', () => {
  test('sets the daily run at seven in the zone of the office, the box and the log of changes, and shows it on Tổng quan', () => {
    const workspace = sampleWorkbook();
    const { messages } = mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
    expect(triggersOf(workspace)).toStrictEqual(ALL);
    expect(workspace.state.triggers[0]?.event).toMatchObject({ hour: 7, timeZone: 'Asia/Ho_Chi_Minh' });
    expect(automatic(workspace)).toMatch(/^đang bật/);
    expect(messages.at(-1)).toMatchObject({ kind: 'alert', title: 'Đã bật tự động 7 giờ sáng' });
    expect(messages[0]?.text).not.toContain('Gửi thử');
  });

  test('while sending is a test, it says that nothing goes to units', () => {
    const workspace = sampleWorkbook();
    type(workspace, 'settings', 'sending', { value: 'test' });
    expect(mustRun(workspace, 'enableDailyRun', { answers: 'yes' }).messages[0]?.text).toContain(
      'Đang ở chế độ "Gửi thử"',
    );
  });

  test('an address typed with capitals is the same person: the run comes through', () => {
    const workspace = sampleWorkbook();
    operator(workspace, OWNER.toUpperCase());
    mustRun(workspace, 'enableDailyRun', { answers: 'yes', now: NOW });
    expect(mailsByDay(workspace, at('2026-10-21'))).toMatchObject({ runs: 1 });
    mustRun(workspace, 'disableDailyRun', { now: at('2026-10-21') });
    expect(triggersOf(workspace)).toStrictEqual([]);
    expect(automatic(workspace)).toMatch(/^đang tắt/);
  });

  test('twice, or ended at any call before: each trigger once', () => {
    const origin = sampleWorkbook();
    const enable = (workspace: Workspace) => mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
    for (const killAfter of thinned(endingsOf(branch(origin), enable), 3)) {
      const workspace = branch(origin);
      run(workspace, 'enableDailyRun', { answers: 'yes', killAfter });
      enable(workspace);
      expect([killAfter, triggersOf(workspace)]).toStrictEqual([killAfter, ALL]);
      expect(automatic(workspace)).toMatch(/^đang bật/);
    }
  });

  test('without consent to all it needs: said, and nothing half set', () => {
    const workspace = sampleWorkbook();
    workspace.state.users[OWNER] = { withheldScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const { error, messages } = run(workspace, 'enableDailyRun', { answers: 'yes' });
    expect([error?.code, messages[0]?.title]).toStrictEqual(['permission_missing', 'Chưa đủ quyền']);
    expect(triggersOf(workspace)).toStrictEqual([]);
  });
});

describe('switching off', () => {
  test('by whom it belongs to: nothing runs any more, and Tổng quan says so', () => {
    const workspace = enabled();
    expect(mustRun(workspace, 'disableDailyRun').messages[0]?.text).toContain('Đã tắt tự động.');
    expect(triggersOf(workspace)).toStrictEqual([]);
    expect(automatic(workspace)).toMatch(/^đang tắt/);
    expect(tick(workspace, at('2026-11-30'))).toStrictEqual([]);
  });

  test('by another: told who can', () => {
    const workspace = enabled();
    const { messages } = mustRun(workspace, 'disableDailyRun', { user: EDITOR });
    expect(messages[0]?.title).toBe('Chưa tắt được');
    expect(messages[0]?.text).toContain(`Tự động do ${OWNER} bật; chỉ tài khoản đó tắt được.`);
    expect(triggersOf(workspace)).toStrictEqual(ALL);
    expect(automatic(workspace)).toMatch(/^đang bật/);
  });

  test('where nothing is on: said', () => {
    const { messages } = mustRun(sampleWorkbook(), 'disableDailyRun');
    expect(messages[0]?.text).toContain('không có gì phải tắt');
  });

  test('leaves triggers of others and of other functions alone', () => {
    const workspace = enabled();
    const foreign = { ...structuredClone(workspace.state.triggers[0]), id: 'x', creator: EDITOR };
    workspace.state.triggers.push(foreign as Workspace['state']['triggers'][number]);
    mustRun(workspace, 'disableDailyRun');
    expect(triggersOf(workspace)).toStrictEqual([['dailyRun', EDITOR, 'clock']]);
  });
});

describe('switched on by a version that logged no deletions', () => {
  /** As an earlier version left it: one trigger for the box, none for changes. */
  const earlier = (): Workspace => {
    const workspace = enabled();
    const { triggers } = workspace.state;
    const kept = triggers.filter(({ handler }) => handler !== 'onChanged');
    for (const trigger of kept.filter(({ handler }) => handler === 'onEdited'))
      Object.assign(trigger, { handler: 'onRecomputeBox' });
    triggers.splice(0, triggers.length, ...kept);
    return workspace;
  };
  const MENDED = [
    ['dailyRun', OWNER, 'clock'],
    ['onRecomputeBox', OWNER, 'edit'],
    ['onChanged', OWNER, 'change'],
  ];

  test('the next mornings: what is missing is made, once', () => {
    const workspace = earlier();
    expect(triggersOf(workspace)).toStrictEqual(MENDED.slice(0, 2));
    tick(workspace, at('2026-10-21'));
    expect(triggersOf(workspace)).toStrictEqual(MENDED);
    tick(workspace, at('2026-10-23'));
    expect(triggersOf(workspace)).toStrictEqual(MENDED);
  });

  test('a morning that was ended at any call: the next makes it, once', () => {
    const origin = earlier();
    const morning = { now: at('2026-10-21') };
    const endings = endingsOf(branch(origin), (workspace) => mustRun(workspace, 'dailyRun', morning));
    for (const killAfter of [...thinned(endings, 12), ...endings.slice(-4)]) {
      const workspace = branch(origin);
      run(workspace, 'dailyRun', { ...morning, killAfter });
      mustRun(workspace, 'dailyRun', { now: at('2026-10-22') });
      expect([killAfter, triggersOf(workspace)]).toStrictEqual([killAfter, MENDED]);
    }
  });

  test('by the operator’s set-up, whatever is gone, once', () => {
    const workspace = earlier();
    workspace.state.triggers.splice(1, 1);
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'setUpWorkbook');
    expect(triggersOf(workspace)).toStrictEqual(ALL);
  });

  test('by nobody else’s set-up, nor while it is off, nor without consent', () => {
    const workspace = earlier();
    mustRun(workspace, 'setUpWorkbook', { user: EDITOR });
    workspace.state.users[OWNER] = {
      withheldScopes: ['https://www.googleapis.com/auth/script.scriptapp'],
    };
    mustRun(workspace, 'setUpWorkbook');
    expect(triggersOf(workspace)).toStrictEqual(MENDED.slice(0, 2));
    workspace.state.users[OWNER] = {};
    mustRun(workspace, 'disableDailyRun');
    mustRun(workspace, 'setUpWorkbook');
    expect(triggersOf(workspace)).toStrictEqual([]);
  });
});

describe('as days go by', () => {
  test('recomputes every morning, mails on working days only', () => {
    const workspace = enabled();
    const units = mustRun(branch(workspace), 'sendOverdueReminders', { answers: 'yes' }).mails.length;
    expect(units).toBeGreaterThan(0);
    // From Wednesday to Monday.
    expect(mailsByDay(workspace, at('2026-10-26', '12:00'))).toStrictEqual({
      '2026-10-21': units,
      // A week has one mail; on its Monday those with work overdue get theirs, the criteria of the others were told.
      '2026-10-26': 4,
      runs: 6,
    });
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.asOf, 2)).toBe('26/10/2026');
    expect(automatic(workspace)).toBe('đang bật, thư gần nhất 26/10');
  });

  test('not on a holiday, nor on one still to be confirmed; on a Saturday that is worked instead', () => {
    const workspace = enabledAt(at('2026-12-31', '15:00'));
    add(workspace, 'holidays', { date: '2027-01-02', kind: 'worked_day' });
    add(workspace, 'holidays', { date: '2027-01-04', kind: 'to_confirm' });
    const days = Object.keys(mailsByDay(workspace, at('2027-01-05', '12:00')));
    // Friday the first is New Year's Day.
    expect(days).toStrictEqual(['2027-01-02', '2027-01-05', 'runs']);
  });

  test('not on the days off of the plan: 24 November 2026', () => {
    const days = Object.keys(mailsByDay(enabledAt(at('2026-11-23')), at('2026-11-25', '12:00')));
    expect(days).toStrictEqual(['2026-11-25', 'runs']);
  });

  test('not while sending is a test; not twice on one day', () => {
    const workspace = enabled();
    type(workspace, 'settings', 'sending', { value: 'test' });
    expect(mailsByDay(workspace, at('2026-10-21', '12:00'))).toStrictEqual({ runs: 1 });
    type(workspace, 'settings', 'sending', { value: 'real' });
    // Its operator says yes to real mail again, before anything is overdue.
    mustRun(workspace, 'enableDailyRun', { answers: 'yes', now: at('2026-10-20', '09:00') });
    const clock = { mode: 'clock', now: at('2026-10-21', '07:00') } as const;
    expect(mustRun(workspace, 'dailyRun', clock).mails.length).toBeGreaterThan(0);
    expect(mustRun(workspace, 'dailyRun', clock).mails).toStrictEqual([]);
    expect(mailsByDay(workspace, at('2026-10-21', '23:00'))).toStrictEqual({ runs: 0 });
  });

  test('a morning that fails is reported to its owner by Google: the run throws, in words', () => {
    const workspace = enabled();
    workspace.state.users[OWNER] = { withheldScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const [result] = tick(workspace, at('2026-10-21', '12:00'));
    expect(result?.ok).toBe(false);
    expect(result?.error?.message).toMatch(/^permission_missing: Tài khoản này chưa đồng ý/);
    expect(result?.messages).toStrictEqual([]);
  });
});

describe('another person', () => {
  test('cannot switch on a second one while the first is alive', () => {
    const workspace = enabled();
    operator(workspace, EDITOR);
    tick(workspace, at('2026-10-22', '12:00'));
    const { error, messages } = run(workspace, 'enableDailyRun', {
      answers: 'yes',
      user: EDITOR,
      now: at('2026-10-22', '13:00'),
    });
    expect(error?.code).toBe('daily_run_elsewhere');
    expect(messages[0]?.text).toContain(`do ${OWNER} bật`);
    expect(triggersOf(workspace)).toStrictEqual(ALL);
  });

  test('can, once the first has been dead for days; the first then refuses to run', () => {
    const workspace = enabled();
    operator(workspace, EDITOR);
    const later = at('2026-10-29');
    mustRun(workspace, 'enableDailyRun', { answers: 'yes', user: EDITOR, now: later });
    expect(triggersOf(workspace)).toHaveLength(6);
    workspace.state.lastTick = later.toISOString();
    const results = tick(workspace, at('2026-10-30', '12:00'));
    expect(results.map(({ error }) => error?.message.slice(0, 20))).toStrictEqual([
      'daily_run_elsewhere:',
      undefined,
    ]);
    expect(results.map(({ mails }) => mails.length > 0)).toStrictEqual([false, true]);
  });

  test('after the first has switched it off, at once', () => {
    const workspace = enabled();
    mustRun(workspace, 'disableDailyRun');
    operator(workspace, EDITOR);
    mustRun(workspace, 'enableDailyRun', { answers: 'yes', user: EDITOR });
    expect(triggersOf(workspace).map(([, creator]) => creator)).toStrictEqual([EDITOR, EDITOR, EDITOR]);
  });
});
