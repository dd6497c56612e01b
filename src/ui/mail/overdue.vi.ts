// The mail about overdue work: sender, subject and letter, in the tone of its addressee.

import { TASK_STATUS } from '../../../sheets-schema/enums';
import { tasks as taskTable } from '../../../sheets-schema/index';
import type { Settings } from '../../../sheets-schema/settings';
import type { AddressedMail } from '../../core/mail/addressed-mail';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import type { MailItem, MailSection, PlannedMail } from '../../core/mail/reminders';
import type { UnitDirectory } from '../../core/sheet/units';
import type { Task } from '../../core/workbook/inputs';
import { annexText } from '../words/annex.vi';
import { capitals, date } from '../words/format.vi';
import { type Block, bytesInMail, letterHtml, letterText, oneLine } from '../words/letter';
import { asProposed, ownLeadMark } from '../words/proposed.vi';
import {
  fullName,
  kindOfOffice,
  nameInHeading,
  nameInside,
  type StandingUnit,
  shortName,
  standingUnit,
  withCommune,
} from '../words/unit-names.vi';
import type { MailContext } from './mail-words';
import { type Figures, type Tone, toneOf } from './tone.vi';

/** A mail stays under 20 KB; what is left of it are headers and the seams between the parts. */
const MOST_BYTES = 20 * 1024 - 2500;
/** Room for the names of the units stays limited too, where many share an address. */
const LONGEST_NAME = 90;
/** So that ten items fit. */
const LONGEST_TITLE = 160;
/** Items a list, at first; a mail that is too long has fewer and says how many are left out. */
const MOST_ITEMS = 20;

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
  const items = mail.sections.flatMap(itemsOf).map(({ task }) => {
    const id = task.id === null ? '' : `${task.id} `;
    return `${oneLine(`${id}${task.title ?? ''}`, 100)} (hạn ${date(task.dueDate)})`;
  });
  const unit = mail.sections.map((section) => shortName(section.unit)).join('; ');
  return { unit: oneLine(unit), items: oneLine([...new Set(items)].join('; '), 1000) };
}

/** All tasks of a section, in the order of the letter. */
function itemsOf(section: MailSection): MailItem[] {
  return [...section.lead, ...section.followed.flatMap(({ items }) => items), ...section.coordinated];
}

/** A task that stands in two sections counts once, and as overdue where one of them leads or follows it. */
export function figuresOf(sections: readonly MailSection[]): Figures {
  const own = new Set(
    sections.flatMap(({ lead, followed }) =>
      [...lead, ...followed.flatMap(({ items }) => items)].map(taskOf),
    ),
  );
  const all = new Set(sections.flatMap(itemsOf).map(taskOf));
  return { overdue: own.size, coordinated: all.size - own.size };
}

const taskOf = ({ task }: MailItem): Task => task;

function shortNames(mail: PlannedMail, tone: Tone): string {
  const names = mail.sections.map(({ unit }) => tone.words(shortName(unit), 'đơn vị'));
  return names.length > 2 ? `${names[0]} và ${names.length - 1} đơn vị khác` : names.join(', ');
}

function subjectOf(mail: PlannedMail, tone: Tone): string {
  const names = shortNames(mail, tone);
  const mark = mail.testTo === null ? '' : `[GỬI THỬ → ${names}] `;
  return oneLine(`${mark}${mailFigures(mail)} – ${names}`);
}

/** The longest version of the letter that stays within the limit. */
export function fitting(blocks: (most: number) => Block[]): { body: string; htmlBody: string } {
  for (let most = MOST_ITEMS; ; most -= 1) {
    const letter = { body: letterText(blocks(most)), htmlBody: letterHtml(blocks(most)) };
    if (most === 0 || bytesInMail(letter.body) + bytesInMail(letter.htmlBody) <= MOST_BYTES) return letter;
  }
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

interface Part {
  readonly heading: string;
  readonly items: readonly MailItem[];
  readonly own: boolean;
}

/** A, B, C: own work, that of leaders whom the unit serves, what it coordinates. */
function partsOf({ unit, lead, followed, coordinated }: MailSection, tone: Tone): Part[] {
  const parts: Part[] = [
    { heading: tone.ownHeading, items: lead, own: true },
    ...followed.map(({ leader, items }) => ({
      heading: tone.words(
        capitals(`Việc của ${shortName(leader)} do ${nameInHeading(unit)} theo dõi`),
        'VIỆC DO ĐƠN VỊ THEO DÕI',
      ),
      items,
      own: true,
    })),
    { heading: 'NỘI DUNG ĐỀ NGHỊ PHỐI HỢP', items: coordinated, own: false },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function sectionBlocks(section: MailSection, tone: Tone, context: MailContext, most: number): Block[] {
  return partsOf(section, tone).flatMap(({ heading, items, own }, part) => {
    const left = items.length - most;
    return [
      { kind: 'heading', text: `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[part % 26]}. ${heading}: ${items.length}` },
      ...items.slice(0, most).map((item, index) => itemBlock(item, index + 1, own, section, tone, context)),
      ...(left > 0 ? [{ kind: 'paragraph', text: restText(left, most === 0, tone) } as const] : []),
    ] satisfies Block[];
  });
}

const restText = (left: number, all: boolean, tone: Tone): string =>
  all
    ? `Danh sách ở bảng "${taskTable.title}".`
    : `Và ${left} ${tone.thing} khác, xem ở bảng "${taskTable.title}".`;

function itemBlock(
  item: MailItem,
  number: number,
  own: boolean,
  section: MailSection,
  tone: Tone,
  context: MailContext,
): Block {
  const { task } = item;
  const title =
    oneLine(tone.words(task.title ?? '', ''), LONGEST_TITLE) ||
    `Nội dung ở dòng ${task.row} của bảng "${taskTable.title}"`;
  const url = context.linkTo(task);
  return {
    kind: 'item',
    title: `${number}. ${title}`,
    after: placeInPlan(task, tone) + (own ? ownLeadMark(task.led === 'assumed') : ''),
    lines: [
      ...(own ? [] : leadLine(task, tone, context.units)),
      ...tone.when(item, oneLine(tone.words(task.timeText ?? '', ''), 100), own),
      ...annexLine(task, tone),
      own ? ownUpdate(tone) : coordinatedUpdate(tone.address(kindOfOffice(section.unit))),
    ],
    link: url === null ? null : { label: 'Mở dòng này', url },
  };
}

/** " (dòng 4, mục IV)"; a task outside the plan's table has only its paragraph: " (mục V.1)"; the office's own has none. */
function placeInPlan({ planNo, source }: Task, tone: Tone): string {
  const paragraph = oneLine(source ?? '', 30);
  const place =
    planNo === null || paragraph === ''
      ? tone.words(paragraph && `mục ${paragraph}`, '')
      : tone.words(`dòng ${oneLine(planNo, 10)}, mục ${paragraph.split('.')[0]}`, '');
  return place === '' ? '' : ` (${place})`;
}

const annexLine = ({ annex }: Task, tone: Tone): string[] =>
  annex === null ? [] : [annexText(oneLine(tone.words(annex, ''), LONGEST_TITLE))];

/** Whom to turn to: for a leader's task the unit that follows it, as no mail speaks with a leader's authority. */
function leadLine(task: Task, tone: Tone, units: UnitDirectory): string[] {
  const lead = units.byCode(task.leadUnit);
  if (lead === null) return [];
  const handler = units.handler(lead);
  const name = tone.words(nameInside(handler), '');
  if (name === '') return [];
  const leads = asProposed('Chủ trì', task.led === 'assumed');
  return [`${handler === lead ? leads : 'Đầu mối'}: ${name}`];
}

const { status, extensionTo } = taskTable.columns;

const ownUpdate = (tone: Tone): string =>
  `Cập nhật: chọn "${TASK_STATUS.done}" ở cột ${status.header}; hoặc ghi ngày vào cột "${extensionTo.header}" (${tone.pause}).`;

const coordinatedUpdate = (you: string): string =>
  `Cập nhật: đơn vị chủ trì chọn "${TASK_STATUS.done}" khi xong việc; phần việc ${you} phối hợp đã xong thì xin trả lời thư này.`;
