// Xem trước thư nhắc việc: exactly what would go out, and the short text for Zalo. Sends and writes nothing.
import { previewPage } from '../../ui/mail/preview.vi';
import type { Context } from '../shared/context';
import { healthLines } from '../shared/health';
import { planMails } from './plan-mails';

export function previewReminders(context: Context): null {
  const { plan, test, computed } = planMails(context);
  const { title, html } = previewPage(plan, {
    test,
    unconfirmedCopy: computed.unconfirmedCopy,
    health: healthLines(context),
  });
  context.services.ui.dialog(title, html);
  return null;
}
