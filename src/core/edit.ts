// An edit of one cell, as a trigger reports it.

export interface Edit {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  /** True where a single checkbox was ticked. */
  readonly ticked: boolean;
}
