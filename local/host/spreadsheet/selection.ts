// Which tab is looked at and which cells are selected, as the script finds and leaves it. Nothing of it is kept but the tab.
import type { Json, ServiceMethod } from '../service';
import { type Context, free, read } from './context';
import { ACTIVE_SHEET } from './costs';
import type { RangeRef } from './grid-ranges';

export function selectionMethods(c: Context): Record<string, ServiceMethod> {
  /** Sheet → what is selected on it; its first cell where nobody selected anything. */
  const selected = new Map<number, RangeRef>();
  /** The sheet of the edit that started this run: its person looks at it, whichever tab the file opens at. */
  let edited: number | null = null;

  const show = (gid: number): void => {
    edited = null;
    c.workbook.activeSheetIndex = c.workbook.sheets.indexOf(c.sheet(gid));
  };
  const gidAt = (index: number): number | null => {
    const sheet = c.workbook.sheets[index];
    return sheet ? c.infoOf(sheet).gid : null;
  };
  const gidOf = (name: string): number => {
    const sheet = c.workbook.sheet(name);
    if (!sheet) throw new Error(`The edited tab ${name} is gone`);
    return c.infoOf(sheet).gid;
  };
  return {
    /** Where an edit was made comes with its event. */
    editedCells: free((name: string, row: number, column: number, rows: number, columns: number): Json => {
      const gid = gidOf(name);
      const cells = { gid, row, column, rows, columns };
      edited = gid;
      selected.set(gid, cells);
      return cells;
    }),
    lookedAt: free((name: string): Json => {
      edited = gidOf(name);
      return null;
    }),
    activeSheet: read(c, ACTIVE_SHEET, () => edited ?? gidAt(c.workbook.activeSheetIndex)),
    activeRange: read(
      c,
      ACTIVE_SHEET,
      (gid: number): Json => ({
        ...(selected.get(gid) ?? { gid: c.info(gid).gid, row: 1, column: 1, rows: 1, columns: 1 }),
      }),
    ),
    /** Which tab is looked at; no change of the document on Google, but the file opens there. */
    activate: free((gid: number) => {
      show(gid);
      return null;
    }),
    activateRange: free((ref: RangeRef) => {
      const { gid, row, column, rows, columns } = c.area(ref);
      selected.set(gid, { gid, row, column, rows, columns });
      show(gid);
      return null;
    }),
  };
}
