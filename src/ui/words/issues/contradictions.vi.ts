// One thing said in two ways, in words: both places, and that a person says which is right.
import type { IssueCode } from '../../../core/sheet/issues';
import { date, num } from '../format.vi';
import { always, say, type Texts } from './issue-text';

const TO_AGREE = 'Kiểm tra, sửa một trong hai chỗ cho khớp trước khi lập hồ sơ.';

const share = ({ actual, outOf }: { readonly actual: number; readonly outOf: number }): string =>
  `${num(actual)}/${num(outOf)}`;

export const CONTRADICTIONS = {
  goal_takes_none: say(
    always('mục tiêu này không lấy số liệu từ tiêu chí được'),
    always('Xóa nội dung ô này; chỉ mục tiêu là tỷ lệ (%) mới lấy số liệu từ tiêu chí.'),
  ),
  goal_share_lacking: say(
    ({ params }) =>
      `tiêu chí ${params.criteria.join(', ')} không có tỷ lệ (số đạt/tổng số), nên mục tiêu chưa có số liệu`,
    always('Chọn tiêu chí nhập số đạt/tổng số; hoặc để trống ô này rồi gõ Kết quả, Tổng số của mục tiêu.'),
  ),
  goal_differs: say(
    ({ issue, params }) =>
      `mục tiêu ghi ${issue.value}, tiêu chí ${params.criteria.join(', ')} cùng nội dung là ${share(params)}`,
    always(TO_AGREE),
  ),
  totals_differ: say(
    ({ params }) =>
      `tổng số ở đây là ${num(params.total)}, ở mục tiêu ${params.goal} là ${num(params.other)}, cùng là cán bộ, công chức xã`,
    always(
      'Kiểm tra, sửa cho khớp; nếu tính cả đối tượng khác thì chọn phương án ở bảng Nội dung xin ý kiến.',
    ),
  ),
  member_totals_differ: say(
    ({ criterion, params }) =>
      `${criterion}tổng số của đơn vị là ${num(params.total)}, ở ${params.other} là ${num(params.otherTotal)}, cùng là cán bộ, công chức của đơn vị`,
    always('Kiểm tra, sửa cho khớp.'),
  ),
  said_twice: say(
    ({ criterion, params }) =>
      `${criterion}"${params.item}" ${params.done ? 'đã' : 'chưa'} đánh dấu, tiêu chí ${params.other} cùng nội dung là ${share(params)}`,
    always(TO_AGREE),
  ),
  goal_without_task: say(
    ({ params }) =>
      `mục tiêu đã có kết quả, việc ${params.tasks.join(', ')} ở Tiến độ thực hiện chưa hoàn thành`,
    always('Đã làm thì chọn Đã hoàn thành ở Tiến độ thực hiện; chưa làm thì sửa kết quả ở đây.'),
  ),
  done_days_differ: say(
    ({ issue, params }) =>
      `ở đây ghi ${issue.value}, việc ${params.task} ở Tiến độ thực hiện ghi hoàn thành ngày ${date(params.day)}`,
    always(TO_AGREE),
  ),
  task_before_criteria: say(
    ({ params }) => `việc đã hoàn thành, tiêu chí ${params.criteria.join(', ')} chưa đạt`,
    always('Nhập kết quả, minh chứng của tiêu chí; hoặc chọn lại Tình trạng.'),
  ),
  criteria_before_task: say(
    ({ params }) => `tiêu chí ${params.criteria.join(', ')} đã đạt, việc này chưa hoàn thành`,
    always('Đã xong thì chọn Đã hoàn thành; chưa xong thì xem lại kết quả của tiêu chí.'),
  ),
  done_without_result: say(
    always('đã hoàn thành nhưng chưa ghi kết quả, số văn bản'),
    ({ here }) => `Ghi ở cột ${here}: số văn bản, ngày, hoặc kết quả đạt được.`,
  ),
} satisfies Partial<Texts<IssueCode>>;
