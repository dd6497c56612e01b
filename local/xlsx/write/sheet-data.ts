// <sheetData>: rows nobody changed go back as they were read, the others are written cell by cell.
import { cellName } from '../a1';
import type { CellFormat, CellValue } from '../cell';
import { internFormat, isCellError } from '../cell';
import { formulaToFile, saysValueOnly } from '../formula/dialect';
import { DAYS_1904, namesDay, TRUTH_FORMAT, TRUTH_FORMULA_FORMAT } from '../number-formats';
import { element, escapeText, textElement } from '../package/xml';
import type { CellRecord, RowRecord, SheetState } from '../state';
import { sortedRows } from '../state';
import { fittedAttributes } from './row-height';
import type { StringWriter } from './strings';

export interface CellTables {
  readonly dates1904: boolean;
  readonly strings: StringWriter;
  xf(base: number, format: CellFormat): number;
}

export function writeSheetData(state: SheetState, tables: CellTables): string {
  const rows = sortedRows(state.rows);
  // A shared formula is told by its first cell only: all cells of the sheet's groups stay, or all are spelled out.
  const whole = rows.filter(([, row]) => row.sharesFormulas && row.raw).length === state.sharedFormulaRows;
  const kept = (row: RowRecord) => (row.sharesFormulas && !whole ? undefined : row.raw);
  const xml = rows.map(([number, row]) => kept(row) ?? writeRow(number, row, state, tables));
  return element('sheetData', {}, xml.join(''));
}

function writeRow(number: number, row: RowRecord, state: SheetState, tables: CellTables): string {
  let cells = '';
  row.cells.forEach((cell, column) => {
    if (!cell) return;
    const reusable = cell.raw !== undefined && !(row.sharesFormulas && /<f[^>]* t="shared"/.test(cell.raw));
    // A cell that did not say where it is may stand elsewhere now.
    cells +=
      reusable && / r="/.test(cell.raw.slice(0, 60)) ? cell.raw : writeCell(number, column, cell, tables);
  });
  const attributes = fittedAttributes(row, number, state);
  const open = `<row r="${number}"${attributes}`;
  if (cells === '') return attributes === '' ? '' : `${open}/>`;
  return `${open}>${cells}</row>`;
}

function writeCell(row: number, column: number, cell: CellRecord, tables: CellTables): string {
  const style = tables.xf(cell.style, formatInFile(cell));
  const formula = cell.formula === undefined ? '' : writeFormula(row, column, cell);
  const stored = valueInFile(cell, tables);
  const [type, value] = formula === '' ? writeContent(cell, stored, tables) : writeResult(stored);
  const open = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type && ` t="${type}"`}`;
  return formula === '' && value === '' ? `${open}/>` : `${open}>${formula}${value}</c>`;
}

function formatInFile({ value, formula, format }: CellRecord): CellFormat {
  if (typeof value !== 'boolean' || format.numberFormat !== 'General') return format;
  if (formula === undefined) return internFormat({ numberFormat: TRUTH_FORMAT }, format);
  return saysValueOnly(formula) ? internFormat({ numberFormat: TRUTH_FORMULA_FORMAT }, format) : format;
}

function valueInFile({ value, format }: CellRecord, { dates1904 }: CellTables): CellValue {
  const shifted = dates1904 && typeof value === 'number' && namesDay(format.numberFormat);
  return shifted ? value - DAYS_1904 : value;
}

function writeFormula(row: number, column: number, cell: CellRecord): string {
  const formula = cell.formula ?? '';
  const inner = cell.array && /^ARRAYFORMULA\(([\s\S]*)\)$/i.exec(formula)?.[1];
  if (cell.array && inner !== undefined) {
    const { rows, columns } = cell.array;
    const ref = `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
    return element('f', { t: 'array', ref }, escapeText(formulaToFile(inner, cell.value)));
  }
  return `<f>${escapeText(formulaToFile(formula, cell.value))}</f>`;
}

/** Type and <v> of a cell without formula. */
function writeContent(cell: CellRecord, value: CellValue, tables: CellTables): [type: string, xml: string] {
  if (typeof value !== 'string') return writeResult(value);
  const { strings } = tables;
  const index =
    cell.shared ??
    (cell.runs?.some((run) => run.format)
      ? strings.rich(value, cell.runs, cell.format)
      : strings.plain(value));
  return ['s', `<v>${index}</v>`];
}

/** Type and <v> of a formula's cached result, or of a value that is no text. */
function writeResult(value: CellValue): [type: string, xml: string] {
  if (value === null) return ['', ''];
  if (typeof value === 'string') return ['str', textElement('v', value)];
  if (typeof value === 'boolean') return ['b', `<v>${value ? 1 : 0}</v>`];
  if (isCellError(value)) return ['e', `<v>${escapeText(value.error)}</v>`];
  return Number.isFinite(value) ? ['', `<v>${value}</v>`] : ['e', '<v>#NUM!</v>'];
}
