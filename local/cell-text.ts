// One cell as CSV text and back: enum keys for labels, yyyy-MM-dd, TRUE/FALSE, decimal comma, formulas as formulas.
import type { Kind } from '../sheets-schema/kinds';
import { isWritableDay, wallClock } from './host/spreadsheet/dates';
import { writeFormula } from './host/spreadsheet/formula/grammar';
import type { CellContent } from './host/spreadsheet/host';
import { sheetLocale } from './host/spreadsheet/locale';
import { isDatePattern } from './host/spreadsheet/number-format';
import { parseTyped } from './host/spreadsheet/typed';

/** Any year: whether a text reads as a date does not depend on it. */
const SOME_YEAR = 2026;

/** How typing into this workbook is read. */
export type Typing = { readonly locale: string };

/**
 * What export writes: typed into an empty cell of the same format, it gives that cell again. A text that typing
 * would turn into something else therefore gets the apostrophe a person would put before it.
 */
export function exportText({ value, formula, format }: CellContent, kind: Kind, typing: Typing): string {
  const grammar = sheetLocale(typing.locale)?.grammar;
  if (formula !== undefined) return `=${grammar ? writeFormula(formula, grammar) : formula}`;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') {
    const isDay = isDatePattern(format.numberFormat) && isWritableDay(value);
    return isDay ? dateText(value) : String(value).replace('.', ',');
  }
  const key = kind.type === 'enum' && keyOf(kind.labels, value);
  if (key) return key;
  return staysText(value, format.numberFormat, typing) ? value : `'${value}`;
}

/** What a person would type for a CSV text: the label where the key is given, else the text itself. */
export function typedText(text: string, kind: Kind): string {
  return kind.type === 'enum' && Object.hasOwn(kind.labels, text) ? (kind.labels[text] ?? text) : text;
}

function keyOf(labels: Readonly<Record<string, string>>, label: string): string | undefined {
  const wanted = label.normalize('NFC').trim();
  return Object.keys(labels).find((key) => labels[key]?.normalize('NFC') === wanted);
}

function staysText(text: string, format: string, typing: Typing): boolean {
  const locale = sheetLocale(typing.locale);
  if (!locale) return true;
  const { value, formula } = parseTyped(text, format, locale, SOME_YEAR);
  return formula === undefined && value === text;
}

function dateText(serial: number): string {
  const { year, month, day, hour, minute, second } = wallClock(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  if (serial >= 0 && serial < 1) return time;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return Number.isInteger(serial) ? date : `${date} ${time}`;
}
