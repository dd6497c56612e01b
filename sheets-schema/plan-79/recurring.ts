// What the plan has come again after its first year: rows for the schedule of later years, a record a row. What the plan
// does not say is marked as a proposal, and its day is to be confirmed.
import { PLAN } from './facts';

export interface RecurringTask {
  /** Before the year: "III.2.1.b-1" becomes "III.2.1.b-1-2027". */
  readonly id: string;
  readonly title: string;
  /** The plan's own words. */
  readonly timeText: string;
  /** Month and day, "03-31"; or the day in each year. */
  readonly due: string | Readonly<Record<number, string>>;
  readonly start?: string;
  readonly leadUnit: string;
  /** Its paragraph; with the remark where the plan does not say when. */
  readonly source: string;
}

const PROPOSED = 'Đề xuất';
const { letters, reports } = { letters: 'III.2.1.b', reports: 'V.3' };
const { departments, chair, standing } = PLAN.units;

/** Mùng 1, at UTC+7: the Chinese calendar has another day in 2030. */
const LUNAR_NEW_YEAR = { 2027: '02-06', 2028: '01-26', 2029: '02-13', 2030: '02-02' } as const;

const report = (quarter: number, roman: string, due: string): RecurringTask => ({
  id: `${reports}-${quarter}`,
  title: `Báo cáo kết quả thực hiện về UBND xã để tổng hợp (quý ${roman})`,
  timeText: 'Định kỳ',
  due,
  leadUnit: departments.code,
  source: `${reports}; kỳ báo cáo: ${PROPOSED}`,
});

const greeting = (
  number: number,
  occasion: string,
  timeText: string,
  due: RecurringTask['due'],
  source = letters,
): RecurringTask => ({
  id: `${letters}-${number}`,
  title: `Chủ tịch UBND xã chúc mừng Nhân dân ${occasion}`,
  timeText,
  due,
  leadUnit: chair.code,
  source,
});

/** Beside the rows of section IV that come again (`PLAN.yearlyTasks`) and the dossier's. */
export const RECURRING_TASKS: readonly RecurringTask[] = [
  report(1, 'I', '03-31'),
  report(2, 'II', '06-30'),
  report(3, 'III', '09-30'),
  report(4, 'IV', '12-31'),
  {
    id: `${letters}-1`,
    title:
      'Gặp gỡ, tiếp xúc với các tổ chức, cá nhân có nhiều đóng góp cho địa phương và người có uy tín trên địa bàn',
    timeText: 'Hằng năm',
    start: '01-01',
    due: '12-31',
    leadUnit: chair.code,
    source: letters,
  },
  greeting(2, 'dịp năm mới', 'Dịp năm mới', '01-01'),
  greeting(3, 'dịp Tết Nguyên đán', 'Tết Nguyên đán', LUNAR_NEW_YEAR),
  greeting(4, 'ngày 30/4', 'Các ngày lễ lớn', '04-30', `${letters}; ngày: ${PROPOSED}`),
  greeting(5, 'ngày Quốc khánh 2/9', 'Các ngày lễ lớn', '09-02', `${letters}; ngày: ${PROPOSED}`),
  {
    id: 'DX-1',
    title: 'Sơ kết một năm thực hiện Kế hoạch',
    timeText: '',
    due: '12-31',
    leadUnit: standing.code,
    source: PROPOSED,
  },
];
