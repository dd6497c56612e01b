// clasp, as a process of its own: making a sheet with its script, and pushing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectProblem } from './project-file';

export interface Created {
  readonly scriptId: string;
  /** Of the sheet. */
  readonly parentId: string;
}

/** The command line is clasp's only entry. */
const CLASP = fileURLToPath(import.meta.resolve('@google/clasp'));

/** clasp tells both ids in addresses, and only then reads the new script back, which may fail. */
const SHEET = /\/open\?id=([\w-]+)/;
const SCRIPT = /script\.google\.com\/d\/([\w-]+)\/edit/;

/** A new Google Sheet of that name, with a script bound to it. Throws ProjectProblem where clasp makes none. */
export function create(name: string, options: readonly string[]): Created {
  // clasp refuses where there is a project file, and puts the new script's files beside it.
  const folder = mkdtempSync(join(tmpdir(), 'clasp-'));
  try {
    const args = [...options, 'create-script', '--type', 'sheets', '--title', name, '--rootDir', '.'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [CLASP, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [parentId, scriptId] = [SHEET, SCRIPT].map((address) => address.exec(stdout)?.[1]);
    if (parentId && scriptId) return { scriptId, parentId };
    throw new ProjectProblem([stderr.trim() || stdout.trim(), ...adviceOn(stderr, name)], status || 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function adviceOn(stderr: string, name: string): string[] {
  if (/credentials/i.test(stderr)) return ['Nothing was made. First: npx clasp login'];
  const api = /Apps Script API/i.test(stderr)
    ? 'Switch the Apps Script API on at https://script.google.com/home/usersettings, then try again.'
    : 'No script was made.';
  return [api, `If there is a sheet named "${name}" in your Drive now, it has no script: delete it.`];
}

/** Gives clasp's exit code; what it says goes to the screen. */
export function push(options: readonly string[], file: string): number {
  const args = [...options, '-P', resolve(file), 'push', '--force'];
  const { status } = spawnSync(process.execPath, [CLASP, ...args], { stdio: 'inherit' });
  return status ?? 1;
}
