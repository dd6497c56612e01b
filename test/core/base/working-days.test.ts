// Working days by an office's own calendar: what holds of every day and every calendar, in whatever zone the tests run.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  addYears,
  type Day,
  daysBetween,
  isWorkingDay,
  mondayOf,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBefore,
  workingDaysUntil,
} from '../../../src/core/base/dates';

const FIRST = '2026-01-01';
/** The years of the plan, and one more; the clocks of other countries change in each of them. */
const day: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 6 * 365 })
  .map((count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));
const calendar: fc.Arbitrary<WorkCalendar> = fc
  .record({ off: fc.array(day, { maxLength: 60 }), worked: fc.array(day, { maxLength: 10 }) })
  .map(({ off, worked }) => ({ off: new Set(off), worked: new Set(worked) }));
const count = fc.integer({ min: 0, max: 40 });

const holds = (property: (from: Day, of: WorkCalendar, n: number) => void): void =>
  fc.assert(fc.property(day, calendar, count, property));

/** Days of a stretch, both ends included, each found by the calendar of the engine alone. */
function stretch(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(`${from}T12:00:00Z`); at <= Date.parse(`${to}T12:00:00Z`); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const worked = (days: readonly Day[], of: WorkCalendar): Day[] => days.filter((one) => isWorkingDay(one, of));

test('a Saturday or Sunday is worked only where the calendar says so, and then it is, a day off or not', () => {
  holds((one, of) => {
    const isWeekend = [0, 6].includes(new Date(`${one}T12:00:00Z`).getUTCDay());
    expect(isWorkingDay(one, of)).toBe(of.worked.has(one) || !(of.off.has(one) || isWeekend));
  });
});

describe('the nearest working day', () => {
  test('on or before: itself, or the last with none between', () => {
    holds((one, of) => {
      const found = workingDayOnOrBefore(one, of);
      expect(worked(stretch(found, one), of)).toStrictEqual([found]);
    });
  });

  test('on or after: itself, or the first with none between', () => {
    holds((one, of) => {
      const found = workingDayOnOrAfter(one, of);
      expect(worked(stretch(one, found), of)).toStrictEqual([found]);
    });
  });
});

describe('so many working days', () => {
  test('after a day, which is not counted itself', () => {
    holds((one, of, n) => {
      const end = addWorkingDays(one, n, of);
      expect(worked(stretch(addDays(one, 1), end), of)).toHaveLength(n);
      expect(workingDaysUntil(one, end, of)).toBe(n);
    });
  });

  test('before a working day, and back again', () => {
    holds((one, of, n) => {
      const end = workingDayOnOrBefore(one, of);
      const start = workingDaysBefore(end, n, of);
      expect(worked(stretch(start, end), of)).toHaveLength(n + 1);
      expect(addWorkingDays(start, n, of)).toBe(end);
    });
  });
});

test('days are counted as the calendar does, whatever a zone does to its clocks', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -900, max: 900 }), (from, n) => {
      const to = addDays(from, n);
      expect(daysBetween(from, to)).toBe(n);
      expect(n < 0 ? stretch(to, from) : stretch(from, to)).toHaveLength(Math.abs(n) + 1);
    }),
  );
});

test('the Monday of a day is a Monday at most six days before', () => {
  holds((one) => {
    const monday = mondayOf(one);
    expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1);
    expect(daysBetween(monday, one)).toBeGreaterThanOrEqual(0);
    expect(daysBetween(monday, one)).toBeLessThan(7);
  });
});

test('the same day of another year; the 29th of February is the 28th where there is none', () => {
  holds((one, _, n) => {
    const other = addYears(one, n);
    const leap = one.endsWith('02-29') && other.endsWith('02-28');
    expect([
      Number(other.slice(0, 4)) - Number(one.slice(0, 4)),
      leap || other.slice(4) === one.slice(4),
    ]).toStrictEqual([n, true]);
  });
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  expect(stretch(FIRST, FIRST)).toStrictEqual([FIRST]);
});
