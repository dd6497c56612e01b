// What the program shows of the round: beside each code of its tab name and self-assessed score; on the scoresheet the
// score of each step.
import { reviews as table } from '../../../sheets-schema/tables/reviews';
import type { Hundredths } from '../base/numbers';
import { nameKey } from '../base/text';
import type { CriterionScore } from '../scoring/score';
import type { Change } from '../sheet/changes';
import { type OutputRow, planComputed } from '../sheet/output';
import { parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';
import type { ReviewState } from './review';
import { finishedSteps } from './round';
import type { Reviewing } from './steps';

/** One change a column that says something else than it should; none where all rows read so already. */
export function planShown(tab: RawTab, scores: readonly CriterionScore[]): Change[] {
  const scoreOf = new Map(scores.map((score) => [nameKey(score.code), score]));
  const { rows } = parseTable(table, tab, NO_UNITS);
  const cells = rows.flatMap(({ row, code }): [number, OutputRow][] => {
    const score = scoreOf.get(nameKey(code ?? ''));
    return score === undefined ? [] : [[row, { name: score.shortName, selfScore: score.score / 100 }]];
  });
  return planComputed(table, tab, new Map(cells));
}

/** The score of a step, by the code of the criterion; null where there is none to be shown. */
export type ShownScores = (step: Reviewing, code: string) => Hundredths | null;

/** All scores of a step that is finished; of one that is at work those that differ; none of those to come. */
export function shownScores({ round, steps }: ReviewState): ShownScores {
  if (round === null) return () => null;
  const finished = finishedSteps(round);
  const shown = new Map(
    steps.map(({ step, scores, differences }): [Reviewing, ReadonlyMap<string, Hundredths>] => {
      if (finished.includes(step)) return [step, new Map(scores.map(({ code, score }) => [code, score]))];
      const own = step === round.step ? differences : [];
      return [step, new Map(own.map(({ code, after }) => [code, after]))];
    }),
  );
  return (step, code) => shown.get(step)?.get(code) ?? null;
}
