// What went out today, kept beside the journal: people may delete and edit its rows, and nobody may get a second mail
// for it.
import type { Day } from '../base/dates';
import { addressMark } from './address-marks';
import type { AddressedMail } from './addressed-mail';

/** Addresses stand as marks, so that a day of mails fits into one property (9 KB). */
export interface DayLedger {
  readonly day: Day;
  /** Whom mails of the day reached, or may have reached; copies included. */
  readonly reached: readonly string[];
  /** The mails on their way, in the order of sending: the marks of each one's addresses, its own first. */
  readonly batch: readonly (readonly string[])[];
}

const marksOf = ({ to, cc }: AddressedMail): string[] => [to, ...cc].map(addressMark);

const ofDay = (ledger: DayLedger | null, day: Day): DayLedger =>
  ledger?.day === day ? ledger : { day, reached: [], batch: [] };

/** Before the first of the mails is sent. */
export const withBatch = (
  ledger: DayLedger | null,
  day: Day,
  mails: readonly AddressedMail[],
): DayLedger => ({
  ...ofDay(ledger, day),
  batch: mails.map(marksOf),
});

/** After the last attempt; `reached` are the mails that left or may have left. */
export const withReached = (
  ledger: DayLedger | null,
  day: Day,
  reached: readonly AddressedMail[],
): DayLedger => ({
  day,
  reached: [...ofDay(ledger, day).reached, ...reached.flatMap(marksOf)],
  batch: [],
});

/**
 * After a run that was stopped: `cursor` is the address of the mail that was on its way, null where none was. Those
 * before it were sent, it may have been, those after it were not.
 */
export function settledLedger(ledger: DayLedger, cursor: string | null): DayLedger {
  const mark = cursor === null ? null : addressMark(cursor);
  const sent = ledger.batch.slice(0, ledger.batch.findIndex(([own]) => own === mark) + 1);
  return { ...ledger, reached: [...ledger.reached, ...sent.flat()], batch: [] };
}

/** How many addresses the day's mails have reached. */
export const reachedOnDay = (ledger: DayLedger | null, day: Day): number =>
  ledger?.day === day ? ledger.reached.length : 0;

/** Those of the addresses that have had their mail of the day. */
export function reachedAmong(
  ledger: DayLedger | null,
  day: Day,
  cursor: string | null,
  addresses: Iterable<string>,
): string[] {
  if (ledger === null || ledger.day !== day) return [];
  const reached = new Set(settledLedger(ledger, cursor).reached);
  return reached.size === 0 ? [] : [...addresses].filter((address) => reached.has(addressMark(address)));
}
