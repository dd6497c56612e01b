// Every message of the actions: what happened, where, what to do next.
import { settings } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { AppErrorCode } from '../../core/base/errors';
import { fullDate } from './format.vi';
import { menuPath } from './menu.vi';

type Params = Readonly<Record<string, string | number>>;

const UNTOUCHED = 'Số liệu đã nhập không thay đổi.';

/** Done, what to look at, and the reassurance where it is true. */
export function outcomeText(outcome: {
  readonly done: readonly string[];
  readonly look: readonly string[];
  readonly entriesUntouched: boolean;
}): string {
  const look = outcome.look.length > 0 ? ['', 'Cần xem:', ...outcome.look.map((line) => `- ${line}`)] : [];
  const untouched = outcome.entriesUntouched ? ['', UNTOUCHED] : [];
  return [...outcome.done, ...look, ...untouched].join('\n');
}

const ERRORS: Readonly<Record<AppErrorCode, (params: Params) => { title: string; text: string }>> = {
  busy: () => ({
    title: 'Đang có người khác thực hiện lệnh',
    text: 'Một người khác đang thực hiện lệnh trên sổ theo dõi này. Chưa có gì thay đổi. Đề nghị chờ một phút rồi bấm lại.',
  }),
  operator_missing: () => ({
    title: 'Chưa ghi người vận hành',
    text: 'Bảng Thông tin chung chưa có "E-mail người vận hành". Đề nghị ghi địa chỉ của tài khoản giữ sổ theo dõi này rồi bấm lại. Chưa gửi thư, chưa lập hồ sơ nào.',
  }),
  operator_only: ({ operator }) => ({
    title: 'Việc này do người vận hành làm',
    text: `Chỉ tài khoản ${operator} gửi thư, lập hồ sơ, mở và chuyển đợt rà soát, bật tự động, để thư và tệp đều là của cơ quan. Chưa gửi thư, chưa lập hồ sơ nào. Đề nghị báo người vận hành.`,
  }),
  copy_unconfirmed: () => ({
    title: 'Đây là bản sao chưa xác nhận',
    text: `Sổ theo dõi này được sao từ một sổ khác, hoặc ô "Mã sổ" ở Thông tin chung đã bị xóa, nên chưa bật tự động, chưa lập hồ sơ. Nếu đây là sổ dùng chính thức, chọn ${menuPath('setUpWorkbook')} và trả lời "Có".`,
  }),
  tab_missing: ({ tab }) => ({
    title: 'Thiếu bảng',
    text: `Không thấy bảng "${tab}". Nếu bảng bị đổi tên, đề nghị đặt lại tên cũ; nếu bị xóa, chọn ${menuPath('setUpWorkbook')} rồi bấm lại.`,
  }),
  header_missing: ({ tab, columns }) => ({
    title: 'Thiếu tên cột',
    text: `Bảng "${tab}" thiếu hoặc trùng cột: ${columns}. Đề nghị đặt lại đúng tên cột ở dòng đầu rồi bấm lại. Chưa gửi thư, chưa lập hồ sơ nào.`,
  }),
  newer_workbook: ({ version, known }) => ({
    title: 'Chương trình cũ hơn sổ theo dõi',
    text: `Các bảng ở phiên bản ${version}, chương trình này chỉ biết đến phiên bản ${known}. Đề nghị người phụ trách kỹ thuật cập nhật chương trình. Chưa có gì thay đổi.`,
  }),
  older_workbook: ({ version, known }) => ({
    title: 'Sổ theo dõi cũ hơn chương trình',
    text: `Các bảng ở phiên bản ${version}, chương trình đã ở phiên bản ${known}. Đề nghị chọn ${menuPath('setUpWorkbook')} để cập nhật các bảng, rồi bấm lại. Chưa chốt số liệu, chưa gửi thư, chưa lập hồ sơ nào.`,
  }),
  changed_meanwhile: () => ({
    title: 'Số liệu vừa thay đổi',
    text: 'Trong lúc chờ trả lời, có người đã sửa số liệu. Chưa chốt số liệu, chưa gửi thư, chưa lập hồ sơ nào. Đề nghị xem lại rồi bấm lại.',
  }),
  quota_spent: ({ needed, remaining }) => ({
    title: 'Hết lượt gửi thư',
    text: `Cần ${needed} lượt gửi, tài khoản hiện còn ${remaining}. Chưa gửi thư nào. Google cấp lại lượt gửi sau 24 giờ kể từ thư đầu tiên: đề nghị gửi lại sau thời điểm đó.`,
  }),
  limit_reached: ({ waiting }) => ({
    title: 'Đủ số thư của hôm nay',
    text: `Hôm nay đã gửi đủ số ghi ở "${SETTINGS.recipientsPerDay.label}" (bảng ${settings.title}); còn ${waiting} thư chưa gửi. Đề nghị gửi vào ngày mai, hoặc sửa số đó nếu cần.`,
  }),
  sent_then_failed: ({ sent, detail }) => ({
    title: 'Đã gửi thư, sau đó có lỗi',
    text: `Đã gửi ${sent} thư; lần chạy sau không gửi lại các thư này. Sau khi gửi có lỗi: ${detail}`,
  }),
  daily_run_elsewhere: ({ by, since }) => ({
    title: 'Tài khoản khác đang bật tự động',
    text: `Tự động 7 giờ sáng do ${by} bật từ ${fullDate(String(since))} và vẫn đang chạy. Nếu cần chuyển, đề nghị tài khoản đó chọn ${menuPath('disableDailyRun')} trước.`,
  }),
  permission_missing: ({ url }) => ({
    title: 'Chưa đủ quyền',
    text: [
      'Tài khoản này chưa đồng ý đủ các quyền mà lệnh này cần. Chưa gửi thư, chưa lập hồ sơ nào.',
      url
        ? `Đề nghị mở địa chỉ sau, đồng ý tất cả các mục rồi bấm lại: ${url}`
        : 'Đề nghị chọn lại lệnh trong menu và đồng ý tất cả các mục Google hỏi.',
    ].join('\n'),
  }),
  no_criteria: () => ({
    title: 'Chưa có tiêu chí',
    text: 'Bảng Tiêu chí chưa có dòng nào đọc được. Đề nghị xem bảng "Cần bổ sung, chỉnh sửa". Chưa có gì được ghi.',
  }),
  tabs_closed: () => ({
    title: 'Các bảng thiết lập đang khóa',
    text: 'Sổ theo dõi này khóa cứng các bảng thiết lập, tài khoản này không được sửa. Chưa thay đổi gì. Đề nghị báo người vận hành thực hiện lệnh này.',
  }),
  tab_locked: ({ tab }) => ({
    title: 'Bảng đang bị khóa',
    text: `Bảng "${tab}" có vùng khóa mà tài khoản này không được sửa, nên chưa ghi được kết quả. Đề nghị người đã khóa hoặc chủ sở hữu tệp chọn ${menuPath('setUpWorkbook')}, hoặc mở Dữ liệu → Bảo vệ trang tính và dải ô để bỏ khóa, rồi bấm lại.`,
  }),
  nothing_applicable: () => ({
    title: 'Không có tiêu chí nào áp dụng',
    text: 'Mọi tiêu chí đều đánh dấu Không áp dụng, nên chưa tính được kết quả. Chưa chốt số liệu, chưa lập hồ sơ nào. Đề nghị xem lại cột Không áp dụng ở bảng Tiêu chí.',
  }),
  set_unreadable: ({ count }) => ({
    title: 'Chưa xác nhận được',
    text: `Bảng Tiêu chí còn ${count} ô chưa đọc được ở các cột Mã, Quy tắc, Chỉ tiêu, Điểm tối đa. Đề nghị chọn Tính điểm, sửa theo bảng "Cần bổ sung, chỉnh sửa" rồi bấm lại lệnh này. Chưa xác nhận gì.`,
  }),
  year_missing: () => ({
    title: 'Chưa đọc được năm đánh giá',
    text: `Bảng ${settings.title} chưa có "${SETTINGS.year.label}". Đề nghị ghi năm rồi bấm lại. Chưa có gì thay đổi.`,
  }),
  year_half_begun: ({ to }) => ({
    title: 'Đang chuyển năm dở dang',
    text: `Lần chuyển sang năm ${to} bị dừng giữa chừng nên số liệu chưa dùng được. Đề nghị người vận hành chọn ${menuPath('startNextYear')} để làm tiếp. Chưa chốt số liệu, chưa lập hồ sơ nào.`,
  }),
  no_round: () => ({
    title: 'Chưa mở đợt rà soát',
    text: `Hiện không có đợt rà soát nào đang mở. Đề nghị chọn ${menuPath('openRound')} trước. Chưa có gì thay đổi.`,
  }),
  review_unreadable: ({ count }) => ({
    title: 'Chưa chuyển bước được',
    text: `Bảng Rà soát, thẩm định còn ${count} ô chưa đúng ở cột Mã hoặc cột điểm của bước này. Đề nghị chọn Tính điểm, sửa theo bảng "Cần bổ sung, chỉnh sửa" rồi bấm lại lệnh này. Chưa chốt gì.`,
  }),
  conditions_unreadable: ({ count }) => ({
    title: 'Chưa xác nhận được',
    text: `Bảng Điều kiện còn ${count} điều kiện bị thiếu hoặc chưa đọc được. Đề nghị chọn Tính điểm, sửa theo bảng "Cần bổ sung, chỉnh sửa" rồi bấm lại lệnh này. Chưa xác nhận gì.`,
  }),
  platform: ({ detail }) => ({
    title: 'Chưa thực hiện được',
    text: `Google báo: ${detail}\nChưa chắc lệnh đã chạy hết. Đề nghị bấm lại; lần chạy sau tự làm tiếp phần còn thiếu. Nếu vẫn lỗi, chọn ${menuPath('selfTest')} và gửi kết quả cho người phụ trách kỹ thuật.`,
  }),
};

export function errorText(code: AppErrorCode, params: Params): { title: string; text: string } {
  return ERRORS[code](params);
}
