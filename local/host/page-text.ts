// What a person reads of an HTML page: blocks on lines of their own, preformatted text as it stands.

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const UNSEEN = /<(style|script|head)\b[\s\S]*?<\/\1>/gi;
const PREFORMATTED = /<(pre|textarea)\b[^>]*>\n?([\s\S]*?)<\/\1>/gi;
const LINE_END = /<(?:br|\/p|\/h\d|\/li|\/tr|\/div|\/title)\b[^>]*>/gi;
/** Stands for a preformatted text while blanks are put in order; never used in real text. */
const MARK = /\uE000(\d+)\uE001/g;

export function pageText(html: string): string {
  const kept: string[] = [];
  const marked = html.replace(UNSEEN, '').replace(PREFORMATTED, (_, _tag, text: string) => {
    kept.push(decoded(text.replace(/<[^>]+>/g, '')));
    return `<br>\uE000${kept.length - 1}\uE001<br>`;
  });
  const flowing = marked
    .replace(/\s+/g, ' ')
    .replace(LINE_END, '\n')
    .replace(/<[^>]+>/g, '');
  return decoded(flowing)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(MARK, (_, index: string) => kept[Number(index)] ?? '')
    .trim();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? entity),
  );
}
