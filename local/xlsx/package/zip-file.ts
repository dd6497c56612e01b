// A .zip file as bytes: each part behind a header of its own, then a directory with the same fields once more, then an
// end that says where the directory is. APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16; nothing beyond 4 GB.
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
/** Version of the format, 2.0. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, always, so that equal workbooks are equal files. */
const DAY = 0x21;

/** Folders, which hold nothing, are left out. */
export function readZip(file: Buffer): [name: string, part: Packed][] {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'), file.length - END_SIZE);
  if (end < 0) throw new XlsxError('broken', 'The file is not an intact .zip package');
  const parts: [string, Packed][] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_SIZE > file.length || file.readUInt32LE(at) !== ENTRY)
      throw new XlsxError('broken', 'The directory of the package is damaged');
    const nameEnd = at + ENTRY_SIZE + file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + ENTRY_SIZE, nameEnd);
    if (!name.endsWith('/')) parts.push([name, readPart(file, name, at)]);
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** `entry`: where its entry in the directory begins. */
function readPart(file: Buffer, name: string, entry: number): Packed {
  const header = file.readUInt32LE(entry + 42);
  if (header + FILE_SIZE > file.length || file.readUInt32LE(header) !== FILE)
    throw new XlsxError('broken', `The part ${name} is damaged`);
  const start = header + FILE_SIZE + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  return {
    method: file.readUInt16LE(entry + 10),
    checksum: file.readUInt32LE(entry + 16),
    size: file.readUInt32LE(entry + 24),
    bytes: file.subarray(start, start + file.readUInt32LE(entry + 20)),
  };
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
