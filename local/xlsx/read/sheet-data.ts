// Reads <sheetData>. Rows and cells keep their own XML, so that what nobody changes can be written back as it was. Rows that
// hold formats only, which most are, are told by one look; saxes reads all others.
import { SaxesParser } from 'saxes';
import { columnNumber, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../a1';
import { XlsxError } from '../errors';
import { attributesOf, attributesText } from '../package/xml';
import type { RowRecord } from '../state';
import { BlankRow, blankRowAt } from './blank-row';
import { type CellContext, CellReader, type CellXml } from './cell';

type RowHead = Pick<RowRecord, 'attributes' | 'style'>;
type Attributes = Readonly<Record<string, string>>;

/**
 * `xml`: the whole <sheetData> element, in plain spelling. Throws XlsxError 'broken' for what no program writes, 'tooLarge'
 * for more cells than a workbook may have.
 */
export function readSheetData(xml: string, context: CellContext): Map<number, RowRecord> {
  return new SheetDataReader(xml, context).read();
}

class SheetDataReader {
  readonly #rows = new Map<number, RowRecord>();
  readonly #cells: CellReader;
  /** By the text of a row's attributes: most rows of a sheet have the same. */
  readonly #heads = new Map<string, RowHead>();
  readonly #parser = new SaxesParser({ xmlns: false });
  /** Characters that the parser was not given, up to where it is. */
  #skipped = 0;
  #count = 0;

  // Where the parser is: the row, the cell in it and the element in that, each with where its XML begins.
  #row = 0;
  #rowStart = 0;
  #record: RowRecord = { cells: [], attributes: '' };
  /** Every cell says where it is: only then may the row's XML stand on its own. */
  #placed = true;
  #column = 0;
  #cellStart = 0;
  #cell: CellXml | undefined;
  #partStart = 0;
  #text = '';

  constructor(
    private readonly xml: string,
    private readonly context: CellContext,
  ) {
    this.#cells = new CellReader(context);
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      throw new XlsxError('broken', `The cells are not well-formed XML: ${message}`);
    });
    parser.on('opentag', ({ name, attributes }) => this.#opened(name, attributes));
    parser.on('closetag', ({ name }) => this.#closed(name));
    parser.on('text', (text) => {
      this.#text += text;
    });
  }

  read(): Map<number, RowRecord> {
    const { xml } = this;
    let given = 0;
    for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at)) {
      const blank = blankRowAt(xml, at);
      if (!blank) {
        at += 1;
        continue;
      }
      if (given < at) this.#parser.write(xml.slice(given, at));
      this.#addBlank(blank);
      at += blank.raw.length;
      given = at;
      this.#skipped += blank.raw.length;
    }
    this.#parser.write(xml.slice(given)).close();
    return this.#rows;
  }

  #addBlank(blank: ReturnType<typeof blankRowAt> & object): void {
    this.#row = inSheet(blank.row, `${blank.row}`);
    let head = this.#heads.get(blank.attributes);
    if (!head) {
      const { spans: _spans, s, ...rest } = Object.fromEntries(attributesOf(`<row${blank.attributes}>`));
      head = headOf(s, rest);
      this.#heads.set(blank.attributes, head);
    }
    const row = new BlankRow(blank, head.attributes, head.style, this.context.formatOf);
    if (this.#rows.has(this.#row)) this.#merge(row);
    else this.#rows.set(this.#row, row);
  }

  /** Where the tag begins that the parser has just read: it is in plain spelling, so no other '<' is in it. */
  #tagStart(): number {
    return this.xml.lastIndexOf('<', this.#place() - 1);
  }

  #place(): number {
    return this.#parser.position + this.#skipped;
  }

  #opened(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (this.#cell && (name === 'v' || name === 'f' || name === 'is')) {
      this.#partStart = this.#tagStart();
      this.#text = '';
      if (name === 'f') this.#cell.formulaAttributes = attributes;
    }
  }

  #closed(name: string): void {
    const cell = this.#cell;
    if (name === 'row') this.#closeRow();
    else if (!cell) return;
    else if (name === 'v') cell.value = this.#text;
    else if (name === 'f') cell.formula = this.#text;
    else if (name === 'is') cell.inline = this.xml.slice(this.#partStart, this.#place());
    else if (name === 'c') this.#closeCell(cell);
  }

  #openRow({ r, spans: _spans, s, ...rest }: Attributes): void {
    this.#row = inSheet(r === undefined ? this.#row + 1 : Number(r), r);
    this.#rowStart = this.#tagStart();
    this.#record = { cells: [], ...headOf(s, rest) };
    this.#placed = r !== undefined;
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#placed) this.#record.raw = this.xml.slice(this.#rowStart, this.#place());
    if (this.#rows.has(this.#row)) this.#merge(this.#record);
    else this.#rows.set(this.#row, this.#record);
  }

  /** A row that stands in the file twice, in two parts. */
  #merge(more: RowRecord): void {
    const known = this.#rows.get(this.#row) as RowRecord;
    const cells = [...known.cells];
    more.cells.forEach((cell, column) => {
      if (cell) cells[column] = cell;
    });
    const sharesFormulas = known.sharesFormulas || more.sharesFormulas;
    const { attributes, style = more.style } = known;
    this.#rows.set(this.#row, {
      cells,
      attributes,
      ...(style !== undefined && { style }),
      ...(sharesFormulas && { sharesFormulas }),
    });
  }

  #openCell({ r, s, t = 'n' }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnNumber(COLUMN.exec(r)?.[1] ?? '');
    if (this.#column < 1 || this.#column > MAX_COLUMNS)
      throw new XlsxError('broken', `A cell named "${r}" in row ${this.#row}`);
    this.#placed &&= r !== undefined;
    this.#cellStart = this.#tagStart();
    this.#text = '';
    this.#cell = { row: this.#row, column: this.#column, style: Number(s ?? 0), type: t };
    this.#count += 1;
    if (this.#count > MAX_CELLS) throw new XlsxError('tooLarge', `more than ${MAX_CELLS} cells`);
  }

  #closeCell(cell: CellXml): void {
    const raw = this.xml.slice(this.#cellStart, this.#place());
    const { record, sharesFormula } = this.#cells.read(cell, raw);
    this.#record.cells[this.#column] = record;
    if (sharesFormula) this.#record.sharesFormulas = true;
    this.#cell = undefined;
  }
}

const COLUMN = /^([A-Za-z]{1,3})[1-9]\d{0,6}$/;

function inSheet(row: number, written: string | undefined): number {
  if (Number.isInteger(row) && row >= 1 && row <= MAX_ROWS) return row;
  throw new XlsxError('broken', `A row numbered "${written ?? row}"`);
}

function headOf(style: string | undefined, rest: Attributes): RowHead {
  return { attributes: attributesText({ ...rest }), ...(style !== undefined && { style: Number(style) }) };
}
