// The emulated spreadsheet service: one workbook, one user, one execution.
import type { CellFormat, CellValue, TextRun } from '../../xlsx/model';
import type { HostService } from '../service';
import { chartMethods } from './charts';
import { conditionalFormatMethods } from './conditional-formats';
import { Context, type SpreadsheetOptions } from './context';
import { currentYear } from './entry';
import { formatMethods } from './formats';
import { checkGrid } from './limits';
import { namedRangeMethods } from './named-ranges';
import { displayText } from './number-format';
import { protectionMethods } from './protections';
import { rangeListMethod } from './range-lists';
import { richTextMethods } from './rich-text';
import { selectionMethods } from './selection';
import { sheetMethods } from './sheets';
import { sortMethods } from './sort';
import { followOrder } from './state';
import { structureMethods } from './structure';
import { parseTyped } from './typed';
import { validationMethods } from './validations';
import { putEntries, valueMethods } from './values';

/** A cell as it stands, for tables and tests. */
export interface CellContent {
  readonly value: CellValue;
  /** Without '='. */
  readonly formula?: string;
  readonly format: CellFormat;
  /** What the cell shows. */
  readonly text: string;
  /** Address behind the whole text, and behind words of it. */
  readonly link?: string;
  readonly runs?: readonly TextRun[];
}

export class SpreadsheetHost {
  readonly #context: Context;
  readonly service: HostService;

  constructor(options: SpreadsheetOptions) {
    this.#context = new Context(options);
    const c = this.#context;
    this.service = {
      ...sheetMethods(c),
      ...structureMethods(c),
      ...valueMethods(c),
      ...richTextMethods(c),
      ...sortMethods(c),
      ...formatMethods(c),
      ...validationMethods(c),
      ...conditionalFormatMethods(c),
      ...chartMethods(c),
      ...protectionMethods(c),
      ...namedRangeMethods(c),
      ...selectionMethods(c),
    };
    this.service.writeRanges = rangeListMethod(c, this.service);
  }

  /** To be called before workbook and state are saved: cached results of formulas are brought up to date. */
  finish(): void {
    this.#context.computeFormulas();
    followOrder(this.#context.state, this.#context.workbook);
  }

  /** Undefined when there is no such sheet. */
  gid(sheetName: string): number | undefined {
    const sheet = this.#context.workbook.sheet(sheetName);
    return sheet && this.#context.infoOf(sheet).gid;
  }

  readCell(gid: number, row: number, column: number): CellContent {
    const sheet = this.#context.sheet(gid);
    const cell = sheet.cell(row, column);
    const format = sheet.formatAt(row, column);
    const value = cell?.value ?? null;
    const text = displayText(value, format.numberFormat, this.#context.locale);
    const { formula, link, runs } = cell ?? {};
    return {
      value,
      format,
      text,
      ...(formula !== undefined && { formula }),
      ...(link !== undefined && { link }),
      ...(runs && { runs }),
    };
  }

  /** How many rows and columns the sheet has, empty ones included. */
  size(gid: number): { rows: number; columns: number } {
    const { maxRows: rows, maxColumns: columns } = this.#context.info(gid);
    return { rows, columns };
  }

  /**
   * A person types into one cell: parsed in the workbook's locale. Throws ServiceError beyond the sheet, where the user
   * may not write, and where a rejecting validation refuses.
   */
  typeInto(gid: number, row: number, column: number, text: string): void {
    const c = this.#context;
    const area = c.writable({ gid, row, column, rows: 1, columns: 1 });
    const format = area.sheet.formatAt(row, column).numberFormat;
    putEntries(c, area, [[parseTyped(text, format, c.locale, currentYear(c))]]);
  }

  /** Gives the sheet at least that many rows, as pasting does. Throws ServiceError beyond Google's limit. */
  growTo(gid: number, rows: number): void {
    const info = this.#context.info(gid);
    const maxRows = Math.max(info.maxRows, rows);
    checkGrid(this.#context.state, info, { maxRows, maxColumns: info.maxColumns });
    info.maxRows = maxRows;
  }
}
