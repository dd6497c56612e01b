// Ranges, data validations and conditional formats of a sheet, and the limits .xlsx sets to them.
import { XlsxError } from './errors';

/** 1-based. A full column C2:C1048576 is {row: 2, column: 3, rows: 1048575, columns: 1}: never expanded. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type ValidationRule = {
  readonly allowInvalid: boolean;
  readonly help?: string;
} /** `dropdown` false: the choices are checked, but not offered. */ & (
  | { readonly type: 'list'; readonly values: readonly string[]; readonly dropdown?: false }
  | { readonly type: 'range'; readonly sheet: string; readonly range: GridRange; readonly dropdown?: false }
  | { readonly type: 'checkbox' }
  | { readonly type: 'date' }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly type: 'formula'; readonly formula: string }
  /** Anything else, kept as its XML. */
  | { readonly type: 'other'; readonly xml: string }
);

export interface Validation {
  readonly ranges: readonly GridRange[];
  readonly rule: ValidationRule;
}

export interface ConditionalStyle {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
}

/** Exactly one of formula, text and xml is set. The order of a sheet's list is the order of precedence. */
export interface ConditionalFormat {
  readonly ranges: readonly GridRange[];
  /** Custom formula without '=', relative to the top-left cell of the first range. */
  readonly formula?: string;
  readonly text?: { readonly op: 'equal' | 'contains'; readonly value: string };
  readonly style: ConditionalStyle;
  /** A kind of rule the model does not know (colour scales, icon sets …), kept as its XML. */
  readonly xml?: string;
}

const LIMIT = 255;

/** Excel cuts or rejects inline lists and help texts over 255 characters, and splits list items at commas. */
export function checkValidation(rule: ValidationRule): void {
  if ((rule.help?.length ?? 0) > LIMIT)
    throw new XlsxError('limit', `A validation's help text is over ${LIMIT} characters`);
  if (rule.type !== 'list') return;
  const bad = rule.values.find((value) => value === '' || value.includes(',') || value !== value.trim());
  if (bad !== undefined)
    throw new XlsxError('limit', `A list item is empty, has a comma or outer blanks: "${bad}"`);
  if (rule.values.join(',').replaceAll('"', '""').length > LIMIT)
    throw new XlsxError('limit', `A validation list is over ${LIMIT} characters: point it at a range`);
}
