// Numbers, points, shares and days as an office in Vietnam writes them. Every text for people goes through here.
import type { Day } from '../../core/base/dates';
import type { Hundredths } from '../../core/base/numbers';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** 1234.5 → "1.234,5". */
export function num(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Points in hundredths: 7600 → "76", 7650 → "76,5". */
export function points(value: Hundredths): string {
  return num(value / 100);
}

/** No share of a commune's figures needs more. */
const MOST_DECIMALS = 6;

/**
 * A share with one decimal, rounded half up in whole numbers: 38 of 49 → "77,6%"; whole ones bare: 40 of 50 → "80%". Never
 * rounded across a whole per cent or across `target` (per cent): what is short of it by a hair is shown short, with as
 * many decimals as that takes: 4.998 of 5.000 → "99,96%".
 */
export function percent(met: number, total: number, target: number | null = null): string {
  if (total === 0) return '–';
  const exact = (met * 100) / total;
  if ((met * 100) % total === 0) return `${num(exact)}%`;
  const bounds = [Math.floor(exact), Math.floor(exact) + 1, ...(target === null ? [] : [target])];
  for (let decimals = 1; ; decimals += 1) {
    const scale = 10 ** decimals;
    const shown = Math.floor((met * 200 * scale + total) / (total * 2));
    const crosses = bounds.some(
      (bound) => Math.sign(shown - bound * scale) !== Math.sign(met * 100 - bound * total),
    );
    if (!crosses || decimals === MOST_DECIMALS)
      return `${num(Math.floor(shown / scale))},${String(shown % scale).padStart(decimals, '0')}%`;
  }
}

const partsOf = (day: Day): [year: string, month: number, date: number] => {
  const [year = '', month, date] = day.split('-');
  return [year, Number(month), Number(date)];
};

/** The rule of administrative documents: a nought before days below 10 and before January and February only. */
const paddedDate = (date: number): string => String(date).padStart(2, '0');
const paddedMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** 2026-05-06 → "06/5/2026". */
export function date(day: Day): string {
  return `${shortDate(day)}/${partsOf(day)[0]}`;
}

/** 2026-05-06 → "06/05/2026", as a cell with a date format shows it. */
export function fullDate(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** 2026-09-30 → "30/9". */
export function shortDate(day: Day): string {
  const [, month, dayOfMonth] = partsOf(day);
  return `${paddedDate(dayOfMonth)}/${paddedMonth(month)}`;
}

/** 2026-09-30 → "thứ Tư"; Sundays "Chủ nhật". */
export function weekday(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
}

/** 2026-05-06 → "ngày 06 tháng 5 năm 2026". */
export function longDate(day: Day): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return `ngày ${paddedDate(dayOfMonth)} tháng ${paddedMonth(month)} năm ${year}`;
}

/** As headings of one rank are written, names in them too. */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** Of what is kept more than once a day, "2026-10-20_01" → "số 01 ngày 20/10/2026"; what is no such id stands as it is. */
export function numbered(id: string): string {
  const [, day = '', number] = /^(\d{4}-\d{2}-\d{2})_(\d+)$/.exec(id) ?? [];
  return number === undefined ? id : `số ${number} ngày ${date(day)}`;
}

/**
 * "2026-10-20 14:05" → "14 giờ 05, 20/10/2026"; without a time of day the day alone. What somebody made of it in a
 * journal stands as it is.
 */
export function moment(at: string): string {
  const [day = '', time] = at.split(/[ T]/);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return at;
  const [hour, minute] = time?.split(':') ?? [];
  return `${hour === undefined || minute === undefined ? '' : `${hour} giờ ${minute}, `}${date(day)}`;
}
