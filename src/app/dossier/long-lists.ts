// Long lists in a Word table. docxtemplater takes about a millisecond a row; so it fills one row with marks, and that
// filled row is repeated here with the texts put in place of the marks.
import type { TemplateFields, TemplateValue } from '../../core/dossier/template-fields';
import { Utf8 } from './utf8';

/** The list that a row of a table is repeated for has this name in every template. */
const ROWS = 'rows';

/** Where a row leads to, by this name in every template; '' for nowhere. */
const LINK = 'url';

/** Below this a list is left to docxtemplater. */
const LONG = 20;

/** Characters of the private use area, which no text from the sheet keeps (see printable). */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = /\ue000(\d+):([^\ue001]*)\ue001/g;

/** All rows of a list have the same tags. */
type TextRow = Readonly<Record<string, string>>;

export interface LongLists {
  /** The fields as XML can hold them, every long list cut to one row of marks. */
  readonly fields: TemplateFields;
  /** How many rows were taken out. */
  readonly rows: number;
  /** The filled document.xml with the rows put in, in UTF-8, and the addresses that they lead to, by the ids in it. */
  expand(xml: string): { readonly body: Uint8Array; readonly links: ReadonlyMap<string, string> };
}

/** Rows with a link are repeated here however few they are: docxtemplater knows no links. */
const isLongList = (value: TemplateValue): value is readonly TextRow[] =>
  Array.isArray(value) &&
  (value.length >= LONG || (value.length > 0 && value.every((row) => LINK in row))) &&
  value.every((row) => Object.values(row).every((cell) => typeof cell === 'string'));

/** Takes the long lists out of the fields, wherever they stand in them, and makes every text printable. */
export function takeLongLists(fields: TemplateFields): LongLists {
  const lists: (readonly TextRow[])[] = [];
  const marksFor = (rows: readonly TextRow[]): TextRow => {
    const number = lists.push(rows) - 1;
    const tags = Object.keys(rows[0] ?? {});
    return Object.fromEntries(tags.map((tag) => [tag, `${OPEN}${number}:${tag}${CLOSE}`]));
  };
  const walk = (value: TemplateValue): TemplateValue => {
    if (typeof value === 'string') return printable(value);
    if (Array.isArray(value)) return value.map((item) => walkFields(item));
    return typeof value === 'object' ? walkFields(value as TemplateFields) : value;
  };
  const walkFields = (record: TemplateFields): TemplateFields =>
    Object.fromEntries(
      Object.entries(record).map(([tag, value]) => [
        tag,
        tag === ROWS && isLongList(value) ? [marksFor(value)] : walk(value),
      ]),
    );
  const marked = walkFields(fields);
  const rows = lists.reduce((count, list) => count + list.length, 0);
  return { fields: marked, rows, expand: (xml) => repeatRows(xml, lists) };
}

/** Every table row that holds marks, once for each element of its list; what stands between as it is. */
function repeatRows(xml: string, lists: readonly (readonly TextRow[])[]): ReturnType<LongLists['expand']> {
  const bytes = new Utf8();
  const links = new Map<string, string>();
  let done = 0;
  for (const match of xml.matchAll(/<w:tr[ >](?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g)) {
    const [row] = match;
    const list = lists[Number(MARK_OF_ROW.exec(row)?.[1] ?? -1)];
    if (list === undefined) continue;
    bytes.add(xml.slice(done, match.index));
    done = match.index + row.length;
    const pieces = piecesOf(row);
    for (const cells of list) {
      const address = webAddress(printable(cells[LINK] ?? ''));
      for (const { before, tag } of pieces) {
        bytes.addBytes(before);
        if (tag === undefined) continue;
        if (tag === LINK_END) bytes.add(address === null ? '' : '</w:hyperlink>');
        else if (tag !== LINK_START) bytes.add(runText(cells[tag] ?? ''));
        else if (address !== null) {
          const id = `link${links.size + 1}`;
          links.set(id, address);
          bytes.add(`<w:hyperlink r:id="${id}" w:history="1">`);
        }
      }
    }
  }
  return { body: bytes.add(xml.slice(done)).whole(), links };
}

/** Longer ones Word does not take. */
const LONGEST_ADDRESS = 2083;

/** A host of letters, figures, dots and hyphens, of whatever script, and behind it what may follow. */
const WEB = /^https?:\/\/[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?::(\d{1,5}))?(?:[/?#]\S*)?$/iu;
const HIGHEST_PORT = 65_535;

/** Signs that an address holds only in another form; a "%" that begins none is one of them. */
const UNSAFE = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/giu;

/**
 * An address as a paper may lead to it, its odd signs encoded: Word calls a file damaged that holds others. null for what is
 * not followed from a paper: no script, no file of somebody's computer, nothing that sends a name and password along.
 */
function webAddress(text: string): string | null {
  const web = WEB.exec(text);
  if (web === null || Number(web[1] ?? 0) > HIGHEST_PORT) return null;
  const address = text.replace(UNSAFE, (sign) => encodeURIComponent(sign));
  return address.length <= LONGEST_ADDRESS ? address : null;
}

/** The beginning and end of a link, as marks: whether it is one is known by the row. */
const LINK_START = '<link';
const LINK_END = 'link>';
const asMarks = (row: string): string =>
  row
    .replace(
      new RegExp(`<w:hyperlink [^>]*="\\{\\{${LINK}\\}\\}"[^>]*>`, 'g'),
      `${OPEN}0:${LINK_START}${CLOSE}`,
    )
    .replaceAll('</w:hyperlink>', `${OPEN}0:${LINK_END}${CLOSE}`);

const MARK_OF_ROW = /\ue000(\d+):/;

/** The XML of a row, cut at its marks: what is the same in every row, and the tag that follows. */
function piecesOf(row: string): readonly { readonly before: Uint8Array; readonly tag: string | undefined }[] {
  // In turn: XML, number of the list, tag, XML …
  const parts = asMarks(row).split(MARK);
  return parts.flatMap((xml, at) =>
    at % 3 === 0 ? [{ before: new Utf8().add(xml).whole(), tag: parts[at + 2] }] : [],
  );
}

/** Stands in XML as it is. */
const PLAIN = /^[ -%'-;=?-~]*$/;

/** A text inside `<w:t>`: escaped, its line breaks as Word has them. */
function runText(text: string): string {
  if (PLAIN.test(text)) return text;
  const escaped = printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
}

/** What XML 1.0 cannot hold (control characters, halves of surrogate pairs, two non-characters), and our own marks. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ue000\ue001]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Any text as XML can hold it, NFC. */
function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').normalize('NFC');
}
