// Calendars as files: read back by another's parser, and held against what RFC 5545 and Google's import ask for.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/core/base/dates';
import { type CalendarEvent, icalendar } from '../../../src/core/schedule/ical';

const AT = Date.parse('2026-10-20T01:02:03.456Z');

const event = (values: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a1b2@workbook',
  day: '2026-11-13',
  summary: 'Nhập hồ sơ',
  description: 'Hạn: 14/11/2026',
  url: 'https://docs.google.com/spreadsheets/d/x/edit',
  remindOn: ['2026-11-04', '2026-11-12'],
  ...values,
});

const fileOf = (...events: CalendarEvent[]): string => icalendar({ name: 'Lịch, thử', events, at: AT });
const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

test('the whole file, line by line', () => {
  expect(fileOf(event()).split('\r\n')).toStrictEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//friendly-government//VN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Lịch\\, thử',
    'BEGIN:VEVENT',
    'UID:a1b2@workbook',
    'DTSTAMP:20261020T010203Z',
    `SEQUENCE:${Math.floor(AT / 60_000)}`,
    'DTSTART;VALUE=DATE:20261113',
    'DTEND;VALUE=DATE:20261114',
    'SUMMARY:Nhập hồ sơ',
    'DESCRIPTION:Hạn: 14/11/2026',
    'URL:https://docs.google.com/spreadsheets/d/x/edit',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Nhập hồ sơ',
    'TRIGGER:-PT208H',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Nhập hồ sơ',
    'TRIGGER:-PT16H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('reminders ring at eight on their days, on the day itself too', () => {
  const [one] = read(fileOf(event({ remindOn: ['2026-11-04', '2026-11-13'] })));
  const start = Date.parse('2026-11-13T00:00:00Z');
  const rings = one?.component
    .getAllSubcomponents('valarm')
    .map((alarm) =>
      (alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>).toSeconds(),
    );
  expect(rings?.map((seconds) => new Date(start + seconds * 1000).toISOString())).toStrictEqual([
    '2026-11-04T08:00:00.000Z',
    '2026-11-13T08:00:00.000Z',
  ]);
});

test('a month and a year end the day too', () => {
  const ends = ['2026-11-30', '2026-12-31', '2028-02-29'].map((day) =>
    read(fileOf(event({ day })))[0]?.endDate.toString(),
  );
  expect(ends).toStrictEqual(['2026-12-01', '2027-01-01', '2028-03-01']);
});

describe('whatever a text of the sheet holds', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'a\r\nATTENDEE:mailto:x@evil.example\r\nEND:VEVENT',
      '=HYPERLINK("https://evil.example")',
      'Phường\u2028BEGIN:VALARM\u0085x',
      `${'ở'.repeat(200)}`,
      `${'👨‍👩‍👧'.repeat(60)}`,
      'a;b,c\\d\\n:e"f',
      '\u202edcba\u0000',
    ),
  );
  /** As the file may carry it. */
  const carried = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');

  test('it is read back, adds no property and breaks no line', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.integer({ min: 0, max: 900 }),
        (summary, description, uid, days) => {
          const day = addDays('2026-01-01', days);
          const file = fileOf(event({ summary, description, uid, day }), event());
          const lines = file.split('\r\n');
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
          // No character is broken: each line alone is well-formed.
          expect(lines.every((line) => Buffer.from(line).toString() === line && !/\p{Cs}/u.test(line))).toBe(
            true,
          );
          const [one, other] = read(file);
          expect([one?.summary ?? '', one?.description ?? '', one?.uid ?? '']).toStrictEqual(
            [summary, description, uid].map(carried),
          );
          expect(one?.startDate.toString()).toBe(day);
          expect(one?.component.getAllProperties().map(({ name }) => name)).toStrictEqual(
            other?.component.getAllProperties().map(({ name }) => name),
          );
          expect(other?.summary).toBe('Nhập hồ sơ');
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('nothing that Google’s import stumbles over: no organizer or guests, no zone, UTF-8 without a mark', () => {
  const file = fileOf(event(), event({ uid: 'b', url: null }));
  expect(file).not.toMatch(/^(ORGANIZER|ATTENDEE|BEGIN:VTIMEZONE|DTSTART;TZID)/m);
  expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(file.match(/^UID:/gm)).toHaveLength(2);
  expect(file.match(/^URL:/gm)).toHaveLength(1);
});

test('made later it takes the place of the earlier one: same events, a higher sequence', () => {
  const at = (file: string) => read(file).map(({ uid, sequence }) => [uid, sequence] as const);
  const later = icalendar({ name: 'x', events: [event()], at: AT + 60_000 });
  expect(at(later)[0]?.[0]).toBe(at(fileOf(event()))[0]?.[0]);
  expect(Number(at(later)[0]?.[1])).toBe(Number(at(fileOf(event()))[0]?.[1]) + 1);
});
