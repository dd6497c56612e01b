// A sending that ran out of time or quota goes on by itself: a trigger of its own, once, as soon as there is some again.
import { reminderLog } from '../../../sheets-schema/index';
import type { Letter } from '../../core/mail/letter';
import { minutesToNewQuota, type Waiting } from '../../core/mail/quota';
import type { Context } from '../shared/context';
import { readTable } from '../shared/read-tabs';

/** The function that the trigger calls. */
export const CONTINUE = 'continueSending';
const MINUTE_MS = 60_000;
/** The journal tells when a run began, its first mail left a little later. */
const MARGIN_MINUTES = 10;
/** From the morning's run until the end of a working day; what waits longer is first on the next. */
const MOST_MINUTES = 10 * 60;

interface Left {
  readonly waiting: readonly Waiting<Letter>[];
}

/**
 * True where the rest goes out by itself. Tests do not: each is sent anew every time. Nor where the person withheld the
 * permission for triggers.
 */
export function goOnLater(context: Context, { waiting }: Left): boolean {
  const left = waiting.some(({ mail, why }) => why === 'out_of_time' && mail.testTo === null);
  return left && createTrigger(context, MINUTE_MS);
}

/**
 * Google's day of mails ends 24 hours after its first, and the clock may come a minute before that: then the rest waits for
 * the hour, not for the next morning. True where it goes out today.
 */
export function goOnWithNewQuota(context: Context, { waiting }: Left): boolean {
  if (!waiting.some(({ why }) => why === 'over_quota')) return false;
  const { rows } = readTable(context.services, reminderLog);
  const wait = minutesToNewQuota(rows, context.minute);
  return wait !== null && wait <= MOST_MINUTES && createTrigger(context, (wait + MARGIN_MINUTES) * MINUTE_MS);
}

function createTrigger({ services }: Context, ms: number): boolean {
  if (services.consent.missing(['script.scriptapp']) !== null) return false;
  services.triggers.remove([CONTINUE]);
  services.triggers.createOnce(CONTINUE, ms);
  return true;
}
