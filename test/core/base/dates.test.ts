// Days as people type them, and their order.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareDays,
  isAfter,
  isBefore,
  momentOfSerial,
  momentText,
  parseDay,
  parseMoment,
} from '../../../src/core/base/dates';

describe('parseDay', () => {
  test.each([
    ['30/9/2026', '2026-09-30'],
    ['30/9/26', '2026-09-30'],
    ['30-09-26', '2026-09-30'],
    ['1.6.2026', '2026-06-01'],
    ['2026-9-30', '2026-09-30'],
    ['30/9/126', null],
    ['31/2/26', null],
    ['30/9', null],
    ['5112026', null],
    ['31/3/15896', null],
  ])('%s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});

describe('parseMoment', () => {
  test.each([
    ['20/10/2026 08:05', '2026-10-20 08:05'],
    ['2026-10-20 08:05', '2026-10-20 08:05'],
    ['20/10/2026 8:05', '2026-10-20 08:05'],
    ['1/6/2026 23:59:59', '2026-06-01 23:59'],
    ['20/10/2026', '2026-10-20'],
    ['20/10/2026 24:00', null],
    ['20/10/2026 8:60', null],
    ['31/2/2026 8:00', null],
    ['sáng 20/10/2026', null],
    ['8:00', null],
  ])('%s', (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });

  test('reads what is written, and what a sheet makes of it', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const day = fc.integer({ min: 40_000, max: 50_000 });
    fc.assert(
      fc.property(day, minute, (serial, minutes) => {
        const moment = momentOfSerial(serial + minutes / (24 * 60));
        expect(parseMoment(momentText(moment))).toBe(moment);
        const [hour, left] = [Math.floor(minutes / 60), minutes % 60];
        const time = ` ${String(hour).padStart(2, '0')}:${String(left).padStart(2, '0')}`;
        expect(moment).toBe(momentOfSerial(serial) + (minutes === 0 ? '' : time));
      }),
    );
  });
});

test('a day of another millennium comes after, though its text comes before', () => {
  expect('15896-03-31' < '2026-10-20').toBe(true);
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const text = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, (a, b) => {
      const order = Math.sign(
        Date.UTC(a.getUTCFullYear(), a.getUTCMonth(), a.getUTCDate()) -
          Date.UTC(b.getUTCFullYear(), b.getUTCMonth(), b.getUTCDate()),
      );
      expect(Math.sign(compareDays(text(a), text(b)))).toBe(order);
      expect([isBefore(text(a), text(b)), isAfter(text(a), text(b))]).toStrictEqual([order < 0, order > 0]);
    }),
  );
});
