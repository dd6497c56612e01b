// Problems of Tiêu chí and Danh mục kiểm tra, in words.

import { PART_MARKS, RULE, type Rule } from '../../../../sheets-schema/enums';
import type { Issue, IssueCode } from '../../../core/sheet/issues';
import { num, points } from '../format.vi';
import { menuPath } from '../menu.vi';
import { noEvidence } from '../reasons.vi';
import { always, type IssueText, say, type Texts, type Words } from './issue-text';

/** What a result looks like, by what the criterion asks for. */
const EXPECTED = {
  answer: 'Chọn Có hoặc Không.',
  count: 'Gõ một số nguyên, ví dụ 3; không có thì gõ 0.',
  few: 'Gõ một số nguyên, ví dụ 0 nếu không có trường hợp nào.',
  share: 'Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
  score: 'Gõ số điểm từ 0 đến điểm tối đa, nhiều nhất hai số lẻ, ví dụ 18,5.',
  index: 'Gõ chỉ số bằng %, ví dụ 85,1; hoặc số đạt/tổng số, ví dụ 812/1040.',
  figure: 'Gõ một số, ví dụ 92,5; hoặc số đạt/tổng số, ví dụ 812/1040.',
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
    case 'other_maximum':
      return {
        problem: `${problem} không theo điểm tối đa là ${points(params.maximum)}`,
        action: EXPECTED.score,
      };
    case 'totals_differ':
      return {
        problem: `${problem} khác cột Tổng số (${num(params.total)})`,
        action: 'Sửa một trong hai chỗ cho khớp, hoặc để trống cột Tổng số.',
      };
  }
}

const NO_TARGET = 'Để trống: quy tắc này không dùng chỉ tiêu.';

/** How a target is typed, by the rule of the criterion; a goal's in words. */
const TARGETS: Readonly<Record<Rule | 'goal', string>> = {
  yes_no: 'Gõ chỉ tiêu bằng một số.',
  percent: 'Gõ tỷ lệ bằng một số, không ghi dấu %, lớn hơn 1 và không quá 100, ví dụ 90.',
  at_least: 'Gõ số lượng cần đạt, lớn hơn 0.',
  at_most: 'Gõ số lượng cho phép, từ 0 trở lên.',
  checklist: 'Gõ số mục cần đạt, không nhiều hơn số mục ở Danh mục kiểm tra; hoặc để trống để cần đủ tất cả.',
  tiers: NO_TARGET,
  manual: NO_TARGET,
  converted: NO_TARGET,
  goal: 'Ghi tỷ lệ như "từ 90%", hoặc thời gian gồm quý (hoặc tháng) và năm.',
};

/** Where a result is taken from, and what to do with one that stands elsewhere. */
const COUNTED: Readonly<
  Record<
    Issue<'entry_not_counted'>['params']['counted'],
    { readonly instead: string; readonly action: string }
  >
> = {
  scores: {
    instead: 'kết quả lấy từ Bảng tự chấm điểm',
    action: 'Xóa nội dung ô này; chương trình tự tính khi bấm Tính điểm.',
  },
  criterion: {
    instead: 'mục tiêu lấy số liệu từ tiêu chí',
    action: 'Xóa nội dung ô này; hoặc xóa mã ở cột Lấy số liệu từ tiêu chí nếu nhập riêng.',
  },
  criteria: {
    instead: 'tiêu chí tính theo kết quả ở bảng Tiêu chí',
    action: 'Nhập ở bảng Tiêu chí, rồi xóa nội dung ô này.',
  },
  checklist: {
    instead: 'tiêu chí tính theo Danh mục kiểm tra',
    action: 'Nhập ở bảng Danh mục kiểm tra, rồi xóa nội dung ô này.',
  },
  ticks: {
    instead: 'tiêu chí tính theo số nội dung đánh dấu ở cột Đạt',
    action: 'Nội dung đã có thì đánh dấu ở cột Đạt; rồi xóa nội dung ô này.',
  },
};

export const SCORING = {
  entry_percent_sign: say(
    ({ issue, criterion }) => `${criterion}ghi tỷ lệ "${issue.value}", chưa có số đạt và tổng số`,
    always('Gõ số đạt/tổng số, ví dụ 812/1040; chương trình tự tính tỷ lệ.'),
  ),
  entry_not_read: notRead,
  entry_not_counted: say(
    ({ issue, criterion, params }) =>
      `${criterion}"${issue.value}" ghi ở đây không được tính, ${COUNTED[params.counted].instead}`,
    ({ params }) => COUNTED[params.counted].action,
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
  not_for_rule: say(
    ({ criterion, here, params }) =>
      `${criterion}nội dung cột ${here} không dùng được với quy tắc "${RULE[params.rule]}"`,
    ({ issue, params: { choices } }) => {
      if (issue.column === 'byMember')
        return 'Bỏ đánh dấu, hoặc chọn lại quy tắc; đang tính như không đánh dấu.';
      return choices.length === 0
        ? 'Để trống ô này, hoặc chọn lại quy tắc; đang tính như để trống.'
        : `Chọn: ${choices.map((choice) => PART_MARKS[choice]).join(' / ')}; đang tính như để trống.`;
    },
  ),
  score_above_max: say(
    ({ criterion, params }) =>
      `${criterion}số điểm (${points(params.score)}) lớn hơn điểm tối đa (${points(params.maximum)})`,
    always('Kiểm tra, sửa lại số điểm hoặc điểm tối đa.'),
  ),
  tiers_missing: say(
    ({ criterion }) => `${criterion}chưa có các mức điểm`,
    ({ here }) =>
      `Gõ các mức vào cột ${here} (nhóm cột Thiết lập tiêu chí), ví dụ: từ 90: 5; từ 80: 4; từ 70: 3.`,
  ),
  tiers_not_max: say(
    ({ criterion, params }) =>
      `${criterion}mức cao nhất được ${points(params.best)} điểm, điểm tối đa là ${points(params.maximum)}`,
    always('Sửa mức cao nhất hoặc điểm tối đa cho bằng nhau.'),
  ),
  target_invalid: say(
    ({ issue, criterion }) => `${criterion}chỉ tiêu chưa đúng: "${issue.value}"`,
    ({ params }) => TARGETS[params.rule ?? 'yes_no'],
  ),
  result_missing: say(
    ({ criterion }) => `${criterion}chưa có số liệu`,
    ({ issue }) =>
      issue.table === 'checklist'
        ? 'Đánh dấu những mục đã có, đã làm ở Danh mục kiểm tra.'
        : 'Nhập cột Kết quả theo hướng dẫn ở cột Cách nhập.',
  ),
  target_open: say(
    ({ criterion }) => `${criterion}chưa xác định chỉ tiêu`,
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
    ({ criterion, params }) => `${criterion}${noEvidence(params.idle)}`,
    always('Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.'),
  ),
} satisfies Partial<Texts<IssueCode>>;
