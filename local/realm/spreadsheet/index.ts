// SpreadsheetApp: the way to the workbook, and where its builders and enums are found.
import { emulate } from '../emulate';
import { getUi } from '../ui';
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import * as enums from './enums';
import { newRichTextValue, newTextStyle } from './rich-text';
import { places, spreadsheet } from './spreadsheet';
import { call } from './wire';

export const SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp = emulate(
  'Spreadsheet.SpreadsheetApp',
  {
    ...enums,
    flush: () => {
      call('flush');
    },
    getActive: () => spreadsheet,
    getActiveSpreadsheet: () => spreadsheet,
    getUi,
    newConditionalFormatRule: () => newConditionalFormatRule(places),
    newDataValidation: () => newDataValidation(places),
    newRichTextValue,
    newTextStyle,
  },
);
