// The numbered goals of section II against what was reached: met, not met, or still under way.
import { PLAN } from '../../../sheets-schema/plan';
import { goals as table } from '../../../sheets-schema/tables/goals';
import { type Day, isAfter } from '../base/dates';
import { fold, nameKey } from '../base/text';
import { namesTime, windowEnd } from '../base/time-window';
import { type Issue, type Problem, placed } from '../sheet/issues';
import type { UnreadCells } from '../workbook/data-issues';
import type { Goal, WorkbookData } from '../workbook/inputs';
import { readAnswer, readShare, type Share } from './entries';
import { type Figures, goalShare, PERCENT } from './goal-figures';
import type { Verdict } from './verdict';

export type GoalAssessment = 'met' | 'not_met' | 'in_progress';

interface GoalReading {
  /** Two whole numbers for a share; `done` for a goal that is a thing to do; null while nothing readable is entered. */
  readonly result:
    | ({ readonly kind: 'share' } & Share)
    | { readonly kind: 'done'; readonly done: boolean; readonly asOf: Day | null }
    | null;
  readonly assessment: GoalAssessment;
}

export interface GoalLine extends GoalReading {
  readonly no: string;
  readonly text: string;
  readonly target: string;
  /** The share aimed at, in per cent; null where the target is none. */
  readonly percent: number | null;
}

/** A share to be reached, or a thing to be done by a day (null: no time is set). */
type Target =
  | { readonly kind: 'share'; readonly isReached: (share: Share) => boolean }
  | { readonly kind: 'thing'; readonly lastDay: Day | null }
  | { readonly kind: 'unread' };

/** "từ 92,5%" → 92.5; null where the target is no share. */
function targetPercent(target: string): number | null {
  const [, whole, decimals = '0'] = PERCENT.exec(target) ?? [];
  return whole === undefined ? null : Number(`${whole}.${decimals}`);
}

/** "100%", "từ 90%" are to be reached, "trên 80%" to be exceeded. Time in words not known is not guessed at. */
function targetOf(goal: Goal): Target {
  const target = goal.target ?? '';
  const percent = PERCENT.exec(target);
  if (percent) {
    const hundredths = Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0'));
    const strict = fold(target.slice(0, percent.index)).includes('tren');
    return {
      kind: 'share',
      isReached: ({ actual, outOf }) =>
        strict ? actual * 10_000 > hundredths * outOf : actual * 10_000 >= hundredths * outOf,
    };
  }
  const lastDay = windowEnd(target);
  return lastDay === null && namesTime(target) ? { kind: 'unread' } : { kind: 'thing', lastDay };
}

/** Goal 6 is the rate of criteria met: nobody types what the scoresheet knows. */
const isComputed = (goal: Goal): boolean => goal.no === PLAN.goals.criteriaMet;

interface Found {
  readonly problem: Problem;
  readonly column: keyof typeof table.columns;
  /** What of the cell is meant; else all of it. */
  readonly value?: string;
}

function problemsOf(goal: Goal): Found[] {
  const target = targetOf(goal);
  if (target.kind === 'unread')
    return [{ problem: { code: 'target_invalid', params: { rule: 'goal' } }, column: 'target' }];
  if (target.kind === 'share' && isComputed(goal))
    return (['actual', 'outOf'] as const)
      .filter((column) => goal[column] !== null)
      .map((column) => ({ problem: { code: 'entry_not_counted', params: { counted: 'scores' } }, column }));
  if (target.kind === 'share' && goal.criterion.length > 0)
    return (['actual', 'outOf'] as const)
      .filter((column) => goal[column] !== null)
      .map((column) => ({
        problem: { code: 'entry_not_counted', params: { counted: 'criterion' } },
        column,
      }));
  const entry = target.kind === 'share' ? readShare(goal.actual, goal.outOf) : readAnswer(goal.actual);
  if (entry.kind === 'bad') return [{ problem: entry.problem, column: 'actual' }];
  const isTimed = target.kind === 'thing' && target.lastDay !== null;
  const isDone = entry.kind === 'read' && entry.value === true;
  return isTimed && isDone && goal.asOf === null
    ? [{ problem: { code: 'done_undated', params: {} }, column: 'asOf' }]
    : [];
}

/** Only a share can be taken from criteria, and only from such as are there. */
function criterionProblems(goal: Goal, known: ReadonlySet<string>): Found[] {
  if (goal.criterion.length === 0) return [];
  if (targetOf(goal).kind !== 'share' || isComputed(goal))
    return [{ problem: { code: 'goal_takes_none', params: {} }, column: 'criterion' }];
  const unknown = goal.criterion.filter((code) => !known.has(nameKey(code)));
  return unknown.length === 0
    ? []
    : [
        {
          problem: { code: 'criterion_unknown', params: {} },
          column: 'criterion',
          value: unknown.join('; '),
        },
      ];
}

/**
 * What keeps a goal from being assessed, each given to the standing unit; cells that cannot be read have problems of
 * their own. A thing done has to name its day: later nobody can tell whether it was in time.
 */
export function goalIssues({ goals, settings, criteria }: WorkbookData, unread: UnreadCells): Issue[] {
  const unit = settings.standingUnit;
  const known = new Set(criteria.map(({ code }) => nameKey(code ?? '')));
  return goals.flatMap((goal) => {
    const isUnread = (column: string): boolean => unread(table.id, goal.row, column);
    if (['target', 'actual', 'outOf'].some(isUnread)) return [];
    return [...criterionProblems(goal, known), ...problemsOf(goal)]
      .filter(({ column }) => !isUnread(column))
      .map(({ problem, column, value: meant }) => {
        const where = { table: table.id, row: goal.row, column };
        const whole = column === 'criterion' ? goal.criterion.join('; ') : String(goal[column] ?? '');
        return placed(problem, where, { unit, value: meant ?? whole });
      });
  });
}

const UNREAD: GoalReading = { result: null, assessment: 'in_progress' };

function readShareGoal(share: Share, isReached: (share: Share) => boolean): GoalReading {
  if (share.outOf === 0) return UNREAD;
  return { result: { kind: 'share', ...share }, assessment: isReached(share) ? 'met' : 'not_met' };
}

/** A thing done counts from its own day, or from `day` where it names none. */
function readThingGoal(done: boolean, asOf: Day | null, lastDay: Day | null, day: Day): GoalReading {
  const isLate = lastDay !== null && isAfter((done ? asOf : null) ?? day, lastDay);
  const inTime = done ? 'met' : 'in_progress';
  return { result: { kind: 'done', done, asOf }, assessment: isLate ? 'not_met' : inTime };
}

function readGoal(goal: Goal, verdict: Verdict, day: Day, scores: readonly Figures[]): GoalReading {
  const target = targetOf(goal);
  if (target.kind === 'unread') return UNREAD;
  if (target.kind === 'thing') {
    const answer = readAnswer(goal.actual);
    return answer.kind === 'read' ? readThingGoal(answer.value, goal.asOf, target.lastDay, day) : UNREAD;
  }
  if (isComputed(goal))
    return readShareGoal({ actual: verdict.counted.met, outOf: verdict.counted.outOf }, target.isReached);
  const share = goalShare(goal, scores);
  return share === null ? UNREAD : readShareGoal(share, target.isReached);
}

/**
 * How the goals stand on `day`: goal 6 by the verdict, one that names criteria by the lowest share of them in `scores`, the
 * others by what was entered. A thing is met only when it was
 * done by the last day of the target's time (goals 1 and 2); not done by then, it is not met either.
 */
export function assessGoals(
  goals: readonly Goal[],
  verdict: Verdict,
  day: Day,
  scores: readonly Figures[],
): GoalLine[] {
  return goals.map((goal) => ({
    no: goal.no ?? '',
    text: goal.text ?? '',
    target: goal.target ?? '',
    percent: targetPercent(goal.target ?? ''),
    ...readGoal(goal, verdict, day, scores),
  }));
}
