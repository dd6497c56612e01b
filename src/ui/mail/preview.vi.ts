// What a person sees before anything is sent: the preview page, and the question with units, addresses and counts.
import { SENDING } from '../../../sheets-schema/enums';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { DayPlan, HeldBack, Letter, ShortText } from '../../core/mail/letter';
import type { Waiting, WaitReason } from '../../core/mail/quota';
import { atMost } from '../words/brief';
import { date, num, weekday } from '../words/format.vi';
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

/** What a list tells of a mail that went out earlier. */
const TOLD = 200;

/** One line a letter held back: units, address, what the mail of the day was about, whatever is due by now. */
const heldBackLines = (heldBack: readonly HeldBack[]): string[] =>
  heldBack.map(({ letter: { units, to }, told }, index) => {
    const line = `${index + 1}. ${units.join(', ')} – ${to}`;
    return told ? `${line}: ${atMost(told, TOLD)}` : line;
  });

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

export function capped(lines: readonly string[]): string[] {
  const left = lines.length - LINES_IN_ALERT;
  return left > 0 ? [...lines.slice(0, LINES_IN_ALERT), `… và ${left} dòng khác.`] : [...lines];
}

const WAITING: Readonly<Record<WaitReason, string>> = {
  not_agreed: 'Giữ lại vì có địa chỉ mới, chờ người vận hành đồng ý:',
  over_quota: 'Tài khoản hết lượt gửi, được gửi trước ở lần sau:',
  over_limit: `Đủ số ghi ở "${SETTINGS.recipientsPerDay.label}", được gửi trước ở lần sau:`,
  out_of_time: 'Hết thời gian của một lần chạy, còn chưa gửi:',
};

/** What waits for room: a line a day, "thứ Tư 21/10/2026 (dự kiến): 10 thư – Phòng Kinh tế, …"; else a line a mail. */
function waitingLines(waiting: readonly Waiting<Letter>[]): string[] {
  const days = [...new Set(waiting.flatMap(({ on }) => on ?? []))];
  return [
    ...days.map((day) => {
      const mails = waiting.filter(({ on }) => on === day).map(({ mail }) => mail);
      const units = mails.flatMap((mail) => mail.units).join(', ');
      return `${weekday(day)} ${date(day)} (dự kiến): ${num(mails.length)} thư – ${units}`;
    }),
    ...mailLines(waiting.filter(({ on }) => on === undefined).map(({ mail }) => mail)),
  ];
}

/** The rest of a plan in words: put off, already sent, not reached; nothing where all are reached. */
export function restLines(plan: DayPlan, waiting: readonly Waiting<Letter>[] = []): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...capped(lines)];
  return [
    ...Object.entries(WAITING).flatMap(([reason, title]) =>
      list(title, waitingLines(waiting.filter(({ why }) => why === reason))),
    ),
    ...list('Đã có thư trong ngày, không gửi lại:', heldBackLines(plan.alreadySent)),
    ...list('Không gửi:', plan.leftOut),
  ];
}

interface Question {
  readonly title: string;
  readonly text: string;
}

/**
 * The question before real sending; `waiting` do not go out now, `added` are addresses not agreed to before. Of a day off it
 * says so: only a person's click sends on one.
 */
export function confirmText(
  plan: DayPlan,
  waiting: readonly Waiting<Letter>[] = [],
  added: readonly string[] = [],
  isDayOff = false,
): Question {
  const kept = new Set(waiting.map(({ mail }) => mail));
  const send = plan.letters.filter((letter) => !kept.has(letter));
  return {
    title: 'Gửi thư nhắc việc',
    text: [
      ...(isDayOff && send.length > 0
        ? [
            `Hôm nay, ${weekday(plan.day)} ${date(plan.day)}, là ngày nghỉ. Thư tự động không gửi ngày này.`,
            '',
          ]
        : []),
      ...(send.length === 0
        ? ['Hôm nay không có thư nào gửi đi.']
        : [`Sẽ gửi thật ${countText(send)}:`, ...capped(mailLines(send))]),
      ...restLines(plan, waiting),
      ...addedLines(added),
      '',
      send.length === 0 ? 'Đồng ý gửi thật đến các địa chỉ này khi có việc?' : 'Gửi các thư này?',
    ].join('\n'),
  };
}

/** The question before mornings on which nobody will be asked. */
export function agreeQuestion(added: readonly string[]): Question {
  return {
    title: 'Gửi thật mỗi sáng',
    text: [
      'Thư nhắc việc sẽ tự gửi đi vào sáng ngày làm việc.',
      ...addedLines(added),
      '',
      'Đồng ý gửi thật đến các địa chỉ này?',
    ].join('\n'),
  };
}

const addedLines = (added: readonly string[]): string[] =>
  added.length === 0
    ? []
    : ['', `Địa chỉ mới, chưa từng đồng ý gửi thật (${added.length}):`, added.join(', ')];

/** A dialog takes about 500 KB; a mail is shown with its text for Zalo in at most 20. */
const MOST_LETTERS = 25;

/** The preview: every mail as it would leave, and the texts to be sent by hand. `html` is escaped. */
export function previewPage(
  plan: DayPlan,
  mode: SendingMode & { readonly health: readonly string[]; readonly waiting: readonly Waiting<Letter>[] },
): { readonly title: string; readonly html: string } {
  const byHand = plan.byHand();
  return {
    title: 'Xem trước thư nhắc việc',
    html: [
      '<div style="font:15px/1.5 Arial,sans-serif;overflow-wrap:break-word">',
      ...[...mode.health, ...introduction(plan, mode)].map(paragraph),
      ...plan.letters.slice(0, MOST_LETTERS).map(letterDetails),
      ...(plan.letters.length > MOST_LETTERS
        ? [paragraph(`… và ${num(plan.letters.length - MOST_LETTERS)} thư khác, không hiện ở đây.`)]
        : []),
      ...restLines(plan, mode.waiting)
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
