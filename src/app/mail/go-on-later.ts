// A sending that ran out of time goes on by itself: a trigger of its own, once, a minute later.
import type { Letter } from '../../core/mail/letter';
import type { Waiting } from '../../core/mail/quota';
import type { Context } from '../shared/context';

/** The function that the trigger calls. */
export const CONTINUE = 'continueSending';
const WAIT_MS = 60_000;

/**
 * True where the rest goes out by itself. Tests do not: each is sent anew every time. Nor where the person withheld the
 * permission for triggers.
 */
export function goOnLater(
  { services }: Context,
  { waiting }: { readonly waiting: readonly Waiting<Letter>[] },
): boolean {
  const left = waiting.some(({ mail, why }) => why === 'out_of_time' && mail.testTo === null);
  if (!left || services.consent.missing(['script.scriptapp']) !== null) return false;
  services.triggers.remove([CONTINUE]);
  services.triggers.createOnce(CONTINUE, WAIT_MS);
  return true;
}
