// That the daily run does not come through, as every message of the menu says it.
import type { Day } from '../../core/base/dates';
import type { FailedRun } from '../../core/pages/automatic';
import { date, moment } from './format.vi';
import { menuPath } from './menu.vi';

export const silentLine = (since: Day, by: string): string =>
  `Tự động 7 giờ sáng không chạy từ sau ngày ${date(since)}: số liệu không tự tính, thư không tự gửi. Đề nghị tài khoản đã bật (${by}) chọn ${menuPath('disableDailyRun')}, rồi ${menuPath('enableDailyRun')}; nếu tài khoản đó không còn dùng thì chọn ${menuPath('handOverOperator')}.`;

/** Of a run that began and left nothing else. */
export const RUN_NOT_ENDED =
  'không có lời báo kết thúc. Chương trình đang chạy, hoặc Google đã dừng vì quá thời gian cho phép (6 phút). Thư đã gửi không gửi lại; lần chạy sau làm tiếp phần còn lại.';

export const failedLine = ({ at, why }: FailedRun): string =>
  `Lần chạy tự động lúc ${moment(at)} chưa xong: ${why.replace(/\s*\n\s*/g, ' ')}`;
