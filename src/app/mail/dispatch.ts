// Sending a day's letters, whatever their kinds: write ahead, send, mark. Never twice.
import { AppError } from '../../core/base/errors';
import { markOf, notTried, plannedRows } from '../../core/mail/journal';
import type { DayPlan, Letter } from '../../core/mail/letter';
import { recipientCount, type Waiting } from '../../core/mail/quota';
import { noteText } from '../../ui/mail/notes.vi';
import { errorText } from '../../ui/words/errors.vi';
import { recomputeFrom } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import type { Tabs } from '../shared/read-tabs';
import { detailOf } from '../shared/run-action';
import { underLock } from '../shared/under-lock';
import { markSent, settleJournal, withJournal, writeAhead } from './journal';
import { batchFor, type PlannedDay, planMails } from './plan-mails';
import { type Attempt, sendBatch } from './send-batch';

/** What became of a day's mails. */
export interface Dispatch {
  readonly plan: DayPlan;
  readonly sent: readonly Letter[];
  /** Refused, or perhaps on their way all the same. */
  readonly failed: readonly Attempt[];
  /** Not tried; first in the next plan. */
  readonly waiting: readonly Waiting<Letter>[];
  /** What Google allowed before the first, in recipients. */
  readonly quota: number;
  /** What failed once mails had left; null where nothing did. */
  readonly failedAfter: string | null;
}

/** What a person said yes to: who gets what. */
const gistOf = ({ plan }: PlannedDay): string =>
  JSON.stringify(plan.letters.map(({ key, to, cc, unit, items }) => [key, to, cc, unit, items]));

/**
 * Sends under the lock. Another run may have sent since the question, so the journal is settled and the plan made
 * again; where it is no longer what was asked about, nothing goes out. Null where nobody was asked; then `read` are
 * the tabs as the same run has just read them. Throws
 * changed_meanwhile, and to a person quota_spent or limit_reached; nothing any more once a mail has left.
 */
export function dispatch(context: Context, asked: PlannedDay | null, read?: Tabs): Dispatch {
  const isSettled = settleJournal(context, read);
  const known = read && isSettled ? withJournal(context, read) : read;
  const planned = planMails(context, asked === null, known);
  if (asked !== null && gistOf(planned) !== gistOf(asked)) throw new AppError('changed_meanwhile');
  const { plan, test } = planned;
  const { send, waiting, quota } = batchFor(context, planned, []);
  const run = { day: context.today, test, at: context.minute };
  // Written before anything is noted: a defect in the writing must not read as a mail that may have arrived.
  const written = send.map((letter) => ({ letter, mail: letter.write() }));
  writeAhead(context, send, (records) => plannedRows({ send, waiting }, records, run, noteText));
  const { attempts, waiting: late } = sendBatch(context, written);
  const finish = (): void => {
    const journal =
      written.length === 0
        ? undefined
        : markSent(
            context,
            [...attempts.map(({ letter, sending }) => markOf(letter, sending)), ...late.map(notTried)],
            attempts.filter(mayHaveLeft).map(({ letter }) => letter),
          );
    // Also with nothing to send: an earlier run may have been stopped after its mails, before it came here.
    if (!test) recomputeFrom(context, withJournal(context, planned.tabs, journal));
  };
  let failedAfter: string | null = null;
  if (attempts.some(mayHaveLeft)) failedAfter = failureOf(finish);
  else finish();
  if (asked !== null && send.length === 0) refuseEmpty({ waiting, quota });
  return {
    plan,
    sent: attempts.filter(({ sending }) => sending === 'sent').map(({ letter }) => letter),
    failed: attempts.filter(({ sending }) => sending !== 'sent'),
    waiting: [...waiting, ...late],
    quota,
    failedAfter,
  };
}

const mayHaveLeft = ({ sending }: Attempt): boolean => sending === 'sent' || 'thrown' in sending;

/**
 * Sends under the lock. Once a mail has left nothing is thrown any more: what was sent is told first, and with it what
 * failed since.
 */
export function sendUnderLock(context: Context, send: () => Dispatch): Dispatch {
  let done: Dispatch | null = null;
  try {
    return underLock(context, () => {
      done = send();
      return done;
    });
  } catch (error) {
    return toldAfter(done, error);
  }
}

/** Throws it on where nothing had left. */
function toldAfter(done: Dispatch | null, error: unknown): Dispatch {
  if (done === null || !(done.sent.length > 0 || done.failed.some(mayHaveLeft))) throw error;
  return { ...done, failedAfter: done.failedAfter ?? textOf(error) };
}

const textOf = (error: unknown): string =>
  error instanceof AppError ? errorText(error.code, error.params).text : detailOf(error);

/** Runs it; the text of what it threw, null where it did not. */
function failureOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return textOf(error);
  }
}

/** Where nothing went out for want of room: throws quota_spent or limit_reached, which say how much was missing. */
export function refuseEmpty({ waiting, quota }: Pick<Dispatch, 'waiting' | 'quota'>): void {
  const kept = (reason: Waiting<Letter>['why']) => waiting.filter(({ why }) => why === reason);
  const needed = kept('over_quota').reduce((sum, { mail }) => sum + recipientCount(mail), 0);
  if (needed > 0) throw new AppError('quota_spent', { needed, remaining: quota });
  if (kept('over_limit').length > 0) throw new AppError('limit_reached', { waiting: waiting.length });
}
