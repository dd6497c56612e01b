// The round of review as the workbook has it: where it stands, what each step gives, what units are asked.
import { reviews as table } from '../../../sheets-schema/tables/reviews';
import { nameKey } from '../base/text';
import type { CriterionScore } from '../scoring/score';
import { wholeSnapshots } from '../scoring/snapshot';
import type { Verdict } from '../scoring/verdict';
import { type Issue, issue } from '../sheet/issues';
import type { UnreadCells } from '../workbook/data-issues';
import type { WorkbookData } from '../workbook/inputs';
import type { ReviewRecord, ScoreRecord } from '../workbook/records';
import { type FrozenSteps, reviewIssues, reviewsByCode, type StepScores, stepScores } from './levels';
import { finishedSteps, openRequests, type Round, roundOf, type SentRequest } from './round';

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
  history: readonly ScoreRecord[],
  isThere: boolean,
  unread: UnreadCells,
  verdictOf: (scores: readonly CriterionScore[]) => Verdict,
): { readonly review: ReviewState; readonly issues: readonly Issue[] } {
  const round = roundOf(records, data.settings.year);
  const frozen = round === null ? new Map() : frozenSteps(round, records, history);
  // A finished step none of whose criteria is in the set any more says nothing of this set.
  const steps = stepScores(scores, data, frozen).filter(
    (step) => step.scores.length > 0 || !frozen.has(step.step),
  );
  return {
    review: {
      records,
      round,
      steps: round === null ? [] : steps.map((step) => ({ ...step, verdict: verdictOf(step.scores) })),
      requests: openRequests(round, records, data.reviews),
    },
    issues: [
      // What stands in the tab of a round that is over is a record.
      ...(round?.step ? reviewIssues(scores, steps, data, unread) : []),
      ...(round?.step ? roundIssues(data, scores, isThere) : []),
    ],
  };
}

/** What was frozen when each step was passed on; a step whose freezing is no longer whole is left out. */
function frozenSteps(
  round: Round,
  records: readonly ReviewRecord[],
  history: readonly ScoreRecord[],
): FrozenSteps {
  const snapshots = new Map(wholeSnapshots(history).map((snapshot) => [snapshot.id, snapshot]));
  return new Map(
    finishedSteps(round).flatMap((step) => {
      const row = [...records]
        .reverse()
        .find((one) => one.round === round.id && one.event === 'submitted' && one.step === step);
      const found = snapshots.get(row?.snapshot ?? '');
      return found === undefined
        ? []
        : [[step, new Map(found.scores.map((score) => [nameKey(score.code), score]))] as const];
    }),
  );
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
