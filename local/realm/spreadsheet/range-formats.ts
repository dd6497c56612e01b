// Range: how cells look, and their notes.
import { textStyleJson } from './rich-text';
import { call, type RangeRef } from './wire';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Aspects as the host names them; values as Google's methods take them. */
export type Aspect =
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

/** What a range and a list of ranges have in common: one look for all their cells. `write` calls the host for them. */
export function oneLook<T>(write: (method: string, ...args: unknown[]) => T) {
  const one = (aspect: Aspect) => (value: unknown) => write('setFormat', aspect, value ?? null);
  return {
    setNumberFormat: one('numberFormat'),
    setBackground: one('background'),
    setFontColor: one('fontColor'),
    setFontWeight: one('fontWeight'),
    setFontStyle: one('fontStyle'),
    setFontSize: one('fontSize'),
    setFontFamily: one('fontFamily'),
    setHorizontalAlignment: one('horizontalAlignment'),
    setVerticalAlignment: one('verticalAlignment'),
    setWrap: one('wrap'),
    setWrapStrategy: (strategy: unknown) => write('setFormat', 'wrap', isWrap(strategy)),
    /** Google's sides in its order; null leaves a side as it is. */
    setBorder: (...args: unknown[]) => {
      const sides = args.slice(0, 6).map((side) => (side === undefined ? null : side));
      return write('setBorder', sides, args[6] ?? null, args[7] ? String(args[7]) : 'SOLID');
    },
    setNote: (note: string | null) => write('setNote', note),
    clearNote: () => write('setNote', null),
    clearFormat: () => write('clearFormat'),
  };
}

const isWrap = (strategy: unknown): boolean => String(strategy) === 'WRAP';

export function rangeFormats(ref: RangeRef, self: () => Range) {
  const write = (method: string, ...args: unknown[]) => {
    call(method, ref, ...args);
    return self();
  };
  const corner: RangeRef = { ...ref, rows: 1, columns: 1 };
  const each = (aspect: Aspect) => (values: unknown[][]) => write('setFormats', aspect, values);
  const all = (aspect: Aspect) => () => call('getFormats', ref, aspect);
  const first = (aspect: Aspect) => () => call('getFormats', corner, aspect)[0]?.[0];
  return {
    ...oneLook(write),
    getNumberFormat: first('numberFormat'),
    getNumberFormats: all('numberFormat'),
    setNumberFormats: each('numberFormat'),
    getBackground: first('background'),
    getBackgrounds: all('background'),
    setBackgrounds: each('background'),
    getFontColor: first('fontColor'),
    getFontColors: all('fontColor'),
    setFontColors: each('fontColor'),
    getFontWeight: first('fontWeight'),
    getFontWeights: all('fontWeight'),
    setFontWeights: each('fontWeight'),
    getFontStyle: first('fontStyle'),
    getFontStyles: all('fontStyle'),
    setFontStyles: each('fontStyle'),
    getFontSize: first('fontSize'),
    getFontSizes: all('fontSize'),
    setFontSizes: each('fontSize'),
    getFontFamily: first('fontFamily'),
    getFontFamilies: all('fontFamily'),
    setFontFamilies: each('fontFamily'),
    getHorizontalAlignment: first('horizontalAlignment'),
    getHorizontalAlignments: all('horizontalAlignment'),
    setHorizontalAlignments: each('horizontalAlignment'),
    getVerticalAlignment: first('verticalAlignment'),
    getVerticalAlignments: all('verticalAlignment'),
    setVerticalAlignments: each('verticalAlignment'),
    getWrap: first('wrap'),
    getWraps: all('wrap'),
    setWraps: each('wrap'),
    setTextStyles: (styles: GoogleAppsScript.Spreadsheet.TextStyle[][]) =>
      write(
        'setTextStyles',
        styles.map((row) => row.map(textStyleJson)),
      ),
    setWrapStrategies: (strategies: unknown[][]) => each('wrap')(strategies.map((row) => row.map(isWrap))),
    getNote: () => call('getNotes', corner)[0]?.[0],
    getNotes: () => call('getNotes', ref),
    setNotes: (notes: (string | null)[][]) => write('setNotes', notes),
  };
}
