// A Word template and its fields become a document: docxtemplater, which also runs where there is no DOM and no Node.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { takeLongLists } from './long-lists';
import type { TemplateFields } from './template-fields';

const BODY = 'word/document.xml';

/**
 * Fills a template (.docx in base64) and gives the document, base64 too. Texts come out as they are, whatever they
 * hold: mark-up, braces, line breaks. A tag without a field is a defect of the template and throws.
 */
export function fillTemplate(templateBase64: string, fields: TemplateFields): string {
  const templater = new Docxtemplater(new PizZip(templateBase64, { base64: true }), {
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
  const zip = templater.getZip();
  zip.file(BODY, lists.expand(zip.file(BODY)?.asText() ?? ''));
  return zip.generate({ type: 'base64', compression: 'DEFLATE' });
}
