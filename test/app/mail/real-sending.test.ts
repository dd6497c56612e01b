// Nobody but the operator sends to strangers: addresses, mode and numbers that he has not said yes to hold the clock's
// mails back.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { problemsOf, told } from '../../support/observed';
import { ADDRESSES, addressUnits, fillOverdue, lateWork, overdueOffice } from '../../support/overdue';
import { add, agree, EDITOR, mustRun, prepared, rowsOf, type } from '../../support/workspaces';

const ALL = Object.values(ADDRESSES).sort();
const at = (day: string): Date => new Date(`${day}T07:00:00+07:00`);
const morning = (workspace: Workspace, day: string): RunResult =>
  agree(workspace, 'dailyRun', { mode: 'clock', now: at(day) });
const send = (workspace: Workspace, options = {}): RunResult =>
  agree(workspace, 'sendOverdueReminders', { now: at('2026-10-16'), ...options });
const receivers = ({ mails }: RunResult): string[] => mails.map(({ to }) => to).sort();
const journal = (workspace: Workspace, address: string) =>
  rowsOf(workspace, 'reminderLog')
    .filter(({ to }) => to === address)
    .map(({ status, error }) => [status, error]);

const testingOffice = prepared((workspace) => {
  fillOverdue(workspace);
  type(workspace, 'settings', 'sending', { value: 'test' });
  agree(workspace, 'enableDailyRun', { now: at('2026-10-15') });
});
const sendingOffice = prepared((workspace) => {
  fillOverdue(workspace);
  agree(workspace, 'enableDailyRun', { now: at('2026-10-15') });
});

describe('switching the mornings on', () => {
  test('shows every address; a no switches nothing on', () => {
    const workspace = overdueOffice();
    const { messages, mails } = agree(workspace, 'enableDailyRun', { answers: 'no' });
    for (const address of ALL) expect(messages[0]?.text).toContain(address);
    expect(told({ messages, mails } as RunResult)).toContain('Chưa bật tự động');
    expect(workspace.state.triggers).toStrictEqual([]);
  });

  test('in test mode asks nothing and agrees to nothing', () => {
    const workspace = overdueOffice();
    type(workspace, 'settings', 'sending', { value: 'test' });
    expect(agree(workspace, 'enableDailyRun').messages).toHaveLength(1);
    expect(workspace.state.properties.document).not.toHaveProperty('real_sending');
  });
});

test('what the operator agreed to is sent, morning after morning, without a question', () => {
  const workspace = sendingOffice();
  expect(receivers(morning(workspace, '2026-10-16'))).toStrictEqual(ALL);
  expect(problemsOf(workspace).filter((line) => line.includes('đồng ý'))).toStrictEqual([]);
});

test('real sending that another editor chose sends nothing, and says where it is waiting', () => {
  const workspace = testingOffice();
  type(workspace, 'settings', 'sending', { value: 'real' });
  expect(morning(workspace, '2026-10-16')).toMatchObject({ ok: true, mails: [] });
  expect(journal(workspace, ADDRESSES.KT ?? '')).toStrictEqual([
    ['failed', expect.stringContaining('Giữ lại: địa chỉ mới')],
  ]);
  mustRun(workspace, 'recomputeScores', { user: EDITOR });
  expect(problemsOf(workspace).filter((line) => line.includes('chưa đồng ý gửi thật'))).toHaveLength(
    ALL.length + 1,
  );
  const asked = send(workspace);
  expect(asked.messages[0]?.text).toContain('Địa chỉ mới, chưa từng đồng ý gửi thật (9):');
  expect(receivers(asked)).toStrictEqual(ALL);
  expect(morning(workspace, '2026-10-19').mails.length).toBeGreaterThan(0);
});

test('a new address is held back, the others get theirs; once agreed to it is written to', () => {
  const workspace = sendingOffice();
  type(workspace, 'units', 'KT', { email: 'la@evil.example' });
  expect(receivers(morning(workspace, '2026-10-16'))).toStrictEqual(
    ALL.filter((address) => address !== ADDRESSES.KT),
  );
  const asked = send(workspace);
  expect(asked.messages[0]?.text).toContain('Địa chỉ mới, chưa từng đồng ý gửi thật (1):\nla@evil.example');
  expect(receivers(asked)).toStrictEqual(['la@evil.example']);
});

test('an address that two units spell with other capitals is one address', () => {
  const workspace = sendingOffice();
  type(workspace, 'units', 'KT', { email: 'Chung@Example.com' });
  type(workspace, 'units', 'VP', { email: 'chung@example.com', ccEmail: 'CHUNG@example.com' });
  const asked = send(workspace);
  expect(asked.messages[0]?.text).toContain('Địa chỉ mới, chưa từng đồng ý gửi thật (1):');
  expect(asked.messages[0]?.text).not.toContain('Giữ lại');
  expect(receivers(asked).filter((address) => /chung/i.test(address))).toHaveLength(1);
});

test('a no to a new address leaves it held back', () => {
  const workspace = sendingOffice();
  type(workspace, 'units', 'KT', { email: 'la@evil.example' });
  expect(send(workspace, { answers: 'no' }).mails).toStrictEqual([]);
  expect(receivers(morning(workspace, '2026-10-16'))).not.toContain('la@evil.example');
});

test('a copy to a new address holds its mail back', () => {
  const workspace = sendingOffice();
  type(workspace, 'units', 'VP', { ccEmail: 'ban@evil.example' });
  expect(receivers(morning(workspace, '2026-10-16'))).not.toContain(ADDRESSES.VP);
});

test('back to tests and to real again needs a new yes', () => {
  const workspace = sendingOffice();
  type(workspace, 'settings', 'sending', { value: 'test' });
  expect(morning(workspace, '2026-10-16').mails).toStrictEqual([]);
  type(workspace, 'settings', 'sending', { value: 'real' });
  expect(morning(workspace, '2026-10-19').mails).toStrictEqual([]);
});

test('another operator is asked anew', () => {
  const workspace = sendingOffice();
  type(workspace, 'settings', 'operatorEmail', { value: EDITOR });
  const asked = send(workspace, { user: EDITOR, answers: 'no' });
  expect(asked.messages[0]?.text).toContain('Địa chỉ mới, chưa từng đồng ý gửi thật (9):');
});

test('with nothing overdue the click still shows the new addresses', () => {
  const quiet = prepared((workspace) => {
    addressUnits(workspace);
    rowsOf(workspace, 'tasks').forEach((_, index) => {
      type(workspace, 'tasks', `row:${index + 2}`, { status: 'done' });
    });
  })();
  const asked = send(quiet);
  expect(asked.messages[0]?.text).toContain('Đồng ý gửi thật đến các địa chỉ này khi có việc?');
  expect(told(asked)).toContain('Đã đồng ý gửi thật đến 9 địa chỉ khi có việc.');
  expect(send(quiet).messages).toHaveLength(1);
});

test('an address in a title is no link in the mail', () => {
  const workspace = sendingOffice();
  for (const [id, title] of Object.entries({
    a: 'Xem https://evil.example/dang-nhap ngay',
    b: 'Vào www.evil.example hoặc Dich-Vu.evil.vn/x',
    c: 'Hỏi ai@evil.example',
  }))
    add(workspace, 'tasks', lateWork('Phòng Kinh tế', `L-${id}`, { title }));
  const preview = agree(workspace, 'previewReminders').messages.at(-1)?.text ?? '';
  expect(preview).toContain('Xem https:// evil. example/dang-nhap ngay');
  expect(preview).toContain('Vào www. evil. example hoặc Dich-Vu. evil. vn/x');
  expect(preview).toContain('Hỏi ai@ evil. example');
});

describe('the office’s own limit a day', () => {
  test('holds the rest back to the next day, over several runs too', () => {
    const workspace = sendingOffice();
    type(workspace, 'settings', 'recipientsPerDay', { value: '3' });
    const first = send(workspace);
    expect(first.mails).toHaveLength(3);
    expect(told(first)).toContain('Đủ số ghi ở "Số địa chỉ nhận thư tối đa trong một ngày"');
    const again = send(workspace);
    expect(again).toMatchObject({ ok: false, mails: [], error: { code: 'limit_reached' } });
    const reached = new Set(receivers(first));
    for (const day of ['2026-10-19', '2026-10-20', '2026-10-21'])
      for (const address of receivers(morning(workspace, day))) reached.add(address);
    expect([...reached].sort()).toStrictEqual(ALL);
  });
});
