// Open points of the plan (points I01 to I35 of the list of its contradictions): the ready answers, and what each decides.
import { COUNTING } from './answers';

/** Cells of a row of the schedule as in tasks.csv: units by code, days yyyy-MM-dd; or made from what stood there. */
type TaskCells = Readonly<
  Partial<
    Record<
      'startDate' | 'dueDate' | 'dateStatus' | 'kind' | 'leadUnit' | 'coordinatingUnits',
      string | ((before: string) => string)
    >
  >
>;

/** Cells whose value follows from the answer, as long as they hold what the plan's own data put there. */
export interface Decided {
  /** By id of the row. */
  readonly tasks?: Readonly<Record<string, TaskCells>>;
  readonly settings?: Readonly<
    Partial<Record<'dossierDeadline' | 'submissionAddressee', (before: string) => string>>
  >;
  /** The last day of a survey whose result goes into the dossier. */
  readonly surveyUntil?: string;
  /** Where the plan's annex lies, and the rows of the schedule that need it. */
  readonly annex?: { readonly place: string; readonly tasks: readonly string[] };
}

interface Answer extends Decided {
  readonly text: string;
}

/** What an answer in words of one's own has to name: a day or window of time, a year, a place or a link. */
export type Asked = 'time' | 'year' | 'place';

export interface Question {
  /** Ready answers; the first is assumed as long as none is chosen, where a rule has to assume any. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** "Khác: …": what it names, and what that decides; `value` is a day (the last of the window), a year, a text. */
  readonly other?: {
    readonly asks: Asked;
    readonly decides: (value: string) => Decided;
    /** How the choice begins, where not with "Khác". */
    readonly called?: string;
  };
  /** The province may have to say first: one more choice that decides nothing. */
  readonly waits?: true;
}

/** What the choice is called that needs words of one's own; they follow the colon. */
export const OTHER = 'Khác';
/** As it stands in the list: the sign for what is still to be typed. */
export const choiceCalled = (called: string): string => `${called}: …`;
export const OTHER_CHOICE = choiceCalled(OTHER);
/** How such an answer begins; earlier versions had "Năm khác" and "Thời gian khác (…)". */
export const OTHER_WORDS = /^(?:thời gian |năm )?khác(?!\p{L})\s*[:–—-]?\s*/iu;
export const WAITING = 'Chờ hướng dẫn của cấp tỉnh';

const until = (day: string): Decided => ({ surveyUntil: day });
const due = (id: string, dueDate: string, more: TaskCells = {}): Decided => ({
  tasks: { [id]: { ...more, dueDate } },
});
const yearOf = (day: string): string => day.slice(0, 4);
const texts = <const A extends Readonly<Record<string, string>>>(answers: A) =>
  Object.fromEntries(Object.entries(answers).map(([key, text]) => [key, { text }])) as {
    readonly [K in keyof A]: Answer;
  };

/** Row 5: whatever time is chosen, it is no longer to be confirmed. */
const posted = (dueDate: string): Decided => due('IV.5', dueDate, { dateStatus: 'clear' });

/** Row 8, its second round; the round cannot begin after it ends. */
const surveyed = (dueDate: string): Decided => ({
  ...until(dueDate),
  ...due('IV.8-2', dueDate, {
    startDate: (before) => (dueDate < before ? `${dueDate.slice(0, 8)}01` : before),
  }),
});

const registered = (year: string): Decided => ({
  tasks: { 'IV.10': { startDate: `${year}-12-01`, dueDate: `${year}-12-31` } },
});

const surveyedWith = (coordinatingUnits: string): Decided => ({
  tasks: { 'IV.8-1': { coordinatingUnits }, 'IV.8-2': { coordinatingUnits } },
});

const broadcastBy = (leadUnit: string, coordinatingUnits: string): Decided => ({
  tasks: { 'IV.6': { leadUnit, coordinatingUnits } },
});

const allYear = (kind: string): Decided => ({ tasks: { 'IV.6': { kind }, 'IV.7': { kind } } });

const DOSSIER_TASKS = ['V.1-2026', 'V.1-2027', 'V.1-2028', 'V.1-2029', 'V.1-2030'];
const atYearEnd = (before: string): string => `${yearOf(before)}-12-31`;

/**
 * Texts stand in a dropdown: no commas, which part the choices of an .xlsx, and all of a question within 255 characters.
 * In the order in which they are obeyed: the year of registration comes before the day in it.
 */
export const QUESTIONS = {
  I01: {
    answers: {
      kept: { text: 'Giữ Tháng 02/2026', ...posted('2026-02-28') },
      june: { text: 'Tháng 6/2026', ...posted('2026-06-30') },
      third: { text: 'Quý III năm 2026', ...posted('2026-09-30') },
    },
    other: { asks: 'time', decides: posted },
  },
  I07: {
    answers: {
      first: { text: 'Đăng ký năm 2026', ...registered('2026') },
      second: { text: 'Đăng ký năm 2027', ...registered('2027') },
    },
    other: { asks: 'year', decides: registered },
  },
  I02: {
    answers: {
      two: { text: 'Hai việc riêng' },
      before: {
        text: 'Một việc: làm trước ngày 15/11',
        tasks: {
          'IV.10': {
            startDate: (before) => `${yearOf(before)}-07-01`,
            dueDate: (before) => `${yearOf(before)}-11-14`,
          },
        },
      },
      december: {
        text: 'Một việc: làm trong tháng 12',
        tasks: Object.fromEntries(DOSSIER_TASKS.map((id) => [id, { dueDate: atYearEnd }])),
        settings: { dossierDeadline: atYearEnd },
      },
    },
  },
  I03: {
    answers: {
      kept: { text: 'Giữ nguyên tháng 11 (theo dòng 8)', ...due('IV.8-2', '2026-11-30') },
      october: { text: 'Khảo sát xong trước 31/10', ...surveyed('2026-10-30') },
      early: { text: 'Khảo sát xong trước 10/11', ...surveyed('2026-11-09') },
      june: { text: 'Dùng kết quả đợt tháng 6 cho hồ sơ', ...until('2026-10-31') },
    },
    other: { asks: 'time', decides: surveyed },
  },
  I04: {
    answers: {
      kept: { text: 'Quý III-IV (hạn 31/12/2026)', ...due('IV.9', '2026-12-31') },
      dossier: { text: 'Trước ngày 15/11 (hạn 14/11/2026)', ...due('IV.9', '2026-11-14') },
      october: { text: 'Trước ngày 31/10 (hạn 30/10/2026)', ...due('IV.9', '2026-10-30') },
    },
    other: { asks: 'time', decides: (day) => due('IV.9', day) },
  },
  I06: {
    answers: {
      kept: { text: 'Quý II-III (hạn 30/9/2026)', ...due('IV.4', '2026-09-30') },
      second: { text: 'Quý II (hạn 30/6/2026)', ...due('IV.4', '2026-06-30') },
    },
    other: { asks: 'time', decides: (day) => due('IV.4', day) },
  },
  I12: {
    answers: {
      row: { text: 'Ban Chỉ đạo và Ủy ban MTTQ (theo dòng 8)', ...surveyedWith('MTTQ') },
      party: {
        text: 'Thêm Ban Xây dựng Đảng Đảng ủy phối hợp (theo mục V.2)',
        ...surveyedWith('MTTQ; BXDD'),
      },
    },
  },
  I13: {
    answers: {
      chair: { text: 'Chủ tịch UBND cấp tỉnh (mục V.1)' },
      steering: {
        text: 'Ban Chỉ đạo cấp tỉnh (mục III.3)',
        settings: {
          submissionAddressee: () =>
            'Ban Chỉ đạo {{cấp tỉnh}} {{tên tỉnh}} về thực hiện Quy chế dân chủ ở cơ sở',
        },
      },
    },
    waits: true,
  },
  I14: {
    answers: texts({ chair: 'Tờ trình của Chủ tịch UBND xã (mục V.1)', committee: 'Tờ trình của UBND xã' }),
    waits: true,
  },
  I17: {
    answers: texts({
      first: 'Đơn vị ghi đầu tiên chủ trì',
      together: 'Các đơn vị cùng thực hiện (không phân chủ trì)',
    }),
  },
  I19: {
    answers: {
      office: { text: 'Văn phòng HĐND - UBND xã (ghi đầu tiên ở dòng 6)', ...broadcastBy('VP', 'CUDV') },
      provision: {
        text: 'Trung tâm Cung ứng dịch vụ sự nghiệp công xã (mục V.3.4)',
        ...broadcastBy('CUDV', 'VP'),
      },
    },
  },
  I22: {
    answers: {
      log: { text: 'Việc thường xuyên (không tính quá hạn)', ...allYear('continuous') },
      deadline: { text: 'Có hạn 31/12/2026', ...allYear('deadline') },
    },
  },
  I25: {
    answers: texts({
      staff: 'Cán bộ và công chức xã (mục II.3)',
      all: 'Mọi đối tượng nêu ở mục III.1.1',
    }),
  },
  I28: {
    answers: texts({ calendar: 'Ngày theo lịch', working: 'Ngày làm việc' }),
    waits: true,
  },
  I34: {
    answers: texts({ proposed: 'Còn là đề xuất', agreed: 'Thống nhất như đề xuất' }),
  },
  I35: {
    answers: texts({ none: 'Chưa có Phụ lục' }),
    other: {
      asks: 'place',
      called: 'Đã có ở',
      // Slogans for the posters, forms for the surveys.
      decides: (place) => ({ annex: { place, tasks: ['IV.3', 'IV.8-1', 'IV.8-2'] } }),
    },
  },
  I09: { answers: texts(COUNTING.rateOf.answers), waits: true },
  I27: { answers: texts(COUNTING.discipline.answers), waits: true },
  I33: { answers: texts(COUNTING.notApplicable.answers), waits: true },
} as const satisfies Readonly<Record<string, Question>>;

/** Points whose answers rules ask for by name. */
export const ASKED = {
  lead: 'I17',
  letter: 'I14',
  starDays: 'I28',
  briefed: 'I25',
  units: 'I34',
  registration: 'I07',
} as const;

export type QuestionId = keyof typeof QUESTIONS;
