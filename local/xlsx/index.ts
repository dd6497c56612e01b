// .xlsx ↔ model. Parts and elements that nobody changed go back byte for byte.
export * from './model';
export { newWorkbook } from './new-workbook';
export { readWorkbook, unreadWorkbook } from './read/workbook';
export { writeWorkbook } from './write/workbook';
