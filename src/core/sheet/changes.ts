// The plan of changes: what an action wants the workbook to become, as data. google/spreadsheet.ts carries it out.
import type { ConditionalStyle, TextStyle } from '../../../sheets-schema/style';

/** A cell as it is written: a string beginning with "=" is a formula, so texts pass through `written` first. */
export type SheetValue = string | number | boolean;

/** A rectangle of a tab, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A dropdown or check of entry. */
export interface Validation {
  readonly allowInvalid: boolean;
  readonly help: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'range'; readonly title: string; readonly area: Area }
    | { readonly kind: 'checkbox' }
    | { readonly kind: 'date' };
}

/** Each change is one service call; `title` names the tab. */
export type Change =
  /** Right of the tab `after`, wherever people have put that; null: before all others. */
  | { readonly kind: 'insertSheet'; readonly title: string; readonly after: string | null }
  | { readonly kind: 'deleteSheet'; readonly title: string }
  /** A blank row at the top of a tab, with the looks and rules of the row that it pushes down. */
  | { readonly kind: 'insertTopRow'; readonly title: string }
  | {
      readonly kind: 'values';
      readonly title: string;
      readonly area: Area;
      readonly values: readonly (readonly SheetValue[])[];
    }
  | { readonly kind: 'numberFormat'; readonly title: string; readonly area: Area; readonly format: string }
  | {
      readonly kind: 'notes';
      readonly title: string;
      readonly area: Area;
      readonly notes: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'validation';
      readonly title: string;
      readonly area: Area;
      readonly validation: Validation | null;
    }
  | {
      readonly kind: 'validations';
      readonly title: string;
      readonly area: Area;
      /** null leaves the cell's rule as it is. */
      readonly validations: readonly (readonly (Validation | null)[])[];
    }
  | { readonly kind: 'style'; readonly title: string; readonly area: Area; readonly style: TextStyle }
  | { readonly kind: 'merge'; readonly title: string; readonly area: Area }
  | {
      readonly kind: 'conditionalStyles';
      readonly title: string;
      readonly rules: readonly ConditionalStyle[];
    }
  | { readonly kind: 'columnWidth'; readonly title: string; readonly column: number; readonly width: number }
  | {
      readonly kind: 'collapsedColumns';
      readonly title: string;
      readonly column: number;
      readonly columns: number;
    }
  | { readonly kind: 'frozen'; readonly title: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'tabColor'; readonly title: string; readonly color: string }
  | { readonly kind: 'hidden'; readonly title: string; readonly hidden: boolean }
  | {
      readonly kind: 'warnWhenEdited';
      readonly title: string;
      readonly area: Area | null;
      readonly description: string;
    }
  /** The warning with these words whose range begins here goes. */
  | {
      readonly kind: 'dropWarning';
      readonly title: string;
      readonly corner: Pick<Area, 'row' | 'column'>;
      readonly description: string;
    };
