// Small forms of Tổng quan: lines of its phone part, bars of text, which show on every device.
import type { OutCell } from '../../core/sheet/cells-out';

/** A:B of a row. */
export type Line = readonly [OutCell, OutCell];

/** Characters on a line of A:B beside the desk part. */
export const PHONE_LINE = 56;

const CELLS = 10;

/** Ten cells, rounded half up; all ten only for the whole, none where there is nothing to fill. */
export function bar(part: number, whole: number): string {
  const rounded = whole === 0 ? 0 : Math.floor((part * CELLS * 2 + whole) / (whole * 2));
  const filled = part < whole ? Math.min(rounded, CELLS - 1) : rounded;
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}
