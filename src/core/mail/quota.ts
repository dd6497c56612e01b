// What the account may still send: recipients, not mails. Google alone knows: its day is any 24 hours from a first mail on.
import type { AddressedMail } from './journal';

/** How many recipients the mail takes from the quota. */
export function recipientCount(mail: AddressedMail): number {
  return mail.testTo === null ? 1 + mail.cc.length : 1;
}

/**
 * What the remaining quota (recipients, not mails) allows. `send` is in the order in which it must go out: the
 * journal tells by it, after a killed run, what was sent. `waiting` stays unsent and is first in the next plan, as
 * nobody there has been reached since.
 */
export function fitQuota<M extends AddressedMail>(
  mails: readonly M[],
  remaining: number,
): { readonly send: readonly M[]; readonly waiting: readonly M[] } {
  const send: M[] = [];
  const waiting: M[] = [];
  let left = remaining;
  for (const mail of mails) {
    const fits = recipientCount(mail) <= left;
    if (fits) left -= recipientCount(mail);
    (fits ? send : waiting).push(mail);
  }
  return { send: send.sort((a, b) => (a.key < b.key ? -1 : 1)), waiting };
}
