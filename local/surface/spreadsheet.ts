/// <reference types="google-apps-script" />
// The spreadsheet's part of the surface: which members of the sheet services are emulated.
import type { Listed } from './listed';

export type SpreadsheetInterfaces = {
  'Spreadsheet.SpreadsheetApp': GoogleAppsScript.Spreadsheet.SpreadsheetApp;
};

export const spreadsheetSurface = {
  'Spreadsheet.SpreadsheetApp': ['getUi'],
} as const satisfies Listed<SpreadsheetInterfaces>;
