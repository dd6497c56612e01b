// The lines of a paper out of its .docx, whoever wrote the file: this program, Google, or a word processor on a desk.
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { isBlankLine, type PaperLine } from '../../core/dossier/built-paper';

const BODY = 'word/document.xml';

/** Suggestions that nobody accepted are not there yet; a picture's text is no paragraph of the paper. */
const LEFT_OUT = new Set(['w:ins', 'w:moveTo', 'mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object']);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export interface ReadPaper {
  readonly lines: readonly PaperLine[];
  /** Suggestions in it are neither accepted nor refused. */
  readonly suggested: boolean;
}

/** null where the bytes are no document. */
export function readPaper(docx: Uint8Array): ReadPaper | null {
  try {
    const { [BODY]: body } = unzipSync(docx, { filter: ({ name }) => name === BODY });
    return body === undefined ? null : readBody(strFromU8(body));
  } catch {
    return null;
  }
}

/** Of the XML of the body; blank lines are none. Throws where it is no XML. */
export function readBody(xml: string): ReadPaper {
  const fail = (_level: string, message: string): never => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError: fail }).parseFromString(xml, 'text/xml').documentElement;
  const lines = root === null ? [] : linesOf(root);
  return {
    lines: lines.filter((line) => !isBlankLine(line)),
    suggested: /<w:(?:ins|del) /.test(xml),
  };
}

function linesOf(node: Node): PaperLine[] {
  const { nodeName } = node;
  if (nodeName === 'w:p') return [{ text: textOf(node), inTable: false }];
  if (nodeName === 'w:tbl') return under(node, 'w:tr').map((row) => ({ text: rowText(row), inTable: true }));
  if (LEFT_OUT.has(nodeName)) return [];
  return children(node).flatMap(linesOf);
}

const rowText = (row: Node): string =>
  under(row, 'w:tc')
    .map((cell) =>
      under(cell, 'w:p')
        .map((one) => textOf(one).trim())
        .join('\n')
        .trim(),
    )
    .join('\t')
    .trim();

/** Those of that name below a node, whatever wraps them; not those of a table inside. */
function under(node: Node, name: string): Node[] {
  return children(node).flatMap((child) => {
    if (child.nodeName === name) return [child];
    return child.nodeName === 'w:p' ? [] : under(child, name);
  });
}

function textOf(node: Node): string {
  const sign = SIGNS[node.nodeName];
  if (sign !== undefined) return sign;
  // Deleted words are there as long as nobody accepted it.
  if (node.nodeName === 'w:t' || node.nodeName === 'w:delText') return node.textContent ?? '';
  if (LEFT_OUT.has(node.nodeName) || node.nodeName === 'w:pPr') return '';
  return children(node).map(textOf).join('');
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = (node as Element).firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}
