// Spreadsheet: the workbook this script is bound to; there is no other.
import { emulate } from '../emulate';
import { invoke, notEmulated } from '../invoke';
import type { Places } from './places';
import { rangeOf } from './range';
import { sheetOf } from './sheet';
import { call } from './wire';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The workbook's own sheets and ranges. */
export const places: Places = {
  sheet: (gid) => sheetOf(gid, places),
  range: (ref) => rangeOf(ref, places),
};

export const spreadsheet: Spreadsheet = emulate('Spreadsheet.Spreadsheet', {
  getId: () => call('id'),
  getUrl: () => `https://docs.google.com/spreadsheets/d/${call('id')}/edit`,
  getName: () => call('name'),
  getSpreadsheetLocale: () => call('locale'),
  setSpreadsheetLocale: (locale: string) => {
    call('setLocale', locale);
  },
  getSpreadsheetTimeZone: () => call('timeZone'),
  setSpreadsheetTimeZone: (timeZone: string) => {
    call('setTimeZone', timeZone);
  },
  getSheets: () => call('sheets').map(places.sheet),
  getSheetByName: (name: string) => sheetOrNull(call('sheetByName', name)),
  getActiveSheet: () => places.sheet(call('activeSheet')),
  setActiveSheet: (sheet: Sheet) => sheet.activate(),
  insertSheet: (name: unknown, index?: number) => {
    if (typeof name !== 'string') notEmulated('Spreadsheet.insertSheet without a name');
    return places.sheet(call('insertSheet', name, index ?? null));
  },
  deleteSheet: (sheet: Sheet) => {
    call('deleteSheet', sheet.getSheetId());
  },
  moveActiveSheet: (position: number) => {
    call('moveActiveSheet', position);
  },
  toast: (text: string, title = '') => {
    invoke('ui', 'toast', text, title);
  },
});

function sheetOrNull(gid: number | null): Sheet | null {
  return gid === null ? null : places.sheet(gid);
}
