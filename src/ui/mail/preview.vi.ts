// What a person sees before anything is sent: the preview page, and the question with units, addresses and counts.
import { SENDING, TONE } from '../../../sheets-schema/enums';
import { tasks, units } from '../../../sheets-schema/index';
import type { NotReached } from '../../core/mail/addressees';
import type { PlannedMail, ReminderPlan, Skipped } from '../../core/mail/reminders';
import { date } from '../words/format.vi';
import { escapeHtml, oneLine } from '../words/letter';
import { fullName, shortName } from '../words/unit-names.vi';
import { type MailContext, mailFigures, renderMail } from './overdue.vi';
import { zaloText } from './zalo.vi';

/** What bears on the sending beside the plan itself. */
interface SendingMode {
  /** Everything goes to the operator. */
  readonly test: boolean;
  readonly unconfirmedCopy: boolean;
}

const UNITS = `ở bảng ${units.title}`;
const { level, handledBy, memberOf } = units.columns;

const WHY_UNIT: Readonly<Record<NotReached, string>> = {
  province: 'cơ quan cấp tỉnh, không gửi thư',
  level_missing: `chưa chọn ${level.header} ${UNITS}`,
  no_mail_wanted: `đang chọn "${TONE.none}" ${UNITS}`,
  handler_missing: `chưa có ${handledBy.header} ${UNITS}`,
  circular: `${memberOf.header}, ${handledBy.header} dẫn vòng về chính đơn vị: đề nghị sửa ${UNITS}`,
  no_address: `chưa có e-mail đúng ${UNITS}`,
  address_of_province: `e-mail trùng với e-mail của cơ quan cấp tỉnh: đề nghị kiểm tra ${UNITS}`,
};

type SkippedTask = Extract<Skipped, { kind: 'task' }>;

const WHY_TASK: Readonly<Record<SkippedTask['why'], (skip: SkippedTask) => string>> = {
  lead_missing: () => 'chưa rõ đơn vị chủ trì',
  to_confirm: () => 'chờ xác nhận thời gian',
  unread: () => 'có ô chưa đọc được, xem bảng Cần bổ sung, chỉnh sửa',
  extended: ({ task }) => `đề nghị gia hạn đến ${date(task.extensionTo ?? '')}`,
};

/** One line a unit that is not reached and a task that is left out, with the reason and where to mend it. */
export function skippedLines(skipped: readonly Skipped[]): string[] {
  return skipped.map((skip) => {
    if (skip.kind === 'unit') return `${shortName(skip.section.unit)}: ${WHY_UNIT[skip.why]}.`;
    const { row, title } = skip.task;
    return `${tasks.title}, dòng ${row} (${oneLine(title ?? '', 80)}): ${WHY_TASK[skip.why](skip)}.`;
  });
}

/** One line a mail: units, addresses, what it says. */
export function mailLines(mails: readonly PlannedMail[]): string[] {
  return mails.map((mail, index) => {
    const units = mail.sections.map(({ unit }) => shortName(unit)).join(', ');
    return `${index + 1}. ${units} – ${addressText(mail)}: ${mailFigures(mail)}`;
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
export function restLines(plan: ReminderPlan, waiting: readonly PlannedMail[] = []): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...capped(lines)];
  return [
    ...list('Hết lượt gửi trong ngày, được gửi trước ở lần sau:', mailLines(waiting)),
    ...list('Đã có thư trong ngày, không gửi lại:', mailLines(plan.alreadySent)),
    ...list('Không gửi:', skippedLines(plan.skipped)),
  ];
}

/** The question before real sending; `waiting` are those that the day's quota does not allow. */
export function confirmText(
  plan: ReminderPlan,
  waiting: readonly PlannedMail[] = [],
): { readonly title: string; readonly text: string } {
  const send = plan.mails.filter((mail) => !waiting.includes(mail));
  return {
    title: 'Gửi thư nhắc việc',
    text: [
      `Sẽ gửi thật ${countText(send)}:`,
      ...capped(mailLines(send)),
      ...restLines(plan, waiting),
      '',
      'Gửi các thư này?',
    ].join('\n'),
  };
}

/** The preview: every mail as it would leave, and the short texts for Zalo. `html` is escaped. */
export function previewPage(
  plan: ReminderPlan,
  context: MailContext,
  mode: SendingMode,
): { readonly title: string; readonly html: string } {
  const byHand = plan.skipped.flatMap((skip) =>
    skip.kind === 'unit' && skip.why === 'no_address' ? [skip.section] : [],
  );
  return {
    title: 'Xem trước thư nhắc việc',
    html: [
      '<div style="font:15px/1.5 Arial,sans-serif;overflow-wrap:break-word">',
      ...introduction(plan, mode).map(paragraph),
      ...plan.mails.map((mail) => mailDetails(mail, context)),
      ...restLines(plan)
        .filter((line) => line !== '')
        .map(paragraph),
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

function introduction({ day, mails }: ReminderPlan, { test, unconfirmedCopy }: SendingMode): string[] {
  if (mails.length === 0) return ['Hôm nay không có thư nào cần gửi.'];
  const why = unconfirmedCopy ? 'Đây là bản sao chưa xác nhận' : `Đang chọn "${SENDING.test}"`;
  return [
    `Chưa gửi thư nào. Nếu gửi ngày ${date(day)}: ${countText(mails)}.`,
    ...(test ? [`${why}: mọi thư chỉ đến người vận hành, chưa thư nào đến đơn vị.`] : []),
  ];
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
