// How a sheet comes out of a printer. Said of sheets that this program makes; what a file says stays as it is.

export interface PageSetup {
  readonly landscape: boolean;
  /** All on one page; else as many as its rows take, and always as wide as the paper. */
  readonly onePage: boolean;
}
