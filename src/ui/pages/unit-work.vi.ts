// Việc của đơn vị: four narrow columns for a phone, a list of units on top, a block a unit below.

import { MARKS } from '../../../sheets-schema/page-styles';
import { reviews } from '../../../sheets-schema/tables/reviews';
import { tasks } from '../../../sheets-schema/tables/tasks';
import type {
  CoordinatedTask,
  OpenCriterion,
  OpenRequest,
  OpenTask,
  OpenWork,
  UnitBlock,
  UnitWorkModel,
} from '../../core/pages/unit-work';
import type { JumpTarget, OutRow } from '../../core/sheet/cells-out';
import { annexText } from '../words/annex.vi';
import { capitals, date, num } from '../words/format.vi';
import { ownLeadMark, ownUnitMark } from '../words/proposed.vi';
import { lackingText } from '../words/reasons.vi';

/** Short name of a unit by its code. */
export type UnitName = (code: string) => string;

export const OPEN_LABEL = 'Mở';
/** Work and criteria for which nobody is named. */
export const NO_UNIT = 'Chưa ghi đơn vị';

const EMPTY: OutRow = [null, null, null, null];
const link = (jump: JumpTarget) => ({ jump, label: OPEN_LABEL });

/** First cell of a unit's block, by which links find it. */
export function blockTitle(unitName: string): string {
  return `${MARKS.unitBlock}${unitName}`;
}

/** The whole page, every row four cells wide. */
export function unitWorkGrid(model: UnitWorkModel, unitName: UnitName): OutRow[] {
  const nameOf = (block: UnitBlock): string => (block.unit === null ? NO_UNIT : unitName(block.unit));
  return [
    ['Nội dung', 'Còn thiếu', 'Hạn', OPEN_LABEL],
    [`Số liệu ngày ${date(model.asOf)}`, `Bấm "${OPEN_LABEL}" ở dòng tên đơn vị`, null, null],
    ...model.blocks.map(
      (block): OutRow => [
        nameOf(block),
        // How much, never how late: all units read this list.
        block.count === 0 ? MARKS.nothingLeft : `${num(block.count)} nội dung`,
        null,
        link({ table: 'unitWork', key: blockTitle(nameOf(block)) }),
      ],
    ),
    ...model.blocks.flatMap((block): OutRow[] => [
      EMPTY,
      [blockTitle(nameOf(block)), null, null, null],
      ...(block.count === 0 ? [[MARKS.nothingLeft, null, null, null]] : blockRows(block, model, unitName)),
    ]),
  ];
}

function blockRows(block: UnitBlock, model: UnitWorkModel, unitName: UnitName): OutRow[] {
  return [
    ...workRows(block.work, block.cooperation, model, unitName),
    ...block.followed.flatMap(({ unit, work }): OutRow[] => [
      [capitals(`${MARKS.followedWork}${unitName(unit)} do đơn vị theo dõi`), null, null, null],
      ...workRows(work, block.cooperation, model, unitName),
    ]),
  ];
}

function workRows(work: OpenWork, cooperation: boolean, model: UnitWorkModel, unitName: UnitName): OutRow[] {
  const { sections } = MARKS;
  const section = (title: string, rows: OutRow[]): OutRow[] =>
    rows.length === 0 ? [] : [[`${title}: ${num(rows.length)}`, null, null, null], ...rows];
  const task = (item: OpenTask, lacking: string): OutRow => [
    item.title,
    (item.annex === null ? lacking : `${lacking} ${annexText(item.annex)}.`) + ownLeadMark(item.leadAssumed),
    item.due === null ? null : date(item.due),
    link(item.open),
  ];
  const criterion = (item: OpenCriterion): OutRow => [
    `${item.code} ${item.shortName}`,
    lackingText(item, unitName) + ownUnitMark(item.unitProposed),
    model.deadline === null ? null : date(model.deadline),
    link(item.open),
  ];
  return [
    ...(cooperation
      ? section(
          sections.awaited,
          work.overdue.map((item) => task(item, awaited(item))),
        )
      : section(
          sections.overdue,
          work.overdue.map((item) => task(item, late(item))),
        )),
    ...section(
      sections.dueSoon,
      work.dueSoon.map((item) => task(item, soon(item))),
    ),
    ...section(
      sections.coordinated,
      work.coordinated.map((item) => task(item, partOf(item, unitName))),
    ),
    ...section(sections.withoutResult, work.withoutResult.map(criterion)),
    ...section(sections.withoutEvidence, work.withoutEvidence.map(criterion)),
    ...section(
      sections.toReview,
      work.toReview.map(
        (item): OutRow => [
          item.code === null ? item.title : `[${item.code}] ${item.title}`,
          reviewText(item),
          date(item.reviewBy),
          link({ table: item.table, row: item.row }),
        ],
      ),
    ),
    ...section(sections.requests, work.requests.map(requestRow)),
  ];
}

const { answer } = reviews.columns;

const requestRow = ({ code, shortName, text, due, open, unitProposed }: OpenRequest): OutRow => [
  `${code} ${shortName}`,
  `${text.replace(/[.\s]+$/, '')}${ownUnitMark(unitProposed)}. Bổ sung xong, ghi ở cột ${answer.header}.`,
  date(due),
  link(open),
];

/** A new day in the column is what settles it. */
const reviewText = ({ lapsed, until }: OpenWork['toReview'][number]): string =>
  `${lapsed ? `Không còn được tính từ sau ngày ${date(until)}` : `Còn được tính đến hết ngày ${date(until)}`}. Kiểm tra xong thì ghi ngày tiếp theo ở cột Ngày cần kiểm tra lại.`;

const late = ({ days }: OpenTask): string =>
  `Quá hạn ${num(days)} ngày. Đã xong thì chọn "Đã hoàn thành" ở cột Tình trạng.`;

/** To bodies that are asked to cooperate: the plan's own words, and no reproach. */
const awaited = ({ timeText }: OpenTask): string =>
  timeText === null
    ? 'Đến nay chưa có kết quả'
    : `Thời gian theo Kế hoạch: ${timeText}, đến nay chưa có kết quả`;

/** Whose work it is, and how the unit says that its own part is over. */
const partOf = ({ leadUnit }: CoordinatedTask, unitName: UnitName): string =>
  `${leadUnit === null ? 'Chưa ghi đơn vị chủ trì' : `Phối hợp với ${unitName(leadUnit)}`}. Xong phần việc của đơn vị thì ghi tên đơn vị ở cột "${tasks.columns.coordinatingDone.header}".`;

const soon = ({ days }: OpenTask): string => (days === 0 ? 'Hạn là hôm nay' : `Còn ${num(days)} ngày`);
