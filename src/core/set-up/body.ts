// A tab as set-up finds it, and its part below the header: what formats and rules are compared against.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { NEW_SHEET } from '../../../sheets-schema/style';
import { isBlank, type RawCell } from '../sheet/cells';
import type { Area } from '../sheet/changes';
import type { TabStructure } from '../sheet/structure';
import type { Layout, RawTab } from '../sheet/table';

/** A tab as set-up finds it; undefined where there is none. */
export interface Found {
  readonly tab: RawTab | undefined;
  readonly structure: TabStructure | undefined;
}

/** Not there, or without any content: begun by a run that was stopped, it is made from the start again. */
export const isEmpty = (tab: RawTab | undefined): boolean =>
  tab === undefined || tab.values.every((row) => row.every((cell) => isBlank(cell)));

/** Last row of the sheet: where a tab is made in a sheet that is there already, at least that of a new one. */
export function lastRowOf({ structure }: Found, isNew: boolean): number {
  const rows = structure?.maxRows ?? NEW_SHEET.rows;
  return isNew ? Math.max(rows, NEW_SHEET.rows) : rows;
}

/** A table below its header row: what rules, formats and notes are compared against. */
export interface Body {
  readonly table: Table;
  readonly title: string;
  readonly layout: Layout;
  /** Sheet row of the header. */
  readonly top: number;
  readonly bodyRows: number;
  /** Present rows as cells, or the seeds of a new tab. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly structure: TabStructure | undefined;
}

export const bodyOf = (body: Body, key: string): Area => ({
  row: body.top + 1,
  column: (body.layout.columns.get(key) ?? 0) + 1,
  rows: body.bodyRows,
  columns: 1,
});

export const placed = (body: Body): Column[] =>
  columnsOf(body.table).filter(({ key }) => body.layout.columns.has(key));

/** Index in the structure's rows (which begin at sheet row 2) of the body's row. */
export const structureRow = (body: Body, row: number): number => body.top - 1 + row;

/** The rows whose formats and rules are looked at: every filled one and the next. */
export const probed = (body: Body): number[] => Array.from({ length: body.rows.length + 1 }, (_, row) => row);

export const rowBeyond = (body: Body, row: number): boolean =>
  structureRow(body, row) >= Math.max(body.structure?.formats.length ?? 0, body.structure?.ruled.length ?? 0);
