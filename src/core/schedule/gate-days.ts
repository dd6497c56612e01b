// What can be wrong with the days of the gates.
import type { Day } from '../base/dates';

/** A day that cannot be meant: before the gate that it follows, after the last day of the dossier, of another year. */
export type Misplaced =
  | { readonly why: 'order'; readonly before: string; readonly day: Day }
  | { readonly why: 'dossier'; readonly day: Day }
  | { readonly why: 'year'; readonly year: number };
