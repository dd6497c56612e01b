// A Word template and its fields become a document: docxtemplater, which also runs where there is no DOM and no Node.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** Texts, conditions and lists as a template's tags name them. */
type TemplateValue = string | boolean | TemplateFields | readonly TemplateFields[];
export interface TemplateFields {
  readonly [tag: string]: TemplateValue;
}

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const printable = (text: string): string => text.replace(UNPRINTABLE, '').normalize('NFC');

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
    parser: (tag) => ({
      get: (scope: TemplateFields) => {
        const value = scope[tag];
        return typeof value === 'string' ? printable(value) : value;
      },
    }),
    nullGetter: (part) => {
      if (part.module === undefined || part.module === '') throw new Error(`no field for tag ${part.value}`);
      return '';
    },
  });
  templater.render(fields);
  return templater.getZip().generate({ type: 'base64', compression: 'DEFLATE' });
}
