// Why a criterion has its result, in the words of the office: the thing that is missing, never the name of a rule.

import type { Tier } from '../../../sheets-schema/kinds';
import type { ReasonCode, RuleReason, ScoreReason } from '../../core/scoring/rules';
import type { IdleEvidence } from '../../core/sheet/issues';
import { atMost, listed } from './brief';
import { num, points } from './format.vi';

type Params<C extends ReasonCode> = Extract<ScoreReason, { code: C }>['params'];
type UnitName = (code: string) => string;

/** What of a cell a reason quotes. */
const QUOTED = 200;
/** An explanation in full; not a cell filled to its brim. */
const EXPLAINED = 2000;

const counted = ({ actual, measure }: Params<'at_least_met'>): string => `${num(actual)} ${measure}`.trim();

const part = ({ actual, outOf }: Params<'share_met'>): string => `${num(actual)}/${num(outOf)}`;

const share = (params: Params<'share_met'>): string =>
  `${part(params)}, cần ${params.target === 100 ? '' : 'từ '}${num(params.target)}%`;

const unitNames = (codes: readonly string[], unitName: UnitName): string =>
  listed(codes.map(unitName), ', ', 'còn # đơn vị');

/** Names what is missing; all of a whole goes without saying where somebody is named. */
function shareShort(params: Params<'share_short'>, unitName: UnitName): string {
  const below = unitNames(params.below ?? [], unitName);
  if (below === '') return `mới đạt ${share(params)}`;
  return `mới đạt ${params.target === 100 ? part(params) : share(params)}, còn: ${below}`;
}

const limit = ({ target }: Params<'at_most_met'>): string =>
  target === 0 ? 'yêu cầu không có' : `yêu cầu không quá ${num(target)}`;

const missingItems = ({ missing }: Params<'checklist_short'>): string =>
  missing.length === 0 ? '' : `, còn: ${listed(missing, '; ', 'còn # mục')}`;

/** What a result that lacks proof also lacks; '' where the rule itself is satisfied. */
const shortOf = (of: RuleReason, unitName: UnitName): string =>
  /_(short|part)$/.test(of.code) ? `; ${reasonText(of, unitName)}` : '';

const IDLE: Readonly<Record<keyof IdleEvidence, string>> = {
  no_link: 'thiếu đường liên kết',
  outside_period: 'ngoài kỳ',
  date_unread: 'có ngày không hợp lệ',
  review_lapsed: 'quá ngày cần kiểm tra lại',
};

/** That no evidence counts, and why what is there does not: "(3 tài liệu đã nêu: 2 thiếu đường liên kết, 1 ngoài kỳ)". */
export function noEvidence(idle: IdleEvidence): string {
  const counts = (Object.keys(IDLE) as (keyof IdleEvidence)[]).flatMap((why) => {
    const count = idle[why] ?? 0;
    return count === 0 ? [] : [{ why: IDLE[why], count }];
  });
  const [first] = counts;
  if (first === undefined) return 'chưa có minh chứng';
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const whys =
    counts.length === 1
      ? ` ${first.why}`
      : `: ${counts.map(({ why, count }) => `${num(count)} ${why}`).join(', ')}`;
  return `chưa có minh chứng trong kỳ đánh giá (${num(total)} tài liệu đã nêu${whys})`;
}

function evidenceMissing({ of, idle }: Params<'evidence_missing'>, unitName: UnitName): string {
  return `${noEvidence(idle)}${shortOf(of, unitName)}`;
}

const silentMembers = (members: readonly string[], unitName: UnitName): string =>
  `còn đơn vị chưa nhập: ${unitNames(members, unitName)}`;

/** Whose entry is wrong, and who has entered nothing yet. */
function memberInvalid({ wrong, members }: Params<'member_invalid'>, unitName: UnitName): string {
  const entries = wrong.map(({ unit, value }) => {
    const name = unit === null ? 'dòng chưa ghi đơn vị' : unitName(unit);
    return value === '' ? name : `${name} "${atMost(value, QUOTED)}"`;
  });
  const silent = members.length === 0 ? '' : `; ${silentMembers(members, unitName)}`;
  return `kết quả ghi chưa đúng: ${listed(entries, '; ', 'còn # dòng')}${silent}`;
}

const earned = (params: Params<'score_full'>): string =>
  `${points(params.points)}/${points(params.maximum)} điểm`;

const BOUNDS: Readonly<Record<Tier['bound'], string>> = {
  from: 'từ',
  above: 'trên',
  up_to: 'không quá',
  below: 'dưới',
};

function onScale(params: Params<'level_full'>): string {
  const { level } = params;
  const figure = atMost(params.figure, QUOTED);
  return level === null
    ? `có ${figure}, chưa tới mức được điểm`
    : `có ${figure}, mức ${BOUNDS[level.bound]} ${num(level.threshold / 100)}: ${earned(params)}`;
}

const TEXTS: { readonly [C in ReasonCode]: (params: Params<C>, unitName: UnitName) => string } = {
  yes: () => 'đã thực hiện',
  no: () => 'chưa thực hiện',
  share_met: (params) => `đạt ${share(params)}`,
  share_short: shareShort,
  at_least_met: (params) => `có ${counted(params)}, cần từ ${num(params.target)}`,
  at_least_short: (params) => `mới có ${counted(params)}, cần từ ${num(params.target)}`,
  at_most_met: (params) => `có ${counted(params)}, ${limit(params)}`,
  at_most_exceeded: (params) => `có ${counted(params)}, ${limit(params)}`,
  checklist_met: ({ done, needed }) =>
    done === needed ? `đủ ${num(done)}/${num(needed)} mục` : `có ${num(done)} mục, cần ${num(needed)}`,
  checklist_short: (params) => `mới có ${num(params.done)}/${num(params.needed)} mục${missingItems(params)}`,
  score_full: (params) => `chấm ${earned(params)}`,
  score_part: (params) => `chấm ${earned(params)}`,
  index_full: (params) => `chỉ số ${atMost(params.index, QUOTED)}: ${earned(params)}`,
  index_part: (params) => `chỉ số ${atMost(params.index, QUOTED)}: ${earned(params)}`,
  level_full: onScale,
  level_part: onScale,
  tiers_missing: () => 'chưa có các mức điểm',
  tiers_invalid: () => 'các mức điểm ghi chưa đúng',
  met_by_points: ({ of, from }, unitName) => `${reasonText(of, unitName)}; đạt từ ${num(from)}% điểm tối đa`,
  not_applicable: ({ explanation }) =>
    explanation === '' ? 'không áp dụng, chưa ghi lý do' : `không áp dụng: ${atMost(explanation, EXPLAINED)}`,
  evidence_missing: evidenceMissing,
  result_missing: () => 'chưa có số liệu',
  target_open: () => 'chưa xác định chỉ tiêu',
  member_silent: ({ members }, unitName) => silentMembers(members, unitName),
  member_invalid: memberInvalid,
  total_zero: () => 'tổng số là 0, chưa tính được',
  checklist_empty: () => 'chưa có mục nào ở Danh mục kiểm tra',
  entry_invalid: ({ value }) =>
    value === '' ? 'kết quả ghi chưa đúng' : `kết quả ghi chưa đúng: "${atMost(value, QUOTED)}"`,
  target_invalid: () => 'chỉ tiêu (số) ghi chưa đúng',
  row_invalid: ({ column }) =>
    column === 'maxScore' ? 'điểm tối đa chưa có hoặc ghi chưa đúng' : 'quy tắc chưa có hoặc ghi chưa đúng',
};

/** The reason as it stands beside a result, without a capital or a full stop. `unitName` gives a unit's short name. */
export function reasonText(reason: ScoreReason, unitName: UnitName): string {
  const text = TEXTS[reason.code] as (params: ScoreReason['params'], unitName: UnitName) => string;
  return text(reason.params, unitName);
}

/** A sentence on what is missing, and what to do about it where the criteria set says so. */
export function lackingText(
  { reason, hint }: { readonly reason: ScoreReason; readonly hint: string | null },
  unitName: UnitName,
): string {
  const text = reasonText(reason, unitName);
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  if (hint === null) return sentence;
  return reason.code === 'evidence_missing' ? `${sentence}. Cần: ${hint}` : `${sentence}. ${hint}`;
}
