// Titles cut at a natural end, for pages and messages with little room.

/** One line of at most `length` characters: up to the last comma, semicolon or bracket that fits, else up to a word, with "…". */
export function brief(cell: string, length: number): string {
  const text = cell.replace(/\s+/g, ' ');
  if (text.length <= length) return text;
  const clause = /^(.{12,})[,;(]/.exec(text.slice(0, length + 1))?.[1];
  // A bracket that would stay open goes with what stood in it.
  if (clause !== undefined) return clause.replace(/\([^)]*$/, '').trimEnd();
  const head = text.slice(0, length);
  // One long word is cut anywhere but inside a character.
  return `${/\s/.test(head) ? head.replace(/\s+\S*$/, '') : head.slice(0, -1).replace(/\p{Cs}$/u, '')}…`;
}
