// What every spreadsheet method works on: the workbook with its state, bounds, the record of writes, who is acting.
import { columnName } from '../../xlsx/a1';
import type { GridRange, Sheet, Workbook } from '../../xlsx/model';
import type { Json, ServiceMethod } from '../service';
import { NotEmulated, ServiceError } from '../service';
import { READ_AFTER_WRITE, STRUCTURE } from './costs';
import { recalculate } from './formula/recalculate';
import type { RangeRef } from './grid-ranges';
import { type SheetLocale, sheetLocale } from './locale';
import { checkProtection, checkSheetProtection, type SpreadsheetUser } from './protection-rules';
import { reconcile, type SheetState, type SpreadsheetState } from './state';

export interface SpreadsheetOptions {
  readonly workbook: Workbook;
  /** Changed in place; the caller saves it. */
  readonly state: SpreadsheetState;
  readonly user: SpreadsheetUser;
  readonly now: Date;
  /** Told of every write to a sheet; 0 cells for a change of the sheet as such. */
  recordWrite(gid: number, cells: number): void;
  /** Addresses known to edit the workbook, for Protection.getEditors; the acting user is always one. */
  readonly editors?: readonly string[];
  /** Whose file it is. */
  readonly owner?: string;
  /** Puts a copy of the workbook as it stands into the acting user's Drive; its id. */
  readonly keepCopy?: (name: string) => string;
}

/** A range checked against its sheet. */
export interface Area extends RangeRef {
  readonly sheet: Sheet;
  readonly info: SheetState;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export class Context {
  readonly workbook: Workbook;
  readonly state: SpreadsheetState;
  readonly user: SpreadsheetUser;
  readonly now: Date;
  readonly editors: readonly string[];
  readonly owner: string;
  readonly keepCopy: (name: string) => string;
  readonly #recordWrite: (gid: number, cells: number) => void;
  /** Writes that Google would still hold back. */
  #pending = false;
  /** Cells changed since formulas were last computed; before the first look, whether any may be out of date. */
  #stale: 'changed' | 'unknown' | 'no' = 'unknown';

  constructor(options: SpreadsheetOptions) {
    this.workbook = options.workbook;
    this.state = options.state;
    this.user = options.user;
    this.now = options.now;
    this.editors = [...new Set([...(options.editors ?? []), options.user.email])];
    this.owner = options.owner ?? '';
    this.#recordWrite = options.recordWrite;
    this.keepCopy =
      options.keepCopy ??
      (() => {
        throw new NotEmulated('Spreadsheet.copy');
      });
    reconcile(this.state, this.workbook);
  }

  get locale(): SheetLocale {
    const locale = sheetLocale(this.state.locale);
    if (!locale) throw new NotEmulated(`locale ${this.state.locale}`);
    return locale;
  }

  info(gid: number): SheetState {
    const info = this.state.sheets.find((sheet) => sheet.gid === gid);
    if (!info || !this.workbook.sheet(info.name)) throw new ServiceError(`Sheet ${gid} not found`);
    return info;
  }

  sheet(gid: number): Sheet {
    return this.workbook.sheet(this.info(gid).name) as Sheet;
  }

  infoOf(sheet: Sheet): SheetState {
    return this.state.sheets.find((info) => info.name === sheet.name) as SheetState;
  }

  /** Throws Google's error for a range that is not on the sheet. */
  area(ref: RangeRef): Area {
    const info = this.info(ref.gid);
    const { row, column, rows, columns } = ref;
    const whole = [row, column, rows, columns].every((n) => Number.isInteger(n) && n >= 1);
    if (!whole || row + rows - 1 > info.maxRows || column + columns - 1 > info.maxColumns)
      throw new ServiceError(OUTSIDE);
    return { gid: ref.gid, row, column, rows, columns, info, sheet: this.sheet(ref.gid) };
  }

  /** As area(), for a write: a hard protection that the user is no editor of throws. */
  writable(ref: RangeRef): Area {
    const area = this.area(ref);
    checkProtection(this, area);
    return area;
  }

  wholeSheet(gid: number): RangeRef {
    const { maxRows, maxColumns } = this.info(gid);
    return { gid, row: 1, column: 1, rows: maxRows, columns: maxColumns };
  }

  /** Notes a write. `values` says that formulas may have other results now. */
  wrote(gid: number | null, cells: number, values: boolean): void {
    this.#pending = true;
    if (values) this.#stale = 'changed';
    if (gid !== null) this.#recordWrite(gid, cells);
  }

  /** True if writes were pending; they no longer are. */
  settle(): boolean {
    const pending = this.#pending;
    this.#pending = false;
    return pending;
  }

  /** Brings the cached results of formulas up to date, if anything they depend on may have changed. */
  computeFormulas(): void {
    if (this.#stale === 'no') return;
    recalculate(this, this.#stale === 'changed');
    this.#stale = 'no';
  }
}

export function cellCount(ref: GridRange): number {
  return ref.rows * ref.columns;
}

export function a1(row: number, column: number): string {
  return columnName(column) + row;
}

// ---- service methods. Arguments come from this project's own realm code, so their types are known.

type Run<A extends unknown[]> = (...args: A) => Json;
/** Modelled ms: a figure, or one that depends on the range that comes first. */
type Cost = number | ((ref: RangeRef) => number);
const ms = (cost: Cost, [ref]: readonly Json[]): number =>
  typeof cost === 'number' ? cost : cost(ref as unknown as RangeRef);

/** A round trip that reads: pending writes are carried out first, which costs time. */
export function read<A extends unknown[]>(c: Context, cost: Cost, run: Run<A>): ServiceMethod {
  let waited = false;
  return {
    kind: 'read',
    run: (args) => {
      waited = c.settle();
      return run(...(args as A));
    },
    costMs: (args) => ms(cost, args) + (waited ? READ_AFTER_WRITE : 0),
  };
}

/** A round trip that writes; `run` calls `wrote`. */
export function write<A extends unknown[]>(cost: Cost, run: (...args: A) => void): ServiceMethod {
  return {
    kind: 'write',
    run: (args) => {
      run(...(args as A));
      return null;
    },
    costMs: (args) => ms(cost, args),
  };
}

/** A write that changes a sheet as such; `values` says that cells moved. */
export function changing<A extends unknown[]>(
  c: Context,
  change: (sheet: Sheet, ...args: A) => void,
  values = false,
): ServiceMethod {
  return write(STRUCTURE, (gid: number, ...args: A) => {
    checkSheetProtection(c, gid);
    change(c.sheet(gid), ...args);
    c.wrote(gid, 0, values);
  });
}

/** No round trip on Google: navigation, builders, what came with an earlier read. */
export function free<A extends unknown[]>(run: Run<A>): ServiceMethod {
  return { kind: 'free', run: (args) => run(...(args as A)), costMs: () => 0 };
}
