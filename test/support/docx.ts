// Reads a .docx with other means than those that made it: the zip and its XML.
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

interface DocxTable {
  /** Column widths in twentieths of a point. */
  readonly widths: readonly number[];
  /** Text of each cell, row by row; lines of a cell joined by "\n". */
  readonly rows: readonly (readonly string[])[];
  /** Rows that repeat on every page. */
  readonly headerRows: number;
  readonly splittingRows: number;
  readonly bordered: boolean;
}

export interface Docx {
  readonly body: Element;
  /** Text of each paragraph outside tables. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocxTable[];
  readonly styles: Document;
  /** Parts by their beginning, such as "word/header". */
  parts(prefix: string): { readonly name: string; readonly root: Element; readonly text: string }[];
}

/** Every descendant of that name. */
export const all = (node: Element | Document, name: string): Element[] =>
  Array.from(node.getElementsByTagName(name));

export const attribute = (node: Element | Document, name: string, key: string): string | null =>
  all(node, name)[0]?.getAttribute(key) ?? null;

/** Walked by hand: a search by name costs too much in a table of thousands of rows. */
function textOf(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:br') return '\n';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
  return text;
}

function children(node: Node, name: string): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeName === name) found.push(child as Element);
  return found;
}

function tableOf(table: Element): DocxTable {
  const rows = children(table, 'w:tr');
  return {
    widths: all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
    rows: rows.map((row) =>
      children(row, 'w:tc').map((cell) => children(cell, 'w:p').map(textOf).join('\n')),
    ),
    headerRows: all(table, 'w:tblHeader').length,
    splittingRows: rows.filter(
      (row) => !children(row, 'w:trPr').some((set) => children(set, 'w:cantSplit').length > 0),
    ).length,
    bordered: attribute(table, 'w:insideH', 'w:val') === 'single',
  };
}

/** The running XML of a document, for looking through one too long to be read as a tree. */
export function documentXml(file: Uint8Array): string {
  const { 'word/document.xml': body } = unzipSync(file);
  return body === undefined ? '' : strFromU8(body);
}

export function readDocx(file: Uint8Array): Docx {
  const zip = unzipSync(file);
  const parse = (name: string): Document => {
    const bytes = zip[name];
    if (bytes === undefined) throw new Error(`no part ${name}`);
    const text = strFromU8(bytes);
    const failure = (_level: string, message: string): never => {
      throw new Error(`${name}: ${message}`);
    };
    return new DOMParser({ onError: failure }).parseFromString(text, 'text/xml');
  };
  const body = all(parse('word/document.xml'), 'w:body')[0] as Element;
  return {
    body,
    paragraphs: children(body, 'w:p').map(textOf),
    tables: children(body, 'w:tbl').map(tableOf),
    styles: parse('word/styles.xml'),
    parts: (prefix) =>
      Object.keys(zip)
        .filter((name) => name.startsWith(prefix))
        .map((name) => {
          const root = parse(name).documentElement as Element;
          return { name, root, text: textOf(root) };
        }),
  };
}
