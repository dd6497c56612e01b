// A calendar as a file that phones import: RFC 5545, all-day events, each with its reminders.
import { addDays, type Day } from '../base/dates';

/** An event that lasts one day. */
export interface CalendarEvent {
  /** The same whenever the calendar is made, so that an import renews the event. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  /** Days on which to be reminded, at eight in the morning of whoever has it. */
  readonly remindOn: readonly Day[];
}

interface Calendar {
  /** As the program that reads it calls it. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When it is made, in milliseconds; a later one takes the place of an earlier. */
  readonly at: number;
}

const MAKER = '-//friendly-government//VN';
const REMIND_AT_HOUR = 8;
const HOURS_A_DAY = 24;
/** Octets of a line without its end (3.1). */
const LONGEST = 75;

export function icalendar({ name, events, at }: Calendar): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const sequence = Math.floor(at / 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${MAKER}`,
    'CALSCALE:GREGORIAN',
    // To be imported, not answered: other methods want an organizer, and Google takes none of them from a file.
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, sequence)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string, sequence: number): string[] {
  const { uid, day, summary, description, url, remindOn } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    // Not a part of it any more: an event without its end lasts a day too, but not every program knows.
    `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    ...(url === null ? [] : [`URL:${uri(url)}`]),
    // A date to keep does not make anybody busy.
    'TRANSP:TRANSPARENT',
    ...remindOn.flatMap((on) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${text(summary)}`,
      `TRIGGER:${trigger(on, day)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const dateOf = (day: Day): string => day.replaceAll('-', '');

/** From the midnight with which the day begins: earlier in time, or on the day itself. */
function trigger(on: Day, day: Day): string {
  const days = (Date.parse(on) - Date.parse(day)) / (HOURS_A_DAY * 3_600_000);
  const hours = days * HOURS_A_DAY + REMIND_AT_HOUR;
  return `${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`;
}

/** A text (3.3.11): what would end the value or the line is escaped, other control and direction characters go. */
const text = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An address is no text and is not escaped: so it has nothing but its own characters. */
const uri = (value: string): string => value.replace(/[^\x21-\x7e]/g, '');

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** In lines of 75 octets, each but the first with a space before it; no character is broken. */
function folded(line: string): string {
  let width = 0;
  return [...line]
    .map((character) => {
      const octets = octetsOf(character);
      const isNew = width + octets > LONGEST;
      width = isNew ? 1 + octets : width + octets;
      return isNew ? `\r\n ${character}` : character;
    })
    .join('');
}
