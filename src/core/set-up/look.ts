// How a table looks: what is its own when it is made; formats, notes and live colours whenever one is missing.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { INK_COLOR, INK_NOTE } from '../../../sheets-schema/ink';
import { kindRecord } from '../../../sheets-schema/kinds';
import type { ConditionalStyle, TextStyle } from '../../../sheets-schema/style';
import type { Area, Change } from '../sheet/changes';
import { withoutRows } from '../sheet/links';
import type { TabStructure } from '../sheet/structure';
import { type Layout, schemaLayout } from '../sheet/table';
import { type Body, bodyOf, placed, probed, rowBeyond, structureRow } from './body';
import { TABLE_COLUMNS } from './shared-look';
import { planWidths } from './widths';

export const headerStyle = (table: Table) =>
  ({
    bold: true,
    background: INK_COLOR[table.ink],
    wrap: true,
    vertical: 'middle',
  }) satisfies TextStyle;

/** Of a column's cells below the header, with what all tables share. */
export const bodyStyle = ({ collapsed, kind, owner }: Column): TextStyle => ({
  vertical: 'top',
  // Wrapped text in columns that nobody sees would still make the rows tall.
  wrap: !collapsed,
  ...(isCentred({ kind, owner }) && { align: 'center' }),
});

const isCentred = ({ kind, owner }: Pick<Column, 'kind' | 'owner'>): boolean =>
  kindRecord(kind).centred && owner !== 'journal';

const headerOf = (table: Table): Area => ({ row: 1, column: 1, rows: 1, columns: columnsOf(table).length });

/** The first row as a header, whatever it was before: as far as tables reach, for people add columns. */
export function headerLook(table: Table): Change[] {
  const { title } = table;
  const whole: Area = { row: 1, column: 1, rows: 1, columns: TABLE_COLUMNS };
  const { background, ...style } = headerStyle(table);
  return [
    { kind: 'style', title, areas: [whole], style },
    { kind: 'style', title, areas: [headerOf(table)], style: { background } },
  ];
}

/** Where a header row was deleted, a row of data stands first, or what is left of one: its dropdowns, boxes and formats. */
export function planPlainTop(title: string, columns: number): Change[] {
  const area = { row: 1, column: 1, rows: 1, columns };
  return [
    { kind: 'validation', title, area, validation: null },
    { kind: 'numberFormat', title, areas: [area], format: 'General' },
    { kind: 'style', title, areas: [area], style: { align: 'normal' } },
  ];
}

/** Keys that only the program needs, hidden in as few calls as neighbours allow. Once: people may show them again. */
export function planHiddenColumns(table: Table, { columns }: Layout): Change[] {
  const { title } = table;
  const places = columnsOf(table).flatMap(({ key, hidden }) => (hidden ? (columns.get(key) ?? []) : []));
  const runs: { column: number; columns: number }[] = [];
  for (const at of places.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columns === at + 1) last.columns += 1;
    else runs.push({ column: at + 1, columns: 1 });
  }
  return runs.map((run) => ({ kind: 'hiddenColumns', title, ...run }));
}

/** On a sheet that has what tables share: colours, widths, groups, hiding; afterwards they are the people's. */
export function planLook(table: Table, bodyRows: number, widthAt: (index: number) => number): Change[] {
  const { title } = table;
  const columns = columnsOf(table);
  const below = (index: number, count: number): Area => ({
    row: 2,
    column: index + 1,
    rows: bodyRows,
    columns: count,
  });
  const collapsed = columns.findIndex((column) => column.collapsed);
  const count = columns.filter((column) => column.collapsed).length;
  const centred = columns.flatMap((column, index) => (isCentred(column) ? [below(index, 1)] : []));
  return [
    { kind: 'style', title, areas: [headerOf(table)], style: { background: INK_COLOR[table.ink] } },
    // Wrapped text in columns that nobody sees would still make the rows tall.
    ...(count > 0
      ? [{ kind: 'style' as const, title, areas: [below(collapsed, count)], style: { wrap: false } }]
      : []),
    ...(centred.length > 0
      ? [{ kind: 'style' as const, title, areas: centred, style: { align: 'center' as const } }]
      : []),
    ...planWidths(
      title,
      widthAt,
      columns.map(({ width }) => width),
    ),
    ...(count > 0
      ? [{ kind: 'collapsedColumns' as const, title, column: collapsed + 1, columns: count }]
      : []),
    ...planHiddenColumns(table, schemaLayout(table)),
    ...(table.shown === 'hidden' || table.shown === 'from-first-document'
      ? [{ kind: 'hidden' as const, title, hidden: true }]
      : []),
  ];
}

/**
 * Codes and typed results stay text, so that "1.2" or "12/13" never becomes a number or a date. In outputs, which are
 * always drawn whole, the apostrophe does for texts; days need a format everywhere.
 */
export const formatOf = ({ kind, owner }: Column): string | null => {
  const { format } = kindRecord(kind);
  return format === '@' && owner === 'script' ? null : format;
};

/** Of a new table in one call: several formats as rows of values. */
export function planNewFormats(body: Body): Change[] {
  const formats = placed(body).map(formatOf);
  const formatted = formats.flatMap((format, at) => (format === null ? [] : [at]));
  const [first, last] = [formatted[0], formatted.at(-1)];
  if (first === undefined || last === undefined || new Set(formatted.map((at) => formats[at])).size === 1)
    return planFormats(body);
  const row = formats.slice(first, last + 1).map((format) => format ?? 'General');
  const area = { row: body.top + 1, column: first + 1, rows: body.bodyRows, columns: row.length };
  const values = Array.from({ length: body.bodyRows }, () => row);
  return [{ kind: 'looks', title: body.title, area, looks: { aspect: 'numberFormat', values } }];
}

export function planFormats(body: Body): Change[] {
  const areas = new Map<string, Area[]>();
  for (const column of placed(body)) {
    const format = formatOf(column);
    if (format === null || isFormatted(body, column, format)) continue;
    areas.set(format, [...(areas.get(format) ?? []), bodyOf(body, column.key)]);
  }
  return [...areas].map(([format, list]) => ({
    kind: 'numberFormat',
    title: body.title,
    areas: list,
    format,
  }));
}

function isFormatted(body: Body, { key }: Column, format: string): boolean {
  const { structure } = body;
  const at = body.layout.columns.get(key) as number;
  const fits = (present: string | undefined) => (format === '@' ? present === '@' : /y/i.test(present ?? ''));
  return (
    structure !== undefined &&
    probed(body).every(
      (row) => rowBeyond(body, row) || fits(structure.formats[structureRow(body, row)]?.[at]),
    )
  );
}

/** What a header's note says; the first one tells what the tab is, too. */
const noteOf = (table: Table, column: Column | undefined, isFirst: boolean): string =>
  [isFirst ? INK_NOTE[table.ink] : '', column?.note ?? ''].filter((text) => text !== '').join('\n');

/** All that set-up may have written as a note of this table, wherever its columns were moved since. */
export const notesOf = (table: Table): ReadonlySet<string> =>
  new Set(
    [undefined, ...columnsOf(table)].flatMap((column) => [
      noteOf(table, column, true),
      noteOf(table, column, false),
    ]),
  );

/** Notes where a header has none; a note that a person wrote stays. */
export function planNotes(body: Body): Change[] {
  const width = Math.max(...body.layout.columns.values()) + 1;
  const present = body.top === 1 ? (body.structure?.headerNotes ?? []) : [];
  const notes = Array.from({ length: width }, (_, index) => {
    const column = columnsOf(body.table).find(({ key }) => body.layout.columns.get(key) === index);
    return (present[index] ?? '') || noteOf(body.table, column, index === 0);
  });
  if (body.top !== 1 || notes.every((note, index) => note === (present[index] ?? ''))) return [];
  return [
    {
      kind: 'notes',
      title: body.title,
      area: { row: 1, column: 1, rows: 1, columns: width },
      notes: [notes],
    },
  ];
}

/** Colours of a table follow its rows, those of a page (`inPlace`) are where its rows are. */
export function planLiveColours(
  title: string,
  structure: TabStructure | undefined,
  rules: readonly ConditionalStyle[],
  inPlace = false,
): Change[] {
  const same = inPlace ? (formula: string) => formula : withoutRows;
  const known = new Set((structure?.conditionalFormulas ?? []).map(same));
  const missing = rules.filter(({ formula }) => !known.has(same(formula)));
  if (missing.length === 0) return [];
  if (!inPlace) return [{ kind: 'conditionalStyles', title, rules: missing, replaced: [] }];
  const ours = new Set(rules.map(({ formula }) => withoutRows(formula)));
  const replaced = (structure?.conditionalFormulas ?? []).filter((formula) => ours.has(withoutRows(formula)));
  return [{ kind: 'conditionalStyles', title, rules, replaced }];
}
