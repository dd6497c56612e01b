// The round of review as the workbook has it: where it stands, what each step gives, what units are asked.
import { reviews as table } from '../../../sheets-schema/tables/reviews';
import { nameKey } from '../base/text';
import type { CriterionScore } from '../scoring/score';
import type { Verdict } from '../scoring/verdict';
import { type Issue, issue } from '../sheet/issues';
import type { UnreadCells } from '../workbook/data-issues';
import type { WorkbookData } from '../workbook/inputs';
import type { ReviewRecord } from '../workbook/records';
import { reviewIssues, reviewsByCode, type StepScores, stepScores } from './levels';
import { openRequests, type Round, roundOf, type SentRequest } from './round';

/** A step, and what the conditions would say of its scores. */
export interface JudgedStep extends StepScores {
  readonly verdict: Verdict;
}

export interface ReviewState {
  readonly records: readonly ReviewRecord[];
  /** The last round; null where none was opened. */
  readonly round: Round | null;
  /** In their order, all of them. */
  readonly steps: readonly JudgedStep[];
  /** What units have not answered yet. */
  readonly requests: readonly SentRequest[];
}

/** `verdictOf` judges scores as the units' own are judged. `isThere`: the tab of the round is in the workbook. */
export function reviewOf(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  records: readonly ReviewRecord[],
  isThere: boolean,
  unread: UnreadCells,
  verdictOf: (scores: readonly CriterionScore[]) => Verdict,
): { readonly review: ReviewState; readonly issues: readonly Issue[] } {
  const round = roundOf(records, data.settings.year);
  const steps = stepScores(scores, data);
  return {
    review: {
      records,
      round,
      steps: round === null ? [] : steps.map((step) => ({ ...step, verdict: verdictOf(step.scores) })),
      requests: openRequests(round, records, data.reviews),
    },
    issues: [
      ...reviewIssues(scores, steps, data, unread),
      ...(round?.step ? roundIssues(data, scores, isThere) : []),
    ],
  };
}

/** Of a round that is open: its tab, or rows of it, are gone, or criteria came after it was opened. */
function roundIssues(
  { reviews, settings: { standingUnit: unit } }: WorkbookData,
  scores: readonly CriterionScore[],
  isThere: boolean,
): Issue[] {
  if (!isThere) return [issue('tab_missing', { table: table.id }, { unit })];
  return withoutRow(scores, reviews).map(({ code }) =>
    issue('review_row_missing', { table: table.id, column: 'code' }, { unit, params: { criterion: code } }),
  );
}

/** Criteria that the tab has no row for. */
export function withoutRow(
  scores: readonly CriterionScore[],
  reviews: WorkbookData['reviews'],
): CriterionScore[] {
  const known = reviewsByCode(reviews);
  return scores.filter(({ code }) => !known.has(nameKey(code)));
}
