// Inserting and deleting rows and columns: what lies in and over the cells moves along.
import { MAX_COLUMNS, MAX_ROWS, parseRange, rangeName } from './a1';
import { linkOf } from './cell';
import { chartFormulas } from './charts';
import { deleteSpans, insertSpans } from './columns';
import { shiftTable } from './excel-tables';
import { sheetPrefix } from './formula/tokens';
import type { GridRange, ValidationRule } from './rules';
import { type Shift, shiftInterval } from './shift';
import type { CellRecord, RowRecord, SheetState } from './state';

function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  if (shift.axis === 'row') {
    const rows = shiftInterval(range.row, range.row + range.rows - 1, shift, MAX_ROWS);
    return rows && { ...range, row: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = shiftInterval(range.column, range.column + range.columns - 1, shift, MAX_COLUMNS);
  return columns && { ...range, column: columns[0], columns: columns[1] - columns[0] + 1 };
}

const same = (a: GridRange, b: GridRange): boolean => rangeName(a) === rangeName(b);

function shiftRanges(ranges: readonly GridRange[], shift: Shift): readonly GridRange[] {
  const moved = ranges.map((range) => shiftRange(range, shift)).filter((range) => range !== undefined);
  const unchanged = moved.length === ranges.length && moved.every((r, i) => same(r, ranges[i] as GridRange));
  return unchanged ? ranges : moved;
}

function shiftRanged<T extends { readonly ranges: readonly GridRange[] }>(
  list: readonly T[],
  shift: Shift,
): readonly T[] {
  const moved = list.map((item) => {
    const ranges = shiftRanges(item.ranges, shift);
    return ranges === item.ranges ? item : { ...item, ranges };
  });
  return moved.every((item, i) => item === list[i]) ? list : moved.filter((item) => item.ranges.length > 0);
}

/** A record without what binds it to its old place in the file. */
function unbound({ raw: _raw, ...record }: CellRecord): CellRecord {
  return record;
}

/** A blank cell that looks like `record`. */
function formatOnly(record: CellRecord): CellRecord {
  return { value: null, format: record.format, style: record.style };
}

function shiftRows(state: SheetState, { at, delta }: Shift): void {
  const rows = new Map<number, RowRecord>();
  for (const [row, record] of state.rows) {
    if (row < at) rows.set(row, record);
    else if (row >= at - Math.min(delta, 0) && row + delta <= MAX_ROWS) {
      rows.set(row + delta, {
        cells: record.cells.map((cell) => cell && unbound(cell)),
        attributes: record.attributes,
        ...(record.style !== undefined && { style: record.style }),
      });
    }
  }
  const model = state.rows.get(at - 1);
  for (let i = 0; model && i < delta; i++) {
    const cells = model.cells.map((cell) => cell && formatOnly(cell));
    rows.set(at + i, {
      cells,
      attributes: model.attributes,
      ...(model.style !== undefined && { style: model.style }),
    });
  }
  state.rows = rows;
}

function shiftCells(state: SheetState, { at, delta }: Shift): void {
  for (const record of state.rows.values()) {
    if (record.cells.length <= at) {
      if (delta < 0 || !record.cells[at - 1]) continue;
    }
    const head = record.cells.slice(0, at);
    const moved = record.cells.slice(at - Math.min(delta, 0)).map((cell) => cell && unbound(cell));
    const model = head[at - 1];
    const fresh = Array.from({ length: Math.max(delta, 0) }, () => model && formatOnly(model));
    while (head.length < at) head.push(undefined);
    record.cells = [...head, ...fresh, ...moved].slice(0, MAX_COLUMNS + 1);
    record.raw = undefined;
  }
  state.columns =
    delta > 0 ? insertSpans(state.columns, at - 1, delta) : deleteSpans(state.columns, at, -delta);
  state.dirty.add('columns');
}

function shiftNotes(notes: Map<string, string>, shift: Shift): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [key, text] of notes) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const range = shiftRange({ row, column, rows: 1, columns: 1 }, shift);
    if (range) moved.set(`${range.row},${range.column}`, text);
  }
  return moved;
}

/** Moves all of the sheet but its formulas, which follow with the whole workbook's (eachFormula). */
export function shiftSheet(state: SheetState, shift: Shift): void {
  const links = [...state.rows.values()].some((row) => !row.unread && row.cells.some(linkOf));
  if (shift.axis === 'row') shiftRows(state, shift);
  else shiftCells(state, shift);
  state.dirty.add('cells');
  if (links) state.dirty.add('links');
  const frozen = shift.axis === 'row' ? 'frozenRows' : 'frozenColumns';
  if (state[frozen] >= shift.at) {
    state[frozen] = shiftInterval(1, state[frozen], shift, MAX_ROWS)?.[1] ?? 0;
    state.dirty.add('views');
  }
  const merges = shiftRanges(state.merges, shift);
  if (merges !== state.merges) {
    state.merges = merges.filter((range) => range.rows * range.columns > 1);
    state.dirty.add('merges');
  }
  if (state.notes.size > 0) {
    state.notes = shiftNotes(state.notes, shift);
    state.dirty.add('notes');
  }
  const validations = shiftRanged(state.validations, shift);
  if (validations !== state.validations) state.dirty.add('validations');
  state.validations = validations;
  const formats = shiftRanged(state.conditionalFormats, shift);
  if (formats !== state.conditionalFormats) state.dirty.add('conditionalFormats');
  state.conditionalFormats = formats;
  if (state.tables.length > 0) {
    state.tables = state.tables
      .map((table) => shiftTable(table, shift))
      .filter((table) => table !== undefined);
    state.dirty.add('tables');
  }
  if (state.autoFilter) {
    state.autoFilter = shiftRange(state.autoFilter, shift);
    state.dirty.add('autoFilter');
  }
}

function changeRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const { allowInvalid, help } = rule;
  const base = { allowInvalid, ...(help !== undefined && { help }) };
  if (rule.type === 'formula') {
    const formula = change(rule.formula);
    return formula === rule.formula ? rule : { ...base, type: 'formula', formula };
  }
  if (rule.type !== 'range') return rule;
  const old = rangeFormula(rule.sheet, rule.range);
  const next = change(old);
  if (next === old) return rule;
  return { ...base, ...(parseRangeFormula(next) ?? { type: 'formula', formula: next }) };
}

/** `'Sheet'!$A$2:$A$60` */
export function rangeFormula(sheet: string, range: GridRange): string {
  return sheetPrefix(sheet) + rangeName(range, true);
}

/** The 'range' rule that a formula stands for, if it is a reference to another sheet. */
export function parseRangeFormula(
  formula: string,
): { type: 'range'; sheet: string; range: GridRange } | undefined {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(formula);
  const range = m && parseRange(m[3] ?? '');
  const sheet = m?.[1]?.replaceAll("''", "'") ?? m?.[2];
  return range && sheet !== undefined ? { type: 'range', sheet, range } : undefined;
}

/** Passes every formula of the sheet through `change` and marks what changed. Kept XML of unknown rules stays. */
export function eachFormula(state: SheetState, change: (formula: string) => string): void {
  for (const row of state.rows.values()) {
    if (row.unread) continue;
    row.cells.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const formula = change(cell.formula);
      if (formula === cell.formula) return;
      row.cells[column] = { ...unbound(cell), formula };
      row.raw = undefined;
      state.dirty.add('cells');
    });
  }
  const validations = state.validations.map((item) => {
    const rule = changeRule(item.rule, change);
    return rule === item.rule ? item : { ...item, rule };
  });
  if (validations.some((item, i) => item !== state.validations[i])) {
    state.validations = validations;
    state.dirty.add('validations');
  }
  const formats = state.conditionalFormats.map((item) => {
    const formula = item.formula === undefined ? undefined : change(item.formula);
    return formula === item.formula || formula === undefined ? item : { ...item, formula };
  });
  if (formats.some((item, i) => item !== state.conditionalFormats[i])) {
    state.conditionalFormats = formats;
    state.dirty.add('conditionalFormats');
  }
  const charts = state.charts.map((chart) => {
    const xml = chartFormulas(chart.xml, change);
    return xml === chart.xml ? chart : { ...chart, xml };
  });
  if (charts.some((chart, i) => chart !== state.charts[i])) {
    state.charts = charts;
    state.dirty.add('charts');
  }
}
