// Range: how cells look, and their notes.
import { call, type RangeRef } from './wire';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Aspects as the host names them; values as Google's methods take them. */
type Aspect =
  | 'numberFormat'
  | 'background'
  | 'fontColor'
  | 'fontWeight'
  | 'fontStyle'
  | 'fontSize'
  | 'fontFamily'
  | 'horizontalAlignment'
  | 'verticalAlignment'
  | 'wrap';

export function rangeFormats(ref: RangeRef, self: () => Range) {
  const one = (aspect: Aspect) => (value: unknown) => {
    call('setFormat', ref, aspect, value ?? null);
    return self();
  };
  const each = (aspect: Aspect) => (values: unknown[][]) => {
    call('setFormats', ref, aspect, values);
    return self();
  };
  return {
    getNumberFormats: () => call('getFormats', ref, 'numberFormat'),
    setNumberFormat: one('numberFormat'),
    setNumberFormats: each('numberFormat'),
    getBackgrounds: () => call('getFormats', ref, 'background'),
    setBackground: one('background'),
    setBackgrounds: each('background'),
    setFontColor: one('fontColor'),
    setFontColors: each('fontColor'),
    setFontWeight: one('fontWeight'),
    setFontWeights: each('fontWeight'),
    setFontStyle: one('fontStyle'),
    setFontSize: one('fontSize'),
    setFontSizes: each('fontSize'),
    setFontFamily: one('fontFamily'),
    setHorizontalAlignment: one('horizontalAlignment'),
    setHorizontalAlignments: each('horizontalAlignment'),
    setVerticalAlignment: one('verticalAlignment'),
    setWrap: one('wrap'),
    setWrapStrategy: (strategy: unknown) => one('wrap')(String(strategy) === 'WRAP'),
    /** Google's sides in its order; null leaves a side as it is. */
    setBorder: (...args: unknown[]) => {
      const sides = args.slice(0, 6).map((side) => (side === undefined ? null : side));
      call('setBorder', ref, sides, args[6] ?? null, args[7] ? String(args[7]) : 'SOLID');
      return self();
    },
    getNotes: () => call('getNotes', ref),
    setNote: (note: string | null) => {
      call('setNotes', ref, new Array(ref.rows).fill(new Array(ref.columns).fill(note)));
      return self();
    },
    setNotes: (notes: (string | null)[][]) => {
      call('setNotes', ref, notes);
      return self();
    },
  };
}
