// SpreadsheetApp: the way to the workbook, and where its builders and enums are found.
import { emulate } from '../emulate';
import { getUi } from '../ui';
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import * as enums from './enums';
import { newRichTextValue, newTextStyle } from './rich-text';
import { places, spreadsheet } from './spreadsheet';
import { call } from './wire';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp = emulate(
  'Spreadsheet.SpreadsheetApp',
  {
    ...enums,
    flush: () => {
      call('flush');
    },
    getActive: () => spreadsheet,
    getActiveRange: () => spreadsheet.getActiveRange() as Range,
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    setActiveRange: (range: Range) => range.activate(),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.activate(),
    getActiveSpreadsheet: () => spreadsheet,
    getUi,
    newConditionalFormatRule: () => newConditionalFormatRule(places),
    newDataValidation: () => newDataValidation(places),
    newRichTextValue,
    newTextStyle,
  },
);
