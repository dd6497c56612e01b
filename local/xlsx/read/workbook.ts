// The package → a workbook.
import { readTheme } from '../colors';
import { XlsxError } from '../errors';
import { PartXml, parseXml } from '../package/part';
import { Relationships } from '../package/relationships';
import { decodeXml } from '../package/text';
import { attributesOf, attributesText, isTrue, unescapeXml } from '../package/xml';
import { type Parts, unpack } from '../package/zip';
import { RuleOrigins } from '../rule-origins';
import { type DefinedName, WorkbookSource } from '../source';
import { emptyState } from '../state';
import { Workbook } from '../workbook';
import { readCharts } from './charts';
import { readExcelTables } from './excel-tables';
import { checkExtent } from './extent';
import { readNotes } from './notes';
import { readSheet, type SharedTables } from './sheet';
import { readSharedStrings } from './strings';
import { readStyles } from './styles';

/**
 * Reads an .xlsx file. Throws XlsxError 'empty' | 'encrypted' | 'broken' | 'foreign' | 'tooLarge'; never returns half a
 * workbook.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  return unreadWorkbook(bytes)();
}

/** For whoever may not need the cells: sees that the file is whole, and leaves it to the caller to read it, or not. */
export function unreadWorkbook(bytes: Uint8Array): () => Workbook {
  const parts = unpack(bytes);
  return () => {
    try {
      return readParts(parts, bytes);
    } catch (cause) {
      if (cause instanceof XlsxError) throw cause;
      throw new XlsxError('broken', 'The workbook could not be read', { cause });
    }
  };
}

/** For readWorkbook and newWorkbook; `bytes` is the file the parts are from. */
export function readParts(parts: Parts, bytes: Uint8Array | undefined): Workbook {
  const path = Relationships.of('', parts).byKind('officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw new XlsxError('foreign', 'The workbook is of the binary .xlsb kind');
  const xml = PartXml.decode(required(parts, path));
  if (xml.name !== 'workbook') throw new XlsxError('foreign', 'The package is no .xlsx workbook');
  const relationships = Relationships.of(path, parts);
  const text = (kind: string): string | undefined => {
    const target = relationships.byKind(kind)?.target;
    const part = target === undefined ? undefined : parts[target];
    return part && decodeXml(part);
  };
  const themeXml = text('theme');
  const theme = readTheme(themeXml === undefined ? undefined : parseXml(themeXml));
  const shared: SharedTables = {
    theme,
    styles: readStyles(text('styles'), theme),
    strings: readSharedStrings(text('sharedStrings'), theme),
    dates1904: isTrue(attributesOf(xml.get('workbookPr') ?? '<workbookPr/>').get('date1904')),
  };
  const source = new WorkbookSource(
    parts,
    bytes,
    path,
    xml,
    relationships,
    shared.styles.formatOf,
    shared.dates1904,
  );
  const workbook = new Workbook(source);
  for (const raw of PartXml.parse(xml.get('sheets') ?? '<sheets/>').all('sheet'))
    readOne(workbook, raw, relationships, shared);
  if (workbook.sheets.length === 0) throw new XlsxError('broken', 'The workbook has no sheet');
  checkExtent(workbook.sheets);
  source.names = readNames(xml, workbook);
  const view = PartXml.parse(xml.get('bookViews') ?? '<bookViews/>').get('workbookView');
  workbook.adoptActive(Number(attributesOf(view ?? '<workbookView/>').get('activeTab') ?? 0));
  return workbook;
}

function readOne(workbook: Workbook, raw: string, relationships: Relationships, shared: SharedTables): void {
  const at = attributesOf(raw);
  const name = at.get('name') ?? '';
  try {
    readNamed(workbook, name, at, relationships, shared);
  } catch (error) {
    if (error instanceof XlsxError) error.place ||= `"${name}"`;
    throw error;
  }
}

function readNamed(
  workbook: Workbook,
  name: string,
  at: Map<string, string>,
  relationships: Relationships,
  shared: SharedTables,
): void {
  const { parts, origins } = workbook.source;
  if (name === '' || workbook.sheet(name))
    throw new XlsxError('broken', name ? 'Two sheets have this name' : 'A sheet without a name');
  const relationshipId = [...at].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
  const relationship = relationships.byId(relationshipId);
  if (!relationship) throw new XlsxError('broken', `The part of the sheet "${name}" is missing`);
  const path = relationship.target;
  const rules = new RuleOrigins();
  const own = Relationships.of(path, parts);
  // Chart and dialog sheets have no cells: they are carried along as they are.
  const xml = relationship.kind === 'worksheet' ? PartXml.decode(required(parts, path)) : undefined;
  const state = xml ? readSheet(xml, name, own, rules, shared) : emptyState();
  if (xml) state.tables = readExcelTables(own, parts);
  if (xml) state.charts = readCharts(own, parts);
  const notes = own.byKind('comments');
  if (xml && notes) state.notes = readNotes(decodeXml(required(parts, notes.target)));
  const stateAttribute = at.get('state');
  const hidden = stateAttribute === 'hidden' || stateAttribute === 'veryHidden';
  const sheet = workbook.adopt(name, hidden, state);
  const sheetId = Number(at.get('sheetId'));
  origins.set(sheet, { path, relationshipId, sheetId, stateAttribute, xml, relationships: own, rules });
}

function readNames(xml: PartXml, workbook: Workbook): DefinedName[] {
  const list = xml.get('definedNames');
  if (list === undefined) return [];
  return PartXml.parse(list)
    .all('definedName')
    .map((raw): DefinedName => {
      const attributes = attributesOf(raw);
      const local = attributes.get('localSheetId');
      attributes.delete('localSheetId');
      const sheet = local === undefined ? undefined : workbook.sheets[Number(local)];
      const formula = unescapeXml(
        PartXml.parse(raw)
          .children.map((child) => child.xml)
          .join(''),
      );
      return { attributes: attributesText(attributes), formula, ...(sheet && { sheet }) };
    });
}

function required(parts: Parts, path: string): Uint8Array {
  const part = parts[path];
  if (!part) throw new XlsxError('broken', `The part ${path} is missing`);
  return part;
}
