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

type Grid<T> = readonly (readonly T[])[];

/** One aspect of how cells look, a value a cell; null is the sheet's own way. */
export type LookGrid =
  | { readonly aspect: 'text'; readonly values: Grid<TextLook> }
  | { readonly aspect: 'numberFormat'; readonly values: Grid<string> }
  | { readonly aspect: 'background'; readonly values: Grid<string | null> }
  | { readonly aspect: 'wrap'; readonly values: Grid<boolean> }
  | { readonly aspect: 'align'; readonly values: Grid<NonNullable<TextStyle['align']> | null> }
  | { readonly aspect: 'vertical'; readonly values: Grid<NonNullable<TextStyle['vertical']> | null> };

/** How letters look. */
export type TextLook = Pick<TextStyle, 'bold' | 'italic' | 'size' | 'color'>;

/** Each change is one service call, a style one for each of its aspects; `title` names the tab. */
export type Change =
  /**
   * Right of the tab `after`, wherever people have put that; null: before all others. `like` names a tab whose looks,
   * sizes and notes it is made with.
   */
  | {
      readonly kind: 'insertSheet';
      readonly title: string;
      readonly after: string | null;
      readonly like: string | null;
    }
  /** The whole tab again under another name, behind all others: content, looks and rules, but no warnings. */
  | { readonly kind: 'copySheet'; readonly title: string; readonly to: string }
  | { readonly kind: 'deleteSheet'; readonly title: string }
  | { readonly kind: 'rename'; readonly title: string; readonly to: string }
  /** To the place of another tab, which comes right after it; it is then what the person sees. */
  | { readonly kind: 'move'; readonly title: string; readonly before: string }
  /** A blank row at the top of a tab, with the looks and rules of the row that it pushes down. */
  | { readonly kind: 'insertTopRow'; readonly title: string }
  /** Whole rows go, with all that stands in them. */
  | { readonly kind: 'deleteRows'; readonly title: string; readonly row: number; readonly rows: number }
  | {
      readonly kind: 'values';
      readonly title: string;
      readonly area: Area;
      readonly values: readonly (readonly SheetValue[])[];
    }
  /** One row below all that is filled in, from the first column on; of two at once each gets its own. */
  | { readonly kind: 'appendRow'; readonly title: string; readonly values: readonly SheetValue[] }
  /** Whole cells change their rows, by the rising values of a column of the sheet; merged cells come apart before. */
  | { readonly kind: 'sort'; readonly title: string; readonly area: Area; readonly column: number }
  | {
      readonly kind: 'numberFormat';
      readonly title: string;
      readonly areas: readonly Area[];
      readonly format: string;
    }
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
  | {
      readonly kind: 'style';
      readonly title: string;
      readonly areas: readonly Area[];
      readonly style: TextStyle;
    }
  | { readonly kind: 'looks'; readonly title: string; readonly area: Area; readonly looks: LookGrid }
  | { readonly kind: 'merge'; readonly title: string; readonly area: Area }
  | { readonly kind: 'unmerge'; readonly title: string; readonly area: Area }
  | {
      readonly kind: 'conditionalStyles';
      readonly title: string;
      readonly rules: readonly ConditionalStyle[];
      /** Formulas of present ones that give way. */
      readonly replaced: readonly string[];
    }
  | {
      readonly kind: 'columnWidths';
      readonly title: string;
      readonly column: number;
      readonly columns: number;
      readonly width: number;
    }
  | {
      readonly kind: 'collapsedColumns';
      readonly title: string;
      readonly column: number;
      readonly columns: number;
    }
  | {
      readonly kind: 'hiddenColumns';
      readonly title: string;
      readonly column: number;
      readonly columns: number;
    }
  /**
   * A chart of columns side by side, known by its name: made where there is none of it, told of its cells where they are
   * others now, else left alone, with all that people did to it. Charts of other names are theirs.
   */
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly name: string;
      /** One column each, with its header on top: what the groups are called, and a series. */
      readonly groups: Area;
      readonly series: readonly { readonly area: Area; readonly color: string }[];
      /** Where a new one begins. */
      readonly at: { readonly row: number; readonly column: number };
    }
  | { readonly kind: 'frozenRows'; readonly title: string; readonly count: number }
  | { readonly kind: 'frozenColumns'; readonly title: string; readonly count: number }
  | { readonly kind: 'tabColor'; readonly title: string; readonly color: string }
  | { readonly kind: 'hidden'; readonly title: string; readonly hidden: boolean }
  | {
      readonly kind: 'warnWhenEdited';
      readonly title: string;
      /** null: the whole tab, but for `free`. */
      readonly area: Area | null;
      readonly free: Area | null;
      readonly description: string | null;
    }
  /** A part of the tab that these people alone may edit, beside the owner and whoever locks it; known by its words. */
  | {
      readonly kind: 'lock';
      readonly title: string;
      readonly area: Area;
      readonly description: string;
      readonly editors: readonly string[];
    }
  /** A lock on a part of the tab becomes a warning. */
  | { readonly kind: 'unlock'; readonly title: string; readonly area: Area }
  /** The warning, or lock, with these words on this area goes. */
  | {
      readonly kind: 'dropWarning';
      readonly title: string;
      /** null: the one on the whole tab. */
      readonly area: Area | null;
      readonly description: string;
    };
