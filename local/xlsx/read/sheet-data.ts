// Reads <sheetData>: hand-written, because a sheet may hold hundreds of thousands of cells. Rows and cells keep
// their own XML, so that what nobody changes can be written back as it was.
import { columnNumber, parseRange } from '../a1';
import type { CellFormat, CellValue, TextRun } from '../cell';
import { internFormat, ownRuns } from '../cell';
import { XlsxError } from '../errors';
import { formulaFromFile } from '../formula/dialect';
import { offsetFormula } from '../formula/references';
import { isTruthFormat, TRUTH_FORMAT } from '../number-formats';
import { attributesOf, attributesText, tagEnd, unescapeXml } from '../package/xml';
import type { CellRecord, RowRecord } from '../state';
import { BlankRow, blankRowAt } from './blank-row';
import type { RichText } from './strings';

export interface CellContext {
  readonly strings: readonly RichText[];
  formatOf(style: number): CellFormat;
  /** An inline string (<is>). */
  richText(xml: string): RichText;
}

type RowHead = Pick<RowRecord, 'attributes' | 'style'>;

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

/** `xml`: the whole <sheetData> element. */
export function readSheetData(xml: string, context: CellContext): Map<number, RowRecord> {
  return new SheetDataReader(normalized(xml), context).read();
}

/** CDATA and comments are legal but rare: rewritten away, so that the reader need not know them. */
function normalized(xml: string): string {
  if (!xml.includes('<!')) return xml;
  return xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
}

class SheetDataReader {
  readonly #rows = new Map<number, RowRecord>();
  readonly #shared = new Map<string, SharedFormula>();
  /** By the text of a row's tag: most rows of a sheet have the same. */
  readonly #heads = new Map<string, RowHead>();

  constructor(
    private readonly xml: string,
    private readonly context: CellContext,
  ) {}

  read(): Map<number, RowRecord> {
    const { xml } = this;
    let row = 0;
    for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at)) {
      const blank = blankRowAt(xml, at);
      if (blank) {
        row = blank.row;
        const { attributes, style } = this.#head(blank.attributes);
        this.#rows.set(row, new BlankRow(blank, attributes, style, this.context.formatOf));
        at += blank.raw.length;
        continue;
      }
      const open = tagEnd(xml, at);
      const empty = xml[open - 1] === '/';
      const end = empty ? open + 1 : closing(xml, '</row>', open);
      const attributes = attributesOf(xml.slice(at, open + 1));
      const named = attributes.get('r');
      row = named === undefined ? row + 1 : Number(named);
      if (!Number.isInteger(row) || row < 1) throw new XlsxError('broken', `A row numbered "${named}"`);
      const record: RowRecord = { cells: [], ...headOf(attributes) };
      const placed = empty || this.#cells(record, row, open + 1, end);
      if (named !== undefined && placed) record.raw = xml.slice(at, end);
      this.#rows.set(row, record);
      at = end;
    }
    return this.#rows;
  }

  /** `text`: the attributes of <row> but r. */
  #head(text: string): RowHead {
    let head = this.#heads.get(text);
    if (!head) {
      head = headOf(attributesOf(`<row${text}>`));
      this.#heads.set(text, head);
    }
    return head;
  }

  /** False when a cell does not say where it is: then the row's XML must not stand on its own. */
  #cells(record: RowRecord, row: number, from: number, to: number): boolean {
    const { xml } = this;
    let placed = true;
    let column = 0;
    for (let at = xml.indexOf('<c', from); at >= 0 && at < to; at = xml.indexOf('<c', at)) {
      const open = tagEnd(xml, at);
      const empty = xml[open - 1] === '/';
      const end = empty ? open + 1 : closing(xml, '</c>', open);
      const tag = xml.slice(at, open);
      const name = attribute(tag, ' r="');
      column = name === undefined ? column + 1 : columnNumber(name.replace(/\d+$/, ''));
      placed &&= name !== undefined;
      const style = Number(attribute(tag, ' s="') ?? 0);
      const type = attribute(tag, ' t="') ?? 'n';
      const content = empty ? '' : xml.slice(open + 1, end - 4);
      record.cells[column] = this.#cell(xml.slice(at, end), style, type, content, row, column, record);
      at = end;
    }
    return placed;
  }

  #cell(
    raw: string,
    style: number,
    type: string,
    content: string,
    row: number,
    column: number,
    record: RowRecord,
  ): CellRecord {
    const own = this.context.formatOf(style);
    if (content === '') return { value: null, format: own, style, raw };
    const formula = content.includes('<f') ? this.#formula(content, row, column) : undefined;
    if (formula?.shared) record.sharesFormulas = true;
    const { value: stored, runs, shared } = this.#value(content, type);
    const value = formula?.formula === undefined ? truthOf(stored, own.numberFormat) : stored;
    const truth = typeof value === 'boolean' && isTruthFormat(own.numberFormat);
    const format = truth ? internFormat({ numberFormat: 'General' }, own) : own;
    const looks = runs ? ownRuns(runs, format) : [];
    return {
      value: value === '' && formula?.formula === undefined ? null : value,
      format,
      style,
      raw,
      ...(formula?.formula !== undefined && { formula: formula.formula }),
      ...(formula?.array && { array: formula.array }),
      ...(looks.length > 0 && { runs: looks }),
      ...(shared !== undefined && { shared }),
    };
  }

  #value(
    content: string,
    type: string,
  ): { value: CellValue; runs?: readonly TextRun[] | undefined; shared?: number } {
    if (type === 'inlineStr') {
      const { text, runs } = this.context.richText(content);
      return { value: text, runs };
    }
    const start = content.indexOf('<v');
    if (start < 0) return { value: null };
    const open = tagEnd(content, start);
    if (content[open - 1] === '/') return { value: type === 'str' ? '' : null };
    const text = content.slice(open + 1, closing(content, '</v>', open) - 4);
    if (type === 'str') return { value: unescapeXml(text) };
    if (text === '') return { value: null };
    if (type === 's') {
      const index = Number(text);
      const string = this.context.strings[index];
      if (!string) throw new XlsxError('broken', `A cell names the missing text number ${text}`);
      return { value: string.text, runs: string.runs, shared: index };
    }
    if (type === 'b') return { value: text === '1' || text === 'true' };
    if (type === 'e') return { value: { error: unescapeXml(text) } };
    if (type === 'd') return { value: serialOf(text) };
    const number = Number(text);
    if (Number.isNaN(number)) throw new XlsxError('broken', `A cell holds "${text}" as a number`);
    return { value: number };
  }

  #formula(content: string, row: number, column: number): Formula {
    const start = /<f[\s/>]/.exec(content)?.index ?? -1;
    if (start < 0) return {};
    const open = tagEnd(content, start);
    const empty = content[open - 1] === '/';
    const text = empty ? '' : unescapeXml(content.slice(open + 1, closing(content, '</f>', open) - 4));
    const attributes = attributesOf(content.slice(start, open + 1));
    const type = attributes.get('t');
    if (type === 'shared') return this.#sharedFormula(attributes.get('si') ?? '', text, row, column);
    const formula = text === '' || type === 'dataTable' ? undefined : formulaFromFile(text);
    if (formula === undefined) return {};
    const range = type === 'array' ? parseRange(attributes.get('ref') ?? '') : undefined;
    if (!range) return { formula };
    return {
      formula: /^ARRAYFORMULA\(/i.test(formula) ? formula : `ARRAYFORMULA(${formula})`,
      array: { rows: range.rows, columns: range.columns },
    };
  }

  #sharedFormula(index: string, text: string, row: number, column: number): Formula {
    const formula = text === '' ? undefined : formulaFromFile(text);
    if (formula !== undefined) {
      this.#shared.set(index, { formula, row, column });
      return { formula, shared: true };
    }
    const master = this.#shared.get(index);
    if (!master) throw new XlsxError('broken', `The shared formula ${index} is missing`);
    return { formula: offsetFormula(master.formula, row - master.row, column - master.column), shared: true };
  }
}

function headOf(attributes: Map<string, string>): RowHead {
  const style = attributes.get('s');
  attributes.delete('r');
  attributes.delete('spans');
  return { attributes: attributesText(attributes), ...(style !== undefined && { style: Number(style) }) };
}

/** LibreOffice stores what is typed or kept under this pattern as 1 or 0. */
function truthOf(value: CellValue, pattern: string): CellValue {
  return pattern === TRUTH_FORMAT && (value === 0 || value === 1) ? value === 1 : value;
}

function closing(xml: string, tag: string, from: number): number {
  const at = xml.indexOf(tag, from);
  if (at < 0) throw new XlsxError('broken', `${tag} is missing`);
  return at + tag.length;
}

/** `name` with its blank, '=' and quote. Of the tag alone: a search through the sheet would cost its square. */
function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(name);
  if (at < 0) return undefined;
  const from = at + name.length;
  return tag.slice(from, tag.indexOf('"', from));
}

/** ISO date-time (t="d") → serial number. */
function serialOf(text: string): CellValue {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
