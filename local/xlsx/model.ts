// The contract of this folder: a workbook as objects, whatever program wrote the file.
export type {
  Cell,
  CellBorder,
  CellBorders,
  CellChange,
  CellError,
  CellFormat,
  CellValue,
  TextRun,
} from './cell';
export { DEFAULT_FORMAT, internFormat, isCellError } from './cell';
export type { XlsxErrorCode } from './errors';
export { XlsxError } from './errors';
export type { ConditionalFormat, ConditionalStyle, GridRange, Validation, ValidationRule } from './rules';
export { Sheet } from './sheet';
export { Workbook } from './workbook';
