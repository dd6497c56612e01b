// What does not fit into a day: on which day each mail is expected to go, and when there is room again.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../../../src/core/base/dates';
import type { AddressedMail } from '../../../src/core/mail/addressed-mail';
import { minutesToNewQuota, recipientCount, type WaitReason, withDays } from '../../../src/core/mail/quota';
import { workbookData } from '../../support/data';
import { logRow } from '../../support/reminders';

const { holidays } = workbookData();
const TUESDAY = '2026-11-17';

const mailTo = (to: string, copies = 0): AddressedMail => ({
  key: to,
  day: TUESDAY,
  to,
  cc: Array.from({ length: copies }, (_, index) => `${to}${index}`),
  testTo: null,
});
const waits = (why: WaitReason, ...mails: readonly AddressedMail[]) => mails.map((mail) => ({ mail, why }));

describe('withDays', () => {
  test('so many recipients a working day, copies among them, in the order of the plan', () => {
    const mails = [mailTo('a'), mailTo('b', 1), mailTo('c'), mailTo('d', 4), mailTo('e')];
    const days = withDays(waits('over_quota', ...mails), 3, '2026-11-20', holidays);
    // From a Friday on; 24/11 is a day off. A mail that no day holds has a day of its own.
    expect(days.map(({ mail: { to }, on }) => [to, on])).toStrictEqual([
      ['a', '2026-11-23'],
      ['b', '2026-11-23'],
      ['c', '2026-11-25'],
      ['d', '2026-11-26'],
      ['e', '2026-11-27'],
    ]);
  });

  test('what waits for a person, or for the next minutes, has no day and takes no room', () => {
    const waiting = [
      ...waits('not_agreed', mailTo('a')),
      ...waits('out_of_time', mailTo('b')),
      ...waits('over_limit', mailTo('c')),
    ];
    expect(withDays(waiting, 1, TUESDAY, holidays).map(({ on }) => on)).toStrictEqual([
      undefined,
      undefined,
      '2026-11-18',
    ]);
  });

  test('always: working days, in order, and none holds more than a day does', () => {
    const copies = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(copies, fc.integer({ min: 4, max: 20 }), (counts, perDay) => {
        const mails = counts.map((count, index) => mailTo(String(index), count));
        const days = withDays(waits('over_quota', ...mails), perDay, TUESDAY, holidays);
        const used = new Map<string, number>();
        for (const { mail, on = '' } of days) used.set(on, (used.get(on) ?? 0) + recipientCount(mail));
        expect([...used.keys()]).toStrictEqual([...used.keys()].sort());
        expect([...used.keys()].every((day) => day > TUESDAY && isWorkingDay(day, holidays))).toBe(true);
        expect(Math.max(0, ...used.values())).toBeLessThanOrEqual(perDay);
      }),
    );
  });
});

describe('minutesToNewQuota', () => {
  const at = (...moments: readonly string[]) => moments.map((one) => logRow({ status: 'sent', at: one }));

  test.each([
    ['24 hours after the first mail, not after the last', ['2026-10-20 07:20', '2026-10-20 15:00'], 10],
    ['what came after a first day begins another', ['2026-10-19 07:20', '2026-10-20 07:30'], 20],
    ['nothing in the last 24 hours', ['2026-10-19 07:20', '2026-10-20 07:00'], null],
    ['nothing at all', [], null],
    ['a row without its time', ['2026-10-20'], null],
  ])('%s', (_, moments, minutes) => {
    expect(minutesToNewQuota(at(...moments), '2026-10-21 07:10')).toBe(minutes);
  });

  test('what did not leave took nothing', () => {
    const rows = [logRow({ status: 'failed', at: '2026-10-20 07:20' })];
    expect(minutesToNewQuota(rows, '2026-10-21 07:10')).toBeNull();
  });
});
