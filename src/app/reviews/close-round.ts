// Kết thúc đợt rà soát: the round ends with the last step that was passed on; what was typed for a later one counts no more.
import { closeQuestion, roundClosed, roundNotClosed } from '../../ui/reviews/outcomes.vi';
import { recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { underLock } from '../shared/under-lock';
import { journalEvents, readAsOperator, requireRound, stillAsAsked } from './in-round';

export function closeRound(context: Context): Outcome {
  const asked = readAsOperator(context);
  const round = requireRound(context, asked);
  const atWork = asked.review.steps.find(({ step }) => step === round.step);
  const { title, text } = closeQuestion(round, atWork?.differences.length ?? 0, asked.review.requests.length);
  if (!context.services.ui.confirm(title, text)) return roundNotClosed();
  return underLock(context, () => {
    stillAsAsked(context, asked);
    journalEvents(context, round.id, [{ event: 'closed', step: round.finished }]);
    recompute(context);
    return roundClosed(round);
  });
}
