// Where the dossier would say one thing in two ways: what is typed twice, and what cannot both be so. Each is named before
// any paper prints both; which of the two is right, a person says.
import { ASKED, PLAN, SAID_TWICE } from '../../../sheets-schema/plan';
import { checklist as checklistTable } from '../../../sheets-schema/tables/checklist';
import { goals as goalTable } from '../../../sheets-schema/tables/goals';
import { tasks as taskTable } from '../../../sheets-schema/tables/tasks';
import { groupBy } from '../base/group';
import { fold, nameKey } from '../base/text';
import { answerTo } from '../questions/answers';
import { cellText } from '../sheet/cells';
import { type Issue, issue } from '../sheet/issues';
import type { Goal, Task, WorkbookData } from '../workbook/inputs';
import { readAnswer, readShare, type Share } from './entries';
import { goalShare, isShareGoal, lowestShare, typedShare, withoutShare } from './goal-figures';
import type { CriterionScore } from './score';

interface Facts {
  readonly data: WorkbookData;
  readonly scoreOf: (code: string) => CriterionScore | undefined;
  readonly scores: readonly CriterionScore[];
}

type Check = (facts: Facts) => readonly Issue[];

const isEqualShare = (a: Share, b: Share): boolean => a.actual * b.outOf === b.actual * a.outOf;

const goalOf = ({ data }: Facts, no: string): Goal | undefined => data.goals.find((goal) => goal.no === no);

/** The row made for the year assessed goes before the plan's own, which then tells of an earlier one. */
const taskOf = ({ data: { tasks, settings } }: Facts, id: string): Task | undefined =>
  [`${id}-${settings.year}`, id]
    .map((own) => tasks.find((task) => nameKey(task.id ?? '') === nameKey(own)))
    .find((task) => task !== undefined);

const isDone = ({ status, doneDate }: Task): boolean => status === 'done' || doneDate !== null;

/** Goal 4 and E01 to E03: figures typed for the goal beside those of the criteria that say the same. */
const goalsAndCriteria: Check = ({ data, scores }) =>
  data.goals.flatMap((goal) => {
    const codes = goal.criterion.length > 0 ? goal.criterion : (SAID_TWICE.goalCriteria[goal.no ?? ''] ?? []);
    const typed = typedShare(goal);
    const share = lowestShare(codes, scores);
    if (!isShareGoal(goal) || typed === null || share === null || isEqualShare(typed, share)) return [];
    const place = { table: goalTable.id, row: goal.row, column: 'actual' };
    return [
      issue('goal_differs', place, {
        unit: data.settings.standingUnit,
        value: goal.actual ?? '',
        params: { criteria: codes, ...share },
      }),
    ];
  });

/** A goal that takes its figures from criteria, of which some give no share: it has no figures, and is told why. */
const goalsWithoutShare: Check = ({ data, scores }) =>
  data.goals.flatMap((goal) => {
    const criteria = withoutShare(goal.criterion, scores);
    if (criteria.length === 0 || !isShareGoal(goal) || goal.no === PLAN.goals.criteriaMet) return [];
    const place = { table: goalTable.id, row: goal.row, column: 'criterion' };
    const bearing = { unit: data.settings.standingUnit, value: goal.criterion.join('; ') };
    return [issue('goal_share_lacking', place, { ...bearing, params: { criteria } })];
  });

/**
 * Goals 3 and 4 are both shares of the commune's officials; by one answer to the plan's open point more people than these
 * may have been briefed, never fewer.
 */
const population: Check = (facts) => {
  const { data, scores } = facts;
  const briefed = goalOf(facts, PLAN.goals.briefed);
  const conduct = goalOf(facts, PLAN.goals.conduct);
  const all = briefed && goalShare(briefed, scores);
  const staff = conduct && goalShare(conduct, scores);
  if (!briefed || !all || !staff || all.outOf === staff.outOf) return [];
  if (answerTo(data, ASKED.briefed) === 'all' && all.outOf > staff.outOf) return [];
  const place = {
    table: goalTable.id,
    row: briefed.row,
    column: briefed.outOf === null ? 'actual' : 'outOf',
  };
  return [
    issue('totals_differ', place, {
      unit: data.settings.standingUnit,
      value: briefed.outOf === null ? (briefed.actual ?? '') : String(briefed.outOf),
      params: { total: all.outOf, goal: PLAN.goals.conduct, other: staff.outOf },
    }),
  ];
};

/** A unit has as many officials in one criterion as in another. */
const staff: Check = ({ data }) => {
  const codes = new Set(SAID_TWICE.staffCriteria.map(nameKey));
  const rows = data.checklist.filter(
    ({ criterion, unit }) => unit !== null && codes.has(nameKey(criterion ?? '')),
  );
  return [...groupBy(rows, ({ unit }) => unit ?? '').values()].flatMap((own) => {
    const counted = own.flatMap((row) => {
      const entry = readShare(row.actual, row.outOf);
      return entry.kind === 'read' && entry.value.outOf > 0 ? [{ row, total: entry.value.outOf }] : [];
    });
    const [first] = counted;
    return counted.flatMap(({ row, total }) =>
      first === undefined || total === first.total
        ? []
        : issue(
            'member_totals_differ',
            { table: checklistTable.id, row: row.row, column: row.outOf === null ? 'actual' : 'outOf' },
            {
              unit: row.unit,
              value: row.actual ?? String(row.outOf),
              params: {
                criterion: row.criterion ?? '',
                total,
                other: first.row.criterion ?? '',
                otherTotal: first.total,
              },
            },
          ),
    );
  });
};

/** F07, and the half of F09 that says the same: ticked though not all was done in time, or the other way round. */
const halves: Check = ({ data, scoreOf }) =>
  SAID_TWICE.halves.flatMap(({ criterion, other, item }) => {
    const score = scoreOf(criterion);
    const row = data.checklist.find(
      (one) => nameKey(one.criterion ?? '') === nameKey(other) && fold(one.item ?? '') === fold(item),
    );
    const share = shareOf(score);
    const isEntered = scoreOf(other)?.entered === true;
    if (score === undefined || row === undefined || share === null || share.outOf === 0 || !isEntered)
      return [];
    const reached = share.actual * 100 >= (score.target ?? 100) * share.outOf;
    if (reached === row.done) return [];
    return [
      issue(
        'said_twice',
        { table: checklistTable.id, row: row.row, column: 'done' },
        {
          unit: row.unit ?? score.unit,
          params: { criterion: other, item, done: row.done, other: criterion, ...share },
        },
      ),
    ];
  });

const shareOf = (score: CriterionScore | undefined): Share | null => {
  const entry = score === undefined ? null : readShare(score.actual, score.outOf);
  return entry?.kind === 'read' ? entry.value : null;
};

/** Goals 1, 2, 3 and 5 are one act each with a row of the schedule. */
const goalsAndTasks: Check = (facts) =>
  SAID_TWICE.goalTasks.flatMap(({ goal: no, tasks, sameDay }): Issue[] => {
    const goal = goalOf(facts, no);
    const found = tasks.flatMap((id) => taskOf(facts, id) ?? []);
    if (goal === undefined || found.length === 0) return [];
    const unit = facts.data.settings.standingUnit;
    const answer = readAnswer(goal.actual);
    const isReached = isShareGoal(goal)
      ? goalShare(goal, facts.scores) !== null
      : answer.kind === 'read' && answer.value;
    const done = found.find(isDone);
    const at = (column: string) => ({ table: goalTable.id, row: goal.row, column });
    if (isReached && done === undefined)
      return [
        issue('goal_without_task', at('actual'), {
          unit,
          value: goal.actual ?? '',
          params: { tasks: found.map(({ id }) => id ?? '') },
        }),
      ];
    if (!sameDay || !isReached || !done?.doneDate || goal.asOf === null || goal.asOf === done.doneDate)
      return [];
    const params = { task: done.id ?? '', day: done.doneDate };
    return [issue('done_days_differ', at('asOf'), { unit, value: cellText({ date: goal.asOf }), params })];
  });

/** Work that is done, and the criteria that it is for: all of them stand or fall with it. */
const tasksAndCriteria: Check = (facts) =>
  Object.entries(SAID_TWICE.taskCriteria).flatMap(([id, codes]): Issue[] => {
    const task = taskOf(facts, id);
    const scores = codes.flatMap((code) => facts.scoreOf(code) ?? []);
    const applicable = scores.filter(({ result }) => result !== 'not_applicable');
    if (task === undefined || task.unread || task.status === 'dropped' || applicable.length === 0) return [];
    const unmet = applicable.filter(({ result }) => result !== 'met');
    const bearing = { unit: task.leadUnit };
    const at = { table: taskTable.id, row: task.row, column: 'status' };
    if (isDone(task))
      return unmet.length === 0
        ? []
        : [issue('task_before_criteria', at, { ...bearing, params: { criteria: codesOf(unmet) } })];
    return unmet.length === 0
      ? [issue('criteria_before_task', at, { ...bearing, params: { criteria: codesOf(applicable) } })]
      : [];
  });

const codesOf = (scores: readonly CriterionScore[]): string[] => scores.map(({ code }) => code);

/** Nobody can show that it was done. */
const tasksWithoutResult: Check = ({ data }) =>
  data.tasks
    .filter((task) => isDone(task) && task.result === null)
    .map(({ row, leadUnit }) =>
      issue('done_without_result', { table: taskTable.id, row, column: 'result' }, { unit: leadUnit }),
    );

const CHECKS: readonly Check[] = [
  goalsAndCriteria,
  goalsWithoutShare,
  population,
  staff,
  halves,
  goalsAndTasks,
  tasksAndCriteria,
  tasksWithoutResult,
];

/** All contradictions between what is typed in several places of the workbook. */
export function contradictions(data: WorkbookData, scores: readonly CriterionScore[]): Issue[] {
  const byCode = new Map(scores.map((score) => [nameKey(score.code), score]));
  const scoreOf = (code: string) => byCode.get(nameKey(code));
  return CHECKS.flatMap((check) => check({ data, scores, scoreOf }));
}
