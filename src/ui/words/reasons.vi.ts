// Why a criterion has its result, in the words of the office: the thing that is missing, never the name of a rule.
import type { ReasonCode, ScoreReason } from '../../core/scoring/rules/shared';
import { num } from './format.vi';

type Params = ScoreReason['params'];
type UnitName = (code: string) => string;

const text = (params: Params, key: string): string => String(params[key] ?? '');
const count = (params: Params, key: string): string => num(Number(params[key] ?? 0));

/** "3 dịp"; the unit of measure may be unknown. */
const counted = (params: Params, key: string): string =>
  `${count(params, key)} ${text(params, 'measure')}`.trim();

const part = (params: Params): string => `${count(params, 'actual')}/${count(params, 'outOf')}`;

const share = (params: Params): string =>
  `${part(params)}, cần ${Number(params.target) === 100 ? '' : 'từ '}${count(params, 'target')}%`;

const unitNames = (params: Params, key: string, unitName: UnitName): string =>
  text(params, key).split(';').filter(Boolean).map(unitName).join(', ');

/** Names what is missing; all of a whole goes without saying where somebody is named. */
function shareShort(params: Params, unitName: UnitName): string {
  const below = unitNames(params, 'below', unitName);
  if (below === '') return `mới đạt ${share(params)}`;
  return `mới đạt ${Number(params.target) === 100 ? part(params) : share(params)}, còn: ${below}`;
}

const limit = (params: Params): string =>
  Number(params.target) === 0 ? 'yêu cầu không có' : `yêu cầu không quá ${count(params, 'target')}`;

function missingItems(params: Params): string {
  const missing = text(params, 'missing');
  return missing === '' ? '' : `, còn: ${missing}`;
}

function evidenceMissing(params: Params, unitName: UnitName): string {
  const idle = Number(params.idle ?? 0);
  const what =
    idle === 0
      ? 'chưa có minh chứng'
      : `chưa có minh chứng trong kỳ đánh giá (${num(idle)} tài liệu đã nêu thiếu đường dẫn hoặc ngoài kỳ)`;
  const result = text(params, 'result') as ReasonCode;
  return result.endsWith('_short') ? `${what}; ${TEXTS[result](params, unitName)}` : what;
}

const TEXTS: Record<ReasonCode, (params: Params, unitName: UnitName) => string> = {
  yes: () => 'đã thực hiện (kết quả ghi Có)',
  no: () => 'chưa thực hiện (kết quả ghi Không)',
  share_met: (params) => `đạt ${share(params)}`,
  share_short: shareShort,
  at_least_met: (params) => `có ${counted(params, 'actual')}, cần từ ${count(params, 'target')}`,
  at_least_short: (params) => `mới có ${counted(params, 'actual')}, cần từ ${count(params, 'target')}`,
  at_most_met: (params) => `có ${counted(params, 'actual')}, ${limit(params)}`,
  at_most_exceeded: (params) => `có ${counted(params, 'actual')}, ${limit(params)}`,
  checklist_met: (params) =>
    params.done === params.needed
      ? `đủ ${count(params, 'done')}/${count(params, 'needed')} mục`
      : `có ${count(params, 'done')} mục, cần ${count(params, 'needed')}`,
  checklist_short: (params) =>
    `mới có ${count(params, 'done')}/${count(params, 'needed')} mục${missingItems(params)}`,
  not_applicable: (params) =>
    text(params, 'explanation') === ''
      ? 'không áp dụng, chưa ghi lý do'
      : `không áp dụng: ${text(params, 'explanation')}`,
  evidence_missing: evidenceMissing,
  result_missing: () => 'chưa nhập kết quả',
  target_open: () => 'chưa có chỉ tiêu (chờ xã chốt)',
  member_silent: (params, unitName) => `còn đơn vị chưa nhập: ${unitNames(params, 'members', unitName)}`,
  total_zero: () => 'tổng số là 0, chưa tính được',
  checklist_empty: () => 'chưa có mục nào ở Danh mục kiểm tra',
  entry_invalid: (params) =>
    text(params, 'value') === ''
      ? 'kết quả ghi chưa đúng'
      : `kết quả ghi chưa đúng: "${text(params, 'value')}"`,
  target_invalid: () => 'chỉ tiêu (số) ghi chưa đúng',
  row_invalid: (params) =>
    params.column === 'maxScore'
      ? 'điểm tối đa chưa có hoặc ghi chưa đúng'
      : 'quy tắc chưa có hoặc ghi chưa đúng',
};

/** The reason as it stands beside a result, without a capital or a full stop. `unitName` gives a unit's short name. */
export function reasonText(reason: ScoreReason, unitName: UnitName): string {
  return TEXTS[reason.code](reason.params, unitName);
}
