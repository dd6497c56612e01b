// The .zip around the parts, and the ways in which a file can fail to be one.
import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { XlsxError } from '../errors';

export type Parts = Record<string, Uint8Array>;

/** Compression that costs little: the sheets of a large workbook are megabytes of text. */
const LEVEL = 4;
/** Fixed, so that equal workbooks are equal files. */
const MODIFIED = new Date(1980, 0, 1);
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws XlsxError: 'empty', 'encrypted', 'broken'. */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new XlsxError('empty', 'The file is empty');
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new XlsxError('encrypted', 'The file is password-protected or of the old .xls kind');
  const files = directoryOf(bytes).filter(({ name }) => !name.endsWith('/'));
  const parts = Object.fromEntries(files.map((entry) => [entry.name, contentOf(bytes, entry)]));
  if (!parts['[Content_Types].xml']) throw new XlsxError('broken', 'The package is no Office document');
  return parts;
}

/** A file as the directory at the end of the package names it; sizes in bytes. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const FILE = 0x04034b50;
const FILE_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** APPNOTE.TXT 4.3.12 and 4.3.16. Packages beyond 4 GB are not read. */
function directoryOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new XlsxError('broken', 'The file is not an intact .zip package');
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new XlsxError('broken', 'The directory of the package is damaged');
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Checked against the entry's checksum: a damaged part would be read as if it were whole. */
function contentOf(bytes: Uint8Array, { name, method, checksum, packedSize, size, at }: Entry): Uint8Array {
  const damaged = (cause?: unknown) => new XlsxError('broken', `The part ${name} is damaged`, { cause });
  const view = viewOf(bytes);
  if (at + FILE_SIZE > bytes.length || view.getUint32(at, true) !== FILE) throw damaged();
  const start = at + FILE_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  let content = packed;
  if (method === DEFLATED)
    try {
      content = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (cause) {
      throw damaged(cause);
    }
  else if (method !== STORED) throw damaged();
  if (content.length !== size || crc32(content) !== checksum) throw damaged();
  return content;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(parts, { level: LEVEL, mtime: MODIFIED });
}
