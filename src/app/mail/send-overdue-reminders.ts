// Gửi thư nhắc việc: plan, ask, send. Never in a leader's name.
import { isWorkingDay } from '../../core/base/dates';
import { AppError } from '../../core/base/errors';
import { mailsSent, noMails, notSent } from '../../ui/mail/outcomes.vi';
import { confirmText } from '../../ui/mail/preview.vi';
import type { Recomputed } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { requireOperator } from '../shared/operator';
import { agreeTo, newAddresses } from '../shared/real-sending';
import { dispatch, refuseEmpty, sendUnderLock } from './dispatch';
import { goOnLater, goOnWithNewQuota } from './go-on-later';
import { batchFor, planMails } from './plan-mails';

const SCOPES = ['script.send_mail'] as const;

export function sendOverdueReminders(context: Context): Outcome {
  const { services } = context;
  const asked = planMails(context);
  const operator = requireOperator(services, asked.computed.data.settings, SCOPES);
  const seen = asked.test ? [] : newAddresses(services, asked.computed.data, asked.plan.letters);
  if (!asked.test && asked.plan.letters.length + seen.length > 0) {
    const { title, text } = confirmText(
      asked.plan,
      batchFor(context, asked, seen).waiting,
      seen,
      !isWorkingDay(context.today, asked.computed.data.holidays),
    );
    if (!services.ui.confirm(title, text)) return notSent();
  }
  const sent = sendUnderLock(context, () => {
    if (seen.length > 0) agreeTo(services, operator, seen);
    return dispatch(context, asked);
  });
  if (asked.plan.letters.length === 0) return noMails(asked.plan, seen);
  const { test, computed } = asked;
  return mailsSent(sent, {
    test,
    unconfirmedCopy: computed.unconfirmedCopy,
    goesOn: goOnLater(context, sent),
  });
}

/**
 * The clock's run: nobody to ask; the caller holds the lock. Returns how many mails went out. Throws quota_spent or
 * limit_reached where none did for want of room, and none will later in the day.
 */
export function sendReal(context: Context, { data, tabs }: Pick<Recomputed, 'data' | 'tabs'>): number {
  requireOperator(context.services, data.settings, SCOPES);
  const sent = dispatch(context, null, tabs);
  if (sent.failedAfter !== null)
    throw new AppError('sent_then_failed', { sent: sent.sent.length, detail: sent.failedAfter });
  const goesOn = goOnLater(context, sent) || goOnWithNewQuota(context, sent);
  if (!goesOn && sent.sent.length + sent.failed.length === 0) refuseEmpty(sent);
  return sent.sent.length;
}
