// Range: a place on a sheet. It holds no content; every member asks the host.
import { rangeName } from '../../xlsx/a1';
import { emulateInParts } from '../emulate';
import { exception } from '../exception';
import { notEmulated } from '../invoke';
import { dataValidation, type ValidationJson, validationJson } from './data-validation';
import type { Places } from './places';
import { type ProtectionJson, protectionOf } from './protection';
import { rangeFormats } from './range-formats';
import { type RichTextJson, richTextJson, richTextValue } from './rich-text';
import { decodeRows, encodeRows, encodeValue } from './values';
import { call, type NamedRangeRef, type RangeRef, withRef } from './wire';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export function rangeOf({ a1, ...ref }: NamedRangeRef, places: Places): Range {
  const self = () => range;
  const range: Range = emulateInParts('Spreadsheet.Range', withRef(ref, {}), [
    () => position(ref, a1 ?? rangeName(ref), places, self),
    () => values(ref, self),
    () => rules(ref, places, self),
    () => rangeFormats(ref, self),
  ]);
  return range;
}

/** The cells of an edit: its event's range has the corners as plain fields too, which no other range has. */
export function editedRange(
  places: Places,
  sheet: string,
  { row, column, rows, columns }: Pick<RangeRef, 'row' | 'column' | 'rows' | 'columns'>,
): Range {
  const range = places.range(call('editedCells', sheet, row, column, rows, columns));
  return Object.assign(range, {
    rowStart: row,
    rowEnd: row + rows - 1,
    columnStart: column,
    columnEnd: column + columns - 1,
  });
}

/** The tab that the person of a change looks at: its event names none. */
export const lookedAt = (sheet: string): void => call('lookedAt', sheet);

function position(ref: RangeRef, a1: string, places: Places, self: () => Range) {
  const within = (row: number, column: number, rows: number, columns: number) => {
    const place: RangeRef = { gid: ref.gid, row, column, rows, columns };
    call('range', place);
    return places.range(place);
  };
  return {
    getRow: () => ref.row,
    getColumn: () => ref.column,
    getNumRows: () => ref.rows,
    getNumColumns: () => ref.columns,
    getLastRow: () => ref.row + ref.rows - 1,
    getLastColumn: () => ref.column + ref.columns - 1,
    /** Of the range itself, from 1: Google refuses a cell outside it. */
    getCell: (row: number, column: number) => {
      if (row < 1 || column < 1 || row > ref.rows || column > ref.columns)
        throw exception('Cell reference out of range');
      return within(ref.row + row - 1, ref.column + column - 1, 1, 1);
    },
    offset: (down: number, right: number, rows = ref.rows, columns = ref.columns) =>
      within(ref.row + down, ref.column + right, rows, columns),
    getA1Notation: () => a1,
    getSheet: () => places.sheet(ref.gid),
    activate: () => {
      call('activateRange', ref);
      return self();
    },
  };
}

function values(ref: RangeRef, self: () => Range) {
  const corner: RangeRef = { ...ref, rows: 1, columns: 1 };
  const richTexts = (of: RangeRef): (RichTextValue | null)[][] =>
    call('getRichTextValues', of).map((row: (RichTextJson | null)[]) =>
      row.map((text) => text && richTextValue(text)),
    );
  const wrote = (method: string, ...args: unknown[]) => {
    call(method, ref, ...args);
    return self();
  };
  return {
    getValue: () => decodeRows(call('getValues', corner))[0]?.[0],
    getValues: () => decodeRows(call('getValues', ref)),
    isBlank: () =>
      call('getValues', ref)
        .flat()
        .every((value: unknown) => value === ''),
    getDisplayValue: () => call('getDisplayValues', corner)[0]?.[0],
    getDisplayValues: () => call('getDisplayValues', ref),
    getFormula: () => call('getFormulas', corner)[0]?.[0],
    getFormulas: () => call('getFormulas', ref),
    getRichTextValue: () => richTexts(corner)[0]?.[0] ?? null,
    getRichTextValues: () => richTexts(ref),
    setValue: (value: unknown) => wrote('setValue', encodeValue(value, 'setValue')),
    setValues: (rows: unknown[][]) => wrote('setValues', encodeRows(rows)),
    /** In every cell, moved along with it. */
    setFormula: (formula: string) => wrote('setFormula', formula),
    setFormulas: (rows: string[][]) => wrote('setFormulas', rows),
    setRichTextValue: (text: RichTextValue) => {
      const row = new Array(ref.columns).fill(richTextJson(text));
      return wrote('setRichTextValues', new Array(ref.rows).fill(row));
    },
    setRichTextValues: (rows: RichTextValue[][]) =>
      wrote(
        'setRichTextValues',
        rows.map((row) => row.map(richTextJson)),
      ),
    clear: (...options: unknown[]) => {
      if (options.length > 0) notEmulated('Range.clear with options');
      return wrote('clear');
    },
    clearContent: () => wrote('clearContent'),
    insertCheckboxes: (...labels: unknown[]) => {
      if (labels.length > 0) notEmulated('Range.insertCheckboxes with values');
      return wrote('insertCheckboxes');
    },
  };
}

const sortKey = (key: number | { column: number; ascending?: boolean }) =>
  typeof key === 'number'
    ? { column: key, ascending: true }
    : { column: key.column, ascending: key.ascending ?? true };

function rules(ref: RangeRef, places: Places, self: () => Range) {
  const wrote = (method: string, ...args: unknown[]) => {
    call(method, ref, ...args);
    return self();
  };
  const rulesOf = (of: RangeRef): (DataValidation | null)[][] => {
    const { rules: kinds, cells }: { rules: ValidationJson[]; cells: (number | null)[][] } = call(
      'getDataValidations',
      of,
    );
    const built = kinds.map((kind) => dataValidation(kind, places));
    return cells.map((row) => row.map((index) => (index === null ? null : (built[index] ?? null))));
  };
  return {
    getDataValidation: () => rulesOf({ ...ref, rows: 1, columns: 1 })[0]?.[0] ?? null,
    getDataValidations: () => rulesOf(ref),
    setDataValidation: (rule: DataValidation | null) => wrote('setDataValidation', validationJson(rule)),
    setDataValidations: (rows: (DataValidation | null)[][]) =>
      wrote(
        'setDataValidations',
        rows.map((row) => row.map(validationJson)),
      ),
    clearDataValidations: () => wrote('setDataValidation', null),
    protect: () => protectionOf(call('protectRange', ref) as ProtectionJson, places),
    merge: () => wrote('merge'),
    breakApart: () => wrote('breakApart'),
    /** Google's ways to name a column of the sheet: 2, {column: 2, ascending: false}, and lists of these. */
    sort: (order: unknown) => wrote('sort', (Array.isArray(order) ? order : [order]).map(sortKey)),
    getMergedRanges: () => call('getMergedRanges', ref).map(places.range),
    shiftColumnGroupDepth: (delta: number) => wrote('shiftColumnGroupDepth', delta),
  };
}
