// From what an output shows to what is written, so that no text of a person ever becomes a formula, a number or a date.
import type { SheetValue } from './changes';
import type { Day } from './dates';
import { parseDay } from './dates';
import { parseNumber } from './numbers';

/** Where a link leads: a row by its key (right after any sort), by its number, or the top of the tab. */
export type JumpTarget =
  | { readonly table: string; readonly key: string }
  | { readonly table: string; readonly row: number }
  | { readonly table: string };

/** A cell of an output: text, number, tick, day, or a link into the workbook. null is blank. */
export type OutCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly jump: JumpTarget; readonly label: string };

export type OutRow = readonly OutCell[];

/**
 * The text so that Sheets keeps it as text: a leading apostrophe is put before anything that would be read as a
 * formula, number, date, time, percentage or truth value. Sheets drops the apostrophe, the reader never sees it.
 */
export function asText(text: string): string {
  const bare = text.trim();
  const risky =
    /^[=+\-@'\t]/.test(text) ||
    /^(true|false|đúng|sai)$/i.test(bare) ||
    /^[\d.,:/ %-]+$/.test(bare) ||
    /^\d.*[\d%₫đ]$/i.test(bare) ||
    parseNumber(bare) !== null ||
    parseDay(bare) !== null;
  return risky && text !== '' ? `'${text}` : text;
}

/** In a column of plain text only what could start a formula needs the apostrophe. */
export function asPlainText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

/** A text inside a formula: quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A day as a sheet's number: whole days since 30/12/1899. The cell needs a date format. */
export function serialOf(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** What setValues gets for a cell; `link` turns a target into its formula, or null where it cannot be reached. */
export function written(
  cell: OutCell,
  link: (target: JumpTarget, label: string) => string | null,
): SheetValue {
  if (cell === null) return '';
  if (typeof cell === 'string') return asText(cell);
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return serialOf(cell.day);
  return link(cell.jump, cell.label) ?? '–';
}
