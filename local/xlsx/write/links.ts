// Hyperlinks of cells → <hyperlinks> and its relationships. Those that still hold stay as they were.
import { cellName, parseRange } from '../a1';
import { linkOf } from '../cell';
import { PartXml } from '../package/part';
import { RELATIONSHIP_NS, type Relationships } from '../package/relationships';
import { attributesOf, element } from '../package/xml';
import { linkTarget, MAX_LINK_CELLS } from '../read/sheet';
import type { SheetState } from '../state';

export interface LinksResult {
  readonly xml: string;
  readonly relationships: Relationships;
}

export function writeLinks(state: SheetState, old: string | undefined, before: Relationships): LinksResult {
  const open = new Map<string, string>();
  for (const [row, record] of state.rows) {
    if (record.unread) continue;
    record.cells.forEach((cell, column) => {
      const link = linkOf(cell);
      if (link) open.set(cellName(row, column), link);
    });
  }
  const kept: string[] = [];
  const dropped = new Set<string>();
  for (const xml of old === undefined ? [] : PartXml.parse(old).all('hyperlink')) {
    const at = attributesOf(xml);
    const id = [...at].find(([key]) => key.endsWith(':id'))?.[1];
    const cells = cellsOf(at.get('ref') ?? '');
    const target = linkTarget(at, before);
    if (!cells || cells.every((cell) => open.get(cell) === target)) {
      kept.push(xml);
      for (const cell of cells ?? []) open.delete(cell);
    } else if (id !== undefined) dropped.add(id);
  }
  for (const xml of kept) for (const id of attributesOf(xml).values()) dropped.delete(id);
  let relationships = before.remove(dropped);
  const ids = new Map<string, string>();
  for (const [ref, link] of open) {
    if (link.startsWith('#')) {
      kept.push(element('hyperlink', { ref, location: link.slice(1) }));
      continue;
    }
    let id = ids.get(link);
    if (id === undefined) {
      [relationships, id] = relationships.add('hyperlink', link.replace(/\s/g, encodeURIComponent), true);
      ids.set(link, id);
    }
    kept.push(element('hyperlink', { ref, 'xmlns:r': RELATIONSHIP_NS, 'r:id': id }));
  }
  return { xml: kept.length === 0 ? '' : element('hyperlinks', {}, kept.join('')), relationships };
}

/** Names of the cells of a link; undefined for one over more cells than the reader spreads. */
function cellsOf(ref: string): string[] | undefined {
  const range = parseRange(ref);
  if (!range || range.rows * range.columns > MAX_LINK_CELLS) return undefined;
  const cells: string[] = [];
  for (let row = 0; row < range.rows; row++)
    for (let column = 0; column < range.columns; column++)
      cells.push(cellName(range.row + row, range.column + column));
  return cells;
}
