// The mail about a unit's work: sender, subject and letter, in the tone of its addressee.
import type { Settings } from '../../../sheets-schema/settings';
import type { AddressedMail } from '../../core/mail/addressed-mail';
import type { OpenItem } from '../../core/mail/open-items';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import type { MailItem, MailSection, PlannedMail } from '../../core/mail/planned-mail';
import type { Task } from '../../core/workbook/inputs';
import { date } from '../words/format.vi';
import { GATE } from '../words/gates.vi';
import { type Block, bytesInMail, letterHtml, letterText, oneLine } from '../words/letter';
import {
  fullName,
  kindOfOffice,
  type StandingUnit,
  shortName,
  standingUnit,
  withCommune,
} from '../words/unit-names.vi';
import type { MailContext } from './mail-words';
import { type Figures, type Tone, toneOf } from './tone.vi';
import { sectionBlocks } from './work-parts.vi';

/** A mail stays under 20 KB; what is left of it are headers and the seams between the parts. */
const MOST_BYTES = 20 * 1024 - 2500;
/** Room for the names of the units stays limited too, where many share an address. */
const LONGEST_NAME = 90;
/** The figures stand within so many characters, which a telephone shows. */
const SHOWN = 40;
/** Less of a code tells nothing; the unit's name ends the subject. */
const SHORTEST_CODE = 5;
/** Items a list, at first; a mail that is too long has fewer and says how many are left out. */
const MOST_ITEMS = 20;
/** As many fit all the same: for them titles are cut shorter, as far as a title still tells something. */
const WANTED_ITEMS = 10;
const TITLES = [160, 120, 90, 60] as const;
/** "12. " in front of a title. */
const ITEM_NUMBER = 4;

/** Renders the planned mail, ready to send; in test mode addressed to the operator. */
export function renderMail(mail: PlannedMail, context: MailContext): OutgoingMail {
  const tone = toneOf(mail.tone);
  const standing = standingUnit(context.settings, context.units);
  const letter = fitting((most) => blocksOf(mail, tone, standing, context, most));
  const office = tone.words(withCommune(standing.shortName, context.settings), 'Cơ quan thường trực');
  return {
    to: mail.testTo ?? mail.to,
    cc: mail.testTo === null ? mail.cc.join(', ') : '',
    subject: subjectOf(mail, tone),
    ...letter,
    senderName: oneLine(tone.sender(office)),
    replyTo: context.settings.operatorEmail ?? '',
  };
}

/** "Nhắc việc 20/10: 1 việc quá hạn": how the subject begins, its figures within 40 characters. */
export function mailFigures(mail: PlannedMail): string {
  return toneOf(mail.tone).subject(figuresOf(mail.sections), mail.day);
}

/** Units, and what the mail is about, as the journal keeps them. */
export function describeMail(mail: PlannedMail): { unit: string; items: string } {
  const task = ({ id, title }: Task, due: string): string =>
    `${oneLine(`${id === null ? '' : `${id} `}${title ?? ''}`, 100)} (hạn ${date(due)})`;
  const items = mail.sections.flatMap((section) => [
    ...lateItems(section).map((item) => task(item.task, item.task.dueDate)),
    ...section.open.map((item) => `${oneLine(openName(item), 100)} (trước ${date(item.due)})`),
    ...section.coming.map((item) => task(item.task, item.task.dueDate)),
    ...section.gates.map(
      ({ id, working, followedFor }) =>
        `${GATE[id](shortName(followedFor ?? section.unit))} (trước ${date(working)})`,
    ),
  ]);
  const unit = mail.sections.map((section) => shortName(section.unit)).join('; ');
  return { unit: oneLine(unit), items: oneLine([...new Set(items)].join('; '), 1000) };
}

function openName({ what }: OpenItem): string {
  switch (what.kind) {
    case 'request':
      return `${what.request.code} ${oneLine(what.request.text, 60)}`;
    case 'criterion':
      return what.criterion.code;
    case 'review':
      return what.review.code ?? what.review.title;
  }
}

/** All overdue tasks of a section, in the order of the letter. */
const lateItems = (section: MailSection): MailItem[] => [
  ...section.lead,
  ...section.followed.flatMap(({ items }) => items),
  ...section.coordinated,
];

/** A thing that stands in two sections counts once; a task as overdue where one of them leads or follows it. */
export function figuresOf(sections: readonly MailSection[]): Figures {
  const own = new Set(
    sections.flatMap(({ lead, followed }) =>
      [...lead, ...followed.flatMap(({ items }) => items)].map(({ task }) => task),
    ),
  );
  const all = new Set(sections.flatMap(lateItems).map(({ task }) => task));
  const open = sections.flatMap((section) => section.open);
  const wanted = open.flatMap(({ what }) =>
    what.kind === 'request' ? what.request.code : what.kind === 'criterion' ? what.criterion.code : [],
  );
  return {
    overdue: own.size,
    coordinated: all.size - own.size,
    open: new Set(wanted).size,
    review: open.length - wanted.length,
    coming: new Set(
      sections.flatMap(({ coming, gates }) => [
        ...coming.map(({ task }) => task),
        ...gates.map(({ id }) => id),
      ]),
    ).size,
  };
}

function shortNames(mail: PlannedMail, tone: Tone): string {
  const names = mail.sections.map(({ unit }) => tone.words(shortName(unit), 'đơn vị'));
  return names.length > 2 ? `${names[0]} và ${names.length - 1} đơn vị khác` : names.join(', ');
}

function subjectOf(mail: PlannedMail, tone: Tone): string {
  const names = shortNames(mail, tone);
  const codes = mail.sections.map(({ unit }) => unit.code ?? shortName(unit)).join(', ');
  const figures = mailFigures(mail);
  return oneLine(`${mail.testTo === null ? '' : testMark(codes, figures)}${figures} – ${names}`);
}

/** "[GỬI THỬ → PVHCC] ", as much of the codes as leaves room for the first figure, or none. */
function testMark(codes: string, figures: string): string {
  const firstFigure = /^[^:]*: \d+/.exec(figures)?.[0] ?? figures;
  const room = SHOWN - '[GỬI THỬ → ] '.length - firstFigure.length;
  return codes.length <= room || room >= SHORTEST_CODE
    ? `[GỬI THỬ → ${oneLine(codes, room)}] `
    : '[GỬI THỬ] ';
}

/** The longest version of the letter that stays within the limit: fewer items, then shorter titles, then fewer than ten. */
function fitting(blocks: (most: number) => Block[]): { body: string; htmlBody: string } {
  const [longest, ...shorter] = TITLES;
  const wanted = Array.from({ length: MOST_ITEMS - WANTED_ITEMS + 1 }, (_none, less) => MOST_ITEMS - less);
  const [shortest] = shorter.slice(-1);
  const tries = [
    ...wanted.map((most) => ({ most, title: longest })),
    ...shorter.map((title) => ({ most: WANTED_ITEMS, title })),
    ...Array.from({ length: WANTED_ITEMS }, (_none, less) => ({
      most: WANTED_ITEMS - 1 - less,
      title: shortest ?? longest,
    })),
  ];
  for (const { most, title } of tries) {
    const letter = written(blocks(most), title);
    if (bytesInMail(letter.body) + bytesInMail(letter.htmlBody) <= MOST_BYTES) return letter;
  }
  return written(blocks(0), longest);
}

/** The letter with its items' titles cut to so many characters, the number in front not counted. */
function written(blocks: readonly Block[], title: number): { body: string; htmlBody: string } {
  const cut = blocks.map((block) =>
    block.kind === 'item' ? { ...block, title: oneLine(block.title, title + ITEM_NUMBER) } : block,
  );
  return { body: letterText(cut), htmlBody: letterHtml(cut) };
}

function blocksOf(
  mail: PlannedMail,
  tone: Tone,
  standing: StandingUnit,
  context: MailContext,
  most: number,
): Block[] {
  const [only] = mail.sections.length === 1 ? mail.sections : [];
  const names = mail.sections.map(({ unit }) =>
    oneLine(tone.words(fullName(unit, context.settings), 'Quý cơ quan'), LONGEST_NAME),
  );
  const you = tone.address(only === undefined ? 'các đơn vị' : kindOfOffice(only.unit));
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return [
    ...(mail.testTo === null ? [] : [paragraph(testNotice(mail))]),
    paragraph(`Kính gửi: ${names.join('; ')}`),
    paragraph(
      tone.opening({
        standing: tone.words(standing.name, 'Cơ quan thường trực'),
        addressee: only !== undefined && only.unit === standing.unit ? null : you,
        plan: planReference(context.settings, tone),
        day: mail.day,
      }),
    ),
    ...mail.sections.flatMap((section, index) => [
      ...(only === undefined ? [{ kind: 'heading', text: names[index] ?? '' } as const] : []),
      ...sectionBlocks(section, tone, context, most),
    ]),
    paragraph(
      `Nội dung nào ${you} đã thực hiện, đề nghị cập nhật vào sổ theo dõi; ${tone.noMore}. Nếu số liệu chưa đúng hoặc có vướng mắc, xin trả lời thư này.`,
    ),
    paragraph('Trân trọng cảm ơn.'),
    paragraph(tone.words(withCommune(standing.name, context.settings), 'Cơ quan thường trực')),
    {
      kind: 'remark',
      text: `Thư tự động từ sổ theo dõi chính quyền thân thiện, mỗi địa chỉ nhiều nhất một thư mỗi ngày. Thư có giá trị ${tone.worth}, không thay thế văn bản chỉ đạo, điều hành.`,
    },
  ];
}

export function testNotice(mail: AddressedMail): string {
  const copies = mail.cc.length === 0 ? '' : ` (bản sao: ${mail.cc.join(', ')})`;
  return `Đây là thư gửi thử cho người vận hành. Khi gửi thật, thư này sẽ đến: ${mail.to}${copies}.`;
}

function planReference({ planNumber, planDate }: Settings, tone: Tone): string {
  const number = planNumber === null ? '' : ` số ${tone.words(planNumber, '')}`.trimEnd();
  return `Kế hoạch${number}${planDate === null ? '' : ` ngày ${date(planDate)}`}`;
}
