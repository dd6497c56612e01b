// Where a schema table stands on its tab: the header row and the column of every key, found by header as the product does.
import { type Column, columnsOf, type Page, type Table } from '../sheets-schema/define';
import { standingOf } from '../sheets-schema/headers';
import { tabs } from '../sheets-schema/index';
import { withoutDraftMark } from '../sheets-schema/ink';
import { UsageError } from './usage-error';
import type { Sheet, Workbook } from './xlsx';

/** A title or remark may stand above the header. */
const HEADER_SEARCH_ROWS = 10;

export interface TableLayout {
  sheet: Sheet;
  headerRow: number;
  /** The schema's columns that the tab has, each with its place (1-based). */
  columns: { column: Column; at: number }[];
}

/** Throws UsageError for an id the schema does not know. */
export function tabOf(id: string): Table | Page {
  const tab = tabs.find((candidate) => candidate.id === id);
  if (!tab) throw new UsageError(`Unknown table ${id}; known: ${tabs.map((known) => known.id).join(', ')}`);
  return tab;
}

/** Throws UsageError when the workbook has no such tab. */
export function sheetOf(workbook: Workbook, tab: Table | Page): Sheet {
  const sheet = workbook.sheets.find(({ name }) => folded(name) === folded(tab.title));
  if (!sheet) throw new UsageError(`The workbook has no tab "${tab.title}" (${tab.id})`);
  return sheet;
}

/** Throws UsageError when the tab has none of the table's headers. */
export function layoutOf(workbook: Workbook, table: Table): TableLayout {
  const sheet = sheetOf(workbook, table);
  let best: TableLayout = { sheet, headerRow: 0, columns: [] };
  for (let row = 1; row <= Math.min(HEADER_SEARCH_ROWS, sheet.lastRow); row++) {
    const columns = headersIn(sheet, row, columnsOf(table));
    if (columns.length > best.columns.length) best = { sheet, headerRow: row, columns };
  }
  if (best.headerRow === 0) throw new UsageError(`The tab "${table.title}" has no header row`);
  return best;
}

/** In the order of the schema; of doubled headers the first. */
function headersIn(sheet: Sheet, row: number, columns: readonly Column[]): TableLayout['columns'] {
  const header = Array.from({ length: sheet.lastColumn }, (_, index) =>
    folded(withoutDraftMark(String(sheet.cell(row, index + 1)?.value ?? ''))),
  );
  return columns.flatMap((column) => {
    const at = standingOf(columns, column, header, folded)?.at[0];
    return at === undefined ? [] : [{ column, at: at + 1 }];
  });
}

/** Unicode form, case and stray blanks do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
