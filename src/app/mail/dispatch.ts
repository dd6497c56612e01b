// Sending a day's letters, whatever their kinds: write ahead, send, mark. Never twice.
import { AppError } from '../../core/base/errors';
import { markOf, plannedRows, type StatusChange } from '../../core/mail/journal';
import type { DayPlan, Letter } from '../../core/mail/letter';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import { fitQuota, recipientCount } from '../../core/mail/quota';
import { noteText } from '../../ui/mail/notes.vi';
import { recompute } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { markSent, noteSending, settleJournal, writeAhead } from './journal';
import { type PlannedDay, planMails } from './plan-mails';

/** What became of a day's mails. */
export interface Dispatch {
  readonly plan: DayPlan;
  readonly sent: readonly Letter[];
  readonly failed: readonly { readonly mail: Letter; readonly detail: string }[];
  /** Beyond the quota: first in the next plan. */
  readonly waiting: readonly Letter[];
}

/** What a person said yes to: who gets what. */
const gistOf = ({ plan }: PlannedDay): string =>
  JSON.stringify(plan.letters.map(({ key, to, cc, unit, items }) => [key, to, cc, unit, items]));

/**
 * Sends under the lock. Another run may have sent since the question, so the journal is settled and the plan made
 * again; where it is no longer what was asked about, nothing goes out. Null where nobody was asked. Throws
 * changed_meanwhile, quota_spent.
 */
export function dispatch(context: Context, asked: PlannedDay | null): Dispatch {
  settleJournal(context);
  const planned = planMails(context);
  if (asked !== null && gistOf(planned) !== gistOf(asked)) throw new AppError('changed_meanwhile');
  const { plan } = planned;
  const remaining = plan.letters.length === 0 ? 0 : context.services.mail.remaining();
  const { send, waiting } = fitQuota(plan.letters, remaining);
  const run = { day: context.today, test: planned.test, at: context.minute };
  // Written before anything is noted: a defect in the writing must not read as a mail that may have arrived.
  const written = send.map((letter) => ({ letter, mail: letter.write() }));
  writeAhead(context, (records) => plannedRows({ send, waiting }, records, run, noteText));
  const attempts = written.map(({ letter, mail }) => attempt(context, letter, mail));
  if (attempts.length > 0)
    markSent(
      context,
      attempts.map(({ mark }) => mark),
    );
  // Also with nothing to send: an earlier run may have been stopped after its mails, before it came here.
  if (!planned.test) recompute(context);
  if (send.length === 0 && waiting.length > 0) {
    const needed = waiting.reduce((sum, letter) => sum + recipientCount(letter), 0);
    throw new AppError('quota_spent', { needed, remaining });
  }
  return {
    plan,
    sent: attempts.filter(({ detail }) => detail === null).map(({ letter }) => letter),
    failed: attempts.flatMap(({ letter, detail }) => (detail === null ? [] : [{ mail: letter, detail }])),
    waiting,
  };
}

/** One mail; a failure is its own, the others still go out. */
function attempt(
  context: Context,
  letter: Letter,
  mail: OutgoingMail,
): { letter: Letter; mark: StatusChange; detail: string | null } {
  noteSending(context, letter.key);
  const detail = trySend(context, mail);
  return { letter, mark: markOf(letter, detail), detail };
}

/** Google's own words where it refused, else null. */
function trySend({ services }: Context, mail: OutgoingMail): string | null {
  try {
    services.mail.send(mail);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
