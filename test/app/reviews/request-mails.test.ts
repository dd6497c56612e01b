// What reviewers ask units to add, by mail: told with the next sending, again once a week, and not once it is answered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Workspace } from '../../../local/workspace';
import { reminderLog } from '../../../sheets-schema/index';
import { told } from '../../support/observed';
import { ADDRESSES, addressUnits, lateWork } from '../../support/overdue';
import { go, opened, review } from '../../support/round';
import { add, agree, rowsOf, run, type } from '../../support/workspaces';

const on = (day: string) => ({ now: new Date(`${day}T08:00:00+07:00`) });
const PVHCC = ADDRESSES.PVHCC as string;

/** The first two criteria of the one-stop centre, with a request each, sent on 20/10. */
function requested(): Workspace {
  const workspace = opened();
  addressUnits(workspace);
  // Nothing else is left to be reminded of.
  for (const { id = '' } of rowsOf(workspace, 'tasks')) type(workspace, 'tasks', id, { status: 'done' });
  const [first = '', second = ''] = codesOf(workspace);
  review(workspace, first, { requestText: 'Bổ sung ảnh bảng niêm yết', requestBy: '25/10/2026' });
  review(workspace, second, { requestText: 'Xem www.evil.example\nngay', requestBy: '30/10/2026' });
  go(workspace, 'returnItems');
  return workspace;
}

const codesOf = (workspace: Workspace): string[] =>
  rowsOf(workspace, 'criteria').flatMap(({ code = '', unit = '' }) =>
    unit.includes('Phục vụ hành chính công') ? [code] : [],
  );

async function mailsOn(workspace: Workspace, day: string): Promise<ReadonlyMap<string, ParsedMail>> {
  const { mails } = agree(workspace, 'sendOverdueReminders', on(day));
  const parsed = mails.map(
    async ({ to, path }) => [to, await simpleParser(readFileSync(join(workspace.dir, path)))] as const,
  );
  return new Map(await Promise.all(parsed));
}

const flat = (mail: ParsedMail | undefined): string => (mail?.text ?? '').replace(/\s+/g, ' ');

test('the mail names criterion, request and day, and where to answer; the journal keeps it', async () => {
  const workspace = requested();
  const mails = await mailsOn(workspace, '2026-10-20');
  expect([...mails.keys()]).toStrictEqual([PVHCC]);
  const mail = mails.get(PVHCC);
  expect(mail?.subject).toBe('Nhắc việc 20/10: 2 tiêu chí cần bổ sung – Trung tâm PVHCC');
  expect(flat(mail)).toContain(
    'Phòng VH-XH đề nghị bổ sung ngày 20/10, chậm nhất 25/10/2026 (Chủ nhật): Bổ sung ảnh bảng niêm yết',
  );
  expect(flat(mail)).toContain('ghi ở cột "Đơn vị trả lời", bảng "Rà soát, thẩm định"');
  // No mail program makes a link of an address in somebody's words.
  expect(`${mail?.text} ${mail?.html}`).not.toContain('www.evil.example');
  expect(rowsOf(workspace, reminderLog.id)).toMatchObject([
    { to: PVHCC, kind: 'work', stage: 'asked', status: 'sent' },
  ]);
});

test('not twice for the same request; once more in the next week; another one at once', async () => {
  const workspace = requested();
  const [first = '', , third = ''] = codesOf(workspace);
  const tell = async (day: string) =>
    [...(await mailsOn(workspace, day)).values()].map(({ subject }) => subject);
  expect(await tell('2026-10-20')).toHaveLength(1);
  expect(await tell('2026-10-20')).toStrictEqual([]);
  expect(await tell('2026-10-22')).toStrictEqual([]);
  review(workspace, third, { requestText: 'Bổ sung biên bản', requestBy: '28/10/2026' });
  go(workspace, 'returnItems', on('2026-10-23'));
  expect(await tell('2026-10-23')).toStrictEqual([
    'Nhắc việc 23/10: 3 tiêu chí cần bổ sung – Trung tâm PVHCC',
  ]);
  review(workspace, first, { answer: 'Đã bổ sung' });
  expect(await tell('2026-10-26')).toStrictEqual([
    'Nhắc việc 26/10: 2 tiêu chí cần bổ sung – Trung tâm PVHCC',
  ]);
});

test('answered, or the round ended: nobody is written to', async () => {
  const workspace = requested();
  for (const code of codesOf(workspace).slice(0, 2)) review(workspace, code, { answer: 'Đã bổ sung' });
  expect([...(await mailsOn(workspace, '2026-10-20')).keys()]).toStrictEqual([]);
  const closed = requested();
  go(closed, 'closeRound');
  expect([...(await mailsOn(closed, '2026-10-20')).keys()]).toStrictEqual([]);
});

test('with overdue work too: one mail tells both', async () => {
  const workspace = requested();
  add(workspace, 'tasks', lateWork('Trung tâm Phục vụ hành chính công xã', 'T-1'));
  const subjectOn = async (day: string) => (await mailsOn(workspace, day)).get(PVHCC)?.subject;
  expect(await subjectOn('2026-10-20')).toBe(
    'Nhắc việc 20/10: 1 việc quá hạn, 2 tiêu chí cần bổ sung – Trung tâm PVHCC',
  );
  expect(await subjectOn('2026-10-20')).toBeUndefined();
  expect(await subjectOn('2026-10-21')).toMatch(/^Nhắc việc/);
});

test('to units that are asked to cooperate no word of being late; without an address a text to copy', () => {
  const workspace = requested();
  type(workspace, 'units', 'PVHCC', { email: '' });
  const preview = run(workspace, 'previewReminders', on('2026-10-20'));
  const page = preview.messages.map(({ text }) => text).join('\n');
  expect(page).toContain('2 tiêu chí cần bổ sung chậm nhất 25/10');
  expect(page).not.toContain(PVHCC);
  type(workspace, 'settings', 'sending', { value: 'test' });
  type(workspace, 'units', 'PVHCC', { email: PVHCC, tone: 'cooperation' });
  const test = agree(workspace, 'sendOverdueReminders', on('2026-10-20'));
  expect(test.mails.map(({ to }) => to)).not.toContain(PVHCC);
  expect(told(test)).not.toContain('undefined');
});
