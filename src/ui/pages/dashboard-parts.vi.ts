// Small forms of Tổng quan: bars of text, which show on every device.

const CELLS = 10;

/** Ten cells, rounded half up; all ten only for the whole, none where there is nothing to fill. */
export function bar(part: number, whole: number): string {
  const rounded = whole === 0 ? 0 : Math.floor((part * CELLS * 2 + whole) / (whole * 2));
  const filled = part < whole ? Math.min(rounded, CELLS - 1) : rounded;
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}
