// What the journal of mails says about a run that may have been killed: sent, unsent, or for a person to find out.
import { MAIL_KIND, type MailKind, type MailStage, type MailStatus } from '../../../sheets-schema/enums';
import { compareDays, type Day, isAfter, parseDay } from '../base/dates';
import type { MailRecord } from '../workbook/records';
import type { AddressedMail } from './addressed-mail';
import { addressKey } from './addressees';
import type { Waiting, WaitReason } from './quota';
import { carriedIn, isWeekOf, type Staged } from './stages';

/** A mail as the journal keeps it. */
export interface JournaledMail extends AddressedMail {
  readonly kind: MailKind;
  readonly stage: MailStage;
  readonly unit: string;
  readonly items: string;
  /** What it told, at which stage: see stages.ts. */
  readonly carried: string;
}

/** A row of the journal as it is written. */
export type JournalRow = Omit<MailRecord, 'row'>;

/** Why a row stands as it does; turned into words where it is written. */
export type JournalNote =
  /** The run ended before this mail's turn. */
  | 'not_sent'
  /** The run ended while this mail was on its way. */
  | 'interrupted'
  /** Why the mail was not tried. */
  | WaitReason
  /** Nothing of it is overdue any more. */
  | 'no_longer_due'
  /** Sending failed and the mail may have left all the same; Google's own words, in whatever language. */
  | { readonly thrown: string }
  /** Google would not take the mail; its own words. */
  | { readonly refused: string };

/** How an attempt ended. */
export type Sending = 'sent' | Extract<JournalNote, object>;

/** A change of status by key. */
export interface StatusChange {
  readonly key: string;
  readonly status: MailStatus;
  readonly note: JournalNote | null;
}

const TEST = 'test|';
export const isTestKey = (key: string): boolean => key.startsWith(TEST);
/** yyyy-MM-dd and the bar. */
const DAY_LENGTH = 11;

/** Whose keys name no kind: mails of the first kind had keys before there were others. */
const UNNAMED: MailKind = 'work';
/** Kinds of earlier versions. */
const FORMER = ['supplement'];
const KIND_AT_END = new RegExp(`\\|(?:${[...Object.keys(MAIL_KIND), ...FORMER].join('|')})$`);

/** `${day}|${address}|${kind}`; a test has a row of its own, so that it never hides the real one. */
export function mailKey(kind: MailKind, day: Day, address: string, test: boolean): string {
  return `${test ? TEST : ''}${day}|${addressKey(address)}${kind === UNNAMED ? '' : `|${kind}`}`;
}

/** The day in a real mail's key; null where somebody changed it into no day. */
const dayIn = (key: string | null): Day | null => parseDay((key ?? '').slice(0, DAY_LENGTH - 1));

/** The address in a real mail's key. */
export const addressIn = (key: string | null): string =>
  addressKey((key ?? '').slice(DAY_LENGTH).replace(KIND_AT_END, ''));

/** Rows of one batch share this: only among them does the order of keys tell the order of sending. */
const batchOf = (key: string): string => key.slice(0, (key.startsWith(TEST) ? TEST.length : 0) + DAY_LENGTH);

/**
 * Sent, unknown and settled use up the day's mail; failed and planned do not, tests never do. A status that somebody
 * made unreadable counts as sent: a mail less is mended by a telephone call, a mail too many is not.
 */
const usesUp = ({ key, status }: MailRecord): boolean =>
  key !== null && !key.startsWith(TEST) && status !== 'planned' && status !== 'failed' && status !== 'test';

/** Keys of the addresses that the mail was for, its own first. */
export const receiversOf = (record: MailRecord): string[] => [
  addressIn(record.key),
  ...(record.cc ?? '')
    .split(/[,;\s]+/)
    .filter((address) => address !== '')
    .map(addressKey),
];

/** Addresses that have had their mail of the day, copies included. */
export function reachedOn(records: readonly MailRecord[], day: Day): Set<string> {
  return new Set(
    records.filter((record) => usesUp(record) && record.key?.startsWith(`${day}|`)).flatMap(receiversOf),
  );
}

/** Address → what its mail of the day was about; of its own mail before one that it got a copy of. */
export function toldOn(records: readonly MailRecord[], day: Day): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const mails = records.filter((record) => usesUp(record) && record.key?.startsWith(`${day}|`));
  for (const record of mails) {
    const [own = '', ...copies] = receiversOf(record);
    const items = record.items ?? '';
    told.set(own, items);
    for (const copy of copies) if (!told.has(copy)) told.set(copy, items);
  }
  return told;
}

/** Address → the last day it was written to. */
export function lastReached(records: readonly MailRecord[]): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const record of records.filter(usesUp)) {
    const day = dayIn(record.key);
    const address = addressIn(record.key);
    const known = last.get(address);
    if (day !== null && (known === undefined || isAfter(day, known))) last.set(address, day);
  }
  return last;
}

/** What an address has been told. */
export interface Carried {
  /** Days of its mails. */
  readonly days: readonly Day[];
  readonly has: (item: Staged) => boolean;
  /** In how many weeks after its date it was told. */
  readonly weeks: (item: Staged) => number;
}

/**
 * By address, from the mails of the kind. A row that does not say what it carried, of an earlier version or emptied by
 * somebody, told all that was due by then.
 */
export function carriedTo(
  records: readonly MailRecord[],
  kind: MailKind = UNNAMED,
): (address: string) => Carried {
  const told = new Map<string, { days: Day[]; tokens: Set<string>; unsaid: string }>();
  for (const record of records.filter((one) => (one.kind ?? UNNAMED) === kind && usesUp(one))) {
    const day = dayIn(record.key);
    if (day === null) continue;
    const address = addressIn(record.key);
    const of = told.get(address) ?? { days: [], tokens: new Set(), unsaid: '' };
    told.set(address, of);
    of.days.push(day);
    const tokens = carriedIn(record.carried);
    for (const token of tokens) of.tokens.add(token);
    if (tokens.length > 0) continue;
    const at = record.at ?? day;
    if (at > of.unsaid) of.unsaid = at;
  }
  return (address) => {
    const { days, tokens, unsaid } = told.get(addressKey(address)) ?? NOTHING_TOLD;
    return {
      days,
      has: ({ token, since }) => tokens.has(token) || since <= unsaid,
      weeks: (item) => [...tokens].filter((token) => isWeekOf(item, token)).length,
    };
  };
}

const NOTHING_TOLD = { days: [], tokens: new Set<string>(), unsaid: '' };

/** The last day on which a mail surely went out to a unit; null where none has. */
export function lastMailDay(records: readonly MailRecord[]): Day | null {
  const days = records
    .filter((record) => usesUp(record) && record.status === 'sent')
    .flatMap((record) => dayIn(record.key) ?? []);
  return days.sort(compareDays).at(-1) ?? null;
}

/**
 * What is true of the rows that a run left as planned. `cursor` is the key noted just before its mail was sent: mails
 * go out in the order of their keys, so those before it in its batch were sent, its own may have been, those after
 * it were not. Unsent rows of today stay planned and are `pending`; older ones will not be sent any more.
 * Every run begins with this, writes the changes and clears the cursor before it plans anything: an old cursor
 * beside new rows would call them sent.
 */
export function reconcile(
  records: readonly MailRecord[],
  cursor: string | null,
  today: Day,
): { readonly changes: readonly StatusChange[]; readonly pending: readonly string[] } {
  const changes: StatusChange[] = [];
  const pending: string[] = [];
  for (const { key, status } of records) {
    if (key === null || status !== 'planned') continue;
    const test = key.startsWith(TEST);
    const inBatch = cursor !== null && batchOf(cursor) === batchOf(key);
    if (inBatch && key < cursor) changes.push({ key, status: test ? 'test' : 'sent', note: null });
    else if (inBatch && key === cursor)
      // Nobody has to ask a unit about a test.
      changes.push({ key, status: test ? 'failed' : 'unknown', note: 'interrupted' });
    else if (!test && key.startsWith(`${today}|`)) pending.push(key);
    else changes.push({ key, status: 'failed', note: 'not_sent' });
  }
  return { changes, pending };
}

/** The journal as it reads once the changes are written; for planning before anything is. */
export function withChanges(records: readonly MailRecord[], changes: readonly StatusChange[]): MailRecord[] {
  const statuses = new Map(changes.map(({ key, status }) => [key, status]));
  return records.map((record) => ({ ...record, status: statuses.get(record.key ?? '') ?? record.status }));
}

/** What a run writes before it sends. */
export interface WriteAhead {
  /** In place of the row with the same key. */
  readonly replaced: readonly JournalRow[];
  readonly appended: readonly JournalRow[];
  /** Rows still planned from an earlier run of the day whose work is done by now. */
  readonly changes: readonly StatusChange[];
}

/**
 * The rows of a batch before it goes out: `send` as planned, `waiting` as not sent. One row a key: a mail that failed
 * or waited earlier in the day takes over its row. `at` is the time as the journal shows it.
 */
export function plannedRows(
  batch: { readonly send: readonly JournaledMail[]; readonly waiting: readonly Waiting<JournaledMail>[] },
  records: readonly MailRecord[],
  run: { readonly day: Day; readonly test: boolean; readonly at: string },
  noteText: (note: JournalNote) => string,
): WriteAhead {
  const row = (mail: JournaledMail, status: MailStatus, error: string): JournalRow => ({
    key: mail.key,
    day: mail.day,
    kind: mail.kind,
    stage: mail.stage,
    unit: mail.unit,
    items: mail.items,
    carried: mail.carried,
    to: mail.testTo ?? mail.to,
    cc: mail.testTo === null ? mail.cc.join(', ') : '',
    status,
    at: run.at,
    error,
  });
  const rows = [
    ...batch.send.map((mail) => row(mail, 'planned', '')),
    ...batch.waiting.map(({ mail, why }) => row(mail, 'failed', noteText(why))),
  ];
  const known = new Set(records.map((record) => record.key));
  const written = new Set(rows.map(({ key }) => key));
  const ownBatch = batchOf(mailKey(UNNAMED, run.day, '', run.test));
  return {
    replaced: rows.filter(({ key }) => known.has(key)),
    appended: rows.filter(({ key }) => !known.has(key)),
    changes: records.flatMap(({ key, status }): StatusChange[] =>
      key !== null && status === 'planned' && batchOf(key) === ownBatch && !written.has(key)
        ? [{ key, status: 'failed', note: 'no_longer_due' }]
        : [],
    ),
  };
}

/**
 * The mark after the attempt. A mail whose sending threw may have left all the same: it is unknown, and a person
 * settles it, as a second mail cannot be called back. One that was surely refused is still due.
 */
export function markOf(mail: AddressedMail, sending: Sending): StatusChange {
  const real = mail.testTo === null;
  if (sending === 'sent') return { key: mail.key, status: real ? 'sent' : 'test', note: null };
  const unsure = real && 'thrown' in sending;
  return { key: mail.key, status: unsure ? 'unknown' : 'failed', note: sending };
}

/** The mark of a mail whose turn did not come. */
export const notTried = ({ mail, why }: Waiting<AddressedMail>): StatusChange => ({
  key: mail.key,
  status: 'failed',
  note: why,
});

/**
 * What a failed sending says for sure. A text that names one of the mail's own addresses is about that address ("Invalid
 * email: …", in the user's language), and the mail did not leave; of any other nobody knows.
 */
export function sendingFailure(mail: AddressedMail, text: string): Exclude<Sending, 'sent'> {
  const addresses = [mail.testTo ?? mail.to, ...(mail.testTo === null ? mail.cc : [])].map(addressKey);
  return namedIn(text, addresses).length > 0 ? { refused: text } : { thrown: text };
}

/** Those of the keys of addresses that a text names, in whatever language. */
export function namedIn(text: string, addresses: readonly string[]): string[] {
  const folded = text.toLowerCase();
  return addresses.filter((address) => address !== '' && folded.includes(address));
}
