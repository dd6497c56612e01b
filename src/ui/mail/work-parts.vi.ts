// The parts of the mail about a unit's work: A what is overdue, B what its criteria lack, C what is coming up.
import { TASK_STATUS } from '../../../sheets-schema/enums';
import { evidence, reviews, tasks as taskTable, unitWork } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import type { OpenItem } from '../../core/mail/open-items';
import type { ComingItem, GateItem, MailItem, MailSection } from '../../core/mail/planned-mail';
import type { DossierDeadline } from '../../core/schedule/dossier-deadline';
import type { Unit, UnitDirectory } from '../../core/sheet/units';
import type { Task } from '../../core/workbook/inputs';
import { annexText } from '../words/annex.vi';
import { capitals, date, num, shortDate, weekday } from '../words/format.vi';
import { GATE } from '../words/gates.vi';
import { type Block, oneLine } from '../words/letter';
import { asProposed, ownLeadMark, ownUnitMark } from '../words/proposed.vi';
import { lackingText } from '../words/reasons.vi';
import { kindOfOffice, nameInHeading, nameInside, shortName, standingUnit } from '../words/unit-names.vi';
import type { MailContext } from './mail-words';
import type { Tone } from './tone.vi';

/** So that ten items fit. */
const LONGEST_TITLE = 160;
const LONGEST_TEXT = 300;

const { status, extensionTo, coordinatingDone } = taskTable.columns;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

interface Part {
  readonly heading: string;
  readonly count: number;
  /** The first `most` items, and what belongs to them. */
  readonly blocks: (most: number) => Block[];
}

/** The parts that have something to say, lettered; each with at most so many items and the number of the others. */
export function sectionBlocks(section: MailSection, tone: Tone, context: MailContext, most: number): Block[] {
  return [
    ...latePartsOf(section, tone, context),
    ...openParts(section, tone, context),
    ...comingParts(section, tone, context),
  ]
    .filter(({ count }) => count > 0)
    .flatMap(({ heading, blocks }, part): Block[] => [
      { kind: 'heading', text: `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[part % 26]}. ${heading}` },
      ...blocks(most),
    ]);
}

/** Own work, that of leaders whom the unit serves, what it coordinates. */
function latePartsOf(section: MailSection, tone: Tone, context: MailContext): Part[] {
  const { unit, lead, followed, coordinated } = section;
  return [
    latePart(tone.ownHeading, lead, true, section, tone, context),
    ...followed.map(({ leader, items }) =>
      latePart(
        tone.words(
          capitals(`Việc của ${shortName(leader)} do ${nameInHeading(unit)} theo dõi`),
          'VIỆC DO ĐƠN VỊ THEO DÕI',
        ),
        items,
        true,
        section,
        tone,
        context,
      ),
    ),
    latePart('NỘI DUNG ĐỀ NGHỊ PHỐI HỢP', coordinated, false, section, tone, context),
  ];
}

function latePart(
  heading: string,
  items: readonly MailItem[],
  own: boolean,
  { unit }: MailSection,
  tone: Tone,
  context: MailContext,
): Part {
  return {
    heading: `${heading}: ${num(items.length)}`,
    count: items.length,
    blocks: (most) => [
      ...items.slice(0, most).map((item, index) => lateBlock(item, index + 1, own, tone, context)),
      ...restBlock(items.length, most, tone.thing, taskTable.title),
      ...(most === 0
        ? []
        : [paragraph(own ? ownUpdate(tone) : coordinatedUpdate(tone.address(kindOfOffice(unit))))]),
    ],
  };
}

/** "Và 31 việc khác, xem ở bảng …"; nothing where all are there. */
function restBlock(count: number, most: number, thing: string, table: string): Block[] {
  if (count <= most) return [];
  return [
    paragraph(
      most === 0
        ? `Danh sách ở bảng "${table}".`
        : `Và ${num(count - most)} ${thing} khác, xem ở bảng "${table}".`,
    ),
  ];
}

function lateBlock(item: MailItem, number: number, own: boolean, tone: Tone, context: MailContext): Block {
  const { task } = item;
  const url = context.linkTo(task);
  return {
    kind: 'item',
    title: `${number}. ${taskTitle(task, tone)}`,
    after: placeInPlan(task, tone) + (own ? ownLeadMark(task.led === 'assumed') : ''),
    lines: [
      ...(own ? [] : leadLine(task, tone, context.units)),
      ...tone.when(item, oneLine(tone.words(task.timeText ?? '', ''), 100), own),
      ...annexLine(task, tone),
    ],
    link: url === null ? null : { label: 'Mở dòng này', url },
  };
}

const taskTitle = (task: Task, tone: Tone): string =>
  oneLine(tone.words(task.title ?? '', ''), LONGEST_TITLE) ||
  `Nội dung ở dòng ${task.row} của bảng "${taskTable.title}"`;

/**
 * " (dòng 4, mục IV)"; a task outside the plan's table has only its paragraph: " (mục V.1)"; the office's own what stands
 * there: " (Đề xuất)", or nothing.
 */
function placeInPlan({ planNo, source }: Task, tone: Tone): string {
  const section = oneLine(source ?? '', 30);
  const place =
    planNo === null || section === ''
      ? tone.words(/^[IVX]+(\.|$)/.test(section) ? `mục ${section}` : section, '')
      : tone.words(`dòng ${oneLine(planNo, 10)}, mục ${section.split('.')[0]}`, '');
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

const ownUpdate = (tone: Tone): string =>
  `Cập nhật: chọn "${TASK_STATUS.done}" ở cột ${status.header}; hoặc ghi ngày vào cột "${extensionTo.header}" (${tone.pause}).`;

const coordinatedUpdate = (you: string): string =>
  `Cập nhật: phần việc ${you} phối hợp đã xong thì ghi tên đơn vị ở cột "${coordinatingDone.header}".`;

/** B. What its criteria lack, and what is to be looked at again. */
function openParts({ unit, open, answersFor }: MailSection, tone: Tone, context: MailContext): Part[] {
  const isReview = ({ what }: OpenItem): boolean => what.kind === 'review';
  const wanted = open.filter((item) => !isReview(item));
  const again = open.filter(isReview);
  const by = wanted.find(({ what }) => what.kind === 'criterion')?.due;
  const you = tone.address(kindOfOffice(unit));
  const of = answersFor === null ? '' : ` trong ${num(answersFor)} tiêu chí ${you} phụ trách`;
  const until = by === undefined ? '' : ` – đề nghị xong chậm nhất ${date(by)} (${weekday(by)})`;
  const draft = context.settings.criteriaSetStatus === 'official' ? '' : ' (bộ tiêu chí dự thảo)';
  return [
    {
      heading: `TIÊU CHÍ CẦN BỔ SUNG: ${num(wanted.length)}${of}${until}${draft}`,
      count: wanted.length,
      blocks: (most) => [
        listBlock(
          wanted.slice(0, most).map((item) => openLine(item, tone, context)),
          context,
        ),
        ...restBlock(wanted.length, most, 'tiêu chí', unitWork.title),
        ...answerBlock(wanted),
        ...evidenceBlock(wanted, context),
      ],
    },
    {
      heading: `MINH CHỨNG CẦN KIỂM TRA LẠI: ${num(again.length)}`,
      count: again.length,
      blocks: (most) => [
        listBlock(
          again.slice(0, most).map((item) => openLine(item, tone, context)),
          context,
        ),
        ...restBlock(again.length, most, 'minh chứng', unitWork.title),
        paragraph(
          `Cập nhật: kiểm tra xong thì ghi ngày tiếp theo ở cột ${evidence.columns.reviewBy.header}.`,
        ),
      ],
    },
  ];
}

/** "A05 Niêm yết danh mục, quy trình TTHC: chưa có minh chứng". */
function openLine({ what, followedFor }: OpenItem, tone: Tone, context: MailContext): string {
  const whose =
    followedFor === null ? '' : ` (tiêu chí của ${tone.words(shortName(followedFor), 'đơn vị khác')})`;
  const shortOf = (code: string): string => context.units.shortName(code);
  switch (what.kind) {
    case 'request': {
      const { code, shortName: name, text, due, sentAt, unitProposed } = what.request;
      const standing = tone.words(
        standingUnit(context.settings, context.units).shortName,
        'Cơ quan thường trực',
      );
      const asked = `${standing} đề nghị bổ sung${sentAt === '' ? '' : ` ngày ${shortDate(sentAt.slice(0, 10))}`}, chậm nhất ${date(due)} (${weekday(due)})`;
      return `${titleOf(code, name, tone)}${whose}: ${asked}: ${oneLine(tone.words(text, `xem bảng "${reviews.title}"`), LONGEST_TEXT)}${ownUnitMark(unitProposed)}`;
    }
    case 'criterion': {
      const { code, shortName: name, unitProposed } = what.criterion;
      const lacks = oneLine(
        tone.words(lackingText(what.criterion, shortOf), `xem bảng "${unitWork.title}"`),
        LONGEST_TEXT,
      );
      return `${titleOf(code, name, tone)}${whose}: ${lacks.charAt(0).toLowerCase()}${lacks.slice(1)}${ownUnitMark(unitProposed)}`;
    }
    case 'review': {
      const { code, title, until } = what.review;
      const name = oneLine(tone.words(title, ''), LONGEST_TITLE) || 'Tài liệu';
      return `${code === null ? '' : `[${oneLine(code, 20)}] `}${name}${whose}: còn được tính đến hết ngày ${date(until)}`;
    }
  }
}

const titleOf = (code: string, name: string, tone: Tone): string =>
  oneLine(`${code} ${tone.words(name, '')}`.trim(), LONGEST_TITLE);

const listBlock = (lines: readonly string[], { pages }: MailContext): Block => ({
  kind: 'list',
  lines,
  link: pages.unitWork === null ? null : { label: `Mở bảng ${unitWork.title}`, url: pages.unitWork },
});

/** What makes a request stop. */
const answerBlock = (items: readonly OpenItem[]): Block[] =>
  items.some(({ what }) => what.kind === 'request')
    ? [
        paragraph(
          `Nội dung được đề nghị bổ sung: bổ sung xong, hoặc chưa bổ sung được, thì ghi ở cột "${reviews.columns.answer.header}", bảng "${reviews.title}".`,
        ),
      ]
    : [];

const evidenceBlock = (items: readonly OpenItem[], { pages }: MailContext): Block[] =>
  items.some(({ what }) => what.kind === 'criterion')
    ? [
        {
          kind: 'item',
          title: 'Gửi minh chứng nhanh: ',
          after: `đưa ảnh hoặc tệp lên Google Drive, sao chép đường liên kết, mở bảng ${evidence.title}, chọn tiêu chí và dán đường liên kết. Tên tài liệu, số, ngày có thể bổ sung sau.`,
          lines: [],
          link: pages.evidence === null ? null : { label: 'Mở dòng trống', url: pages.evidence },
        },
      ]
    : [];

/** C. Dates ahead, each with its row; gates, and the dossier's day where the unit still has something to complete for it. */
function comingParts({ unit, coming, gates, open }: MailSection, tone: Tone, context: MailContext): Part[] {
  const days = [
    ...gates.map((item) => gateLine(item, unit, tone)),
    ...(context.dossier !== null && open.length > 0 && !coming.some(isDossier)
      ? [dossierLine(context.dossier)]
      : []),
  ];
  const updates = [
    ...(coming.some(isOwn) ? [ownUpdate(tone)] : []),
    ...(coming.every(isOwn) ? [] : [coordinatedUpdate(tone.address(kindOfOffice(unit)))]),
  ];
  return [
    {
      heading: coming.length === 0 ? 'SẮP TỚI' : `SẮP TỚI: ${num(coming.length)}`,
      count: coming.length + days.length,
      blocks: (most) => [
        ...coming.slice(0, most).map((item, index) => comingBlock(item, index + 1, tone, context)),
        ...restBlock(coming.length, most, tone.thing, taskTable.title),
        ...(most === 0 ? [] : updates.map(paragraph)),
        ...(days.length === 0 ? [] : [{ kind: 'list', lines: days, link: null } as const]),
      ],
    },
  ];
}

const isDossier = ({ task }: ComingItem): boolean => task.source === PLAN.sections.dossier;

/** Its own to bring to an end, or a leader's that it follows. */
const isOwn = ({ own, followedFor }: ComingItem): boolean => own || followedFor !== null;

function comingBlock(item: ComingItem, number: number, tone: Tone, context: MailContext): Block {
  const { task, followedFor, own } = item;
  const url = context.linkTo(task);
  const timeText = oneLine(tone.words(task.timeText ?? '', ''), 100);
  return {
    kind: 'item',
    title: `${number}. ${taskTitle(task, tone)}`,
    after: placeInPlan(task, tone) + (isOwn(item) ? ownLeadMark(task.led === 'assumed') : ''),
    lines: [
      ...(followedFor === null ? [] : [`Việc của ${tone.words(shortName(followedFor), 'đơn vị khác')}`]),
      ...(own || followedFor !== null ? [] : leadLine(task, tone, context.units)),
      ...(timeText === '' ? [] : [`Thời gian theo Kế hoạch: ${timeText}`]),
      whenAhead(item),
      ...annexLine(task, tone),
    ],
    link: url === null ? null : { label: 'Mở dòng này', url },
  };
}

/**
 * "Hạn: 14/11/2026 (thứ Bảy); ngày làm việc cuối: 13/11/2026 (thứ Sáu), còn 7 ngày làm việc"; what somebody else leads is told
 * without counting their days.
 */
function whenAhead(item: ComingItem): string {
  const { working, workingDaysLeft, due } = item;
  const last = working === due ? '' : `; ngày làm việc cuối: ${date(working)} (${weekday(working)})`;
  const left = isOwn(item) && workingDaysLeft > 0 ? `, còn ${num(workingDaysLeft)} ngày làm việc` : '';
  return `Hạn: ${date(due)} (${weekday(due)})${last}${left}`;
}

/** "Chậm nhất 15/10/2026 (thứ Năm): Phòng VH-XH rà soát xong (mốc đề xuất)". */
const gateLine = ({ id, working, followedFor }: GateItem, unit: Unit, tone: Tone): string =>
  `Chậm nhất ${date(working)} (${weekday(working)}): ${GATE[id](tone.words(shortName(followedFor ?? unit), 'đơn vị'))} (mốc nội bộ, đề xuất)`;

const dossierLine = ({ working }: DossierDeadline): string =>
  `Chậm nhất ${date(working)} (${weekday(working)}): xã nhập xong hồ sơ trên Hệ thống quản trị thông tin quy chế dân chủ.`;
