// The conditions measured: what each asks for, what is there, what is missing, whether it can still be fulfilled.
import type { Comparison } from '../../../sheets-schema/enums';
import { DISCIPLINE_CRITERION } from '../../../sheets-schema/plan';
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import { type Hundredths, sum } from '../base/numbers';
import { fold, nameKey } from '../base/text';
import type { Condition } from '../workbook/conditions';
import type { Counting } from './counting';
import { byGroup } from './groups';
import { type Points, pointsOf } from './points';
import type { CriterionScore } from './score';

/** Points of the applicable criteria of a group. */
interface GroupBelow {
  readonly name: string;
  readonly score: Hundredths;
  readonly maximum: Hundredths;
}

interface State {
  readonly holds: boolean;
  /** Can no longer be fulfilled this year. */
  readonly lost: boolean;
}

/** How many of what is counted are met, against a share of all. */
export interface ShareState extends State {
  readonly kind: 'share';
  readonly comparison: Comparison;
  /** Hundredths of a per cent. */
  readonly percent: Hundredths;
  /** The smallest count that fulfils it. */
  readonly needed: number;
  readonly missing: number;
}

export interface PointsState extends State {
  readonly kind: 'points';
  readonly comparison: Comparison;
  readonly threshold: Hundredths;
  readonly missing: Hundredths;
}

/** Beside the plan's two. */
export type FurtherState =
  | (State & {
      readonly kind: 'group_minimum';
      /** null: every group. */
      readonly group: string | null;
      readonly comparison: Comparison;
      readonly percent: Hundredths;
      /** Groups that have less, in their order. */
      readonly below: readonly GroupBelow[];
    })
  /** A criterion that must be met; of a veto, whose breach ends everything. */
  | (State & { readonly kind: 'required' | 'veto'; readonly criterion: string });

export type ConditionStates = readonly [ShareState, PointsState, ...FurtherState[]];

export const isApplicable = ({ result }: CriterionScore): boolean => result !== 'not_applicable';

/** What the rate counts: how many there are, are met, could still be met. */
export interface Rate {
  readonly outOf: number;
  readonly met: number;
  readonly reachable: number;
}

export function rateOf(
  scores: readonly CriterionScore[],
  settings: Pick<Settings, 'metFrom'>,
  counting: Counting,
): Rate {
  const applicable = scores.filter(isApplicable);
  if (counting.rateOf === 'criteria')
    return {
      outOf: applicable.length,
      met: applicable.filter(({ result }) => result === 'met').length,
      reachable: applicable.filter(({ lost }) => !lost).length,
    };
  const from = settings.metFrom ?? Number(SETTINGS.metFrom.value);
  const groups = byGroup(applicable).map(({ items }) => {
    const isEnough = (points: Hundredths): boolean =>
      points * 100 >= from * sum(items.map(({ maxScore }) => maxScore));
    return {
      met: isEnough(sum(items.map(({ score }) => score))),
      reachable: isEnough(sum(items.map(({ maxScore, lost }) => (lost ? 0 : maxScore)))),
    };
  });
  return {
    outOf: groups.length,
    met: groups.filter(({ met }) => met).length,
    reachable: groups.filter(({ reachable }) => reachable).length,
  };
}

/** What the conditions are measured against. */
interface Measured {
  /** All scores, bonus criteria too. */
  readonly scores: readonly CriterionScore[];
  readonly rate: Rate;
  readonly points: Points;
  /** Without one nothing is lost: a set too small for its conditions only falls short. */
  readonly isAnyLost: boolean;
}

const isReached = (comparison: Comparison, have: number, threshold: number): boolean =>
  comparison === 'above' ? have > threshold : have >= threshold;

/** `percent` in hundredths; both figures are whole numbers. */
const isShareReached = (comparison: Comparison, part: number, whole: number, percent: Hundredths): boolean =>
  isReached(comparison, part * 10_000, percent * whole);

function shareState({ comparison, value }: Condition, { rate, isAnyLost }: Measured): ShareState {
  const percent = value ?? 0;
  const exact = (percent * rate.outOf) / 10_000;
  const needed = comparison === 'above' ? Math.floor(exact) + 1 : Math.ceil(exact);
  return {
    kind: 'share',
    ...{ comparison, percent, needed },
    missing: Math.max(0, needed - rate.met),
    holds: rate.met >= needed,
    lost: isAnyLost && rate.reachable < needed,
  };
}

function pointsState({ comparison, value }: Condition, { points, scores, isAnyLost }: Measured): PointsState {
  const threshold = value ?? 0;
  // An error is no loss: as long as a maximum cannot be read nobody knows what could be reached.
  const unreadable = scores.some((score) => isApplicable(score) && score.reason.code === 'row_invalid');
  const needed = comparison === 'above' ? threshold + 1 : threshold;
  return {
    kind: 'points',
    ...{ comparison, threshold },
    missing: Math.max(0, needed - points.total),
    holds: points.total >= needed,
    lost: isAnyLost && points.reachable < needed && !unreadable,
  };
}

function groupState(condition: Condition, { scores, points, isAnyLost }: Measured): FurtherState {
  const { comparison, group } = condition;
  const percent = condition.value ?? 0;
  const meant = points.counted
    .filter(isApplicable)
    .filter((one) => group === null || fold(one.group) === fold(group));
  const groups = byGroup(meant).map(({ name, items }) => {
    const maximum = sum(items.map(({ maxScore }) => maxScore));
    const score = sum(items.map((item) => item.score));
    const reachable = sum(items.map(({ maxScore, lost }) => (lost ? 0 : maxScore)));
    const isEnough = (having: Hundredths): boolean => isShareReached(comparison, having, maximum, percent);
    return { name, score, maximum, holds: isEnough(score), lost: !isEnough(reachable) };
  });
  // A group that nobody finds is not fulfilled by being left out.
  const isMissing = group !== null && !scores.some((one) => fold(one.group) === fold(group));
  return {
    kind: 'group_minimum',
    ...{ group, comparison, percent },
    below: groups.filter(({ holds }) => !holds).map(({ name, score, maximum }) => ({ name, score, maximum })),
    holds: groups.every(({ holds }) => holds) && !isMissing,
    lost: isAnyLost && groups.some(({ lost }) => lost),
  };
}

/** A result that somebody entered and that is not met; what lacks proof alone is no breach. */
export const isBreached = ({ result, reason }: CriterionScore): boolean =>
  result === 'not_met' && reason.code !== 'evidence_missing';

/** One that does not apply is asked of nobody; one that nobody finds is not met. */
function criterionState({ kind, criteria }: Condition, { scores }: Measured): FurtherState[] {
  const [criterion = ''] = criteria;
  const found = scores.find(({ code }) => nameKey(code) === nameKey(criterion));
  const as = kind === 'veto' ? 'veto' : 'required';
  if (found === undefined) return [{ kind: as, criterion, holds: false, lost: false }];
  if (!isApplicable(found)) return [];
  const lost = found.lost || (as === 'veto' && isBreached(found));
  return [{ kind: as, criterion: found.code, holds: found.result === 'met', lost }];
}

/** By kind, those that ask for something; the others add to the points. */
const FURTHER: Readonly<
  Record<Condition['kind'], ((condition: Condition, measured: Measured) => FurtherState[]) | null>
> = {
  share: null,
  points: null,
  group_minimum: (condition, measured) => [groupState(condition, measured)],
  required: criterionState,
  veto: criterionState,
  bonus: null,
  penalty: null,
  stars: null,
};

export interface Rules {
  readonly conditions: readonly Condition[];
  readonly metFrom: Settings['metFrom'];
  readonly counting: Counting;
}

const none = { criteria: [], group: null, value: null, below: null, level: null, row: null };

/** The criterion of discipline, where the answer makes it a condition (question I27) and it is there. */
const disciplineOf = ({ counting }: Rules, scores: readonly CriterionScore[]): Condition[] =>
  counting.discipline === 'required' &&
  scores.some(({ code }) => nameKey(code) === nameKey(DISCIPLINE_CRITERION))
    ? [{ ...none, kind: 'required', comparison: 'from', criteria: [DISCIPLINE_CRITERION] }]
    : [];

const plain = (kind: Condition['kind']): Condition => ({ ...none, kind, comparison: 'from' });

/** Everything that is asked for, the plan's two first, and the figures it is measured against. Criteria asked for twice are once. */
export function measureConditions(scores: readonly CriterionScore[], rules: Rules) {
  const { conditions, counting } = rules;
  const points = pointsOf(scores, conditions, counting);
  const rate = rateOf(points.counted, rules, counting);
  const isAnyLost = scores.some((score) => isApplicable(score) && score.lost);
  const measured: Measured = { scores, rate, points, isAnyLost };
  const of = (kind: Condition['kind']): Condition =>
    conditions.find((one) => one.kind === kind) ?? plain(kind);
  const further = [...conditions, ...disciplineOf(rules, scores)].flatMap(
    (one) => FURTHER[one.kind]?.(one, measured) ?? [],
  );
  const isRepeated = (one: FurtherState, at: number): boolean =>
    'criterion' in one &&
    further.findIndex(
      (other) => other.kind === one.kind && 'criterion' in other && other.criterion === one.criterion,
    ) < at;
  const states: ConditionStates = [
    shareState(of('share'), measured),
    pointsState(of('points'), measured),
    ...further.filter((one, at) => !isRepeated(one, at)),
  ];
  return { states, points, rate };
}

/** Whether every condition would hold if these criteria were met as well, each with all its points. */
export function wouldHold(
  scores: readonly CriterionScore[],
  newlyMet: ReadonlySet<string>,
  rules: Rules,
): boolean {
  const then = scores.map(
    (score): CriterionScore =>
      newlyMet.has(score.code) ? { ...score, result: 'met', score: score.maxScore, lost: false } : score,
  );
  return measureConditions(then, rules).states.every(({ holds }) => holds);
}
