// The scores as each step leaves them, and where a step differs from the one before.
import type { Result } from '../../../sheets-schema/enums';
import { SETTINGS } from '../../../sheets-schema/settings';
import { reviews as table } from '../../../sheets-schema/tables/reviews';
import type { Hundredths } from '../base/numbers';
import { nameKey } from '../base/text';
import type { CriterionScore } from '../scoring/score';
import type { FrozenScore } from '../scoring/snapshot';
import { type Issue, issue } from '../sheet/issues';
import type { UnreadCells } from '../workbook/data-issues';
import type { Review, WorkbookData } from '../workbook/inputs';
import { REVIEWING, REVIEWING_STEPS, type Reviewing } from './steps';

/** Another score than the step before has. */
export interface Difference {
  readonly code: string;
  readonly before: Hundredths;
  readonly after: Hundredths;
  /** Why; null where nobody said. */
  readonly note: string | null;
}

export interface StepScores {
  readonly step: Reviewing;
  /** Of every criterion, in the order of the set: the step's own score, or that of the step before. */
  readonly scores: readonly CriterionScore[];
  readonly differences: readonly Difference[];
  /** By code, why its score is no longer the units' own, as said last; null where that step did not say. */
  readonly notes: ReadonlyMap<string, string | null>;
}

type Rows = Pick<WorkbookData, 'reviews' | 'criteria' | 'settings'>;

/**
 * Reviews by the code of their criterion, whatever its case; of doubled codes the first. The first row of the tab that
 * names a criterion counts.
 */
export function reviewsByCode(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const byCode = new Map<string, Review>();
  for (const review of reviews) {
    const key = nameKey(review.code ?? '');
    if (key !== '' && !byCode.has(key)) byCode.set(key, review);
  }
  return byCode;
}

/**
 * A step's score as it counts: from 0 to the maximum, of a criterion that applies. Anything else counts as blank, which is
 * to agree, and is a problem.
 */
const countsAsTyped = ({ result, maxScore }: CriterionScore, typed: Hundredths): boolean =>
  result !== 'not_applicable' && typed <= maxScore;

/**
 * Met under another score: from the share of the maximum that meets a criterion, or where more was given to what is met
 * already. Less than the units gave themselves is met only from that share: why the rule was met no longer holds.
 */
function resultWith(score: CriterionScore, points: Hundredths, from: number): Result {
  if (points * 100 >= score.maxScore * from) return 'met';
  return points > score.score && score.result === 'met' ? 'met' : 'not_met';
}

/** What was frozen with a step that is finished, by the code's key. */
export type FrozenSteps = ReadonlyMap<Reviewing, ReadonlyMap<string, FrozenScore>>;

/**
 * The scores after every step, in their order; blank is to agree. A finished step has what was frozen with it, of the
 * criteria that are still the same; the step after it goes on from there.
 */
export function stepScores(
  self: readonly CriterionScore[],
  data: Rows,
  frozen: FrozenSteps = new Map(),
): readonly StepScores[] {
  const reviews = reviewsByCode(data.reviews);
  const own = new Map(data.criteria.map(({ row, metFrom }) => [row, metFrom]));
  const general = data.settings.metFrom ?? Number(SETTINGS.metFrom.value);
  let present = self;
  const notes = new Map<string, string | null>();
  return REVIEWING_STEPS.map((step): StepScores => {
    const columns = REVIEWING[step];
    const differences: Difference[] = [];
    const kept = frozen.get(step);
    if (kept !== undefined) {
      const before = new Map(present.map(({ code, score }) => [code, score]));
      const scores = self.flatMap((score) => asFrozen(score, kept) ?? []);
      for (const { code, score } of scores) {
        const review = reviews.get(nameKey(code));
        const previous = before.get(code);
        if (review?.[columns.score] === score && previous !== undefined && previous !== score)
          differences.push({ code, before: previous, after: score, note: review[columns.note] });
      }
      present = present.map((score) => asFrozen(score, kept) ?? score);
      for (const { code, note } of differences) notes.set(code, note);
      return { step, scores, differences, notes: new Map(notes) };
    }
    present = present.map((score) => {
      const review = reviews.get(nameKey(score.code));
      const typed = review?.[columns.score] ?? null;
      if (review === undefined || typed === null || typed === score.score || !countsAsTyped(score, typed))
        return score;
      differences.push({
        code: score.code,
        before: score.score,
        after: typed,
        note: review[columns.note],
      });
      const result = resultWith(score, typed, own.get(score.row) ?? general);
      return { ...score, score: typed, result, entered: true, lost: score.lost && result !== 'met' };
    });
    for (const { code, note } of differences) notes.set(code, note);
    return { step, scores: present, differences, notes: new Map(notes) };
  });
}

/** null where another criterion has the code since, or none had it then. */
function asFrozen(score: CriterionScore, kept: ReadonlyMap<string, FrozenScore>): CriterionScore | null {
  const frozen = kept.get(nameKey(score.code));
  if (frozen === undefined || frozen.name !== score.name || frozen.maxScore !== score.maxScore) return null;
  return {
    ...score,
    score: frozen.score,
    result: frozen.result,
    entered: true,
    lost: score.lost && frozen.result !== 'met',
  };
}

/** What the rows of the tab contradict or lack. */
export function reviewIssues(
  self: readonly CriterionScore[],
  steps: readonly StepScores[],
  data: Rows,
  unread: UnreadCells,
): Issue[] {
  const scoreOf = new Map(self.map((score) => [nameKey(score.code), score]));
  const unit = data.settings.standingUnit;
  return data.reviews.flatMap((review): Issue[] => {
    const at = (column: string | null) => ({ table: table.id, row: review.row, column });
    if (review.code === null) return [];
    const score = scoreOf.get(nameKey(review.code));
    if (score === undefined) return [issue('criterion_unknown', at('code'), { unit, value: review.code })];
    const params = { criterion: score.code };
    return [
      ...steps.flatMap(({ step, differences }) => stepIssues(step, review, score, differences, unit)),
      ...(review.requestText !== null &&
      review.requestBy === null &&
      !unread(table.id, review.row, 'requestBy')
        ? [issue('request_incomplete', at('requestBy'), { unit, params: { ...params, lacks: 'day' } })]
        : []),
      ...(review.requestBy !== null && review.requestText === null
        ? [issue('request_incomplete', at('requestText'), { unit, params: { ...params, lacks: 'text' } })]
        : []),
    ];
  });
}

function stepIssues(
  step: Reviewing,
  review: Review,
  score: CriterionScore,
  differences: readonly Difference[],
  unit: string | null,
): Issue[] {
  const columns = REVIEWING[step];
  const typed = review[columns.score];
  const at = (column: string) => ({ table: table.id, row: review.row, column });
  const criterion = score.code;
  if (typed !== null && score.result === 'not_applicable')
    return [issue('review_not_applicable', at(columns.score), { unit, params: { criterion } })];
  if (typed !== null && !countsAsTyped(score, typed)) {
    const params = { criterion, score: typed, maximum: score.maxScore };
    return [issue('score_above_max', at(columns.score), { unit, params })];
  }
  const difference = differences.find(({ code }) => code === criterion);
  return difference !== undefined && difference.note === null
    ? [
        issue('difference_unexplained', at(columns.note), {
          unit,
          params: { criterion, step, before: difference.before, after: difference.after },
        }),
      ]
    : [];
}
