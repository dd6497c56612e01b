// From an edit to what the log keeps of it. Of several cells at once nobody tells what they said, so they are one change.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { tables } from '../../../sheets-schema/index';
import { dayOfSerial } from '../base/dates';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import type { CellsEdit } from '../sheet/edit';
import { columnLetter } from '../sheet/links';
import { HEADER_SEARCH_ROWS, layoutOf, type RawTab } from '../sheet/table';

/** Tabs of the people's that decide something. Letters to people are none of them: nothing of those is ever copied. */
const LOGGED_IDS: readonly string[] = [
  'criteria',
  'checklist',
  'evidence',
  'tasks',
  'settings',
  'conditions',
  // Their addresses of mail.
  'units',
];

const LOGGED = new Map(
  tables.filter(({ id }) => LOGGED_IDS.includes(id)).map((table) => [table.title, table]),
);

/** The logged tab of that title, or null. */
export const loggedTable = (title: string): Table | null => LOGGED.get(title) ?? null;

export type Change =
  | {
      readonly kind: 'cell';
      readonly table: Table;
      /** The row's key, its parts joined by "|"; null where it has none. */
      readonly key: string | null;
      readonly row: number;
      readonly column: string;
      /** null: not told. */
      readonly before: string | null;
      readonly after: string;
    }
  | {
      readonly kind: 'cells';
      readonly table: Table;
      readonly columns: readonly string[];
      /** "A2:D11". */
      readonly area: string;
      readonly count: number;
    }
  | { readonly kind: 'rows_deleted'; readonly table: Table };

/** The rows of a tab that are looked at for its header. */
export const HEAD = { row: 1, rows: HEADER_SEARCH_ROWS } as const;

/** Long texts are cut: the log shows that something changed, the history of versions all of it. */
const LENGTH = 200;
const cut = (text: string): string =>
  text.length <= LENGTH ? text : `${text.slice(0, LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/**
 * What an edit changed of the people's columns, or null where it changed none, or nothing at all. `head` are the first rows
 * of the tab; `cells` gives those of a row, and is asked only where they are needed.
 */
export function changeOf(
  table: Table,
  edit: CellsEdit,
  head: RawTab['values'],
  cells: (row: number) => readonly RawCell[],
): Change | null {
  const { headerIndex, columns: places } = layoutOf(table, head).layout;
  const edited = columnsOf(table).filter(({ key, owner }) => {
    const at = (places.get(key) ?? -1) + 1;
    return owner === 'person' && at >= edit.column && at < edit.column + edit.columns;
  });
  const [column] = edited;
  if (headerIndex < 0 || column === undefined || edit.row + edit.rows - 1 <= headerIndex + 1) return null;
  if (edit.rows > 1 || edit.columns > 1)
    return {
      kind: 'cells',
      table,
      columns: edited.map(({ key }) => key),
      area: areaName(edit),
      count: edit.rows * edit.columns,
    };
  const row = cells(edit.row);
  const now = row[edit.column - 1] ?? '';
  const isPasted = edit.value === undefined && !isBlank(now);
  const before = isPasted && edit.before === undefined ? null : shown(column.kind.type, edit.before ?? '');
  const after = shown(column.kind.type, cellText(now));
  if (before === after) return null;
  const key = keyOf(table, places, row);
  return {
    kind: 'cell',
    table,
    key,
    row: edit.row,
    column: column.key,
    before: before && cut(before),
    after: cut(after),
  };
}

const areaName = ({ row, column, rows, columns }: CellsEdit): string =>
  `${columnLetter(column)}${row}:${columnLetter(column + columns - 1)}${row + rows - 1}`;

/** A report gives days as the numbers that Sheets keeps. */
const shown = (kind: string, text: string): string =>
  kind === 'date' && /^\d{5}(\.\d+)?$/.test(text) ? cellText({ date: dayOfSerial(Number(text)) }) : text;

function keyOf(table: Table, places: ReadonlyMap<string, number>, row: readonly RawCell[]): string | null {
  // Evidence has no key but the code that the program gives.
  const keys = table.rowKey.length > 0 ? table.rowKey : ['code'];
  const parts = keys.flatMap((key) => places.get(key) ?? []).map((at) => cellText(row[at] ?? ''));
  const text = parts.filter((part) => part !== '').join('|');
  return text === '' ? null : text;
}

/** How the log names the place: table, key of the row, columns. */
export function placeText(change: Change): string {
  if (change.kind === 'rows_deleted') return `${change.table.id}||`;
  if (change.kind === 'cells') return `${change.table.id}||${change.columns.join(',')}`;
  return [change.table.id, change.key ?? '', change.column].join('|');
}

/** The place as it was named; the key may hold the mark itself. */
export function readPlace(text: string): { table: string; key: string; columns: readonly string[] } | null {
  const [, table, key, columns] = /^([^|]*)\|(.*)\|([^|]*)$/s.exec(text) ?? [];
  if (table === undefined || key === undefined || columns === undefined) return null;
  return { table, key, columns: columns === '' ? [] : columns.split(',') };
}
