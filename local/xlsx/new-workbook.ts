// The smallest workbook: one empty sheet named Sheet1, Arial 10 like Google's.
import { BLANK_STYLES } from './package/blank-styles';
import { RELATIONSHIP_NS } from './package/relationships';
import { MAIN_NS } from './package/xml';
import { readParts } from './read/workbook';
import type { Workbook } from './workbook';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Record<string, string> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP_NS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIP_NS}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>` +
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP_NS}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONSHIP_NS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': BLANK_STYLES,
  // 100 px wide and 21 px high cells.
  'xl/worksheets/sheet1.xml':
    `<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIP_NS}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultColWidth="13.571" defaultRowHeight="15.75"/><sheetData/></worksheet>',
};

/** A workbook with one empty sheet, as readWorkbook would give it. */
export function newWorkbook(): Workbook {
  const encoder = new TextEncoder();
  const parts = Object.entries(PARTS).map(([path, xml]): [string, Uint8Array] => [
    path,
    encoder.encode(HEAD + xml),
  ]);
  return readParts(Object.fromEntries(parts), undefined);
}
