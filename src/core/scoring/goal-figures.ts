// Where a goal that is a share has its figures from: its own cells, or the criteria that say the same.
import { nameKey } from '../base/text';
import type { Goal } from '../workbook/inputs';
import { readShare, type Share } from './entries';
import type { CriterionScore } from './score';

/** What of a criterion's score, or of a frozen one, a goal can take. */
export type Figures = Pick<CriterionScore, 'code' | 'actual' | 'outOf' | 'result'>;

/** The per cent of a target; goals with such a target are shares. */
export const PERCENT = /(\d+)(?:,(\d{1,2}))?\s*%/;

export const isShareGoal = ({ target }: Pick<Goal, 'target'>): boolean => PERCENT.test(target ?? '');

/** What is typed for the goal; null where that is nothing, or cannot be read. */
export function typedShare(goal: Goal): Share | null {
  const entry = readShare(goal.actual, goal.outOf);
  return entry.kind === 'read' ? entry.value : null;
}

const scoreOf = (code: string, scores: readonly Figures[]): Figures | undefined =>
  scores.find((one) => nameKey(one.code) === nameKey(code));

function shareIn({ actual, outOf, result }: Figures): Share | null {
  const entry = result === 'insufficient' ? null : readShare(actual, outOf);
  return entry?.kind === 'read' && entry.value.outOf > 0 ? entry.value : null;
}

/** Criteria that have a result, but no share in it: a Có, a number, not applicable. What lacks a result is named as such. */
export const withoutShare = (codes: readonly string[], scores: readonly Figures[]): string[] =>
  codes.filter((code) => {
    const score = scoreOf(code, scores);
    return score !== undefined && score.result !== 'insufficient' && shareIn(score) === null;
  });

/**
 * The lowest share of the criteria: whoever keeps all of them is among those who keep each. null where one is not there,
 * or has no figures yet, so that nothing better is told than is known.
 */
export function lowestShare(codes: readonly string[], scores: readonly Figures[]): Share | null {
  const shares = codes.map((code) => {
    const score = scoreOf(code, scores);
    return score === undefined ? null : shareIn(score);
  });
  const [first = null, ...others] = shares;
  return others.reduce(
    (lowest, share) =>
      lowest === null || share === null
        ? null
        : share.actual * lowest.outOf < lowest.actual * share.outOf
          ? share
          : lowest,
    first,
  );
}

/** The goal's figures: of its criteria where it names any, else its own. */
export const goalShare = (goal: Goal, scores: readonly Figures[]): Share | null =>
  goal.criterion.length > 0 ? lowestShare(goal.criterion, scores) : typedShare(goal);
