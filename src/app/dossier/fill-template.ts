// A Word template and its fields become a document: docxtemplater, which also runs where there is no DOM and no Node.
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import type { PaperLine } from '../../core/dossier/built-paper';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { untraced } from '../../core/dossier/traces';
import { takeLongLists } from './long-lists';
import { readBody } from './paper-lines';
import { OpenParts, type Parts } from './parts';

const BODY = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/** Lengths stand in attributes, where docxtemplater does not look. */
function withAttributes(template: Parts, fields: TemplateFields): Parts {
  const body = (template[BODY] ?? '').replace(/="\{\{(\w+Indent)\}\}"/g, (_whole, tag: string) => {
    const value = fields[tag];
    if (typeof value !== 'string' || !/^\d+$/.test(value)) throw new Error(`no length for tag ${tag}`);
    return `="${value}"`;
  });
  return { ...template, [BODY]: body };
}

/**
 * Fills a template and gives the bytes of the document, a .docx. Texts come out as they are, whatever they hold:
 * mark-up, braces, line breaks. A tag without a field is a defect of the template and throws.
 */
export const fillTemplate = (template: Parts, fields: TemplateFields): Uint8Array =>
  fillPaper(template, fields).docx;

/** A list as long as this is not read again: it takes longer than the whole paper. */
const LONG_ROWS = 300;

/** Also the lines of the paper, with their traces, which the document itself has not. */
export function fillPaper(template: Parts, fields: TemplateFields): FilledPaper {
  const templater = new Docxtemplater(new OpenParts(withAttributes(template, fields)), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: (tag) => ({ get: (scope: TemplateFields) => scope[tag] }),
    nullGetter: (part) => {
      if (part.module === undefined || part.module === '') throw new Error(`no field for tag ${part.value}`);
      return '';
    },
  });
  const lists = takeLongLists(fields);
  templater.render(lists.fields);
  const parts: Zippable = {};
  for (const { name, content } of Object.values(templater.getZip().files))
    parts[name] = typeof content === 'string' ? strToU8(content) : content;
  const filled = templater.getZip().files[BODY]?.asText() ?? '';
  const isLong = lists.rows > LONG_ROWS;
  const { body, links } = lists.expand(isLong ? untraced(filled) : filled);
  parts[BODY] = isLong ? body : strToU8(untraced(strFromU8(body)));
  // One address is like the next: packing them hard takes time and saves nothing.
  parts[RELATIONS] = [strToU8(withLinks(template[RELATIONS] ?? '', links)), { level: 1 }];
  return {
    docx: zipSync(parts),
    lines: () =>
      readBody(isLong ? filled : strFromU8(body)).lines.filter(({ inTable }) => !(isLong && inTable)),
    tables: !isLong,
  };
}

export interface FilledPaper {
  readonly docx: Uint8Array;
  readonly lines: () => readonly PaperLine[];
  /** Whether the lines are those of its tables too. */
  readonly tables: boolean;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const inAttribute = (text: string): string => (/[&<>"]/.test(text) ? escaped(text) : text);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The part that says where the links of the body lead to. */
function withLinks(relations: string, links: ReadonlyMap<string, string>): string {
  const added = [...links].map(
    ([id, address]) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${inAttribute(address)}" TargetMode="External"/>`,
  );
  return relations.replace('</Relationships>', `${added.join('')}</Relationships>`);
}
