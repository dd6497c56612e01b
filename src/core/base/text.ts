// How words from a sheet are compared: Vietnamese may arrive composed or not, with any dash, case or spacing.

/** White space other than single blanks between words. */
const UNTIDY = /^ | $| {2}|[^\S ]/u;

/** NFC, any white space run as one blank, trimmed. The way every text from a sheet enters the program. */
export function clean(text: string): string {
  const composed = text.normalize('NFC');
  return UNTIDY.test(composed) ? composed.replace(/\s+/gu, ' ').trim() : composed;
}

/** Like clean, but keeps line breaks. */
export function cleanLines(text: string): string {
  if (!/[\r\n]/.test(text)) return clean(text);
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n')
    .trim();
}

/**
 * A form for telling codes and names of rows apart, never shown: lower case, plain dashes without blanks round them.
 * Marks stay: "Đ01" is not "D01", nor "bạn" "bàn".
 */
export function nameKey(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/ ?- ?/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'");
}

/** A form for finding a word that may be written in several ways, never shown: as nameKey, without marks. */
export function fold(text: string): string {
  return nameKey(text).replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, '');
}
