// One spelling of XML for the rest of this folder. The same part may be written with or without prefixes, with either kind
// of quotes, on one line or many, in pieces (CDATA): Excel, LibreOffice and this folder write it plainly, which one look
// tells; whatever else is sound is put into that spelling by a parser that knows all of XML.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { XlsxError } from '../errors';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DECLARATION = /^\s*<\?xml[^>]*\?>\s*/;
const NAME = String.raw`[A-Za-z_][\w.-]*`;
const OTHER_ENCODING = / encoding=["'](?!utf-8["'])/i;
/** The first that is not: a tag with blanks, quotes or letters of another kind; a comment, an instruction, CDATA, a DOCTYPE. */
const NOT_PLAIN = new RegExp(
  `<(?!(?:${NAME}:)?${NAME}(?: [\\w:.-]+="[^"<>]*")* ?/?>|/(?:${NAME}:)?${NAME}>)`,
  'g',
);
const PLAIN_ROOT = new RegExp(`^<${NAME}[ />]`);

/** `xml`: a whole part. Throws XlsxError 'broken' for what is no well-formed XML, or has a document type. */
export function plainSpelling(xml: string): string {
  const declaration = DECLARATION.exec(xml)?.[0] ?? '';
  if (!isPlain(xml, declaration.length)) return new Speller().spell(xml);
  // What is written again is UTF-8.
  return OTHER_ENCODING.test(declaration) ? HEAD + xml.slice(declaration.length) : xml;
}

/** `start`: where the root begins. */
function isPlain(xml: string, start: number): boolean {
  if (!PLAIN_ROOT.test(xml.slice(start, start + 200))) return false;
  NOT_PLAIN.lastIndex = start;
  return !NOT_PLAIN.test(xml) && !redeclares(xml, xml.slice(start, xml.indexOf('>', start)));
}

/** Whether names without a prefix mean something else somewhere below the root, or names with one what the root's do. */
function redeclares(xml: string, root: string): boolean {
  const namespace = / xmlns="([^"]*)"/.exec(root)?.[1];
  if (namespace === undefined) return xml.includes(' xmlns="');
  return twice(xml, ' xmlns="') || twice(xml, `="${namespace}"`);
}

function twice(xml: string, text: string): boolean {
  return xml.indexOf(text) !== xml.lastIndexOf(text);
}

/** Writes what the parser reads: elements of the root's namespace without prefix, all others with one. */
class Speller {
  readonly #out: string[] = [HEAD];
  /** The root's namespace; undefined before the root. */
  #own: string | undefined;
  /** For each element that is open: how it is written, what names without prefix are in it, whether it is still empty. */
  readonly #open: { name: string; namespace: string; empty: boolean }[] = [];
  #invented = 0;

  spell(xml: string): string {
    const parser = new SaxesParser({ xmlns: true, position: false });
    parser.on('error', ({ message }) => {
      throw new XlsxError('broken', `A part is not well-formed XML: ${message}`);
    });
    parser.on('doctype', () => {
      throw new XlsxError('broken', 'A part with a document type');
    });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#closed());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.write(xml).close();
    return this.#out.join('');
  }

  #opened({ prefix, local, uri, attributes }: SaxesTagNS): void {
    this.#fill();
    const around = this.#open.at(-1)?.namespace ?? '';
    this.#own ??= uri;
    // Without prefix stand the elements of the root's namespace, and those of none, for which there is no prefix.
    const bare = uri === this.#own || uri === '';
    const own = prefix || `other${this.#invented++}`;
    const name = bare ? local : `${own}:${local}`;
    const namespace = bare ? uri : around;
    let declared = namespace === around ? '' : ` xmlns="${escaped(namespace)}"`;
    if (!bare && !prefix) declared += ` xmlns:${own}="${escaped(uri)}"`;
    this.#out.push(`<${name}${declared}${this.#attributes(attributes)}`);
    this.#open.push({ name, namespace, empty: true });
  }

  /** All but what says which names without prefix are, and prefixes of the root's namespace, which are gone. */
  #attributes(attributes: SaxesTagNS['attributes']): string {
    const own = this.#own ?? '';
    return Object.values(attributes)
      .filter(({ name, prefix, value }) => name !== 'xmlns' && !(prefix === 'xmlns' && value === own))
      .map(
        ({ name, local, uri, value }) => ` ${uri === own && own !== '' ? local : name}="${escaped(value)}"`,
      )
      .join('');
  }

  #text(text: string): void {
    if (this.#open.length === 0) return;
    this.#fill();
    this.#out.push(escapedText(text));
  }

  #closed(): void {
    const { name, empty } = this.#open.pop() as { name: string; empty: boolean };
    this.#out.push(empty ? '/>' : `</${name}>`);
  }

  /** Ends the tag of the innermost element: something comes into it. */
  #fill(): void {
    const innermost = this.#open.at(-1);
    if (!innermost?.empty) return;
    innermost.empty = false;
    this.#out.push('>');
  }
}

function escapedText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escaped(value: string): string {
  return escapedText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
