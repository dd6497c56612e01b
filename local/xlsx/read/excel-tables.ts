// The parts of a sheet that describe Excel's tables.
import { parseRange } from '../a1';
import { XlsxError } from '../errors';
import type { ExcelTable } from '../excel-tables';
import { PartXml } from '../package/part';
import type { Relationships } from '../package/relationships';
import { attributesOf } from '../package/xml';
import type { Parts } from '../package/zip';

/** Throws XlsxError 'broken' for a table without its part, place or columns. */
export function readExcelTables(relationships: Relationships, parts: Readonly<Parts>): ExcelTable[] {
  return relationships.list
    .filter(({ kind, external }) => kind === 'table' && !external)
    .map(({ id, target }) => {
      const bytes = parts[target];
      if (!bytes) throw new XlsxError('broken', `The part ${target} is missing`);
      return readTable(PartXml.decode(bytes), id, target);
    });
}

function readTable(part: PartXml, relationshipId: string, path: string): ExcelTable {
  const { attributes } = part;
  const range = parseRange(attributes.get('ref') ?? '');
  const columns = PartXml.parse(part.get('tableColumns') ?? '<tableColumns/>').all('tableColumn');
  if (range?.columns !== columns.length)
    throw new XlsxError('broken', `The table of ${path} does not fit its columns`);
  return {
    relationshipId,
    path,
    name: attributes.get('displayName') ?? attributes.get('name') ?? '',
    range,
    headerRows: Number(attributes.get('headerRowCount') ?? 1),
    totalsRows: Number(attributes.get('totalsRowCount') ?? 0),
    columns: columns.map((xml, origin) => ({ name: attributesOf(xml).get('name') ?? '', origin })),
  };
}
