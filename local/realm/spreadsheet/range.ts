// Range: a place on a sheet. It holds no content; every member asks the host.
import { rangeName } from '../../xlsx/a1';
import { emulate } from '../emulate';
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
  const range: Range = emulate(
    'Spreadsheet.Range',
    withRef(ref, {
      ...position(ref, a1 ?? rangeName(ref), places),
      ...values(ref, self),
      ...rules(ref, places, self),
      ...rangeFormats(ref, self),
      activate: () => {
        call('activate', ref.gid);
        return range;
      },
    }),
  );
  return range;
}

/** The cell of an edit: its event's range has the corners as plain fields too, which no other range has. */
export function editedRange(places: Places, sheet: string, row: number, column: number): Range {
  const range = places.range({ gid: call('editedSheet', sheet), row, column, rows: 1, columns: 1 });
  return Object.assign(range, { rowStart: row, rowEnd: row, columnStart: column, columnEnd: column });
}

function position(ref: RangeRef, a1: string, places: Places) {
  return {
    getRow: () => ref.row,
    getColumn: () => ref.column,
    getNumRows: () => ref.rows,
    getNumColumns: () => ref.columns,
    getA1Notation: () => a1,
    getSheet: () => places.sheet(ref.gid),
  };
}

function values(ref: RangeRef, self: () => Range) {
  const corner: RangeRef = { ...ref, rows: 1, columns: 1 };
  const wrote = (method: string, ...args: unknown[]) => {
    call(method, ref, ...args);
    return self();
  };
  return {
    getValue: () => decodeRows(call('getValues', corner))[0]?.[0],
    getValues: () => decodeRows(call('getValues', ref)),
    getDisplayValues: () => call('getDisplayValues', ref),
    getFormulas: () => call('getFormulas', ref),
    getRichTextValues: () =>
      call('getRichTextValues', ref).map((row: (RichTextJson | null)[]) =>
        row.map((text) => text && richTextValue(text)),
      ),
    setValue: (value: unknown) => wrote('setValue', encodeValue(value, 'setValue')),
    setValues: (rows: unknown[][]) => wrote('setValues', encodeRows(rows)),
    setFormulas: (rows: string[][]) => wrote('setFormulas', rows),
    setRichTextValues: (rows: RichTextValue[][]) =>
      wrote(
        'setRichTextValues',
        rows.map((row) => row.map(richTextJson)),
      ),
    clearContent: () => wrote('clearContent'),
    insertCheckboxes: (...labels: unknown[]) => {
      if (labels.length > 0) notEmulated('Range.insertCheckboxes with values');
      return wrote('insertCheckboxes');
    },
  };
}

function rules(ref: RangeRef, places: Places, self: () => Range) {
  const wrote = (method: string, ...args: unknown[]) => {
    call(method, ref, ...args);
    return self();
  };
  return {
    getDataValidations: () => {
      const { rules: kinds, cells }: { rules: ValidationJson[]; cells: (number | null)[][] } = call(
        'getDataValidations',
        ref,
      );
      const built = kinds.map((kind) => dataValidation(kind, places));
      return cells.map((row) => row.map((index) => (index === null ? null : (built[index] ?? null))));
    },
    setDataValidation: (rule: DataValidation | null) => wrote('setDataValidation', validationJson(rule)),
    setDataValidations: (rows: (DataValidation | null)[][]) =>
      wrote(
        'setDataValidations',
        rows.map((row) => row.map(validationJson)),
      ),
    clearDataValidations: () => wrote('setDataValidation', null),
    protect: () => protectionOf(call('protectRange', ref) as ProtectionJson, places),
    merge: () => wrote('merge'),
    getMergedRanges: () => call('getMergedRanges', ref).map(places.range),
    shiftColumnGroupDepth: (delta: number) => wrote('shiftColumnGroupDepth', delta),
  };
}
