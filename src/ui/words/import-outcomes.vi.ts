// Importing a set of criteria: what is asked, and how each step ended.
import { CRITERIA_STAGING, STAGING_COLUMNS } from '../../../sheets-schema/criteria-staging';
import { RULE, type Rule } from '../../../sheets-schema/enums';
import { conditions, criteria, criteriaMapping, reviews, settings } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { Carried } from '../../core/criteria-import/mapping';
import type { ImportProblem } from '../../core/criteria-import/problems';
import type { Proposal } from '../../core/criteria-import/propose';
import type { Verdict } from '../../core/scoring/verdict';
import { num, points } from './format.vi';
import { importProblemLine } from './import-problems.vi';
import { menuPath } from './menu.vi';
import type { OutcomeText, Question } from './outcomes.vi';
import { verdictText } from './verdict.vi';

const TITLE = 'Nhập bộ tiêu chí';
const [READ_AS, LOOK_AT] = STAGING_COLUMNS;

/** A dialog on an old screen holds no more. */
const MOST = 12;

export const STAGING_INSTRUCTION =
  'Xóa dòng này, dán nguyên bảng tiêu chí của cấp tỉnh (kể cả dòng tiêu đề) vào ô A1, rồi bấm lại Nhập bộ tiêu chí…';

/** How a result is entered, in the tab of criteria. */
export const ENTRY_HINTS: Readonly<Partial<Record<Rule, string>>> = {
  manual: 'Ghi điểm tự chấm, ví dụ 18,5',
  yes_no: 'Chọn Có hoặc Không',
};

export const ARCHIVE_WARNING = 'Bảng lưu của bộ tiêu chí trước: đề nghị không sửa';

/** Of one kind so many are told, that they hide no other. */
const MOST_ALIKE = 3;

/** What bears on the points comes first; what was only understood otherwise than it is written comes last. */
const LAST: readonly ImportProblem['code'][] = ['no_points', 'codes_made', 'code_restored'];

function problemLines(problems: readonly ImportProblem[]): string[] {
  const kinds = new Map<ImportProblem['code'], ImportProblem[]>();
  for (const problem of problems) kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem]);
  const told = [...kinds]
    .sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b))
    .flatMap(([, alike]) => alike.slice(0, MOST_ALIKE))
    .slice(0, MOST);
  const left = problems.length - told.length;
  return [
    ...told.map((problem) => `- ${importProblemLine(problem)}`),
    ...(left > 0 ? [`… và ${num(left)} chỗ khác, xem cột "${LOOK_AT}" ở bảng ${CRITERIA_STAGING}.`] : []),
  ];
}

const readLine = ({ criteria: read, groups, total }: Proposal): string =>
  `Đọc được ${num(read.length)} tiêu chí${
    groups.length === 0 ? '' : `, ${num(groups.length)} nhóm`
  }, tổng điểm tối đa ${points(total)}.`;

export function stagingMade(): OutcomeText {
  return {
    title: TITLE,
    done: [
      `Đã tạo bảng "${CRITERIA_STAGING}". Đề nghị dán nguyên bảng tiêu chí của cấp tỉnh (từ Word, Excel, PDF), kể cả dòng tiêu đề, vào ô A1 của bảng này.`,
      `Dán xong, bấm lại ${menuPath('importCriteriaSet')}.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function nothingPasted(): OutcomeText {
  return {
    title: TITLE,
    done: [`Bảng "${CRITERIA_STAGING}" chưa có nội dung: đề nghị dán bảng tiêu chí vào ô A1, rồi bấm lại.`],
    look: [],
    entriesUntouched: true,
  };
}

export function importNotPossible(proposal: Proposal, errors: readonly ImportProblem[]): OutcomeText {
  return {
    title: 'Chưa nhập được bộ tiêu chí',
    done: [
      ...(proposal.criteria.length === 0 ? [] : [readLine(proposal)]),
      `Cần sửa ở bảng "${CRITERIA_STAGING}" rồi bấm lại:`,
      ...problemLines(errors),
    ],
    look: [`Bảng "${CRITERIA_STAGING}": cột "${READ_AS}" và "${LOOK_AT}" ghi cạnh từng dòng.`],
    entriesUntouched: true,
  };
}

export function importInRound(): OutcomeText {
  return {
    title: 'Chưa nhập được bộ tiêu chí',
    done: [
      `Đang mở đợt rà soát: điểm ở bảng ${reviews.title} ghi theo mã của bộ hiện nay. Đề nghị chọn ${menuPath('closeRound')}, rồi bấm lại.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function importMerged(title: string): OutcomeText {
  return {
    title: 'Chưa nhập được bộ tiêu chí',
    done: [
      `Bảng "${title}" có ô gộp: đề nghị bỏ gộp ô (Định dạng → Hợp nhất các ô → Bỏ hợp nhất), rồi bấm lại.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

/** "48 minh chứng giữ nguyên, 3 cần chọn mã mới". */
function carriedLines({ evidence, items, conditions: bearing, unknown }: Carried): string[] {
  const { kept, open, dropped } = evidence;
  const parts = [
    `${num(kept)} minh chứng giữ nguyên`,
    ...(open > 0 ? [`${num(open)} cần chọn mã mới`] : []),
    ...(dropped > 0 ? [`${num(dropped)} không chuyển`] : []),
  ];
  return [
    ...(kept + open + dropped === 0 ? [] : [`${parts.join(', ')}.`]),
    ...(items.kept + items.left === 0
      ? []
      : [
          `Danh mục kiểm tra: ${num(items.kept)} mục chuyển theo mã mới, ${num(items.left)} mục chỉ giữ ở bảng lưu.`,
        ]),
    ...(bearing.kept + bearing.left === 0
      ? []
      : [
          `Bảng ${conditions.title}: ${num(bearing.kept)} dòng nêu tiêu chí chuyển theo mã mới${
            bearing.left === 0 ? '' : `, ${num(bearing.left)} dòng còn mã cũ, cần xem lại`
          }.`,
        ]),
    ...(unknown.length === 0
      ? []
      : [`Mã đã ghi nhưng bộ mới không có: ${unknown.slice(0, MOST).join(', ')}.`]),
  ];
}

/** `hasRound`: a round of review of this year is closed. */
export function importQuestion(
  proposal: Proposal,
  before: number,
  carried: Carried,
  hasRound: boolean,
): Question {
  const { problems } = proposal;
  return {
    title: 'Thay bộ tiêu chí?',
    text: [
      readLine(proposal),
      ...(problems.length === 0
        ? ['Không có chỗ nào cần xem lại.']
        : [`${num(problems.length)} chỗ cần xem:`, ...problemLines(problems)]),
      '',
      `Bộ hiện nay (${num(before)} tiêu chí, cả kết quả đã nhập) được giữ ở một bảng lưu, rồi thay bằng bộ mới.`,
      ...carriedLines(carried),
      ...(carried.evidence.open > 0 || carried.unknown.length > 0
        ? [`Muốn chọn mã mới: trả lời "Không", ghi ở bảng "${criteriaMapping.title}", rồi bấm lại.`]
        : []),
      ...(hasRound
        ? [
            `Đợt rà soát của năm đã kết thúc theo bộ hiện nay: thay xong, đề nghị mở đợt mới để điểm ở bảng ${reviews.title} không tính cho tiêu chí khác cùng mã.`,
          ]
        : []),
      '',
      'Mọi tiêu chí mới được chấm điểm trực tiếp, trừ tiêu chí bảng ghi rõ Có/Không; sửa được sau ở cột Quy tắc.',
      'Thay bộ tiêu chí?',
    ].join('\n'),
  };
}

export function notImported(): OutcomeText {
  return {
    title: 'Chưa thay bộ tiêu chí',
    done: ['Chưa thay bộ tiêu chí, bộ hiện nay giữ nguyên.'],
    look: [
      `Bảng "${CRITERIA_STAGING}": chương trình hiểu từng dòng thế nào.`,
      `Bảng "${criteriaMapping.title}": tiêu chí cũ chuyển sang tiêu chí mới nào. Sửa xong, bấm lại ${menuPath('importCriteriaSet')}.`,
    ],
    entriesUntouched: true,
  };
}

export function imported(result: {
  readonly count: number;
  /** Tabs that keep the old set. */
  readonly archives: readonly string[];
  /** null where a run that was stopped had counted it. */
  readonly carried: Carried | null;
  /** Somebody changed the checklist after a run had been stopped: it was left as it is. */
  readonly checklistLeft: boolean;
  readonly verdict: Verdict;
}): OutcomeText {
  const { heading, sentence } = verdictText(result.verdict);
  const { criteriaSetVersion, criteriaSetStatus, criteriaSetDecision } = SETTINGS;
  return {
    title: 'Đã nhập bộ tiêu chí',
    done: [
      `Bảng ${criteria.title} nay có ${num(result.count)} tiêu chí mới.`,
      ...(result.carried === null ? [] : carriedLines(result.carried)),
      heading,
      sentence,
    ],
    look: [
      ...result.archives.map((title) => `Bảng lưu "${title}" (đang ẩn): bộ trước, với kết quả đã nhập.`),
      ...(result.checklistLeft
        ? ['Danh mục kiểm tra đã được sửa sau khi lệnh trước bị dừng, nên chưa đổi mã: đề nghị xem lại.']
        : []),
      `Bảng ${criteria.title}: xem cột Đơn vị, Quy tắc ("${RULE.manual}" thì ghi điểm ở cột Kết quả), Chỉ tiêu.`,
      `Bảng ${settings.title}: ghi "${criteriaSetVersion.label}", "${criteriaSetStatus.label}", "${criteriaSetDecision.label}".`,
      `Bảng ${conditions.title}: xem lại điều kiện theo văn bản ban hành.`,
      `Đúng như văn bản thì chọn ${menuPath('confirmSet')}. Trước đó bộ mới chưa phải là bộ đang áp dụng, kết quả là ước tính.`,
    ],
    entriesUntouched: false,
  };
}
