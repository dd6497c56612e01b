// One sheet: cells and all that a person sets around them. Every change marks its aspect, so that the writer
// rewrites that part of the file and nothing else.
import type { Cell, CellChange, CellFormat } from './cell';
import { linkOf } from './cell';
import { changedCell, sameCell } from './cell-change';
import type { ChartRecord } from './charts';
import { type ColumnSpan, changeColumns, charactersToPixels, pixelsToCharacters, spanAt } from './columns';
import { type Extent, extentOf, formulaPlaces, hasContent } from './content';
import { headerAt, renamedColumn } from './excel-tables';
import type { PageSetup } from './page-setup';
import { rowHeightOf, withRowHeight } from './row-attributes';
import type { ConditionalFormat, GridRange, Validation } from './rules';
import { checkValidation } from './rules';
import type { Shift } from './shift';
import type { Aspect, CellRecord, RowRecord, SheetState } from './state';
import { sortedRows } from './state';
import { shiftSheet } from './structure';

const POINTS_PER_PIXEL = 0.75;

/** What a sheet asks of its workbook. */
export interface SheetHost {
  /** Cells of `sheet` moved: references to them in the whole workbook follow. */
  referencesMoved(sheet: Sheet, shift: Shift): void;
  /** A column of one of Excel's tables has another header: formulas that name it follow. */
  columnRenamed(table: string, from: string, to: string): void;
  sheetListChanged(): void;
}

export class Sheet {
  #name: string;
  #hidden: boolean;
  readonly #host: SheetHost;
  #extent: Extent | undefined;
  /** Where formulas stand; the texts change in place when cells they name move. */
  #formulas: [row: number, column: number][] | undefined;

  /** `state` belongs to this folder's reader and writer; callers use the methods. */
  constructor(
    name: string,
    hidden: boolean,
    readonly state: SheetState,
    host: SheetHost,
  ) {
    this.#name = name;
    this.#hidden = hidden;
    this.#host = host;
  }

  /** Changed by Workbook.renameSheet, which also mends the formulas. */
  get name(): string {
    return this.#name;
  }

  /** For Workbook.renameSheet only. */
  acceptName(name: string): void {
    this.#name = name;
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  set hidden(hidden: boolean) {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    this.#host.sheetListChanged();
  }

  get dirty(): boolean {
    return this.state.dirty.size > 0;
  }

  #set<K extends keyof SheetState>(key: K, value: SheetState[K], aspect: Aspect): void {
    if (this.state[key] === value) return;
    this.state[key] = value;
    this.state.dirty.add(aspect);
  }

  get tabColor(): string | null {
    return this.state.tabColor;
  }

  set tabColor(color: string | null) {
    this.#set('tabColor', color?.toLowerCase() ?? null, 'properties');
  }

  get frozenRows(): number {
    return this.state.frozenRows;
  }

  set frozenRows(rows: number) {
    this.#set('frozenRows', rows, 'views');
  }

  get frozenColumns(): number {
    return this.state.frozenColumns;
  }

  set frozenColumns(columns: number) {
    this.#set('frozenColumns', columns, 'views');
  }

  get showGridlines(): boolean {
    return this.state.showGridlines;
  }

  set showGridlines(show: boolean) {
    this.#set('showGridlines', show, 'views');
  }

  /** How a new sheet is printed; a sheet of the file keeps what the file says. */
  set pageSetup(setup: PageSetup) {
    this.state.pageSetup = setup;
  }

  // ---- cells

  cell(row: number, column: number): Cell | undefined {
    return this.state.rows.get(row)?.cells[column];
  }

  /** Format that a cell has or, where none exists yet, would have from its row or column. */
  formatAt(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? this.state.formatOf(this.#styleAt(row, column));
  }

  #styleAt(row: number, column: number): number {
    return this.state.rows.get(row)?.style ?? spanAt(this.state.columns, column)?.style ?? 0;
  }

  /** Changes the cell (see CellChange); null removes it with its format. A change that changes nothing is free. */
  setCell(row: number, column: number, change: CellChange | Partial<Cell> | null): void {
    const rows = this.state.rows;
    const old = rows.get(row)?.cells[column];
    if (!change) {
      if (old) this.#put(row, column, undefined, old);
      return;
    }
    const style = this.#styleAt(row, column);
    const next = changedCell(old ?? { value: null, style, format: this.state.formatOf(style) }, change);
    if (!old || !sameCell(old, next)) this.#put(row, column, next, old);
  }

  #put(row: number, column: number, next: CellRecord | undefined, old: CellRecord | undefined): void {
    let record = this.state.rows.get(row);
    if (!record) {
      record = { cells: [], attributes: '' };
      this.state.rows.set(row, record);
    }
    if (next) record.cells[column] = next;
    else delete record.cells[column];
    record.raw = undefined;
    this.state.dirty.add('cells');
    if (linkOf(next) !== linkOf(old)) this.state.dirty.add('links');
    if (hasContent(next) !== hasContent(old)) this.#extent = undefined;
    if ((next?.formula === undefined) !== (old?.formula === undefined)) this.#formulas = undefined;
    if (this.state.tables.length > 0) this.#followHeader(row, column, next?.value);
  }

  #followHeader(row: number, at: number, name: Cell['value'] | undefined): void {
    const { table, column } = headerAt(this.state.tables, row, at) ?? {};
    if (!table || !column || typeof name !== 'string' || name === column.name) return;
    const next = renamedColumn(table, column, name);
    this.state.tables = this.state.tables.map((one) => (one === table ? next : one));
    if (column.name !== '') this.#host.columnRenamed(table.name, column.name, name);
  }

  /** Rows that exist, top to bottom, with their cells left to right; formats without content included. */
  *rows(): IterableIterator<[row: number, cells: [column: number, cell: Cell][]]> {
    for (const [row, record] of sortedRows(this.state.rows)) {
      const cells: [number, Cell][] = [];
      record.cells.forEach((cell, column) => {
        if (cell) cells.push([column, cell]);
      });
      if (cells.length > 0) yield [row, cells];
    }
  }

  /** Cells with a formula, top to bottom, left to right. */
  formulas(): { readonly row: number; readonly column: number; readonly cell: Cell }[] {
    this.#formulas ??= formulaPlaces(this.state.rows);
    return this.#formulas.map(([row, column]) => ({ row, column, cell: this.cell(row, column) as Cell }));
  }

  /** Last row with a value or a formula; 0 on a sheet without content. */
  get lastRow(): number {
    return this.#content().row;
  }

  /** Last column with a value or a formula; 0 on a sheet without content. */
  get lastColumn(): number {
    return this.#content().column;
  }

  #content(): Extent {
    this.#extent ??= extentOf(this.state.rows);
    return this.#extent;
  }

  // ---- rows and columns as such

  /** `count` new rows below row `after` (0 = at the top); they take the format of row `after`, not its content. */
  insertRows(after: number, count: number): void {
    this.#shift({ axis: 'row', at: after + 1, delta: count });
  }

  deleteRows(from: number, count: number): void {
    this.#shift({ axis: 'row', at: from, delta: -count });
  }

  /** `count` new columns right of column `after` (0 = at the left); they take its format, not its content. */
  insertColumns(after: number, count: number): void {
    this.#shift({ axis: 'column', at: after + 1, delta: count });
  }

  deleteColumns(from: number, count: number): void {
    this.#shift({ axis: 'column', at: from, delta: -count });
  }

  #shift(shift: Shift): void {
    if (shift.delta === 0) return;
    shiftSheet(this.state, shift);
    this.#extent = undefined;
    this.#formulas = undefined;
    this.#host.referencesMoved(this, shift);
  }

  #changeColumns(from: number, to: number, change: Partial<ColumnSpan>): void {
    this.state.columns = changeColumns(this.state.columns, from, to, change);
    this.state.dirty.add('columns');
  }

  /** Pixels; of a hidden column the width it has when shown. */
  columnWidth(column: number): number {
    return charactersToPixels(spanAt(this.state.columns, column)?.width ?? this.state.defaultColumnWidth);
  }

  setColumnWidth(column: number, px: number): void {
    if (this.columnWidth(column) !== px)
      this.#changeColumns(column, column, { width: pixelsToCharacters(px) });
  }

  columnHidden(column: number): boolean {
    return spanAt(this.state.columns, column)?.hidden ?? false;
  }

  setColumnHidden(column: number, hidden: boolean): void {
    if (this.columnHidden(column) !== hidden)
      this.#changeColumns(column, column, { hidden: hidden || undefined });
  }

  /** 0 = in no group. */
  columnGroupDepth(column: number): number {
    return spanAt(this.state.columns, column)?.depth ?? 0;
  }

  /** True for a column of a collapsed group. */
  columnCollapsed(column: number): boolean {
    return this.columnGroupDepth(column) > 0 && this.columnHidden(column);
  }

  /** Puts columns from..to at outline depth `depth` (0–7); collapsed hides them behind the group's control. */
  setColumnGroup(from: number, to: number, depth: number, collapsed: boolean): void {
    const hide = collapsed && depth > 0;
    const hidden = hide || (depth > 0 ? undefined : this.columnHidden(from) && !this.columnCollapsed(from));
    this.#changeColumns(from, to, { depth: depth || undefined, hidden: hidden || undefined });
    const step = this.groupControl === 'before' ? -1 : 1;
    // A column that was the control of the group beside it may be within that group now.
    for (let column = from; column <= to; column += 1)
      if (this.columnGroupDepth(column - step) <= this.columnGroupDepth(column))
        this.#changeColumns(column, column, { collapsed: undefined });
    const control = step < 0 ? from - 1 : to + 1;
    if (control >= 1) this.#changeColumns(control, control, { collapsed: hide || undefined });
  }

  /** Where the groups' + and − stand: left or right of the group. */
  get groupControl(): 'before' | 'after' {
    return this.state.groupControl;
  }

  set groupControl(place: 'before' | 'after') {
    this.#set('groupControl', place, 'properties');
  }

  /** Pixels. */
  rowHeight(row: number): number {
    const points = rowHeightOf(this.state.rows.get(row)?.attributes ?? '') ?? this.state.defaultRowHeight;
    return Math.round(points / POINTS_PER_PIXEL);
  }

  /** Pixels; null lets the program that opens the file fit the height to the text. */
  setRowHeight(row: number, px: number | null): void {
    const record: RowRecord = this.state.rows.get(row) ?? { cells: [], attributes: '' };
    const attributes = withRowHeight(record.attributes, px === null ? null : px * POINTS_PER_PIXEL);
    if (attributes === record.attributes) return;
    record.attributes = attributes;
    record.raw = undefined;
    this.state.rows.set(row, record);
    this.state.dirty.add('cells');
  }

  // ---- what lies over the cells

  get merges(): readonly GridRange[] {
    return this.state.merges;
  }

  setMerges(merges: readonly GridRange[]): void {
    this.state.merges = [...merges];
    this.state.dirty.add('merges');
  }

  /** Keys 'row,column'. */
  get notes(): ReadonlyMap<string, string> {
    return this.state.notes;
  }

  /** null or '' removes the note. */
  setNote(row: number, column: number, text: string | null): void {
    const key = `${row},${column}`;
    if ((this.state.notes.get(key) ?? null) === (text || null)) return;
    if (text) this.state.notes.set(key, text);
    else this.state.notes.delete(key);
    this.state.dirty.add('notes');
  }

  get validations(): readonly Validation[] {
    return this.state.validations;
  }

  /**
   * A rule that is given back as it was read keeps what the model does not show of it (titles, error texts).
   * Throws XlsxError 'limit' for what Excel would cut.
   */
  setValidations(list: readonly Validation[]): void {
    for (const { rule } of list) checkValidation(rule);
    this.state.validations = [...list];
    this.state.dirty.add('validations');
  }

  get charts(): readonly ChartRecord[] {
    return this.state.charts;
  }

  setCharts(list: readonly ChartRecord[]): void {
    this.state.charts = [...list];
    this.state.dirty.add('charts');
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.state.conditionalFormats;
  }

  setConditionalFormats(list: readonly ConditionalFormat[]): void {
    this.state.conditionalFormats = [...list];
    this.state.dirty.add('conditionalFormats');
  }
}
