// What a person sees before anything is sent: the preview page, and the question with units, addresses and counts.
import { SENDING } from '../../../sheets-schema/enums';
import type { DayPlan, Letter, ShortText } from '../../core/mail/letter';
import { date } from '../words/format.vi';
import { escapeHtml } from '../words/letter';

/** What bears on the sending beside the plan itself. */
interface SendingMode {
  /** Everything goes to the operator. */
  readonly test: boolean;
  readonly unconfirmedCopy: boolean;
}

/** One line a mail: units, addresses, what it says. */
export function mailLines(letters: readonly Letter[]): string[] {
  return letters.map(
    (letter, index) => `${index + 1}. ${letter.units.join(', ')} – ${addressText(letter)}: ${letter.gist}`,
  );
}

function addressText(mail: Letter): string {
  const copies = mail.cc.length === 0 ? '' : ` (bản sao: ${mail.cc.join(', ')})`;
  const test = mail.testTo === null ? '' : ` (gửi thử đến ${mail.testTo})`;
  return `${mail.to}${copies}${test}`;
}

/** "3 thư đến 3 đơn vị, 4 địa chỉ". */
export function countText(letters: readonly Letter[]): string {
  const units = letters.reduce((sum, letter) => sum + letter.units.length, 0);
  const addresses = letters.reduce((sum, { cc }) => sum + 1 + cc.length, 0);
  return `${letters.length} thư đến ${units} đơn vị, ${addresses} địa chỉ`;
}

/** Longer alerts run off an old screen; the preview shows everything. */
const LINES_IN_ALERT = 15;

function capped(lines: readonly string[]): string[] {
  const left = lines.length - LINES_IN_ALERT;
  return left > 0 ? [...lines.slice(0, LINES_IN_ALERT), `… và ${left} dòng khác.`] : [...lines];
}

/** The rest of a plan in words: put off, already sent, not reached; nothing where all are reached. */
export function restLines(plan: DayPlan, waiting: readonly Letter[] = []): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...capped(lines)];
  return [
    ...list('Tài khoản hết lượt gửi, được gửi trước ở lần sau:', mailLines(waiting)),
    ...list('Đã có thư trong ngày, không gửi lại:', mailLines(plan.alreadySent)),
    ...list('Không gửi:', plan.leftOut),
  ];
}

/** The question before real sending; `waiting` are those that the quota does not allow. */
export function confirmText(
  plan: DayPlan,
  waiting: readonly Letter[] = [],
): { readonly title: string; readonly text: string } {
  const send = plan.letters.filter((letter) => !waiting.includes(letter));
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

/** The preview: every mail as it would leave, and the texts to be sent by hand. `html` is escaped. */
export function previewPage(
  plan: DayPlan,
  mode: SendingMode,
): { readonly title: string; readonly html: string } {
  const byHand = plan.byHand();
  return {
    title: 'Xem trước thư nhắc việc',
    html: [
      '<div style="font:15px/1.5 Arial,sans-serif;overflow-wrap:break-word">',
      ...introduction(plan, mode).map(paragraph),
      ...plan.letters.map(letterDetails),
      ...restLines(plan)
        .filter((line) => line !== '')
        .map(paragraph),
      ...(byHand.length === 0
        ? []
        : [paragraph('Tin nhắn Zalo cho đơn vị chưa có e-mail (sao chép, gửi bằng tay):')]),
      ...byHand.map(copyBox),
      '</div>',
    ].join('\n'),
  };
}

function introduction({ day, letters }: DayPlan, { test, unconfirmedCopy }: SendingMode): string[] {
  if (letters.length === 0) return ['Hôm nay không có thư nào cần gửi.'];
  const why = unconfirmedCopy ? 'Đây là bản sao chưa xác nhận' : `Đang chọn "${SENDING.test}"`;
  return [
    `Chưa gửi thư nào. Nếu gửi ngày ${date(day)}: ${countText(letters)}.`,
    ...(test ? [`${why}: mọi thư chỉ đến người vận hành, chưa thư nào đến đơn vị.`] : []),
  ];
}

const paragraph = (text: string): string => `<p style="margin:6px 0">${escapeHtml(text)}</p>`;

const copyBox = ({ label, text }: ShortText): string =>
  `${paragraph(label)}<textarea readonly rows="5" style="width:100%;box-sizing:border-box;font:inherit">${escapeHtml(text)}</textarea>`;

function letterDetails(letter: Letter): string {
  const mail = letter.write();
  const head = [
    `Từ: ${mail.senderName}`,
    `Đến: ${mail.to}`,
    ...(mail.cc === '' ? [] : [`Bản sao: ${mail.cc}`]),
    `Tiêu đề: ${mail.subject}`,
  ];
  return [
    `<details style="margin:10px 0;border-top:1px solid #dadce0;padding-top:8px"><summary><b>${escapeHtml(letter.units.join(', '))}</b> – ${escapeHtml(addressText(letter))}</summary>`,
    ...head.map(paragraph),
    `<pre style="font:inherit;white-space:pre-wrap;background:#f1f3f4;padding:10px">${escapeHtml(mail.body)}</pre>`,
    ...letter.shortTexts().map(copyBox),
    '</details>',
  ].join('\n');
}
