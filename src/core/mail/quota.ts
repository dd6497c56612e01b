// What may leave now: within the account's quota, the office's own limit a day, and what the operator said yes to. Of the quota
// Google alone knows: its day is any 24 hours from a first mail on.
import { addWorkingDays, type Day, type Moment, type WorkCalendar } from '../base/dates';
import type { MailRecord } from '../workbook/records';
import type { AddressedMail } from './addressed-mail';

/** Why a mail of the plan does not leave with this run; it is first in the next. */
export type WaitReason =
  /** Google's quota is spent. */
  | 'over_quota'
  /** The office's own limit a day is reached. */
  | 'over_limit'
  /** An address that the operator has not yet seen and agreed to. */
  | 'not_agreed'
  /** Google ends a run after six minutes. */
  | 'out_of_time';

export interface Waiting<M> {
  readonly mail: M;
  readonly why: WaitReason;
  /** The working day on which it is expected to go; left out where that hangs on a person, or on nothing that is known. */
  readonly on?: Day;
}

/** How many recipients the mail takes from the quota. */
export function recipientCount(mail: AddressedMail): number {
  return mail.testTo === null ? 1 + mail.cc.length : 1;
}

/** All counts are recipients, not mails. */
export interface Allowance {
  /** What Google still allows this account today. */
  readonly quota: number;
  /** What the office's own limit leaves of today. */
  readonly limit: number;
  /** False for an address that mail may not yet go to. */
  readonly isAgreed: (address: string) => boolean;
}

/**
 * What may go out. `send` is in the order in which it must: the journal tells by it, after a killed run, what was sent.
 * Tests all go to the operator: only the quota holds them back.
 */
export function batchOf<M extends AddressedMail>(
  mails: readonly M[],
  { quota, limit, isAgreed }: Allowance,
): { readonly send: readonly M[]; readonly waiting: readonly Waiting<M>[] } {
  const send: M[] = [];
  const waiting: Waiting<M>[] = [];
  let used = 0;
  for (const mail of mails) {
    const why = refusal(mail);
    if (why === null) {
      used += recipientCount(mail);
      send.push(mail);
    } else waiting.push({ mail, why });
  }
  return { send: send.sort((a, b) => (a.key < b.key ? -1 : 1)), waiting };

  function refusal(mail: M): WaitReason | null {
    const needed = used + recipientCount(mail);
    const real = mail.testTo === null;
    if (real && ![mail.to, ...mail.cc].every(isAgreed)) return 'not_agreed';
    if (needed > quota) return 'over_quota';
    return real && needed > limit ? 'over_limit' : null;
  }
}

/**
 * What waits for room, with the day on which each mail is expected to go: in the order of the plan, from the next working day
 * on, so many recipients a day. Google tells only what is left now, so `perDay` is what the office knows that a day holds.
 */
export function withDays<M extends AddressedMail>(
  waiting: readonly Waiting<M>[],
  perDay: number,
  today: Day,
  holidays: WorkCalendar,
): Waiting<M>[] {
  let on = addWorkingDays(today, 1, holidays);
  let used = 0;
  return waiting.map((one) => {
    if (one.why !== 'over_quota' && one.why !== 'over_limit') return one;
    const needed = recipientCount(one.mail);
    if (used > 0 && used + needed > perDay) {
      on = addWorkingDays(on, 1, holidays);
      used = 0;
    }
    used += needed;
    return { ...one, on };
  });
}

const WINDOW_MINUTES = 24 * 60;
const minuteOf = (moment: Moment): number => Date.parse(`${moment.replace(' ', 'T')}:00Z`) / 60_000;

/**
 * How long until Google counts anew, as far as the office's own mails tell: 24 hours after the first of them since it did
 * last. Null where none of the last 24 hours is known.
 */
export function minutesToNewQuota(records: readonly MailRecord[], now: Moment): number | null {
  const moments = records.flatMap(({ status, at }) =>
    (status === 'sent' || status === 'unknown' || status === 'test') && at !== null && at.includes(' ')
      ? minuteOf(at)
      : [],
  );
  let since = Number.NEGATIVE_INFINITY;
  for (const moment of moments.sort((a, b) => a - b)) if (moment >= since + WINDOW_MINUTES) since = moment;
  const left = since + WINDOW_MINUTES - minuteOf(now);
  return left > 0 ? left : null;
}
