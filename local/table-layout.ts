// Where a schema table stands on its tab: the header row and the column of every key, found by header as the product does.
import { type Column, columnsOf, type Page, type Table } from '../sheets-schema/define';
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

/** In the order of the schema; of doubled headers the first, those of earlier versions where the present one is not there. */
function headersIn(sheet: Sheet, row: number, columns: readonly Column[]): TableLayout['columns'] {
  const places = new Map<string, number>();
  for (let at = 1; at <= sheet.lastColumn; at++) {
    const text = folded(withoutDraftMark(String(sheet.cell(row, at)?.value ?? '')));
    if (!places.has(text)) places.set(text, at);
  }
  return columns.flatMap((column) => {
    const name = [column.header, ...column.former].map(folded).find((header) => places.has(header));
    return name === undefined ? [] : [{ column, at: places.get(name) as number }];
  });
}

/** Unicode form, case and stray blanks do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
