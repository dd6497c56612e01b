// Serial day numbers (epoch 1899-12-30) and moments, by way of a time zone's own history.
import { instantOf, type OffsetAt, offsetsOf } from '../../realm/zone';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A clock on the wall, without a zone. month 1-12, weekday 0 = Sunday. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
}

/** Serial of a date, undefined where the calendar has no such day (31/02). */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - EPOCH) / DAY_MS);
}

/** The moments that a Date can hold, less a day for the zones. */
const LAST_MOMENT = 8.64e15 - DAY_MS;

/** Whether a number is a moment at all: 1e300 under a date format is none. */
export function isMoment(serial: number): boolean {
  return Math.abs(EPOCH + serial * DAY_MS) <= LAST_MOMENT;
}

export function wallClock(serial: number): WallClock {
  const date = new Date(EPOCH + Math.round(serial * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

const zones = new Map<string, OffsetAt>();

function offsetsIn(timeZone: string): OffsetAt {
  const offsetAt = zones.get(timeZone) ?? offsetsOf(timeZone);
  zones.set(timeZone, offsetAt);
  return offsetAt;
}

/** The moment (ms since 1970 UTC) at which the zone's clocks show what the serial says. */
export function serialToEpoch(serial: number, timeZone: string): number {
  return instantOf(EPOCH + Math.round(serial * DAY_MS), offsetsIn(timeZone));
}

/** What the zone's clocks show at that moment, as a serial number. */
export function epochToSerial(epochMs: number, timeZone: string): number {
  return (epochMs + offsetsIn(timeZone)(epochMs) - EPOCH) / DAY_MS;
}
