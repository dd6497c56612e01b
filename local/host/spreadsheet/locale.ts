// What a workbook's locale decides: decimal sign, grouping, the grammar of formulas, order of day and month, and the formats
// typing sets.

import { COMMA_GRAMMAR, type FormulaGrammar, POINT_GRAMMAR } from './formula/grammar';

export interface SheetLocale {
  /** Of formulas, as scripts and people write and read them. */
  readonly grammar: FormulaGrammar;
  readonly decimal: ',' | '.';
  readonly group: '.' | ',';
  readonly dayFirst: boolean;
  /** Format given to a typed date in a cell without one. */
  readonly datePattern: string;
  readonly dateTimePattern: string;
}

const DAY_FIRST: SheetLocale = {
  grammar: COMMA_GRAMMAR,
  decimal: ',',
  group: '.',
  dayFirst: true,
  datePattern: 'dd/MM/yyyy',
  dateTimePattern: 'dd/MM/yyyy HH:mm:ss',
};

const LOCALES: Record<string, SheetLocale> = {
  vi_VN: DAY_FIRST,
  en_US: {
    grammar: POINT_GRAMMAR,
    decimal: '.',
    group: ',',
    dayFirst: false,
    datePattern: 'M/d/yyyy',
    dateTimePattern: 'M/d/yyyy H:mm:ss',
  },
};

/** Rules of a locale; undefined for one that is not emulated. */
export function sheetLocale(name: string): SheetLocale | undefined {
  return LOCALES[name];
}
