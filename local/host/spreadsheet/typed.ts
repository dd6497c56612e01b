// Text as a person types it, turned into what the cell then holds. Scripts' strings go the same way: setValues
// parses as if typed. What no documentation fixes is marked [M]: to be confirmed on a real account.
import type { CellValue } from '../../xlsx/model';
import { dateSerial } from './dates';
import { readFormula } from './formula/grammar';
import { parseFormula } from './formula/parse';
import type { SheetLocale } from './locale';

export interface Entry {
  readonly value: CellValue;
  /** en-US grammar without '='; its result is not known yet. */
  readonly formula?: string;
  /** What typing this gives a cell that has no number format. */
  readonly numberFormat?: string;
}

/**
 * @param format the cell's number format: '@' keeps every text as it is, formulas included, but for an apostrophe [M]
 * @param year the current year, for dates typed without one
 */
export function parseTyped(text: string, format: string, locale: SheetLocale, year: number): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (text.startsWith('=')) return formulaEntry(text, locale) ?? { value: text };
  const bare = text.trim();
  const parsed =
    booleanOf(bare) ??
    numberOf(bare, locale) ??
    moneyOf(bare, locale) ??
    dateOf(bare, locale, year) ??
    timeOf(bare);
  return parsed ?? { value: text };
}

/** Functions whose result Google shows as a date. */
const GIVES_DATE = new Set(['TODAY', 'DATE', 'DATEVALUE', 'EDATE', 'EOMONTH', 'WORKDAY', 'WORKDAY.INTL']);

/** Undefined when the text after '=' is no formula. */
export function formulaEntry(text: string, locale: SheetLocale): Entry | undefined {
  const formula = readFormula(text, locale.grammar);
  if (formula === undefined) return undefined;
  const tree = parseFormula(formula);
  const isDate = tree?.kind === 'call' && GIVES_DATE.has(tree.name);
  return { value: null, formula, ...(isDate && { numberFormat: locale.datePattern }) };
}

function booleanOf(text: string): Entry | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE') return { value: true };
  return upper === 'FALSE' ? { value: false } : undefined;
}

/** '015' is 15, '1.234,5' 1234.5 (decimal comma), '50%' 0.5, '1E5' 100000. */
function numberOf(text: string, locale: Pick<SheetLocale, 'decimal' | 'group'>): Entry | undefined {
  const group = locale.group === '.' ? '\\.' : ',';
  const decimal = locale.decimal === '.' ? '\\.' : ',';
  const pattern = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(E[+-]?\\d+)?( ?%)?$`,
    'i',
  );
  const m = pattern.exec(text);
  if (!m) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent] = m;
  if (!whole && !fraction) return undefined;
  const digits = whole.replaceAll(locale.group, '');
  const number = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  const value = percent ? Number((number / 100).toPrecision(15)) : number;
  if (percent) return { value, numberFormat: fraction ? '0.00%' : '0%' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (whole.includes(locale.group)) return { value, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { value };
}

const DOLLARS: Pick<SheetLocale, 'decimal' | 'group'> = { decimal: '.', group: ',' };

/**
 * "$100.15" is a number with a format of currency: Google documents it for no one locale. Beside the sign's own way of
 * writing the workbook's way counts, and in vi_VN "100.000 ₫" [M].
 */
function moneyOf(text: string, locale: SheetLocale): Entry | undefined {
  const m = /^([+-]?)\$ ?(\d.*)$/.exec(text) ?? /^([+-]?)(\d.*?) ?₫$/.exec(text);
  if (!m || /[%E]/i.test(m[2] ?? '')) return undefined;
  const [, sign = '', amount = ''] = m;
  const isDollar = text.includes('$');
  if (!isDollar && locale.decimal === '.') return undefined;
  const entry = numberOf(sign + amount, locale) ?? (isDollar ? numberOf(sign + amount, DOLLARS) : undefined);
  if (!entry) return undefined;
  const digits = Number.isInteger(entry.value) ? '#,##0' : '#,##0.00';
  return { value: entry.value, numberFormat: isDollar ? `"$"${digits}` : `${digits} "₫"` };
}

/** Two digits as spreadsheets read them: 00-29 is 20xx. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/**
 * d/m/yyyy, d/m, d-m-yyyy, d.m.yyyy, m/yyyy [M], yyyy-MM-dd, "Mar 1 2016", each with an optional time (en_US: m/d).
 * '1.2' is a date too where '.' is not the decimal sign [M].
 */
function dateOf(text: string, locale: SheetLocale, year: number): Entry | undefined {
  const [, date = text, time] = /^(\S.*?)[ T](\d{1,2}:.+)$/.exec(text) ?? [];
  const day = isoDay(date) ?? localDay(date, locale, year) ?? monthOf(date) ?? namedDay(date, locale, year);
  if (!day) return undefined;
  if (time === undefined) return day;
  const clock = timeOf(time);
  if (typeof clock?.value !== 'number' || clock.value >= 1 || typeof day.value !== 'number') return undefined;
  return { value: day.value + clock.value, numberFormat: locale.dateTimePattern };
}

function dated(year: number, month: number, day: number, numberFormat: string): Entry | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const value = dateSerial(year, month, day);
  return value === undefined ? undefined : { value, numberFormat };
}

function isoDay(text: string): Entry | undefined {
  const m = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return m ? dated(Number(m[1]), Number(m[3]), Number(m[4]), 'yyyy-MM-dd') : undefined;
}

function localDay(text: string, locale: SheetLocale, year: number): Entry | undefined {
  const m = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!m || m[2] === locale.decimal) return undefined;
  const [first, second] = [Number(m[1]), Number(m[3])];
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  if (m[4] === undefined) return dated(year, month, day, locale.dayFirst ? 'd/M' : 'M/d');
  return dated(fullYear(m[4]), month, day, locale.datePattern);
}

function monthOf(text: string): Entry | undefined {
  const m = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  return m ? dated(Number(m[2]), Number(m[1]), 1, 'M/yyyy') : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** English months are understood in every locale, as documented: "Mar 1 2016", "1 March 2016", "March 1, 2016". */
function namedDay(text: string, locale: SheetLocale, year: number): Entry | undefined {
  const m =
    /^([A-Z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i.exec(text) ??
    /^(\d{1,2})[ -]([A-Z]{3,9})\.?(?:[ -,] ?(\d{4}))?$/i.exec(text);
  if (!m) return undefined;
  const [, first = '', second = '', years] = m;
  const [word, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const month = MONTHS.findIndex(
    (name) => name === word.toLowerCase() || name.slice(0, 3) === word.toLowerCase(),
  );
  return month < 0
    ? undefined
    : dated(years ? Number(years) : year, month + 1, Number(day), years ? locale.datePattern : 'd/M');
}

/** 15:30, 15:30:20, 3:30 PM; 24 hours and more are a duration. */
function timeOf(text: string): Entry | undefined {
  const m = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?$/i.exec(text);
  if (!m) return undefined;
  let hours = Number(m[1]);
  const [minutes, seconds] = [Number(m[2]), Number(m[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  if (m[4]) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (m[4].toUpperCase() === 'P' ? 12 : 0);
  }
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (hours >= 24) return { value, numberFormat: '[h]:mm:ss' };
  return { value, numberFormat: m[3] ? 'HH:mm:ss' : 'HH:mm' };
}
