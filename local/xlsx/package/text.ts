// The bytes of a part → its XML, in whatever encoding.
import { XlsxError } from '../errors';
import { plainSpelling } from './spelling';

/** First bytes of XML in UTF-16, with its mark or without. */
const UTF_16: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];
const DECLARED = /^<\?xml[^>]*? encoding=["']([\w.:-]+)["']/;

/** The text as it is, for what is no sound XML (VML). */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new XlsxError('broken', 'A part is not the text that it says it is', { cause });
  }
}

/** In the one spelling that this folder reads. Throws XlsxError 'broken' for what is no well-formed XML. */
export function decodeXml(bytes: Uint8Array): string {
  return plainSpelling(decodeText(bytes));
}

function encodingOf(bytes: Uint8Array): string {
  const wide = UTF_16.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (wide) return wide[1];
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
  // Single bytes that say they are double ones: a slip of some programs, and UTF-8 in truth.
  return /^(?:utf-16|ucs)/i.test(declared) ? 'utf-8' : declared;
}
