// A date of the spreadsheet as a calendar day. The zone is the workbook's, never the script's, and never a constant offset.

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, yyyy-MM-dd, that the instant has in the zone. */
export function dayIn(instant: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}

/** Day and clock time, "yyyy-MM-dd HH:mm", that the instant has in the zone. */
export function minuteIn(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${dayIn(instant, timeZone)} ${time.format(instant)}`;
}
