// Charts of a sheet, out of its drawing.
import type { ChartRecord } from '../charts';
import { descendants, PartXml, parseFragment } from '../package/part';
import { Relationships } from '../package/relationships';
import { decodeXml } from '../package/text';
import type { Parts } from '../package/zip';

/** Which relationship of the drawing an anchor's chart has; undefined for a picture or a shape. */
export function chartRelation(anchor: string): string | undefined {
  const [chart] = descendants(parseFragment(anchor), 'chart');
  return Array.from(chart?.attributes ?? []).find(({ name }) => name.endsWith(':id'))?.value;
}

export function readCharts(sheet: Relationships, parts: Readonly<Parts>): ChartRecord[] {
  const path = sheet.byKind('drawing')?.target;
  const bytes = path === undefined ? undefined : parts[path];
  if (path === undefined || bytes === undefined) return [];
  const relationships = Relationships.of(path, parts);
  return PartXml.decode(bytes).elements.flatMap(({ xml: anchor }, at): ChartRecord[] => {
    const target = relationships.byId(chartRelation(anchor) ?? '')?.target;
    const part = target === undefined ? undefined : parts[target];
    return target === undefined || part === undefined
      ? []
      : [{ id: at + 1, xml: decodeXml(part), path: target, anchor }];
  });
}
