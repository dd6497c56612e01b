// Criteria to put first: the least work after which every condition holds, while the commune is not eligible.
import { SETTINGS } from '../../../../sheets-schema/settings';
import { type Hundredths, sum } from '../../base/numbers';
import { nameKey } from '../../base/text';
import type { Criterion, WorkbookData } from '../../workbook/inputs';
import { isApplicable, pointsOf, rateOf, requiredOf } from '../conditions';
import { type Counting, countingOf } from '../counting';
import { byGroup } from '../groups';
import type { CriterionScore } from '../score';
import { decideVerdict, type Verdict } from '../verdict';
import type { Goal, Move, Pool } from './goal';
import { cheapestMoves } from './search';

export interface Priorities {
  /** In the order of the tab; empty where even all that can still be met are not enough. */
  readonly criteria: readonly CriterionScore[];
  /** What the verdict is once they are met. */
  readonly after: Verdict;
}

/** Kinds of verdict under which there is something to put first. */
const OPEN: readonly Verdict['kind'][] = ['short', 'lost'];

/**
 * null where the commune is eligible, or nothing is entered yet. "Không áp dụng" is never proposed, nor what is lost for
 * the year; a criterion that is met with part of its points may earn the rest.
 */
export function prioritiesOf(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  verdict: Verdict,
): Priorities | null {
  if (!OPEN.includes(verdict.kind)) return null;
  const { counting } = countingOf(data);
  const decide = (made: ReadonlySet<string>): Verdict =>
    decideVerdict(
      scores.map((score) => (made.has(score.code) ? asMet(score) : score)),
      data.settings,
      verdict.set,
      counting,
    );
  const moves = cheapestMoves(goalOf(data, scores, verdict, counting));
  const codes = new Set((moves ?? []).map(({ code }) => code));
  const after = decide(codes);
  return after.kind === 'eligible'
    ? { criteria: scores.filter(({ code }) => codes.has(code)), after }
    : { criteria: [], after: verdict };
}

/** With all its points. */
const asMet = (score: CriterionScore): CriterionScore => ({
  ...score,
  result: 'met',
  score: score.maxScore,
  entered: true,
});

/** What is still missing of each condition, and what each criterion can add. */
function goalOf(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  verdict: Verdict,
  counting: Counting,
): Goal {
  const { settings } = data;
  const applicable = scores.filter(isApplicable);
  const isByGroup = counting.rateOf === 'groups';
  const rate = rateOf(scores, settings, counting);
  const points = pointsOf(scores, counting);
  const required = new Set(requiredOf(scores, settings, counting).map(({ code }) => code));
  const rowOf = new Map(data.criteria.map((row) => [nameKey(row.code ?? ''), row] as const).reverse());
  const pools = byGroup(applicable).map(({ items }): Pool => {
    const maximum = sum(items.map(({ maxScore }) => maxScore));
    const lacksOf = (percent: number): Hundredths =>
      Math.max(0, Math.ceil((percent * maximum) / 100) - sum(items.map(({ score }) => score)));
    const metFrom = lacksOf(settings.metFrom ?? Number(SETTINGS.metFrom.value));
    return {
      moves: items.flatMap((score) => moveOf(score, rowOf.get(nameKey(score.code)), required, isByGroup)),
      least: settings.groupMinimum === null ? 0 : lacksOf(settings.groupMinimum),
      most: null,
      // A group that counts already adds nothing more.
      metFrom: isByGroup && metFrom > 0 ? metFrom : null,
    };
  });
  return {
    pools,
    met: Math.max(0, verdict.neededMet - rate.met),
    points: Math.max(0, points.offScale(verdict.pointThreshold) - sum(applicable.map(({ score }) => score))),
  };
}

function moveOf(
  score: CriterionScore,
  row: Criterion | undefined,
  required: ReadonlySet<string>,
  isByGroup: boolean,
): Move[] {
  const isMet = score.result === 'met';
  const points = score.maxScore - score.score;
  if (score.lost || (isMet && points === 0)) return [];
  return [
    {
      code: score.code,
      effort: row?.effort ?? 1,
      plannedDate: row?.plannedDate ?? null,
      met: isMet || isByGroup ? 0 : 1,
      points,
      required: !isMet && required.has(score.code),
    },
  ];
}
