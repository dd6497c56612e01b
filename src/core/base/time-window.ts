// Windows of time in the plan's own words ("Quý II-III năm 2026", "Tháng 6 và tháng 11/2026", "trước ngày 15/11 hằng năm").
// What is not in words known here is for a person to settle: nothing is guessed.
import { addDays, type Day, parseDay } from './dates';
import { fold } from './text';

export interface TimeWindow {
  /** null where the words name only a last day. */
  readonly start: Day | null;
  readonly end: Day;
}

export type ReadTime =
  /** In the order of the words; "tháng a và tháng b" are two. */
  | {
      readonly kind: 'windows';
      readonly windows: readonly TimeWindow[];
      /** "Cả năm": work that goes on, not a deadline within the year. */
      readonly continuous: boolean;
    }
  /** It comes again ("hằng năm", "định kỳ 6 tháng"): no date as long as no year is named. */
  | { readonly kind: 'recurring'; readonly continuous: boolean }
  | { readonly kind: 'unknown' };

type Named = Extract<ReadTime, { kind: 'windows' }>;

const UNKNOWN: ReadTime = { kind: 'unknown' };
const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/** Months of a part of the year, from and to: a month's number, or a quarter's, Roman or not; null for any other word. */
const MONTHS: Readonly<Record<string, (word: string) => readonly [number, number] | null>> = {
  thang: (word) => {
    const month = /^\d{1,2}$/.test(word) ? Number(word) : 0;
    return month >= 1 && month <= 12 ? [month, month] : null;
  },
  quy: (word) => {
    const quarter = QUARTERS.indexOf(word) + 1 || (/^[1-4]$/.test(word) ? Number(word) : 0);
    return quarter === 0 ? null : [3 * quarter - 2, 3 * quarter];
  },
};

/** null where there is no such year. */
function monthsOf(year: string, first: number, last: number): TimeWindow | null {
  const start = parseDay(`1/${first}/${year}`);
  const end = [31, 30, 29, 28].map((date) => parseDay(`${date}/${last}/${year}`)).find((day) => day !== null);
  return start === null || end === undefined ? null : { start, end };
}

/** "5-6", "6 va thang 11", "ii-iii": the stretches that follow the word "tháng" or "quý". */
function partsOfYear(unit: string, words: string, year: string): readonly (TimeWindow | null)[] {
  return words.split(/ va |, ?/).map((stretch) => {
    const [first, last, ...more] = stretch
      .split('-')
      .map((word) => MONTHS[unit]?.(word.replace(`${unit} `, '')) ?? null);
    if (!first || last === null || more.length > 0) return null;
    const [, end] = last ?? first;
    return end < first[1] ? null : monthsOf(year, first[0], end);
  });
}

/** Each form of words, matched on the folded text, with the windows it names; null for one that no calendar has. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly (TimeWindow | null)[]])[] = [
  [
    /^(thang|quy) (.+?)(?:\/| nam )(\d{4})$/,
    ([, unit = '', words = '', year = '']) => partsOfYear(unit, words, year),
  ],
  [
    /^6 thang (dau|cuoi)(?:\/| nam )(\d{4})$/,
    ([, half, year = '']) => [half === 'dau' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12)],
  ],
  [/^(?:ca )?nam[ /](\d{4})$/, ([, year = '']) => [monthsOf(year, 1, 12)]],
  [
    /^(truoc )?(?:ngay )?(\S+)$/,
    ([, before, date = '']) => {
      const day = parseDay(date);
      return [day === null ? null : { start: null, end: before === undefined ? day : addDays(day, -1) }];
    },
  ],
];

/** What says that only the end is meant: "đến hết", "đến cuối", "chậm nhất". */
const UNTIL = /^(?:(?:den|het|cuoi|cham nhat) )+/;
const ALL_YEAR = /^ca nam\b/;
const EVERY_YEAR = /(?:^| )hang nam$/;
const AGAIN = /^(?:hang (?:quy|thang|tuan)|dinh ky .+)$/;

const wordsOf = (text: string): string =>
  fold(text)
    .replace(/ ?\/ ?/g, '/')
    .replace(/^trong /, '');

function namedIn(words: string): Named | null {
  const rest = words.replace(UNTIL, '');
  for (const [form, windowsOf] of FORMS) {
    const found = form.exec(rest);
    if (found === null) continue;
    const windows = windowsOf(found).flatMap((window) => window ?? []);
    if (windows.length === 0 || windows.length < windowsOf(found).length) return null;
    return {
      kind: 'windows',
      windows: rest === words ? windows : windows.map(({ end }) => ({ start: null, end })),
      continuous: ALL_YEAR.test(words),
    };
  }
  return null;
}

/** What the words name; unknown for everything that no rule knows, dates that no calendar has among them. */
export function readTime(text: string): ReadTime {
  const words = wordsOf(text);
  if (words === 'ca nam' || EVERY_YEAR.test(words) || AGAIN.test(words))
    return { kind: 'recurring', continuous: ALL_YEAR.test(words) };
  return namedIn(words) ?? UNKNOWN;
}

/** When what comes again every year is due in that one ("trước ngày 15/11 hằng năm"); none where the words do not say. */
export function windowsInYear(text: string, year: number): readonly TimeWindow[] {
  const words = wordsOf(text).replace(EVERY_YEAR, '');
  return namedIn(`${words}/${year}`)?.windows ?? [];
}

/** The last day of the last window that the text names; null where it names none, or not in words known here. */
export function windowEnd(text: string): Day | null {
  const read = readTime(text);
  return read.kind === 'windows' ? (read.windows.at(-1)?.end ?? null) : null;
}

/** Whether the text seems to name a time, known here or not: figures, months, quarters. */
export function namesTime(text: string): boolean {
  return /\d|\bthang\b|\bquy [iv]+\b/.test(fold(text));
}
