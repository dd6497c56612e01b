// What of the spreadsheet .xlsx cannot hold: gids, grid sizes, locale, time zone, protections. Kept in state.json.
import type { GridRange, Workbook } from '../../xlsx/model';

/** Grid of a sheet that is new on Google. */
export const NEW_SHEET = { rows: 1000, columns: 26 };

export interface SheetState {
  readonly gid: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  /** Was already gone from the file when it was last opened. */
  missing?: true;
}

export interface ProtectionState {
  readonly id: string;
  readonly gid: number;
  /** null protects the whole sheet. */
  range: GridRange | null;
  /** Of a protected sheet: what everybody may edit all the same. */
  unprotected?: GridRange[];
  description: string;
  warningOnly: boolean;
  /** null mirrors the spreadsheet's own editors, as a new protection does until its list is changed. */
  editors: string[] | null;
}

export interface SpreadsheetState {
  readonly id: string;
  name: string;
  /** Google's form: vi_VN, en_US. */
  locale: string;
  /** IANA name; kept apart from the script's zone. */
  timeZone: string;
  /** In the workbook's order as of the last save, missing ones last. */
  sheets: SheetState[];
  protections: ProtectionState[];
}

/** State of a spreadsheet nobody has set up: what an account outside Viet Nam would create. */
export function newSpreadsheetState(id: string, name: string): SpreadsheetState {
  return { id, name, locale: 'en_US', timeZone: 'Etc/GMT', sheets: [], protections: [] };
}

/** A gid that depends on the name only (FNV-1a), so that a fresh workspace always gets the same ones. */
export function newGid(name: string, taken: ReadonlySet<number>): number {
  if (taken.size === 0) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  let gid = (hash >>> 1) % 2_000_000_000 || 1;
  while (taken.has(gid)) gid++;
  return gid;
}

/**
 * Brings the state in line with a workbook that a person may have edited elsewhere. Sheets are known by name;
 * a vanished name in whose place a single new one stands is taken as a renamed sheet. The entry of a deleted sheet
 * stays, so that the sheet keeps its gid and protections if it comes back.
 */
export function reconcile(state: SpreadsheetState, workbook: Workbook): void {
  followRename(state, workbook);
  for (const sheet of workbook.sheets) {
    const rows = Math.max(sheet.lastRow, 1);
    const columns = Math.max(sheet.lastColumn, 1);
    const entry = state.sheets.find((candidate) => candidate.name === sheet.name);
    if (entry) {
      delete entry.missing;
      entry.maxRows = Math.max(entry.maxRows, rows);
      entry.maxColumns = Math.max(entry.maxColumns, columns);
    } else {
      const gid = newGid(sheet.name, new Set(state.sheets.map((other) => other.gid)));
      const maxRows = Math.max(NEW_SHEET.rows, rows);
      state.sheets.push({ gid, name: sheet.name, maxRows, maxColumns: Math.max(NEW_SHEET.columns, columns) });
    }
  }
  for (const entry of state.sheets) if (!workbook.sheet(entry.name)) entry.missing = true;
  followOrder(state, workbook);
}

/** Puts the entries in the workbook's order; to be called before the state is saved. */
export function followOrder(state: SpreadsheetState, workbook: Workbook): void {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const placeOf = (entry: SheetState): number => order.get(entry.name) ?? Number.MAX_SAFE_INTEGER;
  state.sheets.sort((a, b) => placeOf(a) - placeOf(b));
}

function followRename(state: SpreadsheetState, workbook: Workbook): void {
  const known = new Set(state.sheets.map((entry) => entry.name));
  const before = state.sheets.filter((entry) => !entry.missing);
  const vanished = before.filter((entry) => !workbook.sheet(entry.name));
  const added = workbook.sheets.filter((sheet) => !known.has(sheet.name));
  const [gone] = vanished;
  const [came] = added;
  if (!gone || !came || vanished.length > 1 || added.length > 1) return;
  if (before.indexOf(gone) === workbook.sheets.indexOf(came)) gone.name = came.name;
}
