// Small XML tools for text that is kept as text: escaping, attributes of a tag, elements.
import { XlsxError } from '../errors';

/** Namespace of workbooks, sheets, styles and texts. */
export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type Attributes = Record<string, string | number | undefined>;

const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that XML forbids
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a quick look for the same and for _x
const MAY_NEED_HEX = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x/;
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const ENTITY = /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an element. What XML cannot hold becomes _xHHHH_ (ST_Xstring), as in Excel. */
export function escapeText(text: string): string {
  return escapeMarkup(hex(text));
}

function escapeAttribute(text: string): string {
  return escapeMarkup(hex(text)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

function escapeMarkup(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hex(text: string): string {
  if (!MAY_NEED_HEX.test(text)) return text;
  return text
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(ILLEGAL, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The inverse of escapeText and escapeAttribute. */
export function unescapeXml(xml: string): string {
  const text = xml.includes('&') ? xml.replace(ENTITY, entity) : xml;
  return decodeHex(text);
}

/** Only the _xHHHH_ part, for text that a parser has already read. */
export function decodeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

function entity(whole: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name] ?? whole;
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Index of the '>' that ends the tag beginning at `start`; quoted '>' do not count. */
export function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let i = start; i < xml.length; i++) {
    const c = xml.charCodeAt(i);
    if (quote) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i;
  }
  throw new XlsxError('broken', 'A tag without an end');
}

/** Attributes of the first tag in `xml`, unescaped. */
export function attributesOf(xml: string): Map<string, string> {
  const tag = xml.slice(0, tagEnd(xml, xml.indexOf('<')) + 1);
  const found = new Map<string, string>();
  for (const m of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(m[1] as string, unescapeXml(m[2] ?? m[3] ?? ''));
  return found;
}

/** ' a="1" b="2"'; undefined ones are left out. */
export function attributesText(attributes: Attributes | Map<string, string>): string {
  const entries = attributes instanceof Map ? [...attributes] : Object.entries(attributes);
  return entries
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** `content` is XML. */
export function element(
  name: string,
  attributes: Attributes | Map<string, string> = {},
  content = '',
): string {
  const open = `<${name}${attributesText(attributes)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** The element with some attributes of its own tag set, or removed where undefined. */
export function withAttributes(xml: string, change: Attributes): string {
  const start = xml.indexOf('<');
  const end = tagEnd(xml, start);
  const name = /^<([^\s/>]+)/.exec(xml.slice(start, end + 1))?.[1] ?? '';
  const attributes = attributesOf(xml);
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) attributes.delete(key);
    else attributes.set(key, String(value));
  }
  const close = xml[end - 1] === '/' ? '/>' : '>';
  return `${xml.slice(0, start)}<${name}${attributesText(attributes)}${close}${xml.slice(end + 1)}`;
}

/** xsd:boolean; `absent` is the attribute's default. */
export function isTrue(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true';
}

/** <t>, keeping outer blanks and line ends. */
export function textElement(name: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${keep}>${escapeText(text)}</${name}>`;
}
