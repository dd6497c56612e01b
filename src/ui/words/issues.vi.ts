// Every problem in words: what is wrong, and what to do about it. One line each; polite, short, no IT words.

import type { Rule } from '../../../sheets-schema/enums';
import { EXAMPLE_DAY } from '../../../sheets-schema/ink';
import { PLAN } from '../../../sheets-schema/plan';
import type { Issue, IssueCode } from '../../core/sheet/issues';
import { date, fullDate, num } from './format.vi';
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

type Params<C extends IssueCode> = Issue<C>['params'];

interface Words<C extends IssueCode> extends IssueNames {
  readonly issue: Issue<C>;
  readonly params: Params<C>;
  /** Header of the column that the problem stands in. */
  readonly here: string;
  /** "A05: " where a criterion is meant. */
  readonly criterion: string;
}

type Say<C extends IssueCode> = (words: Words<C>) => IssueText;
type Texts<C extends IssueCode> = { readonly [K in C]: Say<K> };

const say =
  <C extends IssueCode>(problem: (words: Words<C>) => string, action: (words: Words<C>) => string): Say<C> =>
  (words) => ({ problem: problem(words), action: action(words) });

const always = (text: string) => () => text;

/** What a result looks like, by what the criterion asks for. */
const EXPECTED = {
  answer: 'Chọn Có hoặc Không.',
  count: 'Gõ một số nguyên từ 0 trở lên, ví dụ 3.',
  share: 'Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
} as const;

function notRead({ issue, criterion, params }: Words<'entry_not_read'>): IssueText {
  const problem = `${criterion}chưa đúng: "${issue.value}"`;
  if (!('why' in params)) return { problem, action: EXPECTED[params.expected] };
  switch (params.why) {
    case 'date':
      return {
        problem: `${problem} (ô đang là ngày)`,
        action: `Bấm ${menuPath('setUpWorkbook')}, rồi gõ lại kết quả, ví dụ 812/1040.`,
      };
    case 'total_blank':
      return { problem: `${problem}, chưa có tổng số`, action: EXPECTED.share };
    case 'totals_differ':
      return {
        problem: `${problem} khác cột Tổng số (${num(params.total)})`,
        action: 'Sửa một trong hai chỗ cho khớp, hoặc để trống cột Tổng số.',
      };
  }
}

/** How a target is typed, by the rule of the criterion; a goal's in words. */
const TARGETS: Readonly<Record<Rule | 'goal', string>> = {
  yes_no: 'Gõ chỉ tiêu bằng một số.',
  percent: 'Gõ tỷ lệ bằng một số, không ghi dấu %, lớn hơn 1 và không quá 100, ví dụ 90.',
  at_least: 'Gõ số lượng cần đạt, lớn hơn 0.',
  at_most: 'Gõ số lượng cho phép, từ 0 trở lên.',
  checklist: 'Gõ số mục cần đạt, không nhiều hơn số mục ở Danh mục kiểm tra; hoặc để trống để cần đủ tất cả.',
  goal: 'Ghi tỷ lệ như "từ 90%", hoặc thời gian gồm quý (hoặc tháng) và năm.',
};

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
  date_implausible: say(
    ({ issue, params }) =>
      `ngày ngoài khoảng ${fullDate(params.from)} đến ${fullDate(params.to)}: "${issue.value}"`,
    always(`Kiểm tra năm, gõ lại ngày/tháng/năm, ví dụ ${EXAMPLE_DAY}. Ngày này chưa được dùng.`),
  ),
  number_invalid: say(
    ({ issue }) => `không phải số phù hợp: "${issue.value}"`,
    always('Gõ một số, ví dụ 12.'),
  ),
  number_too_small: say(
    ({ issue, params }) => `${issue.value} nhỏ hơn ${params.min}`,
    ({ params }) => `Gõ một số từ ${params.min} trở lên.`,
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
    ({ params }) => `Chọn một trong các mục: ${params.choices.join(' / ')}.`,
  ),
  tick_invalid: say(
    ({ issue }) => `không rõ có đánh dấu hay không: "${issue.value}"`,
    always('Đánh dấu vào ô, hoặc để trống.'),
  ),
  unit_unknown: say(
    ({ params }) => `chưa có đơn vị tên "${params.name}"`,
    always('Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.'),
  ),
  unit_ambiguous: say(
    ({ params }) => `có nhiều đơn vị cùng cách gọi "${params.name}"`,
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
} satisfies Partial<Texts<IssueCode>>;

/** Tiến độ thực hiện. */
const SCHEDULE = {
  due_before_start: say(
    ({ params }) => `hạn ${date(params.dueDate)} trước ngày bắt đầu ${date(params.startDate)}`,
    always('Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.'),
  ),
  dropped_without_reason: say(
    always('chọn Không thực hiện nhưng chưa ghi lý do'),
    ({ here }) => `Ghi lý do ở cột ${here}.`,
  ),
  due_missing: say(always('chưa có hạn'), always('Gõ ngày đến hạn; việc chưa có hạn thì chưa nhắc.')),
  answer_not_applied: say(
    ({ params }) => `đã có ý kiến (${params.question}: ${params.answer}), dòng này chưa cập nhật`,
    always('Sửa hạn theo ý kiến đã có, rồi chọn Đã rõ ở cột Xác nhận thời gian.'),
  ),
} satisfies Partial<Texts<IssueCode>>;

/** Tiêu chí, Danh mục kiểm tra. */
const SCORING = {
  entry_percent_sign: say(
    ({ issue, criterion }) => `${criterion}ghi tỷ lệ "${issue.value}", chưa có số đạt và tổng số`,
    always('Gõ số đạt/tổng số, ví dụ 812/1040; máy tự tính tỷ lệ.'),
  ),
  entry_not_read: notRead,
  entry_not_counted: say(
    ({ issue, criterion, params }) =>
      `${criterion}"${issue.value}" ghi ở đây không được tính, ${
        params.computed ? 'kết quả lấy từ Bảng tự chấm điểm' : 'tiêu chí tính theo Danh mục kiểm tra'
      }`,
    ({ params }) =>
      params.computed
        ? 'Xóa nội dung ô này; máy tự tính khi bấm Tính điểm.'
        : 'Nhập ở bảng Danh mục kiểm tra, rồi xóa nội dung ô này.',
  ),
  actual_above_total: say(
    ({ criterion, params }) =>
      `${criterion}số đạt (${num(params.actual)}) lớn hơn tổng số (${num(params.total)})`,
    always('Kiểm tra, sửa lại số đạt hoặc tổng số.'),
  ),
  total_zero: say(
    ({ criterion }) => `${criterion}tổng số là 0, chưa tính được`,
    ({ params }) =>
      params.mayBeNotApplicable
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
    ({ params }) => TARGETS[params.rule ?? 'yes_no'],
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
    ({ criterion, params }) =>
      params.idle > 0
        ? `${criterion}chưa có minh chứng trong kỳ đánh giá (tài liệu đã nêu thiếu đường dẫn hoặc ngoài kỳ)`
        : `${criterion}chưa có minh chứng`,
    always('Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.'),
  ),
} satisfies Partial<Texts<IssueCode>>;

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
  row_is_heading: say(
    ({ issue }) => `"${issue.value}" là tiêu đề hoặc dòng tổng, không tính là tài liệu`,
    always('Xóa dòng; nếu là tài liệu thì chọn tiêu chí và dán đường liên kết.'),
  ),
  evidence_outside_period: say(
    ({ params }) => `ngày ${date(params.date)} ngoài kỳ đánh giá`,
    always('Kiểm tra ngày; văn bản còn hiệu lực thì chọn Có ở cột Còn hiệu lực.'),
  ),
  link_is_place: say(
    always('ghi nơi lưu, chưa có đường liên kết; vẫn được tính'),
    always('Khi có tệp, dán đường liên kết (bắt đầu bằng https://).'),
  ),
  email_missing: say(
    ({ params }) => `${params.name}: chưa có e-mail, chưa gửi thư được`.replace(/^: /, ''),
    always('Nhập một địa chỉ e-mail, hoặc ghi đơn vị nhận thay ở cột Đầu mối theo dõi.'),
  ),
  handler_missing: say(
    ({ params }) => `chưa có đầu mối theo dõi việc của ${params.name}`,
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
    ({ params }) => `chưa có: ${params.label}`,
    always('Điền nội dung này ở bảng Thông tin chung.'),
  ),
} satisfies Partial<Texts<IssueCode>>;

const TEXTS: Texts<IssueCode> = { ...READING, ...SCHEDULE, ...SCORING, ...OTHERS };

/** What is wrong and what to do, for one row of "Cần bổ sung, chỉnh sửa"; the place stands in columns of its own. */
export function issueText<C extends IssueCode>(issue: Issue<C>, names: IssueNames): IssueText {
  const { params } = issue;
  const { criterion } = params as { readonly criterion?: string };
  const text = TEXTS[issue.code] as Say<C>;
  return text({
    ...names,
    issue,
    params,
    here: issue.column === null ? '' : names.column(issue.table, issue.column),
    criterion: criterion === undefined ? '' : `${criterion}: `,
  });
}
