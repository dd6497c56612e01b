// The lines of a paper out of its .docx, whoever wrote the file: this program, Google, or a word processor on a desk. The XML
// is run through once, without a tree: of a table of hundreds of rows that takes a tenth of the time.
import { strFromU8, unzipSync } from 'fflate';
import { isBlankLine, type PaperLine } from '../../core/dossier/built-paper';

const BODY = 'word/document.xml';

/** Suggestions that nobody accepted are not there yet; a picture's text is no paragraph of the paper. */
const LEFT_OUT = new Set(['w:ins', 'w:moveTo', 'mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object']);

/** Deleted words are there as long as nobody accepted it. */
const TEXT = new Set(['w:t', 'w:delText']);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The beginning or end of an element, or what stands between two. */
const TOKEN = /<(\/?)([\w:]+)[^>]*?(\/?)>|([^<]+)/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name = '') => {
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        return number === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(number));
      })
    : text;

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

/** Of the XML of the body; blank lines are none. Throws where it has no body, or leaves an element open. */
export function readBody(xml: string): ReadPaper {
  const lines: PaperLine[] = [];
  /** Elements that are open, and how many of them are left out, tables, texts. */
  let [open, left, tables, texts] = [0, 0, 0, 0];
  let paragraph = '';
  /** Paragraphs of the cell and cells of the row of the outermost table. */
  let cell: string[] = [];
  let row: string[] = [];
  const began = (name: string): void => {
    open += 1;
    if (LEFT_OUT.has(name)) left += 1;
    else if (TEXT.has(name)) texts += 1;
    else if (name === 'w:tbl') tables += 1;
    else if (name === 'w:p') paragraph = '';
    else if (tables === 1 && name === 'w:tr') row = [];
    else if (tables === 1 && name === 'w:tc') cell = [];
  };
  const ended = (name: string): void => {
    open -= 1;
    if (LEFT_OUT.has(name)) left -= 1;
    else if (TEXT.has(name)) texts -= 1;
    else if (name === 'w:tbl') tables -= 1;
    else if (left > 0) return;
    else if (name === 'w:p' && tables === 0) lines.push({ text: paragraph, inTable: false });
    else if (name === 'w:p') cell.push(paragraph.trim());
    else if (tables === 1 && name === 'w:tc') row.push(cell.join('\n').trim());
    else if (tables === 1 && name === 'w:tr') lines.push({ text: row.join('\t').trim(), inTable: true });
  };
  for (const [, closing, name = '', alone, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) paragraph += texts > 0 && left === 0 ? decoded(text) : '';
    else if (closing !== '') ended(name);
    else if (alone === '') began(name);
    if (closing === '' && left === 0) paragraph += SIGNS[name] ?? '';
  }
  if (open !== 0 || !xml.includes('</w:body>')) throw new Error('The XML is that of no paper.');
  return { lines: lines.filter((line) => !isBlankLine(line)), suggested: /<w:(?:ins|del) /.test(xml) };
}
