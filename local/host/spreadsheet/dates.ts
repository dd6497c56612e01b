// Serial day numbers (epoch 1899-12-30) and moments, by way of a time zone's own history.

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

const formats = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const part = 'numeric';
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn-hc-h23', {
      ...{ timeZone, era: 'short', year: part, month: part, day: part },
      ...{ hour: part, minute: part, second: part },
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** How far the zone's clocks are ahead of UTC at that moment, in ms (+7:06:30 in Ho Chi Minh City in 1899). */
function offsetAt(epochMs: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(epochMs)) part[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const seconds = Math.floor(epochMs / 1000) * 1000;
  const shown = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  shown.setUTCFullYear(year, month - 1, day);
  return shown.getTime() - seconds;
}

function toEpoch(serial: number, timeZone: string): number {
  const wall = EPOCH + Math.round(serial * DAY_MS);
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

const midnights = new Map<string, Map<number, number>>();

/** The moment (ms since 1970 UTC) at which the zone's clocks show what the serial says. Whole days are remembered. */
export function serialToEpoch(serial: number, timeZone: string): number {
  if (!Number.isInteger(serial)) return toEpoch(serial, timeZone);
  const known = midnights.get(timeZone) ?? new Map<number, number>();
  midnights.set(timeZone, known);
  const epoch = known.get(serial) ?? toEpoch(serial, timeZone);
  known.set(serial, epoch);
  return epoch;
}

/** What the zone's clocks show at that moment, as a serial number. */
export function epochToSerial(epochMs: number, timeZone: string): number {
  return (epochMs + offsetAt(epochMs, timeZone) - EPOCH) / DAY_MS;
}
