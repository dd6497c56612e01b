// What is wrong with a pasted table, or to be looked at. An error keeps the set from being replaced.
import type { Hundredths } from '../base/numbers';

type None = Readonly<Record<never, never>>;

interface Params {
  header_not_found: None;
  no_criteria: None;
  cell_error: { readonly value: string };
  /** In the letters of a font from before Unicode; what it was probably meant to say. */
  old_letters: { readonly reading: string };
  code_doubled: { readonly code: string; readonly firstRow: number };
  /** Longer than a code, or of several words. */
  code_invalid: { readonly code: string };
  code_skipped: { readonly code: string; readonly before: string; readonly after: string };
  /** A sheet had made a day or a number of it. */
  code_restored: { readonly code: string; readonly shown: string };
  /** The table has no codes, or the same ones in each group. */
  codes_made: { readonly count: number; readonly why: 'none' | 'again_in_each_group' };
  maximum_unread: { readonly value: string; readonly why: 'text' | 'date' | 'negative' };
  maximum_missing: { readonly name: string };
  /** It earns nothing, and would count in the rate all the same. */
  maximum_zero: { readonly name: string };
  maximum_shared: { readonly name: string };
  /** A dash stands where points would. */
  no_points: { readonly name: string };
  group_sum: { readonly name: string; readonly declared: Hundredths; readonly sum: Hundredths };
  part_sum: { readonly name: string; readonly declared: Hundredths; readonly sum: Hundredths };
  /** `scores`: sum of the scores that the table already tells, where it does. */
  total_sum: {
    readonly declared: Hundredths;
    readonly sum: Hundredths;
    readonly scores: Hundredths | null;
  };
  total_not_hundred: { readonly total: Hundredths };
  second_table: None;
}

export type ImportCode = keyof Params;

const ERRORS: ReadonlySet<ImportCode> = new Set([
  'header_not_found',
  'no_criteria',
  'cell_error',
  'code_doubled',
  'code_invalid',
  'maximum_unread',
  'maximum_missing',
]);

/** A problem at a row of the sheet, 1-based; null where the whole table is meant. */
export type ImportProblem = {
  readonly [C in ImportCode]: {
    readonly code: C;
    readonly row: number | null;
    readonly params: Params[C];
  };
}[ImportCode];

export const problem = <C extends ImportCode>(
  code: C,
  row: number | null,
  params: Params[C],
): ImportProblem => ({ code, row, params }) as ImportProblem;

export const isImportError = ({ code }: ImportProblem): boolean => ERRORS.has(code);
