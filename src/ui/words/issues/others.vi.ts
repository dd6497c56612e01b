// Problems of Mục tiêu, Minh chứng, Đơn vị and Thông tin chung, in words.

import { REVIEW_STEP } from '../../../../sheets-schema/enums';
import { reminderLog } from '../../../../sheets-schema/index';
import type { IssueCode, IssueParams } from '../../../core/sheet/issues';
import { date, points } from '../format.vi';
import { menuPath } from '../menu.vi';
import { always, say, type Texts } from './issue-text';

const LOCK_PENDING: Readonly<Record<IssueParams<'lock_pending'>['why'], string>> = {
  to_close: 'Khóa cứng các bảng đã chọn Có, các bảng chưa được khóa',
  to_open: 'Khóa cứng các bảng không còn chọn Có, các bảng còn khóa',
  changed: 'người được sửa bảng đã khóa, hoặc các bảng, đã khác lần khóa trước',
};

export const OTHERS = {
  done_undated: say(
    always('ghi đã hoàn thành nhưng chưa ghi ngày, chưa rõ có đúng thời gian đề ra hay không'),
    ({ here }) => `Ghi ngày hoàn thành ở cột ${here}.`,
  ),
  criterion_unknown: say(
    ({ issue }) => `chưa có tiêu chí mã "${issue.value}"`,
    always('Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.'),
  ),
  link_missing: say(
    always('chưa có đường liên kết hoặc nơi lưu'),
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
  review_due: say(
    ({ issue, params }) =>
      `đã qua ngày cần kiểm tra lại (${issue.value}); còn được tính đến hết ngày ${date(params.until)}`,
    ({ here }) => `Kiểm tra lại, rồi ghi ngày kiểm tra tiếp theo ở cột ${here}, hoặc để trống cột đó.`,
  ),
  review_lapsed: say(
    ({ issue, params }) =>
      `đã qua ngày cần kiểm tra lại (${issue.value}) và thời gian chờ, không còn được tính từ sau ngày ${date(params.until)}`,
    ({ here }) => `Kiểm tra lại, rồi ghi ngày kiểm tra tiếp theo ở cột ${here}, hoặc để trống cột đó.`,
  ),
  email_missing: say(
    ({ params }) => `${params.name}: chưa có e-mail, chưa gửi thư được`.replace(/^: /, ''),
    always('Nhập một địa chỉ e-mail, hoặc ghi đơn vị nhận thay ở cột Đầu mối theo dõi.'),
  ),
  address_not_agreed: say(
    always('người vận hành chưa đồng ý gửi thật đến địa chỉ này'),
    always(`Người vận hành chọn ${menuPath('sendOverdueReminders')}, xem các địa chỉ mới rồi đồng ý.`),
  ),
  address_failing: say(
    always('ba thư liền nhau gửi đến địa chỉ này đều không được'),
    always(`Hỏi đơn vị địa chỉ đúng rồi sửa; lý do ở bảng ${reminderLog.title}.`),
  ),
  lock_pending: say(
    ({ params }) => LOCK_PENDING[params.why],
    always(`Người vận hành chọn ${menuPath('setUpWorkbook')}.`),
  ),
  lock_without_operator: say(
    always('chưa khóa cứng được vì chưa ghi E-mail người vận hành'),
    always(`Ghi E-mail người vận hành; sau đó người vận hành chọn ${menuPath('setUpWorkbook')}.`),
  ),
  handler_missing: say(
    ({ params }) => `chưa có đầu mối theo dõi việc của ${params.name}`,
    always('Ghi tên đơn vị nhận thư thay, như ở cột Tên đầy đủ. Chưa có thì không gửi thư về các việc này.'),
  ),
  handler_unknown: say(
    ({ issue }) => `chưa có đơn vị "${issue.value}"`,
    always('Ghi tên một đơn vị trong bảng này; hoặc để trống.'),
  ),
  group_unknown: say(
    ({ issue }) => `chưa có nhóm đơn vị "${issue.value}"`,
    always('Ghi tên nhóm đơn vị trong bảng này; hoặc để trống.'),
  ),
  difference_unexplained: say(
    ({ criterion, params }) =>
      `${criterion}${REVIEW_STEP[params.step]}: ${points(params.before)} thành ${points(params.after)} điểm, chênh lệch chưa có giải trình`,
    ({ here }) => `Ghi lý do ở cột ${here}; lý do được in ở Bảng tự chấm điểm.`,
  ),
  review_not_applicable: say(
    ({ criterion }) => `${criterion}tiêu chí không áp dụng nhưng có ghi điểm`,
    always('Xóa điểm đã ghi, hoặc bỏ đánh dấu Không áp dụng ở bảng Tiêu chí.'),
  ),
  request_incomplete: say(
    ({ criterion, params }) =>
      params.lacks === 'day'
        ? `${criterion}có đề nghị bổ sung nhưng chưa ghi ngày`
        : `${criterion}ghi ngày bổ sung nhưng chưa ghi nội dung đề nghị`,
    ({ here }) => `Ghi thêm ở cột ${here}; chưa đủ hai ô thì chưa gửi cho đơn vị.`,
  ),
  review_row_missing: say(
    ({ criterion }) => `${criterion}chưa có dòng ở đợt rà soát đang mở`,
    always(`Chọn ${menuPath('openRound')} để thêm dòng.`),
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
