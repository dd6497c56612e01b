// The set in force: the criteria, conditions, units and rows of the schedule that were agreed on. What a workbook says
// otherwise is an accident (a deleted row, a slip in a maximum) until the operator confirms that it is meant.
import { type Rule, SET_PART, type SetPart } from '../../../sheets-schema/enums';
import { conditions, criteria, setInForce, settings, tasks, units } from '../../../sheets-schema/index';
import { PLAN_ROWS, type SeedRow } from '../../../sheets-schema/plan-rows';
import { SETTINGS } from '../../../sheets-schema/settings';
import { fold, nameKey } from '../base/text';
import { tiersText } from '../base/tiers';
import { presentCode } from '../sheet/former-units';
import { cellKey, type Issue, issue, type SetField } from '../sheet/issues';
import { type Condition, type Conditions, conditionCode } from '../workbook/conditions';
import type { WorkbookData } from '../workbook/inputs';
import { conditionFacts, conditionsInForce, furtherKind, isUnread, PLANNED } from './agreed-conditions';
import type { SetItem } from './set-item';

export type SetDifference =
  /** `offAt`: the row of a proposed criterion that is there still, but was switched off again. */
  | { readonly kind: 'gone'; readonly agreed: SetItem; readonly offAt?: number }
  | { readonly kind: 'added'; readonly present: PresentItem }
  | {
      readonly kind: 'changed';
      readonly field: SetField;
      readonly agreed: SetItem;
      readonly present: PresentItem;
    };

/** An item with its row in its tab; null where it has none. */
export type PresentItem = SetItem & { readonly row: number | null };

interface Part {
  /** The plan's own, as long as nothing else was confirmed. */
  readonly planned: () => SetItem[];
  readonly present: (data: WorkbookData) => PresentItem[];
  readonly fields: readonly SetField[];
  /** One more than was agreed on is a difference too. */
  readonly closed: boolean;
}

const item = (part: SetPart, code: string, facts: Partial<SetItem>): SetItem => ({
  name: null,
  maxScore: null,
  rule: null,
  target: null,
  mayBeNotApplicable: null,
  value: null,
  tiers: null,
  partMarks: null,
  metFrom: null,
  comparison: null,
  group: null,
  ...facts,
  part,
  code,
});

const figure = (text: string | undefined): number | null => (text ? Number(text) : null);
const yesNo = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');

/** Plan rows of units or tasks: that they are there is all that is agreed on. */
const named = (part: SetPart, rows: readonly SeedRow[], key: string, name: string): SetItem[] =>
  rows.map((row) => item(part, row[key] ?? '', { name: row[name] ?? null }));

/** Of the plan's own rows those that are still there. */
function stillThere(
  planned: readonly SetItem[],
  rows: readonly { readonly code: string | null; readonly row: number }[],
): PresentItem[] {
  const byKey = new Map(rows.map((row) => [nameKey(row.code ?? ''), row.row]));
  return planned.flatMap((one) => {
    const row = byKey.get(nameKey(one.code));
    return row === undefined ? [] : [{ ...one, row }];
  });
}

const conditionItem = (one: Condition): SetItem => item('condition', conditionCode(one), conditionFacts(one));

const MET_FROM = 'metFrom';

const metFrom = (value: number): SetItem =>
  item('condition', MET_FROM, { name: SETTINGS.metFrom.label, value });

const PARTS: Readonly<Record<SetPart, Part>> = {
  criterion: {
    planned: () =>
      PLAN_ROWS.criteria.map((row) =>
        item('criterion', row.code ?? '', {
          name: row.name ?? null,
          group: row.group ?? null,
          maxScore: Math.round(Number(row.maxScore) * 100),
          rule: row.rule as Rule,
          target: figure(row.target),
          mayBeNotApplicable: yesNo(row.mayBeNotApplicable === 'TRUE'),
          ...(row.formerTarget ? { formerTarget: Number(row.formerTarget) } : {}),
        }),
      ),
    present: ({ criteria }) =>
      // As they stand in the sheet, whatever order was agreed on before.
      [...criteria]
        .sort((a, b) => a.row - b.row)
        .flatMap(({ row, code, mayBeNotApplicable, tiers, ...criterion }) => {
          if (code === null) return [];
          const { name, group, maxScore, rule, target, partMarks, metFrom } = criterion;
          const facts = {
            ...{ name, group, maxScore, rule, target, partMarks, metFrom },
            mayBeNotApplicable: yesNo(mayBeNotApplicable),
            tiers: tiers && tiersText(tiers),
          };
          return [{ ...item('criterion', code, facts), row }];
        }),
    fields: ['maxScore', 'rule', 'target', 'mayBeNotApplicable', 'tiers', 'partMarks', 'metFrom', 'group'],
    closed: true,
  },
  condition: {
    planned: () => [...PLANNED.map(conditionItem), metFrom(Number(SETTINGS.metFrom.value))],
    present: ({ conditions, settings }) => [
      // Levels of stars decide nothing, so nobody need agree on them.
      ...conditions.rows
        .filter(({ kind }) => kind !== 'stars')
        .map((one) => ({ ...conditionItem(one), row: one.row })),
      ...(settings.metFrom === null ? [] : [{ ...metFrom(settings.metFrom), row: null }]),
    ],
    fields: ['value', 'comparison'],
    closed: false,
  },
  unit: {
    planned: () => named('unit', PLAN_ROWS.units, 'code', 'name'),
    present: ({ units }) =>
      stillThere(
        PARTS.unit.planned(),
        units.all.map(({ code, row }) => ({ code: units.planCode(code), row })),
      ),
    fields: [],
    closed: false,
  },
  task: {
    planned: () => named('task', PLAN_ROWS.tasks, 'id', 'title'),
    present: ({ tasks }) =>
      stillThere(
        PARTS.task.planned(),
        tasks.map(({ id, row }) => ({ code: id, row })),
      ),
    fields: [],
    closed: false,
  },
};

const PART_KINDS = Object.keys(SET_PART) as SetPart[];

/** The whole of what the workbook says now, as it would be confirmed. */
export const presentSet = (data: WorkbookData): PresentItem[] =>
  PART_KINDS.flatMap((part) => PARTS[part].present(data));

/** The plan's own set. */
export const plannedSet = (): SetItem[] => PART_KINDS.flatMap((part) => PARTS[part].planned());

export interface AgreedSet {
  readonly items: readonly SetItem[];
  /** The plan's own where nobody confirmed another. */
  readonly confirmation: string | null;
  /** First row of each confirmation that is not as it was written; it counts for nothing. */
  readonly damaged: readonly { readonly confirmation: string; readonly row: number }[];
}

const keyOf = ({ part, code }: Pick<SetItem, 'part' | 'code'>): string =>
  JSON.stringify([part, nameKey(part === 'unit' ? presentCode(code) : code)]);

/** Conditions beside the plan's are agreed on when they come, so that they cannot go unseen. */
const isFurther = (one: SetItem): boolean => furtherKind(one) !== null;

const mayNotCome = (one: SetItem): boolean => PARTS[one.part].closed || isFurther(one);

/** A target that was left open is the commune's to set; what was confirmed before groups were kept says nothing of them. */
const isOpen = (agreed: SetItem, field: SetField): boolean =>
  (field === 'target' || field === 'group') && agreed[field] === null;

/** A group is the same however its name is spelled. */
const isSame = (agreed: SetItem, now: SetItem, field: SetField): boolean =>
  field === 'group' ? fold(agreed.group ?? '') === fold(now.group ?? '') : agreed[field] === now[field];

/** A workbook that still has the shorter list of an earlier version is held to the target of that list. */
function asListed(agreed: SetItem, { checklist }: WorkbookData): SetItem {
  const { code, formerTarget } = agreed;
  if (formerTarget === undefined) return agreed;
  const rows = checklist.filter(({ criterion }) => nameKey(criterion ?? '') === nameKey(code));
  return rows.length === formerTarget ? { ...agreed, target: formerTarget } : agreed;
}

/**
 * What the workbook says otherwise than agreed; a cell that is blank or cannot be read says nothing of what was. `off`:
 * rows of criteria that are not switched on, by the key of their code.
 */
export function setDifferences(
  { items }: AgreedSet,
  data: WorkbookData,
  off: ReadonlyMap<string, number> = new Map(),
): SetDifference[] {
  const present = new Map<string, PresentItem>();
  // Of doubled codes the first counts.
  for (const one of presentSet(data)) if (!present.has(keyOf(one))) present.set(keyOf(one), one);
  const known = new Set(items.map(keyOf));
  const kept = items
    .map((one) => asListed(one, data))
    .flatMap((agreed): SetDifference[] => {
      const now = present.get(keyOf(agreed));
      if (now === undefined) {
        const offAt = agreed.part === 'criterion' ? off.get(nameKey(agreed.code)) : undefined;
        return mayBeGone(agreed, data.conditions)
          ? [{ kind: 'gone', agreed, ...(offAt === undefined ? {} : { offAt }) }]
          : [];
      }
      return PARTS[agreed.part].fields
        .filter((field) => !isOpen(agreed, field) && !isSame(agreed, now, field))
        .map((field) => ({ kind: 'changed', field, agreed, present: now }));
    });
  const added = [...present.values()].filter((one) => mayNotCome(one) && !known.has(keyOf(one)));
  return [...kept, ...added.map((one): SetDifference => ({ kind: 'added', present: one }))];
}

/** The criteria in the order of the set in force, however people sorted the tab; what is not in it comes last. */
export function inAgreedOrder(
  criteria: WorkbookData['criteria'],
  { items }: AgreedSet,
): WorkbookData['criteria'] {
  const codes = items.filter(({ part }) => part === 'criterion').map(({ code }) => nameKey(code));
  const places = new Map(codes.map((code, place) => [code, place]));
  const placeOf = ({ code }: { readonly code: string | null }): number =>
    places.get(nameKey(code ?? '')) ?? codes.length;
  return [...criteria].sort((a, b) => placeOf(a) - placeOf(b));
}

export interface SetComparison {
  /** Number of criteria that were agreed on. */
  readonly agreed: number;
  /** Of criteria and conditions. */
  readonly differences: readonly SetDifference[];
  /** What counts. */
  readonly conditions: readonly Condition[];
}

/** Nothing else was agreed on than what is there. */
export const AS_AGREED: SetComparison = { agreed: 0, differences: [], conditions: PLANNED };

/** What bears on the verdict: criteria and conditions. */
export const comparisonOf = (
  agreed: AgreedSet,
  differences: readonly SetDifference[],
  data: Pick<WorkbookData, 'conditions'>,
): SetComparison => ({
  agreed: agreed.items.filter(({ part }) => part === 'criterion').length,
  differences: differences.filter((difference) => ['criterion', 'condition'].includes(partOf(difference))),
  conditions: conditionsInForce(agreed, data),
});

const partOf = (difference: SetDifference): SetPart =>
  (difference.kind === 'added' ? difference.present : difference.agreed).part;

/** One of the plan's conditions stands in for itself; a row that cannot be read is not gone. */
function mayBeGone(agreed: SetItem, { unread }: Conditions): boolean {
  if (agreed.part !== 'condition') return true;
  const kind = furtherKind(agreed);
  return kind !== null && !isUnread(unread, kind);
}

const TABLES = { criterion: criteria, condition: conditions, unit: units, task: tasks } as const;

/**
 * Each difference as a problem, and each damaged confirmation. All are for `unit` to mend. A cell that is among the
 * `known` problems already, blank where it must not be or not to be read, is not named twice.
 */
export function setIssues(
  differences: readonly SetDifference[],
  { damaged }: AgreedSet,
  unit: string | null,
  known: readonly Issue[],
): Issue[] {
  const places = new Set(known.map(cellKey));
  const isNew = (one: Issue): boolean => one.column === null || !places.has(cellKey(one));
  return [
    ...differences.map((difference) => differenceIssue(difference, unit)).filter(isNew),
    ...damaged.map(({ row, confirmation }) =>
      issue('confirmation_damaged', { table: setInForce.id, row }, { unit, params: { confirmation } }),
    ),
  ];
}

function differenceIssue(difference: SetDifference, unit: string | null): Issue {
  const table = TABLES[partOf(difference)].id;
  if (difference.kind === 'gone') {
    const { part, code, name, maxScore } = difference.agreed;
    const params = { code, name: name ?? '' };
    if (difference.offAt !== undefined)
      return issue(
        'agreed_switched_off',
        { table, row: difference.offAt, column: 'notApplicable' },
        { unit, points: maxScore, params: { criterion: code } },
      );
    return part === 'condition'
      ? issue('condition_gone', { table }, { unit, params: { name: params.name, isOfPlan: false } })
      : issue('agreed_row_gone', { table }, { unit, points: maxScore, params: { part, ...params } });
  }
  const { part, row, code, maxScore, name } = difference.present;
  if (difference.kind === 'added')
    return part === 'condition'
      ? issue('condition_not_agreed', { table, row, column: 'kind' }, { unit, params: { name: name ?? '' } })
      : issue(
          'row_not_agreed',
          { table, row, column: 'code' },
          { unit, value: code, points: maxScore, params: { criterion: code } },
        );
  const { field, agreed, present } = difference;
  return issue(
    'differs_from_agreed',
    { table: code === MET_FROM ? settings.id : table, row, column: field },
    {
      unit,
      value: '',
      points: maxScore,
      params: {
        // Codes of conditions are the program's own.
        code: part === 'condition' ? (name ?? '') : code,
        field,
        agreed: agreed[field],
        present: present[field],
      },
    },
  );
}
