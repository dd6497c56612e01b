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
    readonly state: Omit<SheetState, 'formatOf'>;
  }[];
}

/** A folder of this run alone, so that nothing made by yesterday's code is found; none outside the project's own runs. */
const folder = process.env.KEPT_WORKBOOKS;

/** The workspace of that name, put into `blank`; made and kept where this run has not got it yet. */
export function kept(name: string, blank: () => Workspace, make: () => Workspace): Workspace {
  if (folder === undefined) return make();
  const path = join(folder, name);
  if (existsSync(path)) return filled(blank(), deserialize(readFileSync(path)));
  const made = make();
  // Two workers may make the same one at once: each file is whole from its first moment, and both say the same.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, serialize(contentOf(made)));
  renameSync(mine, path);
  return made;
}

/** Files are not kept: what is made here sends no mail and makes no document. */
function contentOf({ dir, state, workbook }: Workspace): Kept {
  const files = existsSync(dir) ? readdirSync(dir) : [];
  if (files.length > 0) throw new Error(`files in ${dir}: ${files.join(', ')}`);
  const { activeSheetIndex } = workbook;
  const sheets = workbook.sheets.map(({ name, hidden, state: { formatOf: _, ...content } }) => ({
    name,
    hidden,
    state: content,
  }));
  return { state, activeSheetIndex, sheets };
}

function filled(blank: Workspace, { state, activeSheetIndex, sheets }: Kept): Workspace {
  const { workbook } = blank;
  const [empty] = workbook.sheets;
  const { formatOf } = workbook.source;
  const cellOf = cellReader();
  Object.assign(blank.state, own(state));
  for (const { name, hidden, state: content } of sheets) {
    const { rows, ...others } = content;
    const records = [...rows].map(([row, record]): [number, RowRecord] => [
      row,
      { ...record, cells: mapped(record.cells, cellOf) },
    ]);
    const around = own(others) as Omit<SheetState, 'rows' | 'formatOf'>;
    workbook.adopt(name, hidden, { ...around, rows: new Map(records), formatOf });
  }
  if (empty) workbook.deleteSheet(empty);
  workbook.activeSheetIndex = activeSheetIndex;
  return blank;
}

/** Formats are interned: the same look is the same object. There are some hundred of them, and 150.000 cells. */
function cellReader(): (cell: CellRecord | undefined) => CellRecord | undefined {
  const interned = new Map<CellFormat, CellFormat>();
  const formatOf = (read: CellFormat): CellFormat => {
    const known = interned.get(read) ?? internFormat(read);
    interned.set(read, known);
    return known;
  };
  return (cell) => {
    if (!cell) return undefined;
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
