// One sheet → its worksheet part: only the elements whose aspect is dirty are replaced.
import { rangeName } from '../a1';
import { CONTENT_TYPE } from '../package/content-types';
import { PartXml } from '../package/part';
import { RELATIONSHIP_NS, Relationships } from '../package/relationships';
import { decodeText, decodeXml } from '../package/text';
import { element, MAIN_NS, withAttributes } from '../package/xml';
import type { Sheet } from '../sheet';
import type { SheetOrigin } from '../source';
import type { Aspect } from '../state';
import { writeCharts } from './charts';
import { conditionalFormatsXml } from './conditional-formats';
import { writeExcelTables } from './excel-tables';
import { writeLinks } from './links';
import { commentsXml, drawingXml } from './notes';
import type { PackageWriter } from './package';
import { fittedPage, pageElements } from './page-setup';
import { writeSheetData } from './sheet-data';
import {
  columnsXml,
  dimensionXml,
  formatDefaultsXml,
  mergesXml,
  propertiesXml,
  viewsXml,
} from './sheet-parts';
import type { StringWriter } from './strings';
import type { StyleWriter } from './styles';
import { withValidations } from './validations';

/** CT_Worksheet, ECMA-376 18.3.1.99. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

const BLANK = PartXml.parse(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIP_NS}"><sheetData/></worksheet>`,
);

export interface SheetTarget {
  readonly path: string;
  readonly selected: boolean;
  /** The active tab changed: the view says whether it is this one. */
  readonly selectionDirty: boolean;
}

export interface WriteTables {
  readonly package: PackageWriter;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
}

/** Writes the sheet's part and what hangs on it. `origin` is undefined for a new sheet. */
export function writeSheet(
  sheet: Sheet,
  origin: SheetOrigin | undefined,
  target: SheetTarget,
  tables: WriteTables,
): void {
  const { state } = sheet;
  let part = origin?.xml ?? BLANK;
  let relationships = origin?.relationships ?? Relationships.of(target.path, {});
  const before = relationships;
  const dirty = (aspect: Aspect) => !origin || state.dirty.has(aspect);
  const put = (name: string, xml: string) => {
    part = part.with(name, xml, ORDER);
  };

  if (dirty('properties')) put('sheetPr', propertiesXml(part.get('sheetPr'), state));
  if (!origin && state.pageSetup) {
    put('sheetPr', fittedPage(part.get('sheetPr') ?? ''));
    for (const [name, xml] of pageElements(state.pageSetup)) put(name, xml);
  }
  if (dirty('views') || target.selectionDirty)
    put('sheetViews', viewsXml(part.get('sheetViews'), state, target.selected));
  if (!origin)
    put(
      'sheetFormatPr',
      element('sheetFormatPr', {
        defaultColWidth: state.defaultColumnWidth,
        defaultRowHeight: state.defaultRowHeight,
      }),
    );
  if (dirty('columns')) {
    put('sheetFormatPr', formatDefaultsXml(part.get('sheetFormatPr'), state));
    put('cols', columnsXml(state.columns, state.defaultColumnWidth));
  }
  if (dirty('cells')) {
    const { styles, strings } = tables;
    const { dates1904 } = tables.package.source;
    put('dimension', dimensionXml(state));
    put(
      'sheetData',
      writeSheetData(state, { strings, dates1904, xf: (base, format) => styles.xf(base, format) }),
    );
  }
  const filter = part.get('autoFilter');
  if (state.dirty.has('autoFilter') && filter !== undefined)
    put('autoFilter', state.autoFilter ? withAttributes(filter, { ref: rangeName(state.autoFilter) }) : '');
  if (dirty('merges')) put('mergeCells', mergesXml(state.merges));
  if (dirty('conditionalFormats')) {
    const dxf = tables.styles.dxf.bind(tables.styles);
    put('conditionalFormatting', conditionalFormatsXml(state.conditionalFormats, origin?.rules, dxf));
  }
  if (dirty('validations')) part = withValidations(part, state.validations, origin?.rules, ORDER);
  if (dirty('links')) {
    const links = writeLinks(state, part.get('hyperlinks'), relationships);
    put('hyperlinks', links.xml);
    relationships = links.relationships;
  }
  const list = part.get('tableParts');
  if (list !== undefined && (dirty('tables') || dirty('cells'))) {
    const left = writeExcelTables(state, list, relationships, tables.package);
    put('tableParts', left.xml);
    relationships = left.relationships;
  }
  if (dirty('notes') && (state.notes.size > 0 || relationships.byKind('comments'))) {
    const notes = writeNotes(sheet, relationships, tables.package);
    relationships = notes.relationships;
    put('legacyDrawing', notes.xml);
  }
  if (state.dirty.has('charts') || (!origin && state.charts.length > 0)) {
    const drawn = writeCharts(state, relationships, tables.package);
    relationships = drawn.relationships;
    put('drawing', drawn.xml);
  }
  tables.package.set(target.path, part.toBytes(), origin ? undefined : CONTENT_TYPE.worksheet);
  if (relationships !== before) tables.package.setRelationships(relationships);
}

/** Writes the comments and drawing parts; gives the <legacyDrawing> element that points at them. */
function writeNotes(
  sheet: Sheet,
  before: Relationships,
  target: PackageWriter,
): { xml: string; relationships: Relationships } {
  const { notes } = sheet.state;
  const read = (path: string | undefined, decode: (bytes: Uint8Array) => string): string | undefined => {
    const bytes = path === undefined ? undefined : target.parts[path];
    return bytes && decode(bytes);
  };
  let relationships = before;
  const comments = relationships.byKind('comments');
  const drawing = relationships.byKind('vmlDrawing');
  const shapes = drawingXml(read(drawing?.target, decodeText), notes);
  const encoder = new TextEncoder();

  if (notes.size > 0) {
    const path = comments?.target ?? target.freePath('xl/comments', '.xml');
    target.set(
      path,
      encoder.encode(commentsXml(read(comments?.target, decodeXml), notes)),
      CONTENT_TYPE.comments,
    );
    if (!comments) [relationships] = relationships.add('comments', path);
  } else if (comments) relationships = relationships.remove(new Set([comments.id]));

  if (shapes === undefined) {
    if (drawing) relationships = relationships.remove(new Set([drawing.id]));
    return { xml: '', relationships };
  }
  const path = drawing?.target ?? target.freePath('xl/drawings/vmlDrawing', '.vml');
  target.set(path, encoder.encode(shapes));
  target.declareExtension('vml', CONTENT_TYPE.vml);
  let id = drawing?.id;
  if (id === undefined) [relationships, id] = relationships.add('vmlDrawing', path);
  return { xml: element('legacyDrawing', { 'xmlns:r': RELATIONSHIP_NS, 'r:id': id }), relationships };
}
