// What a workbook still lacks of the schema, as changes. Nothing a person made is taken away, a whole workbook gives none.
import { type Column, columnsOf, type Page, type Table } from '../../sheets-schema/define';
import { YES_NO } from '../../sheets-schema/enums';
import { tabs as allTabs, lists } from '../../sheets-schema/index';
import { DATE_HINT, INK_COLOR, INK_NOTE, JOURNAL_WARNING, OUTPUT_WARNING } from '../../sheets-schema/ink';
import { BOX_ROWS, pageStyles, tableStyles } from '../../sheets-schema/page-styles';
import { answersOf, plan79 } from '../../sheets-schema/plan-79/index';
import { SETTINGS } from '../../sheets-schema/settings';
import { type ConditionalStyle, PALETTE } from '../../sheets-schema/style';
import { cellText, isBlank, type RawCell } from './cells';
import type { Area, Change, SheetValue, Validation } from './changes';
import { planAppend } from './output';
import { seedCells, seedRows } from './seeds';
import type { FoundProtection, TabStructure } from './structure';
import { type Layout, layoutOf, type RawTab } from './table';

/** A tab as set-up finds it; undefined where there is none. */
export interface Found {
  readonly tab: RawTab | undefined;
  readonly structure: TabStructure | undefined;
}

/** A new sheet of Google's. */
const NEW_SHEET_ROWS = 1000;
const CHOICE_ROWS = 500;

const isTable = (tab: Table | Page): tab is Table => 'columns' in tab;
const isEmpty = (tab: RawTab | undefined): boolean =>
  tab === undefined || tab.values.every((row) => row.every((cell) => isBlank(cell)));
const isSameCorner = (corner: FoundProtection['corner'], area: Area | null): boolean =>
  corner?.row === area?.row && corner?.column === area?.column;

/** The changes for every tab: all tabs first, for a dropdown may point at any of them. `found` by tab id. */
export function planSetUp(found: ReadonlyMap<string, Found>): Change[] {
  const presentOf = (tab: Table | Page): Found =>
    found.get(tab.id) ?? { tab: undefined, structure: undefined };
  const inserts = allTabs.flatMap((tab, index): Change[] =>
    presentOf(tab).tab === undefined
      ? [{ kind: 'insertSheet', title: tab.title, after: allTabs[index - 1]?.title ?? null }]
      : [],
  );
  const contents = allTabs.flatMap((tab) => {
    const present = presentOf(tab);
    // A tab without any content was begun by a run that was stopped: it is made from the start again.
    const isNew = isEmpty(present.tab);
    return isTable(tab) ? planTable(tab, present, isNew) : planPageTab(tab, present, isNew);
  });
  return [...inserts, ...contents];
}

function planPageTab(page: Page, present: Found, isNew: boolean): Change[] {
  const { title } = page;
  const styles = pageStyles(page.id);
  const drawn: Change[] = isNew
    ? [
        { kind: 'tabColor', title, color: INK_COLOR[page.ink] },
        ...page.widths.map(
          (width, index): Change => ({ kind: 'columnWidth', title, column: index + 1, width }),
        ),
        ...(styles.frozenRows > 0
          ? [{ kind: 'frozen' as const, title, rows: styles.frozenRows, columns: 0 }]
          : []),
        ...styles.merges.map((area): Change => ({ kind: 'merge', title, area })),
        ...styles.fixed.map(({ area, style }): Change => ({ kind: 'style', title, area, style })),
      ]
    : [];
  const box = BOX_ROWS[page.id];
  const boxRule: Change[] =
    box === undefined || (present.structure?.ruled[box - 2]?.[1] ?? false)
      ? []
      : [
          {
            kind: 'validation',
            title,
            area: { row: box, column: 2, rows: 1, columns: 1 },
            validation: CHECKBOX,
          },
        ];
  return [
    ...drawn,
    ...boxRule,
    ...planLiveColours(title, present, styles.live),
    ...planPageNote(page, present),
    ...planPageWarnings(page, present, box),
  ];
}

function planPageNote(page: Page, present: Found): Change[] {
  if ((present.structure?.headerNotes[0] ?? '') !== '') return [];
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  return [{ kind: 'notes', title: page.title, area, notes: [[INK_NOTE[page.ink]]] }];
}

/** A warning on the whole page but for the row of its box, which is ticked on phones every day. */
function planPageWarnings(page: Page, present: Found, box: number | undefined): Change[] {
  const columns = page.widths.length;
  const areas: (Area | null)[] =
    box === undefined
      ? [null]
      : [
          { row: 1, column: 1, rows: box - 1, columns },
          { row: box + 1, column: 1, rows: NEW_SHEET_ROWS - box, columns },
        ];
  return planWarningAreas(page.title, present.structure, OUTPUT_WARNING, areas);
}

function planTable(table: Table, present: Found, isNew: boolean): Change[] {
  const seeds = isNew ? seedRows(table) : [];
  const header = columnsOf(table).map((column) => column.header);
  const { layout } = isNew ? { layout: schemaLayout(table) } : layoutOf(table, present.tab?.values ?? []);
  const added = isNew ? { changes: [], layout } : planMissingHeaders(table, present.tab as RawTab, layout);
  if (!isNew && layout.headerIndex < 0) return [];
  const top = added.layout.headerIndex + 1;
  const bodyRows = (present.structure?.maxRows ?? NEW_SHEET_ROWS) - top;
  const cells = seeds.map((row) => seedCells(table, row));
  const lost = isNew ? NO_ROWS : planLostSettings(table, present.tab as RawTab, layout);
  const rows = isNew ? cells : [...(present.tab as RawTab).values.slice(top), ...lost.rows];
  const context: Body = {
    table,
    title: table.title,
    layout: added.layout,
    top,
    bodyRows,
    rows,
    structure: isNew ? undefined : present.structure,
  };
  return [
    ...(isNew ? planLook(table) : []),
    ...added.changes,
    ...planFormats(context),
    ...lost.changes,
    // Header and first rows are one write: a run that is stopped before it leaves an empty tab, after it a whole one.
    ...(isNew ? [valuesChange(table.title, [header, ...cells])] : []),
    ...planColumnRules(context),
    ...planRowRules(context),
    ...planNotes(context),
    ...planLiveColours(table.title, present, tableStyles(table.id)),
    ...planWarnings(context, present.structure),
  ];
}

/** A table below its header row: what rules, formats and notes are compared against. */
interface Body {
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

/** Short values: at the right edge they would touch the next column's text. */
const CENTRED: readonly string[] = ['date', 'integer', 'points', 'checkbox', 'tick', 'jump'];

/** Colours, widths, groups, hiding: only when the tab is made; afterwards they are the people's. */
function planLook(table: Table): Change[] {
  const { title } = table;
  const columns = columnsOf(table);
  const collapsed = columns.findIndex((column) => column.collapsed);
  const count = columns.filter((column) => column.collapsed).length;
  return [
    { kind: 'tabColor', title, color: INK_COLOR[table.ink] },
    ...columns.map(({ width }, index): Change => ({ kind: 'columnWidth', title, column: index + 1, width })),
    {
      kind: 'style',
      title,
      area: { row: 1, column: 1, rows: 1, columns: columns.length },
      style: {
        bold: true,
        background: INK_COLOR[table.ink],
        color: PALETTE.headerText,
        wrap: true,
        vertical: 'middle',
      },
    },
    {
      kind: 'style',
      title,
      area: { row: 2, column: 1, rows: NEW_SHEET_ROWS - 1, columns: columns.length - count },
      style: { wrap: true, vertical: 'top' },
    },
    // Wrapped text in columns that nobody sees would still make the rows tall.
    ...(count > 0
      ? [
          {
            kind: 'style' as const,
            title,
            area: { row: 2, column: columns.length - count + 1, rows: NEW_SHEET_ROWS - 1, columns: count },
            style: { wrap: false, vertical: 'top' as const },
          },
        ]
      : []),
    ...columns.flatMap(({ kind }, index): Change[] =>
      CENTRED.includes(kind.type)
        ? [
            {
              kind: 'style',
              title,
              area: { row: 2, column: index + 1, rows: NEW_SHEET_ROWS - 1, columns: 1 },
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

/**
 * A header that somebody emptied comes back in its place, right of the column before it. One that was deleted with its
 * column, or renamed, is put to the right of everything; the old column keeps its data.
 */
function planMissingHeaders(
  table: Table,
  tab: RawTab,
  layout: Layout,
): { changes: Change[]; layout: Layout } {
  const header = tab.values[layout.headerIndex] ?? [];
  const doubled = new Set(header.map(cellText));
  const missing = columnsOf(table).filter(
    (column) => !layout.columns.has(column.key) && !doubled.has(column.header),
  );
  if (layout.headerIndex < 0 || missing.length === 0) return { changes: [], layout };
  let end = header.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0);
  const columns = new Map(layout.columns);
  const changes = missing.map((column): Change => {
    const order = columnsOf(table).findIndex(({ key }) => key === column.key);
    const before = columnsOf(table)[order - 1];
    const place = before === undefined ? 0 : (columns.get(before.key) ?? Number.POSITIVE_INFINITY) + 1;
    const at = place < end && isBlank(header[place] ?? '') ? place : end;
    end = Math.max(end, at + 1);
    columns.set(column.key, at);
    const area = { row: layout.headerIndex + 1, column: at + 1, rows: 1, columns: 1 };
    return { kind: 'values', title: tab.title, area, values: [[column.header]] };
  });
  return { changes, layout: { headerIndex: layout.headerIndex, columns } };
}

const bodyOf = (body: Body, key: string): Area => ({
  row: body.top + 1,
  column: (body.layout.columns.get(key) ?? 0) + 1,
  rows: body.bodyRows,
  columns: 1,
});

const placed = (body: Body): Column[] =>
  columnsOf(body.table).filter(({ key }) => body.layout.columns.has(key));

/** Index in the structure's rows (which begin at sheet row 2) of the body's row. */
const structureRow = (body: Body, row: number): number => body.top - 1 + row;

/** The rows whose formats and rules are looked at: every filled one and the next. */
const probed = (body: Body): number[] => Array.from({ length: body.rows.length + 1 }, (_, row) => row);

const DATE_FORMAT = 'dd/MM/yyyy';

function planFormats(body: Body): Change[] {
  return placed(body).flatMap((column): Change[] => {
    const format = formatOf(column);
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

const rowBeyond = (body: Body, row: number): boolean =>
  structureRow(body, row) >= (body.structure?.formats.length ?? 0);

/** Codes and typed results stay text, so that "1.2" or "12/13" never becomes a number or a date. */
function formatOf(column: Column): string | null {
  if (column.kind.type === 'code' || column.kind.type === 'entry') return '@';
  return column.kind.type === 'date' ? DATE_FORMAT : null;
}

const rule = (validation: Validation['rule'], help: string): Validation => ({
  allowInvalid: true,
  help,
  rule: validation,
});
const CHECKBOX: Validation = { allowInvalid: false, help: '', rule: { kind: 'checkbox' } };

/** The rule of a whole column. Entry outside a list is allowed: pasted names are read by alias, bad ones are listed. */
function columnRule(column: Column): Validation | null {
  switch (column.kind.type) {
    case 'enum':
      return rule({ kind: 'list', values: Object.values(column.kind.labels) }, column.note);
    case 'tick':
      return rule({ kind: 'list', values: Object.values(YES_NO) }, column.note);
    case 'date':
      return rule({ kind: 'date' }, column.note || DATE_HINT);
    case 'unit':
      return rule({ kind: 'range', title: lists.title, area: choicesIn(2) }, column.note);
    case 'criteria':
      return rule({ kind: 'range', title: lists.title, area: choicesIn(1) }, column.note);
    default:
      return null;
  }
}

const choicesIn = (column: number): Area => ({ row: 2, column, rows: CHOICE_ROWS, columns: 1 });

function planColumnRules(body: Body): Change[] {
  if (body.table.ink === 'output') return [];
  return placed(body).flatMap((column): Change[] => {
    const validation = column.owner === 'person' ? columnRule(column) : null;
    if (validation === null) return [];
    const at = body.layout.columns.get(column.key) as number;
    const isWhole =
      body.structure !== undefined &&
      probed(body).every(
        (row) => rowBeyond(body, row) || (body.structure?.ruled[structureRow(body, row)]?.[at] ?? false),
      );
    return isWhole
      ? []
      : [{ kind: 'validation', title: body.title, area: bodyOf(body, column.key), validation }];
  });
}

/** Rules that differ by row: ticks on filled rows only, answers of an item, Có/Không where the rule asks for it. */
function rowRule(body: Body, column: Column, cells: readonly RawCell[]): Validation | null {
  const textAt = (key: string): string => cellText(cells[body.layout.columns.get(key) ?? -1] ?? '');
  if (cells.every((cell) => isBlank(cell))) return null;
  if (column.kind.type === 'checkbox') return CHECKBOX;
  if (body.table.id === 'criteria' && column.key === 'actual')
    return textAt('rule') === ruleLabel('yes_no')
      ? rule({ kind: 'list', values: Object.values(YES_NO) }, column.note)
      : null;
  if (body.table.id === 'planQuestions' && column.key === 'answer') {
    const question = plan79.planQuestions.find(({ id }) => id === textAt('id'));
    return question ? rule({ kind: 'list', values: answersOf(question) }, column.note) : null;
  }
  if (body.table.id === 'settings' && column.key === 'value') {
    const kind = SETTINGS[textAt('key') as keyof typeof SETTINGS]?.kind;
    return kind?.type === 'enum' ? rule({ kind: 'list', values: Object.values(kind.labels) }, '') : null;
  }
  return null;
}

const ruleLabel = (key: string): string => {
  const kind = (allTabs.find(({ id }) => id === 'criteria') as Table).columns.rule?.kind;
  return kind?.type === 'enum' ? (kind.labels[key] ?? '') : '';
};

function planRowRules(body: Body): Change[] {
  return placed(body).flatMap((column): Change[] => {
    const at = body.layout.columns.get(column.key) as number;
    const rules = body.rows.map((cells, row) => {
      const isRuled = body.structure?.ruled[structureRow(body, row)]?.[at] ?? false;
      return [isRuled ? null : rowRule(body, column, cells)];
    });
    if (rules.every(([validation]) => validation === null)) return [];
    const area = { ...bodyOf(body, column.key), rows: rules.length };
    return [{ kind: 'validations', title: body.title, area, validations: rules }];
  });
}

/** Notes where a header has none; a note that a person wrote stays. */
function planNotes(body: Body): Change[] {
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

function planLiveColours(title: string, present: Found, rules: readonly ConditionalStyle[]): Change[] {
  const known = new Set(present.structure?.conditionalFormulas ?? []);
  const missing = rules.filter(({ formula }) => !known.has(formula));
  return missing.length === 0 ? [] : [{ kind: 'conditionalStyles', title, rules: missing }];
}

/** Warning only: a hard protection would make a leader's Tính điểm fail. */
function planWarnings(body: Body, structure: TabStructure | undefined): Change[] {
  const isJournal = columnsOf(body.table).some((column) => column.owner === 'journal');
  const description = isJournal ? JOURNAL_WARNING : OUTPUT_WARNING;
  if (body.table.ink === 'output') return planWarningAreas(body.title, structure, description, [null]);
  const journal = placed(body).filter((column) => column.owner === 'journal');
  return planWarningAreas(
    body.title,
    structure,
    description,
    journal.map(({ key }) => bodyOf(body, key)),
  );
}

/** Known again by their words and their place, which moves with the column; one that a stopped run began is finished. */
function planWarningAreas(
  title: string,
  structure: TabStructure | undefined,
  description: string,
  areas: readonly (Area | null)[],
): Change[] {
  const warnings = (structure?.protections ?? []).filter(
    (protection) => protection.warningOnly && protection.description === description,
  );
  return areas
    .filter((area) => !warnings.some(({ corner }) => isSameCorner(corner, area)))
    .map((area): Change => ({ kind: 'warnWhenEdited', title, area, description }));
}
