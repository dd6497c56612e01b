// One criterion against its rule: how far it got, or what is missing to say so. Here the rules that read the
// criterion's own row; what its checklist rows say is in checklist.ts, evidence is looked at in score.ts.
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import { type Hundredths, plainNumber, toHundredths } from '../../base/numbers';
import { type Issue, type IssueCode, issue } from '../../sheet/issues';
import type { UnitDirectory } from '../../sheet/units';
import type { UnreadCells } from '../../workbook/data-issues';
import type { ChecklistItem, Criterion } from '../../workbook/workbook';
import { type EntryProblem, readAnswer, readCount, readShare, type Share } from '../entries';

export type ReasonCode =
  | 'yes'
  | 'no'
  | 'share_met'
  | 'share_short'
  | 'at_least_met'
  | 'at_least_short'
  | 'at_most_met'
  | 'at_most_exceeded'
  | 'checklist_met'
  | 'checklist_short'
  | 'not_applicable'
  | 'evidence_missing'
  | 'result_missing'
  | 'target_open'
  | 'member_silent'
  | 'total_zero'
  | 'checklist_empty'
  | 'entry_invalid'
  | 'target_invalid'
  | 'row_invalid';

/**
 * Why a criterion has its result. `params.members` (silent ones) and `params.below` (those whose own share misses the
 * target) hold unit codes separated by ";".
 */
export interface ScoreReason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The target compared with what was entered. */
export interface Measured {
  readonly kind: 'measured';
  readonly reached: boolean;
  /** What it earns once it is proven. */
  readonly points: Hundredths;
  /** False where no evidence could change anything: the answer is Không, or a limit is exceeded. */
  readonly provable: boolean;
  readonly lost: boolean;
  readonly reason: ScoreReason;
  readonly actual: string | null;
  readonly outOf: number | null;
}

/** Nothing can be said yet. */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  readonly entered: boolean;
  readonly reason: ScoreReason;
  readonly issues: readonly Issue[];
  readonly actual: string | null;
  readonly outOf: number | null;
}

export interface RuleContext {
  readonly units: UnitDirectory;
  /** Mends targets and rules. */
  readonly standingUnit: string | null;
  readonly unread: UnreadCells;
}

/** A criterion whose rule and maximum are readable, with its rows of the checklist tab. */
export interface RuleInput {
  readonly criterion: Criterion & { readonly maxScore: Hundredths };
  readonly code: string;
  readonly items: readonly ChecklistItem[];
  readonly context: RuleContext;
}

type Params = ScoreReason['params'];
export type Place = { readonly table: string; readonly row: number | null; readonly column: string | null };

export const inCriteria = (input: RuleInput, column: string | null): Place => ({
  table: criteriaTable.id,
  row: input.criterion.row,
  column,
});

export function problem(
  input: RuleInput,
  code: IssueCode,
  place: Place,
  more: { unit?: string | null; value?: string; params?: Params } = {},
): Issue {
  return issue(code, place, {
    unit: more.unit === undefined ? input.criterion.unit : more.unit,
    value: more.value ?? '',
    points: input.criterion.maxScore,
    params: { criterion: input.code, ...more.params },
  });
}

export function unmeasured(
  input: RuleInput,
  entered: boolean,
  code: ReasonCode,
  issues: readonly Issue[],
  params: Params = {},
): Unmeasured {
  const { actual, outOf } = input.criterion;
  return { kind: 'unmeasured', entered, reason: { code, params }, issues, actual, outOf };
}

function badEntry(input: RuleInput, place: Place, value: string, found: EntryProblem): Unmeasured {
  return unmeasured(
    input,
    true,
    'entry_invalid',
    [problem(input, found.code, place, { value, params: found.params })],
    { value },
  );
}

/** What stands in the criterion's own row could not even be read as text or number; its problem is already known. */
const entryUnread = (input: RuleInput): boolean =>
  ['actual', 'outOf'].some((column) => input.context.unread(criteriaTable.id, input.criterion.row, column));

export const notEntered = (input: RuleInput, place: Place = inCriteria(input, 'actual')): Unmeasured =>
  unmeasured(input, false, 'result_missing', [problem(input, 'result_missing', place)]);

/** The target in hundredths, or why there is none. `limit` is the largest sensible one. */
export function targetOf(
  input: RuleInput,
  entered: boolean,
  least: Hundredths,
  limit = Number.MAX_SAFE_INTEGER,
): Hundredths | Unmeasured {
  const { target, row } = input.criterion;
  const { standingUnit, unread } = input.context;
  if (unread(criteriaTable.id, row, 'target')) return unmeasured(input, entered, 'target_invalid', []);
  const place = inCriteria(input, 'target');
  if (target === null)
    return unmeasured(input, entered, 'target_open', [
      problem(input, 'target_open', place, { unit: standingUnit }),
    ]);
  const hundredths = toHundredths(target);
  if (hundredths !== null && hundredths >= least && hundredths <= limit) return hundredths;
  return unmeasured(input, entered, 'target_invalid', [
    problem(input, 'target_invalid', place, {
      unit: standingUnit,
      value: plainNumber(target),
      params: { rule: input.criterion.rule ?? '' },
    }),
  ]);
}

export function measureAnswer(input: RuleInput): Measured | Unmeasured {
  const { actual, maxScore } = input.criterion;
  if (entryUnread(input)) return unmeasured(input, true, 'entry_invalid', []);
  const entry = readAnswer(actual);
  if (entry.kind === 'blank') return notEntered(input);
  if (entry.kind === 'bad') return badEntry(input, inCriteria(input, 'actual'), actual ?? '', entry.problem);
  return {
    kind: 'measured',
    reached: entry.value,
    points: entry.value ? maxScore : 0,
    provable: entry.value,
    lost: false,
    reason: { code: entry.value ? 'yes' : 'no', params: {} },
    actual,
    outOf: null,
  };
}

export function measureCount(input: RuleInput): Measured | Unmeasured {
  const { actual, maxScore, measureUnit, rule } = input.criterion;
  if (entryUnread(input)) return unmeasured(input, true, 'entry_invalid', []);
  const entry = readCount(actual);
  if (entry.kind === 'bad') return badEntry(input, inCriteria(input, 'actual'), actual ?? '', entry.problem);
  const atMost = rule === 'at_most';
  const target = targetOf(input, entry.kind === 'read', atMost ? 0 : 1);
  if (typeof target !== 'number') return target;
  if (entry.kind === 'blank') return notEntered(input);
  const count = entry.value * 100;
  const reached = atMost ? count <= target : count >= target;
  const code = atMost
    ? reached
      ? 'at_most_met'
      : 'at_most_exceeded'
    : reached
      ? 'at_least_met'
      : 'at_least_short';
  return {
    kind: 'measured',
    reached,
    points: reached ? maxScore : 0,
    provable: reached || !atMost,
    lost: atMost && !reached,
    reason: { code, params: { actual: entry.value, target: target / 100, measure: measureUnit ?? '' } },
    actual: String(entry.value),
    outOf: null,
  };
}

const neededOf = (share: Share, target: Hundredths): bigint => BigInt(target) * BigInt(share.outOf);
const doneOf = (share: Share): bigint => BigInt(share.actual) * BigInt(10_000);

/** From target per cent on, in whole numbers. */
export const reaches = (share: Share, target: Hundredths): boolean =>
  doneOf(share) >= neededOf(share, target);

/** Part marks in proportion to the target, rounded down. `short` is said of a share that misses it. */
export function measuredShare(
  input: RuleInput,
  share: Share,
  target: Hundredths,
  short: Params = {},
): Measured {
  const { maxScore } = input.criterion;
  const reached = reaches(share, target);
  return {
    kind: 'measured',
    reached,
    points: reached ? maxScore : Number((BigInt(maxScore) * doneOf(share)) / neededOf(share, target)),
    provable: true,
    lost: false,
    reason: {
      code: reached ? 'share_met' : 'share_short',
      params: {
        actual: share.actual,
        outOf: share.outOf,
        target: target / 100,
        ...(reached ? {} : short),
      },
    },
    actual: String(share.actual),
    outOf: share.outOf,
  };
}

export function totalZero(input: RuleInput): Unmeasured {
  const gap = unmeasured(input, true, 'total_zero', [
    problem(input, 'total_zero', inCriteria(input, input.criterion.byMember ? null : 'outOf'), {
      params: { mayBeNotApplicable: input.criterion.mayBeNotApplicable ? 1 : 0 },
    }),
  ]);
  return { ...gap, actual: '0', outOf: 0 };
}

/** "100%" typed into a plain cell arrives as 1, "90%" as 0,9: so small a share is a slip, not a target. */
export const LEAST_SHARE: Hundredths = 101;
/** More than 100 % of a whole cannot be asked for. */
export const WHOLE: Hundredths = 10_000;

export function measureShare(input: RuleInput): Measured | Unmeasured {
  const { actual, outOf } = input.criterion;
  if (entryUnread(input)) return unmeasured(input, true, 'entry_invalid', []);
  const entry = readShare(actual, outOf);
  if (entry.kind === 'bad') return badEntry(input, inCriteria(input, 'actual'), actual ?? '', entry.problem);
  const target = targetOf(input, entry.kind === 'read', LEAST_SHARE, WHOLE);
  if (typeof target !== 'number') return target;
  if (entry.kind === 'blank') return notEntered(input);
  return entry.value.outOf === 0 ? totalZero(input) : measuredShare(input, entry.value, target);
}
