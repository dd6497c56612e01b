// Criteria to put first: the least work after which every condition holds, while the commune is not eligible.
import { SETTINGS } from '../../../../sheets-schema/settings';
import { type Hundredths, sum } from '../../base/numbers';
import { fold, nameKey } from '../../base/text';
import type { Criterion, WorkbookData } from '../../workbook/inputs';
import { type FurtherState, isApplicable, isBreached, rateOf } from '../conditions';
import { type Counting, countingOf } from '../counting';
import { byGroup } from '../groups';
import { bonusParts, costOf, pointsOf } from '../points';
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

/** Points of a group from so many hundredths of a per cent of its maximum. */
const leastOf = ({ comparison, percent }: GroupMinimum, maximum: Hundredths): Hundredths =>
  comparison === 'above'
    ? Math.floor((percent * maximum) / 10_000) + 1
    : Math.ceil((percent * maximum) / 10_000);

type GroupMinimum = Extract<FurtherState, { readonly kind: 'group_minimum' }>;

/** What is still missing of each condition, and what each criterion can add. */
function goalOf(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  verdict: Verdict,
  counting: Counting,
): Goal {
  const { settings } = data;
  const [share, total, ...further] = verdict.conditions;
  const { conditions } = verdict.set;
  const points = pointsOf(scores, conditions, counting);
  const applicable = points.counted.filter(isApplicable);
  const isByGroup = counting.rateOf === 'groups';
  const rate = rateOf(points.counted, settings, counting);
  const must = further.filter((state) => 'criterion' in state);
  const minima = further.filter((state) => state.kind === 'group_minimum');
  const rowOf = new Map(data.criteria.map((row) => [nameKey(row.code ?? ''), row] as const).reverse());
  const movesOf = (items: readonly CriterionScore[], isCounted: boolean): Move[] =>
    items.flatMap((score): Move[] => {
      const needed = must.filter(({ criterion }) => nameKey(criterion) === nameKey(score.code));
      // A breach of a veto cannot be mended.
      if (needed.some(({ kind }) => kind === 'veto') && isBreached(score)) return [];
      const cost = costOf(score, conditions) * points.units.beside;
      return moveOf(score, rowOf.get(nameKey(score.code)), needed.length > 0, isCounted, cost);
    });
  const pools = byGroup(applicable).map(({ name, items }): Pool => {
    const maximum = sum(items.map(({ maxScore }) => maxScore));
    const earned = sum(items.map(({ score }) => score));
    const own = minima.filter(({ group }) => group === null || fold(group) === fold(name));
    const percent = settings.metFrom ?? Number(SETTINGS.metFrom.value);
    const metFrom = Math.max(0, Math.ceil((percent * maximum) / 100) - earned);
    return {
      moves: movesOf(items, !isByGroup),
      least: Math.max(0, ...own.map((state) => leastOf(state, maximum) - earned)),
      most: null,
      unit: points.units.own,
      // A group that counts already adds nothing more.
      metFrom: isByGroup && metFrom > 0 ? metFrom : null,
    };
  });
  const bonus = bonusParts(scores, conditions).map(({ cap, members }): Pool => {
    const most = Math.max(0, cap - sum(members.map(({ score }) => score)));
    return { moves: movesOf(members, false), least: 0, most, unit: points.units.beside, metFrom: null };
  });
  const wanted = total.comparison === 'above' ? total.threshold + 1 : total.threshold;
  const beside = (points.bonus?.points ?? 0) - (points.penalty ?? 0);
  const own = sum(applicable.map(({ score }) => score));
  return {
    pools: [...pools, ...bonus],
    met: Math.max(0, share.needed - rate.met),
    total: wanted <= 0 ? 0 : Math.max(0, (wanted - beside) * points.units.beside - own * points.units.own),
  };
}

function moveOf(
  score: CriterionScore,
  row: Criterion | undefined,
  required: boolean,
  isCounted: boolean,
  cost: number,
): Move[] {
  const isMet = score.result === 'met';
  const points = score.maxScore - score.score;
  if (score.lost || (isMet && points === 0)) return [];
  return [
    {
      code: score.code,
      effort: row?.effort ?? 1,
      plannedDate: row?.plannedDate ?? null,
      met: isMet || !isCounted ? 0 : 1,
      points,
      extra: isMet ? 0 : cost,
      required: !isMet && required,
    },
  ];
}
