// A date of the spreadsheet as a calendar day. The zone is the workbook's, never the script's, and never a constant offset.

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** By the parts' names: in which order a language writes them changes from one release of the engine to the next. */
function partsOf(instant: Date, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatterOf(timeZone).formatToParts(instant);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** An instant in a zone. */
interface Wall {
  /** yyyy-MM-dd */
  readonly day: string;
  /** HH:mm */
  readonly time: string;
}

/** Instants already asked for, by zone: a column of dates holds few different ones. */
const walls = new Map<string, Map<number, Wall>>();

function wallOf(instant: Date, timeZone: string): Wall {
  const ofZone = walls.get(timeZone) ?? new Map<number, Wall>();
  walls.set(timeZone, ofZone);
  const known = ofZone.get(instant.getTime());
  if (known !== undefined) return known;
  const part = partsOf(instant, timeZone);
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const wall = { day, time: `${part('hour')}:${part('minute')}` };
  ofZone.set(instant.getTime(), wall);
  return wall;
}

/** The calendar day, yyyy-MM-dd, that the instant has in the zone. */
export const dayIn = (instant: Date, timeZone: string): string => wallOf(instant, timeZone).day;

/** Whether a day begins in the zone at that instant. */
export const isMidnightIn = (instant: Date, timeZone: string): boolean =>
  instant.getTime() % 60_000 === 0 && wallOf(instant, timeZone).time === '00:00';

/** Day and clock time, "yyyy-MM-dd HH:mm", that the instant has in the zone. */
export function minuteIn(instant: Date, timeZone: string): string {
  const { day, time } = wallOf(instant, timeZone);
  return `${day} ${time}`;
}
