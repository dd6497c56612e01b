// One bad cell in the schedule, the units or the settings, typed as a person would: one problem with its place and
// what to do about it. The scores stay as they were, and nothing that was entered changes.
import { expect, test } from '@jest/globals';
import { effectOn } from '../../support/observed';
import { sampleWorkbook, type } from '../../support/workspaces';

type Typed = [table: string, key: string, column: string, text: string];

test.each<[string, Typed, string[]]>([
  [
    'text in a due date',
    ['tasks', 'IV.3', 'dueDate', 'tháng sau'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Hạn | tháng sau | ngày không hợp lệ: "tháng sau" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    '31/02/2026 in a due date',
    ['tasks', 'IV.3', 'dueDate', '31/02/2026'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Hạn | 31/02/2026 | ngày không hợp lệ: "31/02/2026" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    '31/02/2026 in a done date',
    ['tasks', 'IV.3', 'doneDate', '31/02/2026'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Ngày hoàn thành | 31/02/2026 | ngày không hợp lệ: "31/02/2026" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    'a due date without its slashes: a day of the year 15896 to the sheet',
    ['tasks', 'IV.3', 'dueDate', '5112026'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Hạn | 31/03/15896 | ngày không hợp lệ: "31/03/15896" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    'a year alone in a due date: a day of 1905 to the sheet',
    ['tasks', 'IV.3', 'dueDate', '2026'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Hạn | 18/07/1905 | ngày ngoài khoảng 01/01/2025 đến 31/12/2031: "18/07/1905" | Kiểm tra năm, gõ lại ngày/tháng/năm, ví dụ 30/9/2026. Ngày này chưa được dùng.',
    ],
  ],
  [
    'a day alone in an extension',
    ['tasks', 'IV.3', 'extensionTo', '12'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Đề nghị gia hạn đến | 11/01/1900 | ngày ngoài khoảng 01/01/2025 đến 31/12/2031: "11/01/1900" | Kiểm tra năm, gõ lại ngày/tháng/năm, ví dụ 30/9/2026. Ngày này chưa được dùng.',
    ],
  ],
  [
    'done on a day that is yet to come',
    ['tasks', 'IV.3', 'doneDate', '30/12/2026'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Ngày hoàn thành | 30/12/2026 | ngày hoàn thành 30/12/2026 chưa đến | Sửa cột Ngày hoàn thành, đang tính là đã hoàn thành; ngày dự kiến xong thì ghi ở cột "Đề nghị gia hạn đến".',
    ],
  ],
  ['a year of two figures, typed as text', ['tasks', 'IV.3', 'dueDate', "'30/6/26"], []],
  ['no due date: the words of the plan name it', ['tasks', 'IV.3', 'dueDate', ''], []],
  [
    'a formula in a title: its result counts, and it is named',
    ['tasks', 'IV.3', 'title', '="Treo"&" mới"'],
    [
      'Lưu ý | Tiến độ thực hiện | 4 | Nội dung công việc | ="Treo"&" mới" | ô là công thức, nội dung có thể tự thay đổi | Gõ lại nội dung thay cho công thức. Chương trình đang dùng nội dung ô hiện ra.',
    ],
  ],
  [
    'due before start',
    ['tasks', 'IV.3', 'startDate', '2026-12-01'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Hạn | 30/06/2026 | hạn 30/6/2026 trước ngày bắt đầu 01/12/2026 | Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.',
    ],
  ],
  [
    'a status that is none',
    ['tasks', 'IV.3', 'status', 'gần xong'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Tình trạng | gần xong | không có trong danh sách: "gần xong" | Chọn một trong các mục: Chưa thực hiện / Đang thực hiện / Đã hoàn thành / Không thực hiện.',
    ],
  ],
  [
    'dropped without a reason',
    ['tasks', 'IV.3', 'status', 'dropped'],
    [
      'Lưu ý | Tiến độ thực hiện | 4 | Lý do |  | chọn Không thực hiện nhưng chưa ghi lý do | Ghi lý do ở cột Lý do.',
    ],
  ],
  [
    'a task named as another',
    ['tasks', 'IV.3', 'id', 'IV.2'],
    [
      'Lỗi | Tiến độ thực hiện | Mở |  |  | thiếu dòng IV.3 của Kế hoạch: "Treo pano, khẩu hiệu tuyên truyền tại trụ sở UBND xã và Trung tâm PVHCC" | Khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản); nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiến độ thực hiện | 4 | Mã | IV.2 | trùng với một dòng ở trên: IV.2 | Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.',
    ],
  ],
  [
    'a unit not in the list',
    ['tasks', 'IV.3', 'leadUnit', 'Phòng Nội vụ'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Chủ trì | Phòng Nội vụ | chưa có đơn vị tên "Phòng Nội vụ" | Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.',
    ],
  ],
  [
    'no unit',
    ['tasks', 'IV.3', 'leadUnit', ''],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Chủ trì |  | chưa có Chủ trì | Điền cột Chủ trì, hoặc xóa dòng nếu không dùng.',
    ],
  ],
  [
    'one of two units not in the list',
    ['tasks', 'IV.3', 'coordinatingUnits', 'Phòng Kinh tế; Phòng Lạ'],
    [
      'Lỗi | Tiến độ thực hiện | 4 | Phối hợp | Phòng Kinh tế; Phòng Lạ | chưa có đơn vị tên "Phòng Lạ" | Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.',
    ],
  ],
  [
    'a handler that nobody is',
    ['units', 'KT', 'handledBy', 'NOBODY'],
    [
      'Lỗi | Đơn vị, đầu mối | 10 | Đầu mối theo dõi | NOBODY | chưa có đơn vị "NOBODY" | Ghi tên một đơn vị trong bảng này; hoặc để trống.',
    ],
  ],
  [
    'a group that is none',
    ['units', 'KT', 'memberOf', 'NOBODY'],
    [
      'Lỗi | Đơn vị, đầu mối | 10 | Thuộc nhóm | NOBODY | chưa có nhóm đơn vị "NOBODY" | Ghi tên nhóm đơn vị trong bảng này; hoặc để trống.',
    ],
  ],
  [
    'an e-mail without "@"',
    ['units', 'VHXH', 'email', 'vhxh.example.com'],
    [
      'Lỗi | Đơn vị, đầu mối | 8 | E-mail | vhxh.example.com | không phải địa chỉ e-mail: "vhxh.example.com" | Gõ một địa chỉ đầy đủ, không dấu, không dấu cách, ví dụ vhxh@example.com.',
    ],
  ],
  [
    'two e-mails with a semicolon',
    ['units', 'VHXH', 'email', 'a@example.com; b@example.com'],
    [
      'Lỗi | Đơn vị, đầu mối | 8 | E-mail | a@example.com; b@example.com | có hơn một địa chỉ trong ô | Giữ một địa chỉ; địa chỉ thứ hai ghi ở cột E-mail nhận bản sao.',
    ],
  ],
  [
    'two e-mails with a blank',
    ['units', 'VHXH', 'ccEmail', 'a@example.com b@example.com'],
    [
      'Lỗi | Đơn vị, đầu mối | 8 | E-mail nhận bản sao | a@example.com b@example.com | có hơn một địa chỉ trong ô | Giữ một địa chỉ; địa chỉ thứ hai ghi ở cột E-mail nhận bản sao.',
    ],
  ],
  [
    'an e-mail with a name',
    ['units', 'VHXH', 'email', 'Văn hóa <a@example.com>'],
    [
      'Lỗi | Đơn vị, đầu mối | 8 | E-mail | Văn hóa <a@example.com> | không phải địa chỉ e-mail: "Văn hóa <a@example.com>" | Gõ một địa chỉ đầy đủ, không dấu, không dấu cách, ví dụ vhxh@example.com.',
    ],
  ],
  [
    'an operator that is no address',
    ['settings', 'operatorEmail', 'value', 'vanhoa'],
    [
      'Lỗi | Thông tin chung | 29 | Nội dung | vanhoa | không phải địa chỉ e-mail: "vanhoa" | Gõ một địa chỉ đầy đủ, không dấu, không dấu cách, ví dụ vhxh@example.com.',
    ],
  ],
  [
    'a holiday without date',
    ['holidays', 'row:2', 'date', 'Tết'],
    ['Lỗi | Ngày nghỉ, lễ | 2 | Ngày | Tết | ngày không hợp lệ: "Tết" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.'],
  ],
  [
    'a holiday twice',
    ['holidays', 'row:3', 'date', '2026-01-01'],
    [
      'Lỗi | Ngày nghỉ, lễ | 3 | Ngày | 01/01/2026 | trùng với một dòng ở trên: 01/01/2026 | Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.',
    ],
  ],
  [
    'a kind of holiday that is none',
    ['holidays', 'row:2', 'kind', 'chắc nghỉ'],
    [
      'Lỗi | Ngày nghỉ, lễ | 2 | Loại | chắc nghỉ | không có trong danh sách: "chắc nghỉ" | Chọn một trong các mục: Ngày nghỉ / Ngày làm bù / Chờ xác nhận.',
    ],
  ],
  [
    'a decider that is none',
    ['planQuestions', 'row:2', 'decidedBy', 'ai đó'],
    [
      'Lỗi | Nội dung xin ý kiến | 2 | Người quyết định | ai đó | không có trong danh sách: "ai đó" | Chọn một trong các mục: Chủ tịch UBND xã / Ban Chỉ đạo / Phòng Văn hóa - Xã hội.',
    ],
  ],
  [
    'a setting twice',
    ['settings', 'place', 'key', 'commune'],
    [
      'Lỗi | Thông tin chung | 3 | Mã | commune | trùng với một dòng ở trên: commune | Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.',
    ],
  ],
  [
    'a date of a setting',
    ['settings', 'dossierDeadline', 'value', '31/02/2026'],
    [
      'Lỗi | Thông tin chung | 22 | Nội dung | 31/02/2026 | ngày không hợp lệ: "31/02/2026" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    'a period that begins with words',
    ['settings', 'periodStart', 'value', 'đầu năm'],
    [
      'Lỗi | Thông tin chung | 20 | Nội dung | đầu năm | ngày không hợp lệ: "đầu năm" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
  [
    'a period that ends before it begins',
    ['settings', 'periodEnd', 'value', '31/12/2025'],
    [
      'Lỗi | Thông tin chung | 21 | Nội dung | 31/12/2025 | kỳ đánh giá kết thúc trước ngày bắt đầu | Sửa ngày bắt đầu hoặc ngày kết thúc; tạm thời minh chứng chưa xét theo kỳ.',
    ],
  ],
  [
    'a year in words',
    ['settings', 'year', 'value', 'hai nghìn'],
    [
      'Lỗi | Thông tin chung | 19 | Nội dung | hai nghìn | không phải số phù hợp: "hai nghìn" | Gõ một số, ví dụ 12.',
    ],
  ],
  [
    'a year before the plan',
    ['settings', 'year', 'value', '2020'],
    ['Lỗi | Thông tin chung | 19 | Nội dung | 2020 | 2020 nhỏ hơn 2026 | Gõ một số từ 2026 trở lên.'],
  ],
  ['a per cent sign where per cent is asked for', ['settings', 'metFrom', 'value', '100%'], []],
  [
    'a percentage where a number belongs',
    ['settings', 'metFrom', 'value', 'một trăm'],
    [
      'Lỗi | Thông tin chung | 23 | Nội dung | một trăm | không phải số phù hợp: "một trăm" | Gõ một số, ví dụ 12.',
    ],
  ],
  [
    'a choice that is none',
    ['settings', 'sending', 'value', 'đang gửi'],
    [
      'Lỗi | Thông tin chung | 30 | Nội dung | đang gửi | không có trong danh sách: "đang gửi" | Chọn một trong các mục: Gửi thử / Gửi thật.',
    ],
  ],
  [
    'a standing unit that is none',
    ['settings', 'standingUnit', 'value', 'Phòng lạ'],
    [
      'Lỗi | Thông tin chung | 9 | Nội dung | Phòng lạ | chưa có đơn vị tên "Phòng lạ" | Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.',
    ],
  ],
  [
    'a goal twice',
    ['goals', '3', 'no', '1'],
    [
      'Lỗi | Mục tiêu Kế hoạch | 4 | Số | 1 | trùng với một dòng ở trên: 1 | Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.',
    ],
  ],
  [
    'a percentage as the result of a goal',
    ['goals', '3', 'actual', '95%'],
    [
      'Lỗi | Mục tiêu Kế hoạch | 4 | Kết quả | 95% | ghi tỷ lệ "95%", chưa có số đạt và tổng số | Gõ số đạt/tổng số, ví dụ 812/1040; chương trình tự tính tỷ lệ.',
    ],
  ],
  [
    'a goal done perhaps',
    ['goals', '1', 'actual', 'có lẽ'],
    ['Lỗi | Mục tiêu Kế hoạch | 2 | Kết quả | có lẽ | chưa đúng: "có lẽ" | Chọn Có hoặc Không.'],
  ],
  [
    'a date of a goal',
    ['goals', '1', 'asOf', 'cuối tháng'],
    [
      'Lỗi | Mục tiêu Kế hoạch | 2 | Tính đến ngày | cuối tháng | ngày không hợp lệ: "cuối tháng" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    ],
  ],
])('%s', (_, [table, key, column, text], problems) => {
  const results = {};
  const workspace = sampleWorkbook();
  type(workspace, table, key, { [column]: text });
  expect(effectOn(workspace, sampleWorkbook())).toStrictEqual({ problems, results, changed: [] });
});
