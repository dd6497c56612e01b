// Small forms of Tổng quan: bars of text, which show on every device, and titles cut at a natural end.

const CELLS = 10;

/** Ten cells, rounded half up; all ten only for the whole, none where there is nothing to fill. */
export function bar(part: number, whole: number): string {
  const rounded = whole === 0 ? 0 : Math.floor((part * CELLS * 2 + whole) / (whole * 2));
  const filled = part < whole ? Math.min(rounded, CELLS - 1) : rounded;
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}

/** One line of at most `length` characters: up to the last comma, semicolon or bracket that fits, else up to a word, with "…". */
export function brief(cell: string, length: number): string {
  const text = cell.replace(/\s+/g, ' ');
  if (text.length <= length) return text;
  const clause = /^(.{12,})[,;(]/.exec(text.slice(0, length + 1))?.[1];
  // A bracket that would stay open goes with what stood in it.
  if (clause !== undefined) return clause.replace(/\([^)]*$/, '').trimEnd();
  const head = text.slice(0, length);
  return `${/\s/.test(head) ? head.replace(/\s+\S*$/, '') : head.slice(0, -1)}…`;
}
