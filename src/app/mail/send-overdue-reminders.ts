// Gửi thư nhắc việc: plan, ask, write ahead, send, mark. Never twice, never in a leader's name.
import type { Settings } from '../../../sheets-schema/settings';
import { AppError } from '../../core/base/errors';
import { markOf, plannedRows, type StatusChange } from '../../core/mail/journal';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import { fitQuota, type PlannedMail, type ReminderPlan, recipientCount } from '../../core/mail/reminders';
import { mailsSent, noMails, notSent } from '../../ui/mail/outcomes.vi';
import { describeMail, noteText, renderMail } from '../../ui/mail/overdue.vi';
import { confirmText } from '../../ui/mail/preview.vi';
import { recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { requireOperator } from '../shared/operator';
import { underLock } from '../shared/under-lock';
import { markSent, noteSending, settleJournal, writeAhead } from './journal';
import { type PlannedDay, planMails } from './plan-mails';

const SCOPES = ['script.send_mail'] as const;

/** What became of a day's mails. */
interface Dispatch {
  readonly plan: ReminderPlan;
  readonly sent: readonly PlannedMail[];
  readonly failed: readonly { readonly mail: PlannedMail; readonly detail: string }[];
  /** Beyond the day's quota: first in the next plan. */
  readonly waiting: readonly PlannedMail[];
}

export function sendOverdueReminders(context: Context): Outcome {
  const asked = planMails(context);
  requireOperator(context.services, asked.computed.data.settings, SCOPES);
  if (asked.plan.mails.length === 0) {
    underLock(context, () => dispatch(context, asked));
    return noMails(asked.plan);
  }
  if (!asked.test) {
    const { waiting } = fitQuota(asked.plan.mails, context.services.mail.remaining());
    const { title, text } = confirmText(asked.plan, waiting);
    if (!context.services.ui.confirm(title, text)) return notSent();
  }
  return mailsSent(
    underLock(context, () => dispatch(context, asked)),
    { test: asked.test, unconfirmedCopy: asked.computed.unconfirmedCopy },
  );
}

/** The clock's run: nobody to ask; the caller holds the lock. Returns how many mails went out. */
export function sendReal(context: Context, settings: Settings): number {
  requireOperator(context.services, settings, SCOPES);
  return dispatch(context, null).sent.length;
}

/** What a person said yes to: who gets what. */
const gistOf = ({ plan }: PlannedDay): string =>
  JSON.stringify(plan.mails.map((mail) => [mail.key, mail.to, mail.cc, describeMail(mail)]));

/**
 * Sends under the lock. Another run may have sent since the question, so the journal is settled and the plan made
 * again; where it is no longer what was asked about, nothing goes out. Null where nobody was asked. Throws
 * changed_meanwhile, quota_spent.
 */
function dispatch(context: Context, asked: PlannedDay | null): Dispatch {
  settleJournal(context);
  const planned = planMails(context);
  if (asked !== null && gistOf(planned) !== gistOf(asked)) throw new AppError('changed_meanwhile');
  const { plan } = planned;
  const remaining = plan.mails.length === 0 ? 0 : context.services.mail.remaining();
  const { send, waiting } = fitQuota(plan.mails, remaining);
  const words = { describe: describeMail, note: noteText };
  const run = { day: context.today, test: planned.test, at: context.minute };
  // Rendered before anything is noted: a defect in the rendering must not read as a mail that may have arrived.
  const letters = send.map((mail) => ({ mail, letter: renderMail(mail, planned.mailContext) }));
  writeAhead(context, (records) => plannedRows({ send, waiting }, records, run, words));
  const attempts = letters.map(({ mail, letter }) => attempt(context, mail, letter));
  if (attempts.length > 0)
    markSent(
      context,
      attempts.map(({ mark }) => mark),
    );
  // Also with nothing to send: an earlier run may have been stopped after its mails, before it came here.
  if (!planned.test) recompute(context);
  if (send.length === 0 && waiting.length > 0) {
    const needed = waiting.reduce((sum, mail) => sum + recipientCount(mail), 0);
    throw new AppError('quota_spent', { needed, remaining });
  }
  return {
    plan,
    sent: attempts.filter(({ detail }) => detail === null).map(({ mail }) => mail),
    failed: attempts.flatMap(({ mail, detail }) => (detail === null ? [] : [{ mail, detail }])),
    waiting,
  };
}

/** One mail; a failure is its own, the others still go out. */
function attempt(
  context: Context,
  mail: PlannedMail,
  letter: OutgoingMail,
): { mail: PlannedMail; mark: StatusChange; detail: string | null } {
  noteSending(context, mail.key);
  const detail = trySend(context, letter);
  return { mail, mark: markOf(mail, detail), detail };
}

/** Google's own words where it refused, else null. */
function trySend({ services }: Context, letter: OutgoingMail): string | null {
  try {
    services.mail.send(letter);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
