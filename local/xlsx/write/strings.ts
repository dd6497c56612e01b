// The shared strings, append-only: existing texts keep their numbers and their formatting.
import type { CellFormat, TextRun } from '../cell';
import { argb } from '../colors';
import { PartXml } from '../package/part';
import { element, MAIN_NS, textElement, withAttributes } from '../package/xml';

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN_NS}"/>`;

export class StringWriter {
  readonly #part: PartXml;
  readonly #index = new Map<string, number>();
  readonly #plain = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #size: number;

  /** `xml`: the part that was read, undefined where there is none. */
  constructor(xml: string | undefined) {
    this.#part = PartXml.parse(xml ?? EMPTY);
    const known = this.#part.all('si');
    known.forEach((si, i) => {
      if (!this.#index.has(si)) this.#index.set(si, i);
    });
    this.#size = known.length;
  }

  plain(text: string): number {
    let index = this.#plain.get(text);
    if (index === undefined) {
      index = this.#add(`<si>${textElement('t', text)}</si>`);
      this.#plain.set(text, index);
    }
    return index;
  }

  /** `format`: of the cell, which runs without a format of their own take. */
  rich(text: string, runs: readonly TextRun[], format: CellFormat): number {
    const pieces: string[] = [];
    let at = 0;
    const piece = (end: number, own?: Partial<CellFormat>) => {
      if (end > at) pieces.push(runXml(text.slice(at, end), own && { ...format, ...own }));
      at = Math.max(at, end);
    };
    for (const run of [...runs].sort((a, b) => a.start - b.start)) {
      piece(run.start);
      piece(run.end, run.format);
    }
    piece(text.length);
    return this.#add(element('si', {}, pieces.join('')));
  }

  #add(si: string): number {
    const known = this.#index.get(si);
    if (known !== undefined) return known;
    const index = this.#size + this.#added.length;
    this.#index.set(si, index);
    this.#added.push(si);
    return index;
  }

  /** The part with what was added; undefined when nothing was. */
  finish(): Uint8Array | undefined {
    if (this.#added.length === 0) return undefined;
    const count = this.#size + this.#added.length;
    // uniqueCount must be right, count (uses of all texts) is a hint only and would need every cell.
    const head = this.#part.head.replace(/<sst[\s>][\s\S]*$/, (tag) =>
      withAttributes(tag, { count: undefined, uniqueCount: count }),
    );
    return this.#part.withHead(head).append('si', this.#added.join('')).toBytes();
  }
}

function runXml(text: string, format: CellFormat | undefined): string {
  const t = textElement('t', text);
  if (!format) return `<r>${t}</r>`;
  const properties = [
    format.bold ? element('b') : '',
    format.italic ? element('i') : '',
    format.strike ? element('strike') : '',
    format.color ? element('color', { rgb: argb(format.color) }) : '',
    element('sz', { val: format.fontSize }),
    format.underline ? element('u') : '',
    element('rFont', { val: format.fontFamily }),
  ];
  return `<r>${element('rPr', {}, properties.join(''))}${t}</r>`;
}
