// MailApp.
import { emulate } from './emulate';
import { invoke, notEmulated } from './invoke';

const OPTIONS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'];

export const MailApp: GoogleAppsScript.Mail.MailApp = emulate('Mail.MailApp', {
  getRemainingDailyQuota: () => invoke('mail', 'getRemainingDailyQuota'),
  sendEmail: (message: Record<string, unknown>, ...more: unknown[]) => {
    if (typeof message !== 'object' || more.length > 0) {
      notEmulated('MailApp.sendEmail(recipient, subject, body), pass one object');
    }
    const unknown = Object.keys(message).find((key) => !OPTIONS.includes(key));
    if (unknown) notEmulated(`MailApp.sendEmail option ${unknown}`);
    invoke('mail', 'sendEmail', message);
  },
});
