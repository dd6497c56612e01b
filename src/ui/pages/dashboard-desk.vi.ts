// The desk part of Tổng quan (D:I): units, groups of criteria, goals of section II. Its length varies freely.
import { REVIEW_STEP } from '../../../sheets-schema/enums';
import { MARKS } from '../../../sheets-schema/page-styles';
import { COUNTING } from '../../../sheets-schema/plan';
import type { DashboardModel, GroupLine, UnitLine } from '../../core/pages/dashboard';
import type { CountingKey } from '../../core/scoring/counting';
import type { GoalLine } from '../../core/scoring/goals';
import type { UnderAnswers } from '../../core/scoring/under-answers';
import type { Verdict } from '../../core/scoring/verdict';
import type { OutCell, OutRow } from '../../core/sheet/cells-out';
import { brief } from '../words/brief';
import { adjustmentTexts, furtherTexts } from '../words/conditions.vi';
import { num, points } from '../words/format.vi';
import { goalResult } from '../words/goals.vi';
import { COUNTED } from '../words/verdict.vi';
import { bar } from './dashboard-parts.vi';
import { blockTitle, NO_UNIT, OPEN_LABEL, type UnitName } from './unit-work.vi';

/** Characters on a line across D:I. */
const DESK_LINE = 100;
/** Characters in D alone. */
const GROUP_NAME = 38;
/** What names of groups begin with, and what says nothing in a list of groups. */
const LEAD_WORDS = /^(thực hiện )?(các )?(tiêu chí|quy định về) /i;
const EMPTY: OutRow = [null, null, null, null, null, null];

/** Rows of six cells, from sheet row 1. */
export function deskRows(model: DashboardModel, unitName: UnitName): OutRow[] {
  return [
    [
      MARKS.desk.units,
      'Đạt/được giao',
      'Chưa đạt',
      'Chưa đủ dữ liệu',
      'Việc quá hạn',
      'Đến hạn trong 7 ngày',
    ],
    ...model.units.map((line) => unitRow(line, unitName)),
    EMPTY,
    [MARKS.desk.groups, 'Đạt', 'Điểm', null, null, null],
    ...model.groups.map(groupRow),
    EMPTY,
    [MARKS.desk.goals, null, null, null, null, null],
    ...model.goals.map((goal) => across(goalText(goal))),
    ...furtherTexts(model.verdict).map((text) => across(`Điều kiện khác: ${text}`)),
    ...adjustmentTexts(model.verdict).map(across),
    ...(model.explainedOnly > 0 ? [across(explainedText(model))] : []),
    ...stepRows(model),
    ...answerRows(model),
  ];
}

const across = (text: string): OutRow => [text, null, null, null, null, null];

/** Proof that a team of inspectors cannot be shown. */
const explainedText = ({ verdict, explainedOnly }: DashboardModel): string =>
  `Trong ${num(verdict.met)} tiêu chí đạt, ${num(explainedOnly)} mới có giải trình, chưa có tài liệu.`;

/** "Bước 2: Phòng VH-XH rà soát: 37/49 tiêu chí, 74 điểm, chưa đủ". */
function stepRows({ steps }: DashboardModel): OutRow[] {
  if (steps.length === 0) return [];
  return [
    EMPTY,
    [MARKS.desk.steps, { jump: { table: 'reviews' }, label: OPEN_LABEL }, null, null, null, null],
    ...steps.map(({ step, verdict, atWork }) =>
      across(`${REVIEW_STEP[step]}${atWork ? ' (đang thực hiện)' : ''}: ${figuresText(verdict)}`),
    ),
  ];
}

/** "37/49 tiêu chí, 74 điểm, chưa đủ". */
function figuresText(verdict: Verdict): string {
  const { of, met, outOf } = verdict.counted;
  const figures = `${num(met)}/${num(outOf)} ${COUNTED[of]}, ${points(verdict.total)} điểm`;
  return `${figures}, ${verdict.kind === 'eligible' ? 'đủ' : 'chưa đủ'}`;
}

/** What the conclusion would be under each answer to the points that are open; whether it depends on any. */
function answerRows({ underAnswers, registrationOpen, verdict: now }: DashboardModel): OutRow[] {
  if (underAnswers === null && !registrationOpen) return [];
  const { lines, isConstant, deciding } = underAnswers ?? NOTHING_DEPENDS;
  return [
    EMPTY,
    [MARKS.desk.answers, { jump: { table: 'planQuestions' }, label: OPEN_LABEL }, null, null, null, null],
    ...lines.map(({ key, answer, verdict }) => {
      const words = (COUNTING[key].answers as Readonly<Record<string, string>>)[answer] ?? '';
      return across(`${COUNTING[key].topic} – ${words}: ${figuresText(verdict)}`);
    }),
    ...(registrationOpen ? [across(`Năm đăng ký – mọi phương án: ${figuresText(now)}`)] : []),
    across(dependence(isConstant, deciding)),
  ];
}

const NOTHING_DEPENDS: UnderAnswers = { lines: [], isConstant: true, deciding: [] };

function dependence(isConstant: boolean, deciding: readonly CountingKey[]): string {
  if (isConstant) return 'Kết luận không đổi với mọi phương án.';
  const questions = deciding.map((key) => COUNTING[key].topic);
  return questions.length === 0
    ? 'Kết luận chỉ đổi khi chọn nhiều phương án khác nhau cùng lúc.'
    : `Kết luận phụ thuộc phương án chọn: ${questions.join('; ')}.`;
}

/** The name leads to the unit's open work. */
function unitRow(line: UnitLine, unitName: UnitName): OutRow {
  const name = line.unit === null ? NO_UNIT : unitName(line.unit);
  const label = line.followedBy === null ? name : `${MARKS.followed}${name}`;
  const block = line.followedBy ?? line.unit;
  const who: OutCell =
    line.hasBlock && block !== null
      ? { jump: { table: 'unitWork', key: blockTitle(unitName(block)) }, label }
      : label;
  const share = line.applicable === 0 ? '–' : `${num(line.met)}/${num(line.applicable)}`;
  return [who, share, line.notMet, line.insufficient, line.overdue, line.dueSoon];
}

function groupRow(line: GroupLine): OutRow {
  const name = line.name.replace(LEAD_WORDS, '');
  return [
    brief(`${line.letter} ${name.charAt(0).toUpperCase()}${name.slice(1)}`.trim(), GROUP_NAME),
    `${num(line.met)}/${num(line.applicable)}`,
    `${points(line.score)}/${points(line.maximum)}`,
    bar(line.score, line.maximum),
    null,
    null,
  ];
}

/** "3. Cán bộ … được quán triệt: 52/52 = 100% (chỉ tiêu 100%)". */
function goalText(goal: GoalLine): string {
  const aim = goal.target === '' ? '' : ` (chỉ tiêu ${goal.target})`;
  const answer = `: ${goalResult(goal)}${aim}`;
  return `${brief(`${goal.no}. ${goal.text}`, Math.max(40, DESK_LINE - answer.length))}${answer}`;
}
