// The style sheet: cell formats by index, and the differential styles of conditional formats.
import type { Element } from '@xmldom/xmldom';
import type { CellBorder, CellBorders, CellFormat } from '../cell';
import { DEFAULT_FORMAT, internFormat } from '../cell';
import { readColor, type Theme } from '../colors';
import { builtinFormat } from '../number-formats';
import { elements, parseXml } from '../package/part';
import { isTrue } from '../package/xml';
import type { ConditionalStyle } from '../rules';

export interface Styles {
  formatOf(style: number): CellFormat;
  dxf(id: number): ConditionalStyle;
}

function flag(parent: Element, name: string): boolean {
  const element = elements(parent, name)[0];
  return element !== undefined && isTrue(element.getAttribute('val') ?? undefined, true);
}

/** Font of a cell or of a run of text; what is not said is left out. */
export function readFont(font: Element, theme: Theme): Partial<CellFormat> {
  const value = (name: string) => elements(font, name)[0]?.getAttribute('val') ?? undefined;
  const family = value('name') ?? value('rFont');
  const size = value('sz');
  const color = elements(font, 'color')[0];
  const underline = elements(font, 'u')[0];
  return {
    ...(family && { fontFamily: family }),
    ...(size && { fontSize: Number(size) }),
    bold: flag(font, 'b'),
    italic: flag(font, 'i'),
    strike: flag(font, 'strike'),
    underline: underline !== undefined && underline.getAttribute('val') !== 'none',
    // Theme colour 1 is the text colour itself: automatic for all that a person sees.
    color:
      color?.getAttribute('theme') === '1' && !color.getAttribute('tint') ? null : readColor(color, theme),
  };
}

function readFill(fill: Element, theme: Theme): string | null {
  const pattern = elements(fill, 'patternFill')[0];
  const kind = pattern?.getAttribute('patternType') ?? 'none';
  if (!pattern || kind === 'none') return null;
  return readColor(elements(pattern, 'fgColor')[0], theme);
}

function readBorders(border: Element, theme: Theme): CellBorders {
  const side = (...names: string[]): CellBorder | null => {
    const line = names.map((name) => elements(border, name)[0]).find((found) => found);
    const style = line?.getAttribute('style');
    if (!line || !style || style === 'none') return null;
    return { style, color: readColor(elements(line, 'color')[0], theme) };
  };
  return {
    top: side('top'),
    left: side('left', 'start'),
    bottom: side('bottom'),
    right: side('right', 'end'),
  };
}

function readAlignment(xf: Element): Pick<CellFormat, 'horizontal' | 'vertical' | 'wrap'> {
  const alignment = elements(xf, 'alignment')[0];
  const horizontal = alignment?.getAttribute('horizontal');
  const vertical = alignment?.getAttribute('vertical');
  const known = horizontal === 'left' || horizontal === 'center' || horizontal === 'right';
  return {
    horizontal: known ? horizontal : null,
    vertical: vertical === 'center' ? 'middle' : vertical === 'top' ? 'top' : null,
    wrap: isTrue(alignment?.getAttribute('wrapText') ?? undefined),
  };
}

function readDxf(dxf: Element, theme: Theme): ConditionalStyle {
  const font = elements(dxf, 'font')[0];
  const fill = elements(dxf, 'fill')[0];
  const pattern = fill && elements(fill, 'patternFill')[0];
  // A differential fill has its colour in bgColor, unlike a cell's.
  const background =
    pattern &&
    (readColor(elements(pattern, 'bgColor')[0], theme) ?? readColor(elements(pattern, 'fgColor')[0], theme));
  const color = font && readColor(elements(font, 'color')[0], theme);
  return {
    ...(background && { background }),
    ...(color && { color }),
    ...(font && flag(font, 'b') && { bold: true }),
    ...(font && flag(font, 'i') && { italic: true }),
    ...(font && flag(font, 'strike') && { strike: true }),
  };
}

/** `xml`: the style part; undefined in a package without one. */
export function readStyles(xml: string | undefined, theme: Theme): Styles {
  if (xml === undefined) return { formatOf: () => DEFAULT_FORMAT, dxf: () => ({}) };
  const root = parseXml(xml);
  const list = (name: string): Element[] => elements(root, name).flatMap((parent) => elements(parent));
  const fonts = list('fonts');
  const fills = list('fills');
  const borders = list('borders');
  const xfs = list('cellXfs');
  const dxfs = list('dxfs');
  const numberFormats = new Map(
    list('numFmts').map((f) => [f.getAttribute('numFmtId') ?? '', f.getAttribute('formatCode') ?? '']),
  );
  const formats: (CellFormat | undefined)[] = [];

  const read = (xf: Element | undefined): CellFormat => {
    if (!xf) return DEFAULT_FORMAT;
    const at = (from: Element[], name: string) => from[Number(xf.getAttribute(name) ?? 0)];
    const numberId = xf.getAttribute('numFmtId') ?? '0';
    const font = at(fonts, 'fontId');
    const fill = at(fills, 'fillId');
    const border = at(borders, 'borderId');
    return internFormat({
      numberFormat: numberFormats.get(numberId) ?? builtinFormat(Number(numberId)),
      ...(font && readFont(font, theme)),
      background: fill ? readFill(fill, theme) : null,
      ...readAlignment(xf),
      ...(border && { borders: readBorders(border, theme) }),
    });
  };
  return {
    formatOf(style) {
      formats[style] ??= read(xfs[style]);
      return formats[style];
    },
    dxf(id) {
      const dxf = dxfs[id];
      return dxf ? readDxf(dxf, theme) : {};
    },
  };
}
