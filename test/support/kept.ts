// Workbooks that many test files begin with: made by the first file that needs one, kept for the others of the same run.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { WorkspaceState } from '../../local/host/state';
import type { Workspace } from '../../local/workspace';
import { type CellFormat, internFormat } from '../../local/xlsx/cell';
import type { CellRecord, RowRecord, SheetState } from '../../local/xlsx/state';

interface Kept {
  readonly state: WorkspaceState;
  readonly activeSheetIndex: number;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly state: Omit<SheetState, 'formatOf' | 'rows'>;
    readonly rows: readonly (readonly [number, Omit<RowRecord, 'cells'>, readonly KeptCell[]])[];
  }[];
  /** Cells that hold a look and nothing else: there are 150.000 of them, and some hundred looks. */
  readonly blanks: readonly CellRecord[];
}

/** A number is an index into `blanks`. */
type KeptCell = CellRecord | number | undefined;

/** A folder of this run alone, so that nothing made by yesterday's code is found; none outside the project's own runs. */
const folder = process.env.KEPT_WORKBOOKS;

/** The workspace of that name, put into `blank`; made and kept where this run has not got it yet. */
export function kept(name: string, blank: () => Workspace, make: () => Workspace): Workspace {
  if (folder === undefined) return make();
  const path = join(folder, name);
  if (existsSync(path)) return filled(blank(), deserialize(readFileSync(path)));
  const made = make();
  keep(path, serialize(contentOf(made)));
  return made;
}

/** As kept(), for a text. */
export function keptText(name: string, make: () => string): string {
  if (folder === undefined) return make();
  const path = join(folder, name);
  if (!existsSync(path)) keep(path, make());
  return readFileSync(path, 'utf8');
}

/** Two workers may make the same one at once: each file is whole from its first moment, and both say the same. */
function keep(path: string, content: string | Uint8Array): void {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, content);
  renameSync(mine, path);
}

/** Files are not kept: what is made here sends no mail and makes no document. */
function contentOf({ dir, state, workbook }: Workspace): Kept {
  const files = existsSync(dir) ? readdirSync(dir) : [];
  if (files.length > 0) throw new Error(`files in ${dir}: ${files.join(', ')}`);
  const { activeSheetIndex } = workbook;
  const blanks: CellRecord[] = [];
  const known = new Map<CellFormat, Map<number, number>>();
  const keptCell = (cell: CellRecord | undefined): KeptCell => {
    if (!cell || cell.value !== null || Object.keys(cell).length > BLANK) return cell;
    const styles = known.get(cell.format) ?? new Map<number, number>();
    known.set(cell.format, styles);
    const at = styles.get(cell.style) ?? blanks.push(cell) - 1;
    styles.set(cell.style, at);
    return at;
  };
  const sheets = workbook.sheets.map(({ name, hidden, state: { formatOf: _, rows, ...content } }) => ({
    name,
    hidden,
    state: content,
    rows: [...rows].map(([row, { cells, ...around }]) => [row, around, cells.map(keptCell)] as const),
  }));
  return { state, activeSheetIndex, sheets, blanks };
}

/** value, format and style. */
const BLANK = 3;

function filled(blank: Workspace, { state, activeSheetIndex, sheets, blanks }: Kept): Workspace {
  const { workbook } = blank;
  const [empty] = workbook.sheets;
  const { formatOf } = workbook.source;
  const ownCell = cellReader();
  // Cells are never changed in place, so those that look the same may be the same.
  const ownBlanks = blanks.map(ownCell);
  const cellOf = (cell: KeptCell) => (typeof cell === 'number' ? ownBlanks[cell] : cell && ownCell(cell));
  Object.assign(blank.state, own(state));
  for (const { name, hidden, state: content, rows } of sheets) {
    const records = rows.map(([row, record, cells]): [number, RowRecord] => [
      row,
      { ...record, cells: mapped(cells, cellOf) },
    ]);
    const around = own(content) as Omit<SheetState, 'rows' | 'formatOf'>;
    workbook.adopt(name, hidden, { ...around, rows: new Map(records), formatOf });
  }
  if (empty) workbook.deleteSheet(empty);
  workbook.activeSheetIndex = activeSheetIndex;
  return blank;
}

/** Formats are interned: the same look is the same object. */
function cellReader(): (cell: CellRecord) => CellRecord {
  const interned = new Map<CellFormat, CellFormat>();
  const formatOf = (read: CellFormat): CellFormat => {
    const known = interned.get(read) ?? internFormat(read);
    interned.set(read, known);
    return known;
  };
  return (cell) => {
    const { value, runs, array } = cell;
    const format = formatOf(cell.format);
    const hasParts = (runs ?? array) !== undefined || (typeof value === 'object' && value !== null);
    return { ...(hasParts ? (own(cell) as CellRecord) : cell), format };
  };
}

/** An array of this realm, with its holes where they were. */
const mapped = <T, R>(list: readonly T[], of: (item: T) => R): R[] =>
  Array.prototype.map.call(list, of) as R[];

/** The same, but of the realm that the tests are in: to toStrictEqual an object of another realm is another thing. */
function own(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return mapped(value, own);
  if (types.isMap(value)) return new Map([...value].map(([key, part]) => [key, own(part)]));
  if (types.isSet(value)) return new Set(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, own(part)]));
}
