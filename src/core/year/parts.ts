// What the beginning of a year blanks or moves on, a part a column: each is one of two known states of the sheet, so that a
// run that was stopped is gone on with part by part, and what people typed since is told apart from both.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { kindRecord } from '../../../sheets-schema/kinds';
import { sealRows } from '../base/seal';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import type { OutCell } from '../sheet/cells-out';
import type { Change } from '../sheet/changes';
import { planColumn } from '../sheet/output';
import { rankedSort } from '../sheet/ranked-sort';
import { layoutOf, type RawTab } from '../sheet/table';

export interface Part {
  /** "criteria.actual"; of rows that leave, the table alone. */
  readonly id: string;
  readonly table: string;
  readonly column: string | null;
  /** Seals of what the part says before and after. */
  readonly before: string;
  readonly after: string;
  /** Cells that change, or rows that leave. */
  readonly count: number;
  readonly changes: readonly Change[];
}

/** A row of a tab, by its sheet row. */
interface Row {
  readonly row: number;
}

const shown = (cell: RawCell): string => (isBlank(cell) ? '' : cellText(cell));

const shownOut = (cell: OutCell): string =>
  cell === null || typeof cell === 'boolean'
    ? ''
    : shown(typeof cell === 'object' ? ('day' in cell ? { date: cell.day } : cell.label) : cell);

/** What a cell of the column holds where nothing was entered. */
export const blankOf = ({ kind }: Column): OutCell => (kindRecord(kind).dropdown === 'box' ? false : '');

/**
 * One column in these rows; `target` is what a cell becomes, undefined what stays. Null where nothing changes. All rows of
 * a tab are written at once, blank ones between with them; of `some`, each stretch.
 */
export function columnPart(
  table: Table,
  tab: RawTab,
  key: string,
  {
    rows,
    extent,
    target,
  }: {
    readonly rows: readonly Row[];
    readonly extent: 'all' | 'some';
    readonly target: (row: number) => OutCell | undefined;
  },
): Part | null {
  const { layout } = layoutOf(table, tab.values);
  const at = layout.columns.get(key);
  if (at === undefined) return null;
  const keys = table.rowKey.map((part) => layout.columns.get(part));
  const cells = rows.map(({ row }) => {
    const raw = tab.values[row - 1] ?? [];
    const present = shown(raw[at] ?? '');
    const wanted = target(row);
    const names = keys.map((place) => shown(raw[place ?? -1] ?? ''));
    return { row, names, present, wanted, later: wanted === undefined ? present : shownOut(wanted) };
  });
  const count = cells.filter(({ present, later }) => present !== later).length;
  if (count === 0) return null;
  const updates = cells.flatMap(({ row, wanted }): [number, OutCell][] =>
    wanted === undefined ? [] : [[row, wanted]],
  );
  return {
    id: `${table.id}.${key}`,
    table: table.id,
    column: key,
    before: sealRows(cells.map(({ names, present }) => [names, present])),
    after: sealRows(cells.map(({ names, later }) => [names, later])),
    count,
    changes: (extent === 'all' ? [updates] : stretches(updates)).flatMap((stretch) =>
      planColumn(table, tab, key, new Map(stretch)),
    ),
  };
}

/** Rows that follow each other: what stands between two stretches is not written. */
function stretches(updates: readonly [number, OutCell][]): [number, OutCell][][] {
  const found: [number, OutCell][][] = [];
  for (const update of [...updates].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && update[0] === (last.at(-1)?.[0] ?? 0) + 1) last.push(update);
    else found.push([update]);
  }
  return found;
}

/** Heads the column of ranks, there for the second that the sorting takes. */
const RANKS = '~';

/**
 * Whole rows that leave the tab, with what people wrote beside them: sorted below the others, which keep their order, then
 * deleted. Null where none leaves.
 */
export function leavingPart(
  table: Table,
  tab: RawTab,
  rows: readonly Row[],
  leaves: (row: number) => boolean,
): Part | null {
  const { layout } = layoutOf(table, tab.values);
  const leaving = rows.filter(({ row }) => leaves(row));
  if (layout.headerIndex < 0 || leaving.length === 0) return null;
  // What the program itself writes beside, as the codes of evidence, makes no other row of it.
  const typed = columnsOf(table).filter(({ owner }) => owner === 'person');
  const places = typed.map(({ key }) => layout.columns.get(key) ?? -1);
  const sealed = (kept: readonly Row[]): string =>
    sealRows(kept.map(({ row }) => places.map((at) => shown(tab.values[row - 1]?.[at] ?? ''))));
  const header = layout.headerIndex + 1;
  const height = tab.values.length - header;
  const width = Math.max(0, ...tab.values.map((cells) => cells.length));
  const left = (tab.values[layout.headerIndex] ?? []).indexOf(RANKS);
  const column = (left < 0 ? width : left) + 1;
  const gone = new Set(leaving.map(({ row }) => row));
  const ranks = Array.from({ length: height }, (_, r) => [gone.has(header + 1 + r) ? height + r : r]);
  const { sort, clear } = rankedSort(
    tab.title,
    { row: header, column, rows: height + 1, columns: 1 },
    [[RANKS], ...ranks],
    { row: header + 1, column: 1, rows: height, columns: Math.max(width, column) },
  );
  const stay = height - leaving.length;
  return {
    id: table.id,
    table: table.id,
    column: null,
    before: sealed(rows),
    after: sealed(rows.filter(({ row }) => !gone.has(row))),
    count: leaving.length,
    changes: [
      ...sort,
      clear,
      { kind: 'deleteRows', title: tab.title, row: header + 1 + stay, rows: leaving.length },
    ],
  };
}
