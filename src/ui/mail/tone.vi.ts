// The two tones of a mail, side by side: all words in which they differ. The Party and Front bodies are asked to
// cooperate; no word of lateness, reminding or urging reaches them, sender, footer and quoted titles included.
import type { Day } from '../../core/base/dates';
import type { MailItem } from '../../core/mail/planned-mail';
import type { OverdueTask } from '../../core/schedule/tasks';
import { date, num, shortDate, weekday } from '../words/format.vi';
import { oneLine, unlinked } from '../words/letter';

/** How much work a mail speaks of; a task counts once. */
export interface Figures {
  /** Its own and that of leaders it follows. */
  readonly overdue: number;
  readonly coordinated: number;
  /** Criteria that lack something. */
  readonly open: number;
  /** Documents and ticks to be looked at again. */
  readonly review: number;
  readonly coming: number;
}

interface OpeningFacts {
  /** "Phòng Văn hóa - Xã hội". */
  readonly standing: string;
  /** "Trung tâm", "các đơn vị"; null where the standing unit writes to itself. */
  readonly addressee: string | null;
  /** "Kế hoạch số 79/KH-UBND-BXDĐĐU ngày 06/5/2026". */
  readonly plan: string;
  readonly day: Day;
}

export interface Tone {
  /** A text of the sheet on one line, or `instead` where this tone must not carry it. */
  words(text: string, instead: string): string;
  /** `office`: "Phòng VH-XH xã Nam Dương". */
  sender(office: string): string;
  subject(figures: Figures, day: Day): string;
  /** The counts as a short message has them; null where there is nothing. */
  short(figures: Pick<Figures, 'overdue' | 'coordinated'>): {
    readonly own: string | null;
    readonly coordinated: string | null;
  };
  /** The date as a short message has it. */
  shortWhen(task: OverdueTask): string;
  /** How the letter speaks to its reader; `office`: "Trung tâm", "các đơn vị". */
  address(office: string): string;
  opening(facts: OpeningFacts): string;
  readonly ownHeading: string;
  /** "việc" or "nội dung". */
  readonly thing: string;
  /** When a task was due and how it stands; `own` where the unit leads or follows it. */
  when(item: MailItem, timeText: string, own: boolean): string[];
  readonly pause: string;
  readonly noMore: string;
  readonly worth: string;
  /** How a short message asks for an answer to the standing unit. */
  answer(standing: string): string;
}

const deadline = ({ task }: MailItem): string => `Hạn: ${date(task.dueDate)} (${weekday(task.dueDate)})`;
const NO_RESULT = 'đến nay chưa có kết quả';

const REMINDER: Tone = {
  words: (text) => text,
  sender: (office) => `Nhắc việc – ${office}`,
  subject: ({ overdue, coordinated, open, review, coming }, day) => {
    const figures = [
      ...(overdue > 0 ? [`${num(overdue)} việc quá hạn`] : []),
      ...(open > 0 ? [`${num(open)} tiêu chí cần bổ sung`] : []),
      ...(coordinated > 0 ? [`${num(coordinated)} việc phối hợp`] : []),
      ...(review > 0 ? [`${num(review)} minh chứng cần kiểm tra lại`] : []),
    ];
    const ahead = figures.length === 0 ? [`${num(coming)} việc sắp đến hạn`] : figures;
    return `Nhắc việc ${shortDate(day)}: ${ahead.join(', ')}`;
  },
  short: ({ overdue, coordinated }) => ({
    own: overdue === 0 ? null : `${overdue} việc quá hạn`,
    coordinated: coordinated === 0 ? null : `${coordinated} việc phối hợp`,
  }),
  shortWhen: ({ dueDate }) => `hạn ${shortDate(dueDate)}`,
  address: (office) => office,
  opening: ({ standing, addressee, plan, day }) => {
    const work = `tình hình thực hiện các nội dung được giao theo ${plan}, tính đến ngày ${date(day)}.`;
    return addressee === null
      ? `Xin thông báo ${work}`
      : `${standing} (cơ quan thường trực) xin thông báo tới ${addressee} ${work}`;
  },
  ownHeading: 'VIỆC QUÁ HẠN',
  thing: 'việc',
  when: (item, timeText, own) => [
    ...(timeText === '' ? [] : [`Thời gian theo Kế hoạch: ${timeText}`]),
    // What somebody else leads is told without counting their days.
    own ? `${deadline(item)} – đã quá hạn ${item.daysOverdue} ngày` : `${deadline(item)}, ${NO_RESULT}`,
  ],
  pause: 'thư sẽ tạm dừng nhắc đến ngày đó',
  noMore: 'thư sau sẽ không nhắc lại',
  worth: 'nhắc việc',
  answer: (standing) => `Việc nào đã xong, đề nghị báo lại ${standing}.`,
};

const UNWELCOME = /quá\s*hạn|nhắc|đôn\s*đốc/iu;

const COOPERATION: Tone = {
  words: (text, instead) => (UNWELCOME.test(text) ? instead : text),
  sender: (office) => office,
  subject: ({ overdue, coordinated, open, review, coming }, day) =>
    `Đề nghị phối hợp ${shortDate(day)}: ${num(overdue + coordinated + open + review || coming)} nội dung`,
  short: ({ overdue, coordinated }) => ({
    own: overdue === 0 ? null : `đề nghị thực hiện ${overdue} nội dung`,
    coordinated: coordinated === 0 ? null : `đề nghị phối hợp ${coordinated} nội dung`,
  }),
  shortWhen: ({ dueDate }) => `đến ${shortDate(dueDate)}`,
  address: () => 'Quý cơ quan',
  opening: ({ standing, plan }) =>
    `Thực hiện ${plan}, ${standing} trân trọng đề nghị Quý cơ quan phối hợp các nội dung sau:`,
  ownHeading: 'NỘI DUNG CHỦ TRÌ',
  thing: 'nội dung',
  when: ({ task }, timeText) => [
    timeText === ''
      ? `Thời gian thực hiện: đến ngày ${date(task.dueDate)}, ${NO_RESULT}`
      : `Thời gian theo Kế hoạch: ${timeText}, ${NO_RESULT}`,
  ],
  pause: 'thư sẽ tạm dừng gửi đến ngày đó',
  noMore: 'thư sau sẽ không nêu lại',
  worth: 'phối hợp',
  answer: (standing) => `Nội dung nào đã thực hiện, kính đề nghị thông tin lại ${standing}.`,
};

const TONES = { reminder: REMINDER, cooperation: COOPERATION } as const;

/** The tone's words; every text of the sheet is first brought onto one line. */
export function toneOf(tone: keyof typeof TONES): Tone {
  const { words, ...rest } = TONES[tone];
  return { ...rest, words: (text, instead) => words(unlinked(oneLine(text)), instead) };
}
