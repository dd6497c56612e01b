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

/** Days already asked for, by zone and instant: a column of dates holds few different ones. */
const days = new Map<string, string>();

/** The calendar day, yyyy-MM-dd, that the instant has in the zone. */
export function dayIn(instant: Date, timeZone: string): string {
  const key = `${timeZone} ${instant.getTime()}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const part = partsOf(instant, timeZone);
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  days.set(key, day);
  return day;
}

/** Day and clock time, "yyyy-MM-dd HH:mm", that the instant has in the zone. */
export function minuteIn(instant: Date, timeZone: string): string {
  const part = partsOf(instant, timeZone);
  return `${dayIn(instant, timeZone)} ${part('hour')}:${part('minute')}`;
}
