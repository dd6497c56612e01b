// The contract of this folder: a workbook as objects, whatever program wrote the file.

export type { Cell, CellFormat, CellValue, TextRun } from './cell';
export { internFormat } from './cell';
export type { ChartPlace, ChartRecord, ColumnChart } from './charts';
export { CHART_SIZE, chartXml, readChart } from './charts';
export { XlsxError } from './errors';
export type { ConditionalFormat, ConditionalStyle, GridRange, Validation, ValidationRule } from './rules';
export { Sheet } from './sheet';
export { Workbook } from './workbook';
