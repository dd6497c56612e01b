// When a thing is told: two notices before its date, the first working day after it, then each week.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type Day,
  isBefore,
  isWorkingDay,
  mondayOf,
  type WorkCalendar,
} from '../../../src/core/base/dates';
import {
  carriedIn,
  carriedText,
  stageAfter,
  stageAsked,
  stageBefore,
  staged,
} from '../../../src/core/mail/stages';

const NO_HOLIDAYS: WorkCalendar = { off: new Set(), worked: new Set() };
const TET: WorkCalendar = {
  off: new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  worked: new Set(['2026-08-22']),
};
const NOTICE = { far: 7, near: 1 };

describe('before the date', () => {
  test.each<[Day, string | null]>([
    ['2026-11-03', null],
    ['2026-11-04', 'far'],
    ['2026-11-11', 'far'],
    ['2026-11-12', 'near'],
    ['2026-11-13', 'near'],
    // The fixed date is a Saturday: the working day before it was the last.
    ['2026-11-14', 'near'],
    ['2026-11-15', null],
  ])('the dossier of 14/11/2026, on %s: %s', (today, stage) => {
    expect(stageBefore('2026-11-14', today, NO_HOLIDAYS, NOTICE)?.stage ?? null).toBe(stage);
  });

  test('days off are not counted; a worked Saturday is', () => {
    expect(stageBefore('2026-02-24', '2026-02-05', TET, NOTICE)).toBeNull();
    expect(stageBefore('2026-02-24', '2026-02-09', TET, NOTICE)).toMatchObject({ since: '2026-02-06' });
    expect(stageBefore('2026-08-24', '2026-08-22', TET, NOTICE)).toStrictEqual({
      stage: 'near',
      since: '2026-08-22',
    });
  });

  test('a notice of 0 days is none', () => {
    expect(stageBefore('2026-11-13', '2026-11-12', NO_HOLIDAYS, { far: 7, near: 0 })?.stage).toBe('far');
    expect(stageBefore('2026-11-13', '2026-11-12', NO_HOLIDAYS, { far: 0, near: 0 })).toBeNull();
  });
});

describe('after the date', () => {
  test.each<[Day, Day, string]>([
    // Wednesday; told on Thursday, then on Mondays.
    ['2026-09-30', '2026-10-01', 'a@2026-09-30@past_due'],
    ['2026-09-30', '2026-10-04', 'a@2026-09-30@past_due'],
    ['2026-09-30', '2026-10-05', 'a@2026-09-30@weekly-2026-10-05'],
    ['2026-09-30', '2026-10-09', 'a@2026-09-30@weekly-2026-10-05'],
    // Friday: the first working day after it is a Monday, and the week after that begins the rhythm.
    ['2026-10-02', '2026-10-05', 'a@2026-10-02@past_due'],
    ['2026-10-02', '2026-10-08', 'a@2026-10-02@past_due'],
    ['2026-10-02', '2026-10-12', 'a@2026-10-02@weekly-2026-10-12'],
  ])('due %s, on %s: %s', (due, today, token) => {
    expect(staged('a', due, stageAfter(due, today, NO_HOLIDAYS)).token).toBe(token);
  });

  test('the stage is reached at the latest on the first working day after, once a week from then on', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (due, late) => {
        const today = addDays(due, late);
        const { since } = stageAfter(due, today, TET);
        // What is due on a working day has been reached on it.
        if (isWorkingDay(today, TET)) expect(isBefore(today, since)).toBe(false);
        const tokenOn = (on: Day): string => staged('a', due, stageAfter(due, on, TET)).token;
        // Of two days of a week the token differs only where the first of them was before the first notice.
        const monday = mondayOf(today);
        const tokens = new Set(
          Array.from({ length: 7 }, (_, at) => addDays(monday, at))
            .filter((on) => isBefore(due, on))
            .map(tokenOn),
        );
        expect(tokens.size).toBe(1);
      }),
    );
  });
});

test('what people ask for is told at once, again each week', () => {
  expect(stageAsked('2026-10-16 15:30', '2026-10-16')).toStrictEqual({
    stage: 'asked',
    since: '2026-10-16 15:30',
  });
  expect(stageAsked('2026-10-16 15:30', '2026-10-18').stage).toBe('asked');
  expect(stageAsked('2026-10-16 15:30', '2026-10-19')).toStrictEqual({
    stage: 'weekly',
    since: '2026-10-19',
  });
});

test('the journal keeps each thing once, and reads it again whatever its name holds', () => {
  const items = ['IV.4', 'a; b@c\nd', 'IV.4'].map((name) =>
    staged(name, '2026-09-30', { stage: 'far', since: '2026-09-21' }),
  );
  const text = carriedText(items);
  expect(carriedIn(text)).toStrictEqual(['IV.4@2026-09-30@far', 'a_b_c_d@2026-09-30@far']);
  expect(carriedIn(null)).toStrictEqual([]);
});
