// Values and formulas of ranges: what is read back, and what writing does to a cell.
import { openName, parseR1C1, parseRange } from '../../xlsx/a1';
import { offsetFormula } from '../../xlsx/formula/references';
import type { Cell } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { ServiceError } from '../service';
import { type Area, type Context, cellCount, free, read, write } from './context';
import { APPEND_ROW, readCells, writeCells } from './costs';
import { serialToEpoch } from './dates';
import { cellOf, checkSize, currentYear, entryOf, putEntry, type ValueJson, valueJson } from './entry';
import { writeFormula } from './formula/grammar';
import { clip, placeOf } from './formula/place';
import type { RangeRef } from './grid-ranges';
import { checkCellText, checkGrid } from './limits';
import { displayText } from './number-format';
import { type Entry, formulaEntry } from './typed';
import { checkEntries } from './validation-rules';

/** Rows of what `of` says of each cell; undefined where the cell does not exist. */
export function mapCells<T>(
  area: Area,
  of: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_unused, j) => {
      const [row, column] = [area.row + i, area.column + j];
      return of(area.sheet.cell(row, column), row, column);
    }),
  );
}

/** The range to be read; formulas are computed first if it shows any. */
export function computed(c: Context, ref: RangeRef): Area {
  const area = c.area(ref);
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (area.sheet.cell(row, column)?.formula !== undefined) {
        c.computeFormulas();
        return area;
      }
  return area;
}

function getValues(c: Context, ref: RangeRef): Json {
  const toMoment = (serial: number): number => serialToEpoch(serial, c.state.timeZone);
  return mapCells(computed(c, ref), (cell) =>
    cell ? valueJson(cell.value, cell.format.numberFormat, toMoment) : '',
  );
}

function getDisplayValues(c: Context, ref: RangeRef): Json {
  return mapCells(computed(c, ref), (cell) =>
    cell ? displayText(cell.value, cell.format.numberFormat, c.locale) : '',
  );
}

function getFormulas(c: Context, ref: RangeRef): Json {
  const { grammar } = c.locale;
  return mapCells(c.area(ref), (cell) =>
    cell?.formula === undefined ? '' : `=${writeFormula(cell.formula, grammar)}`,
  );
}

/** Everything is checked before anything is written. */
export function putEntries(c: Context, area: Area, entries: readonly (readonly Entry[])[]): void {
  for (const { value, formula } of entries.flat()) {
    checkCellText(formula ?? (typeof value === 'string' ? value : undefined));
  }
  checkEntries(c, area, entries);
  entries.forEach((row, i) => {
    row.forEach((entry, j) => {
      putEntry(area, area.row + i, area.column + j, entry);
    });
  });
  c.wrote(area.gid, cellCount(area), true);
}

function setValues(c: Context, ref: RangeRef, values: readonly (readonly ValueJson[])[]): void {
  const area = c.writable(ref);
  checkSize(area, values);
  const year = currentYear(c);
  const entries = values.map((row, i) =>
    row.map((value, j) =>
      entryOf(c, value, area.sheet.formatAt(area.row + i, area.column + j).numberFormat, year),
    ),
  );
  putEntries(c, area, entries);
}

/** One value for every cell of the range. */
function setValue(c: Context, ref: RangeRef, value: ValueJson): void {
  setValues(
    c,
    ref,
    Array.from({ length: ref.rows }, () => new Array(ref.columns).fill(value)),
  );
}

/** One formula for every cell of the range, its references moved along. */
function setFormula(c: Context, ref: RangeRef, text: string): void {
  const area = c.writable(ref);
  const entry = text === '' ? { value: null } : formulaEntry(text, c.locale);
  if (!entry) throw new ServiceError(`Formula parse error in cell ${cellOf(area, 0, 0)}: ${text}`);
  const entryAt = (down: number, right: number): Entry =>
    entry.formula === undefined ? entry : { ...entry, formula: offsetFormula(entry.formula, down, right) };
  const rows = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, right) => entryAt(down, right)),
  );
  putEntries(c, area, rows);
}

function setFormulas(c: Context, ref: RangeRef, formulas: readonly (readonly string[])[]): void {
  const area = c.writable(ref);
  checkSize(area, formulas);
  const entries = formulas.map((row, i) =>
    row.map((text, j): Entry => {
      if (text === '') return { value: null };
      const entry = formulaEntry(text, c.locale);
      if (!entry) throw new ServiceError(`Formula parse error in cell ${cellOf(area, i, j)}: ${text}`);
      return entry;
    }),
  );
  putEntries(c, area, entries);
}

/** Below the last row with content; the grid grows if it must. */
function appendRow(c: Context, gid: number, values: readonly ValueJson[]): void {
  const info = c.info(gid);
  const row = c.sheet(gid).lastRow + 1;
  const grown = {
    maxRows: Math.max(info.maxRows, row),
    maxColumns: Math.max(info.maxColumns, values.length),
  };
  checkGrid(c.state, info, grown);
  const before = { maxRows: info.maxRows, maxColumns: info.maxColumns };
  Object.assign(info, grown);
  try {
    setValues(c, { gid, row, column: 1, rows: 1, columns: values.length }, [values]);
  } catch (refused) {
    Object.assign(info, before);
    throw refused;
  }
}

export function clearContent(c: Context, ref: RangeRef): void {
  const area = c.writable(ref);
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (area.sheet.cell(row, column)) putEntry(area, row, column, { value: null });
  c.wrote(area.gid, cellCount(area), true);
}

/** As rangeByName, in the tab that the notation names, or else in the one looked at. */
function rangeAnywhere(c: Context, notation: string): Json {
  const [front] = c.workbook.sheets.slice(c.workbook.activeSheetIndex);
  const place = placeOf(notation.trim(), front?.name ?? '', (part) => parseR1C1(part) ?? parseRange(part));
  const sheet = place && c.workbook.sheet(place.sheet);
  if (!sheet) throw new ServiceError(`Range not found: ${notation}`);
  return rangeByName(c, c.infoOf(sheet).gid, notation);
}

/**
 * 'B2:C9', 'A:A', 'A2:A', or in the other notation 'R2C2:R9C3'; a prefix may name only the sheet itself. What has an
 * open end keeps its name.
 */
function rangeByName(c: Context, gid: number, name: string): Json {
  const { maxRows, maxColumns, name: sheetName } = c.info(gid);
  const text = name.trim();
  const place = placeOf(text, sheetName, (part) => parseR1C1(part) ?? parseRange(part));
  if (!place || place.sheet !== sheetName) throw new ServiceError(`Range not found: ${name}`);
  const a1 = openName(text.slice(text.lastIndexOf('!') + 1));
  const range = a1 === undefined ? place.range : clip(place.range, maxRows, maxColumns);
  if (!range) throw new ServiceError(`Range not found: ${name}`);
  c.area({ gid, ...range });
  return { gid, ...range, ...(a1 !== undefined && { a1 }) };
}

export function valueMethods(c: Context): HostService {
  const reading = (ref: RangeRef): number => readCells(cellCount(ref));
  const writing = (ref: RangeRef): number => writeCells(cellCount(ref));
  return {
    /** Checks a range that getRange names. */
    range: free((ref: RangeRef) => {
      c.area(ref);
      return null;
    }),
    rangeAnywhere: free((notation: string) => rangeAnywhere(c, notation)),
    rangeByName: free((gid: number, name: string) => rangeByName(c, gid, name)),
    getValues: read(c, reading, (ref: RangeRef) => getValues(c, ref)),
    getDisplayValues: read(c, reading, (ref: RangeRef) => getDisplayValues(c, ref)),
    getFormulas: read(c, reading, (ref: RangeRef) => getFormulas(c, ref)),
    setValues: write(writing, (ref: RangeRef, values: ValueJson[][]) => setValues(c, ref, values)),
    setValue: write(writing, (ref: RangeRef, value: ValueJson) => setValue(c, ref, value)),
    setFormula: write(writing, (ref: RangeRef, formula: string) => setFormula(c, ref, formula)),
    setFormulas: write(writing, (ref: RangeRef, formulas: string[][]) => setFormulas(c, ref, formulas)),
    clearContent: write(writing, (ref: RangeRef) => clearContent(c, ref)),
    appendRow: write(APPEND_ROW, (gid: number, values: ValueJson[]) => appendRow(c, gid, values)),
  };
}
