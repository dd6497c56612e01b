// The workbook → an .xlsx file. Parts nobody touched go back byte for byte; nothing changed at all: the same file.
import { XlsxError } from '../errors';
import { BLANK_STYLES } from '../package/blank-styles';
import { CONTENT_TYPE } from '../package/content-types';
import { PartXml } from '../package/part';
import { RELATIONSHIP_NS } from '../package/relationships';
import { decodeXml } from '../package/text';
import { element, escapeText, withAttributes } from '../package/xml';
import { pack } from '../package/zip';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { PackageWriter } from './package';
import { printTitles } from './page-setup';
import { writeSheet } from './sheet';
import { StringWriter } from './strings';
import { StyleWriter } from './styles';

/** CT_Workbook, ECMA-376 18.2.27. */
const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst'.split(
    ' ',
  );

/** Does not change the workbook: it may go on being changed and be written again. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { source } = workbook;
  if (!workbook.dirty && source.bytes) return source.bytes;
  if (workbook.sheets.every((sheet) => sheet.hidden))
    throw new XlsxError('limit', 'A workbook needs at least one sheet that is not hidden');
  const target = new PackageWriter(source);
  const partOf = (kind: string): [path: string | undefined, text: string | undefined] => {
    const path = source.relationships.byKind(kind)?.target;
    const bytes = path === undefined ? undefined : source.parts[path];
    return [path, bytes && decodeXml(bytes)];
  };
  const [stylesPath = '', stylesXml = BLANK_STYLES] = partOf('styles');
  const [stringsPath, stringsXml] = partOf('sharedStrings');
  const styles = new StyleWriter(stylesXml, source.formatOf);
  const strings = new StringWriter(stringsXml);

  const ids = new Map<Sheet, string>();
  const active = visibleActive(workbook);
  for (const sheet of workbook.sheets) {
    const origin = source.origins.get(sheet);
    const path = origin?.path ?? target.freePath('xl/worksheets/sheet', '.xml');
    if (origin) ids.set(sheet, origin.relationshipId);
    else ids.set(sheet, addRelationship(target, 'worksheet', path));
    const selected = sheet === active;
    const selectionDirty =
      workbook.listDirty && origin?.xml !== undefined && isSelected(origin.xml) !== selected;
    if (!origin || sheet.dirty || selectionDirty)
      writeSheet(sheet, origin, { path, selected, selectionDirty }, { package: target, styles, strings });
  }
  const kept = new Set(ids.values());
  const gone = [...source.origins.values()].filter((origin) => !kept.has(origin.relationshipId));
  target.relationships = target.relationships.remove(new Set(gone.map((origin) => origin.relationshipId)));

  const newStyles = styles.finish();
  if (newStyles)
    target.set(stylesPath || addPart(target, 'styles', 'xl/styles.xml'), newStyles, CONTENT_TYPE.styles);
  const newStrings = strings.finish();
  if (newStrings) {
    const path = stringsPath ?? addPart(target, 'sharedStrings', 'xl/sharedStrings.xml');
    target.set(path, newStrings, CONTENT_TYPE.sharedStrings);
  }
  // The order of calculation is a hint that must not name cells without formula.
  const calcChain = target.relationships.byKind('calcChain');
  if (calcChain) target.relationships = target.relationships.remove(new Set([calcChain.id]));
  target.set(source.workbookPath, workbookXml(workbook, ids, active).toBytes());
  return pack(target.finish());
}

function addRelationship(target: PackageWriter, kind: string, path: string): string {
  const [relationships, id] = target.relationships.add(kind, path);
  target.relationships = relationships;
  return id;
}

function addPart(target: PackageWriter, kind: string, path: string): string {
  addRelationship(target, kind, path);
  return path;
}

/** The active sheet, or the first one a person can see. */
function visibleActive(workbook: Workbook): Sheet | undefined {
  const active = workbook.sheets[workbook.activeSheetIndex];
  return active && !active.hidden ? active : workbook.sheets.find((sheet) => !sheet.hidden);
}

function isSelected(sheet: PartXml): boolean {
  return / tabSelected="(?:1|true)"/.test(sheet.get('sheetViews') ?? '');
}

function workbookXml(
  workbook: Workbook,
  ids: ReadonlyMap<Sheet, string>,
  active: Sheet | undefined,
): PartXml {
  const { source } = workbook;
  let part = source.workbookXml;
  if (workbook.listDirty) {
    part = part.with('sheets', sheetsXml(workbook, ids), ORDER);
    const views = PartXml.parse(part.get('bookViews') ?? '<bookViews/>');
    const activeTab = active ? workbook.sheets.indexOf(active) : 0;
    const view = withAttributes(views.get('workbookView') ?? '<workbookView/>', { activeTab });
    part = part.with('bookViews', views.with('workbookView', view, ['workbookView']).toString(), ORDER);
  }
  if (workbook.listDirty || source.namesDirty) part = part.with('definedNames', namesXml(workbook), ORDER);
  if (lacksResult(workbook))
    part = part.with(
      'calcPr',
      withAttributes(part.get('calcPr') ?? '<calcPr/>', { fullCalcOnLoad: 1 }),
      ORDER,
    );
  return part;
}

function sheetsXml(workbook: Workbook, ids: ReadonlyMap<Sheet, string>): string {
  const { origins } = workbook.source;
  let free = Math.max(0, ...[...origins.values()].map((origin) => origin.sheetId)) + 1;
  const sheets = workbook.sheets.map((sheet) => {
    const origin = origins.get(sheet);
    const hidden = origin?.stateAttribute === 'veryHidden' ? 'veryHidden' : 'hidden';
    return element('sheet', {
      name: sheet.name,
      sheetId: origin?.sheetId ?? free++,
      state: sheet.hidden ? hidden : undefined,
      'xmlns:r': RELATIONSHIP_NS,
      'r:id': ids.get(sheet),
    });
  });
  return element('sheets', {}, sheets.join(''));
}

/** The names, with the present places of the sheets that own some; those of deleted sheets go. */
function namesXml(workbook: Workbook): string {
  const names = workbook.source.names.flatMap(({ attributes, sheet, formula }) => {
    const index = sheet ? workbook.sheets.indexOf(sheet) : undefined;
    if (index === -1) return [];
    const local = index === undefined ? '' : ` localSheetId="${index}"`;
    return [`<definedName${attributes}${local}>${escapeText(formula)}</definedName>`];
  });
  const titles = workbook.sheets.flatMap((sheet, index) => {
    const isNew = !workbook.source.origins.has(sheet) && sheet.state.pageSetup !== undefined;
    const formula = isNew ? printTitles(sheet) : null;
    if (formula === null) return [];
    const at = { name: '_xlnm.Print_Titles', localSheetId: index };
    return [element('definedName', at, escapeText(formula))];
  });
  const all = [...names, ...titles];
  return all.length === 0 ? '' : element('definedNames', {}, all.join(''));
}

/** Then the program that opens the file has to compute. */
function lacksResult(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    if (!sheet.state.dirty.has('cells')) return false;
    for (const row of sheet.state.rows.values())
      if (!row.unread && row.cells.some((cell) => cell?.formula !== undefined && cell.value === null))
        return true;
    return false;
  });
}
