// A .zip file as bytes: each part behind a header of its own, then a directory with the same fields once more, then an
// end that says where the directory is. APPNOTE.TXT 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. Written is nothing beyond
// 4 GB; read is also the form for more (zip64), which some programs use for small files.
import { XlsxError } from '../errors';

export const STORED = 0;
export const DEFLATED = 8;

/** A part as it stands in the file. */
export interface Packed {
  readonly method: number;
  readonly checksum: number;
  /** Of the content. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

const FILE = 0x04034b50;
const FILE_SIZE = 30;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;
/** Stands where the number is in the extra field of zip64. */
const ELSEWHERE = 0xffffffff;
const EXTRA_64 = 0x0001;
/** Of Node's errors, where a number points out of the file. */
const OUT_OF_FILE: ReadonlySet<unknown> = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);
/** Version of the format, 2.0. */
const VERSION = 20;
const ENCRYPTED = 0x0001;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, always, so that equal workbooks are equal files. */
const DAY = 0x21;

/** Folders, which hold nothing, are left out. Throws XlsxError: 'broken', 'encrypted'. */
export function readZip(file: Buffer): [name: string, part: Packed][] {
  const damaged = (what: string, cause?: unknown) => new XlsxError('broken', `${what} is damaged`, { cause });
  try {
    return partsOf(file, damaged);
  } catch (cause) {
    if (OUT_OF_FILE.has((cause as NodeJS.ErrnoException).code)) throw damaged('The package', cause);
    throw cause;
  }
}

function partsOf(file: Buffer, damaged: (what: string) => XlsxError): [name: string, part: Packed][] {
  const { start, size, count, shift } = directoryOf(file);
  const parts: [string, Packed][] = [];
  let at = start + shift;
  for (let left = count; left > 0; left--) {
    if (at + ENTRY_SIZE > start + shift + size || file.readUInt32LE(at) !== ENTRY)
      throw damaged('The directory of the package');
    const nameEnd = at + ENTRY_SIZE + file.readUInt16LE(at + 28);
    const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const name = nameOf(file.toString('utf8', at + ENTRY_SIZE, nameEnd));
    if (!name.endsWith('/'))
      parts.push([name, partAt(file, at, nameEnd, shift, () => damaged(`The part ${name}`))]);
    at = next;
  }
  return parts;
}

/** Some programs write the folders of Windows, or begin with the root. */
function nameOf(written: string): string {
  return written.replaceAll('\\', '/').replace(/^\/+/, '');
}

interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** How far all places lie behind where the file says: something was put before it. */
  readonly shift: number;
}

function directoryOf(file: Buffer): Directory {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'), Math.max(0, file.length - END_SIZE));
  if (end < 0) throw new XlsxError('broken', 'The file is not an intact .zip package');
  const locator = end - LOCATOR_64_SIZE;
  if (locator >= 0 && file.readUInt32LE(locator) === LOCATOR_64) {
    const place = Number(file.readBigUInt64LE(locator + 8));
    if (file.readUInt32LE(place) === END_64) {
      const at = (offset: number) => Number(file.readBigUInt64LE(place + offset));
      return { count: at(32), size: at(40), start: at(48), shift: 0 };
    }
  }
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  return { count: file.readUInt16LE(end + 10), size, start, shift: Math.max(0, end - size - start) };
}

/** `entry`: where its entry in the directory begins; its extra field begins at `extra`. */
function partAt(file: Buffer, entry: number, extra: number, shift: number, damaged: () => XlsxError): Packed {
  const encrypted = file.readUInt16LE(entry + 8) & ENCRYPTED;
  const method = file.readUInt16LE(entry + 10);
  const [size, packed, place] = wide(file, extra, extra + file.readUInt16LE(entry + 30), [
    file.readUInt32LE(entry + 24),
    file.readUInt32LE(entry + 20),
    file.readUInt32LE(entry + 42),
  ]);
  const header = place + shift;
  const agrees =
    (file.readUInt16LE(header + 6) & ENCRYPTED) === encrypted && file.readUInt16LE(header + 8) === method;
  if (file.readUInt32LE(header) !== FILE || !agrees) throw damaged();
  if (encrypted) throw new XlsxError('encrypted', 'The package is protected by a password');
  const start = header + FILE_SIZE + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (start + packed > file.length) throw damaged();
  return {
    method,
    checksum: file.readUInt32LE(entry + 16),
    size,
    bytes: file.subarray(start, start + packed),
  };
}

type Numbers = [size: number, packed: number, place: number];

/** Those of the numbers that stand elsewhere, from the extra field, where they follow each other in this order. */
function wide(file: Buffer, from: number, to: number, numbers: Numbers): Numbers {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  let at = from;
  while (at + 4 <= to && file.readUInt16LE(at) !== EXTRA_64) at += 4 + file.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return Number(file.readBigUInt64LE(at - 8));
  }) as Numbers;
}

export function writeZip(parts: readonly (readonly [name: string, part: Packed])[]): Buffer {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const path = Buffer.from(name);
    const fields = fieldsOf(path, part);
    files.push(four(FILE), fields, path, part.bytes);
    // Made by; then no comment, the first disk, no attributes, and where its header is.
    directory.push(four(ENTRY), two(VERSION), fields, two(0, 0, 0), four(0, at), path);
    at += FILE_SIZE + path.length + part.bytes.length;
  }
  const { length } = parts;
  const entries = Buffer.concat(directory);
  const end = [four(END), two(0, 0, length, length), four(entries.length, at), two(0)];
  return Buffer.concat([...files, entries, ...end]);
}

/** What header and entry have in common; no extra field. */
function fieldsOf(path: Buffer, { method, checksum, size, bytes }: Packed): Buffer {
  return Buffer.concat([
    two(VERSION, UTF8_NAMES, method, 0, DAY),
    four(checksum, bytes.length, size),
    two(path.length, 0),
  ]);
}

const two = (...numbers: number[]): Buffer => littleEndian(2, numbers);
const four = (...numbers: number[]): Buffer => littleEndian(4, numbers);

function littleEndian(bytes: number, numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(bytes * numbers.length);
  for (const [index, number] of numbers.entries()) buffer.writeUIntLE(number, index * bytes, bytes);
  return buffer;
}
