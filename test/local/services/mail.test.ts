// MailApp: each mail an .eml, refusals as on Google, a quota for every user and day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { runIn } from '../../../local/run';
import { bodyAsMain, OTHER, OWNER, runBody, runBodyIn, workspaceOf } from '../bundles';

const now = new Date('2026-10-20T00:00:00Z');

describe('a mail', () => {
  test('is written as a file with all its parts', async () => {
    const workspace = workspaceOf(
      bodyAsMain(`MailApp.sendEmail({ to: 'ttpvhcc@example.com', cc: 'a@example.com,b@example.com', name: 'Nhắc việc – xã',
        replyTo: 'tra-loi@example.com', subject: 'Nhắc việc 20/10: 1 việc quá hạn – Trung tâm', body: 'Kính gửi:\\n"Trung tâm"',
        htmlBody: '<p>Kính gửi: <b>Trung tâm</b></p>' })`),
    );
    const { result } = runBodyIn(workspace, { now });
    expect(result.mails).toStrictEqual([
      {
        to: 'ttpvhcc@example.com',
        cc: 'a@example.com,b@example.com',
        subject: 'Nhắc việc 20/10: 1 việc quá hạn – Trung tâm',
        path: 'mail/0001-ttpvhcc@example.com.eml',
      },
    ]);
    const mail = await simpleParser(readFileSync(join(workspace.dir, result.mails[0]?.path ?? '')));
    expect(mail.from?.value).toStrictEqual([{ name: 'Nhắc việc – xã', address: OWNER }]);
    expect([mail.to, mail.cc, mail.replyTo].flat().map((field) => field?.text)).toStrictEqual([
      'ttpvhcc@example.com',
      'a@example.com, b@example.com',
      'tra-loi@example.com',
    ]);
    expect(mail.date).toStrictEqual(now);
    expect(mail.subject).toBe('Nhắc việc 20/10: 1 việc quá hạn – Trung tâm');
    expect(mail.text).toBe('Kính gửi:\n"Trung tâm"');
    expect(mail.html).toBe('<p>Kính gửi: <b>Trung tâm</b></p>');
  });

  test.each([
    ['one line longer than any mail may have', `${'Kính gửi, '.repeat(500)}hết`],
    ['plain ASCII', 'Dear unit,\nplease.'],
    ['a line that begins with a dot, and blanks at line ends', '.dot  \n--x\nend=3D'],
  ])('keeps its text: %s', async (_, body) => {
    const workspace = workspaceOf(
      bodyAsMain(`MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: ${JSON.stringify(body)} })`),
    );
    const { result } = runBodyIn(workspace, { now });
    const mail = await simpleParser(readFileSync(join(workspace.dir, result.mails[0]?.path ?? '')));
    expect(mail.text?.trimEnd()).toBe(body);
    expect(mail.html).toBe(false);
  });

  test('cannot be given another header through its subject or name', async () => {
    const workspace = workspaceOf(
      bodyAsMain(
        `MailApp.sendEmail({ to: 'a@example.com', subject: 's\\r\\nBcc: x@example.com', name: 'n\\nX-Y: z', body: 'b' })`,
      ),
    );
    const { result } = runBodyIn(workspace, { now });
    const mail = await simpleParser(readFileSync(join(workspace.dir, result.mails[0]?.path ?? '')));
    expect([mail.subject, mail.bcc, mail.headers.get('x-y')]).toStrictEqual([
      's Bcc: x@example.com',
      undefined,
      undefined,
    ]);
  });
});

describe('refused, and nothing written:', () => {
  const refusals: [string, string, string][] = [
    ['an address without @', "{ to: 'a.example.com' }", 'Invalid email: a.example.com'],
    [
      'two addresses not separated by a comma',
      "{ to: 'a@example.com; b@example.com' }",
      'Invalid email: a@example.com; b@example.com',
    ],
    ['a bad copy', "{ to: 'a@example.com', cc: 'b@' }", 'Invalid email: b@'],
    ['a bad reply address', "{ to: 'a@example.com', replyTo: 'no' }", 'Invalid email: no'],
    ['no recipient', "{ to: '' }", 'Failed to send email: no recipient'],
    [
      'more than 50 recipients',
      "{ to: Array.from({ length: 51 }, (_, i) => 'a' + i + '@example.com').join() }",
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [
      'a body above 200 KB',
      "{ to: 'a@example.com', body: 'ă'.repeat(103000) }",
      'Limit Exceeded: Email Body Size.',
    ],
  ];
  test.each(refusals)('%s', (_, message, error) => {
    const workspace = workspaceOf(bodyAsMain(`MailApp.sendEmail({ body: 'b', ...${message} })`));
    const { result } = runBodyIn(workspace);
    expect(result.error?.message).toBe(error);
    expect(result.mails).toStrictEqual([]);
    expect(readdirSync(workspace.dir)).not.toContain('mail');
  });
});

describe('the quota', () => {
  const SEND = `
    function send() { MailApp.sendEmail({ to: 'a@example.com,b@example.com', cc: 'c@example.com', body: 'b' }) }
    function left() { console.log(String(MailApp.getRemainingDailyQuota())) }`;
  const left = (workspace: ReturnType<typeof workspaceOf>, options: object) =>
    Number(runIn(workspace, 'left', options).logs[0]?.text);

  test('counts recipients, for each user alone', () => {
    const workspace = workspaceOf(SEND);
    runIn(workspace, 'send', { now });
    expect(left(workspace, { now })).toBe(97);
    expect(left(workspace, { now, user: OTHER })).toBe(100);
  });

  test('when used up refuses with Google’s words', () => {
    const workspace = workspaceOf(SEND);
    workspace.state.users[OWNER] = { mailLimit: 5 };
    expect(runIn(workspace, 'send', { now }).ok).toBe(true);
    const second = runIn(workspace, 'send', { now });
    expect(second.error?.message).toBe('Service invoked too many times for one day: email.');
    expect(left(workspace, { now })).toBe(2);
  });
});

test('costs what was published: 600 ms and 6 ms a KB', () => {
  const { result } = runBody("MailApp.sendEmail({ to: 'a@example.com', body: 'x'.repeat(10240) })");
  expect(result.calls).toStrictEqual({ total: 1, reads: 0, writes: 0, mail: 1, drive: 0, other: 0 });
  expect(result.modelledMs).toBe(1000 + 600 + 60);
});
