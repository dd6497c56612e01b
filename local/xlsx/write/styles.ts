// The style sheet, append-only: existing formats keep their numbers, new ones are derived from the format the cell
// had, so that what the model does not know of it (protection, indent, font family …) stays.
import type { CellBorder, CellFormat } from '../cell';
import { argb } from '../colors';
import { builtinId, FIRST_CUSTOM_ID } from '../number-formats';
import { PartXml } from '../package/part';
import { attributesOf, element, withAttributes } from '../package/xml';
import type { ConditionalStyle } from '../rules';

const ROOT_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The elements of one list of the style sheet (fonts, fills …); equal ones are held once. */
class Pool {
  readonly items: string[];
  readonly #index = new Map<string, number>();
  readonly #size: number;

  constructor(
    private readonly part: PartXml | undefined,
    readonly name: string,
  ) {
    this.items = part?.elements.map((child) => child.xml) ?? [];
    this.items.forEach((xml, i) => {
      if (!this.#index.has(xml)) this.#index.set(xml, i);
    });
    this.#size = this.items.length;
  }

  add(xml: string): number {
    const known = this.#index.get(xml);
    if (known !== undefined) return known;
    this.#index.set(xml, this.items.length);
    return this.items.push(xml) - 1;
  }

  get grown(): boolean {
    return this.items.length > this.#size;
  }

  toString(): string {
    const added = this.items.slice(this.#size);
    if (!this.part) return element(this.name, { count: this.items.length }, added.join(''));
    const whole = added.reduce((part, xml) => part.append('', xml), this.part).toString();
    return withAttributes(whole, { count: this.items.length });
  }
}

export class StyleWriter {
  readonly #part: PartXml;
  readonly #pools = new Map<string, Pool>();
  readonly #xfs = new Map<number, Map<CellFormat, number>>();

  constructor(
    xml: string,
    private readonly formatOf: (style: number) => CellFormat,
  ) {
    this.#part = PartXml.parse(xml);
  }

  #pool(name: string): Pool {
    let pool = this.#pools.get(name);
    if (!pool) {
      const xml = this.#part.get(name);
      pool = new Pool(xml === undefined ? undefined : PartXml.parse(xml), name);
      this.#pools.set(name, pool);
    }
    return pool;
  }

  /** Number of the cell format that is `base` changed into `format`. */
  xf(base: number, format: CellFormat): number {
    const old = this.formatOf(base);
    if (old === format) return base;
    let derived = this.#xfs.get(base);
    if (!derived) {
      derived = new Map();
      this.#xfs.set(base, derived);
    }
    let style = derived.get(format);
    if (style === undefined) {
      style = this.#derive(base, old, format);
      derived.set(format, style);
    }
    return style;
  }

  #derive(base: number, old: CellFormat, format: CellFormat): number {
    const xfs = this.#pool('cellXfs');
    const xf = xfs.items[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const at = attributesOf(xf);
    const change: Record<string, string | number> = {};
    if (format.numberFormat !== old.numberFormat) {
      change.numFmtId = this.#numberFormat(format.numberFormat);
      change.applyNumberFormat = 1;
    }
    const font = this.#font(Number(at.get('fontId') ?? 0), old, format);
    if (font !== undefined) {
      change.fontId = font;
      change.applyFont = 1;
    }
    if (format.background !== old.background) {
      change.fillId = this.#fill(format.background);
      change.applyFill = 1;
    }
    if (JSON.stringify(format.borders) !== JSON.stringify(old.borders)) {
      change.borderId = this.#pool('borders').add(borderXml(format));
      change.applyBorder = 1;
    }
    let next = withAttributes(xf, change);
    if (format.horizontal !== old.horizontal || format.vertical !== old.vertical || format.wrap !== old.wrap)
      next = withAlignment(next, format);
    return xfs.add(next);
  }

  #numberFormat(pattern: string): number {
    const builtin = builtinId(pattern);
    if (builtin !== undefined) return builtin;
    const pool = this.#pool('numFmts');
    let free = FIRST_CUSTOM_ID;
    for (const xml of pool.items) {
      const at = attributesOf(xml);
      const id = Number(at.get('numFmtId'));
      if (at.get('formatCode') === pattern) return id;
      free = Math.max(free, id + 1);
    }
    pool.add(element('numFmt', { numFmtId: free, formatCode: pattern }));
    return free;
  }

  #font(base: number, old: CellFormat, format: CellFormat): number | undefined {
    const pool = this.#pool('fonts');
    const xml = pool.items[base] ?? '<font/>';
    const next = fontXml(PartXml.parse(xml), old, format);
    return next === undefined ? undefined : pool.add(next);
  }

  #fill(background: string | null): number {
    if (!background) return 0;
    const colors = element('fgColor', { rgb: argb(background) }) + element('bgColor', { indexed: 64 });
    const pattern = element('patternFill', { patternType: 'solid' }, colors);
    return this.#pool('fills').add(element('fill', {}, pattern));
  }

  /** Number of the differential style. */
  dxf(style: ConditionalStyle): number {
    const off = (on: boolean | undefined, name: string) => (on ? element(name) : '');
    const color = style.color ? element('color', { rgb: argb(style.color) }) : '';
    const font = off(style.bold, 'b') + off(style.italic, 'i') + off(style.strike, 'strike') + color;
    const fill = style.background
      ? element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(style.background) })))
      : '';
    return this.#pool('dxfs').add(element('dxf', {}, (font && element('font', {}, font)) + fill));
  }

  /** The style part with what was added; undefined when nothing was. */
  finish(): Uint8Array | undefined {
    let part = this.#part;
    for (const pool of this.#pools.values())
      if (pool.grown) part = part.with(pool.name, pool.toString(), ROOT_ORDER);
    return part === this.#part ? undefined : part.toBytes();
  }
}

/** Font of `base` with what differs between the two formats; undefined when nothing does. */
function fontXml(base: PartXml, old: CellFormat, format: CellFormat): string | undefined {
  let font = base;
  const set = (name: string, xml: string) => {
    font = font.with(name, xml, FONT_ORDER);
  };
  if (format.bold !== old.bold) set('b', format.bold ? element('b') : '');
  if (format.italic !== old.italic) set('i', format.italic ? element('i') : '');
  if (format.strike !== old.strike) set('strike', format.strike ? element('strike') : '');
  if (format.underline !== old.underline) set('u', format.underline ? element('u') : '');
  if (format.fontSize !== old.fontSize) set('sz', element('sz', { val: format.fontSize }));
  if (format.color !== old.color)
    set('color', format.color ? element('color', { rgb: argb(format.color) }) : '');
  if (format.fontFamily !== old.fontFamily) {
    set('name', element('name', { val: format.fontFamily }));
    // These say how to replace the old family.
    for (const name of ['family', 'charset', 'scheme']) set(name, '');
  }
  return font === base ? undefined : font.toString();
}

function borderXml(format: CellFormat): string {
  const side = (name: (typeof BORDER_SIDES)[number]): string => {
    const line: CellBorder | null = format.borders?.[name] ?? null;
    if (!line) return element(name);
    const color = line.color ? { rgb: argb(line.color) } : { auto: 1 };
    return element(name, { style: line.style }, element('color', color));
  };
  return element('border', {}, `${BORDER_SIDES.map(side).join('')}<diagonal/>`);
}

function withAlignment(xf: string, format: CellFormat): string {
  const part = PartXml.parse(xf);
  const old = attributesOf(part.get('alignment') ?? '<alignment/>');
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) old.delete(name);
    else old.set(name, value);
  };
  set('horizontal', format.horizontal ?? undefined);
  set('vertical', format.vertical === 'middle' ? 'center' : (format.vertical ?? undefined));
  set('wrapText', format.wrap ? '1' : undefined);
  const next = part.with('alignment', element('alignment', old), ['alignment', 'protection', 'extLst']);
  return withAttributes(next.toString(), { applyAlignment: 1 });
}
