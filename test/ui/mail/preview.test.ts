import { describe, expect, test } from '@jest/globals';
import { planDay } from '../../../src/app/mail/kinds';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import type { MailRecord } from '../../../src/core/workbook/records';
import { confirmText, previewPage } from '../../../src/ui/mail/preview.vi';
import {
  addressed,
  BY_CLICK,
  lateTask,
  logRow,
  mailContext,
  OPERATOR,
  reminderData,
  TODAY,
  unitsWith,
} from '../../support/reminders';

const units = unitsWith({
  PVHCC: { email: 'ttpvhcc@example.com', ccEmail: 'mot.cua@example.com' },
  MTTQ: { email: 'mttq@example.com' },
  VP: { email: 'vp@example.com' },
});
const data = reminderData(units, [
  lateTask({ id: 'a', row: 2, coordinatingUnits: ['MTTQ'] }),
  lateTask({ id: 'b', row: 3, title: 'Bố trí <kinh phí>', leadUnit: 'KT' }),
  lateTask({ id: 'c', row: 4, title: 'Ban hành Kế hoạch', leadUnit: 'CT' }),
  lateTask({ id: 'd', row: 5, title: 'Niêm yết', dateStatus: 'to_confirm' }),
  lateTask({ id: 'e', row: 6, title: 'Treo pano', extensionTo: '2026-10-31' }),
  lateTask({ id: 'f', row: 7, title: 'Không rõ ai làm', leadUnit: null }),
]);
const log = [
  logRow({ key: `${TODAY}|vp@example.com`, status: 'sent', items: 'x Bố trí xe (hạn 30/9/2026)' }),
];
const plan = (isTest = false, of: WorkbookData = data) =>
  planDay(of, TODAY, { ...BY_CLICK, log, test: isTest }, mailContext(of));
const REAL = { test: false, unconfirmedCopy: false, health: [], waiting: [] };

/** What a person reads: elements gone, entities turned back. */
const read = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n+/gu, '\n');

describe('confirmText', () => {
  test('units, addresses, counts, and whom it does not reach', () => {
    expect(confirmText(plan())).toStrictEqual({
      title: 'Gửi thư nhắc việc',
      text: `Sẽ gửi thật 2 thư đến 2 đơn vị, 3 địa chỉ:
1. Trung tâm PVHCC – ttpvhcc@example.com (bản sao: mot.cua@example.com): Nhắc việc 20/10: 1 việc quá hạn
2. Ủy ban MTTQ và các tổ chức CT-XH – mttq@example.com: Đề nghị phối hợp 20/10: 1 nội dung

Đã có thư trong ngày, không gửi lại:
1. Văn phòng HĐND-UBND – vp@example.com: x Bố trí xe (hạn 30/9/2026)

Không gửi:
Phòng Kinh tế: chưa có e-mail, hoặc e-mail chưa đúng, ở bảng Đơn vị, đầu mối.
Tiến độ thực hiện, dòng 7 (Không rõ ai làm): chưa rõ đơn vị chủ trì.
Tiến độ thực hiện, dòng 5 (Niêm yết): chờ xác nhận thời gian.
Tiến độ thực hiện, dòng 6 (Treo pano): đề nghị gia hạn đến 31/10/2026.

Gửi các thư này?`,
    });
  });

  test.each<[string, readonly MailRecord[], string]>([
    ['its row is gone', [], ''],
    ['a copy', [logRow({ key: `${TODAY}|a@example.com`, cc: 'VP@example.com', items: 'a' })], ': a'],
    [
      'its own mail beside a copy',
      [
        logRow({ key: `${TODAY}|vp@example.com`, items: 'own' }),
        logRow({ key: `${TODAY}|a@example.com`, cc: 'vp@example.com', items: 'a' }),
      ],
      ': own',
    ],
    [
      'a long one',
      [logRow({ key: `${TODAY}|vp@example.com`, items: `${'việc; '.repeat(60)}` })],
      `: ${'việc; '.repeat(33)}`.trimEnd().replace(/;$/, ''),
    ],
  ])('what an address was told: %s', (_, rows, said) => {
    const records = rows.map((row) => ({ ...row, status: 'sent' as const }));
    const options = { ...BY_CLICK, log: records, reached: ['vp@example.com'] };
    const lines = confirmText(planDay(data, TODAY, options, mailContext(data))).text.split('\n');
    expect(lines[lines.indexOf('Đã có thư trong ngày, không gửi lại:') + 1]).toBe(
      `1. Văn phòng HĐND-UBND – vp@example.com${said}`,
    );
  });

  test('what the quota does not allow is put off, and said', () => {
    const { letters } = plan();
    const { text } = confirmText(plan(), []);
    expect(text).not.toContain('Hết lượt');
    const whole = plan();
    expect(
      confirmText(
        whole,
        whole.letters.slice(1).map((mail) => ({ mail, why: 'over_quota' as const })),
      ).text,
    ).toContain(`Sẽ gửi thật 1 thư đến 1 đơn vị, 2 địa chỉ:
1. Trung tâm PVHCC – ttpvhcc@example.com (bản sao: mot.cua@example.com): Nhắc việc 20/10: 1 việc quá hạn

Tài khoản hết lượt gửi, được gửi trước ở lần sau:
1. Ủy ban MTTQ`);
    expect(letters).toHaveLength(2);
  });

  test('long lists are cut, so that the buttons stay on the screen', () => {
    const many = Array.from({ length: 40 }, (_, index) => lateTask({ row: index + 2, leadUnit: null }));
    const { text } = confirmText(plan(false, reminderData(addressed('PVHCC'), many)));
    expect(text).toContain('\n… và 25 dòng khác.\n');
  });
});

describe('who is left out', () => {
  test.each([
    ['province', { SNV: {} }, 'SNV', 'Sở Nội vụ tỉnh: cơ quan cấp tỉnh, không gửi thư.'],
    ['level', { PVHCC: { level: null } }, 'PVHCC', 'Trung tâm PVHCC: chưa chọn Cấp ở bảng Đơn vị, đầu mối.'],
    [
      'no mail',
      { PVHCC: { tone: 'none' } },
      'PVHCC',
      'Trung tâm PVHCC: đang chọn "Không gửi thư" ở bảng Đơn vị, đầu mối.',
    ],
    [
      'handler',
      { UBND: { handledBy: null } },
      'UBND',
      'UBND xã: chưa có Đầu mối theo dõi ở bảng Đơn vị, đầu mối.',
    ],
    [
      'circle',
      { UBND: { handledBy: 'UBND' } },
      'UBND',
      'UBND xã: Thuộc nhóm, Đầu mối theo dõi dẫn vòng về chính đơn vị: đề nghị sửa ở bảng Đơn vị, đầu mối.',
    ],
    [
      "the province's address",
      { PVHCC: { email: 'so@example.com' }, SNV: { email: 'so@example.com' } },
      'PVHCC',
      'Trung tâm PVHCC: e-mail trùng với e-mail của cơ quan cấp tỉnh: đề nghị kiểm tra ở bảng Đơn vị, đầu mối.',
    ],
  ] as const)('%s', (_, changes, leadUnit, line) => {
    const some = reminderData(unitsWith(changes), [lateTask({ leadUnit })]);
    expect(plan(false, some).leftOut).toStrictEqual([line]);
  });
});

describe('previewPage', () => {
  test('every mail as it would leave, the text for Zalo, and who must be told by hand', () => {
    const { title, html } = previewPage(plan(), REAL);
    const text = read(html);
    expect(title).toBe('Xem trước thư nhắc việc');
    expect(text.trim().split('\n')[0]).toBe(
      'Chưa gửi thư nào. Nếu gửi ngày 20/10/2026: 2 thư đến 2 đơn vị, 3 địa chỉ.',
    );
    expect(text).toContain(`Từ: Nhắc việc – Phòng VH-XH xã Nam Dương
Đến: ttpvhcc@example.com
Bản sao: mot.cua@example.com
Tiêu đề: Nhắc việc 20/10: 1 việc quá hạn – Trung tâm PVHCC
Kính gửi: Trung tâm Phục vụ hành chính công xã Nam Dương`);
    expect(text).toContain('Từ: Phòng VH-XH xã Nam Dương\nĐến: mttq@example.com\nTiêu đề: Đề nghị phối hợp');
    expect(text).toContain(`Tin nhắn Zalo cho đơn vị chưa có e-mail (sao chép, gửi bằng tay):
Phòng Kinh tế xã Nam Dương
Chính quyền thân thiện – 20/10. Phòng Kinh tế: 1 việc quá hạn (Bố trí <kinh phí>, hạn 30/9).`);
    expect(html).not.toContain('<kinh phí>');
  });

  test('nothing to send', () => {
    const { html } = previewPage(plan(false, reminderData(units, [])), {
      ...REAL,
      health: ['Đã ngừng.'],
      waiting: [],
    });
    expect(read(html).trim()).toBe('Đã ngừng.\nHôm nay không có thư nào cần gửi.');
  });

  test.each([
    [{ test: true, unconfirmedCopy: false }, 'Đang chọn "Gửi thử": mọi thư chỉ đến người vận hành'],
    [{ test: true, unconfirmedCopy: true }, 'Đây là bản sao chưa xác nhận: mọi thư chỉ đến người vận hành'],
  ])('a test says so: %j', (mode, words) => {
    const text = read(previewPage(plan(true), { ...mode, health: [], waiting: [] }).html);
    expect(text).toContain(words);
    expect(text).toContain(`ttpvhcc@example.com (bản sao: mot.cua@example.com) (gửi thử đến ${OPERATOR})`);
    expect(text).toContain(`Đến: ${OPERATOR}\nTiêu đề: [GỬI THỬ → PVHCC] Nhắc việc`);
  });
});
