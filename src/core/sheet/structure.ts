// What a tab looks like beside its values: read by google, judged by set-up.
import type { Area } from './changes';

export interface TabInfo {
  readonly title: string;
  readonly gid: number;
  readonly hidden: boolean;
}

export interface FoundProtection {
  readonly description: string;
  readonly warningOnly: boolean;
  /** Whether the person who runs the action may change it. */
  readonly mayEdit: boolean;
  /** null where the whole tab is protected. */
  readonly area: Area | null;
  /** What is left free in a protected tab. */
  readonly free: readonly Area[];
}

/** What a tab is looked at for; notes and protections are always. */
export interface Wanted {
  readonly formats: boolean;
  readonly rules: boolean;
  readonly colours: boolean;
  readonly merges: boolean;
}

/** Rows of formats and rules begin at sheet row 2; empty where they were not asked for. */
export interface TabStructure {
  readonly maxRows: number;
  readonly headerNotes: readonly string[];
  readonly formats: readonly (readonly string[])[];
  /** Whether a cell has a rule of validation. */
  readonly ruled: readonly (readonly boolean[])[];
  /** Formulas of the live colours. */
  readonly conditionalFormulas: readonly string[];
  readonly merges: readonly Area[];
  readonly protections: readonly FoundProtection[];
}
