// Calendar days as yyyy-MM-dd text, with no clock and no time zone; working days by the office's own calendar.

/** A day, yyyy-MM-dd. Compared by isBefore and isAfter, never as text: a slip of the pen may have any year. */
export type Day = string;

const MS_A_DAY = 86_400_000;

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day, or null where year, month and day name none (31/02). Years 1900 to 2199. */
function dayOf(year: number, month: number, date: number): Day | null {
  if (!(year >= 1900 && year <= 2199)) return null;
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const ms = toUtc(day);
  return !Number.isNaN(ms) && fromUtc(ms) === day ? day : null;
}

/** Of a year typed with two figures; Sheets reads 30 to 99 as 19xx, which no office means. */
const CENTURY = 2000;

/** Reads 30/9/2026, 30/9/26, 30-9-2026, 30.9.2026 and 2026-09-30; null for anything else, 31/02 included. */
export function parseDay(text: string): Day | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (vietnamese) {
    const [, date, month, year = ''] = vietnamese;
    return dayOf(Number(year) + (year.length === 2 ? CENTURY : 0), Number(month), Number(date));
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** A day, and the time of it where one is known: yyyy-MM-dd HH:mm, or yyyy-MM-dd. */
export type Moment = string;

const timeOf = (hour: number, minute: number): string | null =>
  hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;

/** Reads a day as parseDay does, with or without a time after it (8:00, 08:00:59); null for anything else. */
export function parseMoment(text: string): Moment | null {
  const [, date = '', hour, minute] = /^(\S+)(?: (\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text) ?? [];
  const day = parseDay(date);
  if (day === null || hour === undefined) return day;
  const time = timeOf(Number(hour), Number(minute));
  return time && `${day} ${time}`;
}

/** dd/MM/yyyy HH:mm, the way a moment is written for people. */
export function momentText(moment: Moment): string {
  const [day = '', ...time] = moment.split(' ');
  return [day.split('-').reverse().join('/'), ...time].join(' ');
}

/** The moment of a sheet's serial number: days since 30/12/1899, the time as their fraction. */
export function momentOfSerial(serial: number): Moment {
  // A minute is no round fraction of a day.
  const minutes = Math.floor((serial % 1) * 24 * 60 + 1e-3);
  const day = dayOfSerial(serial);
  return minutes === 0 ? day : `${day} ${timeOf(Math.floor(minutes / 60), minutes % 60)}`;
}

/** The day of a sheet's serial number (whole days since 30/12/1899). */
export function dayOfSerial(serial: number): Day {
  return fromUtc(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_A_DAY);
}

export function addDays(day: Day, count: number): Day {
  return fromUtc(toUtc(day) + count * MS_A_DAY);
}

/** The same day of another year; 29/02 is 28/02 where there is none. */
export function addYears(day: Day, count: number): Day {
  const [year, ...rest] = day.split('-');
  const shifted = `${Number(year) + count}-${rest.join('-')}`;
  return parseDay(shifted) ?? shifted.replace(/29$/, '28');
}

/** Of a year of four figures: texts of the same length, which sort as their days do. */
const USUAL = 'yyyy-MM-dd'.length;

/** For sorting: the earlier day first. */
export function compareDays(a: Day, b: Day): number {
  if (a.length !== USUAL || b.length !== USUAL) return toUtc(a) - toUtc(b);
  return a === b ? 0 : a < b ? -1 : 1;
}

export const isBefore = (day: Day, other: Day): boolean => compareDays(day, other) < 0;
export const isAfter = (day: Day, other: Day): boolean => compareDays(day, other) > 0;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_A_DAY);
}

/** 0 Sunday … 6 Saturday. */
function weekdayOf(day: Day): number {
  return new Date(toUtc(day)).getUTCDay();
}

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Days off and worked weekend days, as rows of the holidays tab give them. */
export interface WorkCalendar {
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.worked.has(day)) return true;
  if (calendar.off.has(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

function seekWorkingDay(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let seeking = day;
  // A year without a working day is a calendar typed wrong, not a date to wait for.
  for (let tries = 0; tries < 366; tries += 1) {
    if (isWorkingDay(seeking, calendar)) return seeking;
    seeking = addDays(seeking, step);
  }
  return day;
}

/** The working due date of a fixed date: the last working day on or before it. */
export function workingDayOnOrBefore(day: Day, calendar: WorkCalendar): Day {
  return seekWorkingDay(day, -1, calendar);
}

/** End of a legal period that falls on a day off: the next working day (Bộ luật Dân sự 2015, Điều 148). */
export function workingDayOnOrAfter(day: Day, calendar: WorkCalendar): Day {
  return seekWorkingDay(day, 1, calendar);
}

/** So many working days after the day, which is not counted itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let end = day;
  for (let left = count; left > 0; left -= 1) end = workingDayOnOrAfter(addDays(end, 1), calendar);
  return end;
}

/** So many working days before the day, which is not counted itself. */
export function workingDaysBefore(day: Day, count: number, calendar: WorkCalendar): Day {
  let start = day;
  for (let left = count; left > 0; left -= 1) start = workingDayOnOrBefore(addDays(start, -1), calendar);
  return start;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); !isAfter(day, to); day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
