// The .zip around the parts, and the ways in which a file can fail to be one.
import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
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
  let parts: Parts;
  try {
    parts = unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') });
  } catch (cause) {
    throw new XlsxError('broken', 'The file is not an intact .zip package', { cause });
  }
  checkSums(bytes, parts);
  if (!parts['[Content_Types].xml']) throw new XlsxError('broken', 'The package is no Office document');
  return parts;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;

/** fflate does not compare the checksums: a damaged part would be read as if it were whole. */
function checkSums(bytes: Uint8Array, parts: Parts): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new XlsxError('broken', 'The package has no directory');
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new XlsxError('broken', 'The directory of the package is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const part = parts[name];
    if (part && crc32(part) !== view.getUint32(at + 16, true))
      throw new XlsxError('broken', `The part ${name} is damaged`);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(parts, { level: LEVEL, mtime: MODIFIED });
}
