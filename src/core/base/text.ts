// How words from a sheet are compared: Vietnamese may arrive composed or not, with any dash, case or spacing.

/** Characters that nobody sees: zero widths, soft hyphens, marks of direction. They come along from web pages and PDFs. */
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** White space other than single blanks between words, characters nobody sees, the Icelandic Ð that looks like Đ. */
const UNTIDY = new RegExp(`^ | $| {2}|[^\\S ]|[${UNSEEN}\\u00d0]`, 'u');

/**
 * NFC, any white space run as one blank, trimmed, nothing unseen, Đ for Ð (U+00D0). The way every text from a sheet
 * enters the program.
 */
export function clean(text: string): string {
  const composed = text.normalize('NFC');
  if (!UNTIDY.test(composed)) return composed;
  return composed.replace(ALL_UNSEEN, '').replaceAll('\u00d0', '\u0110').replace(/\s+/gu, ' ').trim();
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

/** The same few headers and names are compared again and again: what became of a text is known from the first time. */
export function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = of(text);
    known.set(text, made);
    return made;
  };
}

/** A form for finding a word that may be written in several ways, never shown: as nameKey, without marks. */
export const fold = remembering((text) =>
  nameKey(text).replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, ''),
);
