// Gửi thư nhắc việc through the built bundle: who gets what, when it is asked, what the journal says afterwards.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { contents, told } from '../../support/observed';
import { ADDRESSES, addressUnits, lateWork, overdueOffice, PASC_COPY } from '../../support/overdue';
import { add, agree, OWNER, prepared, rowsOf, type, withoutProgress } from '../../support/workspaces';

const on = (day: string): Date => new Date(`${day}T08:00:00+07:00`);
const send = (workspace: Workspace, options = {}): RunResult =>
  agree(workspace, 'sendOverdueReminders', options);
const receivers = ({ mails }: RunResult): string[] => mails.map(({ to }) => to).sort();
const journal = (workspace: Workspace) =>
  rowsOf(workspace, 'reminderLog').map(({ to, status }) => `${to} ${status}`);

const ALL = Object.values(ADDRESSES).sort();
/** Bodies that are asked to cooperate get a mail a week. */
const ASKED = [ADDRESSES.DU, ADDRESSES.BXDD, ADDRESSES.MTTQ];
const REMINDED = ALL.filter((address) => !ASKED.includes(address));

describe('the preview', () => {
  let workspace: Workspace;
  let preview: RunResult;
  beforeAll(() => {
    workspace = overdueOffice();
    const before = contents(workspace);
    preview = agree(workspace, 'previewReminders');
    expect(contents(workspace)).toStrictEqual(before);
  });

  test('sends nothing and writes nothing', () => {
    expect(preview).toMatchObject({ ok: true, mails: [], writes: [], calls: { writes: 0, mail: 0 } });
    expect(workspace.state.mail.sent).toBe(0);
  });

  test('shows to the letter what is then sent', async () => {
    const page = preview.messages.at(-1)?.text ?? '';
    const { mails } = send(workspace);
    expect(mails).toHaveLength(ALL.length);
    for (const { to, cc, subject, path } of mails) {
      const copy = cc === '' ? '' : `Bản sao: ${cc}\n`;
      const { text = '' } = await simpleParser(readFileSync(join(workspace.dir, path)));
      expect(page).toContain(`Đến: ${to}\n${copy}Tiêu đề: ${subject}\n\n${text.trim()}\n`);
    }
  });
});

describe('sending for real', () => {
  test('asks with units, addresses and counts; a no sends and writes nothing', () => {
    const workspace = overdueOffice();
    const before = contents(workspace);
    const result = send(workspace, { answers: 'no' });
    const [question] = result.messages;
    expect(question?.title).toBe('Gửi thư nhắc việc');
    expect(question?.text.split('\n').slice(0, 10)).toStrictEqual([
      'Sẽ gửi thật 8 thư đến 8 đơn vị, 9 địa chỉ:',
      '1. Đảng ủy – danguy@example.com: Đề nghị phối hợp 20/10: 2 nội dung',
      '2. Ban XDĐ Đảng ủy – xaydungdang@example.com: Đề nghị phối hợp 20/10: 2 nội dung',
      '3. Phòng VH-XH – vhxh@example.com: Nhắc việc 20/10: 4 việc quá hạn',
      '4. Trung tâm PVHCC – ttpvhcc@example.com (bản sao: motcua@example.com): Nhắc việc 20/10: 3 việc quá hạn, 1 việc phối hợp',
      '5. Phòng Kinh tế – kinhte@example.com: Nhắc việc 20/10: 2 việc quá hạn',
      '6. Trung tâm CƯDV sự nghiệp công – cudv@example.com: Nhắc việc 20/10: 3 việc quá hạn',
      '7. Văn phòng HĐND-UBND – vanphong@example.com: Nhắc việc 20/10: 5 việc quá hạn, 1 việc phối hợp',
      '8. Ủy ban MTTQ và các tổ chức CT-XH – mttq@example.com: Đề nghị phối hợp 20/10: 3 nội dung',
      '',
    ]);
    expect(told(result)).toBe('Chưa gửi\nChưa gửi thư nào.\n\nSố liệu đã nhập không thay đổi.');
    expect(result.mails).toStrictEqual([]);
    expect(contents(workspace)).toStrictEqual(before);
    expect(workspace.state.properties.document).not.toHaveProperty('sending');
  });

  test('a yes sends a mail an address and keeps a row of each', () => {
    const workspace = overdueOffice();
    const result = send(workspace);
    expect(receivers(result)).toStrictEqual(ALL);
    expect(journal(workspace)).toStrictEqual(ALL.map((address) => `${address} sent`));
    expect(rowsOf(workspace, 'reminderLog').map(({ key, day, cc, at }) => [key, day, cc, at])).toStrictEqual(
      ALL.map((address) => [
        `2026-10-20|${address}`,
        '2026-10-20',
        address === ADDRESSES.PVHCC ? PASC_COPY : '',
        '20/10/2026 08:00',
      ]),
    );
  });

  test('a second click the same day sends nothing and says so; the next day those reminded daily get theirs again', () => {
    const workspace = overdueOffice();
    send(workspace);
    const again = send(workspace, { now: new Date('2026-10-20T16:30:00+07:00') });
    expect(again).toMatchObject({ ok: true, mails: [], writes: [] });
    expect(told(again)).toContain('đều đã có thư trong ngày. Không gửi thêm.');
    expect(again.messages).toHaveLength(1);
    expect(receivers(send(workspace, { now: on('2026-10-21') }))).toStrictEqual(REMINDED);
    expect(journal(workspace)).toHaveLength(ALL.length + REMINDED.length);
  });

  test('the preview tells what the mail of the day said, not what is due by now', () => {
    const workspace = overdueOffice();
    send(workspace);
    const items = rowsOf(workspace, 'reminderLog').find(({ to }) => to === ADDRESSES.KT)?.items ?? '';
    expect(items).toContain('T-KT Việc thử của Phòng Kinh tế (hạn 05/10/2026)');
    type(workspace, 'tasks', 'T-KT', { status: 'done' });
    add(workspace, 'tasks', lateWork('Phòng Kinh tế', 'T-late', { title: 'Việc mới biết' }));
    const page = agree(workspace, 'previewReminders').messages.at(-1)?.text ?? '';
    const told = page.slice(page.indexOf('Đã có thư trong ngày, không gửi lại:'));
    expect(told).toContain(`. Phòng Kinh tế – ${ADDRESSES.KT}: ${items}\n`);
    expect(told).not.toContain('Việc mới biết');
    expect(told).not.toContain('Nhắc việc 20/10');
  });

  test('work that comes up after the mail of the day waits for the next', () => {
    const workspace = overdueOffice();
    send(workspace);
    add(workspace, 'tasks', lateWork('Phòng Kinh tế', 'T-late', { title: 'Việc mới biết' }));
    expect(send(workspace).mails).toStrictEqual([]);
    expect(receivers(send(workspace, { now: on('2026-10-21') }))).toStrictEqual(REMINDED);
  });
});

describe('a test', () => {
  test('goes to the operator alone, is marked, uses up nothing', () => {
    const workspace = overdueOffice();
    type(workspace, 'settings', 'sending', { value: 'test' });
    const result = send(workspace, { answers: 'no' });
    expect(result.mails.map(({ to, cc }) => `${to}/${cc}`)).toStrictEqual(ALL.map(() => `${OWNER}/`));
    expect(result.mails.map(({ subject }) => subject.split(']')[0]).sort()).toStrictEqual(
      Object.keys(ADDRESSES)
        // Who is asked to cooperate stands at the end, so that the figures stand at the beginning.
        .map((code) => (code === 'BXDD' || code === 'MTTQ' ? '[GỬI THỬ' : `[GỬI THỬ → ${code}`))
        .sort(),
    );
    expect(journal(workspace)).toStrictEqual(ALL.map(() => `${OWNER} test`));
    expect(told(result)).toContain('Chưa thư nào đến đơn vị.');

    expect(send(workspace).mails).toHaveLength(ALL.length);
    type(workspace, 'settings', 'sending', { value: 'real' });
    expect(receivers(send(workspace))).toStrictEqual(ALL);
  });
});

describe('not sent', () => {
  const quietOffice = prepared((workspace) => {
    addressUnits(workspace);
    rowsOf(workspace, 'tasks').forEach((_, index) => {
      type(workspace, 'tasks', `row:${index + 2}`, { status: 'done' });
    });
  });

  /** All of the plan's work is done; one more task of Phòng Kinh tế is as the test says. */
  function onlyWork(cells: Record<string, string>): Workspace {
    const workspace = quietOffice();
    add(workspace, 'tasks', lateWork('Phòng Kinh tế', 'T-one', cells));
    return workspace;
  }

  test('control: the one piece of work, overdue, is sent', () => {
    expect(receivers(send(onlyWork({})))).toStrictEqual([ADDRESSES.KT]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['done', { status: 'done' }, ''],
    ['done by its date alone', { doneDate: '2026-10-12' }, ''],
    ['dropped', { status: 'dropped', reason: 'Không còn cần' }, ''],
    ['continuous', { kind: 'continuous' }, ''],
    ['due in eight working days', { dueDate: '2026-10-30' }, ''],
    [
      'to confirm',
      { dateStatus: 'to_confirm' },
      'dòng 18 (Việc thử của Phòng Kinh tế): chờ xác nhận thời gian.',
    ],
    [
      'extended',
      { extensionTo: '2026-11-05' },
      'dòng 18 (Việc thử của Phòng Kinh tế): đề nghị gia hạn đến 05/11/2026.',
    ],
    ['the province', { leadUnit: 'Sở Nội vụ tỉnh' }, 'Sở Nội vụ tỉnh: cơ quan cấp tỉnh, không gửi thư.'],
    ['nobody known leads it', { leadUnit: 'Phòng Không Có' }, 'chưa rõ đơn vị chủ trì.'],
  ])('%s', (_, cells, listed) => {
    const workspace = onlyWork(cells);
    if (cells.leadUnit === 'Sở Nội vụ tỉnh')
      type(workspace, 'units', 'SNV', { email: 'sonoivu@example.com' });
    const result = send(workspace);
    expect(result.mails).toStrictEqual([]);
    expect(journal(workspace)).toStrictEqual([]);
    expect(told(result)).toContain(listed === '' ? 'Không có việc cần gửi thư.' : listed);
  });

  test.each([
    ['blank', ''],
    ['no address at all', 'kinhte.example.com'],
    ['two in a cell', 'kinhte@example.com, kinhte2@example.com'],
  ])('a unit whose e-mail is %s, and it is named', (_, email) => {
    const workspace = overdueOffice();
    type(workspace, 'units', 'KT', { email });
    const result = send(workspace);
    expect(receivers(result)).toStrictEqual(ALL.filter((address) => address !== ADDRESSES.KT));
    expect(told(result)).toContain(
      'Phòng Kinh tế: chưa có e-mail, hoặc e-mail chưa đúng, ở bảng Đơn vị, đầu mối.',
    );
  });

  test('the provincial address in a unit’s cell', () => {
    const workspace = overdueOffice();
    type(workspace, 'units', 'SNV', { email: 'sonoivu@example.com' });
    type(workspace, 'units', 'KT', { email: 'SoNoiVu@example.com' });
    type(workspace, 'units', 'PVHCC', { ccEmail: 'sonoivu@example.com' });
    const result = send(workspace);
    expect(result.mails.filter(({ to, cc }) => `${to}${cc}`.toLowerCase().includes('sonoivu'))).toStrictEqual(
      [],
    );
    expect(told(result)).toContain('Phòng Kinh tế: e-mail trùng với e-mail của cơ quan cấp tỉnh');
  });
});

describe('addresses', () => {
  test('units that share one get one mail, a section each', () => {
    const workspace = overdueOffice();
    type(workspace, 'units', 'KT', { email: 'VHXH@example.com' });
    const result = send(workspace);
    expect(result.mails).toHaveLength(ALL.length - 1);
    const shared = result.mails.filter(({ to }) => to.toLowerCase() === ADDRESSES.VHXH);
    expect(shared.map(({ subject }) => subject)).toStrictEqual([
      // IV.8 and the Ban Chỉ đạo's work it follows, its own, that of the group both belong to, that of Phòng Kinh tế.
      'Nhắc việc 20/10: 5 việc quá hạn – Phòng VH-XH, Phòng Kinh tế',
    ]);
  });

  test('a copy goes to the unit’s own second address, not to one that has a mail of its own', () => {
    const workspace = overdueOffice();
    type(workspace, 'units', 'VP', { ccEmail: ADDRESSES.MTTQ ?? '' });
    expect(
      send(workspace)
        .mails.filter(({ cc }) => cc !== '')
        .map(({ to, cc }) => [to, cc]),
    ).toStrictEqual([[ADDRESSES.PVHCC, PASC_COPY]]);
  });
});

describe('a quota smaller than needed', () => {
  test('sends what fits, notes the rest, and begins with the rest the next time', () => {
    const workspace = overdueOffice();
    workspace.state.users[OWNER] = { mailLimit: 5 };
    const first = send(workspace);
    expect(withoutProgress(first)[0]?.text).toContain('Tài khoản hết lượt gửi, được gửi trước ở lần sau:');
    const recipients = first.mails.reduce((sum, { cc }) => sum + (cc === '' ? 1 : 2), 0);
    expect(recipients).toBeLessThanOrEqual(5);
    expect(first.mails.length).toBeGreaterThan(3);
    const waiting = ALL.filter((address) => !receivers(first).includes(address));
    expect(
      journal(workspace)
        .filter((row) => row.endsWith('failed'))
        .sort(),
    ).toStrictEqual(waiting.map((address) => `${address} failed`));

    const spent = send(workspace);
    expect(spent).toMatchObject({ ok: false, mails: [], error: { code: 'quota_spent' } });

    const next = send(workspace, { now: on('2026-10-21') });
    expect(receivers(next)).toStrictEqual(expect.arrayContaining(waiting));
    expect(next.mails).toHaveLength(5);
  });
});

describe('two at once', () => {
  test('the second is told to wait and sends nothing', () => {
    const workspace = overdueOffice();
    const before = contents(workspace);
    const result = send(workspace, { foreignLocks: ['document'] });
    expect(result).toMatchObject({ ok: false, mails: [], error: { code: 'busy' } });
    expect(contents(workspace)).toStrictEqual(before);
  });

  test('what changed while the question stood open is not sent', () => {
    const workspace = overdueOffice();
    const result = send(workspace, {
      meanwhile: () => type(workspace, 'tasks', 'T-KT', { status: 'done' }),
    });
    expect(result).toMatchObject({ ok: false, mails: [], error: { code: 'changed_meanwhile' } });
    expect(told(result)).toBe(
      'Số liệu vừa thay đổi\nTrong lúc chờ trả lời, có người đã sửa số liệu. Chưa chốt số liệu, chưa gửi thư, chưa lập hồ sơ nào. Đề nghị xem lại rồi bấm lại.',
    );
    expect(journal(workspace)).toStrictEqual([]);
  });
});

test('anybody but the operator is told who sends, and that nothing was sent', () => {
  const workspace = overdueOffice();
  const before = contents(workspace);
  const result = send(workspace, { user: 'khac@example.com' });
  expect(result).toMatchObject({ ok: false, mails: [], error: { code: 'operator_only' } });
  expect(told(result)).toContain(OWNER);
  expect(contents(workspace)).toStrictEqual(before);
});
