// A tick in one cell, as a trigger reports it.

export interface Edit {
  readonly row: number;
  readonly column: number;
  /** Title of its tab: a call, so it is asked for last. */
  title(): string;
}
