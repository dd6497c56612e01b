// The journal of mails: rows appended, statuses changed by key, never by a position remembered.
import { reminderLog } from '../../../sheets-schema/index';
import { momentText } from '../../core/base/dates';
import type { AddressedMail } from '../../core/mail/addressed-mail';
import { settledLedger, withBatch, withReached } from '../../core/mail/day-ledger';
import { addressIn, type JournalRow, reconcile, type StatusChange } from '../../core/mail/journal';
import { type OutputRow, planAppend, planRows } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { withValues } from '../../core/sheet/with-values';
import type { MailRecord } from '../../core/workbook/records';
import { noteText } from '../../ui/mail/notes.vi';
import type { Context } from '../shared/context';
import { readTable, readTabs, type Tabs } from '../shared/read-tabs';
import { readLedger, writeLedger } from './day-ledger';

/** Property: the key of the mail on its way, noted before each is sent. */
const CURSOR = 'sending';

type Journal = ReturnType<typeof readJournal>;

const readJournal = ({ services }: Context) => readTable(services, reminderLog);

/** The tabs with the journal as it is by now: read, where it is not known. */
export function withJournal({ services }: Context, tabs: Tabs, journal?: RawTab): Tabs {
  if (journal !== undefined) return new Map([...tabs, [reminderLog.id, journal]]);
  const others = [...tabs].filter(([id]) => id !== reminderLog.id);
  return new Map([...others, ...readTabs(services, [reminderLog])]);
}

/** The mail that was on its way when a run ended, or null after a whole run. */
export function readCursor({ services }: Context): string | null {
  return services.properties.get(CURSOR);
}

/** Notes which mail is about to go out: after a kill it tells the sent from the unsent. */
export function noteSending({ services }: Context, key: string): void {
  services.properties.set(CURSOR, key);
}

/** Writes how some of the mails ended, each to its row. Returns the journal as it is then. */
export function markMails(context: Context, changes: readonly StatusChange[]): RawTab {
  const marked = writeStatuses(context, changes, readJournal(context));
  context.services.workbook.flush();
  return marked;
}

/**
 * Settles what a killed run left as planned; begins every run. `read` are tabs that the same run has just read: where these
 * say that nothing is to be settled, nothing is read again. True where the journal changed.
 */
export function settleJournal(context: Context, read?: Tabs): boolean {
  const { services, today } = context;
  const cursor = readCursor(context);
  const known = read?.get(reminderLog.id);
  if (cursor === null && known !== undefined) {
    const { rows } = parseTable(reminderLog, known, NO_UNITS);
    if (reconcile(rows, cursor, today).changes.length === 0) return false;
  }
  const journal = readJournal(context);
  const { changes } = reconcile(journal.rows, cursor, today);
  if (changes.length > 0) {
    writeStatuses(context, changes, journal);
    services.workbook.flush();
  }
  if (cursor === null) return true;
  const ledger = readLedger(services);
  if (ledger !== null) writeLedger(services, settledLedger(ledger, addressIn(cursor)));
  // Only after rows and ledger say what it said: a cursor beside later rows would call them sent.
  services.properties.remove(CURSOR);
  return true;
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

/**
 * Marks what became of the mails; `reached` are those that left, or may have. Then forgets the cursor. Returns the journal as
 * it is then.
 */
export function markSent(
  context: Context,
  changes: readonly StatusChange[],
  reached: readonly AddressedMail[],
): RawTab {
  const { services, today } = context;
  const marked = markMails(context, changes);
  const real = reached.filter(isReal);
  if (real.length > 0) writeLedger(services, withReached(readLedger(services), today, real));
  services.properties.remove(CURSOR);
  return marked;
}

const isReal = ({ testTo }: AddressedMail): boolean => testTo === null;

function writeStatuses(context: Context, statuses: readonly StatusChange[], journal: Journal): RawTab {
  const updates = new Map<number, OutputRow>();
  for (const change of statuses) updateRow(journal, updates, change.key, statusCells(change, context.minute));
  const changes = planRows(reminderLog, journal.tab, updates);
  context.services.workbook.apply(changes);
  return withValues(journal.tab, changes);
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
