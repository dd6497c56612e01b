// What a tab looks like beside its values: read by google, judged by set-up.

export interface TabInfo {
  readonly title: string;
  readonly gid: number;
  readonly hidden: boolean;
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
  /** Descriptions of the protections on the tab and its ranges. */
  readonly protections: readonly string[];
}
