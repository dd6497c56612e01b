// How a tab looks: colours, widths and groups when it is made; notes, live colours and warnings whenever one is missing.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { settings } from '../../../sheets-schema/index';
import { INK_COLOR, INK_NOTE, JOURNAL_WARNING, OUTPUT_WARNING } from '../../../sheets-schema/ink';
import { kindRecord } from '../../../sheets-schema/kinds';
import { SETTINGS, type SettingKey } from '../../../sheets-schema/settings';
import { type ConditionalStyle, PALETTE, type TextStyle } from '../../../sheets-schema/style';
import { cellText } from '../sheet/cells';
import type { Area, Change } from '../sheet/changes';
import type { FoundProtection, TabStructure } from '../sheet/structure';
import { type Body, bodyOf, type Found, placed, probed, rowBeyond, structureRow } from './body';

export const headerStyle = (table: Table): TextStyle => ({
  bold: true,
  background: INK_COLOR[table.ink],
  color: PALETTE.headerText,
  wrap: true,
  align: 'normal',
  vertical: 'middle',
});

/** The first row as a header. */
export function headerLook(table: Table): Change {
  return {
    kind: 'style',
    title: table.title,
    area: { row: 1, column: 1, rows: 1, columns: columnsOf(table).length },
    style: headerStyle(table),
  };
}

/** Where a header row was deleted, a row of data stands first, or what is left of one: its dropdowns, boxes and formats. */
export function planPlainTop(title: string, columns: number): Change[] {
  const area = { row: 1, column: 1, rows: 1, columns };
  return [
    { kind: 'validation', title, area, validation: null },
    { kind: 'numberFormat', title, area, format: 'General' },
  ];
}

/** Colours, widths, groups, hiding: only when the tab is made; afterwards they are the people's. */
export function planLook(table: Table, bodyRows: number): Change[] {
  const { title } = table;
  const columns = columnsOf(table);
  const collapsed = columns.findIndex((column) => column.collapsed);
  const count = columns.filter((column) => column.collapsed).length;
  return [
    { kind: 'tabColor', title, color: INK_COLOR[table.ink] },
    ...columns.map(({ width }, index): Change => ({ kind: 'columnWidth', title, column: index + 1, width })),
    headerLook(table),
    {
      kind: 'style',
      title,
      area: { row: 2, column: 1, rows: bodyRows, columns: columns.length - count },
      style: { wrap: true, vertical: 'top' },
    },
    // Wrapped text in columns that nobody sees would still make the rows tall.
    ...(count > 0
      ? [
          {
            kind: 'style' as const,
            title,
            area: { row: 2, column: columns.length - count + 1, rows: bodyRows, columns: count },
            style: { wrap: false, vertical: 'top' as const },
          },
        ]
      : []),
    ...columns.flatMap(({ kind }, index): Change[] =>
      kindRecord(kind).centred
        ? [
            {
              kind: 'style',
              title,
              area: { row: 2, column: index + 1, rows: bodyRows, columns: 1 },
              style: { align: 'center' },
            },
          ]
        : [],
    ),
    { kind: 'frozen', title, rows: 1, columns: table.frozenColumns },
    ...(collapsed >= 0
      ? [{ kind: 'collapsedColumns' as const, title, column: collapsed + 1, columns: count }]
      : []),
    ...(table.shown === 'hidden' || table.shown === 'from-first-document'
      ? [{ kind: 'hidden' as const, title, hidden: true }]
      : []),
  ];
}

/** Codes and typed results stay text, so that "1.2" or "12/13" never becomes a number or a date. */
export function planFormats(body: Body): Change[] {
  return placed(body).flatMap((column): Change[] => {
    const { format } = kindRecord(column.kind);
    if (format === null) return [];
    const at = body.layout.columns.get(column.key) as number;
    const fits = (present: string | undefined) =>
      format === '@' ? present === '@' : /y/i.test(present ?? '');
    const isWhole =
      body.structure !== undefined &&
      probed(body).every(
        (row) => rowBeyond(body, row) || fits(body.structure?.formats[structureRow(body, row)]?.[at]),
      );
    return isWhole
      ? []
      : [{ kind: 'numberFormat', title: body.title, area: bodyOf(body, column.key), format }];
  });
}

/** Notes where a header has none; a note that a person wrote stays. */
export function planNotes(body: Body): Change[] {
  const width = Math.max(...body.layout.columns.values()) + 1;
  const present = body.top === 1 ? (body.structure?.headerNotes ?? []) : [];
  const notes = Array.from({ length: width }, (_, index) => {
    const column = columnsOf(body.table).find(({ key }) => body.layout.columns.get(key) === index);
    const own = [index === 0 ? INK_NOTE[body.table.ink] : '', column?.note ?? ''].filter(
      (text) => text !== '',
    );
    return (present[index] ?? '') || own.join('\n');
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

/** A row inserted above the first moves a rule's own row: it is the same rule. */
const withoutRows = (formula: string): string => formula.replace(/(\$?[A-Z]{1,2})\d+/g, '$1');

export function planLiveColours(title: string, present: Found, rules: readonly ConditionalStyle[]): Change[] {
  const known = new Set((present.structure?.conditionalFormulas ?? []).map(withoutRows));
  const missing = rules.filter(({ formula }) => !known.has(withoutRows(formula)));
  return missing.length === 0 ? [] : [{ kind: 'conditionalStyles', title, rules: missing }];
}

/** Warning only: a hard protection would make a leader's Tính điểm fail. */
export function planWarnings(body: Body, structure: TabStructure | undefined): Change[] {
  const isJournal = columnsOf(body.table).some((column) => column.owner === 'journal');
  const description = body.table.ink === 'output' && !isJournal ? OUTPUT_WARNING : JOURNAL_WARNING;
  if (body.table.ink === 'output') return planWarningAreas(body.title, structure, description, [null]);
  const journal = placed(body).filter((column) => column.owner === 'journal');
  const areas = [...journal.map(({ key }) => bodyOf(body, key)), ...keptSettings(body)];
  return planWarningAreas(body.title, structure, description, areas);
}

/** The rows of settings that the program keeps, wherever they stand now. */
function keptSettings({ table, layout, rows, top }: Body): Area[] {
  const keyAt = layout.columns.get('key');
  if (table.id !== settings.id || keyAt === undefined) return [];
  const columns = Math.max(...layout.columns.values()) + 1;
  return rows.flatMap((cells, row) =>
    SETTINGS[cellText(cells[keyAt] ?? '') as SettingKey]?.owner === 'journal'
      ? [{ row: top + 1 + row, column: 1, rows: 1, columns }]
      : [],
  );
}

const isSameCorner = (corner: FoundProtection['corner'], area: Area | null): boolean =>
  corner?.row === area?.row && corner?.column === area?.column;

/**
 * Known again by their words and their place, which moves with the column; one that a stopped run began is finished.
 * Where rows were sorted it stays behind over another row, and goes.
 */
export function planWarningAreas(
  title: string,
  structure: TabStructure | undefined,
  description: string,
  areas: readonly (Area | null)[],
): Change[] {
  const corners = (structure?.protections ?? [])
    .filter((protection) => protection.warningOnly && protection.description === description)
    .map(({ corner }) => corner);
  return [
    ...areas
      .filter((area) => !corners.some((corner) => isSameCorner(corner, area)))
      .map((area): Change => ({ kind: 'warnWhenEdited', title, area, description })),
    ...corners
      .filter((corner) => corner !== null)
      .filter((corner) => !areas.some((area) => isSameCorner(corner, area)))
      .map((corner): Change => ({ kind: 'dropWarning', title, corner, description })),
  ];
}
