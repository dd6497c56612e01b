// The steps at which somebody may give another score than the step before: who they are is data, what they do is the same.
import type { ReviewStep } from '../../../sheets-schema/enums';
import type { Review } from '../workbook/inputs';

/** A step that goes over the scores of the one before. */
export type Reviewing = Exclude<ReviewStep, 'self'>;

interface StepColumns {
  readonly score: 'reviewedScore' | 'agreedScore' | 'provincialScore';
  readonly note: 'reviewNote' | 'agreedNote' | 'provincialNote';
}

/** The cells of each step, in their order. */
export const REVIEWING: Readonly<Record<Reviewing, StepColumns>> = {
  reviewed: { score: 'reviewedScore', note: 'reviewNote' },
  agreed: { score: 'agreedScore', note: 'agreedNote' },
  provincial: { score: 'provincialScore', note: 'provincialNote' },
};

export const REVIEWING_STEPS = Object.keys(REVIEWING) as Reviewing[];

/** The step that follows; null after the last. */
export function stepAfter(step: ReviewStep): Reviewing | null {
  return REVIEWING_STEPS[step === 'self' ? 0 : REVIEWING_STEPS.indexOf(step) + 1] ?? null;
}

/** Whether people wrote anything into the row beyond its code. */
export const isReviewed = (review: Review): boolean =>
  review.requestText !== null ||
  review.requestBy !== null ||
  review.answer !== null ||
  REVIEWING_STEPS.some(
    (step) => review[REVIEWING[step].score] !== null || review[REVIEWING[step].note] !== null,
  );
