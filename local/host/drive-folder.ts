// Where Drive's files lie on this computer: folders as directories, a Google Doc as the .docx it was made from, a copied
// workbook as .xlsx.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { pathInside } from '../inside';
import { makeFolder } from '../make-folder';
import { reading } from '../workspace-error';
import type { DriveFileState } from './state';

export const FOLDER = 'application/vnd.google-apps.folder';
export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';

/** What a file of Google's own is on this computer. */
const ENDING: Readonly<Record<string, string>> = { [GOOGLE_DOC]: '.docx', [GOOGLE_SHEET]: '.xlsx' };

/** Longest name: within the 255 bytes file systems allow, with room for a number and an extension. */
const NAME_BYTES = 220;

export class DriveFolder {
  constructor(
    private readonly dir: string,
    private readonly files: readonly DriveFileState[],
  ) {}

  /** A free path for the file, relative to the workspace. */
  place(file: Pick<DriveFileState, 'name' | 'mimeType' | 'parents'>): string {
    const [parentId] = file.parents;
    const parent = this.files.find((other) => other.id === parentId)?.path ?? 'drive';
    const { name, ext } = safeName(file.name, file.mimeType);
    for (let number = 1; ; number++) {
      const path = `${parent}/${name}${number > 1 ? ` (${number})` : ''}${ext}`;
      if (!existsSync(join(this.dir, path))) return path;
    }
  }

  makeFolder(path: string): void {
    const folder = pathInside(this.dir, path);
    reading(folder, () => makeFolder(folder));
  }

  write(path: string, bytes: Uint8Array): void {
    this.makeFolder(dirname(path));
    const file = pathInside(this.dir, path);
    reading(file, () => writeFileSync(file, bytes));
  }

  /** What lies there now; null where somebody took it away. */
  read({ path }: Pick<DriveFileState, 'path'>): Uint8Array | null {
    const file = pathInside(this.dir, path);
    return existsSync(file) ? reading(file, () => readFileSync(file)) : null;
  }

  /** When it was last changed: as it was made, or when a person saved it on this computer. */
  modifiedTime(file: DriveFileState): string {
    const bytes = file.written === undefined ? null : this.read(file);
    if (bytes === null || hashOf(bytes) === file.written) return file.createdTime;
    return statSync(pathInside(this.dir, file.path)).mtime.toISOString();
  }

  /** Moves a file, or a folder with all it holds, to where its new name or parent puts it. */
  move(file: DriveFileState): void {
    const from = file.path;
    const to = this.place(file);
    this.makeFolder(dirname(to));
    const place = pathInside(this.dir, from);
    if (existsSync(place)) reading(place, () => renameSync(place, pathInside(this.dir, to)));
    for (const other of this.files) {
      if (other.path === from || other.path.startsWith(`${from}/`))
        other.path = to + other.path.slice(from.length);
    }
  }
}

/** Of what a file holds. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A name every file system takes; Drive allows any. */
function safeName(name: string, mimeType: string): { name: string; ext: string } {
  const clean = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those no file system takes
    .replace(/[\u0000-\u001f/\\:*?"<>|]+/g, '-')
    .replace(/[. ]+$|^[. ]+/g, '');
  const { name: stem, ext } = mimeType === FOLDER ? { name: clean, ext: '' } : parse(clean);
  const own = ENDING[mimeType];
  const ending = own !== undefined && ext !== own ? `${ext}${own}` : ext;
  return { name: shortened(stem) || 'untitled', ext: ending };
}

function shortened(name: string): string {
  const letters = [...name];
  while (Buffer.byteLength(letters.join('')) > NAME_BYTES) letters.pop();
  return letters.join('').trim();
}
