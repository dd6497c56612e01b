// What the rules have in common: reading the criterion's own row, its target, and saying what is missing.
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import { type Hundredths, plainNumber, toHundredths } from '../../base/numbers';
import { type Issue, type Problem, placed } from '../../sheet/issues';
import type { Entry, EntryProblem } from '../entries';
import type { CommonReason } from './reasons';
import type { RuleInput, Unmeasured } from './rule';

/** How much of it was done, needed and there at all, in whole numbers of one measure. */
interface Part<N> {
  readonly reached: boolean;
  readonly done: N;
  readonly needed: N;
  readonly all: N;
}

/** Points for part of a target, as the criterion says or else as its rule has it; rounded down. */
export function partPoints<N extends number | bigint>(
  { criterion, partMarks }: RuleInput,
  { reached, done, needed, all }: Part<N>,
): Hundredths {
  const share = (of: N): Hundredths => Number((BigInt(criterion.maxScore) * BigInt(done)) / BigInt(of));
  if (partMarks === 'as_measured') return share(all);
  if (reached) return criterion.maxScore;
  return partMarks === 'to_target' ? share(needed) : 0;
}

export type Place = { readonly table: string; readonly row: number | null; readonly column: string | null };

export const inCriteria = (input: RuleInput, column: string | null): Place => ({
  table: criteriaTable.id,
  row: input.criterion.row,
  column,
});

/** A problem of the criterion, with all its points at stake. */
export function problem(
  input: RuleInput,
  { code, params }: Problem,
  place: Place,
  more: { readonly unit?: string | null; readonly value?: string } = {},
): Issue {
  return placed({ code, params: { criterion: input.code, ...params } } as Problem, place, {
    unit: more.unit === undefined ? input.criterion.unit : more.unit,
    value: more.value ?? '',
    points: input.criterion.maxScore,
  });
}

export function unmeasured<Reason = never>(
  input: RuleInput,
  entered: boolean,
  reason: NoInfer<Reason> | CommonReason,
  issues: readonly Issue[],
): Unmeasured<Reason> {
  const { actual, outOf } = input.criterion;
  return { kind: 'unmeasured', entered, reason, issues, actual, outOf };
}

const invalidEntry = (input: RuleInput, value: string, issues: readonly Issue[]): Unmeasured =>
  unmeasured(input, true, { code: 'entry_invalid', params: { value } }, issues);

export const notEntered = (input: RuleInput, place: Place = inCriteria(input, 'actual')): Unmeasured =>
  unmeasured(input, false, { code: 'result_missing', params: {} }, [
    problem(input, { code: 'result_missing', params: {} }, place),
  ]);

const badEntry = (input: RuleInput, value: string, found: EntryProblem): Unmeasured =>
  invalidEntry(input, value, [problem(input, found, inCriteria(input, 'actual'), { value })]);

/** What stands in the criterion's own row could not even be read as text or number; its problem is already known. */
const entryUnread = ({ criterion, context }: RuleInput): boolean =>
  ['actual', 'outOf'].some((column) => context.unread(criteriaTable.id, criterion.row, column));

/** What the criterion's own row says, null where nothing is entered; or why it says nothing. */
export function ownEntry<T>(
  input: RuleInput,
  read: (actual: string | null, outOf: number | null) => Entry<T>,
): { readonly value: T | null } | Unmeasured {
  const { actual, outOf } = input.criterion;
  if (entryUnread(input)) return invalidEntry(input, '', []);
  const entry = read(actual, outOf);
  if (entry.kind === 'bad') return badEntry(input, actual ?? '', entry.problem);
  return { value: entry.kind === 'read' ? entry.value : null };
}

/** The target in hundredths, or why there is none. */
export function targetOf(input: RuleInput, entered: boolean): Hundredths | Unmeasured {
  const { least, most } = input.limits;
  const { target, row } = input.criterion;
  const { data, unread } = input.context;
  const { standingUnit: unit } = data.settings;
  const open = (code: 'target_open' | 'target_invalid', issues: readonly Issue[]): Unmeasured =>
    unmeasured(input, entered, { code, params: {} }, issues);
  if (unread(criteriaTable.id, row, 'target')) return open('target_invalid', []);
  const place = inCriteria(input, 'target');
  if (target === null)
    return open('target_open', [problem(input, { code: 'target_open', params: {} }, place, { unit })]);
  const hundredths = toHundredths(target);
  if (hundredths !== null && hundredths >= least && hundredths <= most) return hundredths;
  const params = { rule: input.criterion.rule };
  return open('target_invalid', [
    problem(input, { code: 'target_invalid', params }, place, { unit, value: plainNumber(target) }),
  ]);
}
