// Excel's tables → their parts, brought in step with the sheet under them.
import { rangeName } from '../a1';
import { type ExcelTable, withHeader } from '../excel-tables';
import { PartXml } from '../package/part';
import type { Relationships } from '../package/relationships';
import { attributesOf, element, withAttributes } from '../package/xml';
import type { SheetState } from '../state';
import type { PackageWriter } from './package';

export interface TablesResult {
  /** <tableParts> of the sheet, '' where no table is left. */
  readonly xml: string;
  readonly relationships: Relationships;
}

/** `old`: <tableParts> as it was. Tables that went, or cannot be with such a header, leave their cells as they are. */
export function writeExcelTables(
  state: SheetState,
  old: string,
  before: Relationships,
  target: PackageWriter,
): TablesResult {
  const valueAt = (row: number, column: number) => state.rows.get(row)?.cells[column]?.value ?? null;
  const kept = new Set<string>();
  for (const table of state.tables) {
    const named = withHeader(table, valueAt);
    if (!named) continue;
    kept.add(table.relationshipId);
    const part = PartXml.decode(target.parts[table.path] as Uint8Array);
    const xml = tableXml(part, named);
    if (xml !== part.toString()) target.set(table.path, new TextEncoder().encode(xml));
  }
  const ids = before.list.filter(({ kind, id }) => kind === 'table' && !kept.has(id)).map(({ id }) => id);
  const list = PartXml.parse(old);
  const children = list.children.filter(({ xml }) =>
    [...attributesOf(xml)].every(([key, id]) => !key.endsWith(':id') || kept.has(id)),
  );
  const next = withAttributes(list.withChildren(children).toString(), { count: kept.size });
  return { xml: kept.size === 0 ? '' : next, relationships: before.remove(new Set(ids)) };
}

function tableXml(part: PartXml, table: ExcelTable): string {
  const columns = PartXml.parse(part.get('tableColumns') ?? '<tableColumns/>');
  const known = columns.all('tableColumn');
  const same = known.length === table.columns.length && table.columns.every(({ origin }, i) => origin === i);
  const ids = known.map((xml) => Number(attributesOf(xml).get('id')));
  let next = Math.max(0, ...ids) + 1;
  const written = table.columns.map(({ name, origin }) => {
    const xml = origin === undefined ? element('tableColumn', { id: next++ }) : (known[origin] as string);
    return attributesOf(xml).get('name') === name ? xml : withName(xml, name);
  });
  const ref = rangeName(table.range);
  const moved = part.attributes.get('ref') !== ref;
  const list = element('tableColumns', { count: written.length }, written.join(''));
  const order = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
  let xml = part;
  if (written.join() !== known.join()) xml = xml.with('tableColumns', list, order);
  // What sorts and filters is told by the number of a column, or by its cells.
  if (moved || !same)
    xml = xml.with('sortState', '', order).with('autoFilter', filterXml(part, table, same), order);
  return moved ? withRef(xml, ref).toString() : xml.toString();
}

function filterXml(part: PartXml, { range, totalsRows }: ExcelTable, same: boolean): string {
  const old = part.get('autoFilter');
  if (old === undefined) return '';
  const ref = rangeName({ ...range, rows: range.rows - totalsRows });
  return same ? withAttributes(old, { ref }) : element('autoFilter', { ref });
}

function withRef(part: PartXml, ref: string): PartXml {
  return part.withHead(part.head.replace(/ ref="[^"]*"/, ` ref="${ref}"`));
}

/** Excel writes a line break in a column's name as _x000a_, and takes no other. */
function withName(xml: string, name: string): string {
  return withAttributes(xml, { name }).replace(/^<[^>]*>/, (tag) => tag.replaceAll('&#10;', '_x000a_'));
}
