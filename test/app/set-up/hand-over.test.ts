// Bàn giao người vận hành: from the old account to the new, and where the old one is gone; never two daily runs, no mail.
import { describe, expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { remainsOf } from '../../support/interrupted';
import { told } from '../../support/observed';
import { fillOverdue } from '../../support/overdue';
import {
  EDITOR,
  mustRun,
  OWNER,
  prepared,
  rowsOf,
  run,
  type,
  withoutProgress,
} from '../../support/workspaces';

const OTHER = 'moi@example.com';
const at = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+07:00`);
const TODAY = at('2026-10-20');
/** Units were written to on the 20th, and are again in the next week. */
const MONDAY = at('2026-10-26', '09:00');

/** The owner of the file is somebody else: the operator is an editor, as the Chair's office often wants it. */
const office = prepared((workspace) => {
  fillOverdue(workspace);
  type(workspace, 'settings', 'operatorEmail', { value: EDITOR });
  mustRun(workspace, 'enableDailyRun', { user: EDITOR, answers: 'yes', now: at('2026-10-19') });
  expect(tick(workspace, at('2026-10-20', '07:30')).map(({ ok }) => ok)).toStrictEqual([true]);
});

const handOver = (
  workspace: Workspace,
  user: string,
  answers: RunOptions['answers'],
  more: RunOptions = {},
) => run(workspace, 'handOverOperator', { now: TODAY, ...more, user, answers });
const operatorOf = (workspace: Workspace) =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'operatorEmail')?.value;
const runningFor = ({ state }: Workspace) =>
  state.triggers.filter(({ handler }) => handler === 'dailyRun').map(({ creator }) => creator);
const recordOf = ({ state }: Workspace) => JSON.parse(state.properties.document.automatic ?? 'null');
const logOf = (workspace: Workspace) =>
  rowsOf(workspace, 'changeLog').map(({ by, row, before, after }) => [by, row, before, after]);
const shownBefore = ({ messages }: RunResult) =>
  messages
    .slice(0, -1)
    .map(({ text }) => text)
    .join('\n');

/** As the operator says whom, and yes. */
const GIVE = [OTHER, 'yes'];

describe('the operator passes it on', () => {
  test('lists what hangs on the account, asks, and leaves nothing running', () => {
    const workspace = office();
    const result = handOver(workspace, EDITOR, GIVE);
    expect(result).toMatchObject({ ok: true, mails: [] });
    const shown = shownBefore(result);
    expect(shown).toContain(`Người vận hành: ${EDITOR}.`);
    expect(shown).toContain(`Tự động 7 giờ sáng: ${EDITOR} bật, chạy gần nhất 20/10/2026.`);
    expect(shown).toMatch(/"Gửi thật"; người vận hành đã đồng ý (\d+) trong \1 địa chỉ\./);
    expect(shown).toContain(`chủ sở hữu ${OWNER}; người có quyền sửa: `);
    expect(shown).toContain(`Bàn giao cho ${OTHER}?`);
    expect(operatorOf(workspace)).toBe(OTHER);
    expect(workspace.state.triggers).toStrictEqual([]);
    expect(recordOf(workspace)).toMatchObject({ on: false, by: EDITOR });
    expect(workspace.state.properties.document).not.toHaveProperty('real_sending');
    expect(logOf(workspace)).toContainEqual([EDITOR, 'E-mail người vận hành', EDITOR, OTHER]);
    expect(told(result)).toContain(`${OTHER} mở sổ, chọn Thiết lập → Bàn giao người vận hành…`);
  });

  test.each([
    ['no address', ['no', 'yes']],
    ['the same address', [EDITOR.toUpperCase(), 'yes']],
    ['a no', [OTHER, 'no']],
    ['no address of mail', ['chị Lan', 'yes']],
  ])('%s: nothing changes', (_, answers) => {
    const workspace = office();
    const before = recordOf(workspace);
    expect(handOver(workspace, EDITOR, answers)).toMatchObject({ ok: true, writes: [], mails: [] });
    expect([operatorOf(workspace), recordOf(workspace)]).toStrictEqual([EDITOR, before]);
  });

  test('the new one then begins: sees every address, and sends from the next morning on', () => {
    const workspace = office();
    handOver(workspace, EDITOR, GIVE);
    const result = handOver(workspace, OTHER, 'yes');
    expect(result).toMatchObject({ ok: true, mails: [] });
    expect(shownBefore(result)).toContain('Địa chỉ mới, chưa từng đồng ý gửi thật');
    expect(told(result)).toContain('Tự kiểm tra');
    expect(runningFor(workspace)).toStrictEqual([OTHER]);
    const mornings = tick(workspace, MONDAY);
    expect(mornings.map(({ ok, mails }) => [ok, mails.length > 0])).toStrictEqual([
      ...Array(5).fill([true, false]),
      [true, true],
    ]);
  });

  test.each(['killAfter', 'fault'] as const)(
    'ended at any call (%s): the former finishes, or the new one takes over; no mail, nobody runs beside another',
    (mode) => {
      const give = (one: Workspace, interference: RunOptions) => handOver(one, EDITOR, GIVE, interference);
      let states = 0;
      for (const { call, workspace } of remainsOf(office, give, mode, 3)) {
        states += 1;
        if (operatorOf(workspace) !== OTHER) handOver(workspace, EDITOR, GIVE);
        const result = handOver(workspace, OTHER, 'yes', { now: at('2026-10-20', '10:00') });
        expect([call, result.error, result.mails]).toStrictEqual([call, undefined, []]);
        expect([call, operatorOf(workspace)]).toStrictEqual([call, OTHER]);
        workspace.state.lastTick = at('2026-10-20', '10:00').toISOString();
        const next = tick(workspace, MONDAY).filter(({ mails }) => mails.length > 0);
        expect([call, next.length, runningFor(workspace)]).toStrictEqual([call, 1, [OTHER]]);
        expect(logOf(workspace)).toContainEqual([EDITOR, 'E-mail người vận hành', EDITOR, OTHER]);
      }
      expect(states).toBeGreaterThan(3);
    },
  );

  test('changed while the question stood open: stops', () => {
    const workspace = office();
    const result = handOver(workspace, EDITOR, GIVE, {
      meanwhile: () => type(workspace, 'settings', 'operatorEmail', { value: OWNER }),
    });
    expect(result.error?.code).toBe('changed_meanwhile');
    expect([operatorOf(workspace), runningFor(workspace)]).toStrictEqual([OWNER, [EDITOR]]);
  });
});

describe('where the old account is not there', () => {
  test('while its daily run is alive, anybody but the file’s owner is refused, and told who can', () => {
    const workspace = office();
    const result = handOver(workspace, OTHER, 'yes');
    expect(result).toMatchObject({ ok: true, writes: [], mails: [] });
    expect(withoutProgress(result)).toHaveLength(1);
    expect(told(result)).toContain(`${EDITOR} bật vẫn đang chạy (gần nhất 20/10/2026)`);
    expect(told(result)).toContain(`chủ sở hữu tệp (${OWNER}) chọn lệnh này`);
    expect([operatorOf(workspace), runningFor(workspace)]).toStrictEqual([EDITOR, [EDITOR]]);
  });

  test('the file’s owner takes over at once; the old triggers end themselves with their next run, without a mail', () => {
    const workspace = office();
    const result = handOver(workspace, OWNER, 'yes');
    expect(result).toMatchObject({ ok: true, mails: [] });
    expect(told(result)).toContain(`Phần tự động cũ của ${EDITOR} chỉ tài khoản đó gỡ được`);
    expect([operatorOf(workspace), runningFor(workspace)]).toStrictEqual([OWNER, [EDITOR, OWNER]]);
    workspace.state.lastTick = TODAY.toISOString();
    const results = tick(workspace, at('2026-10-21', '09:00'));
    expect(results.map(({ error, mails }) => [error?.code, mails])).toStrictEqual([
      ['daily_run_elsewhere', []],
      [undefined, []],
    ]);
    const later = tick(workspace, MONDAY);
    expect(later.map(({ ok, mails }) => [ok, mails.length > 0]).at(-1)).toStrictEqual([true, true]);
    expect(later).toHaveLength(5);
    expect(workspace.state.triggers.map(({ creator }) => creator)).toStrictEqual([OWNER, OWNER, OWNER]);
  });

  test('once it has been dead for days, any editor', () => {
    const workspace = office();
    workspace.state.triggers.splice(0);
    const now = at('2026-10-26');
    const result = handOver(workspace, OTHER, 'yes', { now });
    expect(shownBefore(result)).toContain(`${EDITOR} bật, chạy gần nhất 20/10/2026, nay đã ngừng`);
    expect([operatorOf(workspace), runningFor(workspace)]).toStrictEqual([OTHER, [OTHER]]);
    expect(logOf(workspace)).toContainEqual([OTHER, 'E-mail người vận hành', EDITOR, OTHER]);
  });

  test.each(['killAfter', 'fault'] as const)(
    'a taking over that was ended at any call (%s): done again, or told that switching on is all that is left',
    (mode) => {
      const take = (one: Workspace, interference: RunOptions) => handOver(one, OWNER, 'yes', interference);
      let states = 0;
      for (const { call, workspace } of remainsOf(office, take, mode, 4)) {
        states += 1;
        const again = handOver(workspace, OWNER, 'yes');
        expect([call, again.error, again.mails]).toStrictEqual([call, undefined, []]);
        if (!recordOf(workspace).on) {
          expect([call, shownBefore(again)]).toStrictEqual([
            call,
            expect.stringContaining('Nếu chỉ cần bật tự động ở tài khoản này'),
          ]);
          mustRun(workspace, 'enableDailyRun', { user: OWNER, answers: 'yes', now: TODAY });
        }
        expect([call, operatorOf(workspace), recordOf(workspace).by]).toStrictEqual([call, OWNER, OWNER]);
        workspace.state.lastTick = TODAY.toISOString();
        const sending = tick(workspace, MONDAY).filter(({ mails }) => mails.length > 0);
        expect([call, sending.length, runningFor(workspace)]).toStrictEqual([call, 1, [OWNER]]);
      }
      expect(states).toBeGreaterThan(3);
    },
  );

  test('a no changes nothing', () => {
    const workspace = office();
    expect(handOver(workspace, OWNER, 'no')).toMatchObject({ ok: true, writes: [], mails: [] });
    expect(operatorOf(workspace)).toBe(EDITOR);
  });

  test('a no to the addresses: operator, but nothing runs until it is switched on', () => {
    const workspace = office();
    handOver(workspace, OWNER, ['yes', 'no']);
    expect([operatorOf(workspace), recordOf(workspace).on, runningFor(workspace)]).toStrictEqual([
      OWNER,
      false,
      [EDITOR],
    ]);
    expect(tick(workspace, at('2026-10-21', '09:00')).flatMap(({ mails }) => mails)).toStrictEqual([]);
    expect(runningFor(workspace)).toStrictEqual([]);
  });
});

describe('who may not', () => {
  test('whoever the locks shut out', () => {
    const workspace = office();
    type(workspace, 'settings', 'hardLock', { value: 'yes' });
    mustRun(workspace, 'setUpWorkbook', { user: EDITOR, now: TODAY });
    workspace.state.triggers.splice(0);
    const late = { now: at('2026-10-26') };
    expect(handOver(workspace, OTHER, 'yes', late).error?.code).toBe('tabs_closed');
    // Nor is it given to somebody who could not work in the locked tabs.
    expect(told(handOver(workspace, EDITOR, GIVE, late))).toContain(`${OTHER} chưa được sửa`);
    expect(operatorOf(workspace)).toBe(EDITOR);
  });

  test('in a copy nobody has confirmed', () => {
    const workspace = office();
    Object.assign(workspace.state.spreadsheet, { id: 'copy' });
    expect(handOver(workspace, EDITOR, GIVE).error?.code).toBe('copy_unconfirmed');
  });
});
