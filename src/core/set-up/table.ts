// A table that set-up makes or mends: header and first rows, looks and rules.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { tableStyles } from '../../../sheets-schema/page-styles';
import type { ConditionalStyle } from '../../../sheets-schema/style';
import type { Change, SheetValue } from '../sheet/changes';
import { columnLetter } from '../sheet/links';
import { type Layout, layoutOf, type RawTab } from '../sheet/table';
import { seedCells, seedRows } from '../workbook/seeds';
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
  const rows = isNew ? cells : (present.tab as RawTab).values.slice(top);
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
