// Spreadsheet: the workbook this script is bound to; there is no other.
import { emulate } from '../emulate';
import { invoke, notEmulated } from '../invoke';
import type { Places } from './places';
import { type ProtectionJson, protectionOf } from './protection';
import { rangeOf } from './range';
import { sheetOf } from './sheet';
import { call, refOf } from './wire';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The workbook's own sheets and ranges. */
export const places: Places = {
  spreadsheet: () => spreadsheet,
  sheet: (gid) => sheetOf(gid, places),
  range: (ref) => rangeOf(ref, places),
};

const userOf = (email: string) => emulate('Base.User', { getEmail: () => email });

const members = {
  getId: () => call('id'),
  getUrl: () => urlOf(call('id')),
  getName: () => call('name'),
  // null in a shared drive, which is not emulated.
  getOwner: () => userOf(call('owner')),
  getEditors: () => call('editors').map(userOf),
  getSpreadsheetLocale: () => call('locale'),
  setSpreadsheetLocale: (locale: string) => {
    call('setLocale', locale);
  },
  getSpreadsheetTimeZone: () => call('timeZone'),
  setSpreadsheetTimeZone: (timeZone: string) => {
    call('setTimeZone', timeZone);
  },
  getSheets: () => call('sheets').map(places.sheet),
  getNumSheets: () => call('sheets').length,
  getSheetName: () => active().getName(),
  getLastRow: () => active().getLastRow(),
  getLastColumn: () => active().getLastColumn(),
  getDataRange: () => active().getDataRange(),
  getActiveCell: () => active().getActiveCell(),
  getActiveRange: () => active().getActiveRange(),
  setActiveRange: (range: Range) => range.activate(),
  getRange: (notation: string) => places.range(call('rangeAnywhere', notation)),
  getRangeList: (notations: string[]) => active().getRangeList(notations),
  getRangeByName: (name: string) => {
    const named = call('namedRange', name);
    return named && places.range(named);
  },
  setNamedRange: (name: string, range: Range) => {
    call('setNamedRange', name, refOf(range));
  },
  removeNamedRange: (name: string) => {
    call('setNamedRange', name, null);
  },
  addMenu: (name: string, entries: ({ name: string; functionName: string } | null)[]) => {
    const items = entries.map((entry) =>
      entry === null ? { separator: true } : { label: entry.name, function: entry.functionName },
    );
    invoke('ui', 'addMenu', { label: name, items });
  },
  getSheetByName: (name: string) => sheetOrNull(call('sheetByName', name)),
  getActiveSheet: active,
  setActiveSheet: (sheet: Sheet) => sheet.activate(),
  insertSheet: (name: unknown, index?: number, options: { template?: Sheet } = {}) => {
    if (typeof name !== 'string') notEmulated('Spreadsheet.insertSheet without a name');
    const template = options.template?.getSheetId() ?? null;
    return places.sheet(call('insertSheet', name, index ?? null, template));
  },
  getProtections: (type: unknown) =>
    call('protections', null, String(type)).map((json: ProtectionJson) => protectionOf(json, places)),
  deleteSheet: (sheet: Sheet) => {
    call('deleteSheet', sheet.getSheetId());
  },
  moveActiveSheet: (position: number) => {
    call('moveActiveSheet', position);
  },
  toast: (text: string, title = '') => {
    invoke('ui', 'toast', text, title);
  },
  copy: (name: string): Spreadsheet => copied(call('copy', name), name),
};

export const spreadsheet: Spreadsheet = emulate('Spreadsheet.Spreadsheet', members);

/** The scope reaches the bound file alone: of a copy the script learns which file it is, and no more. */
function copied(id: string, name: string): Spreadsheet {
  const closed = Object.keys(members).map((member) => [
    member,
    () => notEmulated(`Spreadsheet.${member} of a copy`),
  ]);
  return emulate('Spreadsheet.Spreadsheet', {
    ...(Object.fromEntries(closed) as typeof members),
    getId: () => id,
    getUrl: () => urlOf(id),
    getName: () => name,
  });
}

const urlOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

function active(): Sheet {
  return places.sheet(call('activeSheet'));
}

function sheetOrNull(gid: number | null): Sheet | null {
  return gid === null ? null : places.sheet(gid);
}
