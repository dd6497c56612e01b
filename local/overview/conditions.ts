// Conditional formats as a spreadsheet program would show them: each custom formula is computed for each cell it is over, in
// a workbook of its own.
import { SpreadsheetHost } from '../host/spreadsheet/host';
import { newSpreadsheetState } from '../host/spreadsheet/state';
import { type CellFormat, type ConditionalFormat, newWorkbook, type Sheet } from '../xlsx';
import { offsetFormula } from '../xlsx/formula/references';

/** What is other about the format of the cell. */
export type StyleAt = (row: number, column: number) => Partial<CellFormat>;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly format: ConditionalFormat;
}

/** `now`: the day that TODAY() is. */
export function conditionalStyles(sheet: Sheet, locale: string, now: Date): StyleAt {
  const places = sheet.conditionalFormats.flatMap((format) => placesOf(format, sheet));
  if (places.length === 0) return () => ({});
  const book = newWorkbook();
  const copy = book.insertSheet(sheet.name, 0);
  for (const [row, cells] of sheet.rows())
    for (const [column, { value }] of cells) copy.setCell(row, column, { value });
  const answers = book.insertSheet('-', 1);
  places.forEach(({ row, column, format }, at) => {
    const [top] = format.ranges;
    const moved = offsetFormula(
      format.formula ?? '',
      row - (top?.row ?? row),
      column - (top?.column ?? column),
    );
    answers.setCell(at + 1, 1, { formula: onSheet(moved, sheet.name) });
  });
  const state = Object.assign(newSpreadsheetState('', ''), { locale });
  const user = { email: '', isOwner: true };
  new SpreadsheetHost({ workbook: book, state, user, now, recordWrite: () => {} }).finish();

  const styles = new Map<string, Partial<CellFormat>>();
  places.forEach(({ row, column, format }, at) => {
    const key = `${row},${column}`;
    if (answers.cell(at + 1, 1)?.value === true && !styles.has(key)) styles.set(key, format.style);
  });
  return (row, column) => styles.get(`${row},${column}`) ?? {};
}

function placesOf(format: ConditionalFormat, { lastRow, lastColumn }: Sheet): Place[] {
  if (format.formula === undefined) return [];
  return format.ranges.flatMap((range) => {
    const rows = numbers(range.row, Math.min(range.row + range.rows - 1, lastRow));
    const columns = numbers(range.column, Math.min(range.column + range.columns - 1, lastColumn));
    return rows.flatMap((row) => columns.map((column) => ({ row, column, format })));
  });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Names the sheet wherever a reference of the formula names none. */
function onSheet(formula: string, name: string): string {
  const prefix = `'${name.replaceAll("'", "''")}'!`;
  return formula.replace(
    /("(?:[^"]|"")*")|('(?:[^']|'')*'![$\w:]+)|(?<![\p{L}\p{N}_.!:])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(])/gu,
    (whole, text?: string, named?: string) => ((text ?? named) ? whole : prefix + whole),
  );
}
