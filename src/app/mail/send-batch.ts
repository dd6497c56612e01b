// One mail after another, each noted before it leaves. A failure is its own: the others still go out.
import { markOf, type Sending, sendingFailure } from '../../core/mail/journal';
import type { Letter } from '../../core/mail/letter';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import { recipientCount, type Waiting, type WaitReason } from '../../core/mail/quota';
import { sendingMail } from '../../ui/words/progress.vi';
import type { Context } from '../shared/context';
import { progress } from '../shared/progress';
import { detailOf } from '../shared/run-action';
import { markMails, noteSending } from './journal';

export interface WrittenLetter {
  readonly letter: Letter;
  readonly mail: OutgoingMail;
}

export interface Attempt {
  readonly letter: Letter;
  readonly sending: Sending;
}

/** Google ends a run after six minutes; what is left of them is for the marks and the outputs. */
const MOST_MS = 270_000;

/** Sends in the order given; `waiting` are those whose turn did not come. Throws only before the first mail. */
export function sendBatch(
  context: Context,
  written: readonly WrittenLetter[],
): { readonly attempts: readonly Attempt[]; readonly waiting: readonly Waiting<Letter>[] } {
  const { services, now } = context;
  const attempts: Attempt[] = [];
  let stopped: WaitReason | null = null;
  for (const [index, { letter, mail }] of written.entries()) {
    if (services.clock.msSince(now) > MOST_MS) stopped = 'out_of_time';
    else {
      progress(context, sendingMail(index + 1, written.length, letter.unit));
      noteSending(context, letter.key);
      const sending = trySend(context, letter, mail);
      if (sending === 'over_quota') stopped = sending;
      else attempts.push({ letter, sending });
    }
    if (stopped !== null) {
      const why = stopped;
      return { attempts, waiting: written.slice(index).map((left) => ({ mail: left.letter, why })) };
    }
  }
  return { attempts, waiting: [] };
}

function trySend(context: Context, letter: Letter, mail: OutgoingMail): Sending | 'over_quota' {
  const { services } = context;
  try {
    services.mail.send(mail);
    return 'sent';
  } catch (error) {
    const failure = sendingFailure(letter, detailOf(error));
    if ('refused' in failure) {
      // At once: after a stopped run every row before the cursor counts as sent.
      markMails(context, [markOf(letter, failure)]);
      return failure;
    }
    // Google refuses for want of quota before anything leaves; its words for it are in the user's language.
    return services.mail.remaining() < recipientCount(letter) ? 'over_quota' : failure;
  }
}
