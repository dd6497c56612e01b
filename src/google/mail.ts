// MailApp: sends one mail, knows what is left of the quota.

import type { OutgoingMail } from '../core/mail/outgoing-mail';

export function openMail() {
  return {
    /** Recipients this user may still write to; new 24 hours after the first mail that counted. */
    remaining: (): number => MailApp.getRemainingDailyQuota(),
    send(mail: OutgoingMail): void {
      MailApp.sendEmail({
        to: mail.to,
        ...(mail.cc === '' ? {} : { cc: mail.cc }),
        subject: mail.subject,
        body: mail.body,
        htmlBody: mail.htmlBody,
        name: mail.senderName,
        replyTo: mail.replyTo,
      });
    },
  };
}
