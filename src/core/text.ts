// How words from a sheet are compared: Vietnamese may arrive composed or not, with any dash, case or spacing.

/** NFC, any white space run as one blank, trimmed. The way every text from a sheet enters the program. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Like clean, but keeps line breaks. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n')
    .trim();
}

/** A form for matching only, never shown: no marks, lower case, plain dashes without blanks round them. */
export function fold(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/ ?- ?/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'");
}
