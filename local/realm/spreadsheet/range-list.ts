// RangeList: several ranges of one sheet, written in one call.
import { emulate } from '../emulate';
import { notEmulated } from '../invoke';
import type { Places } from './places';
import { oneLook } from './range-formats';
import { encodeValue } from './values';
import { call, type NamedRangeRef } from './wire';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** @param gid of the sheet; a notation may name only this one */
export function rangeListOf(gid: number, notations: readonly string[], places: Places): RangeList {
  const refs: NamedRangeRef[] = notations.map((notation) => call('rangeByName', gid, notation));
  const plain = refs.map(({ a1: _a1, ...ref }) => ref);
  const write = (method: string, ...args: unknown[]): RangeList => {
    call('writeRanges', plain, method, ...args);
    return list;
  };
  const list: RangeList = emulate('Spreadsheet.RangeList', {
    ...oneLook(write),
    getRanges: () => refs.map(places.range),
    activate: () => {
      call('activateRange', plain.at(-1));
      return list;
    },
    setValue: (value: unknown) => write('setValue', encodeValue(value, 'setValue')),
    setFormula: (formula: string) => write('setFormula', formula),
    clear: (...options: unknown[]) => {
      if (options.length > 0) notEmulated('RangeList.clear with options');
      return write('clear');
    },
    clearContent: () => write('clearContent'),
    clearDataValidations: () => write('setDataValidation', null),
    insertCheckboxes: (...labels: unknown[]) => {
      if (labels.length > 0) notEmulated('RangeList.insertCheckboxes with values');
      return write('insertCheckboxes');
    },
  });
  return list;
}
