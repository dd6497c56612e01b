// Xem trước thư nhắc việc: exactly what would go out, and the short text for Zalo. Sends and writes nothing.
import { previewPage } from '../../ui/mail/preview.vi';
import type { Context } from '../shared/context';
import { healthLines } from '../shared/health';
import { isOperatorWith } from '../shared/operator';
import { batchFor, planMails } from './plan-mails';

export function previewReminders(context: Context): null {
  const planned = planMails(context);
  const { plan, test, computed } = planned;
  // What is left of a day's mails is the operator's own.
  const waiting = isOperatorWith(context.services, computed.data.settings, ['script.send_mail'])
    ? batchFor(context, planned, []).waiting.filter(({ on }) => on !== undefined)
    : [];
  const { title, html } = previewPage(plan, {
    test,
    unconfirmedCopy: computed.unconfirmedCopy,
    waiting,
    health: healthLines(context),
  });
  context.services.ui.dialog(title, html);
  return null;
}
