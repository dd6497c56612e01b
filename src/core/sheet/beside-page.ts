// What people write to the right of a page follows the page's rows, as their own columns follow those of a table. Only their
// cells are sorted: the page's looks, merges and box stand by place. Between the sorting and the drawing of the page each
// rank says whose words stand beside it, so that a run that is stopped there leaves nothing beside another row's words.
import type { Page } from '../../../sheets-schema/define';
import { sealText } from '../base/seal';
import { type Move, movesOf, type PresentRow, type RowNames, withKept } from './arrange';
import { cellText, isBlank, type RawCell } from './cells';
import type { OutCell, OutRow } from './cells-out';
import type { Area, Change } from './changes';
import { keyInLink, labelInLink, tabInLink } from './links';
import type { Standing } from './output';
import { clearing, rankedSort } from './ranked-sort';
import type { RawTab } from './table';

/** What a row of a page says, cell by cell; `key`: by which its link finds a row. */
export interface PageCell {
  readonly text: string;
  readonly key: string | null;
}

export interface NamedRow {
  readonly names: RowNames;
  /** By which a row that is to be drawn is known too. */
  readonly also?: RowNames;
  /** First column of the part that the row's words stand for, and the one after its last; from 0. */
  readonly part: readonly [number, number];
}

/** How the rows of a page are known. */
export interface PageRows {
  /** Whether by the links in them. */
  readonly byLinks: boolean;
  /** `isPage`: from its first row on; else rows that were kept below it. A row that only adds to another has no names. */
  readonly namesOf: (rows: readonly (readonly PageCell[])[], isPage: boolean) => readonly NamedRow[];
}

export interface ArrangedPage {
  /** Around the drawing of the page. */
  readonly before: readonly Change[];
  readonly after: readonly Change[];
  readonly rows: readonly OutRow[];
}

/** Ranks of six figures, then the names of the row. */
const RANK = /^~\d{6}(?: (.*))?$/s;
/** A cell holds much more; a name longer than this is known by its seal. */
const NAME_LENGTH = 200;

/** Whether people wrote beside a page whose rows are known by their links. */
export const needsPageLinks = (page: Page, rows: PageRows, tab: RawTab): boolean =>
  rows.byLinks && tab.values.some((cells) => isOwn(cells, page.widths.length));

/** `line` is said above the rows that are no longer among the others; `tabAt` knows a tab by Google's id. */
export function arrangeBeside(
  page: Page,
  { tab, links }: Standing,
  rows: readonly OutRow[],
  rowsOf: PageRows,
  line: string,
  tabAt: (gid: number) => string | undefined,
): ArrangedPage {
  const width = page.widths.length;
  const left = ranksLeft(page, tab);
  if (!tab.values.some((cells) => isOwn(cells, width)))
    return { before: [], after: clearRanks(tab, left), rows };
  const formulas = (r: number): readonly string[] => (typeof links === 'string' ? [] : (links[r] ?? []));
  const shown = tab.values.map((cells, r) =>
    cells.slice(0, width).map((cell, c) => ({ text: cellText(cell), key: keyInLink(formulas(r)[c] ?? '') })),
  );
  const lineAt = shown.findIndex(([first]) => first?.text === line);
  const named = aboveAndBelow(shown, lineAt, rowsOf);
  const rowsHere = tab.values.map((cells, r): PresentRow => {
    const told = namesIn(cells.slice(width).find(isRank) ?? '');
    return { names: told ?? named[r]?.names ?? [], isOwn: isOwn(cells, width) };
  });
  const present = withKept(rowsHere, lineAt);
  const wanted = withAdded(rowsOf.namesOf(rows.map(shownCells), true)).map(({ names, also = [] }) => [
    ...names,
    ...also,
  ]);
  const { moves, kept } = movesOf(present, wanted);
  const keptRows = kept.map((at) => {
    const r =
      left.length === 0
        ? at
        : sourceOf(present[at]?.names ?? [], named, lineAt >= 0 && at > lineAt ? at : -1);
    return keptRow(tab.values[r] ?? [], formulas(r), named[r]?.part ?? [0, 0], tabAt);
  });
  const all = kept.length === 0 ? rows : [...rows, [line], ...keptRows];
  if (moves === null) return { before: [], after: clearRanks(tab, left), rows: all };
  const { before, clear } = sortBeside(tab, width, left, moves, present);
  return { before, after: [clear], rows: all };
}

/** Where a stopped run has sorted, the row that the words are about still stands elsewhere, or is drawn already. */
function sourceOf(names: RowNames, named: readonly NamedRow[], drawn: number): number {
  const found = named.findIndex((row) => row.names.some((name) => names.includes(name)));
  return found < 0 ? drawn : found;
}

const isRank = (cell: RawCell): boolean => typeof cell === 'string' && RANK.test(cell);

const isOwn = (cells: readonly RawCell[], width: number): boolean =>
  cells.some((cell, at) => at >= width && !isBlank(cell) && !isRank(cell));

/** A column with ranks that a stopped run left. */
interface RanksLeft {
  /** From 0. */
  readonly column: number;
  /** Rows from 0. */
  readonly rows: readonly number[];
  /** Nobody has written between them since. */
  readonly isPure: boolean;
}

function ranksLeft({ widths }: Page, { values }: RawTab): RanksLeft[] {
  const width = Math.max(0, ...values.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).slice(widths.length);
  return columns.flatMap((column) => {
    const rows = values.flatMap((cells, r) => (isRank(cells[column] ?? '') ? [r] : []));
    const filled = values.filter((cells) => !isBlank(cells[column] ?? ''));
    return rows.length === 0 ? [] : [{ column, rows, isPure: filled.length === rows.length }];
  });
}

/** The names that a rank tells; null where it tells none. */
function namesIn(cell: RawCell): RowNames | null {
  const told = typeof cell === 'string' ? RANK.exec(cell)?.[1] : undefined;
  if (told === undefined) return null;
  try {
    return JSON.parse(told) as RowNames;
  } catch {
    return null;
  }
}

/** The page, and what was kept below the line last time. */
function aboveAndBelow(
  shown: readonly (readonly PageCell[])[],
  at: number,
  { namesOf }: PageRows,
): NamedRow[] {
  if (at < 0) return withAdded(namesOf(shown, true));
  const below = withAdded(namesOf(shown.slice(at + 1), false));
  return [...withAdded(namesOf(shown.slice(0, at), true)), { names: [], part: [0, 0] }, ...below];
}

const short = (name: string): string => (name.length > NAME_LENGTH ? sealText(name) : name);

/** A row that names nothing itself belongs to the one above it; below the last one that does, rows are the people's. */
function withAdded(rows: readonly NamedRow[]): NamedRow[] {
  const last = rows.reduce((found, { names }, at) => (names.length > 0 ? at : found), -1);
  let [owner, count] = ['', 0];
  return rows.map((row, at) => {
    const { names } = row;
    if (names.length > 0) [owner, count] = [names[0] as string, 0];
    else count += 1;
    const own = names.length > 0 || at > last ? names : [`${owner} +${count}`];
    return { ...row, names: own.map(short), ...(row.also && { also: row.also.map(short) }) };
  });
}

const shownCells = (row: OutRow): PageCell[] =>
  row.map((cell) => {
    if (typeof cell === 'object' && cell !== null && 'jump' in cell)
      return { text: cellText(cell.label), key: 'key' in cell.jump ? cell.jump.key : null };
    const value = cell ?? '';
    if (typeof value !== 'object') return { text: cellText(value), key: null };
    return { text: 'day' in value ? cellText({ date: value.day }) : value.label, key: null };
  });

/** As it stood, so that people still see what their words were about. */
function keptRow(
  cells: readonly RawCell[],
  formulas: readonly string[],
  [from, to]: NamedRow['part'],
  tabAt: (gid: number) => string | undefined,
): OutRow {
  return cells.slice(0, to).map((cell, at): OutCell => {
    if (at < from) return null;
    const formula = formulas[at] ?? '';
    const [key, table] = [keyInLink(formula), tabAt(tabInLink(formula) ?? -1)];
    if (key !== null && table !== undefined) return { jump: { table, key }, label: labelInLink(formula) };
    return typeof cell === 'object' ? { day: cell.date } : cell;
  });
}

function clearRanks({ title, values }: RawTab, left: readonly RanksLeft[]): Change[] {
  return left.flatMap(({ column, rows, isPure }) => {
    const cell = { column: column + 1, columns: 1 };
    if (isPure) return [clearing(title, { ...cell, row: 1, rows: values.length })];
    return rows.map((r) => clearing(title, { ...cell, row: r + 1, rows: 1 }));
  });
}

/** Ranks in a column of their own; what a stopped run left among people's words goes once the new ones are there. */
function sortBeside(
  tab: RawTab,
  width: number,
  left: readonly RanksLeft[],
  moves: readonly Move[],
  present: readonly PresentRow[],
) {
  const { title, values } = tab;
  const filled = Math.max(width, ...values.map((cells) => cells.length));
  const pure = left.find(({ isPure }) => isPure);
  const column = (pure?.column ?? filled) + 1;
  const area: Area = { row: 1, column, rows: moves.length, columns: 1 };
  const beside = { ...area, column: width + 1, columns: Math.max(filled, column) - width };
  const told = moves.map(({ from, to }) => [
    `~${String(to).padStart(6, '0')} ${JSON.stringify(present[from]?.names ?? [])}`,
  ]);
  const { sort, clear } = rankedSort(title, area, told, beside);
  const [ranks, ...sorting] = sort;
  const others = clearRanks(
    tab,
    left.filter((one) => one !== pure),
  );
  return { before: [ranks as Change, ...others, ...sorting], clear };
}
