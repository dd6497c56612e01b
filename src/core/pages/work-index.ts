// Who answers for what, found once: the pages ask for each of hundreds of units.
import type { Day } from '../base/dates';
import { groupBy } from '../base/group';
import { nameKey } from '../base/text';
import { overdueTasks, stillCoordinating, taskState } from '../schedule/tasks';
import { criteriaByCode } from '../scoring/evidence';
import { isUnitProposed } from '../scoring/proposed';
import { countsUntil, reviewState } from '../scoring/review';
import { membersNamed } from '../scoring/rules';
import type { CriterionScore } from '../scoring/score';
import type { Unit } from '../sheet/units';
import type { ChecklistItem, Criterion, Task, WorkbookData } from '../workbook/inputs';

type Code = string | null;

/**
 * What a member still owes to a criterion of its group: a right entry instead of `value`, an entry, or a share that
 * reaches the target.
 */
export type Owed = { readonly score: CriterionScore } & (
  | { readonly owes: 'correction'; readonly value: string }
  | { readonly owes: 'entry' | 'share' }
);

export interface WorkIndex {
  /** Scores of the criteria that the unit answers for; null: nobody does. */
  readonly scoresOf: (unit: Code) => readonly CriterionScore[];
  /** In the order of `overdueTasks`; work that a group leads is every member's too. */
  readonly overdueOf: (unit: Unit | null) => readonly Task[];
  /** In the order of the sheet; as above. */
  readonly dueSoonOf: (unit: Unit | null) => readonly Task[];
  /** Overdue, then due soon: what it coordinates, or its group does, and is not done with. */
  readonly coordinatedOf: (unit: Unit | null) => readonly Task[];
  /** Tasks the unit leads itself. */
  readonly leadsTasks: (unit: Code) => boolean;
  readonly criterionOf: (score: CriterionScore) => Criterion | undefined;
  readonly isUnitProposed: (score: CriterionScore) => boolean;
  readonly owedBy: (member: string) => readonly Owed[];
  /** Rows of evidence and ticks of the unit that are to be looked at again. */
  readonly reviewsOf: (unit: Code) => readonly Review[];
  readonly checklistOf: (score: CriterionScore, member: string) => readonly ChecklistItem[];
}

/** Something whose day to be looked at again is over. */
export interface Review {
  /** The document's; null for a tick, and before the document has one. */
  readonly code: string | null;
  readonly title: string;
  readonly reviewBy: Day;
  /** The last day on which it counts. */
  readonly until: Day;
  readonly lapsed: boolean;
  readonly table: 'evidence' | 'checklist';
  readonly row: number;
}

/** A key that no two pairs share; a code holds no line break. */
const pair = (code: string, unit: Code): string => `${code}\n${unit ?? ''}`;

export function workIndex(data: WorkbookData, scores: readonly CriterionScore[], today: Day): WorkIndex {
  const overdue = overdueTasks(data, today);
  const dueSoon = data.tasks.filter((task) => taskState(task, today) === 'due_soon');
  const own = groupBy(scores, ({ unit }) => unit ?? '');
  const led = new Set(data.tasks.map(({ leadUnit }) => leadUnit));
  const criteria = new Map(data.criteria.map((criterion) => [criterion.row, criterion]));
  const checklist = groupBy(data.checklist, ({ criterion, unit }) => pair(nameKey(criterion ?? ''), unit));
  const owed = new Map<string, Owed[]>();
  for (const score of scores)
    for (const [member, owes] of partsOwed(score)) owed.set(member, [...(owed.get(member) ?? []), owes]);
  return {
    scoresOf: (unit) => own.get(unit ?? '') ?? [],
    overdueOf: ledBy(overdue),
    dueSoonOf: ledBy(dueSoon),
    coordinatedOf: coordinatedBy([...overdue, ...dueSoon], data),
    leadsTasks: (unit) => led.has(unit),
    criterionOf: ({ row }) => criteria.get(row),
    isUnitProposed: (score) => isUnitProposed(score, data),
    owedBy: (member) => owed.get(member) ?? [],
    reviewsOf: reviewsByUnit(data, today),
    checklistOf: ({ code }, member) => checklist.get(pair(nameKey(code), member)) ?? [],
  };
}

/** Documents belong to the unit of their first criterion, ticks to their own or their criterion's. */
function reviewsByUnit(data: WorkbookData, today: Day): WorkIndex['reviewsOf'] {
  const { criteria, evidence, checklist, settings } = data;
  const criterionOf = criteriaByCode(criteria);
  const of = (
    row: { readonly reviewBy: Day | null; readonly row: number },
    facts: Pick<Review, 'code' | 'title' | 'table'>,
    unit: Code,
  ): (Review & { readonly unit: Code })[] => {
    const state = reviewState(row.reviewBy, settings, today);
    if (row.reviewBy === null || state === 'current') return [];
    const until = countsUntil(row.reviewBy, settings);
    return [{ ...facts, row: row.row, reviewBy: row.reviewBy, until, lapsed: state === 'lapsed', unit }];
  };
  const found = [
    ...evidence.flatMap((row) => {
      const title = row.title ?? row.link?.text ?? '';
      const unit = criterionOf(row.criteria[0] ?? null)?.unit ?? null;
      return of(row, { code: row.code, title, table: 'evidence' }, unit);
    }),
    ...checklist
      .filter(({ done }) => done)
      .flatMap((row) => {
        const title = [row.criterion, row.item].filter((part) => part !== null).join(' ');
        const unit = row.unit ?? criterionOf(row.criterion)?.unit ?? null;
        return of(row, { code: null, title, table: 'checklist' }, unit);
      }),
  ];
  const byUnit = groupBy(found, ({ unit }) => unit ?? '');
  return (unit) => (byUnit.get(unit ?? '') ?? []).map(({ unit: _unit, ...review }) => review);
}

/** By member. A wrong row and a blank one of the same unit are two parts; a share is owed where all rows are read. */
function partsOwed(score: CriterionScore): (readonly [member: string, owed: Owed])[] {
  const { wrong, silent, below } = membersNamed(score.reason);
  const wrongOf = groupBy(
    wrong.filter(({ unit }) => unit !== null),
    ({ unit }) => unit ?? '',
  );
  const unread = new Set([...wrongOf.keys(), ...silent]);
  return [
    ...[...wrongOf].map(([member, entries]) => {
      const value = entries.flatMap((entry) => entry.value || []).join('; ');
      return [member, { score, owes: 'correction', value }] as const;
    }),
    ...silent.map((member) => [member, { score, owes: 'entry' }] as const),
    ...below
      .filter((member) => !unread.has(member))
      .map((member) => [member, { score, owes: 'share' }] as const),
  ];
}

/** By unit, its group's included, in the order given. */
function ledBy(tasks: readonly Task[]): (unit: Unit | null) => readonly Task[] {
  const byLead = groupBy(tasks, ({ leadUnit }) => leadUnit ?? '');
  const place = new Map(tasks.map((task, index) => [task, index]));
  const of = (code: Code): readonly Task[] => (code === null ? [] : (byLead.get(code) ?? []));
  return (unit) => {
    if (unit === null) return byLead.get('') ?? [];
    const groups = unit.memberOf === unit.code ? [] : of(unit.memberOf);
    const own = of(unit.code);
    if (groups.length === 0) return own;
    return [...own, ...groups].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
}

/** Not what the unit, or its group, leads: that stands there already. */
function coordinatedBy(
  tasks: readonly Task[],
  { units }: WorkbookData,
): (unit: Unit | null) => readonly Task[] {
  const asked = tasks.map((task) => ({ task, codes: new Set<Code>(stillCoordinating(task, units)) }));
  return (unit) => {
    if (unit === null || unit.code === null) return [];
    const isIn = (codes: ReadonlySet<Code>): boolean =>
      codes.has(unit.code) || codes.has(unit.memberOf ?? unit.code);
    return asked
      .filter(({ task, codes }) => isIn(codes) && !isIn(new Set([task.leadUnit])))
      .map(({ task }) => task);
  };
}
