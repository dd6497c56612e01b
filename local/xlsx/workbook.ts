// The workbook: its sheets in order, and the formulas that must follow when sheets and cells move.

import { copyOfChart } from './charts';
import { XlsxError } from './errors';
import { renameInFormula, shiftFormula } from './formula/references';
import { renameColumnInFormula } from './formula/table-columns';
import { Sheet } from './sheet';
import type { Shift } from './shift';
import type { WorkbookSource } from './source';
import type { SheetState } from './state';
import { copyOfState, emptyState } from './state';
import { eachFormula } from './structure';

const FORBIDDEN_NAME = /[[\]:*?/\\]|^'|'$/;
/** Google's limit. Excel offers to repair a file with a name over 31 characters; LibreOffice reads it. */
const MAX_NAME = 100;

export class Workbook {
  #sheets: Sheet[] = [];
  #active = 0;
  #listDirty = false;

  /** `source` is the package the workbook was read from; it belongs to this folder's writer. */
  constructor(readonly source: WorkbookSource) {}

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** By exact name. */
  sheet(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  /** Index into `sheets`. */
  get activeSheetIndex(): number {
    return this.#active;
  }

  set activeSheetIndex(index: number) {
    if (index === this.#active) return;
    this.#active = index;
    this.#listDirty = true;
  }

  /** Sheets were inserted, deleted, moved, renamed, hidden, shown or activated. */
  get listDirty(): boolean {
    return this.#listDirty;
  }

  get dirty(): boolean {
    return this.#listDirty || this.source.namesDirty || this.#sheets.some((sheet) => sheet.dirty);
  }

  /** For the reader: a sheet that is already in the file. */
  adopt(name: string, hidden: boolean, state: SheetState): Sheet {
    const sheet = new Sheet(name, hidden, state, {
      referencesMoved: (moved, shift) => this.#referencesMoved(moved, shift),
      columnRenamed: (table, from, to) => {
        for (const one of this.#sheets)
          eachFormula(one.state, (formula) => renameColumnInFormula(formula, table, from, to));
        this.source.changeNames((formula) => renameColumnInFormula(formula, table, from, to));
      },
      sheetListChanged: () => {
        this.#listDirty = true;
      },
    });
    this.#sheets.push(sheet);
    return sheet;
  }

  /** For the reader. */
  adoptActive(index: number): void {
    this.#active = index;
  }

  /** 0-based place among the sheets. Throws XlsxError 'limit' for a name that is taken or that Excel refuses. */
  insertSheet(name: string, index: number): Sheet {
    this.#checkName(name);
    const active = this.#sheets[this.#active];
    const state = emptyState();
    state.formatOf = (style) => this.source.formatOf(style);
    const sheet = this.adopt(name, false, state);
    this.#sheets.pop();
    this.#sheets.splice(index, 0, sheet);
    this.#keepActive(active);
    return sheet;
  }

  /** A new sheet that holds and looks what `model` does; see insertSheet. */
  insertCopy(model: Sheet, name: string, index: number): Sheet {
    const sheet = this.insertSheet(name, index);
    Object.assign(sheet.state, copyOfState(model.state));
    sheet.setCharts(model.charts.map((chart) => copyOfChart(chart, model.name, name)));
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    if (this.#sheets.length === 1) throw new XlsxError('limit', 'A workbook needs at least one sheet');
    const active = this.#sheets[this.#active];
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#keepActive(active);
  }

  /** `index`: 0-based place after the move. */
  moveSheet(sheet: Sheet, index: number): void {
    const active = this.#sheets[this.#active];
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#sheets.splice(index, 0, sheet);
    this.#keepActive(active);
  }

  #keepActive(active: Sheet | undefined): void {
    const index = active ? this.#sheets.indexOf(active) : -1;
    this.#active = index >= 0 ? index : Math.min(this.#active, this.#sheets.length - 1);
    this.#listDirty = true;
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    if (name === old) return;
    this.#checkName(name, sheet);
    sheet.acceptName(name);
    this.#listDirty = true;
    for (const other of this.#sheets) eachFormula(other.state, (f) => renameInFormula(f, old, name));
    this.source.changeNames((formula) => renameInFormula(formula, old, name));
  }

  #referencesMoved(moved: Sheet, shift: Shift): void {
    for (const sheet of this.#sheets)
      eachFormula(sheet.state, (f) => shiftFormula(f, sheet.name, moved.name, shift));
    this.source.changeNames((formula) => shiftFormula(formula, undefined, moved.name, shift));
  }

  #checkName(name: string, self?: Sheet): void {
    if (name.length === 0 || name.length > MAX_NAME || FORBIDDEN_NAME.test(name))
      throw new XlsxError('limit', `Excel refuses the sheet name "${name}"`);
    const key = name.toLowerCase();
    if (this.#sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === key))
      throw new XlsxError('limit', `There is a sheet named "${name}" already`);
  }
}
