// From what a script or a person gives a cell to what the cell holds, with Google's refusals.
import type { CellFormat, CellValue } from '../../xlsx/model';
import type { Json } from '../service';
import { ServiceError } from '../service';
import { type Area, a1, type Context } from './context';
import { epochToSerial, isMoment, wallClock } from './dates';
import { isDatePattern } from './number-format';
import { type Entry, parseTyped } from './typed';

/** A moment on the bridge: ms since 1970 UTC. */
interface MomentJson {
  readonly $date: number;
}

/** Values a script may set, as JSON; null is blank. Anything else was refused in the realm. */
export type ValueJson = string | number | boolean | null | MomentJson;

export function currentYear(c: Context): number {
  return wallClock(epochToSerial(c.now.getTime(), c.state.timeZone)).year;
}

/** What a value set by a script becomes in a cell with this format. Strings are parsed as if typed. */
export function entryOf(c: Context, value: ValueJson, format: string, year: number): Entry {
  if (typeof value === 'string') return parseTyped(value, format, c.locale, year);
  if (value === null || typeof value !== 'object') return { value };
  const serial = epochToSerial(value.$date, c.state.timeZone);
  const pattern = Number.isInteger(serial) ? c.locale.datePattern : c.locale.dateTimePattern;
  return { value: serial, numberFormat: pattern };
}

/** A date format is only put where there was none. */
function formatChange(entry: Entry, old: string): { format: Partial<CellFormat> } | undefined {
  if (!entry.numberFormat || old !== 'General') return undefined;
  return { format: { numberFormat: entry.numberFormat } };
}

/** Writes the entry; a blank one leaves cells that do not exist alone. */
export function putEntry(area: Area, row: number, column: number, entry: Entry): void {
  const { sheet } = area;
  const old = sheet.cell(row, column);
  if (!old && entry.value === null && entry.formula === undefined) return;
  const sameFormula = entry.formula !== undefined && entry.formula === old?.formula;
  const format = formatChange(entry, sheet.formatAt(row, column).numberFormat);
  sheet.setCell(row, column, {
    value: sameFormula ? old.value : entry.value,
    formula: entry.formula,
    runs: undefined,
    link: undefined,
    ...format,
  });
}

/** Both sizes are checked on their own, as Google does; rows of unequal length count as wrong columns. */
export function checkSize(area: Area, data: readonly (readonly unknown[])[], what = 'data'): void {
  const mismatch = (name: string, has: number, needs: number) =>
    new ServiceError(
      `The number of ${name} in the ${what} does not match the number of ${name} in the range. The ${what} has ${has} but the range has ${needs}.`,
    );
  if (data.length !== area.rows) throw mismatch('rows', data.length, area.rows);
  for (const row of data)
    if (row.length !== area.columns) throw mismatch('columns', row.length, area.columns);
}

/**
 * What getValues gives for a cell: '' when blank, a moment for a number under a date format where it is one, '#N/A' for
 * errors.
 */
export function valueJson(
  value: CellValue,
  numberFormat: string,
  toMoment: (serial: number) => number,
): Json {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && isDatePattern(numberFormat) && isMoment(value))
    return { $date: toMoment(value) };
  return value;
}

/** Names the cell in an error. */
export function cellOf(area: Area, rowOffset: number, columnOffset: number): string {
  return a1(area.row + rowOffset, area.column + columnOffset);
}
