// One worksheet part → the state of a sheet.
import type { Element } from '@xmldom/xmldom';
import { parseRange } from '../a1';
import { readColor, type Theme } from '../colors';
import type { ColumnSpan } from '../columns';
import { XlsxError } from '../errors';
import { elements, PartXml, parseFragment } from '../package/part';
import type { Relationships } from '../package/relationships';
import { attributesOf, attributesText, isTrue } from '../package/xml';
import type { RuleOrigins } from '../rule-origins';
import type { GridRange } from '../rules';
import type { SheetState } from '../state';
import { emptyState } from '../state';
import { readConditionalFormats } from './conditional-formats';
import { readSheetData } from './sheet-data';
import { type RichText, readRichText } from './strings';
import type { Styles } from './styles';
import { readValidations } from './validations';

/** What all sheets of a workbook share. */
export interface SharedTables {
  readonly styles: Styles;
  readonly strings: readonly RichText[];
  readonly theme: Theme;
  readonly dates1904: boolean;
}

/** A hyperlink over a whole column is one click target, not a million cells. */
export const MAX_LINK_CELLS = 10_000;

export function readSheet(
  part: PartXml,
  name: string,
  relationships: Relationships,
  rules: RuleOrigins,
  shared: SharedTables,
): SheetState {
  if (part.name !== 'worksheet') throw new XlsxError('broken', `The sheet "${name}" is no worksheet part`);
  const state: SheetState = {
    ...emptyState(),
    formatOf: shared.styles.formatOf,
    columns: readColumns(part.get('cols')),
    merges: readMerges(part.get('mergeCells')),
    validations: readValidations(part, name, rules),
    conditionalFormats: readConditionalFormats(part, shared.styles.dxf, rules),
  };
  const parsed = (child: string): Element | undefined => {
    const xml = part.get(child);
    return xml === undefined ? undefined : parseFragment(xml);
  };
  readFormatDefaults(state, parsed('sheetFormatPr'));
  readView(state, parsed('sheetViews'));
  readProperties(state, parsed('sheetPr'), shared.theme);
  state.autoFilter = parseRange(attributesOf(part.get('autoFilter') ?? '<autoFilter/>').get('ref') ?? '');
  state.rows = readSheetData(part.get('sheetData') ?? '<sheetData/>', {
    strings: shared.strings,
    formatOf: shared.styles.formatOf,
    richText: (xml) => readRichText(xml, shared.theme),
    dates1904: shared.dates1904,
  });
  for (const row of state.rows.values()) if (row.sharesFormulas) state.sharedFormulaRows++;
  readLinks(state, part, relationships);
  return state;
}

function readFormatDefaults(state: SheetState, format: Element | undefined): void {
  const width = Number(format?.getAttribute('defaultColWidth'));
  const base = Number(format?.getAttribute('baseColWidth') || 8);
  // Without a width of its own: base characters and 5 px of padding, rounded up to 8 px (ECMA-376 18.3.1.81).
  state.defaultColumnWidth = width || (Math.ceil((base * 7 + 5) / 8) * 8 - 5) / 7;
  state.defaultRowHeight = Number(format?.getAttribute('defaultRowHeight')) || 15;
}

function readView(state: SheetState, views: Element | undefined): void {
  const view = views && elements(views, 'sheetView')[0];
  if (!view) return;
  state.showGridlines = isTrue(view.getAttribute('showGridLines') ?? undefined, true);
  const pane = elements(view, 'pane')[0];
  if (!pane?.getAttribute('state')?.startsWith('frozen')) return;
  state.frozenColumns = Number(pane.getAttribute('xSplit') ?? 0);
  state.frozenRows = Number(pane.getAttribute('ySplit') ?? 0);
}

function readProperties(state: SheetState, properties: Element | undefined, theme: Theme): void {
  if (!properties) return;
  state.tabColor = readColor(elements(properties, 'tabColor')[0], theme);
  const outline = elements(properties, 'outlinePr')[0];
  if (!isTrue(outline?.getAttribute('summaryRight') ?? undefined, true)) state.groupControl = 'before';
}

const KNOWN = ['min', 'max', 'width', 'style', 'hidden', 'outlineLevel', 'collapsed', 'customWidth'];

function readColumns(xml: string | undefined): ColumnSpan[] {
  if (xml === undefined) return [];
  return PartXml.parse(xml)
    .all('col')
    .map((col): ColumnSpan => {
      const at = attributesOf(col);
      const width = at.get('width');
      const style = at.get('style');
      const depth = Number(at.get('outlineLevel') ?? 0);
      const other = attributesText(new Map([...at].filter(([key]) => !KNOWN.includes(key))));
      return {
        min: Number(at.get('min')),
        max: Number(at.get('max')),
        ...(width !== undefined && { width: Number(width) }),
        ...(style !== undefined && { style: Number(style) }),
        ...(isTrue(at.get('hidden')) && { hidden: true }),
        ...(depth > 0 && { depth }),
        ...(isTrue(at.get('collapsed')) && { collapsed: true }),
        ...(other !== '' && { other }),
      };
    });
}

function readMerges(xml: string | undefined): GridRange[] {
  if (xml === undefined) return [];
  return PartXml.parse(xml)
    .all('mergeCell')
    .map((merge) => parseRange(attributesOf(merge).get('ref') ?? ''))
    .filter((range) => range !== undefined);
}

function readLinks(state: SheetState, part: PartXml, relationships: Relationships): void {
  const xml = part.get('hyperlinks');
  if (xml === undefined) return;
  for (const raw of PartXml.parse(xml).all('hyperlink')) {
    const at = attributesOf(raw);
    const link = linkTarget(at, relationships);
    const range = parseRange(at.get('ref') ?? '');
    if (link === undefined || !range || range.rows * range.columns > MAX_LINK_CELLS) continue;
    for (let row = range.row; row < range.row + range.rows; row++) {
      const record = state.rows.get(row) ?? { cells: [], attributes: '' };
      for (let column = range.column; column < range.column + range.columns; column++) {
        const cell = record.cells[column] ?? { value: null, style: 0, format: state.formatOf(0) };
        record.cells[column] = { ...cell, link };
      }
      state.rows.set(row, record);
    }
  }
}

/** The URL, or '#place' in this workbook, or both. */
export function linkTarget(at: Map<string, string>, relationships: Relationships): string | undefined {
  const place = at.get('location');
  const id = [...at].find(([key]) => key.endsWith(':id'))?.[1];
  const target = id === undefined ? '' : (relationships.byId(id)?.target ?? '');
  const link = place ? `${target}#${place}` : target;
  return link === '' ? undefined : link;
}
