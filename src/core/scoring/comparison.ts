// What stands now beside the last frozen scoresheet and that of the year before: criterion by criterion, group by group.
import type { Result } from '../../../sheets-schema/enums';
import type { Hundredths } from '../base/numbers';
import { byGroup, type GroupFigures, groupFigures } from './groups';
import type { FrozenScore, Snapshot } from './snapshot';

interface Side {
  readonly score: Hundredths;
  readonly maxScore: Hundredths;
  readonly result: Result;
}

interface Sides<T> {
  /** null where the scoresheet has none, or there is no such scoresheet. */
  readonly lastYear: T | null;
  readonly before: T | null;
  readonly now: T | null;
}

export interface ComparedCriterion extends Sides<Side> {
  readonly code: string;
  readonly name: string | null;
}

/** Figures of a group, or of all. */
export interface ComparedGroup extends Sides<GroupFigures> {
  /** "I", "II" …; '' of the total. */
  readonly no: string;
  readonly name: string;
}

export interface Comparison {
  readonly lastYear: Snapshot | null;
  readonly before: Snapshot | null;
  /** Those of today in their order, then those that only earlier scoresheets have. */
  readonly criteria: readonly ComparedCriterion[];
  /** How many criteria have more points than on the other side, and how many fewer. */
  readonly moves: Readonly<Record<'before' | 'lastYear', { readonly up: number; readonly down: number }>>;
  /** By today's groups; the total comes last. */
  readonly groups: readonly ComparedGroup[];
}

/** What is compared with what. */
export interface Earlier {
  readonly before: Snapshot | null;
  readonly lastYear: Snapshot | null;
}

/**
 * The last freezing of the units' own scores of this year that says something else than `now`, and the last of the year before. `snapshots` the
 * oldest first; `lastYearId` is the one that the journal of years names, null where no year has been turned yet.
 */
export function earlierOf(
  snapshots: readonly Snapshot[],
  hashNow: string,
  lastYearId: string | null,
): Earlier {
  const at = snapshots.findIndex(({ id }) => id === lastYearId);
  const ofThisYear = snapshots
    .slice(at + 1)
    .filter(({ step, dataHash }) => step === 'self' && dataHash !== hashNow);
  return { before: ofThisYear.at(-1) ?? null, lastYear: snapshots[at] ?? null };
}

export function compareScores(now: readonly FrozenScore[], { before, lastYear }: Earlier): Comparison {
  const [beforeScores, lastYearScores] = [before?.scores ?? [], lastYear?.scores ?? []];
  const all = firstOfEach([...now, ...beforeScores, ...lastYearScores]);
  const [present, earlier, yearAgo] = [now, beforeScores, lastYearScores].map(
    (scores) => new Map([...scores].reverse().map((score) => [score.code, score])),
  ) as [Map<string, FrozenScore>, Map<string, FrozenScore>, Map<string, FrozenScore>];
  const figures = (codes: ReadonlySet<string>): Sides<GroupFigures> => {
    const of = (scores: readonly FrozenScore[], isThere: boolean): GroupFigures | null =>
      isThere ? groupFigures(scores.filter(({ code }) => codes.has(code))) : null;
    return {
      lastYear: of(lastYearScores, lastYear !== null),
      before: of(beforeScores, before !== null),
      now: of(now, true),
    };
  };
  const codesOf = (scores: readonly FrozenScore[]) => new Set(scores.map(({ code }) => code));
  const criteria = all.map(({ code, name }) => ({
    code,
    name,
    lastYear: sideOf(yearAgo.get(code)),
    before: sideOf(earlier.get(code)),
    now: sideOf(present.get(code)),
  }));
  return {
    before,
    lastYear,
    criteria,
    moves: { before: movesOf(criteria, 'before'), lastYear: movesOf(criteria, 'lastYear') },
    groups: [
      ...byGroup(all).map(({ no, name, items }) => ({ no, name, ...figures(codesOf(items)) })),
      { no: '', name: '', ...figures(codesOf(all)) },
    ],
  };
}

const sideOf = (score: FrozenScore | undefined): Side | null =>
  score === undefined ? null : { score: score.score, maxScore: score.maxScore, result: score.result };

function firstOfEach(scores: readonly FrozenScore[]): FrozenScore[] {
  const seen = new Set<string>();
  return scores.filter(({ code }) => !seen.has(code) && seen.add(code));
}

function movesOf(
  criteria: readonly ComparedCriterion[],
  side: 'before' | 'lastYear',
): Comparison['moves']['before'] {
  const differences = criteria.flatMap(({ now, [side]: then }) =>
    now === null || then === null ? [] : now.score - then.score,
  );
  return {
    up: differences.filter((difference) => difference > 0).length,
    down: differences.filter((difference) => difference < 0).length,
  };
}
