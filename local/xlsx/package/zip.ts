// The parts out of their .zip and back, and the ways in which a file can fail to be one. Node's zlib does the work, many
// times as fast as a library in JavaScript; a part that nobody touched keeps the very bytes it was packed into.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { XlsxError } from '../errors';
import { DEFLATED, type Packed, readZip, STORED, writeZip } from './zip-file';

export type Parts = Record<string, Uint8Array>;

/** Compression that costs little: the sheets of a large workbook are megabytes of text. */
const LEVEL = 4;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** By the content that was unpacked from it, which is never changed in place. */
const packed = new WeakMap<Uint8Array, Packed>();

/** Throws XlsxError: 'empty', 'encrypted', 'broken'. */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new XlsxError('empty', 'The file is empty');
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new XlsxError('encrypted', 'The file is password-protected or of the old .xls kind');
  const files = readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const parts = Object.fromEntries(files.map(([name, part]) => [name, contentOf(name, part)]));
  if (!parts['[Content_Types].xml']) throw new XlsxError('broken', 'The package is no Office document');
  return parts;
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
  if (method !== DEFLATED) throw damaged(name);
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
