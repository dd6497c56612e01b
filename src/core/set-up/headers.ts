// Headers that were lost: put back where nothing in the tab speaks against it, else named; and those that stand twice.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { tables, units } from '../../../sheets-schema/index';
import { isBlank, type RawCell, readCell } from '../sheet/cells';
import type { Change } from '../sheet/changes';
import { columnLetter } from '../sheet/links';
import { headerOf, layoutOf, parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS, type UnitDirectory, unitDirectory } from '../sheet/units';
import { type Found, isEmpty } from './body';
import { bodyStyle, headerLook, headerStyle, planPlainTop } from './look';

/**
 * What a person should know of a tab's headers. Done: the whole row is `back`; one header is `back` in its place, or
 * stands `anew` over a blank column. Left to the person: one stands `doubled`, one is `taken` by another column so that
 * the program's keeps its former one, or the row is `unplaced`, for what stands in that column does not read as the
 * schema's.
 */
export interface HeaderNotice {
  readonly kind: 'back' | 'anew' | 'doubled' | 'taken' | 'unplaced';
  readonly table: Table;
  /** null where the whole row is meant. */
  readonly column: Column | null;
  /** As it stands in the tab: the header of today, or a former one; '' where the whole row is meant. */
  readonly header: string;
  /** Letters of the columns that are spoken of. */
  readonly at: readonly string[];
}

export interface HeaderPlan {
  readonly changes: readonly Change[];
  readonly notices: readonly HeaderNotice[];
}

/** What brings lost headers back. All other repairs go by headers, so they are planned when the tabs are read again. */
export function planHeaders(found: ReadonlyMap<string, Found>): HeaderPlan {
  const directory = directoryOf(found.get(units.id)?.tab);
  const plans = tables.map((table): HeaderPlan => {
    const tab = found.get(table.id)?.tab;
    if (tab === undefined || isEmpty(tab)) return NOTHING;
    const isLost = layoutOf(table, tab.values).layout.headerIndex < 0;
    return isLost ? planRow(table, tab, directory) : planMissing(table, tab, directory);
  });
  return {
    changes: plans.flatMap(({ changes }) => changes),
    notices: plans.flatMap(({ notices }) => notices),
  };
}

const NOTHING: HeaderPlan = { changes: [], notices: [] };

const headersOf = (table: Table): string[] => columnsOf(table).map(({ header }) => header);

/** Names in other tabs are read by the units, whose own header row may be the one that is lost. */
function directoryOf(tab: RawTab | undefined): UnitDirectory {
  if (tab === undefined) return NO_UNITS;
  const isLost = layoutOf(units, tab.values).layout.headerIndex < 0;
  const whole = isLost ? { ...tab, values: [headersOf(units), ...tab.values] } : tab;
  return unitDirectory(parseTable(units, whole, NO_UNITS).rows);
}

/** Whether more than half of what is filled in reads as the column's kind; any text reads as a text. */
function readsAs(column: Column, cells: readonly RawCell[], directory: UnitDirectory): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const unread = filled.filter((cell) => 'problem' in readCell(cell, column.kind, directory));
  return filled.length === 0 || unread.length * 2 < filled.length;
}

const columnAt = ({ values }: RawTab, at: number): RawCell[] => values.map((row) => row[at] ?? '');

/**
 * The whole row: written above the others in the order of the schema, into the first row where that is blank. The words
 * come last: a run that is stopped before them leaves a blank row, which the next one takes.
 */
function planRow(table: Table, tab: RawTab, directory: UnitDirectory): HeaderPlan {
  const { title } = table;
  const unclear = columnsOf(table).findIndex((column, at) => !readsAs(column, columnAt(tab, at), directory));
  if (unclear >= 0) {
    const column = columnsOf(table)[unclear] as Column;
    return {
      changes: [],
      notices: [{ kind: 'unplaced', table, column, header: column.header, at: [columnLetter(unclear + 1)] }],
    };
  }
  const headers = headersOf(table);
  const area = { row: 1, column: 1, rows: 1, columns: headers.length };
  const isFree = tab.values[0]?.every((cell) => isBlank(cell)) ?? true;
  return {
    changes: [
      ...(isFree ? [] : [{ kind: 'insertTopRow' as const, title }]),
      ...planPlainTop(title, Math.max(headers.length, tab.values[0]?.length ?? 0)),
      ...headerLook(table),
      { kind: 'frozenRows', title, count: 1 },
      { kind: 'values', title, area, values: [headers] },
    ],
    notices: [{ kind: 'back', table, column: null, header: '', at: [] }],
  };
}

/**
 * Single headers. One that somebody emptied comes back in its place; one that was renamed, or deleted with its column,
 * stands anew right of the others, and the old column keeps its name and its data.
 */
function planMissing(table: Table, tab: RawTab, directory: UnitDirectory): HeaderPlan {
  const { layout, issues } = layoutOf(table, tab.values);
  const header = tab.values[layout.headerIndex] ?? [];
  const body = { ...tab, values: tab.values.slice(layout.headerIndex + 1) };
  const places = new Map(layout.columns);
  const changes: Change[] = [];
  const notices = issues.map((problem): HeaderNotice => {
    const column = table.columns[problem.column ?? ''] as Column;
    if (problem.code === 'header_doubled' || problem.code === 'header_taken') {
      const stands = problem.params.header;
      const [kind, seen] =
        problem.code === 'header_doubled'
          ? (['doubled', stands] as const)
          : (['taken', column.header] as const);
      return { kind, table, column, header: stands, at: lettersOf(seen, header) };
    }
    const place = emptiedPlace(table, column, header, places);
    const isBack = place !== null && readsAs(column, columnAt(body, place), directory);
    const at = isBack ? place : freePlace(tab, header, places);
    places.set(column.key, at);
    const area = { row: layout.headerIndex + 1, column: at + 1, rows: 1, columns: 1 };
    changes.push({ kind: 'values', title: tab.title, area, values: [[column.header]] });
    return {
      kind: isBack ? 'back' : 'anew',
      table,
      column,
      header: column.header,
      at: [columnLetter(at + 1)],
    };
  });
  return { changes, notices };
}

const lettersOf = (name: string, header: readonly RawCell[]): string[] => {
  const wanted = headerOf(name);
  return header.flatMap((cell, at) => (headerOf(cell) === wanted ? [columnLetter(at + 1)] : []));
};

const endOf = (header: readonly RawCell[], places: ReadonlyMap<string, number>): number => {
  const written = header.reduce<number>((last, cell, at) => (isBlank(cell) ? last : at + 1), 0);
  return Math.max(written, ...[...places.values()].map((at) => at + 1));
};

/** The first blank column right of all headers. */
function freePlace(tab: RawTab, header: readonly RawCell[], places: ReadonlyMap<string, number>): number {
  const isFree = (at: number): boolean =>
    ![...places.values()].includes(at) && columnAt(tab, at).every((cell) => cell === '');
  let at = endOf(header, places);
  while (!isFree(at)) at += 1;
  return at;
}

/**
 * Headers that a later version of the schema words otherwise; those that people renamed or doubled are left to set-up,
 * and a column keeps its former one while another bears that of today, or where a formula makes it.
 */
export function planRenamedHeaders(table: Table, tab: RawTab): Change[] {
  const { layout } = layoutOf(table, tab.values);
  const header = tab.values[layout.headerIndex] ?? [];
  return columnsOf(table).flatMap((column): Change[] => {
    const at = layout.columns.get(column.key);
    if (at === undefined || lettersOf(column.header, header).length > 0) return [];
    if ((tab.formulas?.[layout.headerIndex]?.[at] ?? '') !== '') return [];
    const area = { row: layout.headerIndex + 1, column: at + 1, rows: 1, columns: 1 };
    return [{ kind: 'values', title: tab.title, area, values: [[column.header]] }];
  });
}

/**
 * Columns that a later version of the schema has added, right of the others; the header comes last. `maxRows` is how far
 * the sheet reaches.
 */
export function planAddedColumns(
  table: Table,
  tab: RawTab,
  keys: readonly string[],
  maxRows: number,
): Change[] {
  const { layout } = layoutOf(table, tab.values);
  if (layout.headerIndex < 0) return [];
  const header = tab.values[layout.headerIndex] ?? [];
  const places = new Map(layout.columns);
  const row = layout.headerIndex + 1;
  return keys.flatMap((key): Change[] => {
    const column = table.columns[key] as Column;
    if (lettersOf(column.header, header).length > 0) return [];
    const at = freePlace(tab, header, places);
    places.set(key, at);
    const { title } = tab;
    const area = { row, column: at + 1, rows: 1, columns: 1 };
    const body = { ...area, row: row + 1, rows: maxRows - row };
    return [
      { kind: 'columnWidths', title, column: at + 1, columns: 1, width: column.width },
      { kind: 'style', title, areas: [area], style: headerStyle(table) },
      ...(body.rows > 0 ? [{ kind: 'style' as const, title, areas: [body], style: bodyStyle(column) }] : []),
      ...(column.collapsed ? [{ kind: 'collapsedColumns' as const, title, column: at + 1, columns: 1 }] : []),
      { kind: 'values', title, area, values: [[column.header]] },
    ];
  });
}

/**
 * Where a header was emptied: right of the schema's column before it, with as many blanks up to the next of the
 * schema's headers as the schema has columns. Else the blank place may be a person's own column; null then.
 */
function emptiedPlace(
  table: Table,
  column: Column,
  header: readonly RawCell[],
  places: ReadonlyMap<string, number>,
): number | null {
  const columns = columnsOf(table);
  const order = columns.findIndex(({ key }) => key === column.key);
  const before = columns[order - 1];
  const place = before === undefined ? 0 : (places.get(before.key) ?? Number.NaN) + 1;
  if (Number.isNaN(place) || !isBlank(header[place] ?? '')) return null;
  const next = header.findIndex((cell, at) => at > place && !isBlank(cell));
  const nextOrder = next < 0 ? columns.length : columns.findIndex(({ key }) => places.get(key) === next);
  const end = next < 0 ? header.length : next;
  return nextOrder - order === end - place ? place : null;
}
