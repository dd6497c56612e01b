// The elements of a worksheet that say how it is looked at: views, tab, columns, merges.
import { cellName, rangeName } from '../a1';
import { argb } from '../colors';
import type { ColumnSpan } from '../columns';
import { PartXml } from '../package/part';
import { type Attributes, element, withAttributes } from '../package/xml';
import type { SheetState } from '../state';

/** <sheetViews> with frozen panes and gridlines of the state; `selected`: the sheet is the active tab. */
export function viewsXml(old: string | undefined, state: SheetState, selected: boolean): string {
  const views = PartXml.parse(old ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  let first = true;
  const children = views.children.map((child) => {
    if (child.name !== 'sheetView' || !first) return child;
    first = false;
    return { name: child.name, xml: viewXml(child.xml, state, selected) };
  });
  return views.withChildren(children).toString();
}

function viewXml(xml: string, state: SheetState, selected: boolean): string {
  const { frozenRows: rows, frozenColumns: columns } = state;
  const old = PartXml.parse(xml);
  const pane = PartXml.parse(old.get('pane') ?? '<pane/>').attributes;
  const same =
    Number(pane.get('xSplit') ?? 0) === columns &&
    Number(pane.get('ySplit') ?? 0) === rows &&
    (pane.size === 0 || (pane.get('state')?.startsWith('frozen') ?? false));
  const view = same ? old : withPane(old, rows, columns);
  return withAttributes(view.toString(), {
    showGridLines: state.showGridlines ? undefined : 0,
    tabSelected: selected ? 1 : undefined,
  });
}

function withPane(view: PartXml, rows: number, columns: number): PartXml {
  const kept = view.children.filter(({ name }) => !['pane', 'selection', 'pivotSelection'].includes(name));
  if (rows === 0 && columns === 0) return view.withChildren(kept);
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = element('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows + 1, columns + 1),
    activePane,
    state: 'frozen',
  });
  const selection = element('selection', { pane: activePane });
  return view.withChildren([{ name: 'pane', xml: pane }, { name: 'selection', xml: selection }, ...kept]);
}

export function propertiesXml(old: string | undefined, state: SheetState): string {
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  const part = PartXml.parse(old ?? '<sheetPr/>');
  const tab = state.tabColor ? element('tabColor', { rgb: argb(state.tabColor) }) : '';
  const outline = withAttributes(part.get('outlinePr') ?? '<outlinePr/>', {
    summaryRight: state.groupControl === 'before' ? 0 : undefined,
  });
  const keep = outline !== '<outlinePr/>';
  const next = part.with('tabColor', tab, order).with('outlinePr', keep ? outline : '', order);
  return next.elements.length === 0 && next.attributes.size === 0 ? '' : next.toString();
}

export function columnsXml(columns: readonly ColumnSpan[], defaultWidth: number): string {
  if (columns.length === 0) return '';
  return element('cols', {}, columns.map((span) => columnXml(span, defaultWidth)).join(''));
}

function columnXml(span: ColumnSpan, defaultWidth: number): string {
  const attributes: Attributes = {
    min: span.min,
    max: span.max,
    width: span.width ?? defaultWidth,
    style: span.style,
    hidden: span.hidden ? 1 : undefined,
    outlineLevel: span.depth,
    collapsed: span.collapsed ? 1 : undefined,
    customWidth: span.width === undefined ? undefined : 1,
  };
  return element('col', attributes).replace('/>', `${span.other ?? ''}/>`);
}

/** The default sizes, and how deep the column groups go: without it Excel shows no + and −. */
export function formatDefaultsXml(old: string | undefined, state: SheetState): string {
  const depth = Math.max(0, ...state.columns.map((span) => span.depth ?? 0));
  return withAttributes(old ?? element('sheetFormatPr', { defaultRowHeight: state.defaultRowHeight }), {
    outlineLevelCol: depth || undefined,
  });
}

export function mergesXml(merges: SheetState['merges']): string {
  if (merges.length === 0) return '';
  const cells = merges.map((range) => element('mergeCell', { ref: rangeName(range) }));
  return element('mergeCells', { count: merges.length }, cells.join(''));
}

/** The range that has content or format, for <dimension>. */
export function dimensionXml(state: SheetState): string {
  let [top, bottom, left, right] = [0, 1, 0, 1];
  for (const [row, record] of state.rows) {
    const first = record.cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    top = top === 0 ? row : Math.min(top, row);
    left = left === 0 ? first : Math.min(left, first);
    bottom = Math.max(bottom, row);
    right = Math.max(right, record.cells.length - 1);
  }
  const [row, column] = [top || 1, left || 1];
  return element('dimension', {
    ref: rangeName({ row, column, rows: bottom - row + 1, columns: right - column + 1 }),
  });
}
