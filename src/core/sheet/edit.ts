// What somebody did to cells, as a trigger reports it.

export interface Edit {
  readonly row: number;
  readonly column: number;
  /** Title of its tab: a call, so it is asked for last. */
  title(): string;
}

/** An edit of one cell or of a block. */
export interface CellsEdit extends Edit {
  readonly rows: number;
  readonly columns: number;
  /** What one cell says now and said before, where the report tells: it does not of pasted cells, nor of blank ones. */
  readonly value: string | undefined;
  readonly before: string | undefined;
  /** Address; '' where Google does not tell. */
  readonly by: string;
}

/** Whole rows that were deleted somewhere in the tab: the report tells no more. */
export interface RowsDeleted {
  /** Of the tab that the person looks at. */
  title(): string;
  readonly by: string;
}
