// What a person sees before anything is sent: the preview page, and the question with units, addresses and counts.
import type { NotReached } from '../core/addressees';
import type { PlannedMail, ReminderPlan, Skipped } from '../core/reminders';
import { date } from './format.vi';
import { escapeHtml, oneLine } from './letter';
import { type MailContext, mailGist, renderMail } from './mail.vi';
import { fullName, shortName } from './unit-names.vi';
import { zaloText } from './zalo.vi';

/** The day's plan, cut to what the quota allows. */
export interface SendingPlan {
  readonly plan: ReminderPlan;
  readonly send: readonly PlannedMail[];
  readonly waiting: readonly PlannedMail[];
}

const WHY_UNIT: Readonly<Record<NotReached, string>> = {
  province: 'cơ quan cấp tỉnh, không gửi thư',
  level_missing: 'chưa chọn Cấp ở bảng Đơn vị, đầu mối',
  no_mail_wanted: 'đang chọn "Không gửi thư" ở bảng Đơn vị, đầu mối',
  handler_missing: 'chưa có Đầu mối theo dõi ở bảng Đơn vị, đầu mối',
  circular: 'Thuộc nhóm, Đầu mối theo dõi dẫn vòng về chính đơn vị: đề nghị sửa ở bảng Đơn vị, đầu mối',
  no_address: 'chưa có e-mail đúng ở bảng Đơn vị, đầu mối',
  address_of_province:
    'e-mail trùng với e-mail của cơ quan cấp tỉnh: đề nghị kiểm tra ở bảng Đơn vị, đầu mối',
};

/** One line a unit that is not reached and a task that is left out, with the reason and where to mend it. */
export function skippedLines(skipped: readonly Skipped[]): string[] {
  return skipped.map((skip) => {
    if (skip.kind === 'unit') return `${shortName(skip.section.unit)}: ${WHY_UNIT[skip.why]}.`;
    const title = oneLine(skip.task.title ?? '', 80);
    const place = `Tiến độ thực hiện, dòng ${skip.task.row}: ${title}`;
    switch (skip.why) {
      case 'lead_missing':
        return `${place} – chưa rõ đơn vị chủ trì.`;
      case 'to_confirm':
        return `${place} – chờ xác nhận thời gian.`;
      case 'extended':
        return `${place} – đề nghị gia hạn đến ${date(skip.task.extensionTo ?? '')}.`;
    }
  });
}

/** One line a mail: units, addresses, what it says. */
export function mailLines(mails: readonly PlannedMail[]): string[] {
  return mails.map((mail, index) => {
    const units = mail.sections.map(({ unit }) => shortName(unit)).join(', ');
    return `${index + 1}. ${units} – ${addressText(mail)}: ${mailGist(mail).split(' – ')[0]}`;
  });
}

function addressText(mail: PlannedMail): string {
  const copies = mail.cc.length === 0 ? '' : ` (bản sao: ${mail.cc.join(', ')})`;
  const test = mail.testTo === null ? '' : ` (gửi thử đến ${mail.testTo})`;
  return `${mail.to}${copies}${test}`;
}

/** "3 thư đến 3 đơn vị, 4 địa chỉ". */
export function countText(mails: readonly PlannedMail[]): string {
  const units = mails.reduce((sum, { sections }) => sum + sections.length, 0);
  const addresses = mails.reduce((sum, { cc }) => sum + 1 + cc.length, 0);
  return `${mails.length} thư đến ${units} đơn vị, ${addresses} địa chỉ`;
}

/** Longer alerts run off an old screen; the preview shows everything. */
const LINES_IN_ALERT = 15;

function capped(lines: readonly string[]): string[] {
  const left = lines.length - LINES_IN_ALERT;
  return left > 0 ? [...lines.slice(0, LINES_IN_ALERT), `… và ${left} dòng khác.`] : [...lines];
}

/** The rest of a plan in words: put off, already sent, not reached; nothing where all are reached. */
export function restLines({ plan, waiting }: SendingPlan): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...capped(lines)];
  return [
    ...list('Hết lượt gửi trong ngày, được gửi trước ở lần sau:', mailLines(waiting)),
    ...list('Đã có thư trong ngày, không gửi lại:', mailLines(plan.alreadySent)),
    ...list('Không gửi:', skippedLines(plan.skipped)),
  ];
}

/** The question before real sending. */
export function confirmText(sending: SendingPlan): { readonly title: string; readonly text: string } {
  return {
    title: 'Gửi thư nhắc việc',
    text: [
      `Sẽ gửi thật ${countText(sending.send)}:`,
      ...capped(mailLines(sending.send)),
      ...restLines(sending),
      '',
      'Gửi các thư này?',
    ].join('\n'),
  };
}

/** The preview: every mail as it would leave, and the short text for Zalo. `html` is escaped. */
export function previewPage(
  sending: SendingPlan,
  context: MailContext,
): { readonly title: string; readonly html: string } {
  const { plan, send } = sending;
  const lead =
    send.length === 0
      ? 'Hôm nay không có thư nào cần gửi.'
      : `Chưa gửi thư nào. Nếu gửi ngày ${date(plan.day)}: ${countText(send)}.`;
  const byHand = plan.skipped.flatMap((skip) =>
    skip.kind === 'unit' && skip.why === 'no_address' ? [skip.section] : [],
  );
  return {
    title: 'Xem trước thư nhắc việc',
    html: [
      '<div style="font:15px/1.5 Arial,sans-serif;overflow-wrap:break-word">',
      paragraph(lead),
      ...send.map((mail) => mailDetails(mail, context)),
      ...restLines(sending).map((line) => (line === '' ? '' : paragraph(line))),
      ...(byHand.length === 0
        ? []
        : [paragraph('Tin nhắn Zalo cho đơn vị chưa có e-mail (sao chép, gửi bằng tay):')]),
      ...byHand.map((section) =>
        copyBox(fullName(section.unit, context.settings), zaloText(section, plan.day, context)),
      ),
      '</div>',
    ].join('\n'),
  };
}

const paragraph = (text: string): string => `<p style="margin:6px 0">${escapeHtml(text)}</p>`;

const copyBox = (label: string, text: string): string =>
  `${paragraph(label)}<textarea readonly rows="5" style="width:100%;box-sizing:border-box;font:inherit">${escapeHtml(text)}</textarea>`;

function mailDetails(mail: PlannedMail, context: MailContext): string {
  const letter = renderMail(mail, context);
  const head = [
    `Từ: ${letter.senderName}`,
    `Đến: ${letter.to}`,
    ...(letter.cc === '' ? [] : [`Bản sao: ${letter.cc}`]),
    `Tiêu đề: ${letter.subject}`,
  ];
  const names = mail.sections.map(({ unit }) => shortName(unit)).join(', ');
  return [
    `<details style="margin:10px 0;border-top:1px solid #dadce0;padding-top:8px"><summary><b>${escapeHtml(names)}</b> – ${escapeHtml(addressText(mail))}</summary>`,
    ...head.map(paragraph),
    `<pre style="font:inherit;white-space:pre-wrap;background:#f1f3f4;padding:10px">${escapeHtml(letter.body)}</pre>`,
    ...mail.sections.map((section) =>
      copyBox(`Tin nhắn Zalo (${shortName(section.unit)}):`, zaloText(section, mail.day, context)),
    ),
    '</details>',
  ].join('\n');
}
