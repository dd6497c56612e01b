// Two years of an office: what is entered on which day, mostly in time, some of it late. Nothing in it is a fact of the real
// commune; the plan's own days stand in its data.
import { evidence, holidays, tasks } from '../../../sheets-schema/index';
import { ADDRESSES } from '../overdue';
import {
  act,
  add,
  begin,
  done,
  lookedAt,
  met,
  ofTask,
  ofUnit,
  own,
  proven,
  review,
  type Step,
  set,
  type,
} from './entries';

/** Whoever must never get a reminder has an address all the same. */
export const LEADERS: Readonly<Record<string, string>> = {
  CT: 'chutich@example.com',
  UBND: 'ubnd@example.com',
  BCD: 'banchidao@example.com',
};
export const PROVINCE: Readonly<Record<string, string>> = {
  CTTINH: 'chutichtinh@example.com',
  BCDTINH: 'banchidaotinh@example.com',
  BTGDVTU: 'bantuyengiao@example.com',
  SNV: 'sonoivu@example.com',
};

/** The plan is adopted; nothing is sent before. */
export const FIRST_DAY = '2026-05-06';
export const LAST_DAY = '2027-12-31';
/** Until then the Party Committee is written nothing. */
export const PARTY_SWITCHED_ON = '2027-07-01';

const MEMBERS_OWN = ['A11', 'E01', 'E02', 'E03', 'F01', 'F02'];

const addresses = { ...ADDRESSES, ...LEADERS, ...PROVINCE };

/** What the office adds to the plan's rows. */
const ownTask = (id: string, title: string, dueDate: string, cells: Readonly<Record<string, string>>): Step =>
  add(tasks.id, {
    id,
    title,
    dueDate,
    status: 'not_started',
    kind: 'deadline',
    dateStatus: 'clear',
    source: 'Đề xuất',
    ...cells,
  });

const CHAIR_OFFICE = 'UBND xã Nam Dương';
const PARTY = 'Đảng ủy xã';

/** By day; entered after the morning's run. */
export const DAYS: Readonly<Record<string, readonly Step[]>> = {
  [FIRST_DAY]: [
    ...begin,
    ...Object.entries(addresses).map(([code, email]) => ofUnit(code, { email })),
    set('digestEmail', LEADERS.CT ?? ''),
    done('IV.1'),
    act('enableDailyRun'),
  ],
  '2026-06-15': [met('A01', 'A02')],
  '2026-06-22': [met('A03', 'C02', 'C03')],
  '2026-06-24': [done('IV.2'), ofTask('IV.8-1', { coordinatingDone: 'Ủy ban MTTQ và các tổ chức CT-XH' })],
  '2026-06-26': [done('IV.8-1')],
  // Eight days late.
  '2026-07-08': [done('IV.3')],
  // Row 5 of the schedule has a date from then on.
  '2026-07-15': [
    type('planQuestions', 'I01', { answer: 'Quý III năm 2026' }),
    type('planQuestions', 'I07', { answer: 'Đăng ký năm 2027' }),
  ],
  '2026-07-20': [met('A04', 'A06', 'A07', 'A08')],
  '2026-08-10': [met('A09', 'A10', 'C05', 'C06')],
  '2026-09-14': [own('VHXH', ...MEMBERS_OWN), met('B01', 'F04')],
  '2026-09-18': [own('CUDV', ...MEMBERS_OWN), met('C14')],
  '2026-09-25': [done('IV.5'), met('C01', 'C04', 'C07', 'C08', 'C09', 'C13', 'D02')],
  '2026-09-28': [own('PVHCC', ...MEMBERS_OWN), met('F03', 'B02', 'B03')],
  '2026-09-30': [own('VP', 'E01', 'E02', 'E03', 'F01', 'F02'), met('F05', 'B06', 'B07')],
  // Asked for in the last days of the time given.
  '2026-10-02': [ofTask('IV.4', { extensionTo: '15/10/2026', reason: 'Chờ bàn giao thiết bị' })],
  '2026-10-07': [met('F06', 'F07', 'F08', 'F09', 'F10', 'B04')],
  '2026-10-12': [act('openRound')],
  '2026-10-14': [
    review('A06', { requestText: 'Bổ sung ảnh niêm yết tại Trung tâm', requestBy: '20/10/2026' }),
    review('F05', { requestText: 'Bổ sung báo cáo tổng hợp trong năm', requestBy: '23/10/2026' }),
    act('returnItems'),
  ],
  '2026-10-16': [done('IV.4'), met('C11', 'C12')],
  '2026-10-19': [review('A06', { answer: 'Đã bổ sung ảnh' })],
  '2026-10-21': [review('F05', { answer: 'Đã bổ sung báo cáo' })],
  '2026-10-23': [act('submitRound')],
  '2026-10-30': [act('submitRound')],
  '2026-11-06': [met('B05', 'A05'), own('KT', 'E01', 'E02', 'E03', 'F01', 'F02')],
  '2026-11-10': [own('VP', 'A11'), own('KT', 'A11'), met('C10', 'F11'), proven('E01', 'E02', 'E03')],
  '2026-11-12': [met('F12', 'D03'), proven('A11', 'F01', 'F02'), done('V.1-2026', 'IV.9')],
  '2026-11-27': [done('IV.8-2')],
  '2026-12-10': [
    act('submitRound'),
    set('recognitionDecision', 'Quyết định công nhận (ví dụ)'),
    set('recognitionDate', '09/12/2026'),
    act('setUpWorkbook'),
  ],
  // The day was read wrong.
  '2026-12-14': [set('recognitionDate', '11/12/2026'), act('setUpWorkbook')],
  // What comes again in the years to come; of later years only where the plan names the day, or the office confirms it.
  '2026-12-15': [act('generateSchedule')],
  '2026-12-28': [done('III.4-2026')],

  '2027-01-04': [act('startNextYear')],
  '2027-01-11': [
    ...['V.3-1-2027', 'V.3-2-2027', 'V.3-3-2027'].map((id) => ofTask(id, { dateStatus: 'clear' })),
    ownTask('SK-2027', 'Họp sơ kết năm thứ nhất', '15/07/2027', {
      leadUnit: CHAIR_OFFICE,
      coordinatingUnits: 'Phòng Văn hóa - Xã hội xã',
    }),
    ownTask('DU-2027-1', 'Cho ý kiến về kết quả năm thứ nhất', '30/04/2027', { leadUnit: PARTY }),
    ownTask('DU-2027-2', 'Nghe báo cáo kết quả sáu tháng', '30/07/2027', { leadUnit: PARTY }),
    ownTask('XN-2027', 'Tập huấn (chưa rõ thời gian)', '15/05/2027', {
      leadUnit: 'Phòng Kinh tế',
      dateStatus: 'to_confirm',
    }),
  ],
  '2027-01-25': [
    // As the Prime Minister fixed the days off.
    ...['05', '07', '08', '09'].map((date) => type(holidays.id, `2027-02-${date}`, { kind: 'day_off' })),
  ],
  '2027-03-01': [
    set('criteriaSetVersion', 'Bộ tiêu chí chính thức (ví dụ)'),
    set('criteriaSetDecision', 'Quyết định của cấp tỉnh (ví dụ)'),
    set('criteriaSetStatus', 'official'),
    ...['B02', 'B03', 'D02'].map((code) => type('criteria', code, { target: '5' })),
    type('criteria', 'D01', { target: '80' }),
    act('confirmSet'),
  ],
  '2027-03-30': [done('V.3-1-2027')],
  '2027-04-27': [done('DU-2027-1')],
  '2027-05-17': [
    met('A01', 'A02', 'A03', 'A04', 'C02', 'C03', 'C05', 'C06'),
    add(evidence.id, {
      criteria: 'A04',
      link: 'https://example.com/zalo',
      title: 'Ảnh trang Zalo của xã',
      documentDate: '17/05/2027',
      reviewBy: '15/09/2027',
    }),
  ],
  '2027-06-21': [met('A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'B04')],
  '2027-06-25': [done('IV.8-1-2027')],
  // Two days late.
  '2027-07-02': [done('V.3-2-2027')],
  [PARTY_SWITCHED_ON]: [ofUnit('DU', { tone: 'cooperation' }), act('enableDailyRun')],
  '2027-07-14': [done('SK-2027')],
  '2027-08-05': [done('DU-2027-2')],
  '2027-09-20': [
    ...['VHXH', 'PVHCC', 'KT', 'CUDV', 'VP'].map((unit) => own(unit, ...MEMBERS_OWN)),
    proven(...MEMBERS_OWN),
    done('V.3-3-2027'),
  ],
  '2027-09-27': [met('B01', 'B02', 'B03', 'B06', 'B07', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08')],
  '2027-09-30': [met('C01', 'C04', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C14')],
  '2027-10-04': [met('D01', 'D02', 'D03', 'F09', 'F10', 'F11'), act('openRound')],
  // Looked at again three weeks after its day.
  '2027-10-07': [lookedAt('A04')],
  '2027-10-08': [
    review('C09', { requestText: 'Bổ sung ảnh ghế hai phía quầy', requestBy: '15/10/2027' }),
    act('returnItems'),
  ],
  '2027-10-14': [review('C09', { answer: 'Đã bổ sung' }), act('submitRound')],
  '2027-10-29': [act('submitRound')],
  '2027-11-05': [met('F12')],
  '2027-11-09': [met('B05')],
  '2027-11-10': [done('V.1-2027')],
  '2027-11-26': [done('IV.8-2-2027', 'IV.9-2027')],
  '2027-12-24': [done('IV.10')],
};
