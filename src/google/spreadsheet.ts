// The only place that reads and writes the workbook. Reads a tab in one call, carries out a plan of changes in order.
import { NEW_SHEET } from '../../sheets-schema/style';
import type { RawCell } from '../core/sheet/cells';
import type { Change } from '../core/sheet/changes';
import type { FoundProtection, TabInfo, TabStructure } from '../core/sheet/structure';
import type { RawTab } from '../core/sheet/table';
import { applyChange } from './apply-change';
import { openGrammar } from './formula-grammar';
import { makeRoom, type Size } from './make-room';
import { dayIn } from './time-zone';
import { titleOf } from './titles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Tab {
  readonly sheet: Sheet;
  /** As people wrote it. */
  readonly name: string;
}

function foundProtection(protection: GoogleAppsScript.Spreadsheet.Protection): FoundProtection {
  const isRange = protection.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE;
  const range = isRange ? protection.getRange() : null;
  return {
    description: protection.getDescription(),
    warningOnly: protection.isWarningOnly(),
    corner: range && { row: range.getRow(), column: range.getColumn() },
  };
}

/** Of the whole cell, else of the first linked word in it: people link one word of a sentence. */
function addressIn(text: GoogleAppsScript.Spreadsheet.RichTextValue | null): string | null {
  if (text === null) return null;
  const whole = text.getLinkUrl();
  if (whole !== null) return whole;
  const linked = text.getRuns().find((run) => run.getLinkUrl() !== null);
  return linked?.getLinkUrl() ?? null;
}

/** A day as rules know it has a year of four figures; "5112026" in a column of days has not, and may be no date at all. */
function dayCell(value: Date, timeZone: string): RawCell {
  if (Number.isNaN(value.getTime())) return '#NUM!';
  const date = dayIn(value, timeZone);
  return /^[1-9]\d{3}-/.test(date) ? { date } : date.split('-').reverse().join('/');
}

export function openWorkbook() {
  const book = SpreadsheetApp.getActive();
  const region = () => book.getSpreadsheetLocale();
  let grammar = openGrammar(region);
  let known: Map<string, Tab> | null = null;
  let timeZone: string | null = null;
  /** The filled part of each tab as it was read: asked for once, although values and formulas are two calls. */
  const filled = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  /** Rows and columns that a tab is known to have, where it was looked at or made by this run. */
  const sizes = new Map<string, Size>();

  /** By title, in the order of the workbook; one call for all. */
  const tabs = (): Map<string, Tab> => {
    known ??= new Map(
      book.getSheets().map((sheet) => {
        const name = sheet.getName();
        return [titleOf(name), { sheet, name }];
      }),
    );
    return known;
  };

  const sheetOf = (title: string): Sheet | undefined => tabs().get(title)?.sheet;

  const insert = (title: string, after: string | null): void => {
    const present = [...tabs()];
    const at = present.findIndex(([other]) => other === after) + 1;
    const made: Tab = { sheet: book.insertSheet(title, at), name: title };
    known = new Map([...present.slice(0, at), [title, made], ...present.slice(at)]);
  };

  const cellOf = (value: unknown): RawCell => {
    if (value instanceof Date) {
      timeZone ??= book.getSpreadsheetTimeZone();
      return dayCell(value, timeZone);
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  };

  return {
    id: (): string => book.getId(),
    url: (): string => book.getUrl(),
    locale: (): string => book.getSpreadsheetLocale(),
    timeZone: (): string => book.getSpreadsheetTimeZone(),
    setLocale: (locale: string): void => {
      book.setSpreadsheetLocale(locale);
      grammar = openGrammar(region);
    },
    setTimeZone: (zone: string): void => {
      book.setSpreadsheetTimeZone(zone);
      timeZone = zone;
    },
    /** Forgets what was seen of the tabs: while a dialog stood open people went on working. */
    refresh(): void {
      known = null;
      filled.clear();
      sizes.clear();
    },
    toast: (text: string, title: string): void => book.toast(text, title, 8),

    /** Google's id of every tab and its name, which formulas give back, by title; one call for all. */
    places: (): Map<string, { gid: number; name: string }> =>
      new Map([...tabs()].map(([title, { sheet, name }]) => [title, { gid: sheet.getSheetId(), name }])),

    /** Every tab, and whether it is hidden. */
    tabs: (): TabInfo[] =>
      [...tabs()].map(([title, { sheet }]) => ({
        title,
        gid: sheet.getSheetId(),
        hidden: sheet.isSheetHidden(),
      })),

    /** All values of a tab, or undefined where there is no such tab. */
    read(title: string): RawTab | undefined {
      const sheet = sheetOf(title);
      if (sheet === undefined) return undefined;
      const range = sheet.getDataRange();
      filled.set(title, range);
      const values = range.getValues();
      return { title, gid: sheet.getSheetId(), values: values.map((row) => row.map(cellOf)) };
    },

    /** The formulas of the part that `read` gave last; '' where a cell has none. */
    formulas(title: string): string[][] {
      const range = filled.get(title);
      return range === undefined ? [] : grammar.readFormulas(range);
    },

    /** Brings the first of these tabs that can be seen to the front of the person's screen. */
    show(titles: readonly string[]): void {
      const visible = titles.find((title) => sheetOf(title)?.isSheetHidden() === false);
      const sheet = visible === undefined ? undefined : sheetOf(visible);
      if (sheet !== undefined) book.setActiveSheet(sheet);
    },

    /** The addresses behind the words of one column (0-based), by the rows of `read`. */
    links(title: string, column: number, rows: number): (string | null)[] {
      const sheet = sheetOf(title);
      if (sheet === undefined || rows === 0) return [];
      return sheet
        .getRange(1, column + 1, rows, 1)
        .getRichTextValues()
        .map((row) => addressIn(row[0] ?? null));
    },

    /** Looks at notes, formats, rules, colours and protections of a tab, down to `rows` sheet rows. */
    inspect(title: string, rows: number, columns: number): TabStructure | undefined {
      const sheet = sheetOf(title);
      if (sheet === undefined) return undefined;
      const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      sizes.set(title, size);
      const width = Math.max(1, Math.min(columns, size.columns));
      const height = Math.max(1, Math.min(rows, size.rows - 1));
      const body = size.rows < 2 ? null : sheet.getRange(2, 1, height, width);
      const protections = [
        ...sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET),
        ...sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE),
      ];
      return {
        info: { title, gid: sheet.getSheetId(), hidden: sheet.isSheetHidden() },
        maxRows: size.rows,
        headerNotes: sheet.getRange(1, 1, 1, width).getNotes()[0] ?? [],
        formats: body?.getNumberFormats() ?? [],
        ruled: (body?.getDataValidations() ?? []).map((row) => row.map((rule) => rule !== null)),
        conditionalFormulas: sheet.getConditionalFormatRules().flatMap(grammar.conditionsOf),
        protections: protections.map(foundProtection),
      };
    },

    /** Carries out the changes in order; each is one service call, or two where it must look first. */
    apply(changes: readonly Change[]): void {
      const knownOf = (title: string): Size => {
        const range = filled.get(title);
        return sizes.get(title) ?? { rows: range?.getNumRows() ?? 1, columns: range?.getNumColumns() ?? 1 };
      };
      makeRoom(changes, sheetOf, knownOf);
      for (const change of changes) {
        if (change.kind === 'insertSheet') {
          sizes.set(change.title, NEW_SHEET);
          insert(change.title, change.after);
          continue;
        }
        const sheet = sheetOf(change.title);
        if (sheet === undefined) continue;
        if (change.kind === 'deleteSheet') {
          book.deleteSheet(sheet);
          tabs().delete(change.title);
        } else applyChange(grammar, sheet, change, sheetOf);
      }
    },

    flush: (): void => SpreadsheetApp.flush(),
  };
}
