// Rows and columns as such: inserting, deleting, sizes, hiding, column groups, merged cells.
import type { GridRange, Sheet } from '../../xlsx/model';
import type { HostService } from '../service';
import { ServiceError } from '../service';
import { type Context, cellCount, changing, read, write } from './context';
import { METADATA, STRUCTURE } from './costs';
import { putEntry } from './entry';
import { coalesce, contains, intersection, overlaps, type RangeRef } from './grid-ranges';
import { checkGrid } from './limits';
import { checkProtection } from './protection-rules';

type Axis = 'row' | 'column';
const MAX_DEPTH = 7;
const COUNT = { row: 'rows', column: 'columns' } as const;
const MAX = { row: 'maxRows', column: 'maxColumns' } as const;

function insert(c: Context, sheet: Sheet, axis: Axis, after: number, count: number): void {
  const info = c.infoOf(sheet);
  if (after < 1 || after > info[MAX[axis]] || count < 1)
    throw new ServiceError(`Those ${COUNT[axis]} are out of bounds.`);
  put(c, sheet, axis, after, count);
}

function put(c: Context, sheet: Sheet, axis: Axis, after: number, count: number): void {
  const info = c.infoOf(sheet);
  checkGrid(c.state, info, { ...info, [MAX[axis]]: info[MAX[axis]] + count });
  if (axis === 'row') sheet.insertRows(after, count);
  else sheet.insertColumns(after, count);
  info[MAX[axis]] += count;
  moveProtections(c, info.gid, (range) => {
    const last = range[axis] + range[COUNT[axis]] - 1;
    if (range[axis] > after) return { ...range, [axis]: range[axis] + count };
    return last > after ? { ...range, [COUNT[axis]]: range[COUNT[axis]] + count } : range;
  });
}

/** New rows look like the row that they push down, and take its rules of entry. */
function insertRowsBefore(c: Context, sheet: Sheet, before: number, count: number): void {
  const { maxRows, maxColumns } = c.infoOf(sheet);
  if (before < 1 || before > maxRows || count < 1) throw new ServiceError('Those rows are out of bounds.');
  put(c, sheet, 'row', before - 1, count);
  const model = before + count;
  for (let row = before; row < model; row++)
    for (let column = 1; column <= maxColumns; column++)
      if (sheet.cell(model, column)) sheet.setCell(row, column, { format: sheet.formatAt(model, column) });
  const grown = ({ row, rows, ...columns }: GridRange): GridRange[] =>
    row <= model && model < row + rows ? [{ ...columns, row: before, rows: count }] : [];
  sheet.setValidations(
    sheet.validations.map(({ ranges, rule }) => ({
      ranges: coalesce([...ranges, ...ranges.flatMap(grown)]),
      rule,
    })),
  );
}

function insertColumnsBefore(c: Context, sheet: Sheet, before: number, count: number): void {
  const { maxColumns } = c.infoOf(sheet);
  if (before < 1 || before > maxColumns || count < 1)
    throw new ServiceError('Those columns are out of bounds.');
  put(c, sheet, 'column', before - 1, count);
}

function remove(c: Context, sheet: Sheet, axis: Axis, from: number, count: number): void {
  const info = c.infoOf(sheet);
  const max = info[MAX[axis]];
  if (from < 1 || count < 1 || from + count - 1 > max)
    throw new ServiceError(`Those ${COUNT[axis]} are out of bounds.`);
  if (count === max) throw new ServiceError(`You can't delete all the ${COUNT[axis]} on the sheet.`);
  const gone = { ...c.wholeSheet(info.gid), [axis]: from, [COUNT[axis]]: count };
  checkProtection(c, gone);
  if (axis === 'row') sheet.deleteRows(from, count);
  else sheet.deleteColumns(from, count);
  info[MAX[axis]] -= count;
  moveProtections(c, info.gid, (range) => {
    const lost = intersection(range, gone)?.[COUNT[axis]] ?? 0;
    const before = Math.max(0, Math.min(range[axis] - from, count));
    const left = range[COUNT[axis]] - lost;
    return left > 0 ? { ...range, [axis]: range[axis] - before, [COUNT[axis]]: left } : undefined;
  });
}

function moveProtections(c: Context, gid: number, moved: (range: GridRange) => GridRange | undefined): void {
  c.state.protections = c.state.protections.flatMap((protection) => {
    if (protection.gid !== gid) return [protection];
    if (!protection.range) {
      const unprotected = protection.unprotected?.flatMap((free) => moved(free) ?? []);
      return [{ ...protection, ...(unprotected && { unprotected }) }];
    }
    const range = moved(protection.range);
    return range ? [{ ...protection, range }] : [];
  });
}

function checkColumns(c: Context, sheet: Sheet, column: number, count: number): void {
  const { gid } = c.infoOf(sheet);
  c.area({ gid, row: 1, column, rows: 1, columns: count });
}

// ---- column groups

/** Calls back for each run of neighbouring columns at the same depth. */
function eachRun(
  sheet: Sheet,
  from: number,
  to: number,
  visit: (from: number, to: number, depth: number, collapsed: boolean) => void,
): void {
  const likeOf = (column: number) => [sheet.columnGroupDepth(column), sheet.columnCollapsed(column)] as const;
  for (let start = from; start <= to; ) {
    const [depth, collapsed] = likeOf(start);
    let end = start;
    while (end < to && likeOf(end + 1)[0] === depth && likeOf(end + 1)[1] === collapsed) end++;
    visit(start, end, depth, collapsed);
    start = end + 1;
  }
}

function shiftDepth(c: Context, ref: RangeRef, delta: number): void {
  const { sheet, column, columns, gid } = c.writable(ref);
  eachRun(sheet, column, column + columns - 1, (from, to, depth, collapsed) => {
    const shifted = Math.max(0, Math.min(MAX_DEPTH, depth + delta));
    if (shifted !== depth) sheet.setColumnGroup(from, to, shifted, collapsed);
  });
  c.wrote(gid, 0, false);
}

/** Columns of the group of that depth around a column. */
function group(c: Context, gid: number, column: number, depth: number): RangeRef {
  const sheet = c.sheet(gid);
  const { maxRows, maxColumns } = c.info(gid);
  const inside = (at: number): boolean =>
    at >= 1 && at <= maxColumns && depth >= 1 && sheet.columnGroupDepth(at) >= depth;
  if (!inside(column))
    throw new ServiceError(`A column group does not exist at column ${column} and depth ${depth}.`);
  let [first, last] = [column, column];
  while (inside(first - 1)) first--;
  while (inside(last + 1)) last++;
  return { gid, row: 1, column: first, rows: maxRows, columns: last - first + 1 };
}

function collapse(sheet: Sheet, from: number, to: number, collapsed: boolean): void {
  eachRun(sheet, from, to, (first, last, depth) => {
    if (depth > 0) sheet.setColumnGroup(first, last, depth, collapsed);
  });
}

// ---- merged cells

function merge(c: Context, ref: RangeRef): void {
  const area = c.writable(ref);
  const { gid, row, column, rows, columns, sheet } = area;
  const range = { row, column, rows, columns };
  const others = sheet.merges.filter((other) => !contains(range, other));
  if (others.some((other) => overlaps(other, range)))
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  sheet.setMerges(rows * columns > 1 ? [...others, range] : others);
  for (let r = row; r < row + rows; r++)
    for (let k = column; k < column + columns; k++)
      if (r !== row || k !== column) putEntry(area, r, k, { value: null });
  c.wrote(gid, cellCount(area), true);
}

/** As on Google: a merged range that lies only partly inside is refused. */
function breakApart(c: Context, ref: RangeRef): void {
  const { gid, row, column, rows, columns, sheet } = c.writable(ref);
  const range = { row, column, rows, columns };
  const touched = sheet.merges.filter((other) => overlaps(other, range));
  if (touched.some((other) => !contains(range, other)))
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  if (touched.length > 0) sheet.setMerges(sheet.merges.filter((other) => !touched.includes(other)));
  c.wrote(gid, 0, false);
}

export function structureMethods(c: Context): HostService {
  return {
    insertRows: changing(c, (sheet, after: number, n: number) => insert(c, sheet, 'row', after, n), true),
    insertRowsBefore: changing(
      c,
      (sheet, before: number, n: number) => insertRowsBefore(c, sheet, before, n),
      true,
    ),
    insertColumns: changing(
      c,
      (sheet, after: number, n: number) => insert(c, sheet, 'column', after, n),
      true,
    ),
    insertColumnsBefore: changing(
      c,
      (sheet, before: number, n: number) => insertColumnsBefore(c, sheet, before, n),
      true,
    ),
    deleteRows: changing(c, (sheet, from: number, n: number) => remove(c, sheet, 'row', from, n), true),
    deleteColumns: changing(c, (sheet, from: number, n: number) => remove(c, sheet, 'column', from, n), true),
    setColumnWidths: changing(c, (sheet, column: number, count: number, px: number) => {
      checkColumns(c, sheet, column, count);
      for (let k = column; k < column + count; k++) sheet.setColumnWidth(k, px);
    }),
    setRowHeights: changing(c, (sheet, row: number, count: number, px: number) => {
      c.area({ gid: c.infoOf(sheet).gid, row, column: 1, rows: count, columns: 1 });
      for (let r = row; r < row + count; r++) sheet.setRowHeight(r, px);
    }),
    columnWidth: read(c, METADATA, (gid: number, column: number) => {
      checkColumns(c, c.sheet(gid), column, 1);
      return c.sheet(gid).columnWidth(column);
    }),
    hideColumns: changing(c, (sheet, column: number, count: number) => {
      checkColumns(c, sheet, column, count);
      for (let k = column; k < column + count; k++) sheet.setColumnHidden(k, true);
    }),
    showColumns: changing(c, (sheet, column: number, count: number) => {
      checkColumns(c, sheet, column, count);
      for (let k = column; k < column + count; k++) sheet.setColumnHidden(k, false);
    }),
    shiftColumnGroupDepth: write(STRUCTURE, (ref: RangeRef, delta: number) => shiftDepth(c, ref, delta)),
    columnGroupDepth: read(c, METADATA, (gid: number, column: number) => {
      checkColumns(c, c.sheet(gid), column, 1);
      return c.sheet(gid).columnGroupDepth(column);
    }),
    columnGroup: read(c, METADATA, (gid: number, column: number, depth: number) => ({
      ...group(c, gid, column, depth),
    })),
    isColumnGroupCollapsed: read(c, METADATA, (ref: RangeRef) =>
      c.sheet(ref.gid).columnCollapsed(ref.column),
    ),
    collapseColumnGroup: write(STRUCTURE, (ref: RangeRef, collapsed: boolean) => {
      collapse(c.sheet(ref.gid), ref.column, ref.column + ref.columns - 1, collapsed);
      c.wrote(ref.gid, 0, false);
    }),
    collapseAllColumnGroups: changing(c, (sheet) => collapse(sheet, 1, c.infoOf(sheet).maxColumns, true)),
    setColumnGroupControl: changing(c, (sheet, place: string) => {
      sheet.groupControl = place === 'BEFORE' ? 'before' : 'after';
    }),
    merge: write(STRUCTURE, (ref: RangeRef) => merge(c, ref)),
    breakApart: write(STRUCTURE, (ref: RangeRef) => breakApart(c, ref)),
    getMergedRanges: read(c, METADATA, (ref: RangeRef) => {
      const area = c.area(ref);
      return area.sheet.merges
        .filter((range) => overlaps(range, area))
        .map(({ row, column, rows, columns }) => ({ gid: ref.gid, row, column, rows, columns }));
    }),
  };
}
