// A Word template and its fields become a document: docxtemplater, which also runs where there is no DOM and no Node.
import Docxtemplater from 'docxtemplater';
import { strToU8, type Zippable, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { takeLongLists } from './long-lists';

const BODY = 'word/document.xml';

/**
 * Fills a template (.docx in base64) and gives the bytes of the document. Texts come out as they are, whatever they
 * hold: mark-up, braces, line breaks. A tag without a field is a defect of the template and throws.
 */
export function fillTemplate(templateBase64: string, fields: TemplateFields): Uint8Array {
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
  const parts: Zippable = {};
  for (const name of Object.keys(zip.files)) {
    const text = zip.file(name)?.asText();
    if (text !== undefined) parts[name] = bytesOf(name === BODY ? lists.expand(text) : [text]);
  }
  // PizZip's own packing takes many times as long over a long body.
  return zipSync(parts);
}

/** UTF-8 of a text that comes in pieces: a body of 20.000 rows as one text would crowd the memory. */
function bytesOf(pieces: Iterable<string>): Uint8Array {
  const chunks = Array.from(pieces, (piece) => strToU8(piece));
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
