// A bad cell is a value: what is wrong, where, how grave. Words for people are made elsewhere, from code and params.

import type {
  ConditionKind,
  PartMarks,
  ReviewStep,
  Rule,
  SetPart,
  Severity,
} from '../../../sheets-schema/enums';
import type { Asked } from '../../../sheets-schema/plan';
import type { Day } from '../base/dates';
import type { Hundredths } from '../base/numbers';
import type { TiersProblem } from '../base/tiers';
import type { Misplaced } from '../schedule/gate-days';
import type { TimeUnread } from '../schedule/time-text';

/** A kind of problem; `params` carries no value, only the type of the facts it is told with. */
interface IssueKind<P> {
  readonly severity: Severity;
  /** Tabs and columns it is seen through: where one of them is missing, it is not each row that is wrong. */
  readonly seenThrough: readonly string[];
  readonly params?: P;
}

type None = Readonly<Record<string, never>>;

const kind =
  (severity: Severity) =>
  <P = None>(...seenThrough: readonly string[]): IssueKind<P> => ({ severity, seenThrough });

/** The row or cell is not counted. */
const error = kind('error');
/** Points or a goal at stake. */
const missing = kind('missing');
/** No effect. */
const note = kind('note');

/** Where a criterion is meant, its code. */
interface OfCriterion {
  readonly criterion?: string;
}

/** Whole numbers: so many of so many. */
interface Share {
  readonly actual: number;
  readonly outOf: number;
}

/** An item to confirm, and the answer in its words. */
interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** How many rows of evidence do not count, by why they do not; a date that cannot be read proves nothing about the period. */
export type IdleEvidence = Readonly<
  Partial<Record<'no_link' | 'outside_period' | 'date_unread' | 'review_lapsed', number>>
>;

/** In which a set may not silently differ from the one in force. */
export type SetField =
  | 'maxScore'
  | 'rule'
  | 'target'
  | 'mayBeNotApplicable'
  | 'value'
  | 'comparison'
  | 'tiers'
  | 'partMarks'
  | 'metFrom'
  | 'group';

/** What a freezing keeps of a criterion. */
export type FrozenField =
  | 'actual'
  | 'outOf'
  | 'explanation'
  | 'target'
  | 'maxScore'
  | 'rule'
  | 'group'
  | 'name'
  | 'evidenceCount'
  | 'score'
  | 'result';

interface OfSnapshot {
  readonly snapshot: string;
}

/** What a result should look like, or what keeps it from being read. */
type EntryNotRead = OfCriterion &
  (
    | { readonly expected: 'answer' | 'count' | 'few' | 'share' | 'score' | 'index' | 'figure' }
    | { readonly expected: 'share'; readonly why: 'total_blank' }
    | { readonly expected: 'share'; readonly why: 'totals_differ'; readonly total: number }
    /** A score of so many points, but the criterion's maximum is another. */
    | { readonly expected: 'score'; readonly why: 'other_maximum'; readonly maximum: Hundredths }
    | { readonly why: 'date' }
  );

export const ISSUES = {
  // structure
  tab_missing: error(),
  header_missing: error(),
  /** The header that stands there twice: that of today, or a former one. */
  header_doubled: error<{ readonly header: string }>(),
  /** The column is read under its former header; another bears the one of today. */
  header_taken: note<{ readonly header: string }>(),
  // cells of any table
  cell_error: error(),
  cell_required: error(),
  /** Part of a merge that begins left of it. */
  cell_merged: error(),
  formula_in_text: note(),
  /** In the letters of a font from before Unicode; what it was probably meant to say. */
  old_letters: note<{ readonly reading: string }>(),
  date_invalid: error(),
  /** A day, but none that the plan can mean. */
  date_implausible: error<{ readonly from: Day; readonly to: Day }>(),
  number_invalid: error(),
  number_not_whole: error(),
  number_too_small: error<{ readonly min: number }>(),
  number_too_large: error<{ readonly max: number }>(),
  number_is_date: error(),
  points_invalid: error(),
  tiers_invalid: error<TiersProblem>(),
  choice_invalid: error<{ readonly choices: readonly string[] }>(),
  tick_invalid: error(),
  unit_unknown: error<{ readonly name: string }>('units', 'units.code', 'units.name'),
  unit_ambiguous: error<{ readonly name: string }>(),
  email_invalid: error(),
  email_several: error(),
  key_doubled: error(),
  // tasks
  due_before_start: error<{ readonly startDate: Day; readonly dueDate: Day }>(),
  dropped_without_reason: note(),
  due_missing: error(),
  /** No due date, and the words of the row name none that can be relied on. */
  time_unread: error<{ readonly why: TimeUnread }>(),
  done_in_future: error(),
  done_but_not_begun: note(),
  /** A unit is said to be done with a task that it does not coordinate. */
  done_not_coordinating: note('tasks.coordinatingUnits'),
  /** The cell counts as the answer says, not as it reads: a day, or in words of the answer. */
  answer_used: note<Answered & { readonly day: Day | null }>(),
  /** The cell was typed anew and says otherwise than the answer; it stands. */
  answer_contradicted: note<Answered>(),
  /** None of the choices: it decides nothing. */
  answer_unknown: note<{ readonly choices: readonly string[] }>(),
  answer_needs_value: note<{ readonly asks: Asked; readonly called: string }>(),
  /** A survey that ended after the day that the answer gives to the dossier's. */
  survey_after_answer: error<Answered & { readonly until: Day }>(),
  /** A survey of the year ends when its result can no longer go into the dossier. */
  survey_after_dossier: note<{ readonly last: Day }>(),
  /** The answer makes a criterion a condition, but there is none with that code. */
  required_not_found: note<OfCriterion>('criteria', 'criteria.code'),
  // the set in force
  agreed_row_gone: error<{
    readonly part: Exclude<SetPart, 'condition'>;
    readonly code: string;
    readonly name: string;
  }>('criteria.code', 'units.code', 'tasks.id'),
  /** A proposed criterion that was switched on and agreed on is switched off again. */
  agreed_switched_off: error<OfCriterion>(),
  row_not_agreed: error<OfCriterion>(),
  condition_not_agreed: error<{ readonly name: string }>(),
  differs_from_agreed: error<{
    readonly code: string;
    readonly field: SetField;
    readonly agreed: string | number | null;
    readonly present: string | number | null;
  }>(),
  /** A condition that was agreed on is not in its tab, and counts all the same; one of the plan's cannot be given up. */
  condition_gone: error<{ readonly name: string; readonly isOfPlan: boolean }>(
    'conditions',
    'conditions.kind',
  ),
  /** What this kind of condition does not read. */
  not_for_condition: error<{ readonly kind: ConditionKind }>(),
  /** A level of stars that ends before it begins. */
  scale_empty: error(),
  /** Points that two levels take; `below` null: without end. The fewer stars count. */
  scale_overlap: error<{ readonly from: Hundredths; readonly below: Hundredths | null }>(),
  /** More points give no more stars. */
  scale_order: error<{ readonly from: Hundredths }>(),
  /** Points between two levels, which are in neither. */
  scale_gap: note<{ readonly from: Hundredths; readonly below: Hundredths }>(),
  /** Per cent in hundredths: the row of every group asks for more than that of the group. */
  minimum_without_effect: note<{
    readonly group: string;
    readonly own: Hundredths;
    readonly general: Hundredths;
  }>(),
  criteria_group_unknown: error('criteria', 'criteria.group'),
  /** Its rows are not as they were written: the confirmation before, or the plan's own set, is in force. */
  confirmation_damaged: error<{ readonly confirmation: string }>(),
  decision_missing: error(),
  // criteria and checklist
  entry_percent_sign: error<OfCriterion>(),
  entry_not_read: error<EntryNotRead>(),
  /** `counted`: where the result is taken from instead. */
  entry_not_counted: note<
    OfCriterion & { readonly counted: 'scores' | 'criterion' | 'criteria' | 'checklist' | 'ticks' }
  >(),
  actual_above_total: error<OfCriterion & { readonly actual: number; readonly total: number }>(),
  total_zero: missing<OfCriterion & { readonly mayBeNotApplicable: boolean }>(),
  not_applicable_refused: error<OfCriterion>(),
  not_applicable_unexplained: missing<OfCriterion>(),
  /** A setting of the criterion that its rule does not read. */
  not_for_rule: error<OfCriterion & { readonly rule: Rule; readonly choices: readonly PartMarks[] }>(),
  score_above_max: error<OfCriterion & { readonly score: Hundredths; readonly maximum: Hundredths }>(),
  /** Levels whose best does not earn the criterion's maximum. */
  tiers_not_max: error<OfCriterion & { readonly best: Hundredths; readonly maximum: Hundredths }>(),
  tiers_missing: missing<OfCriterion>(),
  target_invalid: error<OfCriterion & { readonly rule: Rule | 'goal' | null }>(),
  result_missing: missing<OfCriterion>(),
  target_open: missing<OfCriterion>(),
  member_silent: missing<OfCriterion>(
    'checklist',
    'checklist.criterion',
    'checklist.unit',
    'units',
    'units.code',
    'units.name',
  ),
  checklist_empty: missing<OfCriterion>(
    'checklist',
    'checklist.criterion',
    'units',
    'units.code',
    'units.memberOf',
  ),
  evidence_missing: missing<OfCriterion & { readonly idle: IdleEvidence }>(
    'evidence',
    'evidence.criteria',
    'evidence.link',
  ),
  // a freezing that is locked
  changed_since_lock: note<
    OfSnapshot & {
      readonly field: FrozenField;
      readonly before: string | number | null;
      readonly now: string | number | null;
    }
  >(),
  added_since_lock: note<OfSnapshot>(),
  gone_since_lock: note<OfSnapshot & { readonly code: string; readonly name: string }>(),
  /** `before`: what the cell said, where the freezing kept it; '' for nothing. */
  tab_changed_since_lock: note<OfSnapshot & { readonly before: string | null }>(),
  locked_damaged: error<OfSnapshot>(),
  // the portal's groups
  /** The portal takes a score from 0 to the maximum of its group. */
  portal_score_refused: error<{ readonly group: string; readonly maximum: Hundredths }>(),
  /** From what the criteria would give, and nobody says why. */
  portal_differs: note<{ readonly group: string; readonly typed: Hundredths; readonly ours: Hundredths }>(
    'criteria.portalGroup',
  ),
  portal_group_unknown: note<OfCriterion>('portalGroups.code'),
  /** So many criteria say no group: they are in none of the sums. */
  portal_group_missing: note<{ readonly count: number }>(),
  // the papers' sentences
  /** Braces or conditions that do not close: the sentence is not printed. */
  text_broken: error(),
  text_field_unknown: error<{ readonly fields: readonly string[] }>(),
  /** What only people know; `of`: the group or criterion that it tells of, '' for the whole paper. */
  fact_open: note<{ readonly field: string; readonly of: string }>(),
  /** No sentence names it. */
  fact_unused: note(),
  // the round of review
  /** A step gives another score than the one before, and nobody said why. */
  difference_unexplained: missing<
    OfCriterion & { readonly step: ReviewStep; readonly before: Hundredths; readonly after: Hundredths }
  >(),
  review_not_applicable: error<OfCriterion>(),
  /** A request without its day, or a day without a request. */
  request_incomplete: missing<OfCriterion & { readonly lacks: 'day' | 'text' }>(),
  /** A criterion of the set that the round has no row for. */
  review_row_missing: note<OfCriterion>('reviews.code'),
  // goals
  done_undated: missing(),
  /** A goal that is no share, or that the program computes itself, takes nothing from criteria. */
  goal_takes_none: note(),
  /** Criteria that a goal names have a result, but no share in it. */
  goal_share_lacking: missing<{ readonly criteria: readonly string[] }>('criteria', 'criteria.code'),
  // one thing said in two ways
  /** Typed figures of a goal, and the lowest share of the criteria that say the same. */
  goal_differs: error<Share & { readonly criteria: readonly string[] }>('criteria', 'criteria.code'),
  /** Two goals count the same people, but not the same number. */
  totals_differ: note<{ readonly total: number; readonly goal: string; readonly other: number }>(),
  // evidence and checklist
  /** Officials of one unit, in two criteria. */
  member_totals_differ: note<
    OfCriterion & { readonly total: number; readonly other: string; readonly otherTotal: number }
  >(),
  /** An item is ticked or not, and another criterion's share says the opposite. */
  said_twice: error<
    Share & {
      readonly criterion: string;
      readonly item: string;
      readonly done: boolean;
      readonly other: string;
    }
  >('criteria', 'criteria.code', 'checklist', 'checklist.criterion'),
  /** A goal is reached, but none of its rows in the schedule is done. */
  goal_without_task: note<{ readonly tasks: readonly string[] }>('tasks', 'tasks.id', 'tasks.status'),
  /** The day of one act, in two tabs. */
  done_days_differ: error<{ readonly task: string; readonly day: Day }>(),
  /** A row of the schedule is done, but not all the criteria that it is for are met. */
  task_before_criteria: note<{ readonly criteria: readonly string[] }>('criteria', 'criteria.code'),
  criteria_before_task: note<{ readonly criteria: readonly string[] }>(),
  done_without_result: note(),
  criterion_unknown: error('criteria', 'criteria.code'),
  link_missing: error(),
  /** A title, a total or a sentence among the rows: no paper. */
  row_is_heading: note(),
  evidence_outside_period: note<{ readonly date: Day }>('evidence.stillInForce'),
  link_is_place: note(),
  /** The day on which it was to be looked at again is over; it counts until `until`. */
  review_due: note<{ readonly until: Day }>(),
  /** It counts no more, since the day after `until`. */
  review_lapsed: missing<{ readonly until: Day }>(),
  // units, settings
  email_missing: note<{ readonly name: string }>(
    'units.code',
    'units.level',
    'units.tone',
    'units.memberOf',
    'units.handledBy',
  ),
  /** Real mail waits until the operator has seen the address. */
  address_not_agreed: note('settings.key'),
  /** Three mails in a row did not get there. */
  address_failing: note('settings.key'),
  /** The locks that the settings ask for, or no longer ask for, are not made yet, or no longer as asked for. */
  lock_pending: note<{ readonly why: 'to_close' | 'to_open' | 'changed' }>('settings.key'),
  /** Locks are asked for, but nobody is named who could take them away again. */
  lock_without_operator: note('settings.key'),
  handler_missing: note<{ readonly name: string }>(),
  handler_unknown: error('units.code'),
  group_unknown: error('units.code'),
  setting_missing: error<{ readonly label: string }>('settings.key'),
  period_reversed: error(),
  /** A day of the office's own on the way to the dossier that cannot be meant. */
  gate_misplaced: note<Misplaced>(),
  /** The star's task is not there, or has the days of an earlier date of the decision. */
  recognition_pending: note<{ readonly effective: Day; readonly dueDate: Day; readonly isThere: boolean }>(
    'settings.key',
  ),
};

export type IssueCode = keyof typeof ISSUES;

/** The facts that a problem of this code is told with. */
export type IssueParams<C extends IssueCode> = (typeof ISSUES)[C] extends IssueKind<infer P> ? P : never;

/** What is wrong, without its place. */
export type Problem<C extends IssueCode = IssueCode> = {
  readonly [K in C]: { readonly code: K; readonly params: IssueParams<K> };
}[C];

interface Place {
  /** Table id. */
  readonly table: string;
  /** Row number in the sheet; null where the whole tab or column is meant. */
  readonly row: number | null;
  /** Column key; null where the whole row is meant. */
  readonly column: string | null;
}

interface Bearing {
  /** What the cell says, as text. */
  readonly value: string;
  /** Code of the unit that can mend it, where known. */
  readonly unit: string | null;
  /** Points at stake. */
  readonly points: Hundredths | null;
}

export type Issue<C extends IssueCode = IssueCode> = Problem<C> &
  Place &
  Bearing & { readonly severity: Severity };

type Where = Partial<Place> & Pick<Place, 'table'>;

/** A problem in its place. */
export function placed(problem: Problem, where: Where, bearing: Partial<Bearing> = {}): Issue {
  return {
    code: problem.code,
    severity: ISSUES[problem.code].severity,
    table: where.table,
    row: where.row ?? null,
    column: where.column ?? null,
    value: bearing.value ?? '',
    unit: bearing.unit ?? null,
    points: bearing.points ?? null,
    params: problem.params,
  } as Issue;
}

type More<C extends IssueCode> =
  IssueParams<C> extends None
    ? [more?: Partial<Bearing>]
    : [more: Partial<Bearing> & { readonly params: IssueParams<C> }];

/** The same by code; a code that is told with facts asks for them. */
export function issue<C extends IssueCode>(code: C, where: Where, ...[more]: More<C>): Issue {
  const { params = {}, ...bearing } = (more ?? {}) as Partial<Bearing> & { readonly params?: object };
  return placed({ code, params } as Problem, where, bearing);
}

/** Tells the cell that a problem is about from every other. */
export const cellKey = ({ table, row, column }: Issue): string => JSON.stringify([table, row, column]);
