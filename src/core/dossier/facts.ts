// The facts of the dossier (plan, V.1): from the frozen scoresheet, the goals, the schedule, the evidence and the register.
import type { DocumentKind } from '../../../sheets-schema/enums';
import { ASKED, PLAN } from '../../../sheets-schema/plan';
import type { Settings } from '../../../sheets-schema/settings';
import { addDays, type Day } from '../base/dates';
import { type AnswerOf, answerTo } from '../questions/answers';
import type { JudgedStep, ReviewState } from '../reviews/review';
import { finishedSteps } from '../reviews/round';
import { isOfPlan, overdueTasks, type TaskState, taskState } from '../schedule/tasks';
import type { Share } from '../scoring/entries';
import type { EvidenceUse } from '../scoring/evidence';
import { assessGoals, type GoalLine } from '../scoring/goals';
import { byGroup, type GroupFigures, groupFigures } from '../scoring/groups';
import { isBonusUnder } from '../scoring/points';
import type { PortalSet } from '../scoring/portal';
import { isUnitProposed } from '../scoring/proposed';
import type { FrozenScore, Snapshot } from '../scoring/snapshot';
import type { EstimateReason, Verdict } from '../scoring/verdict';
import type { Issue } from '../sheet/issues';
import type { UnitDirectory } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';
import type { DocumentRecord } from '../workbook/records';
import { type EvidenceIndex, indexEvidence } from './evidence-index';
import { type Issued, issuedByKind } from './register';
import type { DocumentTexts } from './texts';

export interface DossierScore extends FrozenScore {
  readonly shortName: string;
  /** Unit code. */
  readonly unit: string | null;
  /** The day by which the unit means to have it. */
  readonly plannedDate: Day | null;
  /** The unit is only proposed. */
  readonly unitProposed: boolean;
}

interface DossierGroup extends GroupFigures {
  readonly no: string;
  readonly name: string;
  /** Its criteria only add to the total: its figures are in no sum. */
  readonly isBonus: boolean;
  readonly scores: readonly DossierScore[];
}

/** Rows of the schedule; each is counted in one of the states from `done` to `notBegun`. */
interface TaskFigures {
  /** Numbers of section IV; a number may stand in several rows. */
  readonly numbers: number;
  readonly all: number;
  readonly done: number;
  readonly dropped: number;
  readonly toConfirm: number;
  readonly underWay: number;
  readonly notBegun: number;
  readonly late: readonly Task[];
  /** Surveys held: done rows of the schedule's number 8. */
  readonly surveys: number;
}

/**
 * What keeps the papers drafts: the score is an estimate, the verdict negative, data have errors or lack something, the
 * papers themselves have gaps.
 */
export type OpenPoint = EstimateReason | 'not_eligible' | 'data_open' | 'paper_gaps';

export interface Dossier {
  readonly settings: Settings;
  readonly snapshot: Pick<Snapshot, 'id' | 'at'>;
  readonly verdict: Verdict;
  /** As long as anything is open, DỰ THẢO stands on every page. */
  readonly open: readonly OpenPoint[];
  readonly groups: readonly DossierGroup[];
  /** Applicable criteria that are not met, whatever they lack. */
  readonly unmet: readonly DossierScore[];
  /** Steps of the review that are finished, in their order; empty where there was none. */
  readonly steps: readonly JudgedStep[];
  readonly goals: readonly GoalLine[];
  /** Goal 3: who was briefed, of all. */
  readonly briefed: Share | null;
  /** Goal 5: satisfied forms of all valid ones, and when they were counted. */
  readonly survey: {
    readonly share: Share;
    readonly day: Day | null;
    /** The share aimed at. */
    readonly percent: number | null;
  } | null;
  /** What goal 5 asks for, in its own words. */
  readonly satisfactionTarget: string | null;
  readonly tasks: TaskFigures;
  /** Before this day next year's dossier is due: "trước ngày 15/11". */
  readonly nextDossierBefore: Day | null;
  readonly assignedUnits: number;
  readonly evidence: EvidenceIndex;
  /** The groups of the portal; none where the commune does not use their tab. */
  readonly portal: PortalSet;
  readonly issued: Readonly<Record<DocumentKind, Issued>>;
  readonly units: UnitDirectory;
  /** The sentences of the papers, and what people typed for them. */
  readonly texts: DocumentTexts;
  /** Whose letter the Tờ trình is. */
  readonly letterOf: AnswerOf<typeof ASKED.letter>;
}

/** What the workbook says beside the frozen scores. */
export interface DossierSource {
  readonly data: WorkbookData;
  /** The rows of evidence. */
  readonly uses: readonly EvidenceUse[];
  readonly verdict: Verdict;
  readonly portal: PortalSet;
  readonly issues: readonly Issue[];
  /** The round of review; left out where there is none. */
  readonly review?: ReviewState;
}

/** `records` are the rows of the register. */
export function documentModel(
  snapshot: Snapshot,
  { data, uses, verdict, portal, issues, review }: DossierSource,
  records: readonly DocumentRecord[],
): Dossier {
  const criteria = new Map(data.criteria.map((criterion) => [criterion.code, criterion]));
  const scores = snapshot.scores.map((score): DossierScore => {
    const criterion = criteria.get(score.code);
    return {
      ...score,
      shortName: criterion?.shortName ?? score.name ?? score.code,
      unit: criterion?.unit ?? null,
      plannedDate: criterion?.plannedDate ?? null,
      unitProposed: criterion !== undefined && isUnitProposed(criterion, data),
    };
  });
  const isBonus = isBonusUnder(verdict.set.conditions);
  const applicable = scores.filter((score) => score.result !== 'not_applicable');
  const day = snapshot.at.slice(0, 10);
  const goals = assessGoals(data.goals, verdict, day, snapshot.scores);
  const satisfied = shareOf(goals, PLAN.goals.satisfaction);
  const satisfaction = data.goals.find((goal) => goal.no === PLAN.goals.satisfaction);
  return {
    settings: data.settings,
    snapshot: { id: snapshot.id, at: snapshot.at },
    verdict,
    open: [
      ...verdict.estimate,
      ...(verdict.kind === 'eligible' ? [] : (['not_eligible'] as const)),
      ...(issues.every(({ severity }) => severity === 'note') ? [] : (['data_open'] as const)),
    ],
    groups: byGroup(scores).map(({ no, name, items }) => {
      const counted = items.filter((score) => !isBonus(score));
      const isWhole = counted.length === 0;
      return { no, name, isBonus: isWhole, scores: items, ...groupFigures(isWhole ? items : counted) };
    }),
    steps: finishedOf(review),
    // Nobody must earn bonus points.
    unmet: applicable.filter((score) => score.result !== 'met' && !isBonus(score)),
    goals,
    briefed: shareOf(goals, PLAN.goals.briefed),
    survey: satisfied && {
      share: satisfied,
      day: satisfaction?.asOf ?? null,
      percent: goals.find(({ no }) => no === PLAN.goals.satisfaction)?.percent ?? null,
    },
    satisfactionTarget: satisfaction?.target ?? null,
    tasks: taskFigures(data, day),
    nextDossierBefore: nextDossierBefore(data.settings),
    assignedUnits: new Set(scores.map((score) => score.unit).filter((unit) => unit !== null)).size,
    evidence: indexEvidence(
      scores.map(({ code, group, name }) => ({ code, group, name: name ?? '' })),
      uses,
    ),
    portal,
    issued: issuedByKind(records, data.settings.year),
    units: data.units,
    texts: data.documentTexts,
    letterOf: answerTo(data, ASKED.letter),
  };
}

function finishedOf(review: ReviewState | undefined): readonly JudgedStep[] {
  const finished = review?.round ? finishedSteps(review.round) : [];
  return review?.steps.filter(({ step }) => finished.includes(step)) ?? [];
}

/** The setting holds the last day, which is the one before; the same a year later. */
function nextDossierBefore({ dossierDeadline, year }: Settings): Day | null {
  return dossierDeadline === null || year === null
    ? null
    : `${year + 1}${addDays(dossierDeadline, 1).slice(4)}`;
}

function shareOf(goals: readonly GoalLine[], no: string): Share | null {
  const result = goals.find((goal) => goal.no === no)?.result;
  return result?.kind === 'share' ? result : null;
}

/** The rows of the plan's own schedule (section IV) that fall into the year assessed, as they stood on `day`. */
function taskFigures(data: WorkbookData, day: Day): TaskFigures {
  const year = String(data.settings.year ?? '');
  const rows = data.tasks.filter(
    (task) => isOfPlan(task) && (task.dueDate ?? task.startDate ?? year).startsWith(year),
  );
  const inState = (state: TaskState) => rows.filter((task) => taskState(task, day) === state);
  const [done, dropped, toConfirm] = [inState('done'), inState('dropped'), inState('to_confirm')];
  const others = rows.filter((task) => ![...done, ...dropped, ...toConfirm].includes(task));
  const underWay = others.filter(({ status }) => status === 'in_progress');
  return {
    numbers: new Set(rows.map(({ planNo }) => planNo)).size,
    all: rows.length,
    done: done.length,
    dropped: dropped.length,
    toConfirm: toConfirm.length,
    underWay: underWay.length,
    notBegun: others.length - underWay.length,
    // All of the day, the office's own included: as many as the first page counts.
    late: overdueTasks(data, day),
    surveys: done.filter((task) => task.planNo === PLAN.surveyTask).length,
  };
}
