// One <c> element, taken apart by the parser → what the cell holds.
import { columnName, parseRange } from '../a1';
import type { CellFormat, CellValue, TextRun } from '../cell';
import { internFormat, ownRuns } from '../cell';
import { XlsxError } from '../errors';
import { formulaFromFile, saysValueOnly } from '../formula/dialect';
import { offsetFormula } from '../formula/references';
import { DAYS_1904, isTruthFormat, namesDay, TRUTH_FORMAT, TRUTH_FORMULA_FORMAT } from '../number-formats';
import { decodeHex } from '../package/xml';
import type { CellRecord } from '../state';
import type { RichText } from './strings';

export interface CellContext {
  readonly strings: readonly RichText[];
  formatOf(style: number): CellFormat;
  /** An inline string (<is>). */
  richText(xml: string): RichText;
  readonly dates1904: boolean;
}

/** Texts as the parser gives them, entities resolved; undefined where the element is not there. */
export interface CellXml {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  value?: string;
  formula?: string;
  formulaAttributes?: Readonly<Record<string, string>>;
  inline?: string;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Formula {
  readonly formula?: string;
  readonly array?: CellRecord['array'];
  readonly shared?: boolean;
}

interface Content {
  readonly value: CellValue;
  readonly runs?: readonly TextRun[] | undefined;
  readonly shared?: number;
}

/** Reads the cells of one sheet, in the file's order: a shared formula is spelled out in its first cell only. */
export class CellReader {
  readonly #shared = new Map<string, SharedFormula>();

  constructor(private readonly context: CellContext) {}

  /** `raw`: the whole element. Throws XlsxError 'broken' for what contradicts itself. */
  read(cell: CellXml, raw: string): { record: CellRecord; sharesFormula: boolean } {
    const { style } = cell;
    const own = this.context.formatOf(style);
    if (cell.value === undefined && cell.formula === undefined && cell.inline === undefined)
      return { record: { value: null, format: own, style, raw }, sharesFormula: false };
    const { formula, array, shared: sharesFormula = false } = this.#formula(cell, own.numberFormat);
    const { value: stored, runs, shared } = this.#content(cell);
    const value = truthOf(
      stored,
      own.numberFormat,
      formula === undefined ? TRUTH_FORMAT : TRUTH_FORMULA_FORMAT,
    );
    const asTruth = isTruthFormat(own.numberFormat) || own.numberFormat === TRUTH_FORMULA_FORMAT;
    const format =
      typeof value === 'boolean' && asTruth ? internFormat({ numberFormat: 'General' }, own) : own;
    const looks = runs ? ownRuns(runs, format) : [];
    const record: CellRecord = {
      value: value === '' && formula === undefined ? null : this.#since1899(value, own.numberFormat),
      format,
      style,
      raw,
      ...(formula !== undefined && { formula }),
      ...(array && { array }),
      ...(looks.length > 0 && { runs: looks }),
      ...(shared !== undefined && { shared }),
    };
    return { record, sharesFormula };
  }

  #since1899(value: CellValue, pattern: string): CellValue {
    const shifted = this.context.dates1904 && typeof value === 'number' && namesDay(pattern);
    return shifted ? value + DAYS_1904 : value;
  }

  #content(cell: CellXml): Content {
    const { type, value: text } = cell;
    if (type === 'inlineStr') {
      if (cell.inline === undefined) return { value: null };
      const { text: inline, runs } = this.context.richText(cell.inline);
      return { value: inline, runs };
    }
    if (text === undefined) return { value: null };
    if (type === 'str') return { value: decodeHex(text) };
    if (text === '') return { value: null };
    if (type === 's') {
      const index = Number(text);
      const string = this.context.strings[index];
      if (!string) throw new XlsxError('broken', `${nameOf(cell)} names the missing text number ${text}`);
      return { value: string.text, runs: string.runs, shared: index };
    }
    if (type === 'b') return { value: text === '1' || text === 'true' };
    if (type === 'e') return { value: { error: text } };
    if (type === 'd') return { value: serialOf(text) };
    const number = Number(text);
    if (!Number.isFinite(number))
      throw new XlsxError('broken', `${nameOf(cell)} holds "${text}" as a number`);
    return { value: number };
  }

  #formula(cell: CellXml, pattern: string): Formula {
    if (cell.formula === undefined) return {};
    const text = decodeHex(cell.formula);
    const { formulaAttributes: attributes = {} } = cell;
    const { t: type, si, ref = '' } = attributes;
    if (type === 'shared') return this.#sharedFormula(si ?? '', text, cell);
    // LibreOffice, which marks what it writes, has the value TRUE as the formula TRUE() as well.
    if ('aca' in attributes && saysValueOnly(text) && pattern !== TRUTH_FORMULA_FORMAT) return {};
    const formula = text === '' || type === 'dataTable' ? undefined : formulaFromFile(text);
    if (formula === undefined) return {};
    const range = type === 'array' ? parseRange(ref) : undefined;
    if (!range) return { formula };
    return {
      formula: /^ARRAYFORMULA\(/i.test(formula) ? formula : `ARRAYFORMULA(${formula})`,
      array: { rows: range.rows, columns: range.columns },
    };
  }

  #sharedFormula(index: string, text: string, cell: CellXml): Formula {
    const { row, column } = cell;
    const formula = text === '' ? undefined : formulaFromFile(text);
    if (formula !== undefined) {
      this.#shared.set(index, { formula, row, column });
      return { formula, shared: true };
    }
    const master = this.#shared.get(index);
    if (!master) throw new XlsxError('broken', `${nameOf(cell)} shares the missing formula ${index}`);
    return { formula: offsetFormula(master.formula, row - master.row, column - master.column), shared: true };
  }
}

function nameOf({ row, column }: CellXml): string {
  return `The cell ${columnName(column)}${row}`;
}

/** LibreOffice stores what is typed or kept under such a pattern as 1 or 0. */
function truthOf(value: CellValue, pattern: string, truth: string): CellValue {
  return pattern === truth && (value === 0 || value === 1) ? value === 1 : value;
}

/** ISO date-time (t="d") → serial number. */
function serialOf(text: string): CellValue {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
