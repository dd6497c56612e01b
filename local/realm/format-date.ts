// Utilities.formatDate: the letters of Java's SimpleDateFormat that are plain numbers or English names.
import { exception } from './exception';
import { notEmulated } from './invoke';
import { offsetsOf } from './zone';

const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const month = (wall: Date): string => MONTHS[wall.getUTCMonth()] as string;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const NUMBERS: Record<string, (wall: Date) => number> = {
  M: (wall) => wall.getUTCMonth() + 1,
  d: (wall) => wall.getUTCDate(),
  H: (wall) => wall.getUTCHours(),
  h: (wall) => wall.getUTCHours() % 12 || 12,
  m: (wall) => wall.getUTCMinutes(),
  s: (wall) => wall.getUTCSeconds(),
  S: (wall) => wall.getUTCMilliseconds(),
  u: (wall) => wall.getUTCDay() || 7,
};

/** Throws for an unknown zone, and by name for a letter outside this list. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const time = date.getTime();
  if (Number.isNaN(time)) throw exception('Invalid argument: date');
  const offset = offsetAt(timeZone, time);
  const wall = new Date(time + offset);
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return letter ? field(letter, token.length, wall, offset) : token;
  });
}

function offsetAt(timeZone: string, time: number): number {
  try {
    return offsetsOf(timeZone)(time);
  } catch (cause) {
    if (cause instanceof RangeError) throw exception(`Invalid argument: timezone ${timeZone}`);
    throw cause;
  }
}

function field(letter: string, width: number, wall: Date, offset: number): string {
  const year = String(wall.getUTCFullYear());
  const weekday = WEEKDAYS[wall.getUTCDay()] as string;
  const number = NUMBERS[letter];
  if (letter === 'y') return width === 2 ? year.slice(-2) : year.padStart(width, '0');
  if (letter === 'E') return width > 3 ? weekday : weekday.slice(0, 3);
  if (letter === 'a') return wall.getUTCHours() < 12 ? 'AM' : 'PM';
  if (letter === 'Z' || letter === 'X') return zone(letter, width, offset);
  if (letter === 'M' && width > 2) return width > 3 ? month(wall) : month(wall).slice(0, 3);
  if (!number) {
    notEmulated(`Utilities.formatDate pattern ${letter.repeat(width)}`);
  }
  return String(number(wall)).padStart(width, '0');
}

function zone(letter: string, width: number, offset: number): string {
  if (letter === 'X' && offset === 0) return 'Z';
  const minutes = Math.abs(offset) / 60_000;
  const hour = String(Math.trunc(minutes / 60)).padStart(2, '0');
  const rest = String(Math.trunc(minutes % 60)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  if (letter === 'X' && width === 1) return `${sign}${hour}`;
  return `${sign}${hour}${letter === 'X' && width === 3 ? ':' : ''}${rest}`;
}
