// Google's limits of a workbook, each refused before anything is written.
import { ServiceError } from '../service';
import type { SheetState, SpreadsheetState } from './state';

/** In one cell (documented), and in a note (assumed to be the same [M]). */
const CHARACTERS = 50_000;
/** In all sheets together, empty ones too (documented). */
const CELLS = 10_000_000;
/** In a sheet: column ZZZ (documented). */
const COLUMNS = 18_278;

/** Throws for a text or formula that no cell takes. */
export function checkCellText(text: string | undefined): void {
  if ((text?.length ?? 0) > CHARACTERS)
    throw new ServiceError(
      `Your input contains more than the maximum of ${CHARACTERS} characters in a single cell.`,
    );
}

export function checkNote(text: string | null): void {
  if ((text?.length ?? 0) > CHARACTERS)
    throw new ServiceError(`A note cannot have more than ${CHARACTERS} characters.`);
}

/** Throws where the sheet, grown to that grid, would be too wide or the workbook too large. `sheet` is null for a new one. */
export function checkGrid(
  { sheets }: Pick<SpreadsheetState, 'sheets'>,
  sheet: SheetState | null,
  { maxRows, maxColumns }: Pick<SheetState, 'maxRows' | 'maxColumns'>,
): void {
  if (maxColumns > COLUMNS)
    throw new ServiceError(
      `This action would increase the number of columns in the worksheet above the limit of ${COLUMNS} columns.`,
    );
  const others = sheets.filter((other) => other !== sheet && !other.missing);
  const cells = others.reduce((sum, other) => sum + other.maxRows * other.maxColumns, maxRows * maxColumns);
  if (cells > CELLS)
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${CELLS} cells.`,
    );
}
