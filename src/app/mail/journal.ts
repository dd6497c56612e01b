// The journal of mails: rows appended, statuses changed by key, never by a position remembered.
import { reminderLog } from '../../../sheets-schema/index';
import { momentText } from '../../core/base/dates';
import type { AddressedMail } from '../../core/mail/addressed-mail';
import { settledLedger, withBatch, withReached } from '../../core/mail/day-ledger';
import { addressIn, type JournalRow, reconcile, type StatusChange } from '../../core/mail/journal';
import { type OutputRow, planAppend, planRows } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import type { MailRecord } from '../../core/workbook/records';
import { noteText } from '../../ui/mail/notes.vi';
import type { Context } from '../shared/context';
import { readTable } from '../shared/read-tabs';
import { readLedger, writeLedger } from './day-ledger';

/** Property: the key of the mail on its way, noted before each is sent. */
const CURSOR = 'sending';

type Journal = ReturnType<typeof readJournal>;

const readJournal = ({ services }: Context) => readTable(services, reminderLog);

/** The mail that was on its way when a run ended, or null after a whole run. */
export function readCursor({ services }: Context): string | null {
  return services.properties.get(CURSOR);
}

/** Notes which mail is about to go out: after a kill it tells the sent from the unsent. */
export function noteSending({ services }: Context, key: string): void {
  services.properties.set(CURSOR, key);
}

/** Writes how some of the mails ended, each to its row. */
export function markMails(context: Context, changes: readonly StatusChange[]): void {
  writeStatuses(context, changes, readJournal(context));
  context.services.workbook.flush();
}

/** Settles what a killed run left as planned; begins every run. */
export function settleJournal(context: Context): void {
  const { services, today } = context;
  const cursor = readCursor(context);
  const journal = readJournal(context);
  const { changes } = reconcile(journal.rows, cursor, today);
  if (changes.length > 0) {
    writeStatuses(context, changes, journal);
    services.workbook.flush();
  }
  if (cursor === null) return;
  const ledger = readLedger(services);
  if (ledger !== null) writeLedger(services, settledLedger(ledger, addressIn(cursor)));
  // Only after rows and ledger say what it said: a cursor beside later rows would call them sent.
  services.properties.remove(CURSOR);
}

/** Writes the day's rows ahead of the sending, and beside them which real mails are on their way. */
export function writeAhead(
  context: Context,
  send: readonly AddressedMail[],
  plan: (records: readonly MailRecord[]) => {
    readonly replaced: readonly JournalRow[];
    readonly appended: readonly JournalRow[];
    readonly changes: readonly StatusChange[];
  },
): void {
  const { services } = context;
  const { workbook } = services;
  const journal = readJournal(context);
  const { replaced, appended, changes } = plan(journal.rows);
  const updates = new Map<number, OutputRow>();
  for (const row of replaced) updateRow(journal, updates, row.key, outputRow(reminderLog, row));
  for (const change of changes) updateRow(journal, updates, change.key, statusCells(change, context.minute));
  workbook.apply(planRows(reminderLog, journal.tab, updates));
  workbook.apply(
    planAppend(
      reminderLog,
      journal.tab,
      journal.nextRow,
      appended.map((row) => outputRow(reminderLog, row)),
    ),
  );
  workbook.flush();
  const real = send.filter(isReal);
  if (real.length > 0) writeLedger(services, withBatch(readLedger(services), context.today, real));
}

/** Marks what became of the mails; `reached` are those that left, or may have. Then forgets the cursor. */
export function markSent(
  context: Context,
  changes: readonly StatusChange[],
  reached: readonly AddressedMail[],
): void {
  const { services, today } = context;
  markMails(context, changes);
  const real = reached.filter(isReal);
  if (real.length > 0) writeLedger(services, withReached(readLedger(services), today, real));
  services.properties.remove(CURSOR);
}

const isReal = ({ testTo }: AddressedMail): boolean => testTo === null;

function writeStatuses(context: Context, changes: readonly StatusChange[], journal: Journal): void {
  const updates = new Map<number, OutputRow>();
  for (const change of changes) updateRow(journal, updates, change.key, statusCells(change, context.minute));
  context.services.workbook.apply(planRows(reminderLog, journal.tab, updates));
}

function updateRow(
  journal: Journal,
  updates: Map<number, OutputRow>,
  key: string | null,
  cells: OutputRow,
): void {
  const row = journal.rows.find((record) => record.key === key)?.row;
  if (row !== undefined) updates.set(row, cells);
}

/** Only the cells that change. */
const statusCells = ({ status, note }: StatusChange, at: string): OutputRow => {
  const { labels } = reminderLog.columns.status.kind;
  return { status: labels[status], at: momentText(at), error: note === null ? '' : noteText(note) };
};
