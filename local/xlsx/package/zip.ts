// The .zip around the parts, and the ways in which a file can fail to be one.
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
  if (!parts['[Content_Types].xml']) throw new XlsxError('broken', 'The package is no Office document');
  return parts;
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(parts, { level: LEVEL, mtime: MODIFIED });
}
