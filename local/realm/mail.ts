// MailApp.
import { emulate } from './emulate';
import { invoke, notEmulated } from './invoke';

const OPTIONS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'];

/** Google's overloads: (message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body). */
function messageOf(args: unknown[]): Record<string, unknown> {
  const [first, second, third, fourth] = args;
  if (typeof first === 'object') return first as Record<string, unknown>;
  if (typeof fourth === 'object') return { ...fourth, to: first, subject: second, body: third };
  if (args.length === 4) return { to: first, replyTo: second, subject: third, body: fourth };
  return { to: first, subject: second, body: third };
}

export const MailApp: GoogleAppsScript.Mail.MailApp = emulate('Mail.MailApp', {
  getRemainingDailyQuota: () => invoke('mail', 'getRemainingDailyQuota'),
  sendEmail: (...args: unknown[]) => {
    const message = messageOf(args);
    const unknown = Object.keys(message).find((key) => !OPTIONS.includes(key));
    if (unknown) notEmulated(`MailApp.sendEmail option ${unknown}`);
    invoke('mail', 'sendEmail', message);
  },
});
