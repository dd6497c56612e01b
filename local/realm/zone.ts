// Wall time of a named time zone by Intl: no constant offset (Asia/Ho_Chi_Minh was +8 in 1970, +7:06 in 1899).

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const QUARTER = 15 * 60 * 1000;

const utc = Date.UTC;
/** Before it no zone ever changed; a year before Christ is told in another way, which is not read here. */
const FIRST = utc(1800, 0, 1);

/** Milliseconds to add to UTC to get the zone's wall time at that instant; NaN at no instant. */
export type OffsetAt = (time: number) => number;

/** As Java has it, beside the names: GMT+7, GMT-03:30. */
const CUSTOM = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/;

function fixedOffset(timeZone: string): number | undefined {
  const [, sign, hours, minutes = 0] = CUSTOM.exec(timeZone) ?? [];
  if (sign === undefined || Number(hours) > 23) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Offsets of one zone, remembered by quarter of an hour: zones change nowhere else. Throws for an unknown zone. */
export function offsetsOf(timeZone: string): OffsetAt {
  const fixed = fixedOffset(timeZone);
  if (fixed !== undefined) return (time) => (Number.isNaN(time) ? Number.NaN : fixed);
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (time) => {
    if (Number.isNaN(time)) return Number.NaN;
    const quarter = Math.floor(time / QUARTER);
    const remembered = known.get(quarter);
    if (remembered !== undefined) return remembered;
    const start = Math.max(quarter * QUARTER, FIRST);
    const parts = new Map(format.formatToParts(start).map(({ type, value }) => [type as string, value]));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = FIELDS.map((field) =>
      Number(parts.get(field)),
    );
    const wall = utc(year, month - 1, day, hour, minute, second);
    known.set(quarter, wall - start);
    return wall - start;
  };
}

/** The instant at which the zone's clocks show that wall time (given as if UTC). */
export function instantOf(wall: number, offsetAt: OffsetAt): number {
  const guess = wall - offsetAt(wall);
  return wall - offsetAt(guess);
}
