// A Word template and its fields become a document: docxtemplater, which also runs where there is no DOM and no Node.
import Docxtemplater from 'docxtemplater';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { takeLongLists } from './long-lists';
import { OpenParts, type Parts } from './parts';

const BODY = 'word/document.xml';

/** Lengths stand in attributes, where docxtemplater does not look. */
function withAttributes(template: Parts, fields: TemplateFields): Parts {
  const body = (template[BODY] ?? '').replace(/="\{\{(\w+)\}\}"/g, (_whole, tag: string) => {
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
export function fillTemplate(template: Parts, fields: TemplateFields): Uint8Array {
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
  for (const { name, content, asText } of Object.values(templater.getZip().files)) {
    if (name === BODY) parts[name] = lists.expand(asText());
    else parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts);
}
