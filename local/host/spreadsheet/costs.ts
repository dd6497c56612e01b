// What each kind of call costs on Google, in modelled milliseconds.
// Sources: averages published by others for getValues, setValues, appendRow, getActiveSheet and getName; what has no published
// figure takes that of its nearest kin and says "assumed".

/** Added once by the first read (or flush) after buffered writes. */
export const READ_AFTER_WRITE = 260;

/** getValues; assumed for every other read of something per cell. */
export const readCells = (cells: number): number => 175 + 0.0086 * cells;

/** setValues; assumed for every other write of something per cell. */
export const writeCells = (cells: number): number =>
  cells <= 20_000 ? 82 + 0.008 * cells : 25 + 0.056 * cells;

/** One format, note or rule for a whole range: assumed to cost a write of one cell, however large the range. */
export const WRITE_ONE = writeCells(1);

export const APPEND_ROW = 107;

/**
 * One look at the sheets' metadata (published for getName): getSheets, getSheetByName, grid sizes, last row, locale.
 * Names, ids and positions of the sheets so found are free: they came with that read.
 */
export const METADATA = 150;

export const ACTIVE_SHEET = 8;

/** insertSheet, insertRows, deleteSheet, freezing, hiding, grouping …: assumed to cost an appendRow. */
export const STRUCTURE = 107;

/** Spreadsheet.copy: nobody has published a figure (assumed, as a file that Drive converts, three times over). */
export const WORKBOOK_COPY = 2400;
