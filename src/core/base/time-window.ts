// Until when: the last day of a window of time in the plan's own words ("Quý II-III năm 2026", "trước ngày 15/11/2026").
import { addDays, type Day, parseDay } from './dates';
import { fold } from './text';

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const YEAR = '(?:/| nam )(\\d{4})';

const monthEnd = (year: string | undefined, month: number): Day | null =>
  [31, 30, 29, 28].map((date) => parseDay(`${date}/${month}/${year}`)).find((day) => day !== null) ?? null;

/** Each form of words, matched on the folded text, with the last day it names. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Day | null])[] = [
  [
    new RegExp(`^thang (?:\\d{1,2}(?:-|(?: va|,) (?:thang )?))*(\\d{1,2})${YEAR}$`),
    ([, month, year]) => monthEnd(year, Number(month)),
  ],
  [
    new RegExp(`^quy (?:[iv\\d]+-)?(i{1,3}|iv|[1-4])${YEAR}$`),
    ([, quarter = '', year]) => monthEnd(year, 3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter))),
  ],
  [/^6 thang (dau|cuoi) nam (\d{4})$/, ([, half, year]) => monthEnd(year, half === 'dau' ? 6 : 12)],
  [/^nam (\d{4})$/, ([, year]) => monthEnd(year, 12)],
  [
    /^(truoc )?(?:ngay )?(\S+)$/,
    ([, before, date = '']) => {
      const day = parseDay(date);
      return day !== null && before !== undefined ? addDays(day, -1) : day;
    },
  ],
];

/** The last day of the last window that the text names; null where it names none, or not in words known here. */
export function windowEnd(text: string): Day | null {
  const words = fold(text)
    .replace(/ ?\/ ?/g, '/')
    .replace(/^(?:(?:trong|den|het|cuoi|ca|cham nhat) )+/, '');
  for (const [form, lastDay] of FORMS) {
    const found = form.exec(words);
    if (found) return lastDay(found);
  }
  return null;
}

/** Whether the text seems to name a time, known here or not: figures, months, quarters. */
export function namesTime(text: string): boolean {
  return /\d|\bthang\b|\bquy [iv]+\b/.test(fold(text));
}
