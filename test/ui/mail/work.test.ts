import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { tasks as taskTable } from '../../../sheets-schema/index';
import type { OutgoingMail } from '../../../src/core/mail/outgoing-mail';
import type { PlannedMail } from '../../../src/core/mail/planned-mail';
import { planReminders } from '../../../src/core/mail/reminders';
import type { Unit, UnitDirectory } from '../../../src/core/sheet/units';
import type { Task, WorkbookData } from '../../../src/core/workbook/inputs';
import { noteText } from '../../../src/ui/mail/notes.vi';
import { describeMail, mailFigures, renderMail } from '../../../src/ui/mail/work.vi';
import {
  addressed,
  BY_CLICK,
  lateTask,
  linkTo,
  mailContext,
  OPERATOR,
  reminderData,
  TODAY,
  unitsWith,
} from '../../support/reminders';

const FORBIDDEN = /quá\s*hạn|nhắc|đôn\s*đốc/iu;

function mailsOf(data: WorkbookData, isTest = false): PlannedMail[] {
  return [...planReminders(data, TODAY, { ...BY_CLICK, test: isTest }).mails];
}

function render(units: UnitDirectory, tasks: readonly Task[], isTest = false): OutgoingMail {
  const data = reminderData(units, tasks);
  return renderMail(mailsOf(data, isTest)[0] as PlannedMail, mailContext(data));
}

const building = lateTask({
  id: 'IV.4',
  row: 5,
  title: 'Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công',
});
const meeting = lateTask({
  id: 'IV.2',
  row: 3,
  planNo: '2',
  source: 'IV.2',
  title: 'Tổ chức hội nghị quán triệt',
  timeText: 'Tháng 5-6/2026',
  dueDate: '2026-06-30',
  leadUnit: 'DU',
  coordinatingUnits: ['MTTQ'],
});

describe('a mail to a unit of the commune', () => {
  const pano = lateTask({
    id: 'IV.3',
    row: 4,
    planNo: '3',
    source: 'IV.3',
    title: 'Treo pano, khẩu hiệu',
    timeText: 'Tháng 6/2026',
    dueDate: '2026-06-30',
    leadUnit: 'CUDV',
    coordinatingUnits: ['PVHCC'],
  });

  test('whole, as text', () => {
    const { htmlBody, ...mail } = render(addressed('PVHCC'), [building, pano]);
    expect(mail).toStrictEqual({
      to: 'pvhcc@example.com',
      cc: '',
      subject: 'Nhắc việc 20/10: 1 việc quá hạn, 1 việc phối hợp – Trung tâm PVHCC',
      senderName: 'Nhắc việc – Phòng VH-XH xã Nam Dương',
      replyTo: OPERATOR,
      body: `Kính gửi: Trung tâm Phục vụ hành chính công xã Nam Dương

Phòng Văn hóa - Xã hội (cơ quan thường trực) xin thông báo tới Trung tâm tình hình thực hiện các nội dung được giao theo Kế hoạch số 79/KH-UBND-BXDĐĐU ngày 06/5/2026, tính đến ngày 20/10/2026.

A. VIỆC QUÁ HẠN: 1

1. Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công (dòng 4, mục IV)
Thời gian theo Kế hoạch: Quý II-III năm 2026
Hạn: 30/9/2026 (thứ Tư) – đã quá hạn 20 ngày
→ Mở dòng này:
https://example.com/so#gid=7&range=A5

Cập nhật: chọn "Đã hoàn thành" ở cột Tình trạng; hoặc ghi ngày vào cột "Đề nghị gia hạn đến" (thư sẽ tạm dừng nhắc đến ngày đó).

B. NỘI DUNG ĐỀ NGHỊ PHỐI HỢP: 1

1. Treo pano, khẩu hiệu (dòng 3, mục IV)
Chủ trì: Trung tâm Cung ứng dịch vụ sự nghiệp công
Thời gian theo Kế hoạch: Tháng 6/2026
Hạn: 30/6/2026 (thứ Ba), đến nay chưa có kết quả
→ Mở dòng này:
https://example.com/so#gid=7&range=A4

Cập nhật: phần việc Trung tâm phối hợp đã xong thì ghi tên đơn vị ở cột "Đơn vị phối hợp đã xong".

Nội dung nào Trung tâm đã thực hiện, đề nghị cập nhật vào sổ theo dõi; thư sau sẽ không nhắc lại. Nếu số liệu chưa đúng hoặc có vướng mắc, xin trả lời thư này.

Trân trọng cảm ơn.

Phòng Văn hóa - Xã hội xã Nam Dương

Thư tự động từ sổ theo dõi chính quyền thân thiện, mỗi địa chỉ nhiều nhất một thư mỗi ngày. Thư có giá trị nhắc việc, không thay thế văn bản chỉ đạo, điều hành.
`,
    });
    // The example of the subject: its figures stand within the first 40 characters, which a phone shows.
    expect(mail.subject.slice(0, 40)).toContain('1 việc quá hạn');
  });

  test('what is coming up: each with its words, day, days left and row, and once what makes it stop', () => {
    const ahead = { dueDate: '2026-10-25', timeText: 'Trước ngày 26/10/2026' };
    const mail = render(addressed('PVHCC'), [
      { ...building, ...ahead },
      { ...pano, ...ahead },
    ]);
    expect(mail.subject).toBe('Nhắc việc 20/10: 2 việc sắp đến hạn – Trung tâm PVHCC');
    expect(mail.body).toContain(`A. SẮP TỚI: 2

1. Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công (dòng 4, mục IV)
Thời gian theo Kế hoạch: Trước ngày 26/10/2026
Hạn: 25/10/2026 (Chủ nhật); ngày làm việc cuối: 23/10/2026 (thứ Sáu), còn 3 ngày làm việc
→ Mở dòng này:
https://example.com/so#gid=7&range=A5

2. Treo pano, khẩu hiệu (dòng 3, mục IV)
Chủ trì: Trung tâm Cung ứng dịch vụ sự nghiệp công
Thời gian theo Kế hoạch: Trước ngày 26/10/2026
Hạn: 25/10/2026 (Chủ nhật); ngày làm việc cuối: 23/10/2026 (thứ Sáu)
→ Mở dòng này:
https://example.com/so#gid=7&range=A4

Cập nhật: chọn "Đã hoàn thành" ở cột Tình trạng; hoặc ghi ngày vào cột "Đề nghị gia hạn đến" (thư sẽ tạm dừng nhắc đến ngày đó).

Cập nhật: phần việc Trung tâm phối hợp đã xong thì ghi tên đơn vị ở cột "Đơn vị phối hợp đã xong".

Nội dung nào`);
  });

  test('one overdue task: the subject of the model', () => {
    expect(render(addressed('PVHCC'), [building]).subject).toBe(
      'Nhắc việc 20/10: 1 việc quá hạn – Trung tâm PVHCC',
    );
  });

  test('HTML carries the same facts: its words are those of the text', () => {
    const { body, htmlBody } = render(addressed('PVHCC'), [building, pano]);
    const words = htmlBody
      .replace(/<head>.*?<\/head>/su, '')
      .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/gu, '$2:\n$1')
      .replace(/<br>|<\/p>/gu, '\n')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    expect(lines(words)).toStrictEqual(lines(body));
  });

  test('HTML for a phone: one column of 600 px, 16 px letters, links 44 px high, nothing to load', () => {
    const { htmlBody } = render(addressed('PVHCC'), [building]);
    expect(htmlBody).toContain('max-width:600px');
    expect(htmlBody).toContain('font-size:16px');
    expect(htmlBody).toContain('line-height:44px');
    expect(htmlBody).not.toMatch(/<(img|link|script|style)|url\(/u);
  });

  test("a leader's rows stand in the mail of the unit that follows them, under their own heading", () => {
    const mail = render(addressed('VP', 'CT'), [{ ...building, leadUnit: 'CT' }]);
    expect(mail.to).toBe('vp@example.com');
    expect(mail.body).toContain('A. VIỆC CỦA CHỦ TỊCH UBND XÃ DO VĂN PHÒNG THEO DÕI: 1\n');
    expect(mail.body).toContain('đã quá hạn 20 ngày');
  });

  test("what a leader leads is not told in the leader's name to those who coordinate it", () => {
    const mail = render(addressed('PVHCC'), [{ ...building, leadUnit: 'CT', coordinatingUnits: ['PVHCC'] }]);
    expect(mail.subject).toBe('Nhắc việc 20/10: 1 việc phối hợp – Trung tâm PVHCC');
    expect(mail.body).toContain('\nĐầu mối: Văn phòng HĐND - UBND\n');
    expect(mail.body).not.toContain('Chủ tịch');
  });

  test('the standing unit does not announce things to itself', () => {
    const { body } = render(addressed('VHXH'), [{ ...building, leadUnit: 'BCD' }]);
    expect(body).toContain('\nXin thông báo tình hình thực hiện các nội dung được giao theo Kế hoạch số');
    expect(body).toContain('A. VIỆC CỦA BAN CHỈ ĐẠO XÃ DO PHÒNG VH-XH THEO DÕI: 1');
    expect(body).not.toContain('xin thông báo tới');
  });

  test("a row of the office's own says what stands in place of a paragraph", () => {
    const placed = (source: string): string =>
      render(addressed('PVHCC'), [{ ...building, planNo: null, source }]).body;
    expect(placed('Đề xuất')).toContain('hành chính công (Đề xuất)\n');
    expect(placed('III.2.1.b')).toContain('hành chính công (mục III.2.1.b)\n');
  });

  test('a task outside the table of section IV, without words for the time, without a link', () => {
    const data = reminderData(addressed('PVHCC'), [
      { ...building, planNo: null, source: 'V.1', timeText: null },
    ]);
    const { body, htmlBody } = renderMail(mailsOf(data)[0] as PlannedMail, {
      ...mailContext(data),
      linkTo: () => null,
    });
    expect(body).toContain('hành chính công (mục V.1)\nHạn: 30/9/2026');
    expect(body).not.toContain('→');
    expect(htmlBody).not.toContain('<a');
  });

  test('two units at one address: a section each', () => {
    const shared = { email: 'xa@example.com' };
    const mail = render(unitsWith({ PVHCC: shared, KT: shared }), [
      { ...building, coordinatingUnits: ['KT'] },
    ]);
    expect(mail.subject).toBe('Nhắc việc 20/10: 1 việc quá hạn – Trung tâm PVHCC, Phòng Kinh tế');
    expect(mail.body).toContain(
      'Kính gửi: Trung tâm Phục vụ hành chính công xã Nam Dương; Phòng Kinh tế xã Nam Dương\n',
    );
    expect(mail.body).toContain('xin thông báo tới các đơn vị tình hình');
    expect(mail.body).toContain('\nTrung tâm Phục vụ hành chính công xã Nam Dương\n\nA. VIỆC QUÁ HẠN: 1\n');
    expect(mail.body).toContain('\nPhòng Kinh tế xã Nam Dương\n\nA. NỘI DUNG ĐỀ NGHỊ PHỐI HỢP: 1\n');
  });

  test('names of commune, plan and units come from the workbook', () => {
    const data = reminderData(addressed('PVHCC'), [building]);
    const other = {
      ...data,
      settings: {
        ...data.settings,
        commune: 'Bình Minh',
        planNumber: '12/KH-UBND',
        planDate: null,
        standingUnit: 'VP',
      },
    };
    const mail = renderMail(mailsOf(other)[0] as PlannedMail, mailContext(other));
    expect(mail.senderName).toBe('Nhắc việc – Văn phòng HĐND-UBND xã Bình Minh');
    expect(mail.body).toContain('theo Kế hoạch số 12/KH-UBND, tính đến ngày 20/10/2026.');
    expect(`${mail.body}${mail.subject}${mail.senderName}`).not.toMatch(/Nam Dương|79\/KH|VH-XH/u);
  });

  test('columns and choices are called as in the workbook', () => {
    expect(render(addressed('PVHCC'), [building]).body).toContain(
      `ở cột ${taskTable.columns.status.header}; hoặc ghi ngày vào cột "${taskTable.columns.extensionTo.header}"`,
    );
  });
});

describe('a mail in the tone of cooperation', () => {
  test('whole, as text', () => {
    const { htmlBody, ...mail } = render(addressed('DU'), [meeting]);
    expect(htmlBody).toContain('NỘI DUNG CHỦ TRÌ');
    expect(mail).toStrictEqual({
      to: 'du@example.com',
      cc: '',
      subject: 'Đề nghị phối hợp 20/10: 1 nội dung – Đảng ủy',
      senderName: 'Phòng VH-XH xã Nam Dương',
      replyTo: OPERATOR,
      body: `Kính gửi: Đảng ủy xã Nam Dương

Thực hiện Kế hoạch số 79/KH-UBND-BXDĐĐU ngày 06/5/2026, Phòng Văn hóa - Xã hội trân trọng đề nghị Quý cơ quan phối hợp các nội dung sau:

A. NỘI DUNG CHỦ TRÌ: 1

1. Tổ chức hội nghị quán triệt (dòng 2, mục IV)
Thời gian theo Kế hoạch: Tháng 5-6/2026, đến nay chưa có kết quả
→ Mở dòng này:
https://example.com/so#gid=7&range=A3

Cập nhật: chọn "Đã hoàn thành" ở cột Tình trạng; hoặc ghi ngày vào cột "Đề nghị gia hạn đến" (thư sẽ tạm dừng gửi đến ngày đó).

Nội dung nào Quý cơ quan đã thực hiện, đề nghị cập nhật vào sổ theo dõi; thư sau sẽ không nêu lại. Nếu số liệu chưa đúng hoặc có vướng mắc, xin trả lời thư này.

Trân trọng cảm ơn.

Phòng Văn hóa - Xã hội xã Nam Dương

Thư tự động từ sổ theo dõi chính quyền thân thiện, mỗi địa chỉ nhiều nhất một thư mỗi ngày. Thư có giá trị phối hợp, không thay thế văn bản chỉ đạo, điều hành.
`,
    });
  });

  test('the Front, which only coordinates, is asked all the same', () => {
    const mail = render(addressed('MTTQ'), [{ ...meeting, timeText: null }]);
    expect(mail.subject).toBe('Đề nghị phối hợp 20/10: 1 nội dung – Ủy ban MTTQ và các tổ chức CT-XH');
    expect(mail.body).toContain(`A. NỘI DUNG ĐỀ NGHỊ PHỐI HỢP: 1

1. Tổ chức hội nghị quán triệt (dòng 2, mục IV)
Chủ trì: Đảng ủy
Thời gian thực hiện: đến ngày 30/6/2026, đến nay chưa có kết quả
`);
  });

  test('a title with an unwelcome word is told by its row', () => {
    const mail = render(addressed('DU'), [{ ...meeting, title: 'Kiểm tra, ĐÔN ĐỐC các đơn vị', row: 9 }]);
    expect(mail.body).toContain('1. Nội dung ở dòng 9 của bảng "Tiến độ thực hiện" (dòng 2, mục IV)\n');
  });
});

describe('a test mail', () => {
  const units = unitsWith({ PVHCC: { email: 'ttpvhcc@example.com', ccEmail: 'mot.cua@example.com' } });

  test('goes to the operator alone and says whom it would reach', () => {
    const mail = render(units, [building], true);
    expect([mail.to, mail.cc, mail.subject]).toStrictEqual([
      OPERATOR,
      '',
      '[GỬI THỬ → PVHCC] Nhắc việc 20/10: 1 việc quá hạn – Trung tâm PVHCC',
    ]);
    expect(mail.body.split('\n')[0]).toBe(
      'Đây là thư gửi thử cho người vận hành. Khi gửi thật, thư này sẽ đến: ttpvhcc@example.com (bản sao: mot.cua@example.com).',
    );
  });

  test('the figures stand within the first 40 characters of it too, whoever it is for', () => {
    const TONE_OF: Readonly<Record<string, Unit['tone']>> = { PVHCC: 'reminder' };
    const shown = (code: string, tasks: readonly Task[]): string =>
      render(
        unitsWith({ [code]: { email: 'don.vi@example.com', tone: TONE_OF[code] ?? 'cooperation' } }),
        tasks,
        true,
      ).subject.slice(0, 40);
    expect(shown('MTTQ', [meeting])).toBe('[GỬI THỬ] Đề nghị phối hợp 20/10: 1 nội ');
    expect(shown('DU', [meeting])).toBe('[GỬI THỬ → DU] Đề nghị phối hợp 20/10: 1');
    const many = Array.from({ length: 12 }, (_, index) => ({ ...building, id: `T-${index}`, row: index }));
    expect(shown('PVHCC', many)).toBe('[GỬI THỬ → PVHCC] Nhắc việc 20/10: 12 vi');
  });

  test('without a copy: the line of the model', () => {
    const mail = render(unitsWith({ PVHCC: { email: 'ttpvhcc@example.com' } }), [building], true);
    expect(mail.body.split('\n')[0]).toBe(
      'Đây là thư gửi thử cho người vận hành. Khi gửi thật, thư này sẽ đến: ttpvhcc@example.com.',
    );
  });

  test('otherwise it is the real mail', () => {
    const real = render(units, [building]);
    expect(real.cc).toBe('mot.cua@example.com');
    expect(render(units, [building], true).body.split('\n').slice(2).join('\n')).toBe(real.body);
  });
});

test('a task in two sections of a mail counts once', () => {
  const shared = { email: 'xa@example.com' };
  const data = reminderData(unitsWith({ PVHCC: shared, KT: shared, VP: shared }), [
    { ...building, coordinatingUnits: ['KT', 'VP'] },
  ]);
  const [mail] = mailsOf(data) as [PlannedMail];
  expect(mailFigures(mail)).toBe('Nhắc việc 20/10: 1 việc quá hạn');
  expect(renderMail(mail, mailContext(data)).subject).toBe(
    'Nhắc việc 20/10: 1 việc quá hạn – Trung tâm PVHCC và 2 đơn vị khác',
  );
  expect(describeMail(mail)).toStrictEqual({
    unit: 'Trung tâm PVHCC; Phòng Kinh tế; Văn phòng HĐND-UBND',
    items:
      'IV.4 Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công (hạn 30/9/2026)',
  });
});

test('every note of the journal has its words', () => {
  const notes = [
    'not_sent',
    'interrupted',
    'over_quota',
    'over_limit',
    'not_agreed',
    'out_of_time',
    'no_longer_due',
    { thrown: 'Lỗi\nmáy chủ' },
    { refused: 'Invalid email: a@b' },
  ] as const;
  expect(notes.map(noteText)).toStrictEqual([
    'Chưa gửi: lần chạy dừng trước khi đến thư này.',
    'Lần chạy dừng đúng lúc gửi thư này: đề nghị hỏi đơn vị.',
    'Chưa gửi: tài khoản hết lượt gửi, được gửi trước ở lần sau.',
    'Chưa gửi: đủ số ghi ở "Số địa chỉ nhận thư tối đa trong một ngày", được gửi trước ở lần sau.',
    'Giữ lại: địa chỉ mới. Người vận hành chọn Gửi thư nhắc việc… để xem và đồng ý.',
    'Chưa gửi: hết thời gian của một lần chạy; lần sau gửi tiếp.',
    'Không gửi nữa: không còn việc cần nêu.',
    'Dịch vụ thư báo: Lỗi máy chủ',
    'Chưa gửi: Google không nhận: Invalid email: a@b',
  ]);
});

/** The message as it would travel, by a mailer that knows nothing of this product. */
async function eml(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.senderName, address: OPERATOR },
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.body,
    html: mail.htmlBody,
  });
  return await composer.compile().build();
}

describe('hostile input', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</p>',
    '"',
    "'",
    '&',
    '=IMPORTXML("x")',
    '\r\nBcc: x@y.z',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ud800',
    'quá hạn',
    'QUÁ  HẠN',
    'nhắc',
    'Nh\u200bắc',
    'đôn đốc',
    'ĐÔN ĐỐC'.normalize('NFD'),
    'Hội nghị'.normalize('NFD'),
    'việc ',
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 })
    .map((all) => all.join(''));
  const anyTask = fc
    .record({ title: hostile, timeText: hostile, planNo: hostile, source: hostile })
    .map((values) => ({ ...building, ...values }));
  const named = (units: UnitDirectory, code: string, values: Partial<Unit>) =>
    unitsWith({ [code]: { ...units.byCode(code), ...values } });

  test('HTML holds no element, header no line break, that the mail did not put there', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 4 }), hostile, (tasks, name) => {
        const units = named(addressed('PVHCC'), 'PVHCC', { name, shortName: name });
        const mail = render(units, tasks);
        const plain = render(addressed('PVHCC'), [building]);
        const tags = (html: string) => html.replace(/ href="[^"]*"/gu, '').match(/<[^>]*>/gu) ?? [];
        expect(tags(plain.htmlBody)).toStrictEqual(expect.arrayContaining(tags(mail.htmlBody)));
        expect(`${mail.subject}${mail.senderName}${mail.to}${mail.cc}`).not.toMatch(/\p{Cc}/u);
        expect(mail.htmlBody.normalize('NFC')).toBe(mail.htmlBody);
      }),
    );
  });

  test('no word of lateness, reminding or urging reaches a cooperation addressee', () => {
    fc.assert(
      fc.property(
        fc.array(anyTask, { minLength: 1, maxLength: 4 }),
        hostile,
        fc.boolean(),
        fc.boolean(),
        (tasks, name, leads, isTest) => {
          const units = named(addressed('MTTQ'), 'MTTQ', { name, shortName: name });
          const rows = tasks.map((task) => ({
            ...task,
            leadUnit: leads ? 'MTTQ' : 'PVHCC',
            coordinatingUnits: leads ? [] : ['MTTQ'],
          }));
          const mail = render(units, rows, isTest);
          const said = [mail.subject, mail.senderName, mail.body, mail.htmlBody].join('\n').normalize('NFC');
          expect(said.replace(/\p{Cf}/gu, '')).not.toMatch(FORBIDDEN);
        },
      ),
    );
  });

  test('however much there is to say, the message stays under 20 KB, and says what it leaves out', async () => {
    const long = { ...building, title: '=é"<&>ế '.repeat(4000), timeText: 'Quý ấ '.repeat(900) };
    const tasks = Array.from({ length: 400 }, (_, index) => ({ ...long, row: index + 2 }));
    const mail = render(addressed('PVHCC'), tasks);
    expect((await eml(mail)).length).toBeLessThan(20 * 1024);
    expect(mail.subject).toContain('400 việc quá hạn');
    expect(mail.body).toMatch(/\nVà \d+ việc khác, xem ở bảng "Tiến độ thực hiện".\n/u);
  });

  test('forty-one tasks of 160 characters: ten of them are told, with shorter titles', async () => {
    const words = 'Tổ chức tuyên truyền, quán triệt kế hoạch xây dựng chính quyền thân thiện đến các thôn. ';
    const title = words.repeat(2).slice(0, 160).trim();
    const tasks = Array.from({ length: 41 }, (_, index) => ({ ...building, title, row: index + 2 }));
    const mail = render(addressed('PVHCC'), tasks);
    expect((await eml(mail)).length).toBeLessThan(20 * 1024);
    const told = mail.body.match(/^\d+\. .*$/gmu) ?? [];
    expect(told).toHaveLength(10);
    expect(mail.body).toContain('Và 31 việc khác, xem ở bảng');
    for (const line of told) expect(line).toMatch(/^\d+\. Tổ chức tuyên truyền, quán triệt .*…/u);
  });

  test('thirteen units at one address, each with work: still under 20 KB', async () => {
    const codes = ['DU', 'BXDD', 'VHXH', 'PVHCC', 'KT', 'CUDV', 'VP', 'MTTQ'];
    const units = unitsWith(
      Object.fromEntries(
        codes.map((code) => [code, { email: 'xa@example.com', name: 'Đơn vị ế '.repeat(300) }]),
      ),
    );
    const tasks = codes.flatMap((leadUnit) =>
      Array.from({ length: 30 }, (_, index) => ({ ...building, leadUnit, row: index + 2 })),
    );
    expect((await eml(render(units, tasks))).length).toBeLessThan(20 * 1024);
  });

  test('an ordinary week of six overdue tasks fits whole', () => {
    const tasks = Array.from({ length: 6 }, (_, index) => ({ ...building, row: index + 2 }));
    expect(render(addressed('PVHCC'), tasks).body).not.toContain('việc khác');
  });

  test('a mail parser finds what was put in', async () => {
    const mail = render(addressed('PVHCC'), [{ ...building, title: 'Việc <b>"lạ"</b> & khác' }]);
    const parsed = await simpleParser(await eml(mail));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from?.value).toStrictEqual([{ address: OPERATOR, name: mail.senderName }]);
    expect(parsed.text?.trimEnd()).toBe(mail.body.trimEnd());
    expect(parsed.attachments).toStrictEqual([]);
    expect(mail.htmlBody).toContain('Việc &lt;b&gt;&quot;lạ&quot;&lt;/b&gt; &amp; khác');
    expect(mail.htmlBody).toContain(`href="${linkTo(building).replace('&', '&amp;')}"`);
  });
});
