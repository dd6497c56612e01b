// Heights of rows with wrapped text or large letters. LibreOffice does not fit rows by itself when it opens an .xlsx file, so a row
// nobody gave a height is written with an estimate; it is no custom height, and a change of its text fits it anew.
import { spanAt } from '../columns';
import type { CellRecord, RowRecord, SheetState } from '../state';

const PIXELS_PER_POINT = 4 / 3;
/** Of the font size: mean width of a letter, and a line with its spacing. */
const LETTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.28;
/** Points: letters up to this size fit the default height of a row. */
const ORDINARY_SIZE = 11;
/** Excel's greatest height of a row, points. */
const MAX_HEIGHT = 409;

/** The row's attributes, with an estimated height where it needs one and a person set none. */
export function fittedAttributes(row: RowRecord, number: number, state: SheetState): string {
  const { attributes } = row;
  if (/ customHeight="(?:1|true)"/.test(attributes)) return attributes;
  const bare = attributes.replace(/ ht="[^"]*"/, '');
  let height = 0;
  row.cells.forEach((cell, column) => {
    if (!cell || (!cell.format.wrap && cell.format.fontSize <= ORDINARY_SIZE)) return;
    if (cell.value === null || merged(state, number, column)) return;
    const lines = linesIn(cell, state, column);
    if (lines > 1 || cell.format.fontSize > ORDINARY_SIZE)
      height = Math.max(height, lines * cell.format.fontSize * LINE_HEIGHT + 3);
  });
  if (height <= state.defaultRowHeight) return bare;
  return `${bare} ht="${Math.min(MAX_HEIGHT, Math.ceil(height * 4) / 4)}"`;
}

/** Merged cells do not make a row higher, in any of the programs. */
function merged(state: SheetState, row: number, column: number): boolean {
  return state.merges.some(
    (m) => m.row <= row && row < m.row + m.rows && m.column <= column && column < m.column + m.columns,
  );
}

/** Pixels. */
function widthOf(state: SheetState, column: number): number {
  return (spanAt(state.columns, column)?.width ?? state.defaultColumnWidth) * 7;
}

function linesIn({ value, format }: CellRecord, state: SheetState, column: number): number {
  if (typeof value !== 'string' || !format.wrap) return 1;
  const letter = format.fontSize * PIXELS_PER_POINT * LETTER_WIDTH * (format.bold ? 1.08 : 1);
  const room = Math.max(1, Math.floor(widthOf(state, column) / letter));
  return value.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
}

function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines++;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(used / room) - 1);
    if (used > room) used = used % room || room;
  }
  return lines;
}
