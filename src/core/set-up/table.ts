// A table that set-up makes or mends: header and first rows, looks and rules, settings that were lost.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { tableStyles } from '../../../sheets-schema/page-styles';
import type { ConditionalStyle } from '../../../sheets-schema/style';
import { cellText, type RawCell } from '../cells';
import type { Change, SheetValue } from '../changes';
import { columnLetter } from '../links';
import { planAppend } from '../output';
import { seedCells, seedRows } from '../seeds';
import { type Layout, layoutOf, type RawTab } from '../table';
import { type Body, type Found, lastRowOf } from './body';
import { planFormats, planLiveColours, planLook, planNotes, planPlainTop, planWarnings } from './look';
import { planColumnRules, planRowRules } from './rules';

export function planTable(table: Table, present: Found, isNew: boolean): Change[] {
  const seeds = isNew ? seedRows(table) : [];
  const header = columnsOf(table).map((column) => column.header);
  const layout = isNew ? schemaLayout(table) : layoutOf(table, present.tab?.values ?? []).layout;
  if (layout.headerIndex < 0) return [];
  const top = layout.headerIndex + 1;
  const bodyRows = lastRowOf(present, isNew) - top;
  const cells = seeds.map((row) => seedCells(table, row));
  const lost = isNew ? NO_ROWS : planLostSettings(table, present.tab as RawTab, layout);
  const rows = isNew ? cells : [...(present.tab as RawTab).values.slice(top), ...lost.rows];
  const context: Body = {
    table,
    title: table.title,
    layout,
    top,
    bodyRows,
    rows,
    structure: isNew ? undefined : present.structure,
  };
  return [
    ...(isNew && present.structure !== undefined ? planPlainTop(table.title, header.length) : []),
    ...(isNew ? planLook(table, bodyRows) : []),
    ...planFormats(context),
    ...lost.changes,
    // Header and first rows are one write: a run that is stopped before it leaves an empty tab, after it a whole one.
    ...(isNew ? [valuesChange(table.title, [header, ...cells])] : []),
    ...planColumnRules(context),
    ...planRowRules(context),
    ...planNotes(context),
    ...planLiveColours(table.title, present, stylesOf(context)),
    ...planWarnings(context, present.structure),
  ];
}

/** By where the columns stand now; none where a header stands twice and nobody knows which column is meant. */
function stylesOf({ table, layout, top }: Body): readonly ConditionalStyle[] {
  if (columnsOf(table).some(({ key }) => !layout.columns.has(key))) return [];
  const letterOf = (key: string): string => columnLetter((layout.columns.get(key) as number) + 1);
  return tableStyles(table.id, { letterOf, row: top + 1 });
}

function schemaLayout(table: Table): Layout {
  return { headerIndex: 0, columns: new Map(columnsOf(table).map((column, index) => [column.key, index])) };
}

function valuesChange(title: string, values: SheetValue[][]): Change {
  return {
    kind: 'values',
    title,
    area: { row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
  };
}

interface Lost {
  readonly changes: readonly Change[];
  /** The rows as they will stand below the others. */
  readonly rows: readonly (readonly RawCell[])[];
}

const NO_ROWS: Lost = { changes: [], rows: [] };

/** A setting whose row was deleted comes back below the others as it first was: without its row nobody could change it. */
function planLostSettings(table: Table, tab: RawTab, layout: Layout): Lost {
  const keyAt = layout.columns.get('key');
  if (table.id !== 'settings' || keyAt === undefined) return NO_ROWS;
  const known = new Set(tab.values.map((cells) => cellText(cells[keyAt] ?? '')));
  const lost = seedRows(table).filter((row) => !known.has(row.key ?? ''));
  if (lost.length === 0) return NO_ROWS;
  const width = Math.max(...layout.columns.values()) + 1;
  const rows = lost.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const column = columnsOf(table).find(({ key }) => layout.columns.get(key) === at);
      return column === undefined ? '' : (row[column.key] ?? '');
    }),
  );
  return { changes: planAppend(table, tab, tab.values.length + 1, lost), rows };
}
