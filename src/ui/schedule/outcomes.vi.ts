// Making the schedule of the years to come: what is asked, and how it ended.
import { DATE_STATUS } from '../../../sheets-schema/enums';
import { tasks } from '../../../sheets-schema/index';
import type { LaterTask } from '../../core/schedule/later-years';
import { num } from '../words/format.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';

const TITLE = 'Lập lịch các năm sau';

const isOpen = ({ dateStatus }: LaterTask): boolean => dateStatus === 'to_confirm';

/** "2027: 16 việc, 11 chờ xác nhận thời gian". */
function yearLines(rows: readonly LaterTask[]): string[] {
  return [...new Set(rows.map(({ year }) => year))].map((year) => {
    const own = rows.filter((row) => row.year === year);
    const open = own.filter(isOpen).length;
    return `- ${year}: ${num(own.length)} việc${open === 0 ? '' : `, ${num(open)} việc chờ xác nhận thời gian`}`;
  });
}

export const scheduleQuestion = (rows: readonly LaterTask[]): Question => ({
  title: TITLE,
  text: [
    `Thêm ${num(rows.length)} dòng vào cuối bảng ${tasks.title}, là những việc lặp lại hằng năm chưa có:`,
    ...yearLines(rows),
    '',
    `Việc Kế hoạch không ghi rõ thì cột ${tasks.columns.source.header} ghi "Đề xuất"; thời gian Kế hoạch không ghi thì để "${DATE_STATUS.to_confirm}": chưa tính quá hạn, chưa nhắc.`,
    'Dòng đã có không thay đổi. Dòng đã xóa có lại nếu chọn Có.',
    '',
    'Thêm các dòng này?',
  ].join('\n'),
});

export const scheduleComplete = (year: number): OutcomeText => ({
  title: TITLE,
  done: [`Lịch các năm sau năm ${year} đã đủ, không thêm dòng nào.`],
  look: [],
  entriesUntouched: true,
});

export const scheduleNotMade = (): OutcomeText => ({
  title: TITLE,
  done: ['Chưa thêm dòng nào.'],
  look: [],
  entriesUntouched: true,
});

export const scheduleMade = (rows: readonly LaterTask[]): OutcomeText => ({
  title: TITLE,
  done: [`Đã thêm ${num(rows.length)} dòng vào bảng ${tasks.title}:`, ...yearLines(rows)],
  look: rows.some(isOpen)
    ? [
        `Bảng ${tasks.title}, cột ${tasks.columns.dateStatus.header}: sửa hạn rồi chọn "${DATE_STATUS.clear}" ở những việc đã thống nhất thời gian.`,
      ]
    : [],
  entriesUntouched: true,
});
