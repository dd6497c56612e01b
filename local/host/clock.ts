// Moments and wall times of named zones: the firing times of daily triggers, --now.
import { instantOf, offsetsOf } from '../realm/zone';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The zone's wall time at that moment, held as if it were UTC. */
export function wallOf(timeZone: string, moment: Date): Date {
  return new Date(moment.getTime() + offsetsOf(timeZone)(moment.getTime()));
}

/**
 * Reads --now: an ISO moment; without an offset it is wall time of the zone, without a time midnight.
 * Null when it is neither, or when the calendar or the clock has no such moment.
 */
export function momentOf(text: string, timeZone: string): Date | null {
  const [, day, minute = '00:00', second = ':00', fraction = '', zone] = ISO.exec(text) ?? [];
  const wall = new Date(`${day}T${minute}${second}${fraction}Z`);
  // 31 February and 24:00 are read as another day.
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(`${day}T${minute}${second}`))
    return null;
  const time = zone
    ? Date.parse(`${day}T${minute}${second}${fraction}${zone}`)
    : instantOf(wall.getTime(), offsetsOf(timeZone));
  return Number.isNaN(time) ? null : new Date(time);
}

export interface DailyTiming {
  hour: number;
  minute: number;
  everyDays: number;
  timeZone: string;
  /** 0 = Sunday: the period counts from the first such day. */
  weekDay?: number;
}

const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEK_DAY = 4;

/** The first firing after `after` of a daily trigger made at `createdAt`, counted in days of its own zone. */
export function nextFiring(timing: DailyTiming, createdAt: Date, after: Date): Date {
  const offsetAt = offsetsOf(timing.timeZone);
  const made = Math.floor(wallOf(timing.timeZone, createdAt).getTime() / DAY_MS);
  const wait = timing.weekDay === undefined ? 0 : timing.weekDay - FIRST_WEEK_DAY - made;
  const first = made + (((wait % WEEK) + WEEK) % WEEK);
  const today = Math.floor(wallOf(timing.timeZone, after).getTime() / DAY_MS);
  const period = timing.everyDays;
  const start = first + Math.max(0, Math.floor((today - first) / period)) * period;
  for (let day = start; ; day += period) {
    const wall = day * DAY_MS + timing.hour * HOUR_MS + timing.minute * MINUTE_MS;
    const moment = instantOf(wall, offsetAt);
    if (moment > after.getTime() && moment > createdAt.getTime()) return new Date(moment);
  }
}

/** The first firing after `after` on that day of a month; a month that has no such day is left out. */
export function nextMonthly(
  { day, hour, minute, timeZone }: { day: number; hour: number; minute: number; timeZone: string },
  after: Date,
): Date {
  const offsetAt = offsetsOf(timeZone);
  const wall = wallOf(timeZone, after);
  for (let month = wall.getUTCMonth(); ; month += 1) {
    const date = new Date(Date.UTC(wall.getUTCFullYear(), month, day, hour, minute));
    const moment = instantOf(date.getTime(), offsetAt);
    if (date.getUTCDate() === day && moment > after.getTime()) return new Date(moment);
  }
}

/** The first moment from `from` on at which the zone's clocks show that minute of an hour. */
export function nextMinute(minute: number, timeZone: string, from: number): Date {
  const wait = minute * MINUTE_MS - (wallOf(timeZone, new Date(from)).getTime() % HOUR_MS);
  return new Date(from + (wait < 0 ? wait + HOUR_MS : wait));
}

/** The first firing after `after` of a trigger that fires every so many minutes from a moment on. */
export function nextInterval({ minutes, from }: { minutes: number; from: string }, after: Date): Date {
  const [start, period] = [Date.parse(from), minutes * MINUTE_MS];
  const passed = Math.floor((after.getTime() - start) / period) + 1;
  return new Date(start + Math.max(0, passed) * period);
}
