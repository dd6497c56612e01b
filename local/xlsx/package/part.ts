// A part cut into its root's tag and the raw XML of the root's children, so that one child can be replaced while
// every other byte stays.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { XlsxError } from '../errors';
import { decodeXml } from './text';
import { attributesOf, tagEnd } from './xml';

export interface Child {
  /** '' for text, comments and the like between elements. */
  readonly name: string;
  readonly xml: string;
}

export class PartXml {
  private constructor(
    /** Everything up to and with the root's start tag. */
    readonly head: string,
    readonly children: readonly Child[],
    readonly tail: string,
  ) {}

  static parse(xml: string): PartXml {
    const start = rootStart(xml);
    const end = tagEnd(xml, start);
    const name = nameAt(xml, start);
    if (xml[end - 1] === '/') return new PartXml(`${xml.slice(0, end - 1)}>`, [], `</${name}>`);
    const close = xml.lastIndexOf(`</${name}`);
    if (close < end) throw new XlsxError('broken', `<${name}> has no end`);
    return new PartXml(xml.slice(0, end + 1), split(xml, end + 1, close), xml.slice(close));
  }

  static decode(bytes: Uint8Array): PartXml {
    return PartXml.parse(decodeXml(bytes));
  }

  get name(): string {
    return nameAt(this.head, rootStart(this.head));
  }

  get attributes(): Map<string, string> {
    return attributesOf(this.head.slice(rootStart(this.head)));
  }

  all(name: string): string[] {
    return this.children.filter((child) => child.name === name).map((child) => child.xml);
  }

  get(name: string): string | undefined {
    return this.children.find((child) => child.name === name)?.xml;
  }

  /** The elements among the children. */
  get elements(): readonly Child[] {
    return this.children.filter((child) => child.name !== '');
  }

  withHead(head: string): PartXml {
    return new PartXml(head, this.children, this.tail);
  }

  withChildren(children: readonly Child[]): PartXml {
    return new PartXml(this.head, children, this.tail);
  }

  /** All children called `name` give way to `xml` ('' = none), at the place that `order` (a schema sequence) demands. */
  with(name: string, xml: string, order: readonly string[]): PartXml {
    const rank = order.indexOf(name);
    const first = this.children.findIndex((child) => child.name === name);
    const later = this.children.findIndex((child) => order.indexOf(child.name) > rank);
    const at = first >= 0 ? first : later >= 0 ? later : this.children.length;
    const children = this.children.filter((child) => child.name !== name);
    if (xml !== '') children.splice(at, 0, { name, xml });
    return new PartXml(this.head, children, this.tail);
  }

  append(name: string, xml: string): PartXml {
    return new PartXml(this.head, [...this.children, { name, xml }], this.tail);
  }

  toString(): string {
    return this.head + this.children.map((child) => child.xml).join('') + this.tail;
  }

  toBytes(): Uint8Array {
    return new TextEncoder().encode(this.toString());
  }
}

function nameAt(xml: string, start: number): string {
  return /^<([^\s/>]+)/.exec(xml.slice(start, start + 200))?.[1] ?? '';
}

function rootStart(xml: string): number {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) throw new XlsxError('broken', 'A part without XML');
    if (xml.startsWith('<?', at)) at = after(xml, '?>', at);
    else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at);
    else return at;
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XlsxError('broken', 'XML that breaks off');
  return at + mark.length;
}

function split(xml: string, from: number, to: number): Child[] {
  const children: Child[] = [];
  let at = from;
  while (at < to) {
    const start = xml.indexOf('<', at);
    const end = start < 0 || start > to ? to : start;
    if (end > at) children.push({ name: '', xml: xml.slice(at, end) });
    if (end === to) break;
    const name = /^<[!?]/.test(xml.slice(start, start + 2)) ? '' : nameAt(xml, start);
    at = name === '' ? skipSpecial(xml, start) : elementEnd(xml, start, name);
    if (at > to) throw new XlsxError('broken', `<${name}> is not closed`);
    children.push({ name, xml: xml.slice(start, at) });
  }
  return children;
}

function skipSpecial(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  return after(xml, '>', start);
}

function elementEnd(xml: string, start: number, name: string): number {
  const open = tagEnd(xml, start);
  if (xml[open - 1] === '/') return open + 1;
  // Cells hold no element of this name, and there may be a million of them: no need to count.
  if (name === 'sheetData') return after(xml, '</sheetData>', open);
  let depth = 1;
  let at = open + 1;
  while (depth > 0) {
    at = xml.indexOf('<', at);
    if (at < 0) throw new XlsxError('broken', `<${name}> is not closed`);
    const next = xml[at + 1];
    if (next === '!' || next === '?') {
      at = skipSpecial(xml, at);
      continue;
    }
    const end = tagEnd(xml, at);
    if (next === '/') depth--;
    else if (xml[end - 1] !== '/') depth++;
    at = end + 1;
  }
  return at;
}

const PREFIX = /(?:<\/?|\s)(?!xml(?:ns)?:)([\p{L}_][\p{L}\p{N}_.-]*):[^\s=>]*(?=[\s=>])/gu;

/** Parses an element cut out of a part. Its prefixes are declared somewhere above it: here they only need to be known. */
export function parseFragment(xml: string): Element {
  const prefixes = new Set(Array.from(xml.matchAll(PREFIX), (m) => m[1] as string));
  const declared = [...prefixes].map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join('');
  const element = parseXml(`<fragment${declared}>${xml}</fragment>`).firstChild;
  if (!element) throw new XlsxError('broken', 'An empty element');
  return element as Element;
}

/** The root element; anything but well-formed XML throws XlsxError 'broken'. */
export function parseXml(xml: string): Element {
  const fail = (_level: string, message: string) => {
    throw new XlsxError('broken', message);
  };
  try {
    const root = new DOMParser({ onError: fail }).parseFromString(xml, 'text/xml').documentElement;
    if (root) return root;
  } catch (cause) {
    throw new XlsxError('broken', 'A part is not well-formed XML', { cause });
  }
  throw new XlsxError('broken', 'A part without XML');
}

/** Element children, by local name where one is given. */
export function elements(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  return found;
}

export function descendants(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}
