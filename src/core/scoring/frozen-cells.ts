// The people's cells that a locked freezing rests on, as short seals: a change is told by its row and column, and by what stood
// there where the freezing kept its tabs.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { checklist, criteria, evidence, goals, tasks } from '../../../sheets-schema/index';
import { compareText, sealText } from '../base/seal';
import { cellText, type RawCell } from '../sheet/cells';
import { parseTable } from '../sheet/table';
import type { WorkbookData } from '../workbook/inputs';
import type { KeptCell, KeptRows } from './kept-tabs';

type SealedId = 'criteria' | 'checklist' | 'evidence' | 'goals' | 'tasks';

const SEALED: readonly (Table & { readonly id: SealedId })[] = [criteria, checklist, evidence, goals, tasks];

const GOES_ON = 'work on tasks goes on after a freezing';
const PLANS = 'only says what to put first; no figure rests on it';

/** People's columns that a lock does not watch, and why. All others of the sealed tabs it does. */
export const LEFT_OUT: Readonly<Record<SealedId, Readonly<Record<string, string>>>> = {
  criteria: { effort: PLANS, plannedDate: PLANS },
  checklist: {},
  evidence: {},
  goals: {},
  tasks: { status: GOES_ON, doneDate: GOES_ON, result: GOES_ON, extensionTo: GOES_ON, reason: GOES_ON },
};

/** Longer tabs are sealed by columns: what is kept must not grow with them. */
const MOST_ROWS = 200;

/** Letters of a seal: of a cell enough that a change is missed once in a million times, of a key that no two are alike. */
const LENGTH = { cell: 5, key: 8 };

/** Of one tab: by row (seal of its key) the seals of the columns one after another, or one seal a column. */
interface SealedTab {
  /** Keys of the columns, in the order of the seals. */
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, string>> | null;
  /** Where rows are not sealed one by one. */
  readonly whole: string;
}

export type SealedCells = Readonly<Partial<Record<SealedId, SealedTab>>>;

/** A place that is not as it was: without a column the row is new; without a row either a row is gone, or nobody knows which. */
export interface ChangedCell {
  readonly table: SealedId;
  readonly row: number | null;
  readonly column: string | null;
}

type Cells = { readonly row: number } & Readonly<Record<string, unknown>>;

const watchedColumns = (table: Table & { readonly id: SealedId }): string[] =>
  columnsOf(table).flatMap(({ key, owner }) =>
    owner === 'person' && LEFT_OUT[table.id][key] === undefined ? [key] : [],
  );

const short = (value: unknown, length: number): string =>
  sealText(JSON.stringify(value) ?? '').slice(0, length);

/** A row with the seal of its name; of several that are called alike the first, second … . Documents go by their codes. */
function named(table: Table, rows: readonly Cells[]): (readonly [string, Cells])[] {
  const keys = table === evidence ? ['code'] : table.rowKey;
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = JSON.stringify(keys.map((key) => row[key] ?? null));
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return [short([name, nth], LENGTH.key), row] as const;
  });
}

const rowsOf = (data: WorkbookData, id: SealedId): readonly Cells[] =>
  data[id] as readonly unknown[] as readonly Cells[];

const cellSeals = (row: Cells, columns: readonly string[]): string =>
  columns.map((column) => short(row[column] ?? null, LENGTH.cell)).join('');

/** One seal a column, whatever the order of the rows. */
const columnSeals = (rows: readonly (readonly [string, Cells])[], columns: readonly string[]): string =>
  columns
    .map((column) =>
      sealText(
        rows
          .map(([name, row]) => `${name}${JSON.stringify(row[column] ?? null)}`)
          .sort(compareText)
          .join('\n'),
      ).slice(0, LENGTH.key),
    )
    .join('');

/** As people typed it: an answer to an open point of the plan changes no cell. */
export function sealCells(typed: WorkbookData): SealedCells {
  return Object.fromEntries(
    SEALED.map((table): [SealedId, SealedTab] => {
      const columns = watchedColumns(table);
      const rows = named(table, rowsOf(typed, table.id));
      if (rows.length > MOST_ROWS)
        return [table.id, { columns, rows: null, whole: columnSeals(rows, columns) }];
      const seals = rows.map(([name, row]) => [name, cellSeals(row, columns)] as const);
      return [table.id, { columns, rows: Object.fromEntries(seals), whole: '' }];
    }),
  );
}

/** Columns that a later version knows and the lock does not are silent. */
export function changedCells(sealed: SealedCells, typed: WorkbookData): ChangedCell[] {
  return SEALED.flatMap((table) => {
    const then = sealed[table.id];
    if (then === undefined) return [];
    const rows = named(table, rowsOf(typed, table.id));
    return then.rows === null
      ? differing(then.whole, columnSeals(rows, then.columns), then.columns, LENGTH.key).map((column) => ({
          table: table.id,
          row: null,
          column,
        }))
      : changedRows(table.id, { ...then, rows: then.rows }, rows);
  });
}

/**
 * What a cell of a row that is there now said in rows as they were frozen: by the row's name, whatever its place; null where
 * it had no such row or column.
 */
export function frozenTexts(
  id: SealedId,
  then: KeptRows,
  typed: WorkbookData,
): (row: number, column: string) => string | null {
  const table = SEALED.find((one) => one.id === id) as Table;
  const values = [then.headers, ...then.rows.map((cells) => cells.map(labelOf))];
  const parsed = parseTable(table, { title: table.title, gid: 0, values }, typed.units);
  const rowOf = new Map(named(table, parsed.rows as readonly Cells[]).map(([name, { row }]) => [name, row]));
  const nameOf = new Map(named(table, rowsOf(typed, id)).map(([name, { row }]) => [row, name]));
  return (row, column) => {
    const before = rowOf.get(nameOf.get(row) ?? '');
    const at = parsed.layout.columns.get(column);
    const cell = before === undefined || at === undefined ? undefined : then.rows[before - 2]?.[at];
    return cell === undefined ? null : typeof cell === 'object' && 'url' in cell ? cell.url : cellText(cell);
  };
}

const labelOf = (cell: KeptCell): RawCell => (typeof cell === 'object' && 'url' in cell ? cell.label : cell);

function changedRows(
  table: SealedId,
  {
    columns,
    rows: then,
  }: { readonly columns: readonly string[]; readonly rows: Readonly<Record<string, string>> },
  rows: readonly (readonly [string, Cells])[],
): ChangedCell[] {
  const present = new Set(rows.map(([name]) => name));
  return [
    ...rows.flatMap(([name, cells]): ChangedCell[] => {
      const { row } = cells;
      const before = then[name];
      if (before === undefined) return [{ table, row, column: null }];
      return differing(before, cellSeals(cells, columns), columns, LENGTH.cell).map((column) => ({
        table,
        row,
        column,
      }));
    }),
    // However many are gone, one line says that some are.
    ...(Object.keys(then).every((name) => present.has(name)) ? [] : [{ table, row: null, column: null }]),
  ];
}

const differing = (before: string, now: string, columns: readonly string[], length: number): string[] =>
  columns.filter((_, at) => {
    const [from, to] = [at * length, (at + 1) * length];
    return before.slice(from, to) !== now.slice(from, to);
  });
