// Puts files that were made in their places, and stamps them (stamp.mjs). Each is written aside and renamed: whoever reads
// it meanwhile, or makes it at the same moment, finds the old or the new one whole.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, filesIn, ROOT, stampPath, stateOf } from './stamp.mjs';

export interface Made {
  /** Path → content; all paths are relative to the project. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Further files that were read, such as those of packages. */
  readonly read: readonly string[];
}

/** What npm installed: it writes this list whenever it changes a package. */
const INSTALLED = 'node_modules/.package-lock.json';
const EVERYWHERE = [INSTALLED, 'package.json', 'tsconfig.json', 'scripts'];

/**
 * @param from files and folders of which it is made, besides the scripts and settings of which everything is
 * @param work reads them, and loads those that are code, only now
 */
export async function make(name: string, from: readonly string[], work: () => Promise<Made>): Promise<void> {
  const sources = [...from, ...EVERYWHERE];
  // Looked at first: what is edited during the work is not as stamped, so its result is out of date at once.
  const before = statesOf(sources.flatMap(filesIn));
  const { files, read } = await work();
  const made = Object.entries(files).map(([path, content]) => [path, put(path, content)]);
  const stamp = { sources, files: { ...statesOf(read), ...before, ...Object.fromEntries(made) } };
  put(stampPath(name), JSON.stringify(stamp));
}

function statesOf(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, stateOf(path)]));
}

/** Gives the state of what it wrote, even if another has replaced it since. */
function put(path: string, content: string | Uint8Array): string {
  const aside = `${CACHE}/${path.replaceAll('/', '-')}.${process.pid}`;
  for (const target of [aside, path]) mkdirSync(dirname(join(ROOT, target)), { recursive: true });
  writeFileSync(join(ROOT, aside), content);
  const state = stateOf(aside);
  renameSync(join(ROOT, aside), join(ROOT, path));
  return state;
}
