// Mails of the clock's runs, day after day: each thing at each of its stages once, no more than one mail a week, and what
// a unit can mend of its criteria.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { Workspace } from '../../../local/workspace';
import { ADDRESSES, addressUnits, lateWork } from '../../support/overdue';
import { add, agree, branch, prepared, rowsOf, run, type } from '../../support/workspaces';

const at = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+07:00`);

/** The plan's own work is done, sending is real and automatic since a Monday in August. */
const quietOffice = prepared((workspace) => {
  addressUnits(workspace);
  for (const { id = '' } of rowsOf(workspace, 'tasks')) type(workspace, 'tasks', id, { status: 'done' });
  expect(agree(workspace, 'enableDailyRun', { now: at('2026-08-03') }).ok).toBe(true);
});

/** One task of the economics unit, due on that day. */
function withTask(dueDate: string, cells: Readonly<Record<string, string>> = {}): Workspace {
  const workspace = quietOffice();
  add(workspace, 'tasks', lateWork('Phòng Kinh tế', 'T-1', { dueDate, ...cells }));
  return workspace;
}

/** "dd/MM address: subject" of every mail of the mornings of those days, dd/MM, in their order. */
function mailsOn(workspace: Workspace, ...days: readonly string[]): string[] {
  return days.flatMap((day) => {
    const [date, month] = day.split('/');
    const { ok, mails } = run(workspace, 'dailyRun', { mode: 'clock', now: at(`2026-${month}-${date}`) });
    expect([day, ok]).toStrictEqual([day, true]);
    return mails.map(({ to, subject }) => `${day} ${to}: ${subject}`);
  });
}

const KT = ADDRESSES.KT as string;

test('seven working days before, one before, the Monday after: the week has one mail', () => {
  // 15/9 is a Tuesday; 2/9 was a holiday before the first notice. The 16th lies in the week that had its mail on the 14th.
  expect(
    mailsOn(
      withTask('2026-09-15'),
      '03/09',
      '04/09',
      '07/09',
      '14/09',
      '15/09',
      '16/09',
      '21/09',
      '22/09',
      '28/09',
    ),
  ).toStrictEqual([
    `04/09 ${KT}: Nhắc việc 04/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
    `14/09 ${KT}: Nhắc việc 14/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
    `21/09 ${KT}: Nhắc việc 21/9: 1 việc quá hạn – Phòng Kinh tế`,
    `28/09 ${KT}: Nhắc việc 28/9: 1 việc quá hạn – Phòng Kinh tế`,
  ]);
});

test('where the office allows more mails a week, the first working day after the date', () => {
  const workspace = withTask('2026-09-15');
  type(workspace, 'settings', 'mailsPerWeek', { value: '5' });
  expect(mailsOn(workspace, '14/09', '16/09', '17/09', '21/09')).toStrictEqual([
    `14/09 ${KT}: Nhắc việc 14/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
    `16/09 ${KT}: Nhắc việc 16/9: 1 việc quá hạn – Phòng Kinh tế`,
    `21/09 ${KT}: Nhắc việc 21/9: 1 việc quá hạn – Phòng Kinh tế`,
  ]);
});

test('a morning that was missed is made up for on the next', () => {
  const workspace = withTask('2026-09-30');
  // Nothing ran on 21/9, when the first notice was due, nor on the day after.
  expect(mailsOn(workspace, '23/09', '24/09', '28/09')).toStrictEqual([
    `23/09 ${KT}: Nhắc việc 23/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
  ]);
});

test.each([
  ['done', { status: 'done' }],
  ['to confirm', { dateStatus: 'to_confirm' }],
  ['continuous', { kind: 'continuous' }],
  ['extended', { extensionTo: '2026-12-31' }],
])('never: %s', (_, cells) => {
  expect(mailsOn(withTask('2026-09-15', cells), '04/09', '14/09', '16/09')).toStrictEqual([]);
});

test('a click does not disturb the rhythm: what it told is told, the next stage comes as it would have', () => {
  const workspace = withTask('2026-09-15');
  mailsOn(workspace, '07/09');
  expect(agree(workspace, 'sendOverdueReminders', { now: at('2026-09-09', '10:00') }).mails).toStrictEqual(
    [],
  );
  mailsOn(workspace, '14/09');
  // A click tells of all that is overdue, in whatever week.
  const click = agree(workspace, 'sendOverdueReminders', { now: at('2026-09-17', '10:00') });
  expect(click.mails.map(({ to }) => to)).toStrictEqual([KT]);
  expect(mailsOn(workspace, '18/09', '21/09')).toStrictEqual([
    `21/09 ${KT}: Nhắc việc 21/9: 1 việc quá hạn – Phòng Kinh tế`,
  ]);
});

test('on a day off the clock sends nothing; a click says so, and asks', () => {
  const workspace = withTask('2026-09-15');
  expect(mailsOn(workspace, '19/09', '20/09')).toStrictEqual([]);
  const question = (day: string): string =>
    agree(workspace, 'sendOverdueReminders', { now: at(day, '10:00'), answers: 'no' })
      .messages.map(({ text }) => text)
      .join('\n');
  expect(question('2026-09-19')).toContain(
    'Hôm nay, thứ Bảy 19/9/2026, là ngày nghỉ. Thư tự động không gửi ngày này.',
  );
  expect(question('2026-09-18')).not.toContain('ngày nghỉ');
});

test('a row of the journal that was emptied counts as a mail that told all that was due by then', () => {
  const workspace = withTask('2026-09-15');
  mailsOn(workspace, '04/09');
  expect(rowsOf(workspace, 'reminderLog')).toMatchObject([
    { kind: 'work', stage: 'far', carried: 'T-1@2026-09-15@far' },
  ]);
  type(workspace, 'reminderLog', 'row:2', { carried: '' });
  type(workspace, 'settings', 'mailsPerWeek', { value: '5' });
  expect(mailsOn(workspace, '07/09', '11/09')).toStrictEqual([]);
});

test('a date that is moved is another date: its stages are told anew', () => {
  const workspace = withTask('2026-09-15');
  mailsOn(workspace, '04/09');
  type(workspace, 'tasks', 'T-1', { dueDate: '2026-09-30' });
  expect(mailsOn(workspace, '07/09', '14/09', '21/09', '28/09', '29/09')).toStrictEqual([
    `21/09 ${KT}: Nhắc việc 21/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
    `29/09 ${KT}: Nhắc việc 29/9: 1 việc sắp đến hạn – Phòng Kinh tế`,
  ]);
});

test('work that nobody closes: whoever only takes part hears of it for four weeks, then the preview says why not', () => {
  const workspace = withTask('2026-09-01', { coordinatingUnits: 'MTTQ' });
  const front = (...days: readonly string[]) =>
    mailsOn(workspace, ...days).filter((mail) => mail.includes(ADDRESSES.MTTQ as string));
  expect(front('03/09', '07/09', '14/09', '21/09', '28/09', '05/10', '12/10', '19/10')).toHaveLength(5);
  const preview = agree(workspace, 'previewReminders', { now: at('2026-10-26', '10:00') });
  expect(JSON.stringify(preview.messages)).toContain('đã đề nghị phối hợp đủ số thư');
  // The unit that leads it is told on.
  expect(mailsOn(workspace, '26/10')).toStrictEqual([expect.stringContaining(KT)]);
  // Something new tells of it beside.
  add(
    workspace,
    'tasks',
    lateWork('Phòng Kinh tế', 'T-2', { dueDate: '2026-10-30', coordinatingUnits: 'MTTQ' }),
  );
  expect(front('02/11')).toHaveLength(1);
});

test('before the dossier: what its criteria lack, and the dossier’s day, to the unit that can mend it', async () => {
  const workspace = quietOffice();
  type(workspace, 'tasks', 'V.1-2026', { status: 'not_started' });
  const result = agree(workspace, 'sendOverdueReminders', { now: at('2026-11-04') });
  const mail = result.mails.find(({ to }) => to === ADDRESSES.PVHCC);
  const { text = '', html } = await simpleParser(readFileSync(join(workspace.dir, mail?.path ?? '')));
  expect(mail?.subject).toMatch(/^Nhắc việc 04\/11: \d+ tiêu chí cần bổ sung – Trung tâm PVHCC$/);
  expect(text).toMatch(
    /A\. TIÊU CHÍ CẦN BỔ SUNG: (\d+) trong \d+ tiêu chí Trung tâm phụ trách – đề nghị xong chậm nhất\s13\/11\/2026 \(thứ Sáu\) \(bộ tiêu chí dự thảo\)/,
  );
  expect(text).toContain('A05 ');
  expect(text.replace(/\s+/g, ' ')).toContain(
    'B. SẮP TỚI - Chậm nhất 13/11/2026 (thứ Sáu): xã nhập xong hồ sơ trên Hệ thống quản trị thông tin quy chế dân chủ.',
  );
  expect(String(html)).toContain('Mở bảng Việc của đơn vị');
  // A row that is free, below all others.
  const free = rowsOf(workspace, 'evidence').length + 2;
  expect(String(html)).toMatch(new RegExp(`href="[^"]*range=A${free}"[^>]*>→ Mở dòng trống`));
  // Told once: the next click, and the mornings after, say nothing until the day before.
  expect(agree(workspace, 'sendOverdueReminders', { now: at('2026-11-05') }).mails).toStrictEqual([]);
  expect(mailsOn(workspace, '06/11', '09/11')).toStrictEqual([]);
  expect(mailsOn(workspace, '12/11').length).toBeGreaterThan(0);
});

test('a gate on a day off is told by its last working day; on that weekend, the one after it', async () => {
  const workspace = quietOffice();
  type(workspace, 'tasks', 'V.1-2026', { status: 'not_started' });
  // A Saturday, and a Sunday.
  for (const [key, value] of Object.entries({ gateUnits: '24/10/2026', gateCompletion: '01/11/2026' }))
    type(workspace, 'settings', key, { value });
  const wantedBy = async (day: string): Promise<string | undefined> => {
    const office = branch(workspace);
    const { mails } = agree(office, 'sendOverdueReminders', { now: at(day) });
    const mail = mails.find(({ to }) => to === ADDRESSES.PVHCC);
    const { text } = await simpleParser(readFileSync(join(office.dir, mail?.path ?? '')));
    return /xong chậm nhất ([^)]*\))/.exec((text ?? '').replace(/\s+/g, ' '))?.[1];
  };
  expect(await wantedBy('2026-10-22')).toBe('23/10/2026 (thứ Sáu)');
  expect(await wantedBy('2026-10-24')).toBe('30/10/2026 (thứ Sáu)');
});

test('nothing is said of criteria while their day is far', () => {
  expect(agree(quietOffice(), 'sendOverdueReminders', { now: at('2026-10-20') }).mails).toStrictEqual([]);
});

test('the office’s own days: units complete what they lack, each gate is told to the unit that has to pass it', async () => {
  const workspace = quietOffice();
  type(workspace, 'tasks', 'V.1-2026', { status: 'not_started' });
  for (const [key, value] of Object.entries({ gateUnits: '30/09/2026', gateReview: '15/10/2026' }))
    type(workspace, 'settings', key, { value });
  const clicked = agree(workspace, 'sendOverdueReminders', { now: at('2026-09-21') }).mails;
  const textTo = async (address: string | undefined): Promise<string> => {
    const mail = clicked.find(({ to }) => to === address);
    return ((await simpleParser(readFileSync(join(workspace.dir, mail?.path ?? '')))).text ?? '').replace(
      /\s+/g,
      ' ',
    );
  };
  expect(await textTo(ADDRESSES.PVHCC)).toMatch(/đề nghị xong chậm nhất 30\/9\/2026 \(thứ Tư\)/);
  // The dossier's own day is months away.
  expect(await textTo(ADDRESSES.PVHCC)).not.toContain('13/11/2026');
  const later = agree(workspace, 'sendOverdueReminders', { now: at('2026-10-06') }).mails;
  expect(later.map(({ to, subject }) => `${to}: ${subject}`)).toStrictEqual([
    `${ADDRESSES.VHXH}: Nhắc việc 06/10: 1 việc sắp đến hạn – Phòng VH-XH`,
  ]);
  const { text } = await simpleParser(readFileSync(join(workspace.dir, later[0]?.path ?? '')));
  expect(text).toContain('Chậm nhất 15/10/2026 (thứ Năm): Phòng VH-XH rà soát xong (mốc nội bộ, đề xuất)');
});
