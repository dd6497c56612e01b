// The numbered goals of section II against what was reached: met, not met, or still under way.
import { goals as table } from '../../sheets-schema/tables/goals';
import type { UnreadCells } from './data-issues';
import { readAnswer, readShare, type Share } from './entries';
import { type Issue, issue } from './issues';
import { fold } from './text';
import type { Verdict } from './verdict';
import type { Goal, WorkbookData } from './workbook';

export type GoalAssessment = 'met' | 'not_met' | 'in_progress';

export interface GoalLine {
  readonly no: string;
  readonly text: string;
  readonly target: string;
  /** Two whole numbers for a share; `done` for a goal that is a thing to do; null while nothing readable is entered. */
  readonly result:
    | { readonly kind: 'share'; readonly actual: number; readonly outOf: number }
    | { readonly kind: 'done'; readonly done: boolean; readonly asOf: string | null }
    | null;
  readonly assessment: GoalAssessment;
  readonly row: number;
}

/** Goals of section II that other figures refer to, by their number in the plan. */
export const GOAL = { briefed: '3', satisfaction: '5', criteriaMet: '6' } as const;

/** "100%", "từ 90%" are to be reached, "trên 80%" to be exceeded; null where the goal is no share. */
function shareTarget(target: string): ((actual: number, outOf: number) => boolean) | null {
  const percent = /(\d+)(?:,(\d{1,2}))?\s*%/.exec(target);
  if (!percent) return null;
  const hundredths = Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0'));
  const strict = fold(target.slice(0, percent.index)).includes('tren');
  return (actual, outOf) =>
    strict ? actual * 10_000 > hundredths * outOf : actual * 10_000 >= hundredths * outOf;
}

const ofVerdict = (verdict: Verdict): Share => ({ actual: verdict.met, outOf: verdict.applicable });

function enteredShare(goal: Goal): Share | null {
  const entry = readShare(goal.actual, goal.outOf);
  return entry.kind === 'read' ? entry.value : null;
}

/** Results that cannot be read, each given to the standing unit; of goal 6 none is entered. */
export function goalIssues({ goals, settings }: WorkbookData, unread: UnreadCells): Issue[] {
  return goals.flatMap((goal) => {
    const isRead = ['actual', 'outOf'].every((column) => !unread(table.id, goal.row, column));
    if (!isRead || goal.no === GOAL.criteriaMet) return [];
    const entry =
      shareTarget(goal.target ?? '') === null ? readAnswer(goal.actual) : readShare(goal.actual, goal.outOf);
    if (entry.kind !== 'bad') return [];
    const { code, params } = entry.problem;
    const where = { table: table.id, row: goal.row, column: 'actual' };
    return [issue(code, where, { unit: settings.standingUnit, value: goal.actual ?? '', params })];
  });
}

/** Goal 6 is taken from the verdict, the others from what was entered. */
export function assessGoals(goals: readonly Goal[], verdict: Verdict): GoalLine[] {
  return goals.map((goal) => {
    const target = goal.target ?? '';
    const line = { no: goal.no ?? '', text: goal.text ?? '', target, row: goal.row };
    const reached = shareTarget(target);
    if (reached === null) {
      const answer = readAnswer(goal.actual);
      if (answer.kind !== 'read') return { ...line, result: null, assessment: 'in_progress' };
      return {
        ...line,
        result: { kind: 'done', done: answer.value, asOf: goal.asOf },
        assessment: answer.value ? 'met' : 'in_progress',
      };
    }
    const share = goal.no === GOAL.criteriaMet ? ofVerdict(verdict) : enteredShare(goal);
    if (share === null || share.outOf === 0) return { ...line, result: null, assessment: 'in_progress' };
    return {
      ...line,
      result: { kind: 'share', ...share },
      assessment: reached(share.actual, share.outOf) ? 'met' : 'not_met',
    };
  });
}
