// Cuts a formula (en-US grammar, no leading '=') into the pieces that rewriting needs; all else passes unchanged.

export type Token =
  | { kind: 'text' | 'other'; text: string }
  /** A function's name, the opening bracket not included. */
  | { kind: 'function'; text: string }
  /** A1 reference; `sheet` is the unquoted name where one is given. `a` and `b` are the corners, b only in ranges. */
  | { kind: 'reference'; text: string; sheet?: string; a: string; b?: string };

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const RANGE = `(?:(${CORNER}):(${CORNER}|${COLUMN}|${ROW})|(${COLUMN}):(${CORNER}|${COLUMN})|(${ROW}):(${CORNER}|${ROW})|(${CORNER}))`;
const END = String.raw`(?![\p{L}\p{N}_.($![])`;
const PIECE = new RegExp(
  [
    '("(?:[^"]|"")*")', // 1 text
    `(?<!\\])(?:${SHEET})?${RANGE}${END}`, // 2, 3 sheet; 4–10 corners
    String.raw`([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()`, // 11 function
    String.raw`'(?:[^']|'')*'|[\p{L}\p{N}_.$\\]+|\s+|[\s\S]`,
  ].join('|'),
  'gu',
);

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (const m of formula.matchAll(PIECE)) {
    const text = m[0];
    const a = m[4] ?? m[6] ?? m[8] ?? m[10];
    if (m[1] !== undefined) tokens.push({ kind: 'text', text });
    else if (m[11] !== undefined) tokens.push({ kind: 'function', text });
    else if (a === undefined) tokens.push({ kind: 'other', text });
    else {
      const sheet = m[2]?.replaceAll("''", "'") ?? m[3];
      const b = m[5] ?? m[7] ?? m[9];
      tokens.push({ kind: 'reference', text, a, ...(sheet !== undefined && { sheet }), ...(b && { b }) });
    }
  }
  return tokens;
}

/** 'A b' → "'A b'!", plain names stay bare, undefined → ''. */
export function sheetPrefix(sheet: string | undefined): string {
  if (sheet === undefined) return '';
  const bare =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/.test(sheet);
  return bare ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** Text as a literal of a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The text of a literal of a formula. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll('""', '"');
}
