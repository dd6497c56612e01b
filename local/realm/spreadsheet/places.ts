// How objects of a spreadsheet give one another: a range its sheet, a sheet its ranges, a rule the ranges it is about.
// Whatever gives a sheet or a range is handed this, so that no two files need each other.
import type { NamedRangeRef } from './wire';

export interface Places {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(gid: number): GoogleAppsScript.Spreadsheet.Sheet;
  /** The range of that reference, which the host has checked. */
  range(ref: NamedRangeRef): GoogleAppsScript.Spreadsheet.Range;
}
