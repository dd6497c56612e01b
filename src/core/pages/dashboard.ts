// The first page as figures: the verdict, what stands behind it, and where each unit and group of criteria is.

import type { ReviewStep } from '../../../sheets-schema/enums';
import { ASKED } from '../../../sheets-schema/plan';
import { settings } from '../../../sheets-schema/tables/settings';
import { type Day, isAfter, isBefore } from '../base/dates';
import type { NotableChange } from '../change-log/notable';
import { isDecided, rowOfQuestion } from '../questions/answers';
import type { ReviewState } from '../reviews/review';
import { finishedSteps } from '../reviews/round';
import type { Wait } from '../schedule/conditional';
import { type DossierDeadline, dossierDeadline } from '../schedule/dossier-deadline';
import { gateState } from '../schedule/gate-state';
import { GATES, type GateId, gatesAhead } from '../schedule/gates';
import { type DatedTask, nextMilestone, overdueTasks, taskState } from '../schedule/tasks';
import { countingOf } from '../scoring/counting';
import { assessGoals, type GoalLine } from '../scoring/goals';
import { byGroup, type GroupFigures, groupFigures } from '../scoring/groups';
import { isBonusUnder } from '../scoring/points';
import { type Priorities, prioritiesOf } from '../scoring/priorities';
import { isUnitProposed } from '../scoring/proposed';
import type { CriterionScore } from '../scoring/score';
import { type UnderAnswers, verdictUnderAnswers } from '../scoring/under-answers';
import { decideVerdict, type Verdict } from '../scoring/verdict';
import type { JumpTarget } from '../sheet/cells-out';
import type { Task, WorkbookData } from '../workbook/inputs';
import type { DocumentRecord } from '../workbook/records';
import { type AutomaticState, automaticState, type FailedRun } from './automatic';
import { type StartContext, startModel } from './start';
import { answerableUnits, taskTarget } from './unit-work';
import { workIndex } from './work-index';

export interface DashboardContext extends StartContext {
  /** Last day on which a real mail went out. */
  readonly lastMailDay: Day | null;
  /** The workbook is a copy that nobody has confirmed: nothing is really sent. */
  readonly unconfirmedCopy: boolean;
  readonly changes: readonly NotableChange[];
  /** The register of papers, where it was read. */
  readonly documents?: readonly DocumentRecord[];
  /** The round of review; left out where there is none. */
  readonly review?: ReviewState;
}

/** What the conditions would say of the scores of a step. */
interface StepLine {
  readonly step: ReviewStep;
  readonly verdict: Verdict;
  /** Not passed on yet. */
  readonly atWork: boolean;
}

interface DatedWork {
  readonly unit: string | null;
  /** Its unit is only assumed to lead: the plan names several. */
  readonly leadAssumed: boolean;
  readonly title: string;
  readonly due: Day;
  readonly open: JumpTarget;
}

/** The first of the schedule's days and the office's own. */
type Milestone =
  | ({ readonly kind: 'task' } & DatedWork)
  | {
      readonly kind: 'gate';
      readonly id: GateId;
      readonly who: string;
      readonly due: Day;
      readonly open: JumpTarget;
    };

interface WaitingWork {
  readonly title: string;
  readonly due: Day | null;
  readonly why: Wait;
  readonly open: JumpTarget;
}

export interface UnitLine {
  /** Code; null gathers what no unit is named for. */
  readonly unit: string | null;
  /** The unit that follows this one's work, which then stands under it; else null. */
  readonly followedBy: string | null;
  /** Whether the page of units has a block to jump to, its own or its follower's. */
  readonly hasBlock: boolean;
  readonly met: number;
  /** Criteria given to it, without those not applicable. */
  readonly applicable: number;
  readonly notMet: number;
  readonly insufficient: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

export interface GroupLine extends GroupFigures {
  /** What its codes begin with: "A". */
  readonly letter: string;
  readonly name: string;
}

export interface DashboardModel {
  readonly commune: string | null;
  readonly year: number | null;
  readonly unconfirmedCopy: boolean;
  readonly startRemaining: number;
  readonly verdict: Verdict;
  readonly deadline: DossierDeadline | null;
  /** Unanswered items that the Chair decides. */
  readonly questions: readonly string[];
  /** The longest overdue first. */
  readonly overdue: readonly DatedWork[];
  readonly asOf: Day;
  readonly automatic: AutomaticState;
  /** A run of the clock that did not come through, since the last that did. */
  readonly failedRun: FailedRun | null;
  readonly lastMailDay: Day | null;
  readonly units: readonly UnitLine[];
  readonly groups: readonly GroupLine[];
  readonly goals: readonly GoalLine[];
  /** Met criteria for which there is an explanation, and no document. */
  readonly explainedOnly: number;
  readonly underAnswers: UnderAnswers | null;
  /** In which year the commune registers is not decided; no answer to it changes the figures of this one. */
  readonly registrationOpen: boolean;
  /** Of conditions, of sending and of addresses, in the last days. */
  readonly changes: readonly NotableChange[];
  /** What is due next; null where nothing is any more. */
  readonly next: Milestone | null;
  /** Work that waits for the commune to be eligible. */
  readonly waiting: readonly WaitingWork[];
  /** Criteria to put first; null where there is nothing of the kind. */
  readonly priorities: Priorities | null;
  /** Codes of the criteria whose unit is only proposed. */
  readonly proposedUnits: ReadonlySet<string>;
  /** From the units' own scores to the step at work; empty where there was no round. */
  readonly steps: readonly StepLine[];
}

/** Everything Tổng quan shows; depends on the data and the day only. */
export function dashboardModel(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  verdict: Verdict,
  context: DashboardContext,
): DashboardModel {
  return {
    commune: data.settings.commune,
    year: data.settings.year,
    unconfirmedCopy: context.unconfirmedCopy,
    startRemaining: startModel(data, context).remaining,
    verdict,
    deadline: dossierDeadline(data, context.today),
    questions: data.planQuestions
      .filter((question) => question.decidedBy === 'chair' && question.answer === null)
      .map((question) => question.question ?? question.id ?? ''),
    overdue: overdueWork(data, context.today),
    asOf: context.today,
    automatic: automaticState(context.automatic, context.today, data.holidays),
    failedRun: context.automatic?.failed ?? null,
    lastMailDay: context.lastMailDay,
    units: unitLines(data, scores, context.today),
    groups: groupLines(scores.filter((score) => !isBonusUnder(verdict.set.conditions)(score))),
    goals: assessGoals(data.goals, verdict, context.today, scores),
    explainedOnly: scores.filter(({ result, evidenceCount }) => result === 'met' && evidenceCount === 0)
      .length,
    underAnswers: underAnswers(data, scores, verdict),
    registrationOpen: isRegistrationOpen(data, verdict),
    changes: context.changes,
    next: nextWork(data, scores, context),
    waiting: waitingWork(data, context.today),
    priorities: prioritiesOf(data, scores, verdict),
    proposedUnits: new Set(scores.filter((score) => isUnitProposed(score, data)).map(({ code }) => code)),
    steps: stepLines(verdict, context.review),
  };
}

/** The verdict itself stays that of the units' own scores: what the steps would make of it stands beside. */
function stepLines(verdict: Verdict, review: ReviewState | undefined): StepLine[] {
  if (review === undefined || review.round === null) return [];
  const { round, steps } = review;
  const finished = finishedSteps(round);
  return [
    { step: 'self', verdict, atWork: false },
    ...steps
      .filter(({ step }) => finished.includes(step) || step === round.step)
      .map(({ step, verdict: judged }) => ({ step, verdict: judged, atWork: step === round.step })),
  ];
}

function underAnswers(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  { set }: Verdict,
): UnderAnswers | null {
  const { counting, open } = countingOf(data);
  return verdictUnderAnswers(open, (one) => decideVerdict(scores, data.settings, set, one), counting);
}

const isRegistrationOpen = (data: WorkbookData, { kind }: Verdict): boolean =>
  kind !== 'nothing_entered' &&
  kind !== 'nothing_applicable' &&
  rowOfQuestion(ASKED.registration, data.planQuestions) !== undefined &&
  !isDecided(data, ASKED.registration);

const datedWork = (task: DatedTask): DatedWork => ({
  unit: task.leadUnit,
  leadAssumed: task.led === 'assumed',
  title: task.title ?? task.id ?? '',
  due: task.dueDate,
  open: taskTarget(task),
});

const overdueWork = (data: WorkbookData, today: Day): DatedWork[] => overdueTasks(data, today).map(datedWork);

function nextWork(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  { today, review, documents = [] }: DashboardContext,
): Milestone | null {
  const task = nextMilestone(data, today);
  const gate = gatesAhead(data, gateState(data, scores, review, documents), today).find(
    ({ closed }) => !closed,
  );
  if (gate === undefined || (task !== null && !isAfter(task.dueDate, gate.day)))
    return task && { kind: 'task', ...datedWork(task) };
  return {
    kind: 'gate',
    id: gate.id,
    who: gate.who,
    due: isBefore(gate.working, today) ? gate.day : gate.working,
    open: { table: settings.id, key: GATES[gate.id].setting },
  };
}

const waitingWork = (data: WorkbookData, today: Day): WaitingWork[] =>
  data.tasks.flatMap((task) =>
    task.waits === null || taskState(task, today) !== 'waiting'
      ? []
      : [{ title: task.title ?? task.id ?? '', due: task.dueDate, why: task.waits, open: taskTarget(task) }],
  );

/** Lead unit → how many of the tasks. */
function countBy(tasks: readonly Task[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { leadUnit } of tasks) counts.set(leadUnit, (counts.get(leadUnit) ?? 0) + 1);
  return counts;
}

/** Only units with criteria or work of their own; a follower also where it follows one that has. */
function unitLines(data: WorkbookData, scores: readonly CriterionScore[], today: Day): UnitLine[] {
  const index = workIndex(data, scores, today);
  const overdue = countBy(overdueTasks(data, today));
  const dueSoon = countBy(data.tasks.filter((task) => taskState(task, today) === 'due_soon'));
  const leads = (code: string | null): boolean => index.scoresOf(code).length > 0 || index.leadsTasks(code);
  const line = (unit: string | null, followedBy: string | null, hasBlock: boolean): UnitLine => {
    const own = index.scoresOf(unit);
    const count = (result: CriterionScore['result']) => own.filter((score) => score.result === result).length;
    return {
      unit,
      followedBy,
      hasBlock,
      met: count('met'),
      applicable: own.length - count('not_applicable'),
      notMet: count('not_met'),
      insufficient: count('insufficient'),
      overdue: overdue.get(unit) ?? 0,
      dueSoon: dueSoon.get(unit) ?? 0,
    };
  };
  const named = answerableUnits(data.units).flatMap(({ unit, followed }) => {
    const hasBlock = unit.level !== 'province';
    const below = followed
      .filter((other) => leads(other.code))
      .map((other) => line(other.code, unit.code, hasBlock));
    return leads(unit.code) || below.length > 0 ? [line(unit.code, null, hasBlock), ...below] : [];
  });
  return leads(null) ? [...named, line(null, null, false)] : named;
}

function groupLines(scores: readonly CriterionScore[]): GroupLine[] {
  return byGroup(scores).map(({ name, items }) => ({
    letter: /^\p{L}+/u.exec(items[0]?.code ?? '')?.[0] ?? '',
    name,
    ...groupFigures(items),
  }));
}
