// Every problem in words: what is wrong, and what to do about it. One line each; polite, short, no IT words.
import { EXAMPLE_DAY } from '../../../sheets-schema/ink';
import { PLAN } from '../../../sheets-schema/plan';
import type { Issue, IssueCode } from '../../core/sheet/issues';
import { date, num } from './format.vi';
import { menuPath } from './menu.vi';

/** The words for places and units that a problem names. */
export interface IssueNames {
  /** Header of a column, by table id and column key. */
  column(table: string, key: string): string;
  /** Short name of a unit, by its code. */
  unit(code: string): string;
}

interface IssueText {
  readonly problem: string;
  readonly action: string;
}

interface Words extends IssueNames {
  readonly issue: Issue;
  /** A parameter as text; '' where there is none. */
  param(key: string): string;
  /** A parameter that is a day, as an office writes it. */
  day(key: string): string;
  /** Header of the column that the problem stands in. */
  readonly here: string;
  /** "A05: " where a criterion is meant. */
  readonly criterion: string;
}

type Say = (words: Words) => IssueText;

const say =
  (problem: (words: Words) => string, action: (words: Words) => string): Say =>
  (words) => ({ problem: problem(words), action: action(words) });

const always = (text: string) => () => text;

/** What a result looks like, by what the criterion asks for. */
const EXPECTED: Readonly<Record<string, string>> = {
  answer: 'Chọn Có hoặc Không.',
  count: 'Gõ một số nguyên từ 0 trở lên, ví dụ 3.',
  share: 'Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
};

function notRead({ issue, criterion, param }: Words): IssueText {
  const problem = `${criterion}chưa đúng: "${issue.value}"`;
  if (param('why') === 'date')
    return {
      problem: `${problem} (ô đang là ngày)`,
      action: `Bấm ${menuPath('setUpWorkbook')}, rồi gõ lại kết quả, ví dụ 812/1040.`,
    };
  if (param('why') === 'total_blank')
    return { problem: `${problem}, chưa có tổng số`, action: EXPECTED.share as string };
  if (param('why') === 'totals_differ')
    return {
      problem: `${problem} khác cột Tổng số (${num(Number(param('total')))})`,
      action: 'Sửa một trong hai chỗ cho khớp, hoặc để trống cột Tổng số.',
    };
  return {
    problem,
    action: EXPECTED[param('expected')] ?? 'Gõ lại kết quả theo cột Cách nhập, ví dụ 812/1040.',
  };
}

const inSetting = (words: Words): string => (words.param('label') === '' ? words.here : words.param('label'));

/** Structure and cells of any table. */
const READING = {
  tab_missing: say(
    always('không tìm thấy bảng này'),
    always(`Bấm ${menuPath('setUpWorkbook')}; nếu bảng đã đổi tên, đặt lại tên cũ.`),
  ),
  header_missing: say(
    ({ here }) => `không tìm thấy cột "${here}"`,
    ({ here }) =>
      `Đặt lại tiêu đề "${here}" cho cột đó; nếu cột đã bị xóa, bấm ${menuPath('setUpWorkbook')}.`,
  ),
  formula_in_text: say(
    always('ô là công thức, nội dung có thể tự thay đổi'),
    always('Gõ lại nội dung thay cho công thức. Máy đang dùng nội dung ô hiện ra.'),
  ),
  header_doubled: say(
    ({ here }) => `có hai cột cùng tiêu đề "${here}"`,
    always('Đổi tiêu đề của cột không dùng.'),
  ),
  cell_error: say(
    ({ issue }) => `ô đang báo lỗi: ${issue.value}`,
    always('Xóa công thức trong ô và gõ nội dung.'),
  ),
  cell_required: say(
    ({ here }) => `chưa có ${here}`,
    ({ here }) => `Điền cột ${here}, hoặc xóa dòng nếu không dùng.`,
  ),
  date_invalid: say(
    ({ issue }) => `không phải ngày có thật: "${issue.value}"`,
    always(`Gõ ngày/tháng/năm, ví dụ ${EXAMPLE_DAY}.`),
  ),
  number_invalid: say(
    ({ issue }) => `không phải số phù hợp: "${issue.value}"`,
    always('Gõ một số, ví dụ 12.'),
  ),
  number_too_small: say(
    ({ issue, param }) => `${issue.value} nhỏ hơn ${param('min')}`,
    ({ param }) => `Gõ một số từ ${param('min')} trở lên.`,
  ),
  number_is_date: say(
    ({ issue }) => `ô đang là ngày: "${issue.value}"`,
    always('Chọn ô, vào Định dạng → Số → Tự động, rồi gõ lại một số, ví dụ 2 hoặc 2,5.'),
  ),
  points_invalid: say(
    ({ issue }) => `không phải số điểm: "${issue.value}"`,
    always('Gõ số điểm từ 0 trở lên, nhiều nhất hai số lẻ, ví dụ 2 hoặc 2,5.'),
  ),
  choice_invalid: say(
    ({ issue }) => `không có trong danh sách: "${issue.value}"`,
    ({ param }) => `Chọn một trong các mục: ${param('choices')}.`,
  ),
  tick_invalid: say(
    ({ issue }) => `không rõ có đánh dấu hay không: "${issue.value}"`,
    always('Đánh dấu vào ô, hoặc để trống.'),
  ),
  unit_unknown: say(
    ({ param }) => `chưa có đơn vị tên "${param('name')}"`,
    always('Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.'),
  ),
  unit_ambiguous: say(
    ({ param }) => `có nhiều đơn vị cùng cách gọi "${param('name')}"`,
    always('Ghi tên đầy đủ của đơn vị; sửa cách gọi trùng ở bảng Đơn vị, đầu mối.'),
  ),
  email_invalid: say(
    ({ issue }) => `không phải địa chỉ e-mail: "${issue.value}"`,
    always('Gõ một địa chỉ đầy đủ, ví dụ vhxh@example.com.'),
  ),
  email_several: say(
    always('có hơn một địa chỉ trong ô'),
    always('Giữ một địa chỉ; địa chỉ thứ hai ghi ở cột E-mail nhận bản sao.'),
  ),
  key_doubled: say(
    ({ issue }) => `trùng với một dòng ở trên: ${issue.value}`,
    always('Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.'),
  ),
} satisfies Partial<Record<IssueCode, Say>>;

/** Tiến độ thực hiện. */
const SCHEDULE = {
  due_before_start: say(
    ({ day }) => `hạn ${day('dueDate')} trước ngày bắt đầu ${day('startDate')}`,
    always('Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.'),
  ),
  dropped_without_reason: say(
    always('chọn Không thực hiện nhưng chưa ghi lý do'),
    ({ here }) => `Ghi lý do ở cột ${here}.`,
  ),
  due_missing: say(always('chưa có hạn'), always('Gõ ngày đến hạn; việc chưa có hạn thì chưa nhắc.')),
  answer_not_applied: say(
    ({ param }) => `đã có ý kiến (${param('question')}: ${param('answer')}), dòng này chưa cập nhật`,
    always('Sửa hạn theo ý kiến đã có, rồi chọn Đã rõ ở cột Xác nhận thời gian.'),
  ),
} satisfies Partial<Record<IssueCode, Say>>;

/** Tiêu chí, Danh mục kiểm tra. */
const SCORING = {
  entry_percent_sign: say(
    ({ issue, criterion }) => `${criterion}ghi tỷ lệ "${issue.value}", chưa có số đạt và tổng số`,
    always('Gõ số đạt/tổng số, ví dụ 812/1040; máy tự tính tỷ lệ.'),
  ),
  entry_not_read: notRead,
  entry_not_counted: say(
    ({ issue, criterion, param }) =>
      `${criterion}"${issue.value}" ghi ở đây không được tính, ${
        param('computed') === '1'
          ? 'kết quả lấy từ Bảng tự chấm điểm'
          : 'tiêu chí tính theo Danh mục kiểm tra'
      }`,
    ({ param }) =>
      param('computed') === '1'
        ? 'Xóa nội dung ô này; máy tự tính khi bấm Tính điểm.'
        : 'Nhập ở bảng Danh mục kiểm tra, rồi xóa nội dung ô này.',
  ),
  actual_above_total: say(
    ({ criterion, param }) =>
      `${criterion}số đạt (${num(Number(param('actual')))}) lớn hơn tổng số (${num(Number(param('total')))})`,
    always('Kiểm tra, sửa lại số đạt hoặc tổng số.'),
  ),
  total_zero: say(
    ({ criterion }) => `${criterion}tổng số là 0, chưa tính được`,
    ({ param }) =>
      param('mayBeNotApplicable') === '1'
        ? 'Nếu trong kỳ không phát sinh: đánh dấu Không áp dụng và ghi lý do ở cột Giải trình.'
        : 'Kiểm tra tổng số. Nếu trong kỳ không phát sinh: báo cơ quan thường trực xem xét cho phép đánh dấu Không áp dụng.',
  ),
  not_applicable_refused: say(
    ({ criterion }) => `${criterion}tiêu chí này không thuộc diện được đánh dấu Không áp dụng`,
    always('Bỏ đánh dấu và nhập kết quả; đang tính như chưa đánh dấu.'),
  ),
  not_applicable_unexplained: say(
    ({ criterion }) => `${criterion}đánh dấu Không áp dụng nhưng chưa ghi lý do`,
    ({ here }) => `Ghi lý do ở cột ${here}; lý do được in ở Bảng tự chấm điểm.`,
  ),
  by_member_wrong_rule: say(
    ({ criterion }) => `${criterion}"Theo từng đơn vị" chỉ dùng với tiêu chí tính tỷ lệ %`,
    always('Bỏ đánh dấu, hoặc chọn lại quy tắc; đang tính như không đánh dấu.'),
  ),
  target_invalid: say(
    ({ issue, criterion }) => `${criterion}chỉ tiêu chưa đúng: "${issue.value}"`,
    ({ param }) => TARGETS[param('rule')] ?? 'Gõ chỉ tiêu bằng một số.',
  ),
  result_missing: say(
    ({ criterion }) => `${criterion}chưa nhập kết quả`,
    ({ issue }) =>
      issue.table === 'checklist'
        ? 'Đánh dấu những mục đã có, đã làm ở Danh mục kiểm tra.'
        : 'Nhập cột Kết quả theo hướng dẫn ở cột Cách nhập.',
  ),
  target_open: say(
    ({ criterion }) => `${criterion}chưa có chỉ tiêu (chờ xã chốt)`,
    ({ here }) => `Xin ý kiến, rồi gõ chỉ tiêu vào cột ${here} (nhóm cột Thiết lập tiêu chí).`,
  ),
  member_silent: say(
    ({ issue, criterion, unit }) => `${criterion}${unit(issue.unit ?? '')} chưa nhập`,
    ({ issue }) =>
      issue.row === null
        ? 'Thêm dòng của đơn vị ở Danh mục kiểm tra và gõ số đạt/tổng số, ví dụ 12/13.'
        : 'Gõ số đạt/tổng số của đơn vị, ví dụ 12/13.',
  ),
  checklist_empty: say(
    ({ criterion }) => `${criterion}chưa có mục nào ở Danh mục kiểm tra`,
    always('Thêm các dòng của tiêu chí ở Danh mục kiểm tra.'),
  ),
  evidence_missing: say(
    ({ criterion, param }) =>
      Number(param('idle')) > 0
        ? `${criterion}chưa có minh chứng trong kỳ đánh giá (tài liệu đã nêu thiếu đường dẫn hoặc ngoài kỳ)`
        : `${criterion}chưa có minh chứng`,
    always('Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.'),
  ),
} satisfies Partial<Record<IssueCode, Say>>;

const TARGETS: Readonly<Record<string, string>> = {
  percent: 'Gõ tỷ lệ bằng một số, không ghi dấu %, lớn hơn 1 và không quá 100, ví dụ 90.',
  at_least: 'Gõ số lượng cần đạt, lớn hơn 0.',
  at_most: 'Gõ số lượng cho phép, từ 0 trở lên.',
  goal: `Ghi tỷ lệ như "từ 90%", hoặc thời gian như "Quý II năm ${PLAN.years.first}".`,
  checklist: 'Gõ số mục cần đạt, không nhiều hơn số mục ở Danh mục kiểm tra; hoặc để trống để cần đủ tất cả.',
};

/** Mục tiêu, Minh chứng, Đơn vị, Thông tin chung. */
const OTHERS = {
  done_undated: say(
    always('ghi đã hoàn thành nhưng chưa ghi ngày, chưa rõ có đúng thời gian đề ra hay không'),
    ({ here }) => `Ghi ngày hoàn thành ở cột ${here}.`,
  ),
  criterion_unknown: say(
    ({ issue }) => `chưa có tiêu chí mã "${issue.value}"`,
    always('Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.'),
  ),
  link_missing: say(
    always('chưa có đường dẫn hoặc nơi lưu'),
    always('Dán đường liên kết của tệp, hoặc ghi nơi lưu bản giấy.'),
  ),
  evidence_outside_period: say(
    ({ day }) => `ngày ${day('date')} ngoài kỳ đánh giá`,
    always('Kiểm tra ngày; văn bản còn hiệu lực thì chọn Có ở cột Còn hiệu lực.'),
  ),
  link_is_place: say(
    always('ghi nơi lưu, chưa có đường liên kết; vẫn được tính'),
    always('Khi có tệp, dán đường liên kết (bắt đầu bằng https://).'),
  ),
  email_missing: say(
    ({ param }) => `${param('name')}: chưa có e-mail, chưa gửi thư được`.replace(/^: /, ''),
    always('Nhập một địa chỉ e-mail, hoặc ghi đơn vị nhận thay ở cột Đầu mối theo dõi.'),
  ),
  handler_missing: say(
    ({ param }) => `chưa có đầu mối theo dõi việc của ${param('name')}`,
    always(
      `Gõ mã của đơn vị nhận thư thay, ví dụ ${PLAN.units.office.code}. Chưa có thì không gửi thư về các việc này.`,
    ),
  ),
  handler_unknown: say(
    ({ issue }) => `chưa có đơn vị mã "${issue.value}"`,
    always(`Gõ mã của một đơn vị ở cột Mã, ví dụ ${PLAN.units.office.code}; hoặc để trống.`),
  ),
  group_unknown: say(
    ({ issue }) => `chưa có nhóm đơn vị mã "${issue.value}"`,
    always(`Gõ mã của nhóm ở cột Mã, ví dụ ${PLAN.units.departments.code}; hoặc để trống.`),
  ),
  period_reversed: say(
    always('kỳ đánh giá kết thúc trước ngày bắt đầu'),
    always('Sửa ngày bắt đầu hoặc ngày kết thúc; tạm thời minh chứng chưa xét theo kỳ.'),
  ),
  setting_missing: say(
    (words) => `chưa có: ${inSetting(words)}`,
    always('Điền nội dung này ở bảng Thông tin chung.'),
  ),
} satisfies Partial<Record<IssueCode, Say>>;

const TEXTS: Record<IssueCode, Say> = { ...READING, ...SCHEDULE, ...SCORING, ...OTHERS };

/** What is wrong and what to do, for one row of "Cần bổ sung, chỉnh sửa"; the place stands in columns of its own. */
export function issueText(issue: Issue, names: IssueNames): IssueText {
  const param = (key: string): string => String(issue.params[key] ?? '');
  const criterion = param('criterion');
  return TEXTS[issue.code]({
    ...names,
    issue,
    param,
    day: (key) => (param(key) === '' ? '' : date(param(key))),
    here: issue.column === null ? '' : names.column(issue.table, issue.column),
    criterion: criterion === '' ? '' : `${criterion}: `,
  });
}
