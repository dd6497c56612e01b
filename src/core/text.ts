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

/** One line for a header of a mail or a file name: no CR, LF or other control characters. */
export function oneLine(text: string): string {
  return clean(text.replace(/\p{Cc}/gu, ' '));
}

/** Cut to at most `length` characters, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
