// From what an output shows to what is written, so that no text of a person ever becomes a formula, a number or a date.

import type { Day } from '../base/dates';
import type { SheetValue } from './changes';

/** Where a link leads: a row by its key (right after any sort), by its number, or the top of the tab. */
export type JumpTarget =
  | { readonly table: string; readonly key: string }
  | { readonly table: string; readonly row: number }
  | { readonly table: string };

/** A cell of an output: text, number, tick, day, a link into the workbook or out of it. null is blank. */
export type OutCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly jump: JumpTarget; readonly label: string }
  | { readonly url: string; readonly label: string };

export type OutRow = readonly OutCell[];

/** How a number, an amount, a time or a date may begin: "5 triệu", "(5)", "$5", "10:30 SA", ".5". */
const NUMERIC_BEGINNING = /^[\d+\-−–(.,%\p{Sc}]/u;

/** Words before a date, as Sheets knows them in Vietnamese and English: "Tháng 02/2026", "thứ 2", "1 thg 2", "May 5". */
const DATE_WORD = new RegExp(
  `^(?:tháng|thg|ngày|thứ|th|t|chủ nhật|cn|${[
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?',
    'nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?',
    'sat(?:urday)?|sun(?:day)?',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Google's limit of a cell (quotas of Sheets), less the apostrophe. */
const CELL_LENGTH = 50_000 - 1;

/** What of a text a cell can hold, its end marked. */
const withinCell = (text: string): string =>
  text.length <= CELL_LENGTH ? text : `${text.slice(0, CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/**
 * The text so that Sheets keeps it as text: a leading apostrophe is put before whatever could be read as a formula,
 * number, amount, date, time, percentage or truth value. Sheets drops the apostrophe, the reader never sees it; so
 * rather one too many.
 */
export function asText(whole: string): string {
  const text = withinCell(whole);
  const bare = text.normalize('NFC').trim();
  const risky =
    /^[=+\-@'\t]/.test(text) ||
    /^(true|false|đúng|sai)$/i.test(bare) ||
    (/\d/.test(bare) && (NUMERIC_BEGINNING.test(bare) || DATE_WORD.test(bare)));
  return risky ? `'${text}` : text;
}

/** In a column of plain text only what could start a formula needs the apostrophe. */
export function asPlainText(whole: string): string {
  const text = withinCell(whole);
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
  if ('url' in cell) return `=HYPERLINK(${quoted(cell.url)},${quoted(cell.label)})`;
  return link(cell.jump, cell.label) ?? '–';
}
