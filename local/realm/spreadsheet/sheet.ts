// Sheet: one tab, known by its gid.
import { emulate, emulateInParts } from '../emulate';
import { notEmulated } from '../invoke';
import { type ChartJson, chartJson, chartOf, newChart } from './chart';
import { conditionalFormatRule, type FormatRuleJson, formatRuleJson } from './conditional-format';
import type { Places } from './places';
import { type ProtectionJson, protectionOf } from './protection';
import { rangeListOf } from './range-list';
import { encodeRow } from './values';
import { call, type RangeRef } from './wire';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export function sheetOf(gid: number, places: Places): Sheet {
  const self = () => sheet;
  const sheet: Sheet = emulateInParts('Spreadsheet.Sheet', {}, [
    () => identity(gid, places, self),
    () => ranges(gid, places, self),
    () => rowsAndColumns(gid, places, self),
    () => looks(gid, places, self),
  ]);
  return sheet;
}

/** A method that changes the sheet and gives it back. */
function changing(gid: number, self: () => Sheet) {
  return (method: string, ...args: unknown[]) => {
    call(method, gid, ...args);
    return self();
  };
}

function identity(gid: number, places: Places, self: () => Sheet) {
  const change = changing(gid, self);
  return {
    getSheetId: () => gid,
    getName: () => call('sheetName', gid),
    getSheetName: () => call('sheetName', gid),
    getParent: () => places.spreadsheet(),
    setName: (name: string) => change('setName', String(name)),
    getIndex: () => call('sheetIndex', gid),
    activate: () => change('activate'),
    hideSheet: () => change('setHidden', true),
    showSheet: () => change('setHidden', false),
    isSheetHidden: () => call('isHidden', gid),
    protect: () => protectionOf(call('protectSheet', gid), places),
    getProtections: (type: unknown) =>
      call('protections', gid, String(type)).map((json: ProtectionJson) => protectionOf(json, places)),
  };
}

function ranges(gid: number, places: Places, self: () => Sheet) {
  const change = changing(gid, self);
  const range = (ref: RangeRef) => {
    call('range', ref);
    return places.range(ref);
  };
  return {
    getRange: (place: unknown, column?: number, rows = 1, columns = 1) =>
      typeof place === 'string'
        ? places.range(call('rangeByName', gid, place))
        : range({ gid, row: Number(place), column: Number(column), rows, columns }),
    getRangeList: (notations: string[]) => rangeListOf(gid, notations, places),
    getDataRange: () => places.range(call('dataRange', gid)),
    getActiveRange: () => places.range(call('activeRange', gid)),
    getActiveCell: () => places.range({ ...call('activeRange', gid), rows: 1, columns: 1 }),
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) => range.activate(),
    getSheetValues: (row: number, column: number, rows: number, columns: number) =>
      range({ gid, row, column, rows, columns }).getValues(),
    getLastRow: () => call('lastRow', gid),
    getLastColumn: () => call('lastColumn', gid),
    getMaxRows: () => call('maxRows', gid),
    getMaxColumns: () => call('maxColumns', gid),
    appendRow: (values: unknown[]) => change('appendRow', encodeRow(values, 'appendRow')),
  };
}

function rowsAndColumns(gid: number, places: Places, self: () => Sheet) {
  const change = changing(gid, self);
  return {
    insertRowAfter: (after: number) => change('insertRows', after, 1),
    insertRowsAfter: (after: number, count: number) => change('insertRows', after, count),
    insertRowBefore: (before: number) => change('insertRowsBefore', before, 1),
    insertRowsBefore: (before: number, count: number) => change('insertRowsBefore', before, count),
    insertColumnAfter: (after: number) => change('insertColumns', after, 1),
    insertColumnsAfter: (after: number, count: number) => change('insertColumns', after, count),
    insertColumnBefore: (before: number) => change('insertColumnsBefore', before, 1),
    insertColumnsBefore: (before: number, count: number) => change('insertColumnsBefore', before, count),
    deleteRow: (row: number) => change('deleteRows', row, 1),
    deleteColumn: (column: number) => change('deleteColumns', column, 1),
    deleteRows: (from: number, count: number) => {
      change('deleteRows', from, count);
    },
    deleteColumns: (from: number, count: number) => {
      change('deleteColumns', from, count);
    },
    getColumnWidth: (column: number) => call('columnWidth', gid, column),
    setColumnWidth: (column: number, px: number) => change('setColumnWidths', column, 1, px),
    setColumnWidths: (column: number, count: number, px: number) =>
      change('setColumnWidths', column, count, px),
    setRowHeight: (row: number, px: number) => change('setRowHeights', row, 1, px),
    setRowHeights: (row: number, count: number, px: number) => change('setRowHeights', row, count, px),
    /** Google's overloads: hideColumn(range), hideColumns(index[, count]). */
    hideColumn: (range: GoogleAppsScript.Spreadsheet.Range) => {
      change('hideColumns', range.getColumn(), range.getNumColumns());
    },
    hideColumns: (column: number, count = 1) => {
      change('hideColumns', column, count);
    },
    showColumns: (column: number, count = 1) => {
      change('showColumns', column, count);
    },
    getFrozenRows: () => call('frozen', gid).rows,
    getFrozenColumns: () => call('frozen', gid).columns,
    setFrozenRows: (rows: number) => {
      change('setFrozenRows', rows);
    },
    setFrozenColumns: (columns: number) => {
      change('setFrozenColumns', columns);
    },
    getColumnGroupDepth: (column: number) => call('columnGroupDepth', gid, column),
    getColumnGroup: (column: number, depth: number) =>
      groupOf(call('columnGroup', gid, column, depth), depth, places),
    collapseAllColumnGroups: () => change('collapseAllColumnGroups'),
    setColumnGroupControlPosition: (position: unknown) => change('setColumnGroupControl', String(position)),
  };
}

function groupOf(ref: RangeRef, depth: number, places: Places): GoogleAppsScript.Spreadsheet.Group {
  const collapse = (collapsed: boolean) => {
    call('collapseColumnGroup', ref, collapsed);
    return group;
  };
  const group: GoogleAppsScript.Spreadsheet.Group = emulate('Spreadsheet.Group', {
    getDepth: () => depth,
    getRange: () => places.range(ref),
    isCollapsed: () => call('isColumnGroupCollapsed', ref),
    collapse: () => collapse(true),
    expand: () => collapse(false),
  });
  return group;
}

function looks(gid: number, places: Places, self: () => Sheet) {
  const change = changing(gid, self);
  const clearing = (method: string, ...args: unknown[]) => {
    call(method, call('wholeSheet', gid), ...args);
    return self();
  };
  return {
    clear: (...options: unknown[]) => {
      if (options.length > 0) notEmulated('Sheet.clear with options');
      return clearing('clear');
    },
    clearContents: () => clearing('clearContent'),
    clearFormats: () => clearing('clearFormat'),
    clearNotes: () => clearing('setNote', null),
    getTabColor: () => call('tabColor', gid),
    setTabColor: (color: string | null) => change('setTabColor', color),
    setHiddenGridlines: (hide: boolean) => change('setHiddenGridlines', hide),
    getConditionalFormatRules: () =>
      call('conditionalFormatRules', gid).map((json: FormatRuleJson) => conditionalFormatRule(json, places)),
    setConditionalFormatRules: (rules: Rule[]) => {
      change('setConditionalFormatRules', rules.map(formatRuleJson));
    },
    getCharts: () => call('charts', gid).map((json: ChartJson) => chartOf(json, places)),
    newChart: () => newChart(places),
    insertChart: (chart: Chart) => {
      change('insertChart', chartJson(chart));
    },
    updateChart: (chart: Chart) => {
      change('updateChart', chartJson(chart));
    },
    removeChart: (chart: Chart) => {
      change('removeChart', chartJson(chart));
    },
    clearConditionalFormatRules: () => {
      change('setConditionalFormatRules', []);
    },
  };
}
