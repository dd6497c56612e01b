// A daily run that does not come through: the page says so by itself, every message of the menu does, and the operator
// is told why.
import { describe, expect, test } from '@jest/globals';
import { conditionalStyles } from '../../../local/overview/conditions';
import type { RunResult } from '../../../local/run';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { PALETTE } from '../../../sheets-schema/style';
import { firstCall } from '../../support/interrupted';
import { overdueOffice } from '../../support/overdue';
import { watching } from '../../support/watching';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  OWNER,
  prepared,
  run,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

const at = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+07:00`);
const SILENT = 'Tự động 7 giờ sáng không chạy từ sau ngày';

/** Ran on Tuesday 20 October, after that no more: its owner's account is closed, say. */
const deadOffice = prepared((workspace) => {
  mustRun(workspace, 'enableDailyRun', { answers: 'yes', now: at('2026-10-19') });
  expect(tick(workspace, at('2026-10-20', '09:00')).map(({ ok }) => ok)).toStrictEqual([true]);
  workspace.state.triggers.splice(0);
});

const endOf = ({ messages }: RunResult): string => messages.at(-1)?.text ?? '';

/** Backgrounds of the two lines as a spreadsheet program shows them at that moment, with nothing run. */
const looks = (workspace: Workspace, now: Date): (string | null | undefined)[] => {
  const styleAt = conditionalStyles(sheetOf(workspace, dashboard), workspace.state.spreadsheet.locale, now);
  return [DASHBOARD_ROWS.automatic, DASHBOARD_ROWS.runsBy].flatMap((row) =>
    [1, 2].map((column) => styleAt(row, column).background),
  );
};
const RED = Array(4).fill(PALETTE.red);
const PLAIN = Array(4).fill(undefined);

describe('after two working days without a run', () => {
  test('the line on the first page is red, though nothing runs', () => {
    const workspace = deadOffice();
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.runsBy, 2)).toMatch(/^22\/10\/2026;/);
    expect(looks(workspace, at('2026-10-22', '23:00'))).toStrictEqual(PLAIN);
    expect(looks(workspace, at('2026-10-23'))).toStrictEqual(RED);
  });

  test('days off are no silence', () => {
    const workspace = deadOffice();
    for (const date of ['2026-10-22', '2026-10-23']) add(workspace, 'holidays', { date, kind: 'day_off' });
    mustRun(workspace, 'enableDailyRun', { answers: 'yes', now: at('2026-10-21') });
    // Monday and Tuesday are the next two on which it should run.
    expect(looks(workspace, at('2026-10-27'))).toStrictEqual(PLAIN);
    expect(looks(workspace, at('2026-10-28'))).toStrictEqual(RED);
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-27') }))).not.toContain(SILENT);
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-28') }))).toContain(SILENT);
  });

  test.each([
    ['recomputeScores', {}],
    ['toggleSetupTabs', {}],
    ['setUpWorkbook', {}],
    ['compareSnapshots', {}],
    ['previewReminders', {}],
    ['recomputeScores', { foreignLocks: ['document'] }],
    ['closeRound', {}],
  ] as const)('%s %j says so, whoever clicks, and whether it succeeds or fails', (action, options) => {
    const workspace = deadOffice();
    const told = (day: string) => endOf(run(workspace, action, { ...options, user: EDITOR, now: at(day) }));
    expect(told('2026-10-22')).not.toContain(SILENT);
    expect(told('2026-10-23')).toContain(`${SILENT} 20/10/2026`);
    expect(told('2026-10-23')).toContain(OWNER);
  });

  test.each([
    'recomputeScores',
    'setUpWorkbook',
    'previewReminders',
    'sendOverdueReminders',
    'continueSending',
  ])('%s, by whomever, makes no dead run look alive', (action) => {
    const workspace = deadOffice();
    const kept = workspace.state.properties.document.automatic;
    expect(kept).toContain('"lastRun":"2026-10-20"');
    for (const user of [OWNER, EDITOR])
      run(workspace, action, { user, answers: 'yes', now: at('2026-10-23') });
    expect(workspace.state.properties.document.automatic).toBe(kept);
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.runsBy, 2)).toMatch(/^22\/10\/2026;/);
    expect(looks(workspace, at('2026-10-23'))).toStrictEqual(RED);
  });

  test('switched off on purpose it is no defect', () => {
    const workspace = deadOffice();
    mustRun(workspace, 'disableDailyRun', { now: at('2026-10-21') });
    expect(looks(workspace, at('2026-11-30'))).toStrictEqual(PLAIN);
    expect(endOf(mustRun(workspace, 'recomputeScores', { now: at('2026-11-30') }))).not.toContain(SILENT);
  });

  test('of a version that kept no such day it is reckoned without days off', () => {
    const workspace = deadOffice();
    const { document } = workspace.state.properties;
    const { runsBy: _, ...record } = JSON.parse(document.automatic ?? '');
    document.automatic = JSON.stringify(record);
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-23') }))).toContain(SILENT);
  });
});

describe('in a copy, which has neither triggers nor properties', () => {
  const copied = (): Workspace => {
    const copy = deadOffice();
    Object.assign(copy.state.spreadsheet, { id: 'copy' });
    copy.state.properties.document = {};
    return copy;
  };

  test('the copied page turns red by itself, until something is computed', () => {
    const copy = copied();
    expect(looks(copy, at('2026-10-23'))).toStrictEqual(RED);
    mustRun(copy, 'recomputeScores', { now: at('2026-10-23') });
    expect(looks(copy, at('2026-10-23'))).toStrictEqual(PLAIN);
    expect(valueAt(copy, dashboard, DASHBOARD_ROWS.automatic, 2)).toBe('không chạy: đây là bản sao');
  });

  test.each(['recomputeScores', 'toggleSetupTabs', 'closeRound', 'previewReminders'])(
    '%s says that nothing runs by itself here, once',
    (action) => {
      const text = endOf(run(copied(), action, { now: at('2026-10-21') }));
      expect(text.split('Đây là bản sao chưa xác nhận: tự động không chạy')).toHaveLength(2);
    },
  );
});

describe('a run that failed', () => {
  const failedOffice = prepared((workspace) => {
    type(workspace, 'settings', 'sending', { value: 'real' });
    agree(workspace, 'enableDailyRun', { now: at('2026-10-19') });
    workspace.state.users[OWNER] = { withheldScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    expect(tick(workspace, at('2026-10-20', '09:00')).map(({ ok }) => ok)).toStrictEqual([false]);
  });
  const WHY =
    /Lần chạy tự động lúc 0[67] giờ \d\d, 20\/10\/2026 chưa xong: Tài khoản này chưa đồng ý đủ các quyền/;

  test('leaves its reason to the operator’s messages and to nobody else’s, and to the first page', () => {
    const workspace = failedOffice();
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-20') }))).toMatch(WHY);
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-20'), user: EDITOR }))).not.toMatch(
      WHY,
    );
    mustRun(workspace, 'recomputeScores', { now: at('2026-10-20'), user: EDITOR });
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.runsBy, 2)).toMatch(
      /^21\/10\/2026; .*chưa xong: Tài khoản này chưa đồng ý/,
    );
  });

  test('is forgotten once one has come through', () => {
    const workspace = failedOffice();
    workspace.state.users[OWNER] = {};
    expect(tick(workspace, at('2026-10-21', '09:00')).map(({ ok }) => ok)).toStrictEqual([true]);
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.runsBy, 2)).toBe(
      '23/10/2026; quá ngày này là đã ngừng chạy',
    );
    expect(endOf(mustRun(workspace, 'toggleSetupTabs', { now: at('2026-10-21') }))).not.toMatch(WHY);
    expect(workspace.state.properties.document).not.toHaveProperty('automatic_failed');
  });

  test('that Google ended after its six minutes leaves that it began', () => {
    const workspace = overdueOffice();
    agree(workspace, 'enableDailyRun', { now: at('2026-10-19') });
    const morning = (office: Workspace, day: string, how = {}): RunResult =>
      run(office, 'dailyRun', { mode: 'clock', now: at(day), ...how });
    const first = firstCall(
      branch(workspace),
      (office) => morning(office, '2026-10-20'),
      ({ state }) => state.mail.sent > 0,
    );
    expect(morning(workspace, '2026-10-20', { killAfter: first }).killed).toBe(true);
    const said = (day: string): string => endOf(mustRun(workspace, 'toggleSetupTabs', { now: at(day) }));
    expect(said('2026-10-20')).toMatch(
      /Lần chạy tự động lúc 08 giờ 00, 20\/10\/2026 chưa xong: .*Google đã dừng vì quá thời gian cho phép/,
    );
    // The next run ends it, and nobody hears of it again.
    expect(morning(workspace, '2026-10-21').ok).toBe(true);
    expect(said('2026-10-21')).not.toContain('Google đã dừng');
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.runsBy, 2)).not.toContain('chưa xong');
  });

  test('of a second person, who is refused each morning, is no failure of it', () => {
    const workspace = deadOffice();
    const others = branch(workspace);
    run(others, 'dailyRun', { mode: 'clock', user: EDITOR, now: at('2026-10-21') });
    expect(others.state.properties.document).not.toHaveProperty('automatic_failed');
  });

  test('where even the reason cannot be kept, the run still ends with what it was', () => {
    const workspace = failedOffice();
    const [result] = watching(
      () => tick(workspace, at('2026-10-21', '09:00')),
      ({ name }) => {
        if (name === 'properties.set') throw new Error('no room');
      },
    );
    expect(result?.error?.message).toMatch(/^platform: Google báo: no room/);
  });
});
