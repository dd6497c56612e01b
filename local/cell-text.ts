// One cell as CSV text and back: enum keys for labels, yyyy-MM-dd, TRUE/FALSE, decimal comma, formulas as formulas.
import type { Kind } from '../sheets-schema/kinds';
import { dateSerial, wallClock } from './host/spreadsheet/dates';
import { writeFormula } from './host/spreadsheet/formula/grammar';
import type { CellContent } from './host/spreadsheet/host';
import { sheetLocale } from './host/spreadsheet/locale';
import { isDatePattern } from './host/spreadsheet/number-format';
import { parseTyped } from './host/spreadsheet/typed';
import type { CellFormat } from './xlsx/cell';
import { quoted } from './xlsx/formula/tokens';

/** Any year: whether a text reads as a date does not depend on it. */
const SOME_YEAR = 2026;

const FIRST_DAY = dateSerial(1900, 1, 1) as number;
const LAST_DAY = dateSerial(9999, 12, 31) as number;

/** How typing into this workbook is read. */
export type Typing = { readonly locale: string };

/**
 * What export writes: typed into an empty cell of the same format, it gives that cell again. A text that typing
 * would turn into something else therefore gets the apostrophe a person would put before it, and a linked word becomes a
 * formula, the only text that holds an address.
 */
export function exportText(content: CellContent, kind: Kind, typing: Typing): string {
  const { value, format } = content;
  const grammar = sheetLocale(typing.locale)?.grammar;
  const formula = content.formula ?? linkFormula(content);
  if (formula !== undefined) return `=${grammar ? writeFormula(formula, grammar) : formula}`;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') {
    const isDay = isDatePattern(format.numberFormat) && canBeTyped(value);
    return isDay ? dateText(value) : String(value).replace('.', ',');
  }
  const key = kind.type === 'enum' && keyOf(kind.labels, value);
  if (key) return key;
  return staysText(value, format.numberFormat, typing) ? value : `'${value}`;
}

/**
 * A linked text as the formula that shows the same: the first of its addresses behind the whole, any other behind its word,
 * in brackets. Undefined where there is no address, or the text is its own.
 */
function linkFormula({ value, link, runs = [] }: CellContent): string | undefined {
  if (typeof value !== 'string') return undefined;
  const linked = runs.filter((run) => run.link !== undefined).sort((a, b) => a.start - b.start);
  const first = link ?? linked[0]?.link;
  if (first === undefined || first === value) return undefined;
  const others = linked.filter((run) => run.link !== first).reverse();
  const label = others.reduce(
    (text, { end, link: address }) => `${text.slice(0, end)} <${address}>${text.slice(end)}`,
    value,
  );
  return `HYPERLINK(${quoted(first)},${quoted(label)})`;
}

/** What export writes of a cell of that format into which a CSV text was typed: 1/3/2027 is 2027-03-01. */
export function retyped(text: string, format: CellFormat, kind: Kind, typing: Typing): string {
  const locale = sheetLocale(typing.locale);
  if (!locale) return text;
  const { value, formula, numberFormat } = parseTyped(
    typedText(text, kind),
    format.numberFormat,
    locale,
    SOME_YEAR,
  );
  const shown =
    numberFormat !== undefined && format.numberFormat === 'General' ? { ...format, numberFormat } : format;
  return exportText(
    { value, format: shown, text: '', ...(formula !== undefined && { formula }) },
    kind,
    typing,
  );
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

/** A time, or a day of the years that are read as days where they are typed. */
function canBeTyped(serial: number): boolean {
  return (serial >= 0 && serial < 1) || (serial >= FIRST_DAY && serial < LAST_DAY + 1);
}

function dateText(serial: number): string {
  const { year, month, day, hour, minute, second } = wallClock(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  if (serial >= 0 && serial < 1) return time;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return Number.isInteger(serial) ? date : `${date} ${time}`;
}
