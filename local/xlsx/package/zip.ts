// The parts out of their .zip and back, and the ways in which a file can fail to be one. Node's zlib does the work, many
// times as fast as a library in JavaScript; a part that nobody touched keeps the very bytes it was packed into.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { XlsxError } from '../errors';
import { DEFLATED, type Packed, readZip, STORED, writeZip } from './zip-file';

export type Parts = Record<string, Uint8Array>;

/** Compression that costs little: the sheets of a large workbook are megabytes of text. */
const LEVEL = 4;
/** Bytes of all parts together. A workbook with 20,000 rows of evidence has 9 MB; a small file may unpack to gigabytes. */
const MAX_UNPACKED = 128 * 2 ** 20;
const CONTENT_TYPES = '[Content_Types].xml';
const ZIP = 'PK';
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const BYTE_ORDER_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** By the content that was unpacked from it, which is never changed in place. */
const packed = new WeakMap<Uint8Array, Packed>();

/** Throws XlsxError: 'empty', 'encrypted', 'foreign', 'broken', 'tooLarge'. */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new XlsxError('empty', 'The file is empty');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (startsWith(file, OLE)) throw compound(file);
  if (file.toString('latin1', 0, 2) !== ZIP && isText(file))
    throw new XlsxError('foreign', 'The file is text, not a workbook');
  const files = readZip(file);
  const size = files.reduce((sum, [, part]) => sum + part.size, 0);
  if (size > MAX_UNPACKED)
    throw new XlsxError('tooLarge', `The file unpacks to ${size} bytes, more than ${MAX_UNPACKED}`);
  const parts = Object.fromEntries(files.map(([name, part]) => [name, contentOf(name, part)]));
  if (!parts[nameIn(parts, CONTENT_TYPES)])
    throw new XlsxError('foreign', 'The package is no Office document');
  return parts;
}

/**
 * The name under which the package has the part: names that differ in case only, or in what is written as %20, are one
 * (ECMA-376 part 2, 7.2.3.5). The name itself where there is no such part.
 */
export function nameIn(parts: Readonly<Parts>, name: string): string {
  if (Object.hasOwn(parts, name)) return name;
  const wanted = plain(name);
  return Object.keys(parts).find((known) => plain(known) === wanted) ?? name;
}

function plain(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** Old Office files and encrypted new ones are both compound files; the names of their streams tell them apart. */
function compound(file: Buffer): XlsxError {
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  return has('Workbook') && !has('EncryptedPackage')
    ? new XlsxError('foreign', 'The file is of the old .xls kind')
    : new XlsxError('encrypted', 'The file is password-protected');
}

/** A renamed CSV or page, in UTF-8 or UTF-16: damaged files hold zeros. */
function isText(file: Buffer): boolean {
  if (BYTE_ORDER_MARKS.some((mark) => startsWith(file, mark))) return true;
  const head = file.subarray(0, 4096);
  if (head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function startsWith(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => file[i] === byte);
}

/** A damaged part would be read as if it were whole: so its checksum is compared. */
function contentOf(name: string, part: Packed): Uint8Array {
  const content = inflated(name, part);
  if (content.length !== part.size || crc32(content) !== part.checksum) throw damaged(name);
  packed.set(content, part);
  return content;
}

function inflated(name: string, { method, bytes, size }: Packed): Uint8Array {
  if (method === STORED) return bytes;
  if (method !== DEFLATED)
    throw new XlsxError('foreign', `The part ${name} is packed in the unknown way ${method}`);
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    throw damaged(name, cause);
  }
}

function damaged(name: string, cause?: unknown): XlsxError {
  return new XlsxError('broken', `The part ${name} is damaged`, { cause });
}

export function pack(parts: Parts): Uint8Array {
  return writeZip(
    Object.entries(parts).map(([name, content]) => [name, packed.get(content) ?? deflated(content)]),
  );
}

function deflated(content: Uint8Array): Packed {
  const bytes = deflateRawSync(content, { level: LEVEL });
  return { method: DEFLATED, checksum: crc32(content), size: content.length, bytes };
}
