// What a person sees while a long action runs.

export const PROGRESS_TITLE = 'Đang thực hiện';

/** `number` of `total`, from 1. */
export const makingTab = (number: number, total: number, title: string): string =>
  `Đang tạo bảng ${number}/${total}: ${title}`;

/** The tabs that are looked at next, the first of them `number` of `total`, from 1. */
export const lookingAtTabs = (number: number, total: number, titles: readonly string[]): string => {
  const last = number + titles.length - 1;
  return `Đang xem lại bảng ${last === number ? number : `${number}-${last}`}/${total}: ${titles.join('; ')}`;
};

export const REPAIRING_TABS = 'Đang khôi phục phần còn thiếu của các bảng…';
export const SCORING = 'Đang tính điểm…';
export const ARCHIVING = 'Đang lưu bản sao của sổ theo dõi…';
export const TURNING_YEAR = 'Đang chuyển sang năm sau…';
export const FREEZING = 'Đang chốt số liệu…';

/** `number` of `total`, from 1. */
export const makingDocument = (number: number, total: number, title: string): string =>
  `Đang lập văn bản ${number}/${total}: ${title}`;

/** `number` of `total`, from 1. */
export const sendingMail = (number: number, total: number, unit: string): string =>
  `Đang gửi thư ${number}/${total}: ${unit}`;

/** "Đang lập lịch 2/6: Văn phòng HĐND-UBND". */
export const makingCalendar = (number: number, total: number, unit: string): string =>
  `Đang lập lịch ${number}/${total}: ${unit}`;
