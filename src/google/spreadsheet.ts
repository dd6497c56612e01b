// The only place that reads and writes the workbook. Reads a tab in one call, carries out a plan of changes in order.
import { NEW_SHEET } from '../../sheets-schema/style';
import type { RawCell } from '../core/sheet/cells';
import type { Area, Change, SheetValue } from '../core/sheet/changes';
import type { FoundProtection, TabInfo, TabStructure, Wanted } from '../core/sheet/structure';
import type { RawTab } from '../core/sheet/table';
import { applyChange } from './apply-change';
import { OFFICE_ZONE } from './clock';
import { openGrammar } from './formula-grammar';
import { inspectSheet, sizeOf } from './inspect';
import { makeRoom, type Size } from './make-room';
import { placeOf } from './places';
import { isMidnightIn, minuteIn } from './time-zone';
import { titleOf } from './titles';
import { protectionsBySheet } from './warnings';
import { openWrites } from './writes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Tab {
  readonly sheet: Sheet;
  /** As people wrote it. */
  readonly name: string;
}

/** A tab that this run has made: what stands in it is known, and whether it can be seen. */
interface Made {
  values: RawCell[][];
  hidden: boolean;
}

/** Changes after which protections have to be looked up again. */
const MOVING_WARNINGS: ReadonlySet<Change['kind']> = new Set([
  'warnWhenEdited',
  'dropWarning',
  'unlock',
  'lock',
  'deleteSheet',
  'insertTopRow',
]);

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
  const [date = '', time] = minuteIn(value, timeZone).split(' ');
  if (!/^[1-9]\d{3}-/.test(date)) return date.split('-').reverse().join('/');
  return time === '00:00' ? { date } : { date, time };
}

/** A cell as it reads once it was written: the apostrophe before a text is not part of it. */
const asRead = (value: SheetValue): RawCell =>
  typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;

export function openWorkbook() {
  const book = SpreadsheetApp.getActive();
  const region = () => book.getSpreadsheetLocale();
  let grammar = openGrammar(region);
  let known: Map<string, Tab> | null = null;
  let timeZone: string | null = null;
  let protections: Map<number, FoundProtection[]> | null = null;
  /** The filled part of each tab as it was read: asked for once, although values and formulas are two calls. */
  const filled = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  /** Rows and columns that a tab is known to have, where it was looked at or made by this run. */
  const sizes = new Map<string, Size>();
  const made = new Map<string, Made>();
  /** Something was changed since the last flush. */
  let isChanged = false;

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

  const insert = ({ title, after, like }: Extract<Change, { kind: 'insertSheet' }>): void => {
    const present = [...tabs()];
    const at = present.findIndex(([other]) => other === after) + 1;
    const model = like === null ? undefined : sheetOf(like);
    const sheet =
      model === undefined ? book.insertSheet(title, at) : book.insertSheet(title, at, { template: model });
    known = new Map([...present.slice(0, at), [title, { sheet, name: title }], ...present.slice(at)]);
    sizes.set(title, (like === null ? undefined : sizes.get(like)) ?? NEW_SHEET);
    made.set(title, { values: [['']], hidden: false });
  };

  /** Another sheet may have the name from now on. */
  const forget = (title: string): void => {
    for (const seen of [filled, sizes, made]) seen.delete(title);
  };

  /** Positions count from 1; a sheet that comes from the left leaves its own free. */
  const move = (sheet: Sheet, { title, before }: Extract<Change, { kind: 'move' }>): void => {
    const present = [...tabs().keys()];
    const [from, to] = [present.indexOf(title), present.indexOf(before)];
    if (to < 0) return;
    book.setActiveSheet(sheet);
    book.moveActiveSheet(from < to ? to : to + 1);
    known = null;
  };

  /** What was written into a tab that this run has made stands there, so it need not be read. */
  const remember = (tab: Made, change: Exclude<Change, { kind: 'insertSheet' }>): void => {
    if (change.kind === 'hidden') tab.hidden = change.hidden;
    if (change.kind !== 'values') return;
    const { row, column, rows, columns } = change.area;
    const height = Math.max(tab.values.length, row - 1 + rows);
    const width = Math.max(tab.values[0]?.length ?? 0, column - 1 + columns);
    tab.values = Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_unused, c): RawCell => {
        const value = change.values[r + 1 - row]?.[c + 1 - column];
        return value === undefined ? (tab.values[r]?.[c] ?? '') : asRead(value);
      }),
    );
  };

  /**
   * The zone in which a tab's days are told. Days that all begin as they do in the office's zone are the office's: no
   * other zone has its midnight at that moment on another day. Only else is the workbook asked for its own.
   */
  const zoneOf = (values: readonly (readonly unknown[])[]): string => {
    if (timeZone !== null) return timeZone;
    const isOffice = (value: unknown) =>
      typeof value !== 'object' || !(value instanceof Date) || isMidnightIn(value, OFFICE_ZONE);
    if (values.every((row) => row.every(isOffice))) return OFFICE_ZONE;
    timeZone = book.getSpreadsheetTimeZone();
    return timeZone;
  };

  const dayCells = new Map<string, Map<number, RawCell>>();
  /** A column of dates holds few different ones. */
  const knownDay = (value: Date, zone: string): RawCell => {
    const ofZone = dayCells.get(zone) ?? new Map<number, RawCell>();
    dayCells.set(zone, ofZone);
    const at = value.getTime();
    const cell = ofZone.get(at) ?? dayCell(value, zone);
    ofZone.set(at, cell);
    return cell;
  };

  const cellOf = (value: unknown, zone: string): RawCell => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return value instanceof Date ? knownDay(value, zone) : '';
  };

  const writes = openWrites(({ sheet, change }) =>
    applyChange(grammar, sheet, change, { sheetOf, isMade: false }),
  );

  const cellsIn = (range: GoogleAppsScript.Spreadsheet.Range): RawCell[][] => {
    const values: unknown[][] = writes.settling(() => range.getValues());
    const zone = zoneOf(values);
    return values.map((row) => row.map((value) => cellOf(value, zone)));
  };

  return {
    id: (): string => book.getId(),
    url: (): string => book.getUrl(),
    locale: (): string => book.getSpreadsheetLocale(),
    timeZone: (): string => book.getSpreadsheetTimeZone(),
    setLocale: (locale: string): void => {
      isChanged = true;
      book.setSpreadsheetLocale(locale);
      grammar = openGrammar(region);
    },
    setTimeZone: (zone: string): void => {
      isChanged = true;
      book.setSpreadsheetTimeZone(zone);
      timeZone = zone;
    },
    /** Forgets what was seen of the tabs: while a dialog stood open people went on working. */
    refresh(): void {
      known = null;
      protections = null;
      filled.clear();
      sizes.clear();
      made.clear();
    },
    toast: (text: string, title: string): void => book.toast(text, title, 8),
    /** A copy of the whole file in this person's Drive, the program with it; its id. It cannot be opened from here. */
    copy: (name: string): string => book.copy(name).getId(),

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
      const gid = sheet.getSheetId();
      const own = made.get(title);
      if (own !== undefined) return { title, gid, values: own.values };
      const range = sheet.getDataRange();
      filled.set(title, range);
      return { title, gid, values: cellsIn(range) };
    },

    /** One column (from 0) of the part that `read` gave last, as it is by now. */
    column(title: string, column: number): RawCell[] {
      const range = filled.get(title);
      if (range === undefined) return [];
      return cellsIn(range.offset(0, column, range.getNumRows(), 1)).map(([cell = '']) => cell);
    },

    /** So many rows of a tab from that one on, in full width; [] where there is no such tab. */
    rows(title: string, first: number, count: number): RawCell[][] {
      const sheet = sheetOf(title);
      if (sheet === undefined) return [];
      return cellsIn(sheet.getRange(first, 1, count, sheet.getMaxColumns()));
    },

    /**
     * The formulas of the part that `read` gave last; '' where a cell has none, and outside the columns (from 0) where
     * only some are asked for: reading costs by the cell.
     */
    formulas(title: string, columns?: { readonly first: number; readonly count: number }): string[][] {
      const range = filled.get(title);
      if (range === undefined) return [];
      if (columns === undefined) return grammar.readFormulas(range);
      const { first, count } = columns;
      const before: string[] = Array.from({ length: first }, () => '');
      const part = range.offset(0, first, range.getNumRows(), count);
      return grammar.readFormulas(part).map((row) => [...before, ...row]);
    },

    /** The part that `read` gave last as people see it: "100%", where the value is 1. */
    shown: (title: string): string[][] => filled.get(title)?.getDisplayValues() ?? [],

    /** The notes of the whole sheet, also where nothing else stands. */
    notes(title: string): string[][] {
      const sheet = sheetOf(title);
      if (sheet === undefined) return [];
      const { rows, columns } = sizeOf(sheet);
      return sheet.getRange(1, 1, rows, columns).getNotes();
    },

    /** Merged cells in the part that `read` gave last. */
    merges: (title: string): Area[] => (filled.get(title)?.getMergedRanges() ?? []).map(placeOf),

    /** Brings the first of these tabs that can be seen to the front of the person's screen. */
    show(titles: readonly string[]): void {
      const isHidden = (title: string) => made.get(title)?.hidden ?? sheetOf(title)?.isSheetHidden() ?? true;
      const visible = titles.find((title) => !isHidden(title));
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

    /** Looks at notes, protections, and what is wanted of formats, rules and colours, down to `rows` sheet rows. */
    inspect(title: string, rows: number, columns: number, wanted: Wanted): TabStructure | undefined {
      const sheet = sheetOf(title);
      if (sheet === undefined) return undefined;
      protections ??= protectionsBySheet(book);
      const found = protections.get(sheet.getSheetId()) ?? [];
      return inspectSheet(grammar, sheet, rows, columns, wanted, found);
    },

    /** Address of whose file it is; null in a shared drive, and where Google does not tell. */
    owner: (): string | null => book.getOwner()?.getEmail() || null,

    /** Addresses of those who may edit the file, the owner among them; whom a group or a link lets in is not told. */
    editors: (): string[] =>
      book
        .getEditors()
        .map((user) => user.getEmail())
        .filter((email) => email !== ''),

    /** Whether a lock with these words keeps this person from editing; two calls, which looking at tabs needs too. */
    isShutOut(description: string): boolean {
      protections ??= protectionsBySheet(book);
      return [...protections.values()]
        .flat()
        .some((found) => found.description === description && !found.warningOnly && !found.mayEdit);
    },

    /** Carries out the changes in order; each is one service call, or two where it must look first. */
    apply(changes: readonly Change[]): void {
      const knownOf = (title: string): Size => {
        const range = filled.get(title);
        return sizes.get(title) ?? { rows: range?.getNumRows() ?? 1, columns: range?.getNumColumns() ?? 1 };
      };
      if (changes.length > 0) isChanged = true;
      makeRoom(changes, sheetOf, knownOf);
      if (changes.some(({ kind }) => MOVING_WARNINGS.has(kind))) protections = null;
      for (const change of changes) {
        if (change.kind === 'insertSheet') {
          insert(change);
          makeRoom(
            changes.filter(({ title }) => title === change.title),
            sheetOf,
            knownOf,
          );
          continue;
        }
        const sheet = sheetOf(change.title);
        if (sheet === undefined) continue;
        if (change.kind === 'copySheet') {
          book.insertSheet(change.to, tabs().size, { template: sheet });
          known = null;
          continue;
        }
        if (change.kind === 'deleteSheet') {
          book.deleteSheet(sheet);
          tabs().delete(change.title);
          forget(change.title);
          continue;
        }
        if (change.kind === 'rename') {
          sheet.setName(change.to);
          known = null;
          forget(change.title);
          continue;
        }
        if (change.kind === 'move') {
          move(sheet, change);
          continue;
        }
        const own = made.get(change.title);
        if (change.kind === 'deleteRows') forget(change.title);
        if (change.kind === 'values') writes.write({ sheet, change });
        else
          writes.change(sheet, change, () =>
            applyChange(grammar, sheet, change, { sheetOf, isMade: own !== undefined }),
          );
        if (own !== undefined) remember(own, change);
      }
    },

    /** Where nothing was changed, nothing waits to be written. */
    flush(): void {
      if (!isChanged) return;
      writes.settling(() => SpreadsheetApp.flush());
      isChanged = false;
    },
    lifted: writes.lifted,
    lockedTab: writes.lockedTab,
  };
}
