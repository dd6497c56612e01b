// A share of a whole: the criterion's own row, or the sum of what the members of a group entered. Part marks.
import { checklist as table } from '../../../../sheets-schema/tables/checklist';
import type { Hundredths } from '../../base/numbers';
import type { Issue } from '../../sheet/issues';
import type { ChecklistItem } from '../../workbook/inputs';
import { type Entry, readShare, type Share } from '../entries';
import { emptyChecklist, inChecklist } from './checklist';
import { type ReasonOf, reason } from './reasons';
import { defineRule, type Measured, type Outcome, type RuleInput, type Unmeasured } from './rule';
import { inCriteria, notEntered, ownEntry, partPoints, problem, targetOf, unmeasured } from './shared';

interface ShareFacts extends Share {
  /** Per cent. */
  readonly target: number;
}

/** What stands in a member's row and cannot be read; '' where not even a text could be. */
export interface WrongEntry {
  readonly unit: string | null;
  readonly value: string;
}

const reasons = {
  share_met: reason<ShareFacts>(),
  /** `below`: members whose own share misses the target. */
  share_short: reason<ShareFacts & { readonly below?: readonly string[] }>('result'),
  total_zero: reason('result'),
  /** `members` have entered nothing. */
  member_silent: reason<{ readonly members: readonly string[]; readonly below: readonly string[] }>('result'),
  /** `wrong` in the order of the rows; the others' parts as above. */
  member_invalid: reason<{
    readonly wrong: readonly WrongEntry[];
    readonly members: readonly string[];
    readonly below: readonly string[];
  }>('result'),
};

type PercentReason = ReasonOf<typeof reasons>;
type Said = Outcome<typeof reasons>;

export const percent = defineRule({
  reasons,
  enteredIn: ({ byMember }) => (byMember ? 'checklist' : 'criteria'),
  // "100%" typed into a plain cell arrives as 1, "90%" as 0,9: so small a share is a slip, not a target.
  limits: () => ({ least: 101, most: 10_000 }),
  choices: null,
  reads: ['target', 'byMember'],
  partMarks: ['to_target', 'none', 'as_measured'],
  measure: (input): Said => (input.criterion.byMember ? measureMembers(input) : measureOwn(input)),
});

function measureOwn(input: RuleInput): Said {
  const { measureUnit } = input.criterion;
  const entry = ownEntry(input, (actual, outOf) => readShare(actual, outOf, measureUnit));
  if ('kind' in entry) return entry;
  const target = targetOf(input, entry.value !== null);
  if (typeof target !== 'number') return target;
  if (entry.value === null) return notEntered(input);
  return entry.value.outOf === 0 ? totalZero(input) : measured(input, entry.value, target, {});
}

const neededOf = (share: Share, target: Hundredths): bigint => BigInt(target) * BigInt(share.outOf);
const doneOf = (share: Share): bigint => BigInt(share.actual) * BigInt(10_000);

/** From target per cent on, in whole numbers. */
const reaches = (share: Share, target: Hundredths): boolean => doneOf(share) >= neededOf(share, target);

/** Part marks in proportion to the target unless the criterion says otherwise. `short` is said of a share that misses it. */
function measured(
  input: RuleInput,
  { actual, outOf }: Share,
  target: Hundredths,
  short: { readonly below?: readonly string[] },
): Measured<PercentReason> {
  const share = { actual, outOf };
  const reached = reaches(share, target);
  const facts: ShareFacts = { actual, outOf, target: target / 100 };
  return {
    kind: 'measured',
    reached,
    points: partPoints(input, {
      reached,
      done: doneOf(share),
      needed: neededOf(share, target),
      all: BigInt(outOf) * BigInt(10_000),
    }),
    provable: true,
    lost: false,
    reason: reached
      ? { code: 'share_met', params: facts }
      : { code: 'share_short', params: { ...facts, ...short } },
    actual: String(actual),
    outOf,
  };
}

function totalZero(input: RuleInput): Unmeasured<PercentReason> {
  const { byMember, mayBeNotApplicable } = input.criterion;
  const place = inCriteria(input, byMember ? null : 'outOf');
  const gap = unmeasured<PercentReason>(input, true, { code: 'total_zero', params: {} }, [
    problem(input, { code: 'total_zero', params: { mayBeNotApplicable } }, place),
  ]);
  return { ...gap, actual: '0', outOf: 0 };
}

/** A row of one unit; 'unread' where the cell's problem is already known from reading. */
interface MemberRow {
  readonly row: ChecklistItem;
  readonly entry: Entry<Share> | { readonly kind: 'unread' };
}

function memberRows({ criterion, items, context }: RuleInput): MemberRow[] {
  return items.map((row) => ({
    row,
    entry: ['actual', 'outOf'].some((column) => context.unread(table.id, row.row, column))
      ? { kind: 'unread' }
      : memberShare(row, criterion.measureUnit),
  }));
}

/** What a member's row says; a tick alone says that it has what every member is asked for. */
export function memberShare({ actual, outOf, done }: ChecklistItem, unit: string | null): Entry<Share> {
  const entry = readShare(actual, outOf, unit);
  return entry.kind === 'blank' && outOf === null && done
    ? { kind: 'read', value: { actual: 1, outOf: 1 } }
    : entry;
}

const isWrong = ({ entry }: MemberRow): boolean => entry.kind === 'bad' || entry.kind === 'unread';

/** What of a row cannot be read, and whose it is. */
const wrongEntry = ({ row, entry }: MemberRow): WrongEntry => ({
  unit: row.unit,
  value: entry.kind === 'unread' ? '' : (row.actual ?? ''),
});

const wrongIssues = (input: RuleInput, wrong: readonly MemberRow[]): Issue[] =>
  wrong.flatMap(({ row, entry }) =>
    entry.kind === 'bad'
      ? problem(input, entry.problem, inChecklist(row, 'actual'), { unit: row.unit, value: row.actual ?? '' })
      : [],
  );

/** The units that must say something: the members of the criterion's group, else the units of its rows. */
function expectedUnits({ criterion, items, context }: RuleInput): string[] {
  const group = context.data.units.members(criterion.unit ?? '').flatMap((unit) => unit.code ?? []);
  return group.length > 0 ? group : [...new Set(items.flatMap((row) => row.unit ?? []))];
}

/** What readable rows say together; blank ones add nothing. */
export function totalShare(rows: readonly ChecklistItem[], unit: string | null): Share {
  const shares = rows.flatMap((row) => {
    const entry = memberShare(row, unit);
    return entry.kind === 'read' ? entry.value : [];
  });
  return {
    actual: shares.reduce((total, share) => total + share.actual, 0),
    outOf: shares.reduce((total, share) => total + share.outOf, 0),
  };
}

/** The units whose own rows miss the target. */
function unitsBelow({ criterion, items }: RuleInput, target: Hundredths): string[] {
  const { measureUnit } = criterion;
  const named = [...new Set(items.flatMap(({ unit }) => unit ?? []))];
  return named.filter(
    (unit) =>
      !reaches(
        totalShare(
          items.filter((row) => row.unit === unit),
          measureUnit,
        ),
        target,
      ),
  );
}

interface Silent {
  readonly unit: string;
  /** Its blank row; none where it has no row. */
  readonly row: ChecklistItem | undefined;
}

/** The units that say nothing, or not all that they are asked. */
const silentUnits = (units: readonly string[], rows: readonly MemberRow[]): Silent[] =>
  units.flatMap((unit) => {
    const own = rows.filter(({ row }) => row.unit === unit);
    const blank = own.find(({ entry }) => entry.kind === 'blank');
    return own.length === 0 || blank !== undefined ? [{ unit, row: blank?.row }] : [];
  });

const silentIssues = (input: RuleInput, silent: readonly Silent[]): Issue[] =>
  silent.map(({ unit, row }) =>
    problem(input, { code: 'member_silent', params: {} }, inChecklist(row, 'actual'), { unit }),
  );

/**
 * The sum of the member units' rows against the target. A member without a row, or with an empty one, is silent: it
 * is named, and nothing is said about the whole. A row that cannot be read keeps the sum from being known, but hides
 * nobody else's part. Rows of other units count where something is entered.
 */
function measureMembers(input: RuleInput): Said {
  const rows = memberRows(input);
  const wrong = rows.filter(isWrong);
  const entered = rows.some(({ entry }) => entry.kind === 'read');
  const target = targetOf(input, entered);
  const units = expectedUnits(input);
  const silent = silentUnits(units, rows);
  const below = typeof target === 'number' ? unitsBelow(input, target) : [];
  const named = { members: silent.map(({ unit }) => unit), below };
  if (wrong.length > 0)
    return unmeasured<PercentReason>(
      input,
      true,
      { code: 'member_invalid', params: { wrong: wrong.map(wrongEntry), ...named } },
      [
        ...wrongIssues(input, wrong),
        ...silentIssues(input, silent),
        ...(typeof target === 'number' ? [] : target.issues),
      ],
    );
  if (typeof target !== 'number') return target;
  if (units.length === 0) return emptyChecklist(input);
  const sum = totalShare(input.items, input.criterion.measureUnit);
  if (silent.length === 0)
    return sum.outOf === 0 ? totalZero(input) : measured(input, sum, target, { below });
  const gap = unmeasured<PercentReason>(
    input,
    entered,
    { code: 'member_silent', params: named },
    silentIssues(input, silent),
  );
  return { ...gap, actual: entered ? String(sum.actual) : null, outOf: entered ? sum.outOf : null };
}
