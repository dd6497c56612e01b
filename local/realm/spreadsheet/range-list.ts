// RangeList: several places of one sheet that are given the same look in one call.
import { emulate } from '../emulate';
import type { Places } from './places';
import type { Aspect } from './range-formats';
import { call, type RangeRef } from './wire';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export function rangeListOf(refs: readonly RangeRef[], places: Places): RangeList {
  const all = (aspect: Aspect) => (value: unknown) => {
    call('setFormatOfAll', refs, aspect, value ?? null);
    return list;
  };
  const list: RangeList = emulate('Spreadsheet.RangeList', {
    getRanges: () => refs.map(places.range),
    setBackground: all('background'),
    setFontColor: all('fontColor'),
    setFontSize: all('fontSize'),
    setFontStyle: all('fontStyle'),
    setFontWeight: all('fontWeight'),
    setHorizontalAlignment: all('horizontalAlignment'),
    setNumberFormat: all('numberFormat'),
    setVerticalAlignment: all('verticalAlignment'),
    setWrap: all('wrap'),
  });
  return list;
}
