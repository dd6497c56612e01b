// A bad cell is a value: what is wrong, where, how grave. Words for people are made elsewhere, from code and params.
import type { Severity } from '../../../sheets-schema/enums';
import type { Hundredths } from '../base/numbers';

/** How grave each problem is: error = the row or cell is not counted, missing = points or a goal at stake, note = no effect. */
export const ISSUE_SEVERITY = {
  // structure
  tab_missing: 'error',
  header_missing: 'error',
  header_doubled: 'error',
  // cells of any table
  cell_error: 'error',
  cell_required: 'error',
  formula_in_text: 'note',
  date_invalid: 'error',
  number_invalid: 'error',
  number_too_small: 'error',
  number_is_date: 'error',
  points_invalid: 'error',
  choice_invalid: 'error',
  tick_invalid: 'error',
  unit_unknown: 'error',
  unit_ambiguous: 'error',
  email_invalid: 'error',
  email_several: 'error',
  key_doubled: 'error',
  // tasks
  due_before_start: 'error',
  dropped_without_reason: 'note',
  due_missing: 'error',
  answer_not_applied: 'note',
  // criteria and checklist
  entry_percent_sign: 'error',
  entry_not_read: 'error',
  entry_not_counted: 'note',
  actual_above_total: 'error',
  total_zero: 'missing',
  not_applicable_refused: 'error',
  not_applicable_unexplained: 'note',
  by_member_wrong_rule: 'error',
  target_invalid: 'error',
  result_missing: 'missing',
  target_open: 'missing',
  member_silent: 'missing',
  checklist_empty: 'missing',
  evidence_missing: 'missing',
  // goals
  done_undated: 'missing',
  // evidence and checklist
  criterion_unknown: 'error',
  link_missing: 'error',
  evidence_outside_period: 'note',
  link_is_place: 'note',
  // units, settings
  email_missing: 'note',
  handler_missing: 'note',
  handler_unknown: 'error',
  group_unknown: 'error',
  setting_missing: 'error',
  period_reversed: 'error',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Table id. */
  readonly table: string;
  /** Row number in the sheet; null where the whole tab or column is meant. */
  readonly row: number | null;
  /** Column key; null where the whole row is meant. */
  readonly column: string | null;
  /** What the cell says, as text. */
  readonly value: string;
  /** Code of the unit that can mend it, where known. */
  readonly unit: string | null;
  /** Points at stake. */
  readonly points: Hundredths | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export function issue(
  code: IssueCode,
  where: { table: string; row?: number | null; column?: string | null },
  more: Partial<Pick<Issue, 'value' | 'unit' | 'points' | 'params'>> = {},
): Issue {
  return {
    code,
    severity: ISSUE_SEVERITY[code],
    table: where.table,
    row: where.row ?? null,
    column: where.column ?? null,
    value: more.value ?? '',
    unit: more.unit ?? null,
    points: more.points ?? null,
    params: more.params ?? {},
  };
}
