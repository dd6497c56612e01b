// Gửi đề nghị bổ sung: what the reviewers wrote down becomes a request to the unit, with who and when in the journal.
import equal from 'fast-deep-equal/es6';
import { AppError } from '../../core/base/errors';
import { nameKey } from '../../core/base/text';
import { halfWritten, requestsToSend } from '../../core/reviews/round';
import { isUnitProposed } from '../../core/scoring/proposed';
import {
  itemsNotReturned,
  itemsReturned,
  nothingToReturn,
  returnQuestion,
} from '../../ui/reviews/outcomes.vi';
import { recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { underLock } from '../shared/under-lock';
import { journalEvents, readAsOperator, requireRound, stillAsAsked } from './in-round';

export function returnItems(context: Context): Outcome {
  const asked = readAsOperator(context);
  const round = requireRound(context, asked);
  const { review, data, scores } = asked;
  const requests = requestsToSend(round, review.records, data.reviews);
  const incomplete = halfWritten(data.reviews);
  if (requests.length === 0) return nothingToReturn(review.requests.length, incomplete);
  const scoreOf = new Map(scores.map((score) => [nameKey(score.code), score]));
  const named = requests.map((one) => {
    const score = scoreOf.get(nameKey(one.code));
    return {
      ...one,
      unit: score?.unit ?? null,
      unitProposed: score !== undefined && isUnitProposed(score, data),
    };
  });
  const { title, text } = returnQuestion(named, data.units, incomplete);
  if (!context.services.ui.confirm(title, text)) return itemsNotReturned();
  return underLock(context, () => {
    const now = stillAsAsked(context, asked);
    const again = requestsToSend(round, now.review.records, now.data.reviews);
    if (!equal(again, requests)) throw new AppError('changed_meanwhile');
    journalEvents(
      context,
      round.id,
      requests.map((request) => ({ event: 'requested', step: round.step, ...request })),
    );
    recompute(context);
    return itemsReturned(requests.length);
  });
}
