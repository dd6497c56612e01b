// Chuyển bước rà soát: the scores of the step at work are frozen, and the next step begins; after the last the round ends.
import { reviews, scoreHistory } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import type { JudgedStep } from '../../core/reviews/review';
import { REVIEWING, type Reviewing, stepAfter } from '../../core/reviews/steps';
import { equalSnapshot } from '../../core/scoring/snapshot';
import { stepNotSubmitted, stepSubmitted, submitQuestion } from '../../ui/reviews/outcomes.vi';
import { keepSnapshot, levelHash, requireScored } from '../dossier/freeze-scores';
import type { Computed } from '../scoring/compute';
import { recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { readTable } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { journalEvents, readAsOperator, requireRound, stillAsAsked } from './in-round';

export function submitRound(context: Context): Outcome {
  const asked = readAsOperator(context);
  requireScored(asked);
  const { id: round, step } = requireRound(context, asked);
  requireReadable(asked, step);
  const judged = stepOf(asked, step);
  const next = stepAfter(step);
  const { title, text } = submitQuestion(judged, next, asked.review.requests.length);
  if (!context.services.ui.confirm(title, text)) return stepNotSubmitted();
  return underLock(context, () => {
    const now = stillAsAsked(context, asked);
    const hash = levelHash(now, stepOf(now, step));
    const known = equalSnapshot(readTable(context.services, scoreHistory).rows, hash);
    const { id: snapshot } = known ?? keepSnapshot(context, now, stepOf(now, step));
    journalEvents(context, round, [
      { event: 'submitted', step, snapshot },
      ...(next === null ? [{ event: 'closed', step } as const] : []),
    ]);
    recompute(context);
    return stepSubmitted(judged, next, snapshot);
  });
}

function stepOf({ review }: Computed, step: Reviewing): JudgedStep {
  const found = review.steps.find((one) => one.step === step);
  if (found === undefined) throw new Error(`The round has no step ${step}.`);
  return found;
}

/** A score that cannot be read would be frozen as if the step agreed. */
function requireReadable({ issues }: Computed, step: Reviewing): void {
  const columns: readonly (string | null)[] = ['code', REVIEWING[step].score];
  const unread = issues.filter(
    ({ table, column, severity }) => table === reviews.id && severity === 'error' && columns.includes(column),
  );
  if (unread.length > 0) throw new AppError('review_unreadable', { count: unread.length });
}
