// The leaders' digest: only where the settings name somebody, once a week, never to the province, never a reminder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { told } from '../../support/observed';
import { agree, branch, OWNER, rowsOf, run, sampleWorkbook, type } from '../../support/workspaces';

const PVHCC = 'ttpvhcc@example.com';
const CHAIR = 'chutich@example.com';
const at = (day: string): Date => new Date(`2026-${day.split('/').reverse().join('-')}T08:00:00+07:00`);

let original: Workspace | null = null;

/** The sample, with the Chair's address, sending for real since Sunday 25/10. */
function office(): Workspace {
  if (original === null) {
    original = sampleWorkbook();
    type(original, 'settings', 'digestEmail', { value: CHAIR });
    expect(agree(original, 'enableDailyRun', { now: at('25/10') }).ok).toBe(true);
  }
  return branch(original);
}

const morning = (workspace: Workspace, day: string): RunResult =>
  run(workspace, 'dailyRun', { mode: 'clock', now: at(day) });

const toChair = ({ mails }: RunResult): RunResult['mails'] => mails.filter(({ to }) => to === CHAIR);

async function read(workspace: Workspace, result: RunResult): Promise<ParsedMail> {
  const [mail] = toChair(result);
  return simpleParser(readFileSync(join(workspace.dir, mail?.path ?? '')));
}

test('on the first working day of the week five points; the next week the figures of the last', async () => {
  const workspace = office();
  const mail = await read(workspace, morning(workspace, '26/10'));
  expect(mail.subject).toBe(
    'Chính quyền thân thiện – tuần 26/10: 37/48 tiêu chí, 79,77 điểm, còn thiếu 2 tiêu chí và 0,23 điểm',
  );
  const lines = (mail.text ?? '').split('\n').filter((line) => line !== '');
  expect(lines[0]).toBe('Kính gửi: đồng chí Chủ tịch UBND xã');
  expect(lines[1]).toBe(
    '1. Ước tính theo bộ tiêu chí dự thảo: CHƯA ĐỦ ĐIỀU KIỆN. Đạt 37/48 tiêu chí (77,1%, cần trên 80%) và 79,77 điểm (cần từ 80).',
  );
  expect(lines[2]).toBe('2. Hạn nhập hồ sơ: thứ Sáu 13/11/2026, còn 14 ngày làm việc.');
  expect(lines[3]).toMatch(/^3\. Việc quá hạn: \d+ \(.*, hạn \d+\/\d+/);
  expect(lines[4]).toBe(
    '4. Cần ưu tiên để đủ điều kiện: A03 (Văn phòng HĐND-UBND, đề xuất); A05 (Trung tâm PVHCC).',
  );
  expect(lines[5]).toMatch(/^5\. Kính xin ý kiến đồng chí \d+ nội dung: /);
  expect(mail.text).not.toMatch(/nhắc|đôn đốc/iu);
  // Forty seconds are about 160 words.
  expect((mail.text ?? '').split(/\s+/).length).toBeLessThan(260);
  expect(toChair(morning(workspace, '27/10'))).toStrictEqual([]);
  const next = await read(workspace, morning(workspace, '02/11'));
  expect(next.text).toContain('79,77 điểm (cần từ 80). Không thay đổi so với tuần trước.');
  expect(rowsOf(workspace, 'reminderLog').filter(({ to }) => to === CHAIR)).toMatchObject([
    { kind: 'digest', stage: 'weekly', status: 'sent' },
    { kind: 'digest', stage: 'weekly', status: 'sent' },
  ]);
});

test('figures of an earlier week are called by its day, those of the week before are not', async () => {
  const workspace = office();
  morning(workspace, '12/10');
  type(workspace, 'criteria', 'A02', { actual: 'Không' });
  const later = await read(workspace, morning(workspace, '26/10'));
  expect(later.text).toMatch(/ Tuần 12\/10: 37\/48, 79,77 điểm\.\n/);
  type(workspace, 'criteria', 'A02', { actual: 'Có' });
  const next = await read(workspace, morning(workspace, '02/11'));
  expect(next.text).toMatch(/ Tuần trước: 3[5-8]\/48, [\d,]+ điểm\.\n/);
});

test('a Monday that is a day off: on Tuesday', () => {
  const workspace = office();
  // The day after the commemoration falls on a Sunday.
  type(workspace, 'holidays', 'row:2', { date: '26/10/2026', kind: 'day_off' });
  expect(toChair(morning(workspace, '26/10'))).toStrictEqual([]);
  expect(toChair(morning(workspace, '27/10'))).toHaveLength(1);
});

test('nobody named: nothing; emptied again: nothing more', () => {
  const workspace = office();
  type(workspace, 'settings', 'digestEmail', { value: '' });
  expect(toChair(morning(workspace, '26/10'))).toStrictEqual([]);
});

test('an address that the operator has not seen waits, and is named', () => {
  const workspace = office();
  type(workspace, 'settings', 'digestEmail', { value: 'ai.do@example.com' });
  const result = morning(workspace, '26/10');
  expect(result.mails.filter(({ to }) => to === 'ai.do@example.com')).toStrictEqual([]);
  expect(rowsOf(workspace, 'reminderLog').filter(({ to }) => to === 'ai.do@example.com')).toMatchObject([
    { status: 'failed' },
  ]);
  expect(rowsOf(workspace, 'dataIssues').filter(({ value }) => value === 'ai.do@example.com')).toHaveLength(
    1,
  );
  const click = agree(workspace, 'sendOverdueReminders', { now: at('27/10') });
  expect(click.mails.map(({ to }) => to)).toContain('ai.do@example.com');
});

test.each([
  ['digestEmail', 'chutich@', []],
  ['digestEmail', `${CHAIR}; pct@example.com`, []],
  ['digestCopy', 'pct(at)xa', [CHAIR]],
])('%s "%s": named with its row; everybody else gets theirs', (key, value, leaders) => {
  const workspace = office();
  const units = morning(branch(workspace), '26/10').mails.filter(({ to }) => to !== CHAIR);
  type(workspace, 'settings', key, { value });
  const { mails } = morning(workspace, '26/10');
  expect(mails.map(({ to }) => to).sort()).toStrictEqual([...leaders, ...units.map(({ to }) => to)].sort());
  const row = rowsOf(workspace, 'settings').findIndex((setting) => setting.key === key) + 2;
  expect(rowsOf(workspace, 'dataIssues').filter((issue) => issue.value === value)).toMatchObject([
    { severity: 'error', table: 'Thông tin chung', row: expect.stringContaining(`"${row}"`) },
  ]);
});

test('never to a body of the province', () => {
  const workspace = office();
  type(workspace, 'units', 'SNV', { email: CHAIR });
  const result = morning(workspace, '26/10');
  expect(toChair(result)).toStrictEqual([]);
  const preview = run(workspace, 'previewReminders', { now: at('26/10') });
  expect(told(preview)).toContain(
    'E-mail lãnh đạo nhận tin thứ Hai: e-mail trùng với e-mail của cơ quan cấp tỉnh',
  );
});

test('a unit’s own address: one mail a day, the digest the day after', () => {
  const workspace = office();
  type(workspace, 'units', 'PVHCC', { email: PVHCC });
  type(workspace, 'settings', 'digestEmail', { value: PVHCC });
  agree(workspace, 'enableDailyRun', { now: at('25/10') });
  const subjects = (day: string): string[] =>
    morning(workspace, day)
      .mails.filter(({ to }) => to === PVHCC)
      .map(({ subject }) => subject.slice(0, 9));
  expect([subjects('26/10'), subjects('27/10')]).toStrictEqual([['Nhắc việc'], ['Chính quy']]);
});

test('in test mode to the operator alone', async () => {
  const workspace = office();
  type(workspace, 'settings', 'sending', { value: 'test' });
  const result = agree(workspace, 'sendOverdueReminders', { now: at('27/10') });
  expect(result.mails.every(({ to }) => to === OWNER)).toBe(true);
  expect(result.mails.map(({ subject }) => subject).find((subject) => subject.includes('Lãnh đạo'))).toMatch(
    /^\[GỬI THỬ → Lãnh đạo\] Chính quyền thân thiện – tuần 26\/10: 37\/48/,
  );
});
