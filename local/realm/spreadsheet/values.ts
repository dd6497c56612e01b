// Cell values on their way across the bridge. Dates cross as moments; whatever a cell cannot hold is refused here,
// where Google would write nonsense such as "undefined" or "[object Object]".
import { exception } from '../exception';

interface Moment {
  readonly $date: number;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** @param where names the value in the error */
export function encodeValue(value: unknown, where: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isDate(value) && !Number.isNaN(value.getTime())) return { $date: value.getTime() };
  const kind = isDate(value) ? 'an invalid date' : typeof value === 'object' ? 'an object' : String(value);
  throw exception(`A cell cannot hold ${kind} (${where})`);
}

export function encodeRow(row: readonly unknown[], where: string): unknown[] {
  return Array.from(row, (value, i) => encodeValue(value, `${where}, column ${i + 1} of the data`));
}

export function encodeRows(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row, i) => encodeRow(row, `row ${i + 1}`));
}

function decodeValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? new Date((value as Moment).$date) : value;
}

export function decodeRows(rows: unknown[][]): unknown[][] {
  return rows.map((row) => row.map(decodeValue));
}
