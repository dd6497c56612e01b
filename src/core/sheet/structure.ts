// What a tab looks like beside its values: read by google, judged by set-up.

export interface TabInfo {
  readonly title: string;
  readonly gid: number;
  readonly hidden: boolean;
}

/** `corner` is the first cell of the protected range, null where the whole tab is protected. */
export interface FoundProtection {
  readonly description: string;
  readonly warningOnly: boolean;
  readonly corner: { readonly row: number; readonly column: number } | null;
}

/** Rows of formats and rules begin at sheet row 2. */
export interface TabStructure {
  readonly info: TabInfo;
  readonly maxRows: number;
  readonly headerNotes: readonly string[];
  readonly formats: readonly (readonly string[])[];
  /** Whether a cell has a rule of validation. */
  readonly ruled: readonly (readonly boolean[])[];
  /** Formulas of the live colours. */
  readonly conditionalFormulas: readonly string[];
  readonly protections: readonly FoundProtection[];
}
