// Bounds that make the search short: what one more met criterion, and one more part of the total, is worth at the best
// prices (Lagrange multipliers). Whatever the prices are, no way costs less than the bound, so nothing right is left out.
import { sum } from '../../base/numbers';
import type { CostOf, Goal, Move, Pool } from './goal';

interface Priced {
  readonly met: number;
  /** Of a part of the goal. */
  readonly part: number;
  /** Of a hundredth in a pool that must gain something, on top. */
  readonly least: readonly number[];
}

export interface Prices extends Priced {
  /** No way that fulfils the goal costs less. */
  readonly bound: number;
}

/** Costs are whole numbers below 10^7: sums of prices are nearer to the truth than this. */
export const ROUNDING = 0.01;

/** Halvings of a price: further ones change less than rounding does. */
const STEPS = 40;
/** Rounds over all pools: a price that one pool needs moves those of the others. */
const ROUNDS = 2;

/** What a move costs beyond what it is worth; a bound counts only those that are worth more. */
export function reducedCost(
  move: Move,
  { metFrom, unit }: Pool,
  at: number,
  costOf: CostOf,
  prices: Priced,
): number {
  const point = prices.part * unit + (prices.least[at] as number);
  return (
    costOf(move) -
    (metFrom === null ? prices.met * move.met : 0) -
    point * move.points -
    prices.part * move.extra
  );
}

/** Prices at which the bound is about as high as it can be. */
export function pricesOf(goal: Goal, costOf: CostOf): Prices {
  const highestPart = ceilingOf(goal.pools, costOf, ({ points, extra }, { unit }) => points * unit + extra);
  const withMet = pricing(goal, costOf);
  let least: readonly number[] = goal.pools.map(() => 0);
  const withPart = (part: number): Prices => withMet(part, least);
  let best = highest(withPart, highestPart);
  const isShort = ({ moves, least: needed }: Pool, at: number): boolean =>
    needed > 0 &&
    sum(
      moves.map((move) =>
        reducedCost(move, goal.pools[at] as Pool, at, costOf, best) <= 0 ? move.points : 0,
      ),
    ) < needed;
  const short = goal.pools.flatMap((pool, at) => (isShort(pool, at) ? [at] : []));
  for (let round = 0; round < ROUNDS && short.length > 0; round += 1) {
    for (const at of short) {
      const { part } = best;
      const ceiling = ceilingOf([goal.pools[at] as Pool], costOf, ({ points }) => points);
      best = highest((price) => withMet(part, replaced(least, at, price)), ceiling);
      least = best.least;
    }
    best = highest(withPart, highestPart);
  }
  return best;
}

/** Above this price every move is worth what it costs. */
const ceilingOf = (
  pools: readonly Pool[],
  costOf: CostOf,
  gain: (move: Move, pool: Pool) => number,
): number =>
  Math.max(
    0,
    ...pools.flatMap((pool) =>
      pool.moves.flatMap((move) => (gain(move, pool) > 0 ? [costOf(move) / gain(move, pool)] : [])),
    ),
  );

const replaced = (values: readonly number[], at: number, value: number): readonly number[] =>
  values.map((one, index) => (index === at ? value : one));

/** Where the bound is highest over one price, which it rises with and then falls. */
function highest(at: (price: number) => Prices, ceiling: number): Prices {
  let [from, to] = [0, ceiling];
  let best = at(0);
  for (let step = 0; step < STEPS; step += 1) {
    const [low, high] = [at(from + (to - from) / 3), at(to - (to - from) / 3)];
    if (low.bound > best.bound) best = low;
    if (high.bound > best.bound) best = high;
    if (low.bound < high.bound) from += (to - from) / 3;
    else to -= (to - from) / 3;
  }
  return best;
}

/**
 * The best price of a met criterion beside the others: that of the last one which is needed. It is asked for thousands of
 * times, so the moves are columns of numbers.
 */
function pricing(goal: Goal, costOf: CostOf): (part: number, least: readonly number[]) => Prices {
  const needed = goal.met - goal.pools.filter(({ metFrom }) => metFrom !== null).length;
  const placed = goal.pools.flatMap((pool, at) => pool.moves.map((move) => ({ move, pool, at })));
  const isCounted = ({ move, pool }: (typeof placed)[number]): boolean =>
    pool.metFrom === null && move.met === 1;
  const counted = placed.filter(isCounted).length;
  const moves = [...placed].sort((a, b) => Number(isCounted(b)) - Number(isCounted(a)));
  const costs = moves.map(({ move }) => costOf(move));
  const pools = moves.map(({ at }) => at);
  const points = moves.map(({ move }) => move.points);
  const extras = moves.map(({ move }) => move.extra);
  const reduced = new Float64Array(moves.length);
  const first = reduced.subarray(0, counted);
  return (part, least) => {
    const point = goal.pools.map(({ unit }, at) => part * unit + (least[at] as number));
    for (let at = 0; at < reduced.length; at += 1)
      reduced[at] =
        (costs[at] as number) -
        (point[pools[at] as number] as number) * (points[at] as number) -
        part * (extras[at] as number);
    first.sort();
    const met = Math.max(0, first[Math.min(needed, counted) - 1] ?? 0);
    let bound = met * needed + part * goal.total;
    for (const [at, pool] of goal.pools.entries()) bound += pool.least * (least[at] as number);
    for (let at = 0; at < reduced.length; at += 1)
      bound += Math.min(0, (reduced[at] as number) - (at < counted ? met : 0));
    return { met, part, least, bound };
  };
}
