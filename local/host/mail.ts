// MailApp: every mail becomes a file, after the checks and against the quota of the user who sends it.
import { readdirSync, writeFileSync } from 'node:fs';
import addressparser from 'nodemailer/lib/addressparser';
import { pathInside } from '../inside';
import { makeFolder } from '../make-folder';
import { reading } from '../workspace-error';
import { MAIL_MS, MAIL_MS_PER_KB, SMALL_MS } from './costs';
import { emlOf } from './eml';
import { type Execution, newId } from './execution';
import { type HostService, type Json, ServiceError } from './service';
import type { MailWindow } from './state';

const WINDOW_MS = 24 * 60 * 60 * 1000;

/** Google's limits for a consumer account: recipients in 24 hours and a message, bytes of a body. */
const DAILY_RECIPIENTS = 100;
const RECIPIENTS = 50;
const BODY_BYTES = 200 * 1024;
/** Documented for GmailApp, assumed for MailApp [M]. */
const SUBJECT_CHARACTERS = 250;

const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:".]+(\.[^\s@<>,;:".]+)+$/;

type Fields = Partial<
  Record<'to' | 'cc' | 'bcc' | 'replyTo' | 'name' | 'subject' | 'body' | 'htmlBody', string>
>;

export function mailService(execution: Execution): HostService {
  return {
    getRemainingDailyQuota: {
      kind: 'other',
      costMs: () => SMALL_MS,
      run: () => remaining(execution),
    },
    sendEmail: {
      kind: 'mail',
      costMs: ([message]) => MAIL_MS + (MAIL_MS_PER_KB * bytesOf(message as Fields)) / 1024,
      run: ([message]) => {
        send(execution, Object.fromEntries(texts(message)));
        return null;
      },
    },
  };
}

function texts(message: Json | undefined): [string, string][] {
  const given = Object.entries(message as Record<string, Json>).filter(([, value]) => value !== null);
  return given.map(([key, value]) => [key, String(value)]);
}

function send(execution: Execution, fields: Fields): void {
  const { dir, state, user, now, trace } = execution;
  const {
    to = '',
    cc = '',
    bcc = '',
    replyTo = '',
    name = '',
    subject = '',
    body = '',
    htmlBody = '',
  } = fields;
  const recipients = [to, cc, bcc].flatMap(addressesOf);
  addressesOf(replyTo);
  if (addressesOf(to).length === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipients.length > RECIPIENTS) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  if (Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody)) > BODY_BYTES) {
    throw new ServiceError('Limit Exceeded: Email Body Size.');
  }
  if (subject.length > SUBJECT_CHARACTERS) throw new ServiceError('Argument too large: subject');
  if (recipients.length > remaining(execution)) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }

  const number = nextNumber(execution);
  const path = `mail/${String(number).padStart(4, '0')}-${recipients[0]?.replace(/[^\w.@+-]/g, '_')}.eml`;
  const from = { name: oneLine(name), address: user };
  const letter = { from, to, cc, bcc, replyTo, subject: oneLine(subject), body, htmlBody };
  const text = emlOf({ ...letter, date: now, id: newId(state) });
  const file = pathInside(dir, path);
  reading(file, () => writeFileSync(file, text));
  const { since, recipients: before } = windowOf(execution);
  state.mail.day[user] = { since, recipients: before + recipients.length };
  state.mail.sent = number;
  trace.mails.push({ to, cc, subject: letter.subject, path });
}

/** Above every mail already in the folder, which makes sure of it: a run whose state was not saved left mails too. */
function nextNumber({ dir, state }: Execution): number {
  const folder = pathInside(dir, 'mail');
  const present = reading(folder, () => {
    makeFolder(folder);
    return readdirSync(folder);
  });
  return Math.max(state.mail.sent, ...present.map((name) => Number.parseInt(name, 10) || 0)) + 1;
}

/** The bare addresses of a comma-separated field. Throws for what is not one. */
function addressesOf(field: string): string[] {
  if (field.trim() === '') return [];
  return field.split(',').map((part) => {
    const [mailbox, ...more] = addressparser(part);
    const address = mailbox?.address ?? '';
    if (more.length > 0 || !ADDRESS.test(address)) throw new ServiceError(`Invalid email: ${part.trim()}`);
    return address;
  });
}

function remaining(execution: Execution): number {
  const { state, user } = execution;
  const limit = state.users[user]?.mailLimit ?? DAILY_RECIPIENTS;
  return Math.max(0, limit - windowOf(execution).recipients);
}

/** What counts against the quota now. It is new 24 hours after the first mail that counted, whatever the calendar says. */
function windowOf({ state, user, now }: Execution): MailWindow {
  const open = state.mail.day[user];
  const isOpen = open?.since !== undefined && now.getTime() < Date.parse(open.since) + WINDOW_MS;
  return isOpen ? open : { since: now.toISOString(), recipients: 0 };
}

function bytesOf({ body = '', htmlBody = '', subject = '' }: Fields): number {
  return Buffer.byteLength(`${subject}${body}${htmlBody}`);
}

/** Google strips line breaks from names and subjects. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}
