// Words that the papers share, and what is said about the gaps in them.
import { DOCUMENT_KIND } from '../../../sheets-schema/enums';
import { documentTexts } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import type { Settings } from '../../../sheets-schema/settings';
import type { DossierProblem } from '../../core/dossier/compose';
import { menuPath } from '../words/menu.vi';

export const DRAFT_MARK = 'DỰ THẢO';

/** Places of the texts that are no paragraphs. */
export const PLACES = {
  addressee: 'Kính gửi',
  recipients: 'Nơi nhận',
  signature: 'Người ký',
  goals: 'Mục II',
  causes: 'Mục V.3',
  remedy: 'Mục VI.1',
  remedyTable: 'Mục II',
  typed: 'Cần nhập',
} as const;

/** The plan's words are printed with “ ” where the sheet has straight quotes in pairs. */
export const curly = (text: string): string =>
  text.includes('"') ? text.replace(/"([^"\n]*)"/g, '“$1”') : text;

/** "79": how the plan is cited once it has been named in full. */
export const planCited = ({ planNumber }: Pick<Settings, 'planNumber'>): string =>
  planNumber?.split('/')[0]?.trim() ?? '';

/** Folder of the year, in which the documents lie. */
export const dossierFolderName = ({ year }: Pick<Settings, 'year'>): string =>
  `Hồ sơ chính quyền thân thiện năm ${year ?? ''}`;

/** Foot of page 1 until văn thư has issued the number. */
export const DRAFT_FOOTER = 'Lập từ lần chốt số liệu {{mã lần chốt}} (chốt lúc {{giờ, ngày chốt}})';

const IN_SETTINGS = 'Đề nghị ghi ở bảng Thông tin chung';
const YEAR_IN_SETTINGS = 'Đề nghị ghi Năm đánh giá ở bảng Thông tin chung';
const BRIEFED = `Đề nghị nhập kết quả ở bảng Mục tiêu Kế hoạch, mục tiêu ${PLAN.goals.briefed}`;
const SURVEY = `bảng Mục tiêu Kế hoạch, mục tiêu ${PLAN.goals.satisfaction}`;

const TYPED_IN = `ở bảng ${documentTexts.title}, cột ${documentTexts.columns.typed.header} (menu ${menuPath('openDocumentTexts')})`;

/** Who can say what a field lacks. */
const SOURCE: Readonly<Record<string, string>> = {
  'tỷ lệ hài lòng': `Đề nghị nhập kết quả khảo sát ở ${SURVEY}`,
  'số phiếu hợp lệ': `Đề nghị nhập kết quả khảo sát ở ${SURVEY}`,
  'kỳ khảo sát': `Đề nghị ghi cột Tính đến ngày ở ${SURVEY}`,
  'số đợt khảo sát': `Đề nghị chọn "Đã hoàn thành" cho đợt khảo sát đã làm (nội dung ${PLAN.surveyTask}) ở bảng Tiến độ thực hiện`,
  'số người được quán triệt': BRIEFED,
  'tổng số người cần quán triệt': BRIEFED,
  'tỷ lệ quán triệt': BRIEFED,
  'văn bản ban hành bộ tiêu chí': 'Đề nghị ghi Văn bản ban hành bộ tiêu chí ở bảng Thông tin chung',
  'ngày ban hành luật tổ chức chính quyền địa phương': `Đề nghị văn thư kiểm tra, ghi như "ngày … tháng … năm …" ${TYPED_IN}`,
  'quyết định công nhận': IN_SETTINGS,
  'tên xã': IN_SETTINGS,
  'tên tỉnh': IN_SETTINGS,
  'cấp tỉnh': IN_SETTINGS,
  'địa danh': IN_SETTINGS,
  'cấp ủy tỉnh': IN_SETTINGS,
  'số kế hoạch': IN_SETTINGS,
  'số kế hoạch gọn': IN_SETTINGS,
  'ngày kế hoạch': IN_SETTINGS,
  'cơ quan ban hành kế hoạch': IN_SETTINGS,
  'cơ quan thường trực': IN_SETTINGS,
  'hạn hồ sơ năm sau': 'Đề nghị ghi Ngày cuối nhập hồ sơ ở bảng Thông tin chung',
  'mục tiêu hài lòng': `Đề nghị ghi cột Chỉ tiêu ở ${SURVEY}`,
  năm: YEAR_IN_SETTINGS,
  'năm sau': YEAR_IN_SETTINGS,
  'nơi nhận tờ trình': 'Đề nghị ghi Nơi nhận Tờ trình ở bảng Thông tin chung',
  'nơi nhận báo cáo': 'Đề nghị ghi Nơi nhận Báo cáo ở bảng Thông tin chung',
};

const TYPED_BY_PEOPLE = `Nếu cần, đề nghị ghi ${TYPED_IN}`;

const advice = (fields: readonly string[]): string =>
  [...new Set(fields.map((field) => SOURCE[field.toLowerCase()] ?? TYPED_BY_PEOPLE))].join('. ');

const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** One line: which document, where, what is missing, what to do. */
export function dossierProblemText(problem: DossierProblem): string {
  const at = `${DOCUMENT_KIND[problem.document]}, ${problem.place}`;
  switch (problem.kind) {
    case 'left_out':
      return `${at}: chưa có ${quote(problem.fields)}, đoạn này không in. ${advice(problem.fields)}.`;
    case 'incomplete':
      if (problem.place === PLACES.typed)
        return `${DOCUMENT_KIND[problem.document]}: còn thiếu ${quote(problem.fields)}. ${advice(problem.fields)}.`;
      return `${at}: còn thiếu ${quote(problem.fields)}, cả đoạn không in. ${advice(problem.fields)}.`;
    case 'unknown_field':
      return `${at}: không có nội dung nào tên ${quote(problem.fields)}, đoạn này không in. Đề nghị kiểm tra lại chữ trong dấu {{ }}.`;
    case 'broken_text':
      return `${at}: dấu {{ }} chưa đóng, đoạn này không in. Đề nghị kiểm tra lại câu "${problem.text}".`;
    case 'goal_without_figures':
      return `${at}: mục tiêu ${problem.fields.join(', ')} chưa có số liệu. Đề nghị nhập ở bảng Mục tiêu Kế hoạch.`;
    case 'signatory_missing':
      return `${at}: chưa có họ tên người ký. Đề nghị ghi ở bảng Thông tin chung.`;
    case 'not_needed':
      return `${DOCUMENT_KIND[problem.document]}: xã không còn tiêu chí chưa đạt, chưa cần văn bản này.`;
    case 'cause_missing':
      return `${at}: chưa có nguyên nhân của ${problem.fields.join(', ')} tiêu chí chưa đạt. Đề nghị cơ quan thường trực ghi ${TYPED_IN}.`;
    case 'remedy_open':
      return `${at}: chưa có giải pháp và thời hạn cho ${problem.fields.join(', ')} tiêu chí chưa đạt. Đề nghị ghi ${TYPED_IN}.`;
  }
}
