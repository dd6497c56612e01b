// Which criteria, at the least effort, fulfil every condition at once. Exact: all ways are compared, dominated ones early.
import type { Day } from '../../base/dates';
import { type Hundredths, sum } from '../../base/numbers';
import { compareText } from '../../base/seal';
import type { CostOf, Goal, Move, Pool } from './goal';
import { type Prices, pricesOf, ROUNDING, reducedCost } from './prices';

/** A way, as far as it has come, and what it came from. Of two that cost the same the one that has more is better. */
interface Way {
  readonly cost: number;
  readonly met: number;
  /** Within a pool its points, over several their worth in parts of the goal. */
  readonly points: number;
  /** Beside the points, in parts of the goal; 0 over several pools. */
  readonly extra: number;
  /** The ways that were put together, and the move that was added. */
  readonly of: readonly Way[];
  readonly move: Move | null;
}

const START: Way = { cost: 0, met: 0, points: 0, extra: 0, of: [], move: null };

/** What is done on the way. */
function movesOf(way: Way): readonly Move[] {
  const moves: Move[] = [];
  const open = [way];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.move !== null) moves.push(one.move);
    open.push(...one.of);
  }
  return moves;
}

/** The ways that no other is better than in every respect; the cheapest first. */
function undominated(ways: Way[]): Way[] {
  ways.sort((a, b) => a.cost - b.cost || b.met - a.met || b.points - a.points || b.extra - a.extra);
  if (ways.some(({ extra }) => extra !== 0)) return undominatedInAll(ways);
  /** Most points of a way kept so far that has at least so many met. */
  const best: number[] = [];
  return ways.filter(({ met, points }) => {
    if ((best[met] ?? -1) >= points) return false;
    for (let at = met; at >= 0 && (best[at] ?? -1) < points; at -= 1) best[at] = points;
    return true;
  });
}

/** The same where points of a pool and what comes beside them are to be told apart. */
function undominatedInAll(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of ways)
    if (!kept.some((one) => one.met >= way.met && one.points >= way.points && one.extra >= way.extra))
      kept.push(way);
  return kept;
}

/** What the points of a pool are worth in parts of the goal. */
const worthOf = ({ most, unit }: Pool, points: Hundredths): number => Math.min(points, most ?? points) * unit;

/** What a pool gives at best for what it costs; ways that cannot lead to the goal within the limit are left out. */
function waysOf(pool: Pool, at: number, goal: Goal, costOf: CostOf, prices: Prices, limit: number): Way[] {
  const { moves, least, most, metFrom, unit } = pool;
  const needed = Math.ceil(goal.total / unit);
  const enough = Math.max(least, metFrom ?? 0, Math.min(most ?? needed, needed));
  const point = prices.part * unit + (prices.least[at] as number);
  const gains = moves.map((move) => Math.min(0, reducedCost(move, pool, at, costOf, prices)));
  /** What everything but the moves up to the present one costs at the least. */
  const others = prices.bound - sum(gains);
  const ahead = [...gains];
  const ways = moves.reduce<Way[]>(
    (found, move) => {
      ahead.shift();
      const later = others + sum(ahead);
      const joined = found.flatMap((way): Way[] => [
        way,
        {
          cost: way.cost + costOf(move),
          met: Math.min(goal.met, way.met + (metFrom === null ? move.met : 0)),
          points: Math.min(enough, way.points + move.points),
          extra: way.extra + move.extra,
          of: [way],
          move,
        },
      ]);
      return undominated(
        joined.filter(
          ({ cost, met, points, extra }) =>
            later + cost - prices.met * met - point * points - prices.part * extra <= limit + ROUNDING,
        ),
      );
    },
    [START],
  );
  const reached = ways.filter(({ points }) => points >= least);
  return undominated(
    reached.map((way) => ({
      cost: way.cost,
      met: metFrom === null ? way.met : Math.min(goal.met, way.points >= metFrom ? 1 : 0),
      points: Math.min(goal.total, worthOf(pool, way.points) + way.extra),
      extra: 0,
      of: [way],
      move: null,
    })),
  );
}

/** The cheapest way to the goal, null where it costs more than `limit` or there is none. */
function cheapest(goal: Goal, costOf: CostOf, limit: number, prices = pricesOf(goal, costOf)): Way | null {
  if (prices.bound > limit + ROUNDING) return null;
  const pools = goal.pools.map((pool, at) => waysOf(pool, at, goal, costOf, prices, limit));
  if (pools.some((ways) => ways.length === 0)) return null;
  const worth = ({ cost, met, points }: Way): number => cost - prices.met * met - prices.part * points;
  const least = pools.map((ways) => Math.min(...ways.map(worth)));
  const target = prices.met * goal.met + prices.part * goal.total;
  const all = pools.reduce<Way[]>(
    (found, ways, at) => {
      const later = target + sum(least.slice(at + 1));
      return undominated(
        found.flatMap((one) =>
          ways.flatMap((other): Way[] => {
            const joined = {
              cost: one.cost + other.cost,
              met: Math.min(goal.met, one.met + other.met),
              points: Math.min(goal.total, one.points + other.points),
              extra: 0,
              of: [one, other],
              move: null,
            };
            return later + worth(joined) <= limit + ROUNDING ? [joined] : [];
          }),
        ),
      );
    },
    [START],
  );
  return all.find(({ met, points }) => met >= goal.met && points >= goal.total) ?? null;
}

/** Whether the goal is fulfilled once these moves are made. */
function fulfils({ pools, met, total }: Goal, made: ReadonlySet<Move>): boolean {
  const gains = pools.map((pool) => {
    const own = pool.moves.filter((move) => made.has(move));
    const gained = sum(own.map((move) => move.points));
    return {
      isEnough: gained >= pool.least,
      met: pool.metFrom === null ? sum(own.map((move) => move.met)) : Number(gained >= pool.metFrom),
      total: worthOf(pool, gained) + sum(own.map((move) => move.extra)),
    };
  });
  return (
    gains.every(({ isEnough }) => isEnough) &&
    sum(gains.map((gain) => gain.met)) >= met &&
    sum(gains.map((gain) => gain.total)) >= total
  );
}

/** Some way that fulfils the goal: all moves, without those that are not needed, the worst bargain first. */
function someWay(goal: Goal, costOf: CostOf, prices: Prices): readonly Move[] {
  const all = goal.pools.flatMap(({ moves }) => moves);
  const bargains = goal.pools
    .flatMap((pool, at) =>
      pool.moves.map((move) => ({ move, cost: reducedCost(move, pool, at, costOf, prices) })),
    )
    .sort((a, b) => b.cost - a.cost);
  const made = new Set(all);
  for (const { move } of bargains) {
    made.delete(move);
    if (!fulfils(goal, made)) made.add(move);
  }
  return [...made];
}

/** What no way of this cost can do without, and what none can do with: the search is for the others. */
function settled(
  goal: Goal,
  costOf: CostOf,
  cost: number,
  prices: Prices,
): { made: Move[]; left: ReadonlySet<Move> } {
  const priced = goal.pools.flatMap((pool, at) =>
    pool.moves.map((move) => ({ move, gain: reducedCost(move, pool, at, costOf, prices) })),
  );
  const isSettled = (gain: number): boolean => prices.bound + Math.abs(gain) > cost + ROUNDING;
  return {
    made: priced.filter(({ gain }) => gain < 0 && isSettled(gain)).map(({ move }) => move),
    left: new Set(priced.filter(({ gain }) => gain >= 0 && isSettled(gain)).map(({ move }) => move)),
  };
}

/** The goal where some moves have been made, and only those that `isOpen` says may still be. */
function afterMoves(
  { pools, met, total }: Goal,
  made: readonly Move[],
  isOpen: (move: Move) => boolean,
): Goal {
  const rest = pools.map((pool) => {
    const own = pool.moves.filter((move) => made.includes(move));
    const gained = sum(own.map((move) => move.points));
    const left = (from: Hundredths | null) => from && Math.max(0, from - gained);
    return {
      pool: {
        moves: pool.moves.filter((move) => !made.includes(move) && isOpen(move)),
        least: left(pool.least) as Hundredths,
        most: pool.most === null ? null : pool.most - Math.min(gained, pool.most),
        unit: pool.unit,
        metFrom: left(pool.metFrom),
      },
      added: worthOf(pool, gained) + sum(own.map((move) => move.extra)),
      met: pool.metFrom === null ? sum(own.map((move) => move.met)) : 0,
    };
  });
  return {
    pools: rest.map(({ pool }) => pool),
    met: Math.max(0, met - sum(rest.map((one) => one.met))),
    total: Math.max(0, total - sum(rest.map(({ added }) => added))),
  };
}

const byCode = (a: Move, b: Move): number => compareText(a.code, b.code);

const isBy = (limit: Day | null) => (move: Move) =>
  limit === null || (move.plannedDate !== null && move.plannedDate <= limit);

/**
 * The moves that fulfil the goal with the least sum of efforts; of several such ways the one with the fewest moves, then
 * the one whose latest planned date is the earliest (no date is later than any), then the first by its codes. null where
 * even all moves together do not. In the order of their codes.
 */
export function cheapestMoves(whole: Goal): readonly Move[] | null {
  const moves = whole.pools.flatMap((pool) => pool.moves);
  if (!fulfils(whole, new Set(moves))) return null;
  const required = moves.filter((move) => move.required);
  const goal = afterMoves(whole, required, () => true);
  // One move less never outweighs one effort more.
  const costOf: CostOf = ({ effort }) => effort * (moves.length + 1) + 1;
  const prices = pricesOf(goal, costOf);
  const limit = sum(someWay(goal, costOf, prices).map(costOf));
  const least = cheapest(goal, costOf, limit, prices)?.cost ?? limit;
  const { made, left } = settled(goal, costOf, least, prices);
  const rest = afterMoves(goal, made, (move) => !left.has(move));
  const spent = sum(made.map(costOf));
  /** What is to be done beside `more` on a way of the least cost, or null where none begins so. */
  const wayWith = (more: readonly Move[], isOpen: (move: Move) => boolean): readonly Move[] | null => {
    const cost = least - spent - sum(more.map(costOf));
    const way = cost < 0 ? null : cheapest(afterMoves(rest, more, isOpen), costOf, cost);
    return way?.cost === cost ? movesOf(way) : null;
  };
  const fixed = [...required, ...made];
  const day = earliestOf(moves, (one) => fixed.every(isBy(one)) && wayWith([], isBy(one)) !== null);
  const open = rest.pools.flatMap((pool) => pool.moves).filter(isBy(day));
  const added = firstByCode(open, rest, (more, isOpen) =>
    wayWith(more, (move) => isBy(day)(move) && isOpen(move)),
  );
  return [...fixed, ...added].sort(byCode);
}

/** The earliest of the planned dates by which it is possible; null where it takes a move without one. */
function earliestOf(moves: readonly Move[], isPossibleBy: (day: Day) => boolean): Day | null {
  const days = [...new Set(moves.flatMap(({ plannedDate }) => plannedDate ?? []))].sort();
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isPossibleBy(days[middle] as Day)) to = middle;
    else from = middle + 1;
  }
  return days[from] ?? null;
}

/**
 * Of moves that are alike in all that counts the first is as good as any: what is alike to a move of a way that is known
 * needs no search. `wayWith` gives what is to be done beside those that are made, or null.
 */
function firstByCode(
  moves: readonly Move[],
  { pools }: Goal,
  wayWith: (made: readonly Move[], isOpen: (move: Move) => boolean) => readonly Move[] | null,
): readonly Move[] {
  const poolOf = new Map(pools.flatMap((pool, at) => pool.moves.map((move) => [move, at])));
  const alike = (move: Move) => [poolOf.get(move), move.effort, move.met, move.points, move.extra].join();
  const useless = new Set<string>();
  const passed = new Set<Move>();
  const made: Move[] = [];
  let left = (wayWith([], () => true) ?? []).map(alike);
  for (const move of [...moves].sort(byCode)) {
    const kind = alike(move);
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    else {
      const way = useless.has(kind) ? null : wayWith([...made, move], (one) => !passed.has(one));
      if (way === null) {
        useless.add(kind);
        passed.add(move);
        continue;
      }
      left = way.map(alike);
    }
    made.push(move);
  }
  return made;
}
