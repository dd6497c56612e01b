// Where the dossier would say one thing in two ways: what people typed twice, and what cannot both be so.
import { ASKED, PLAN } from '../../../sheets-schema/plan';
import { goals as goalTable } from '../../../sheets-schema/tables/goals';
import { answerTo } from '../questions/answers';
import { type Issue, issue } from '../sheet/issues';
import type { Goal, WorkbookData } from '../workbook/inputs';
import { readShare, type Share } from './entries';

/** What is typed for a goal, where it is a share that can be read. */
function shareTyped(goal: Goal | undefined): Share | null {
  const entry = goal === undefined ? null : readShare(goal.actual, goal.outOf);
  return entry?.kind === 'read' ? entry.value : null;
}

/**
 * Goals 3 and 4 are both shares of the commune's officials; by one answer to the plan's open point more people than these may have been
 * briefed, never fewer.
 */
export function populationIssues(data: WorkbookData): Issue[] {
  const goalOf = (no: string) => data.goals.find((goal) => goal.no === no);
  const briefed = goalOf(PLAN.goals.briefed);
  const [all, staff] = [shareTyped(briefed), shareTyped(goalOf(PLAN.goals.conduct))];
  if (briefed === undefined || all === null || staff === null || all.outOf === staff.outOf) return [];
  if (answerTo(data, ASKED.briefed) === 'all' && all.outOf > staff.outOf) return [];
  const place = {
    table: goalTable.id,
    row: briefed.row,
    column: briefed.outOf === null ? 'actual' : 'outOf',
  };
  return [
    issue('totals_differ', place, {
      unit: data.settings.standingUnit,
      value: String(all.outOf),
      params: { total: all.outOf, goal: PLAN.goals.conduct, other: staff.outOf },
    }),
  ];
}
