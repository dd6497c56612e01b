// Problems of structure and of the cells of any table, in words.

import { EXAMPLE_DAY } from '../../../../sheets-schema/ink';
import type { IssueCode } from '../../../core/sheet/issues';
import { atMost } from '../brief';
import { fullDate } from '../format.vi';
import { menuPath } from '../menu.vi';
import { always, say, type Texts } from './issue-text';

/** Characters of a text that is told again. */
const SHOWN = 300;

export const READING = {
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
    always('Gõ lại nội dung thay cho công thức. Chương trình đang dùng nội dung ô hiện ra.'),
  ),
  old_letters: say(
    always('nội dung gõ bằng bảng mã cũ (TCVN3, VNI), khi in ra không đọc được'),
    ({ params }) =>
      `Có lẽ là: ${atMost(params.reading, SHOWN)}. Gõ lại bằng bảng mã Unicode; chương trình đang dùng nguyên nội dung trong ô.`,
  ),
  header_doubled: say(
    ({ params }) => `có hai cột cùng tiêu đề "${params.header}"`,
    always('Đổi tiêu đề của cột không dùng.'),
  ),
  header_taken: say(
    ({ here, params }) => `cột "${params.header}" chưa đổi tiêu đề được vì đã có cột khác tên "${here}"`,
    ({ here, params }) =>
      `Đổi tiêu đề của cột kia, rồi đặt tiêu đề "${here}" cho cột "${params.header}". Chương trình vẫn dùng cột "${params.header}".`,
  ),
  cell_error: say(
    ({ issue }) => `ô đang báo lỗi: ${issue.value}`,
    always('Xóa công thức trong ô và gõ nội dung.'),
  ),
  cell_required: say(
    ({ here }) => `chưa có ${here}`,
    ({ here }) => `Điền cột ${here}, hoặc xóa dòng nếu không dùng.`,
  ),
  cell_merged: say(
    ({ here }) => `ô ${here} nằm trong vùng gộp ô, không nhập được`,
    always('Chọn vùng đó, bấm Định dạng → Hợp nhất các ô → Hủy hợp nhất, rồi nhập.'),
  ),
  date_invalid: say(
    ({ issue }) => `ngày không hợp lệ: "${issue.value}"`,
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
  number_not_whole: say(
    ({ issue }) => `không phải số nguyên: "${issue.value}"`,
    always('Gõ một số nguyên, ví dụ 12.'),
  ),
  number_too_small: say(
    ({ issue, params }) => `${issue.value} nhỏ hơn ${params.min}`,
    ({ params }) => `Gõ một số từ ${params.min} trở lên.`,
  ),
  number_too_large: say(
    ({ issue, params }) => `${issue.value} lớn hơn ${params.max}`,
    ({ params }) => `Gõ một số không quá ${params.max}.`,
  ),
  tiers_invalid: say(
    ({ params }) =>
      params.why === 'order'
        ? `các mức điểm mâu thuẫn với nhau ở "${atMost(params.level, SHOWN)}"`
        : `không đọc được mức điểm "${atMost(params.level, SHOWN)}"`,
    always('Gõ các mức cách nhau bằng dấu chấm phẩy, ví dụ: từ 90: 5; từ 80: 4; từ 70: 3.'),
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
    always('Gõ một địa chỉ đầy đủ, không dấu, không dấu cách, ví dụ vhxh@example.com.'),
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
