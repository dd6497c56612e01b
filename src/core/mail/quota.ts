// What may leave now: within the account's quota, the office's own limit a day, and what the operator said yes to. Of the quota
// Google alone knows: its day is any 24 hours from a first mail on.
import type { AddressedMail } from './addressed-mail';

/** Why a mail of the plan does not leave with this run; it is first in the next. */
export type WaitReason =
  /** Google's quota is spent. */
  | 'over_quota'
  /** The office's own limit a day is reached. */
  | 'over_limit'
  /** An address that the operator has not yet seen and agreed to. */
  | 'not_agreed'
  /** Google ends a run after six minutes. */
  | 'out_of_time';

export interface Waiting<M> {
  readonly mail: M;
  readonly why: WaitReason;
}

/** How many recipients the mail takes from the quota. */
export function recipientCount(mail: AddressedMail): number {
  return mail.testTo === null ? 1 + mail.cc.length : 1;
}

/** All counts are recipients, not mails. */
export interface Allowance {
  /** What Google still allows this account today. */
  readonly quota: number;
  /** What the office's own limit leaves of today. */
  readonly limit: number;
  /** False for an address that mail may not yet go to. */
  readonly isAgreed: (address: string) => boolean;
}

/**
 * What may go out. `send` is in the order in which it must: the journal tells by it, after a killed run, what was sent.
 * Tests all go to the operator: only the quota holds them back.
 */
export function batchOf<M extends AddressedMail>(
  mails: readonly M[],
  { quota, limit, isAgreed }: Allowance,
): { readonly send: readonly M[]; readonly waiting: readonly Waiting<M>[] } {
  const send: M[] = [];
  const waiting: Waiting<M>[] = [];
  let used = 0;
  for (const mail of mails) {
    const why = refusal(mail);
    if (why === null) {
      used += recipientCount(mail);
      send.push(mail);
    } else waiting.push({ mail, why });
  }
  return { send: send.sort((a, b) => (a.key < b.key ? -1 : 1)), waiting };

  function refusal(mail: M): WaitReason | null {
    const needed = used + recipientCount(mail);
    const real = mail.testTo === null;
    if (real && ![mail.to, ...mail.cc].every(isAgreed)) return 'not_agreed';
    if (needed > quota) return 'over_quota';
    return real && needed > limit ? 'over_limit' : null;
  }
}
