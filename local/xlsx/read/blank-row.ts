// Rows prepared for what is still to be typed: cells with a format and nothing else. An office's workbook has few other
// rows, so they are told by one look at their text, and taken apart only when somebody asks for their cells.
import { columnNumber } from '../a1';
import type { CellFormat } from '../cell';
import type { RowRecord } from '../state';

const BLANK_ROW = /<row r="([1-9]\d{0,6})"([^>/]*)>((?:<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?\/>)*)<\/row>/y;
const BLANK_CELL = /<c r="([A-Z]+)\d+"(?: s="(\d+)")?\/>/g;

/** What a blank row's text says; whatever it is, reading it cannot fail. */
interface BlankText {
  readonly raw: string;
  readonly row: number;
  /** Of <row> but r, with a leading blank. */
  readonly attributes: string;
  readonly cells: string;
}

/** The blank row whose text begins at `at`, if one does. */
export function blankRowAt(xml: string, at: number): BlankText | undefined {
  BLANK_ROW.lastIndex = at;
  const found = BLANK_ROW.exec(xml);
  if (!found) return undefined;
  const [raw, row, attributes = '', cells = ''] = found;
  return { raw, row: Number(row), attributes, cells };
}

export class BlankRow implements RowRecord {
  raw: string | undefined;
  readonly #text: string;
  #cells: RowRecord['cells'] | undefined;

  /** `attributes` and `style` as in RowRecord. */
  constructor(
    { raw, cells }: BlankText,
    public attributes: string,
    readonly style: number | undefined,
    private readonly formatOf: (style: number) => CellFormat,
  ) {
    this.raw = raw;
    this.#text = cells;
  }

  get unread(): boolean {
    return this.#cells === undefined;
  }

  get cells(): RowRecord['cells'] {
    this.#cells ??= this.#read();
    return this.#cells;
  }

  set cells(cells: RowRecord['cells']) {
    this.#cells = cells;
  }

  #read(): RowRecord['cells'] {
    const cells: RowRecord['cells'] = [];
    for (const [raw, name = '', index = '0'] of this.#text.matchAll(BLANK_CELL)) {
      const style = Number(index);
      cells[columnNumber(name)] = { value: null, format: this.formatOf(style), style, raw };
    }
    return cells;
  }
}
