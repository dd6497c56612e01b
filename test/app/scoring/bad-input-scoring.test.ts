// One bad cell in the criteria, the checklist or the evidence, typed as a person would: one problem with its place and
// what to do about it, beside what follows for the criterion. The others keep their scores; no entry changes.
import { expect, test } from '@jest/globals';
import { effectOn } from '../../support/observed';
import { sampleWorkbook, type } from '../../support/workspaces';

type Typed = [table: string, key: string, column: string, text: string];

test.each<[string, Typed, string[], Record<string, string>?]>([
  [
    'a code twice',
    ['criteria', 'A02', 'code', 'A01'],
    [
      'Lỗi | Tiêu chí | Mở |  |  | thiếu tiêu chí A02 của bộ đang áp dụng | Khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản); nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiêu chí | 3 | Mã | A01 | trùng với một dòng ở trên: A01 | Dòng này chưa được tính: xóa dòng, hoặc sửa cho khác dòng trên.',
      'Lỗi | Minh chứng | 3 | Tiêu chí | A02 | chưa có tiêu chí mã "A02" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
    ],
    { A02: 'Đạt 2 → undefined' },
  ],
  [
    'no code',
    ['criteria', 'A02', 'code', ''],
    [
      'Lỗi | Tiêu chí | Mở |  |  | thiếu tiêu chí A02 của bộ đang áp dụng | Khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản); nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiêu chí | 3 | Mã |  | chưa có Mã | Điền cột Mã, hoặc xóa dòng nếu không dùng.',
      'Lỗi | Minh chứng | 3 | Tiêu chí | A02 | chưa có tiêu chí mã "A02" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
    ],
    { A02: 'Đạt 2 → undefined' },
  ],
  [
    'a negative maximum',
    ['criteria', 'A02', 'maxScore', '-2'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa | -2 | không phải số điểm: "-2" | Gõ số điểm từ 0 trở lên, nhiều nhất hai số lẻ, ví dụ 2 hoặc 2,5.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'levels where the rule has none',
    ['criteria', 'A02', 'tiers', 'từ 90: 2'],
    [
      'Lỗi | Tiêu chí | 3 | Các mức điểm |  | A02, Các mức điểm: ≥ 90: 2, đang áp dụng chưa có | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiêu chí | 3 | Các mức điểm |  | A02: nội dung cột Các mức điểm không dùng được với quy tắc "Có/Không" | Để trống ô này, hoặc chọn lại quy tắc; đang tính như để trống.',
    ],
  ],
  [
    'levels that are none',
    ['criteria', 'A02', 'tiers', 'tốt'],
    [
      'Lỗi | Tiêu chí | 3 | Các mức điểm | tốt | không đọc được mức điểm "tốt" | Gõ các mức cách nhau bằng dấu chấm phẩy, ví dụ: từ 90: 5; từ 80: 4; từ 70: 3.',
    ],
  ],
  [
    'part marks that are none',
    ['criteria', 'A02', 'partMarks', 'một nửa'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm từng phần | một nửa | không có trong danh sách: "một nửa" | Chọn một trong các mục: Không / Theo tỷ lệ so với chỉ tiêu / Theo tỷ lệ đạt được.',
    ],
  ],
  [
    'met from more than all',
    ['criteria', 'A02', 'metFrom', '150'],
    ['Lỗi | Tiêu chí | 3 | Đạt từ (% điểm tối đa) | 150 | 150 lớn hơn 100 | Gõ một số không quá 100.'],
  ],
  [
    'met from almost nothing, told as a change of the set',
    ['criteria', 'A02', 'metFrom', '1'],
    [
      'Lỗi | Tiêu chí | 3 | Đạt từ (% điểm tối đa) |  | A02, Đạt từ (% điểm tối đa): 1%, đang áp dụng chưa có | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
    ],
  ],
  [
    'a setting lowered without a word',
    ['settings', 'metFrom', 'value', '50'],
    [
      'Lỗi | Thông tin chung | Mở | Nội dung |  | Tiêu chí đạt khi được từ (% điểm tối đa): 50, đang áp dụng 100 | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lưu ý | Tiến độ thực hiện | 5 | Tình trạng |  | tiêu chí C03, C04, C05, C06, C08, C09 đã đạt, việc này chưa hoàn thành | Đã xong thì chọn Đã hoàn thành; chưa xong thì xem lại kết quả của tiêu chí.',
      'Lưu ý | Tiến độ thực hiện | 6 | Tình trạng |  | tiêu chí A05, A06, A10 đã đạt, việc này chưa hoàn thành | Đã xong thì chọn Đã hoàn thành; chưa xong thì xem lại kết quả của tiêu chí.',
    ],
    {
      A05: 'Chưa đạt 1 → Đạt 1',
      A11: 'Chưa đạt 1.6 → Đạt 1.6',
      C04: 'Chưa đạt 1.33 → Đạt 1.33',
      C14: 'Chưa đạt 1.84 → Đạt 1.84',
    },
  ],
  [
    'a maximum with a point, which the sheet takes for a day',
    ['criteria', 'A02', 'maxScore', '2.5'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa | 02/05/2026 | ô đang là ngày: "02/05/2026" | Chọn ô, vào Định dạng → Số → Tự động, rồi gõ lại một số, ví dụ 2 hoặc 2,5.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'no maximum',
    ['criteria', 'A02', 'maxScore', ''],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa |  | chưa có Điểm tối đa | Điền cột Điểm tối đa, hoặc xóa dòng nếu không dùng.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a maximum with three decimals',
    ['criteria', 'A02', 'maxScore', '2,555'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa | 2,555 | không phải số điểm: "2,555" | Gõ số điểm từ 0 trở lên, nhiều nhất hai số lẻ, ví dụ 2 hoặc 2,5.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a maximum other than agreed',
    ['criteria', 'A02', 'maxScore', '2,5'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa |  | A02, Điểm tối đa: 2,5, đang áp dụng 2 | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
    ],
    { A02: 'Đạt 2 → Đạt 2.5' },
  ],
  [
    'a maximum in words',
    ['criteria', 'A02', 'maxScore', 'hai'],
    [
      'Lỗi | Tiêu chí | 3 | Điểm tối đa | hai | không phải số điểm: "hai" | Gõ số điểm từ 0 trở lên, nhiều nhất hai số lẻ, ví dụ 2 hoặc 2,5.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a unit not in the list',
    ['criteria', 'A02', 'unit', 'Phòng Nội vụ'],
    [
      'Lỗi | Tiêu chí | 3 | Đơn vị | Phòng Nội vụ | chưa có đơn vị tên "Phòng Nội vụ" | Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.',
    ],
  ],
  [
    'a rule that is none',
    ['criteria', 'A02', 'rule', 'theo cảm nhận'],
    [
      'Lỗi | Tiêu chí | 3 | Quy tắc | theo cảm nhận | không có trong danh sách: "theo cảm nhận" | Chọn một trong các mục: Có/Không / Tỷ lệ % / Số lượng từ … trở lên / Số lượng không quá … / Danh mục kiểm tra / Theo mức / Chấm điểm trực tiếp / Quy đổi từ chỉ số %.',
    ],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'by member where no share is asked',
    ['criteria', 'A02', 'byMember', 'TRUE'],
    [
      'Lỗi | Tiêu chí | 3 | Theo từng đơn vị |  | A02: nội dung cột Theo từng đơn vị không dùng được với quy tắc "Có/Không" | Bỏ đánh dấu, hoặc chọn lại quy tắc; đang tính như không đánh dấu.',
    ],
  ],
  [
    'not applicable where it may not be',
    ['criteria', 'A02', 'notApplicable', 'TRUE'],
    [
      'Lỗi | Tiêu chí | 3 | Không áp dụng |  | A02: tiêu chí này không thuộc diện được đánh dấu Không áp dụng | Bỏ đánh dấu và nhập kết quả; đang tính như chưa đánh dấu.',
    ],
  ],
  [
    '"có lẽ"',
    ['criteria', 'A02', 'actual', 'có lẽ'],
    ['Lỗi | Tiêu chí | 3 | Kết quả | có lẽ | A02: chưa đúng: "có lẽ" | Chọn Có hoặc Không.'],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    '"95%"',
    ['criteria', 'C14', 'actual', '95%'],
    [
      'Lỗi | Tiêu chí | 33 | Kết quả | 95% | C14: ghi tỷ lệ "95%", chưa có số đạt và tổng số | Gõ số đạt/tổng số, ví dụ 812/1040; chương trình tự tính tỷ lệ.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'actual above outOf',
    ['criteria', 'C14', 'actual', '13/12'],
    [
      'Lỗi | Tiêu chí | 33 | Kết quả | 13/12 | C14: số đạt (13) lớn hơn tổng số (12) | Kiểm tra, sửa lại số đạt hoặc tổng số.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'words where a share is asked',
    ['criteria', 'C14', 'actual', 'nhiều'],
    [
      'Lỗi | Tiêu chí | 33 | Kết quả | nhiều | C14: chưa đúng: "nhiều" | Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'of nothing',
    ['criteria', 'C14', 'actual', '0/0'],
    [
      'Thiếu | Tiêu chí | 33 | Tổng số |  | C14: tổng số là 0, chưa tính được | Kiểm tra tổng số. Nếu trong kỳ không phát sinh: báo cơ quan thường trực xem xét cho phép đánh dấu Không áp dụng.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'half a total',
    ['criteria', 'C14', 'outOf', '2,5'],
    ['Lỗi | Tiêu chí | 33 | Tổng số | 2,5 | không phải số nguyên: "2,5" | Gõ một số nguyên, ví dụ 12.'],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a negative total',
    ['criteria', 'C14', 'outOf', '-3'],
    ['Lỗi | Tiêu chí | 33 | Tổng số | -3 | -3 nhỏ hơn 0 | Gõ một số từ 0 trở lên.'],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a total that the sheet takes for a day',
    ['criteria', 'C14', 'outOf', '12/10'],
    [
      'Lỗi | Tiêu chí | 33 | Tổng số | 12/10/2026 | ô đang là ngày: "12/10/2026" | Chọn ô, vào Định dạng → Số → Tự động, rồi gõ lại một số, ví dụ 2 hoặc 2,5.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a target in words',
    ['criteria', 'C14', 'target', 'cao'],
    ['Lỗi | Tiêu chí | 33 | Chỉ tiêu (số) | cao | không phải số phù hợp: "cao" | Gõ một số, ví dụ 12.'],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a target above the whole',
    ['criteria', 'C14', 'target', '120'],
    [
      'Lỗi | Tiêu chí | 33 | Chỉ tiêu (số) |  | C14, Chỉ tiêu (số): 120, đang áp dụng 100 | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiêu chí | 33 | Chỉ tiêu (số) | 120 | C14: chỉ tiêu chưa đúng: "120" | Gõ tỷ lệ bằng một số, không ghi dấu %, lớn hơn 1 và không quá 100, ví dụ 90.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a target as a percentage',
    ['criteria', 'C14', 'target', '100%'],
    [
      'Lỗi | Tiêu chí | 33 | Chỉ tiêu (số) |  | C14, Chỉ tiêu (số): 1, đang áp dụng 100 | Sửa lại như bộ đang áp dụng; nếu đã thay đổi theo văn bản, người vận hành chọn Thiết lập → Xác nhận bộ tiêu chí, điều kiện….',
      'Lỗi | Tiêu chí | 33 | Chỉ tiêu (số) | 1 | C14: chỉ tiêu chưa đúng: "1" | Gõ tỷ lệ bằng một số, không ghi dấu %, lớn hơn 1 và không quá 100, ví dụ 90.',
    ],
    { C14: 'Chưa đạt 1.84 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a result beside a checklist',
    ['criteria', 'A05', 'actual', '95%'],
    [
      'Lưu ý | Tiêu chí | 6 | Kết quả | 95% | A05: "95%" ghi ở đây không được tính, tiêu chí tính theo Danh mục kiểm tra | Nhập ở bảng Danh mục kiểm tra, rồi xóa nội dung ô này.',
    ],
  ],
  [
    'an item of no criterion',
    ['checklist', 'row:19', 'criterion', 'X9'],
    [
      'Lỗi | Tiêu chí | 9 | Chỉ tiêu (số) | 2 | A08: chỉ tiêu chưa đúng: "2" | Gõ số mục cần đạt, không nhiều hơn số mục ở Danh mục kiểm tra; hoặc để trống để cần đủ tất cả.',
      'Lỗi | Danh mục kiểm tra | 19 | Mã tiêu chí | X9 | chưa có tiêu chí mã "X9" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
    ],
    { A08: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'an item of an unknown unit',
    ['checklist', 'row:2', 'unit', 'Phòng lạ'],
    [
      'Lỗi | Danh mục kiểm tra | 2 | Đơn vị | Phòng lạ | chưa có đơn vị tên "Phòng lạ" | Chọn đơn vị trong danh sách; hoặc thêm cách gọi này ở bảng Đơn vị, đầu mối.',
    ],
  ],
  [
    'evidence for an unknown criterion',
    ['evidence', 'row:2', 'criteria', 'X9'],
    [
      'Lỗi | Minh chứng | 2 | Tiêu chí | X9 | chưa có tiêu chí mã "X9" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    'evidence for an unknown criterion beside a known one',
    ['evidence', 'row:2', 'criteria', 'A01; X9'],
    [
      'Lỗi | Minh chứng | 2 | Tiêu chí | X9 | chưa có tiêu chí mã "X9" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
    ],
  ],
  [
    'evidence for no criterion',
    ['evidence', 'row:2', 'criteria', ''],
    [
      'Lỗi | Minh chứng | 2 | Tiêu chí |  | chưa có Tiêu chí | Điền cột Tiêu chí, hoặc xóa dòng nếu không dùng.',
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    'evidence with neither link nor place',
    ['evidence', 'row:2', 'link', ''],
    [
      'Lỗi | Minh chứng | 2 | Đường liên kết hoặc nơi lưu |  | chưa có đường liên kết hoặc nơi lưu | Dán đường liên kết của tệp, hoặc ghi nơi lưu bản giấy.',
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu thiếu đường liên kết) | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    'evidence with a place',
    ['evidence', 'row:2', 'link', 'Tủ số 3'],
    [
      'Lưu ý | Minh chứng | 2 | Đường liên kết hoặc nơi lưu | Tủ số 3 | ghi nơi lưu, chưa có đường liên kết; vẫn được tính | Khi có tệp, dán đường liên kết (bắt đầu bằng https://).',
    ],
  ],
  [
    'a link that is none',
    ['evidence', 'row:2', 'link', 'javascript:alert(1)'],
    [
      'Lưu ý | Minh chứng | 2 | Đường liên kết hoặc nơi lưu | javascript:alert(1) | ghi nơi lưu, chưa có đường liên kết; vẫn được tính | Khi có tệp, dán đường liên kết (bắt đầu bằng https://).',
    ],
  ],
  [
    'evidence dated outside the period',
    ['evidence', 'row:2', 'documentDate', '2025-05-06'],
    [
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu ngoài kỳ) | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
      'Lưu ý | Minh chứng | 2 | Ngày | 06/05/2025 | ngày 06/5/2025 ngoài kỳ đánh giá | Kiểm tra ngày; văn bản còn hiệu lực thì chọn Có ở cột Còn hiệu lực.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    '31/02/2026 as the date of evidence',
    ['evidence', 'row:2', 'documentDate', '31/02/2026'],
    [
      'Lỗi | Minh chứng | 2 | Ngày | 31/02/2026 | ngày không hợp lệ: "31/02/2026" | Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu có ngày không hợp lệ) | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    'a day far outside the plan as the date of evidence',
    ['evidence', 'row:2', 'documentDate', '20/10/2062'],
    [
      'Lỗi | Minh chứng | 2 | Ngày | 20/10/2062 | ngày ngoài khoảng 02/09/1945 đến 31/12/2031: "20/10/2062" | Kiểm tra năm, gõ lại ngày/tháng/năm, ví dụ 30/9/2026. Ngày này chưa được dùng.',
      'Thiếu | Tiêu chí | 2 |  |  | A01: chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu có ngày không hợp lệ) | Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    ],
    { A01: 'Đạt 2 → Chưa đạt 0' },
  ],
  [
    'no page',
    ['evidence', 'row:2', 'pages', '0'],
    ['Lỗi | Minh chứng | 2 | Số trang | 0 | 0 nhỏ hơn 1 | Gõ một số từ 1 trở lên.'],
  ],
  [
    'pages in words',
    ['evidence', 'row:2', 'pages', 'vài'],
    ['Lỗi | Minh chứng | 2 | Số trang | vài | không phải số phù hợp: "vài" | Gõ một số, ví dụ 12.'],
  ],
  [
    'in force perhaps',
    ['evidence', 'row:2', 'stillInForce', 'có lẽ'],
    [
      'Lỗi | Minh chứng | 2 | Còn hiệu lực | có lẽ | không rõ có đánh dấu hay không: "có lẽ" | Đánh dấu vào ô, hoặc để trống.',
    ],
  ],
  [
    '=IMPORTXML(...) in a title',
    ['evidence', 'row:2', 'title', '=IMPORTXML("https://example.com";"//a")'],
    [
      'Lỗi | Minh chứng | 2 | Tên tài liệu | #N/A | ô đang báo lỗi: #N/A | Xóa công thức trong ô và gõ nội dung.',
    ],
  ],
  [
    'a formula that fails in a name',
    ['criteria', 'A02', 'shortName', '=1/0'],
    [
      'Lỗi | Tiêu chí | 3 | Tiêu chí | #DIV/0! | ô đang báo lỗi: #DIV/0! | Xóa công thức trong ô và gõ nội dung.',
    ],
  ],
  [
    'a formula as a result',
    ['criteria', 'A02', 'actual', '=1+1'],
    ['Lỗi | Tiêu chí | 3 | Kết quả | =1+1 | A02: chưa đúng: "=1+1" | Chọn Có hoặc Không.'],
    { A02: 'Đạt 2 → Chưa đủ dữ liệu 0' },
  ],
  [
    'a result where a tick is asked: 1041/1040',
    ['checklist', 'row:2', 'actual', '1041/1040'],
    [
      'Lưu ý | Danh mục kiểm tra | 2 | Kết quả | 1041/1040 | A05: "1041/1040" ghi ở đây không được tính, tiêu chí tính theo số nội dung đánh dấu ở cột Đạt | Nội dung đã có thì đánh dấu ở cột Đạt; rồi xóa nội dung ô này.',
    ],
  ],
  [
    'a result where a tick is asked: 90%',
    ['checklist', 'row:2', 'actual', '90%'],
    [
      'Lưu ý | Danh mục kiểm tra | 2 | Kết quả | 90% | A05: "90%" ghi ở đây không được tính, tiêu chí tính theo số nội dung đánh dấu ở cột Đạt | Nội dung đã có thì đánh dấu ở cột Đạt; rồi xóa nội dung ô này.',
    ],
  ],
  [
    'a result where a tick is asked: a/b',
    ['checklist', 'row:2', 'actual', 'a/b'],
    [
      'Lưu ý | Danh mục kiểm tra | 2 | Kết quả | a/b | A05: "a/b" ghi ở đây không được tính, tiêu chí tính theo số nội dung đánh dấu ở cột Đạt | Nội dung đã có thì đánh dấu ở cột Đạt; rồi xóa nội dung ô này.',
    ],
  ],
  [
    'a result where a tick is asked: zzz',
    ['checklist', 'row:2', 'actual', 'zzz'],
    [
      'Lưu ý | Danh mục kiểm tra | 2 | Kết quả | zzz | A05: "zzz" ghi ở đây không được tính, tiêu chí tính theo số nội dung đánh dấu ở cột Đạt | Nội dung đã có thì đánh dấu ở cột Đạt; rồi xóa nội dung ô này.',
    ],
  ],
  [
    'a member above its total',
    ['checklist', 'row:22', 'actual', '2/1'],
    [
      'Lỗi | Danh mục kiểm tra | 22 | Kết quả | 2/1 | A11: số đạt (2) lớn hơn tổng số (1) | Kiểm tra, sửa lại số đạt hoặc tổng số.',
    ],
    { A11: 'Chưa đạt 1.6 → Chưa đủ dữ liệu 0' },
  ],
])('%s', (_, [table, key, column, text], problems, results = {}) => {
  const workspace = sampleWorkbook();
  type(workspace, table, key, { [column]: text });
  expect(effectOn(workspace, sampleWorkbook())).toStrictEqual({ problems, results, changed: [] });
});
