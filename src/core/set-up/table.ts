// A table that set-up makes or mends: header and first rows, looks and rules.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { criteria } from '../../../sheets-schema/index';
import { tableStyles } from '../../../sheets-schema/page-styles';
import type { SeedRow } from '../../../sheets-schema/plan-rows';
import { proposedUnitStyles } from '../../../sheets-schema/proposed-units';
import type { ConditionalStyle } from '../../../sheets-schema/style';
import type { Change, SheetValue } from '../sheet/changes';
import { columnLetter } from '../sheet/links';
import { isDrawn } from '../sheet/output';
import type { TabStructure } from '../sheet/structure';
import { layoutOf, schemaLayout } from '../sheet/table';
import { seedCells, seedRows } from '../workbook/seeds';
import { type Body, type Found, lastRowOf } from './body';
import { planFormats, planLiveColours, planLook, planNewFormats, planNotes } from './look';
import { planColumnRules, planNewRules, planRowRules } from './rules';
import { planWarnings } from './warnings';

/** Values of rows that a new table begins with, by their key, where they differ from the plan's. */
export type Kept = Readonly<Record<string, string>>;

/** The sheet on which a tab is made, with the looks that tabs share. */
export interface Ground {
  readonly lastRow: number;
  readonly widthAt: (index: number) => number;
  /** The note of A1 is there already. */
  readonly isNoted: boolean;
  /** Colours and warnings that were left on it; undefined for a new sheet. */
  readonly structure: TabStructure | undefined;
}

export function planNewTable(
  table: Table,
  { lastRow, widthAt, isNoted, structure }: Ground,
  kept: Kept,
): Change[] {
  const header = columnsOf(table).map((column) => column.header);
  const rows = seedRows(table).map((row) => seedCells(table, withKept(row, kept)));
  const body: Body = {
    table,
    title: table.title,
    layout: schemaLayout(table),
    top: 1,
    bodyRows: lastRow - 1,
    rows,
    structure: undefined,
  };
  return [
    ...planLook(table, body.bodyRows, widthAt),
    ...planNewFormats(body),
    // Of columns with notes of their own the whole row is set; before there is content, for notes that stand beside
    // content are taken for somebody's own.
    ...(isNoted ? [] : planNotes(body)),
    // Header and first rows are one write: a run that is stopped before it leaves an empty tab, after it a whole one.
    ...(isDrawn(table) ? [] : [valuesChange(table.title, [header, ...rows])]),
    ...planNewRules(body),
    ...planLiveColours(table.title, structure, stylesOf(body)),
    ...planWarnings(body, structure),
  ];
}

const withKept = (row: SeedRow, kept: Kept): SeedRow => {
  const value = kept[row.key ?? ''];
  return value === undefined ? row : { ...row, value };
};

/** What is missing of formats, rules, notes, colours and warnings of a table that has a header row. */
export function planTableParts(table: Table, present: Found): Change[] {
  const { tab, structure } = present;
  if (tab === undefined) return [];
  const { layout } = layoutOf(table, tab.values);
  if (layout.headerIndex < 0) return [];
  const top = layout.headerIndex + 1;
  const rows = tab.values.slice(top);
  const bodyRows = lastRowOf(present, false) - top;
  const body: Body = { table, title: table.title, layout, top, bodyRows, rows, structure };
  return [
    ...planFormats(body),
    ...planColumnRules(body),
    ...planRowRules(body),
    ...planNotes(body),
    ...planLiveColours(table.title, structure, stylesOf(body)),
    ...planWarnings(body, structure),
  ];
}

/** By where the columns stand now; none where a header stands twice and nobody knows which column is meant. */
function stylesOf({ table, layout, top }: Body): readonly ConditionalStyle[] {
  if (columnsOf(table).some(({ key }) => !layout.columns.has(key))) return [];
  const letterOf = (key: string): string => columnLetter((layout.columns.get(key) as number) + 1);
  const place = { letterOf, row: top + 1 };
  return [...tableStyles(table.id, place), ...(table.id === criteria.id ? proposedUnitStyles(place) : [])];
}

function valuesChange(title: string, values: SheetValue[][]): Change {
  return {
    kind: 'values',
    title,
    area: { row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
  };
}
