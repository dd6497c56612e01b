// Columns that people add to an output follow its rows by their key: an opinion on A01 stays beside A01, whatever order the
// rows come in. What has lost its row is kept below the others. The rows are sorted by a column of ranks, so that looks,
// notes and formulas go along; a run that is stopped leaves every key beside its own words, and at most that column.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { tabs } from '../../../sheets-schema/index';
import { type Move, movesOf, type RowNames, withKept } from './arrange';
import { cellText, isBlank, type RawCell } from './cells';
import type { OutCell } from './cells-out';
import type { Change } from './changes';
import { keyInLink, labelInLink } from './links';
import type { OutputRow, Standing } from './output';
import { clearing, rankedSort } from './ranked-sort';
import { type Layout, layoutOf, type RawTab } from './table';

/** Heads the column of ranks, there for the second that the sorting takes. */
const RANKS = '~';

type Cells = readonly RawCell[];

/** The table as it will stand once its rows have moved, and what is to be drawn in it. */
export interface Arranged {
  readonly changes: readonly Change[];
  readonly standing: Standing;
  readonly rows: readonly OutputRow[];
}

/** Whether people wrote beside the rows of an output that are known by where their links lead. */
export function needsLinks(table: Table, tab: RawTab): boolean {
  if (!keyColumns(table).some(({ kind }) => kind.type === 'jump')) return false;
  const { layout } = layoutOf(table, tab.values);
  return (
    layout.headerIndex >= 0 && bodyOf(tab, layout).some((cells) => isOwn(cells, ownColumns(tab, layout)))
  );
}

/** `line` is said above the rows that are no longer among the others. */
export function arrangeOwn(
  table: Table,
  standing: Standing,
  rows: readonly OutputRow[],
  line: string,
): Arranged {
  const { tab } = standing;
  const { layout } = layoutOf(table, tab.values);
  if (layout.headerIndex < 0 || table.rowKey.length === 0) return { changes: [], standing, rows };
  const left = clearRanks(tab, layout);
  const own = ownColumns(tab, layout);
  const body = bodyOf(tab, layout);
  const widest = widestOf(table).key;
  const lineAt = body.findIndex((cells) => cells[layout.columns.get(widest) ?? -1] === line);
  const rowsHere = body.map((cells, r) => ({
    names: presentNames(table, layout, cells, formulasOf(standing, layout.headerIndex + 1 + r)),
    isOwn: isOwn(cells, own),
  }));
  const { moves, kept } = movesOf(
    withKept(rowsHere, lineAt),
    rows.map((row) => wantedNames(table, row)),
  );
  const keptRows = kept.map((at) =>
    keptRow(table, layout, body[at] ?? [], formulasOf(standing, layout.headerIndex + 1 + at)),
  );
  const all = kept.length === 0 ? rows : [...rows, { [widest]: line }, ...keptRows];
  if (moves === null) return { changes: left, standing, rows: all };
  const moved = { ...tab, values: rearranged(tab, layout, moves) };
  return { changes: sortChanges(tab, layout, moves), standing: { tab: moved, links: 'stale' }, rows: all };
}

const bodyOf = ({ values }: RawTab, { headerIndex }: Layout): readonly Cells[] =>
  values.slice(headerIndex + 1);

const headerOf = ({ values }: RawTab, { headerIndex }: Layout): Cells => values[headerIndex] ?? [];

const isOwn = (cells: Cells, own: readonly number[]): boolean => own.some((at) => !isBlank(cells[at] ?? ''));

/** From 0, without that of the ranks. */
function ownColumns(tab: RawTab, layout: Layout): number[] {
  const placed = new Set(layout.columns.values());
  const width = Math.max(0, ...tab.values.map((cells) => cells.length));
  const ranks = headerOf(tab, layout).indexOf(RANKS);
  return Array.from({ length: width }, (_, at) => at).filter((at) => !placed.has(at) && at !== ranks);
}

const formulasOf = ({ links }: Standing, index: number): readonly string[] =>
  typeof links === 'string' ? [] : (links[index] ?? []);

/** Figures in a text change while it says the same: "thiếu 3 mục", "thiếu 2 mục". */
const partOf = ({ kind }: Column, text: string): string =>
  kind.type === 'text' ? text.replace(/\d+(?:[.,/]\d+)*/g, '#') : text;

/** Empty for a row that names nothing. */
const joined = (parts: readonly string[]): RowNames => (parts[0] === '' ? [] : [JSON.stringify(parts)]);

const keyColumns = (table: Table): readonly Column[] =>
  table.rowKey.map((key) => table.columns[key] as Column);

function presentNames(table: Table, layout: Layout, cells: Cells, formulas: readonly string[]): RowNames {
  return joined(
    table.rowKey.map((key, index) => {
      const at = layout.columns.get(key) ?? -1;
      const linked = keyInLink(formulas[at] ?? '');
      return linked ?? partOf(keyColumns(table)[index] as Column, cellText(cells[at] ?? ''));
    }),
  );
}

function wantedNames(table: Table, row: OutputRow): RowNames {
  return joined(
    table.rowKey.map((key, index) => {
      const cell = row[key] ?? null;
      if (typeof cell === 'object' && cell !== null && 'jump' in cell)
        return 'key' in cell.jump ? cell.jump.key : cell.label;
      return partOf(keyColumns(table)[index] as Column, typeof cell === 'string' ? cell : '');
    }),
  );
}

/** As it stood, so that people still see what their words were about, and it finds its place should that come back. */
function keptRow(table: Table, layout: Layout, cells: Cells, formulas: readonly string[]): OutputRow {
  return Object.fromEntries(
    columnsOf(table).flatMap(({ key }): [string, OutCell][] => {
      const at = layout.columns.get(key);
      if (at === undefined) return [];
      const cell = cells[at] ?? '';
      const linked = keyInLink(formulas[at] ?? '');
      const title = cellText(cells[layout.columns.get('table') ?? -1] ?? '');
      const target = tabs.find((tab) => tab.title === title);
      if (linked !== null && target !== undefined)
        return [[key, { jump: { table: target.id, key: linked }, label: labelInLink(formulas[at] ?? '') }]];
      return [[key, typeof cell === 'object' ? { day: cell.date } : cell]];
    }),
  );
}

const widestOf = (table: Table) => columnsOf(table).reduce((a, b) => (b.width > a.width ? b : a));

function rearranged(tab: RawTab, layout: Layout, moves: readonly Move[]): readonly Cells[] {
  const top = tab.values.slice(0, layout.headerIndex + 1);
  const body = bodyOf(tab, layout);
  const width = Math.max(0, ...tab.values.map((cells) => cells.length));
  const blank = Array.from({ length: width }, (): RawCell => '');
  const after: Cells[] = moves.map(() => blank);
  for (const { from, to } of moves) after[to] = body[from] ?? blank;
  return [...top, ...after];
}

const rankArea = (tab: RawTab, { headerIndex }: Layout, column: number, rows: number) => ({
  row: headerIndex + 1,
  column,
  rows: Math.max(rows, tab.values.length - headerIndex - 1) + 1,
  columns: 1,
});

/** Of a run that was stopped. */
function clearRanks(tab: RawTab, layout: Layout): Change[] {
  const at = headerOf(tab, layout).indexOf(RANKS);
  if (at < 0) return [];
  const area = rankArea(tab, layout, at + 1, 0);
  return [clearing(tab.title, area)];
}

function sortChanges(tab: RawTab, layout: Layout, moves: readonly Move[]): Change[] {
  const { title } = tab;
  const width = Math.max(0, ...tab.values.map((cells) => cells.length));
  const left = headerOf(tab, layout).indexOf(RANKS);
  const column = (left < 0 ? width : left) + 1;
  const area = rankArea(tab, layout, column, moves.length);
  const ranks = new Map(moves.map(({ from, to }) => [from, to + 1]));
  const values = Array.from({ length: area.rows }, (_, r) => [r === 0 ? RANKS : (ranks.get(r - 1) ?? r)]);
  const rows = { row: area.row + 1, column: 1, rows: area.rows - 1, columns: Math.max(width, column) };
  const { sort, clear } = rankedSort(title, area, values, rows);
  return [...sort, clear];
}
