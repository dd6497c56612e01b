// What is to be reached, and the moves that lead there.
import type { Day } from '../../base/dates';
import type { Hundredths } from '../../base/numbers';

/** A criterion that can still be met. */
export interface Move {
  readonly code: string;
  /** Whole number from 1. */
  readonly effort: number;
  readonly plannedDate: Day | null;
  /** What it adds to the count of those met: 0 where it counts already, or never does. */
  readonly met: 0 | 1;
  /** What it adds to the points of its pool. */
  readonly points: Hundredths;
  /** What it adds to the total beside them, in parts of the goal: what a criterion no longer costs. */
  readonly extra: number;
  /** Without it nothing else counts. */
  readonly required: boolean;
}

/** Moves whose points are looked at together: a group of criteria. */
export interface Pool {
  readonly moves: readonly Move[];
  /** Points that it must gain. */
  readonly least: Hundredths;
  /** Gains beyond this add nothing to the total (a cap on bonus points); null: all do. */
  readonly most: Hundredths | null;
  /** Parts of the goal that a hundredth of a point is worth: points of a pool may be on a scale of their own. */
  readonly unit: number;
  /** The gain from which the pool itself is one met, where whole groups are counted; null: its moves are. */
  readonly metFrom: Hundredths | null;
}

/** What is to be reached over all pools. */
export interface Goal {
  readonly pools: readonly Pool[];
  readonly met: number;
  /** In parts, of which a hundredth of a point is so many as its pool says: whole numbers on any scale. */
  readonly total: number;
}

export type CostOf = (move: Move) => number;
