// Charts → their parts, and the drawing that holds them. What else lies in the drawing stays as it was.
import { type ChartPlace, EMU, readChart } from '../charts';
import { CONTENT_TYPE } from '../package/content-types';
import { PartXml } from '../package/part';
import { RELATIONSHIP_NS, Relationships } from '../package/relationships';
import { decodeXml } from '../package/text';
import { element } from '../package/xml';
import { chartRelation } from '../read/charts';
import type { SheetState } from '../state';
import type { PackageWriter } from './package';

const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const BLANK = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING_NS}" xmlns:a="${MAIN_NS}"/>`;

/** Gives the <drawing> element that points at them, '' where nothing is left in the drawing. */
export function writeCharts(
  { charts }: SheetState,
  before: Relationships,
  target: PackageWriter,
): { xml: string; relationships: Relationships } {
  const old = before.byKind('drawing');
  const path = old?.target ?? target.freePath('xl/drawings/drawing', '.xml');
  const bytes = target.parts[path];
  let part = bytes ? PartXml.decode(bytes) : PartXml.parse(BLANK);
  let inside = Relationships.of(path, target.parts);
  const kept = new Map(charts.map((chart) => [chart.anchor, chart]));
  part = part.withChildren(
    part.children.filter(({ name, xml }) => {
      const id = name === '' ? undefined : chartRelation(xml);
      if (id === undefined || kept.has(xml)) return true;
      inside = inside.remove(new Set([id]));
      return false;
    }),
  );
  const names = part.children.map(({ xml }) => xml).join('');
  let free = Math.max(1, ...Array.from(names.matchAll(/cNvPr[^>]* id="(\d+)"/g), (m) => Number(m[1]))) + 1;
  for (const chart of charts) {
    const own = chart.path ?? target.freePath('xl/charts/chart', '.xml');
    const present = target.parts[own];
    if (present === undefined || decodeXml(present) !== chart.xml)
      target.set(own, new TextEncoder().encode(chart.xml), chart.path ? undefined : CONTENT_TYPE.chart);
    if (chart.anchor !== undefined || chart.place === undefined) continue;
    let id: string;
    [inside, id] = inside.add('chart', own);
    const name = readChart(chart.xml).title ?? '';
    part = part.append('xdr:oneCellAnchor', anchorXml(chart.place, { id, number: free++, name }));
  }
  if (part.elements.length === 0)
    return { xml: '', relationships: old ? before.remove(new Set([old.id])) : before };
  target.set(path, part.toBytes(), old ? undefined : CONTENT_TYPE.drawing);
  target.setRelationships(inside);
  let [relationships, id] = [before, old?.id];
  if (id === undefined) [relationships, id] = relationships.add('drawing', path);
  return { xml: element('drawing', { 'xmlns:r': RELATIONSHIP_NS, 'r:id': id }), relationships };
}

function anchorXml(
  { row, column, offsetX, offsetY, width, height }: ChartPlace,
  { id, number, name }: { readonly id: string; readonly number: number; readonly name: string },
): string {
  const from =
    `<xdr:col>${column - 1}</xdr:col><xdr:colOff>${offsetX * EMU}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${offsetY * EMU}</xdr:rowOff>`;
  const chart = element('c:chart', { 'xmlns:c': CHART_NS, 'xmlns:r': RELATIONSHIP_NS, 'r:id': id });
  return element(
    'xdr:oneCellAnchor',
    { 'xmlns:xdr': DRAWING_NS, 'xmlns:a': MAIN_NS },
    element('xdr:from', {}, from) +
      element('xdr:ext', { cx: width * EMU, cy: height * EMU }) +
      element(
        'xdr:graphicFrame',
        { macro: '' },
        `<xdr:nvGraphicFramePr>${element('xdr:cNvPr', { id: number, name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
          element('a:graphic', {}, element('a:graphicData', { uri: CHART_NS }, chart)),
      ) +
      '<xdr:clientData/>',
  );
}
