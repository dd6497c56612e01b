// What of the spreadsheet .xlsx cannot hold: gids, grid sizes, locale, time zone, protections. Kept in state.json.
import type { GridRange, Workbook } from '../../xlsx/model';

/** Grid of a sheet that is new on Google. */
export const NEW_SHEET = { rows: 1000, columns: 26 };

export interface SheetState {
  readonly gid: number;
  name: string;
  maxRows: number;
  maxColumns: number;
}

export interface ProtectionState {
  readonly id: string;
  readonly gid: number;
  /** null protects the whole sheet. */
  range: GridRange | null;
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
 * a single vanished name facing a single new one is taken as a renamed sheet. The entry of a deleted sheet stays,
 * so that the sheet keeps its gid and protections if it comes back.
 */
export function reconcile(state: SpreadsheetState, workbook: Workbook): void {
  const names = new Set(workbook.sheets.map((sheet) => sheet.name));
  const known = new Set(state.sheets.map((sheet) => sheet.name));
  const vanished = state.sheets.filter((sheet) => !names.has(sheet.name));
  const added = [...names].filter((name) => !known.has(name));
  const [gone] = vanished;
  const [came] = added;
  if (gone && came !== undefined && vanished.length === 1 && added.length === 1) gone.name = came;
  for (const sheet of workbook.sheets) {
    const rows = Math.max(sheet.lastRow, 1);
    const columns = Math.max(sheet.lastColumn, 1);
    const entry = state.sheets.find((candidate) => candidate.name === sheet.name);
    if (entry) {
      entry.maxRows = Math.max(entry.maxRows, rows);
      entry.maxColumns = Math.max(entry.maxColumns, columns);
    } else {
      const gid = newGid(sheet.name, new Set(state.sheets.map((other) => other.gid)));
      const maxRows = Math.max(NEW_SHEET.rows, rows);
      state.sheets.push({ gid, name: sheet.name, maxRows, maxColumns: Math.max(NEW_SHEET.columns, columns) });
    }
  }
}
