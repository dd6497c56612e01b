// Criteria that live in the checklist tab: items to tick, or the sum of what the member units of a group entered.
import { checklist as table } from '../../../../sheets-schema/tables/checklist';
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import { type Hundredths, mulDivFloor } from '../../base/numbers';
import type { ChecklistItem } from '../../workbook/workbook';
import { type Entry, readShare, type Share } from '../entries';
import {
  inCriteria,
  LEAST_SHARE,
  type Measured,
  measuredShare,
  notEntered,
  type Place,
  problem,
  type RuleInput,
  reaches,
  targetOf,
  totalZero,
  type Unmeasured,
  unmeasured,
  WHOLE,
} from './shared';

const inChecklist = (row: ChecklistItem | undefined, column: string): Place => ({
  table: table.id,
  row: row?.row ?? null,
  column,
});

const emptyChecklist = (input: RuleInput): Unmeasured =>
  unmeasured(input, false, 'checklist_empty', [
    problem(input, 'checklist_empty', inCriteria(input, null), { unit: input.context.standingUnit }),
  ]);

/** A row of one unit; 'unread' where the cell's problem is already known from reading. */
interface MemberRow {
  readonly row: ChecklistItem;
  readonly entry: Entry<Share> | { readonly kind: 'unread' };
}

function memberRows(input: RuleInput): MemberRow[] {
  const { unread } = input.context;
  return input.items.map((row) => ({
    row,
    entry: ['actual', 'outOf'].some((column) => unread(table.id, row.row, column))
      ? { kind: 'unread' }
      : readShare(row.actual, row.outOf),
  }));
}

/** Rows that cannot be read keep the whole sum from being known. */
function brokenRows(input: RuleInput, rows: readonly MemberRow[]): Unmeasured | null {
  const broken = rows.filter(({ entry }) => entry.kind === 'bad' || entry.kind === 'unread');
  if (broken.length === 0) return null;
  const issues = broken.flatMap(({ row, entry }) =>
    entry.kind === 'bad'
      ? problem(input, entry.problem.code, inChecklist(row, 'actual'), {
          unit: row.unit,
          value: row.actual ?? '',
          params: entry.problem.params,
        })
      : [],
  );
  const value = broken.flatMap(({ row }) => row.actual ?? []).join('; ');
  return unmeasured(input, true, 'entry_invalid', issues, { value });
}

/** The units that must say something: the members of the criterion's group, else the units of its rows. */
function expectedUnits(input: RuleInput): string[] {
  const group = input.context.units.members(input.criterion.unit ?? '').flatMap((unit) => unit.code ?? []);
  return group.length > 0 ? group : [...new Set(input.items.flatMap((row) => row.unit ?? []))];
}

/** What readable rows say together; blank ones add nothing. */
export function totalShare(rows: readonly ChecklistItem[]): Share {
  const shares = rows.flatMap((row) => {
    const entry = readShare(row.actual, row.outOf);
    return entry.kind === 'read' ? entry.value : [];
  });
  return {
    actual: shares.reduce((total, share) => total + share.actual, 0),
    outOf: shares.reduce((total, share) => total + share.outOf, 0),
  };
}

/** The units whose own rows miss the target, as codes separated by ";". */
function unitsBelow({ items }: RuleInput, target: Hundredths): string {
  const named = [...new Set(items.flatMap(({ unit }) => unit ?? []))];
  return named
    .filter((unit) => !reaches(totalShare(items.filter((row) => row.unit === unit)), target))
    .join(';');
}

/**
 * The sum of the member units' rows against the target. A member without a row, or with an empty one, is silent: it
 * is named, and nothing is said about the whole. Rows of other units count where something is entered.
 */
export function measureMembers(input: RuleInput): Measured | Unmeasured {
  const rows = memberRows(input);
  const broken = brokenRows(input, rows);
  if (broken !== null) return broken;
  const entered = rows.some(({ entry }) => entry.kind === 'read');
  const target = targetOf(input, entered, LEAST_SHARE, WHOLE);
  if (typeof target !== 'number') return target;
  const units = expectedUnits(input);
  if (units.length === 0) return emptyChecklist(input);
  const sum = totalShare(input.items);
  const below = unitsBelow(input, target);
  const silent = units.flatMap((unit) => {
    const own = rows.filter(({ row }) => row.unit === unit);
    const blank = own.find(({ entry }) => entry.kind === 'blank');
    return own.length === 0 || blank !== undefined ? [{ unit, row: blank?.row }] : [];
  });
  if (silent.length === 0)
    return sum.outOf === 0 ? totalZero(input) : measuredShare(input, sum, target, { below });
  return {
    ...unmeasured(
      input,
      entered,
      'member_silent',
      silent.map(({ unit, row }) => problem(input, 'member_silent', inChecklist(row, 'actual'), { unit })),
      { members: silent.map(({ unit }) => unit).join(';'), below },
    ),
    actual: entered ? String(sum.actual) : null,
    outOf: entered ? sum.outOf : null,
  };
}

/**
 * Ticked items against the number needed (all of them where the target is blank). A checklist without any tick is
 * one that nobody has gone through yet: nothing entered. What stands in the criterion's own result cell is not read:
 * the items count.
 */
export function measureChecklist(input: RuleInput): Measured | Unmeasured {
  const { criterion, items, context } = input;
  if (items.length === 0) return emptyChecklist(input);
  const done = items.filter((row) => row.done).length;
  const allNeeded = criterion.target === null && !context.unread(criteriaTable.id, criterion.row, 'target');
  const target = allNeeded ? items.length * 100 : targetOf(input, done > 0, 100, items.length * 100);
  if (typeof target !== 'number') return target;
  if (done === 0) return notEntered(input, inChecklist(items[0], 'done'));
  // Items are whole: a target of 2,5 needs three.
  const needed = Math.ceil(target / 100);
  const reached = done >= needed;
  return {
    kind: 'measured',
    reached,
    points: reached ? criterion.maxScore : mulDivFloor(criterion.maxScore, done, needed),
    provable: true,
    lost: false,
    reason: {
      code: reached ? 'checklist_met' : 'checklist_short',
      params: {
        done,
        needed,
        missing: items.flatMap((row) => (row.done ? [] : (row.item ?? []))).join('; '),
      },
    },
    actual: String(done),
    outOf: items.length,
  };
}
