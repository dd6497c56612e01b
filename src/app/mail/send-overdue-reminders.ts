// Gửi thư nhắc việc: plan, ask, send. Never in a leader's name.
import type { Settings } from '../../../sheets-schema/settings';
import { fitQuota } from '../../core/mail/quota';
import { mailsSent, noMails, notSent } from '../../ui/mail/outcomes.vi';
import { confirmText } from '../../ui/mail/preview.vi';
import type { Context, Outcome } from '../shared/context';
import { requireOperator } from '../shared/operator';
import { underLock } from '../shared/under-lock';
import { dispatch } from './dispatch';
import { planMails } from './plan-mails';

const SCOPES = ['script.send_mail'] as const;

export function sendOverdueReminders(context: Context): Outcome {
  const asked = planMails(context);
  requireOperator(context.services, asked.computed.data.settings, SCOPES);
  if (asked.plan.letters.length === 0) {
    underLock(context, () => dispatch(context, asked));
    return noMails(asked.plan);
  }
  if (!asked.test) {
    const { waiting } = fitQuota(asked.plan.letters, context.services.mail.remaining());
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
