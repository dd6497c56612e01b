// In the phone part of Tổng quan: what is due next, and the criteria to put first, which are told below it.
import { criteria as criteriaTable } from '../../../sheets-schema/index';
import { MARKS } from '../../../sheets-schema/page-styles';
import type { DashboardModel } from '../../core/pages/dashboard';
import type { CriterionScore } from '../../core/scoring/score';
import type { EstimateReason, Verdict } from '../../core/scoring/verdict';
import type { OutCell } from '../../core/sheet/cells-out';
import { brief, wrapped } from '../words/brief';
import { num, percent, points, shortDate } from '../words/format.vi';
import { GATE } from '../words/gates.vi';
import { asProposed } from '../words/proposed.vi';
import { reasonText } from '../words/reasons.vi';
import { COUNTED, noneSuffices } from '../words/verdict.vi';
import { type Line, PHONE_LINE } from './dashboard-parts.vi';
import { NO_UNIT, OPEN_LABEL, type UnitName } from './unit-work.vi';

/** Criteria told with what they lack; of the others the codes. */
const MOST_TOLD = 5;
const INDENT = '  ';
/** Behind the heading, beside the link. */
const CODES_LINE = 20;
const EMPTY: Line = [null, null];

const line = (text: OutCell): Line => [text, null];
const lines = (text: string): Line[] => wrapped(text, PHONE_LINE).map(line);
const nameOf = (unit: string | null, unitName: UnitName): string =>
  unit === null ? NO_UNIT : unitName(unit);

function milestoneText(next: NonNullable<DashboardModel['next']>, unitName: UnitName): string {
  if (next.kind === 'gate') return GATE[next.id](unitName(next.who));
  return `${asProposed(nameOf(next.unit, unitName), next.leadAssumed)}: ${next.title}`;
}

/** Blank where nothing is due any more. */
export function milestoneLine({ next }: DashboardModel, unitName: UnitName): Line {
  if (next === null) return EMPTY;
  const text = `${shortDate(next.due)}: ${milestoneText(next, unitName)}`;
  return [{ jump: next.open, label: 'Mốc kế tiếp' }, brief(text, PHONE_LINE)];
}

/** The codes of the criteria to put first; what they lack stands below the page. Blank where there is none. */
export function priorityCodes({ priorities }: DashboardModel): Line {
  const [first] = priorities?.criteria ?? [];
  if (priorities === null || first === undefined) return EMPTY;
  const codes = priorities.criteria.map(({ code }) => code).join(', ');
  return [
    `${MARKS.phone.priorities}  ${brief(codes, CODES_LINE)}`,
    { jump: { table: criteriaTable.id, key: first.code }, label: OPEN_LABEL },
  ];
}

/** After "chờ": what is still to come before a conclusion is more than an estimate. */
const AWAITED: Readonly<Record<EstimateReason, string>> = {
  draft_set: 'bộ tiêu chí chính thức',
  no_decision: 'ghi văn bản ban hành bộ tiêu chí',
  set_differs: 'xác nhận bộ tiêu chí, điều kiện',
};

/** Nothing where nothing waits: why nobody is reminded of it. */
export const waitingLines = ({ waiting, verdict: { estimate } }: DashboardModel): Line[] =>
  waiting.flatMap(({ title, due, why, open }) => {
    const when = due === null ? '' : ` (hạn ${shortDate(due)})`;
    const [reason] = estimate;
    const what = why === 'estimate' && reason !== undefined ? AWAITED[reason] : 'đủ\u00a0điều\u00a0kiện';
    return [
      EMPTY,
      [MARKS.phone.waiting, { jump: open, label: OPEN_LABEL }],
      ...lines(`${title.replace(/ \(.*$/, '')}${when}: chờ ${what}.`),
    ];
  });

/** Nothing where the commune is eligible, or nothing is entered. */
export function priorityLines(
  { priorities, proposedUnits, verdict }: DashboardModel,
  unitName: UnitName,
): Line[] {
  if (priorities === null) return [];
  const { criteria, after } = priorities;
  const heading = line(`${MARKS.phone.priorities}  ${num(criteria.length)}`);
  if (criteria.length === 0) return [EMPTY, heading, ...lines(noneSuffices(verdict))];
  const told = criteria.slice(0, MOST_TOLD);
  const others = criteria.slice(MOST_TOLD).map(({ code }) => code);
  return [
    EMPTY,
    heading,
    ...told.flatMap((score) => criterionLines(score, proposedUnits.has(score.code), unitName)),
    ...(others.length === 0 ? [] : lines(`Và ${num(others.length)} tiêu chí khác: ${others.join(', ')}.`)),
    ...lines(`Làm xong ${num(criteria.length)} tiêu chí này: ${figures(after)}: đủ\u00a0điều\u00a0kiện.`),
    ...lines('Gợi ý thứ tự ưu tiên; không thay cho việc thực hiện đầy đủ các tiêu chí.'),
  ];
}

function criterionLines(
  { code, shortName, unit, reason }: CriterionScore,
  unitProposed: boolean,
  unitName: UnitName,
): Line[] {
  const who = asProposed(nameOf(unit, unitName), unitProposed);
  const missing = reasonText(reason, unitName);
  return [
    line({
      jump: { table: criteriaTable.id, key: code },
      label: brief(`${code} ${shortName}`, PHONE_LINE),
    }),
    line(`${INDENT}${brief(`${who}: ${missing}`, PHONE_LINE - INDENT.length)}`),
  ];
}

/** "40/49 = 81,6%; 80 điểm". */
function figures({ counted: { of, met, outOf }, conditions: [share], total }: Verdict): string {
  const unit = of === 'groups' ? ` ${COUNTED.groups}` : '';
  return `${num(met)}/${num(outOf)}${unit} = ${percent(met, outOf, share.percent / 100)}; ${points(total)} điểm`;
}
