// Tổng quan: the phone part A:B with every line at a constant row, the desk part D:I beside it.

import { DASHBOARD_LAST_ROW, DASHBOARD_LINES, DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import type { DashboardModel } from '../../core/pages/dashboard';
import type { DossierDeadline } from '../../core/schedule/dossier-deadline';
import type { Verdict } from '../../core/scoring/verdict';
import type { OutRow } from '../../core/sheet/cells-out';
import { atMost, brief } from '../words/brief';
import { pointsAsked, shareAsked } from '../words/conditions.vi';
import { timeLeft } from '../words/deadline.vi';
import { date, fullDate, moment, num, percent, points, shortDate, weekday } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import { asProposed } from '../words/proposed.vi';
import { COUNTED, estimateLines, verdictText } from '../words/verdict.vi';
import { changeLines } from './changes.vi';
import { deskRows } from './dashboard-desk.vi';
import { bar, type Line, PHONE_LINE } from './dashboard-parts.vi';
import { milestoneLine, priorityCodes, priorityLines, waitingLines } from './priorities.vi';
import { NO_UNIT, OPEN_LABEL, type UnitName } from './unit-work.vi';

/** Of what is overdue as much is always told. */
const LEAST_TITLE = 20;
/** Of why a run failed; the whole is in the operator's next message. */
const MOST_REASON = 160;
const DESK_COLUMNS = 6;

/** The whole page, every row nine cells wide: A:B, a gap, D:I. */
export function dashboardGrid(model: DashboardModel, unitName: UnitName): OutRow[] {
  const phone = phoneRows(model, unitName);
  const desk = deskRows(model, unitName);
  return Array.from({ length: Math.max(phone.length, desk.length) }, (_, index) => [
    ...(phone[index] ?? [null, null]),
    null,
    ...(desk[index] ?? new Array<null>(DESK_COLUMNS).fill(null)),
  ]);
}

function phoneRows(model: DashboardModel, unitName: UnitName): Line[] {
  const { verdict } = model;
  const [share, total] = verdict.conditions;
  const lines: Line[] = Array.from({ length: DASHBOARD_LAST_ROW }, () => [null, null]);
  const put = (row: number, ...block: readonly Line[]) => lines.splice(row - 1, block.length, ...block);
  const open = (jump: { table: string; key?: string }) => ({ jump, label: OPEN_LABEL });

  put(DASHBOARD_ROWS.commune, [`XÃ ${model.commune ?? ''}`.trim().toUpperCase(), null]);
  put(DASHBOARD_ROWS.title, [
    `Chính quyền thân thiện${model.year === null ? '' : ` năm ${model.year}`}`,
    null,
  ]);
  if (model.unconfirmedCopy)
    put(DASHBOARD_ROWS.copy, ['Đây là bản sao: thư chỉ gửi thử đến khi được xác nhận.', null]);
  if (model.startRemaining > 0)
    put(DASHBOARD_ROWS.start, [`Còn ${num(model.startRemaining)} việc ban đầu`, open({ table: 'start' })]);
  const estimate = estimateLines(verdict).join(' ');
  if (estimate !== '') put(DASHBOARD_ROWS.estimate, [`! ${estimate}`, null]);
  const { heading, sentence } = verdictText(verdict);
  put(DASHBOARD_ROWS.verdict, [heading, null]);
  put(DASHBOARD_ROWS.sentence, [sentence, null]);
  put(
    DASHBOARD_ROWS.met,
    [verdict.counted.of === 'groups' ? 'Nhóm tiêu chí đạt' : 'Tiêu chí đạt', rateText(verdict)],
    [
      bar(verdict.counted.met, verdict.counted.outOf),
      `cần ${shareAsked(share)}: từ ${num(share.needed)} ${COUNTED[verdict.counted.of]}`,
    ],
  );
  put(
    DASHBOARD_ROWS.points,
    ['Tổng điểm', totalText(verdict)],
    [bar(verdict.total, verdict.maximum), `cần ${pointsAsked(total)}`],
  );
  put(DASHBOARD_ROWS.deadline, ...deadlineLines(model.deadline));
  put(DASHBOARD_ROWS.milestone, milestoneLine(model, unitName));
  const questions = model.questions.map((question, index) =>
    brief(`${index + 1}. ${question.replace(/ \(.*$/, '')}`, PHONE_LINE),
  );
  put(
    DASHBOARD_ROWS.questions,
    [
      `KÍNH XIN Ý KIẾN CHỦ TỊCH  ${num(questions.length)}`,
      questions.length === 0 ? null : open({ table: 'planQuestions' }),
    ],
    ...listLines(questions, DASHBOARD_LINES.questions, 'nội dung'),
  );
  put(DASHBOARD_ROWS.priorities, priorityCodes(model));
  const overdue = model.overdue.map(({ unit, leadAssumed, title, due }) => {
    const when = ` (hạn ${shortDate(due)})`;
    const room = PHONE_LINE - when.length;
    const name = unit === null ? NO_UNIT : unitName(unit);
    const mark = asProposed('', leadAssumed);
    const who = `  ${brief(name, room - '  : '.length - mark.length - LEAST_TITLE)}${mark}: `;
    return `${who}${brief(title, room - who.length)}${when}`;
  });
  const first = model.overdue[0];
  put(
    DASHBOARD_ROWS.overdue,
    [
      `Việc quá hạn  ${num(overdue.length)}`,
      first === undefined ? null : { jump: first.open, label: OPEN_LABEL },
    ],
    ...listLines(overdue, DASHBOARD_LINES.overdue, 'việc'),
  );
  put(DASHBOARD_ROWS.asOf, ['Số liệu ngày', date(model.asOf)]);
  put(DASHBOARD_ROWS.box, ['Tính lại ngay', false]);
  put(DASHBOARD_ROWS.automatic, ...automaticLines(model));
  // Below what stands at a constant row there is room for lists of any length.
  return [
    ...lines,
    ...waitingLines(model),
    ...priorityLines(model, unitName),
    ...changeLines(model, unitName),
  ];
}

/** Fraction before percentage; a rate that reads like the threshold but does not exceed it says so. */
function rateText({ counted: { met, outOf }, conditions: [condition] }: Verdict): string {
  const share = `${num(met)}/${num(outOf)}`;
  if (outOf === 0) return share;
  const readsAsReached = met * 10_000 + outOf * 5 >= condition.percent * outOf;
  const isAt = !condition.holds && readsAsReached;
  return `${share} = ${percent(met, outOf, condition.percent / 100)}${isAt ? ` – chưa ${shareAsked(condition)}` : ''}`;
}

/** "83,09 (quy đổi), mức 2 sao". */
const totalText = ({ total, rescaled, stars }: Verdict): string =>
  `${points(total)}${rescaled ? ' (quy đổi)' : ''}${stars === null ? '' : `, mức ${num(stars)} sao`}`;

function deadlineLines(deadline: DossierDeadline | null): Line[] {
  const label = 'Hạn nhập hồ sơ';
  if (deadline === null)
    return [
      [label, 'chưa ghi ngày'],
      [null, 'xem Thông tin chung'],
      [null, null],
    ];
  return [
    [label, `${date(deadline.working)}, ${weekday(deadline.working)}`],
    [null, timeLeft(deadline)],
    [null, `("trước ngày ${shortDate(deadline.before)}")`],
  ];
}

/** Exactly `room` lines: where more would be needed, the last says how many. */
function listLines(items: readonly string[], room: number, counted: string): Line[] {
  const shown = items.length <= room ? items : items.slice(0, room - 1);
  const rest = items.length - shown.length;
  const lines = rest === 0 ? shown : [...shown, `… và ${num(rest)} ${counted} khác`];
  return Array.from({ length: room }, (_, index) => [lines[index] ?? null, null]);
}

/** Two lines: how it stands, and by when it is to have run again: past that day both are red, by themselves. */
function automaticLines({ automatic, failedRun, lastMailDay, unconfirmedCopy }: DashboardModel): Line[] {
  const state = 'Tự động';
  const mail = lastMailDay === null ? 'chưa có thư nào' : `thư gần nhất ${shortDate(lastMailDay)}`;
  if (automatic === 'off')
    return [
      [state, unconfirmedCopy ? 'không chạy: đây là bản sao' : `đang tắt, ${mail}`],
      [null, null],
    ];
  const { runsBy, silentSince } = automatic;
  const remedy = `người bật chọn ${menuPath('disableDailyRun')}, rồi ${menuPath('enableDailyRun')}`;
  return [
    [
      state,
      silentSince === null
        ? `đang bật, ${mail}`
        : `đang bật nhưng không chạy từ ${shortDate(silentSince)}: ${remedy}`,
    ],
    ['Chạy lại chậm nhất', `${fullDate(runsBy)}${PAST}${failedText(failedRun)}`],
  ];
}

const PAST = '; quá ngày này là đã ngừng chạy';

const failedText = (failed: DashboardModel['failedRun']): string =>
  failed === null
    ? ''
    : `. Lần chạy ${moment(failed.at)} chưa xong: ${atMost(failed.why.replace(/\s+/g, ' '), MOST_REASON)}`;
