// Charts that lie over a sheet. One is kept as the XML of its part, so that whatever the model does not know of it stays.
import { parseRange, rangeName } from './a1';
import { renameInFormula } from './formula/references';
import { sheetPrefix, tokenize } from './formula/tokens';
import { descendants, elements, parseFragment, parseXml } from './package/part';
import { element, escapeText, unescapeXml } from './package/xml';
import type { GridRange } from './rules';

/** Where the upper left corner lies, and how large it is; pixels, cells counted from 1. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

interface ChartRange {
  readonly sheet: string;
  readonly range: GridRange;
}

/** A chart of columns side by side: the first range names the groups, each other one is a series. */
export interface ColumnChart {
  readonly title: string | null;
  readonly ranges: readonly ChartRange[];
  /** Whether the first row of each range names it. */
  readonly headers: 0 | 1;
  /** '#rrggbb' by series; the program's own where there are no more. */
  readonly colors: readonly string[];
  readonly legend: 'bottom' | 'right';
}

export interface ChartRecord {
  /** Unlike any other of the sheet. */
  readonly id: number;
  /** The chart's part. */
  readonly xml: string;
  /** Path of that part in the file it was read from. */
  readonly path?: string;
  /** What holds it in the file's drawing. */
  readonly anchor?: string;
  /** Of one that has no such anchor yet. */
  readonly place?: ChartPlace;
}

const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';

export function chartXml({ title, ranges, headers, colors, legend }: ColumnChart): string {
  const [groups, ...series] = ranges;
  const of = (name: string, { sheet, range }: ChartRange): string =>
    element(`c:${name}`, {}, element('c:f', {}, escapeText(sheetPrefix(sheet) + rangeName(range, true))));
  const named = ({ sheet, range }: ChartRange): string =>
    headers === 0 ? '' : element('c:tx', {}, of('strRef', { sheet, range: { ...range, rows: 1 } }));
  const body = ({ sheet, range }: ChartRange): ChartRange => ({
    sheet,
    range: { ...range, row: range.row + headers, rows: range.rows - headers },
  });
  const one = (range: ChartRange, at: number): string => {
    const color = colors[at];
    return element(
      'c:ser',
      {},
      element('c:idx', { val: at }) +
        element('c:order', { val: at }) +
        named(range) +
        (color === undefined ? '' : element('c:spPr', {}, filled(color))) +
        element('c:invertIfNegative', { val: 0 }) +
        (groups === undefined ? '' : element('c:cat', {}, of('strRef', body(groups)))) +
        element('c:val', {}, of('numRef', body(range))),
    );
  };
  const bars = element(
    'c:barChart',
    {},
    element('c:barDir', { val: 'col' }) +
      element('c:grouping', { val: 'clustered' }) +
      element('c:varyColors', { val: 0 }) +
      series.map(one).join('') +
      element('c:gapWidth', { val: 80 }) +
      AXES.map((val) => element('c:axId', { val })).join(''),
  );
  const plot = element('c:plotArea', {}, `<c:layout/>${bars}${axis('catAx')}${axis('valAx')}`);
  const chart = element(
    'c:chart',
    {},
    titleXml(title) +
      element('c:autoTitleDeleted', { val: title === null ? 1 : 0 }) +
      plot +
      element('c:legend', {}, element('c:legendPos', { val: legend === 'bottom' ? 'b' : 'r' })) +
      element('c:plotVisOnly', { val: 1 }) +
      element('c:dispBlanksAs', { val: 'gap' }),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(
    'c:chartSpace',
    { 'xmlns:c': CHART_NS, 'xmlns:a': DRAWING_NS },
    chart,
  )}`;
}

const AXES = [1, 2];

const filled = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1).toUpperCase() }));

const titleXml = (title: string | null): string =>
  title === null
    ? ''
    : element(
        'c:title',
        {},
        '<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300"/></a:pPr><a:r><a:rPr sz="1300"/>' +
          `${element('a:t', {}, escapeText(title))}</a:r></a:p></c:rich></c:tx><c:overlay val="0"/>`,
      );

function axis(name: 'catAx' | 'valAx'): string {
  const [own, other] = name === 'catAx' ? AXES : [...AXES].reverse();
  return element(
    `c:${name}`,
    {},
    element('c:axId', { val: own }) +
      element('c:scaling', {}, element('c:orientation', { val: 'minMax' })) +
      element('c:delete', { val: 0 }) +
      element('c:axPos', { val: name === 'catAx' ? 'b' : 'l' }) +
      (name === 'valAx' ? '<c:majorGridlines/>' : '') +
      element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }) +
      element('c:crossAx', { val: other }),
  );
}

/** What of a chart, whoever drew it, the model knows; `isColumns` where it is no more than a ColumnChart. */
export function readChart(xml: string): ColumnChart & { readonly isColumns: boolean } {
  const root = parseXml(xml);
  const [plot] = descendants(root, 'plotArea');
  const kinds = plot ? elements(plot).filter(({ localName }) => localName?.endsWith('Chart')) : [];
  const [bars] = kinds;
  const value = (name: string) => bars && elements(bars, name)[0]?.getAttribute('val');
  const series = descendants(root, 'ser');
  const rangeIn = (parent: (typeof series)[number] | undefined, name: string): ChartRange | undefined => {
    const [holder] = parent ? elements(parent, name) : [];
    return holder && rangeOf(descendants(holder, 'f')[0]?.textContent ?? '');
  };
  const headers = series.some((one) => rangeIn(one, 'tx') !== undefined) ? 1 : 0;
  const groups = rangeIn(series[0], 'cat');
  const values = series.flatMap((one) => rangeIn(one, 'val') ?? []);
  const [title] = plot?.parentNode ? elements(plot.parentNode as typeof plot, 'title') : [];
  const color = (one: (typeof series)[number]) => {
    const [look] = elements(one, 'spPr');
    return look && descendants(look, 'srgbClr')[0]?.getAttribute('val');
  };
  const position = descendants(root, 'legendPos')[0]?.getAttribute('val');
  return {
    title: title
      ? descendants(title, 't')
          .map(({ textContent }) => textContent ?? '')
          .join('') || null
      : null,
    ranges: [...(groups ? [groups] : []), ...values].map(({ sheet, range }) => ({
      sheet,
      range: { ...range, row: range.row - headers, rows: range.rows + headers },
    })),
    headers,
    colors: series.flatMap((one) => (color(one) ? [`#${color(one)?.toLowerCase()}`] : [])),
    legend: position === 'b' ? 'bottom' : 'right',
    isColumns:
      kinds.length === 1 &&
      bars?.localName === 'barChart' &&
      value('barDir') === 'col' &&
      value('grouping') === 'clustered',
  };
}

/** `'Sheet'!$A$1:$A$7` of one area; undefined for what is more than that, and where its cells are gone. */
function rangeOf(formula: string): ChartRange | undefined {
  const [token, ...others] = tokenize(formula);
  if (token?.kind !== 'reference' || token.sheet === undefined || others.length > 0) return undefined;
  const range = parseRange(token.b === undefined ? token.a : `${token.a}:${token.b}`);
  return range && { sheet: token.sheet, range };
}

const FORMULA = /(<(?:[\w.-]+:)?f>)([^<]*)(<\/(?:[\w.-]+:)?f>)/g;

/** The chart with its references mended. */
export const chartFormulas = (xml: string, change: (formula: string) => string): string =>
  xml.replace(FORMULA, (whole, open: string, text: string, close: string) => {
    const formula = unescapeXml(text);
    const next = change(formula);
    return next === formula ? whole : open + escapeText(next) + close;
  });

/** What Google gives a chart whose size nobody has said. */
export const CHART_SIZE = { width: 600, height: 371 };

/** The same chart for a copy of its sheet: of that one's cells, at the same place. */
export function copyOfChart({ id, xml, anchor, place }: ChartRecord, from: string, to: string): ChartRecord {
  return {
    id,
    xml: chartFormulas(xml, (formula) => renameInFormula(formula, from, to)),
    place: place ?? placeIn(anchor ?? ''),
  };
}

/** Of an anchor; its size is not read. */
function placeIn(anchor: string): ChartPlace {
  const [from] = anchor === '' ? [] : descendants(parseFragment(anchor), 'from');
  const number = (name: string): number => Number((from && elements(from, name)[0]?.textContent) ?? 0);
  return {
    row: number('row') + 1,
    column: number('col') + 1,
    offsetX: Math.round(number('colOff') / EMU),
    offsetY: Math.round(number('rowOff') / EMU),
    ...CHART_SIZE,
  };
}

/** English metric units a pixel, at 96 pixels an inch. */
export const EMU = 9525;
