// The spreadsheet and its sheets as such: finding, inserting, naming, moving, sizing, hiding, freezing.
import type { Sheet } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { NotEmulated, ServiceError } from '../service';
import { type Context, changing, free, read, write } from './context';
import { METADATA, STRUCTURE, WORKBOOK_COPY } from './costs';
import { checkGrid } from './limits';
import { sheetLocale } from './locale';
import { pageSetupOf } from './page-setup';
import { checkProtection, checkSheetProtection } from './protection-rules';
import { NEW_SHEET, newGid } from './state';

const NAME_LENGTH = 100;

/** What the realm keeps of a sheet: its gid. */
function gids(c: Context): number[] {
  return c.workbook.sheets.map((sheet) => c.infoOf(sheet).gid);
}

/** To the letter: "tiêu chí" does not find "Tiêu chí". */
function gidOf(c: Context, name: string): number | null {
  const sheet = c.workbook.sheet(name);
  return sheet ? c.infoOf(sheet).gid : null;
}

/** Two names may not differ in capitals only, although getSheetByName tells them apart. */
function checkName(c: Context, name: string, self?: Sheet): void {
  if (name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > NAME_LENGTH)
    throw new ServiceError(`The sheet name cannot be greater than ${NAME_LENGTH} characters.`);
  const same = (other: Sheet) => other !== self && other.name.toLowerCase() === name.toLowerCase();
  if (c.workbook.sheets.some(same))
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function activate(c: Context, gid: number): void {
  c.workbook.activeSheetIndex = c.workbook.sheets.indexOf(c.sheet(gid));
}

/**
 * The new sheet comes to the front, as on Google. @param index 0-based place, as Google's second argument; null for the
 * end. @param template gid of a sheet whose content and looks are copied; protections are not [M], a copy of a hidden
 * sheet can be seen [M].
 */
function insertSheet(c: Context, name: string, index: number | null, template: number | null): number {
  checkName(c, name);
  const place = index ?? c.workbook.sheets.length;
  const { maxRows, maxColumns } =
    template === null ? { maxRows: NEW_SHEET.rows, maxColumns: NEW_SHEET.columns } : c.info(template);
  checkGrid(c.state, null, { maxRows, maxColumns });
  const sheet =
    template === null
      ? c.workbook.insertSheet(name, place)
      : c.workbook.insertCopy(c.sheet(template), name, place);
  sheet.pageSetup = pageSetupOf(name);
  c.state.sheets = c.state.sheets.filter((info) => info.name !== name);
  const gid = newGid(name, new Set(c.state.sheets.map((info) => info.gid)));
  // Those of a tab of that name which is gone from the file do not come back with a new one.
  c.state.protections = c.state.protections.filter((protection) => protection.gid !== gid);
  c.state.sheets.push({ gid, name, maxRows, maxColumns });
  activate(c, gid);
  c.wrote(gid, 0, true);
  return gid;
}

function deleteSheet(c: Context, gid: number): void {
  checkProtection(c, c.wholeSheet(gid));
  if (c.workbook.sheets.length === 1)
    throw new ServiceError("You can't remove all the sheets in a document.");
  c.wrote(gid, 0, true);
  c.workbook.deleteSheet(c.sheet(gid));
  c.state.sheets = c.state.sheets.filter((info) => info.gid !== gid);
  c.state.protections = c.state.protections.filter((protection) => protection.gid !== gid);
}

function setName(c: Context, gid: number, name: string): void {
  checkSheetProtection(c, gid);
  const info = c.info(gid);
  checkName(c, name, c.sheet(gid));
  c.workbook.renameSheet(c.sheet(gid), name);
  info.name = name;
  c.wrote(gid, 0, true);
}

function setHidden(c: Context, gid: number, hidden: boolean): void {
  checkSheetProtection(c, gid);
  const sheet = c.sheet(gid);
  if (hidden && c.workbook.sheets.every((other) => other === sheet || other.hidden))
    throw new ServiceError("You can't hide all the sheets in a document.");
  sheet.hidden = hidden;
  // A hidden sheet cannot be looked at: another comes to the front.
  const { sheets, activeSheetIndex } = c.workbook;
  if (sheets[activeSheetIndex] === sheet && hidden)
    c.workbook.activeSheetIndex = sheets.findIndex((other) => !other.hidden);
  c.wrote(gid, 0, false);
}

function spreadsheetMethods(c: Context): HostService {
  const metadata = (run: () => Json) => read(c, METADATA, run);
  const setting = (change: (text: string) => void) =>
    write(STRUCTURE, (text: string) => {
      change(text);
      c.wrote(null, 0, true);
    });
  return {
    id: free(() => c.state.id),
    name: metadata(() => c.state.name),
    locale: metadata(() => c.state.locale),
    owner: metadata(() => c.owner),
    editors: metadata(() => [...c.editors]),
    timeZone: metadata(() => c.state.timeZone),
    setLocale: setting((locale) => {
      if (!sheetLocale(locale)) throw new NotEmulated(`locale ${locale}`);
      c.state.locale = locale;
    }),
    setTimeZone: setting((timeZone) => {
      if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: timezone ${timeZone}`);
      c.state.timeZone = timeZone;
    }),
    /** What was written before is in the copy; what the formulas give too. */
    copy: {
      ...read(c, WORKBOOK_COPY, (name: string) => {
        c.computeFormulas();
        return c.keepCopy(name);
      }),
      kind: 'write',
    },
    /** Reads nothing but waits, as a read does. */
    flush: read(c, 0, () => null),
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function sheetMethods(c: Context): HostService {
  const ofSheet = (run: (sheet: Sheet) => Json) => read(c, METADATA, (gid: number) => run(c.sheet(gid)));
  const info = (run: (gid: number) => Json) => read(c, METADATA, run);
  return {
    ...spreadsheetMethods(c),
    sheets: info(() => gids(c)),
    sheetByName: read(c, METADATA, (name: string) => gidOf(c, name)),
    sheetName: free((gid: number) => c.info(gid).name),
    sheetIndex: free((gid: number) => gids(c).indexOf(gid) + 1),
    /** getDataRange: the range is named, nothing is read yet. */
    dataRange: free((gid: number) => {
      const { lastRow, lastColumn } = c.sheet(gid);
      return { gid, row: 1, column: 1, rows: Math.max(lastRow, 1), columns: Math.max(lastColumn, 1) };
    }),
    insertSheet: {
      ...write(STRUCTURE, () => undefined),
      run: ([name, index, template]) =>
        insertSheet(c, name as string, index as number | null, template as number | null),
    },
    deleteSheet: write(STRUCTURE, (gid: number) => deleteSheet(c, gid)),
    setName: write(STRUCTURE, (gid: number, name: string) => setName(c, gid, name)),
    moveActiveSheet: write(STRUCTURE, (position: number) => {
      const sheet = c.workbook.sheets[c.workbook.activeSheetIndex] as Sheet;
      if (position < 1 || position > c.workbook.sheets.length)
        throw new ServiceError(`Invalid position: ${position}`);
      c.workbook.moveSheet(sheet, position - 1);
      c.wrote(c.infoOf(sheet).gid, 0, false);
    }),
    wholeSheet: free((gid: number) => ({ ...c.wholeSheet(gid) })),
    maxRows: info((gid) => c.info(gid).maxRows),
    maxColumns: info((gid) => c.info(gid).maxColumns),
    lastRow: ofSheet((sheet) => sheet.lastRow),
    lastColumn: ofSheet((sheet) => sheet.lastColumn),
    isHidden: ofSheet((sheet) => sheet.hidden),
    tabColor: ofSheet((sheet) => sheet.tabColor),
    setHidden: write(STRUCTURE, (gid: number, hidden: boolean) => setHidden(c, gid, hidden)),
    setTabColor: changing(c, (sheet, color: string | null) => {
      sheet.tabColor = color;
    }),
    frozen: ofSheet(({ frozenRows: rows, frozenColumns: columns }) => ({ rows, columns })),
    setFrozenRows: changing(c, (sheet, rows: number) => {
      sheet.frozenRows = rows;
    }),
    setFrozenColumns: changing(c, (sheet, columns: number) => {
      sheet.frozenColumns = columns;
    }),
    setHiddenGridlines: changing(c, (sheet, hide: boolean) => {
      sheet.showGridlines = !hide;
    }),
  };
}
