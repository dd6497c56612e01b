// What is left to do, unit by unit: the page on which a unit lands.

import { reviews } from '../../../sheets-schema/tables/reviews';
import { type Day, daysBetween } from '../base/dates';
import { namedRequests } from '../reviews/requests';
import type { SentRequest } from '../reviews/round';
import { dossierDeadline } from '../schedule/dossier-deadline';
import { daysOverdue } from '../schedule/tasks';
import { lackOf, type ScoreReason } from '../scoring/rules';
import { memberShare, totalShare } from '../scoring/rules/percent';
import { type CriterionScore, enteredIn } from '../scoring/score';
import type { JumpTarget } from '../sheet/cells-out';
import type { Unit, UnitDirectory } from '../sheet/units';
import type { ChecklistItem, Task, WorkbookData } from '../workbook/inputs';
import { type Owed, type Review, type WorkIndex, workIndex } from './work-index';

export interface OpenTask {
  readonly title: string | null;
  readonly timeText: string | null;
  readonly due: Day | null;
  /** Days since the due date where it is over, days until it where it lies ahead. */
  readonly days: number;
  /** The unit is only assumed to lead it. */
  readonly leadAssumed: boolean;
  /** Where the plan's annex lies, where the work needs it. */
  readonly annex: string | null;
  readonly open: JumpTarget;
}

export interface CoordinatedTask extends OpenTask {
  readonly leadUnit: string | null;
}

export interface OpenCriterion {
  readonly code: string;
  readonly shortName: string;
  readonly reason: ScoreReason;
  /** How the result is entered, or which evidence is wanted; null where the set does not say. */
  readonly hint: string | null;
  readonly open: JumpTarget;
  /** Its unit is only proposed. */
  readonly unitProposed: boolean;
}

/** What the reviewers ask the unit to add. */
export interface OpenRequest {
  readonly code: string;
  readonly shortName: string;
  readonly text: string;
  readonly due: Day;
  /** yyyy-MM-dd HH:mm; '' where somebody emptied it. */
  readonly sentAt: string;
  readonly open: JumpTarget;
  /** The criterion's unit is only proposed. */
  readonly unitProposed: boolean;
}

export interface OpenWork {
  readonly overdue: readonly OpenTask[];
  readonly dueSoon: readonly OpenTask[];
  /** Of others, in which it has a part. */
  readonly coordinated: readonly CoordinatedTask[];
  readonly withoutResult: readonly OpenCriterion[];
  readonly withoutEvidence: readonly OpenCriterion[];
  /** Evidence and ticks to be looked at again. */
  readonly toReview: readonly Review[];
  readonly requests: readonly OpenRequest[];
}

export interface UnitBlock {
  /** Code; null gathers what no unit is named for. */
  readonly unit: string | null;
  /** Addressed as a partner, never as a debtor. */
  readonly cooperation: boolean;
  readonly work: OpenWork;
  /** Leaders and bodies whose work this unit follows; only those with something open. */
  readonly followed: readonly { readonly unit: string; readonly work: OpenWork }[];
  /** Everything open, the followed included. */
  readonly count: number;
}

export interface UnitWorkModel {
  readonly asOf: Day;
  /** Last working day for the dossier: until then a criterion can be completed. */
  readonly deadline: Day | null;
  readonly blocks: readonly UnitBlock[];
}

/** A unit that answers for itself, with those whose work it follows. */
export interface Answerable {
  readonly unit: Unit;
  readonly followed: readonly Unit[];
}

/** Units in the order of their tab. Whoever follows somebody answers for itself, even where it is followed too. */
export function answerableUnits(directory: UnitDirectory): Answerable[] {
  const coded = directory.all.filter((unit) => unit.code !== null);
  const handlerOf = new Map(coded.map((unit) => [unit, directory.handler(unit)]));
  const followers = new Set(handlerOf.values());
  const followed = new Map<Unit, Unit[]>();
  for (const [unit, handler] of handlerOf)
    if (!followers.has(unit)) followed.set(handler, [...(followed.get(handler) ?? []), unit]);
  return coded
    .filter((unit) => followers.has(unit))
    .map((unit) => ({ unit, followed: followed.get(unit) ?? [] }));
}

/** A block for every unit of the commune that answers for itself, so that each finds its own place. */
export function unitWorkModel(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  today: Day,
  requests: readonly SentRequest[] = [],
): UnitWorkModel {
  const requestsOf = openRequestsOf(scores, requests, data);
  const index = workIndex(data, scores, today);
  const workOf = (unit: Unit | null): OpenWork => ({
    ...openTasks(index, unit, today),
    ...openCriteria(index, unit),
    toReview: index.reviewsOf(unit?.code ?? null),
    requests: requestsOf(unit?.code ?? null),
  });
  const blocks = answerableUnits(data.units)
    .filter(({ unit }) => unit.level !== 'province')
    .map(({ unit, followed }) =>
      block(
        unit.code,
        // A tone nobody chose, or no mail, is the gentler one.
        unit.tone !== 'reminder',
        workOf(unit),
        followed.map((other) => ({ unit: other.code as string, work: workOf(other) })),
      ),
    );
  const unassigned = block(null, false, workOf(null), []);
  return {
    asOf: today,
    deadline: dossierDeadline(data, today)?.working ?? null,
    blocks: unassigned.count === 0 ? blocks : [...blocks, unassigned],
  };
}

const countOf = (work: OpenWork): number =>
  Object.values(work).reduce((sum, items: readonly unknown[]) => sum + items.length, 0);

function block(
  unit: string | null,
  cooperation: boolean,
  work: OpenWork,
  candidates: UnitBlock['followed'],
): UnitBlock {
  const followed = candidates.filter((other) => countOf(other.work) > 0);
  const count = followed.reduce((sum, other) => sum + countOf(other.work), countOf(work));
  return { unit, cooperation, work, followed, count };
}

/** By the unit that the criterion belongs to. */
function openRequestsOf(
  scores: readonly CriterionScore[],
  requests: readonly SentRequest[],
  data: WorkbookData,
): (unit: string | null) => OpenRequest[] {
  const named = namedRequests(scores, requests, data);
  return (code) =>
    named
      .filter(({ unit }) => unit === code)
      .map(({ criterion, shortName, text, due, sentAt, unitProposed, code: key }) => ({
        code: criterion,
        shortName,
        text,
        due,
        sentAt,
        open: { table: reviews.id, key },
        unitProposed,
      }));
}

function openTasks(
  index: WorkIndex,
  unit: Unit | null,
  today: Day,
): Pick<OpenWork, 'overdue' | 'dueSoon' | 'coordinated'> {
  const open = (task: Task, days: number): OpenTask => ({
    title: task.title,
    timeText: task.timeText,
    due: task.dueDate,
    days,
    leadAssumed: task.led === 'assumed',
    annex: task.annex,
    open: taskTarget(task),
  });
  return {
    overdue: index.overdueOf(unit).map((task) => open(task, daysOverdue(task, today))),
    dueSoon: index
      .dueSoonOf(unit)
      .map((task) => open(task, daysBetween(today, task.dueDate ?? today)))
      .sort((a, b) => a.days - b.days),
    coordinated: index.coordinatedOf(unit).map((task) => ({
      ...open(task, Math.abs(daysBetween(today, task.dueDate ?? today))),
      leadUnit: task.leadUnit,
    })),
  };
}

/** A task's row, by its id where it has one. */
export function taskTarget(task: Task): JumpTarget {
  return task.id === null ? { table: 'tasks', row: task.row } : { table: 'tasks', key: task.id };
}

function openCriteria(
  index: WorkIndex,
  unit: Unit | null,
): Pick<OpenWork, 'withoutResult' | 'withoutEvidence'> {
  const code = unit?.code ?? null;
  const own = index.scoresOf(code);
  return {
    withoutResult: [
      ...own
        .filter((score) => lackOf(score.reason) === 'result')
        .map((score) => openCriterion(index, score, score.reason, whereEntered(index, score))),
      ...(code === null ? [] : index.owedBy(code).map((owed) => memberPart(index, owed, code))),
    ],
    withoutEvidence: own
      .filter((score) => lackOf(score.reason) === 'evidence')
      .map((score) => openCriterion(index, score, score.reason, { table: 'evidence' })),
  };
}

function openCriterion(
  index: WorkIndex,
  score: CriterionScore,
  reason: ScoreReason,
  open: JumpTarget,
): OpenCriterion {
  const criterion = index.criterionOf(score);
  const hints: Partial<Record<ScoreReason['code'], string | null | undefined>> = {
    result_missing: criterion?.entryHint,
    entry_invalid: criterion?.entryHint,
    member_invalid: criterion?.entryHint,
    evidence_missing: criterion?.evidenceRequired,
  };
  const hint = hints[reason.code] ?? null;
  const { code, shortName } = score;
  return { code, shortName, reason, hint, open, unitProposed: index.isUnitProposed(score) };
}

/** What a member still owes to a criterion that its group answers for. */
function memberPart(index: WorkIndex, owed: Owed, member: string): OpenCriterion {
  const { score } = owed;
  const rows = index.checklistOf(score, member);
  const unit = index.criterionOf(score)?.measureUnit ?? null;
  // The line of the tab that lacks it, else its first; the criterion's first where it has none.
  const lineWith = (kind: 'bad' | 'blank') => rows.find((row) => memberShare(row, unit).kind === kind);
  const at = (line: ChecklistItem | undefined = rows[0]): JumpTarget =>
    line === undefined ? { table: 'checklist', key: score.code } : { table: 'checklist', row: line.row };
  switch (owed.owes) {
    case 'correction': {
      // A cell that not even a text could be read from is as good as blank.
      const line = lineWith('bad') ?? lineWith('blank');
      return openCriterion(index, score, { code: 'entry_invalid', params: { value: owed.value } }, at(line));
    }
    case 'entry':
      return openCriterion(index, score, { code: 'result_missing', params: {} }, at(lineWith('blank')));
    case 'share': {
      const params = { ...totalShare(rows, unit), target: score.target ?? 0 };
      return openCriterion(index, score, { code: 'share_short', params }, at());
    }
  }
}

/** In parts, or in the criterion's own row. */
function whereEntered(index: WorkIndex, score: CriterionScore): JumpTarget {
  const byMember = index.criterionOf(score)?.byMember ?? false;
  return { table: enteredIn({ rule: score.rule, byMember }), key: score.code };
}
