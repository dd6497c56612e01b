// What a cell shows: number and date patterns as Google and Excel write them, in the workbook's locale. The patterns are
// numfmt's; what a cell without one shows is Google's own.
import { addLocale, format, getLocale, isDateFormat } from 'numfmt';
import type { CellValue } from '../../xlsx/model';
import { isMoment } from './dates';
import type { SheetLocale } from './locale';

/**
 * Adds the locale with months and days of the week by the names the engine has inside a date (tháng 10, Thứ Ba), which are
 * Google's too [M].
 */
function named(tag: string): string {
  const names = (field: 'month' | 'weekday', style: 'long' | 'short', days: readonly number[]) => {
    const text = new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      [field]: style,
    });
    const nameOf = (day: number) => text.formatToParts(day).find(({ type }) => type === field)?.value ?? '';
    return days.map(nameOf) as never;
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1));
  // The first day of 2023 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));
  const own = {
    mmmm: names('month', 'long', months),
    mmm: names('month', 'short', months),
    dddd: names('weekday', 'long', weekdays),
    ddd: names('weekday', 'short', weekdays),
  };
  addLocale({ ...getLocale(tag.slice(0, 2)), ...own }, tag);
  return tag;
}

const VIETNAM = named('vi-VN');
/** Google's days: no 29 February 1900; a number that is no day shows as a number. */
const AS_GOOGLE = { leap1900: false, throws: false, dateErrorNumber: true } as const;

const datePatterns = new Map<string, boolean>();

/** Whether numbers under this pattern are dates, times or durations. */
export function isDatePattern(pattern: string): boolean {
  const known = datePatterns.get(pattern);
  if (known !== undefined) return known;
  const answer = isDateFormat(pattern);
  datePatterns.set(pattern, answer);
  return answer;
}

/** Display text of a cell value under a pattern. */
export function displayText(value: CellValue, pattern: string, locale: SheetLocale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const isNumber = typeof value === 'number';
  const noDay = isNumber && isDatePattern(pattern) && !isMoment(value);
  if (isNumber && (noDay || pattern === 'General' || pattern === '@')) return generalText(value, locale);
  if (!isNumber && !pattern.includes(';')) return value;
  return format(pattern, value, { ...AS_GOOGLE, locale: locale.decimal === ',' ? VIETNAM : 'en-US' });
}

/** A number without a pattern: at most ten decimals, no grouping. */
function generalText(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  const plain =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value.toExponential().replace('e', 'E')
      : String(Number(value.toFixed(10)));
  return plain.replace('.', locale.decimal);
}
