// The realm's Date: the moment that the host says the run has come to, and local in the script's time zone as on Google,
// whatever zone this computer is in. Patches the realm's own Date, which no other realm shares.
import { instantOf, offsetsOf } from './zone';

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const EXPLICIT_ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}(?:\s*\(.*\))?)\s*$/i;
const ISO_DAY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;
const ISO_TIME = /^[+-]?\d{4,6}-\d{2}-\d{2}T/;
const LOCALE_TEXTS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;

type Method = (this: Date, ...args: never[]) => unknown;
type Numbers = Record<string, (...values: number[]) => number>;

/**
 * Installs the Date of this realm.
 * @param now what its clock shows, milliseconds
 * @param timeZone of the script; throws RangeError when Intl does not know it
 */
export function installDate(now: () => number, timeZone: string): void {
  const Native = Date;
  const prototype = Native.prototype;
  const offsetAt = offsetsOf(timeZone);
  const wallOf = (time: number) => new Native(time + offsetAt(time));
  const define = (name: string, value: Method) => Object.defineProperty(prototype, name, { value });

  const parse = (text: string): number => {
    const time = Native.parse(text);
    if (Number.isNaN(time) || EXPLICIT_ZONE.test(text) || ISO_DAY.test(text.trim())) return time;
    return instantOf(Native.parse(text + (ISO_TIME.test(text) ? 'Z' : ' UTC')), offsetAt);
  };
  const timeOf = (args: unknown[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return instantOf(Native.UTC(...(args as [number, number])), offsetAt);
    const [value] = args;
    if (value instanceof Native) return value.getTime();
    const primitive = typeof value === 'object' && value !== null ? value.valueOf() : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };
  function ScriptDate(...args: unknown[]): unknown {
    return new.target ? Reflect.construct(Native, [timeOf(args)], new.target) : new Native(now()).toString();
  }
  ScriptDate.prototype = prototype;
  Object.defineProperties(ScriptDate, { name: { value: 'Date' }, length: { value: 7 } });
  Object.assign(ScriptDate, { now, parse, UTC: Native.UTC });
  define('constructor', ScriptDate as unknown as Method);

  for (const field of [...FIELDS, 'Day']) {
    define(`get${field}`, function () {
      return (wallOf(this.getTime()) as unknown as Numbers)[`getUTC${field}`]?.();
    });
  }
  for (const field of FIELDS) {
    define(`set${field}`, function (...values: number[]) {
      const wall = wallOf(this.getTime());
      (wall as unknown as Numbers)[`setUTC${field}`]?.(...values);
      return this.setTime(instantOf(wall.getTime(), offsetAt));
    });
  }
  define('getTimezoneOffset', function () {
    return -offsetAt(this.getTime()) / 60_000;
  });
  for (const [name, from, to] of [
    ['toString', 0, undefined],
    ['toDateString', 0, 15],
    ['toTimeString', 16, undefined],
  ] as const) {
    define(name, function () {
      const time = this.getTime();
      return Number.isNaN(time) ? 'Invalid Date' : fullText(wallOf(time), offsetAt(time)).slice(from, to);
    });
  }
  for (const name of LOCALE_TEXTS) {
    const native = prototype[name];
    define(name, function (locale?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locale, { timeZone, ...options });
    });
  }
  globalThis.Date = ScriptDate as unknown as DateConstructor;
}

/** 'Tue Oct 20 2026 07:00:00 GMT+0700', from wall time held as UTC and its offset in milliseconds. */
function fullText(wall: Date, offset: number): string {
  const [weekday = '', day, month, year, time] = wall.toUTCString().split(' ');
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${weekday.slice(0, 3)} ${month} ${day} ${year} ${time} GMT${sign}${two(minutes / 60)}${two(minutes % 60)}`;
}
