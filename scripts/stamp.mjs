// Stamps: of what a thing was made, and what was made, each file with its time and size. A thing is up to date as long as
// every file is as it was and its folders hold no other. Plain JavaScript: it runs before anything is compiled.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Compiled commands and stamps. Ignored by git; may be deleted at any time. */
export const CACHE = '.cache';

/** @param {string} name */
export const stampPath = (name) => `${CACHE}/${name}.json`;

/**
 * @typedef {object} Stamp
 * @property {string[]} sources  Files and folders to look for additions in; all paths are relative to ROOT.
 * @property {Record<string, string>} files  Path → its state.
 */

/** @param {string} name */
export function isUpToDate(name) {
  const stamp = readStamp(name);
  if (!stamp) return false;
  const { sources, files } = stamp;
  const same = Object.keys(files).every((path) => stateOf(path) === files[path]);
  return same && sources.flatMap(filesIn).every((path) => path in files);
}

/**
 * @param {string} name
 * @returns {Stamp | undefined}  undefined where there is none, or something else in its place
 */
function readStamp(name) {
  try {
    const { sources, files } = JSON.parse(readFileSync(`${ROOT}/${stampPath(name)}`, 'utf8'));
    return Array.isArray(sources) && files instanceof Object ? { sources, files } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * When a file was last changed and how long it is: another for every edit, also for one that brings an old file back.
 * @param {string} path
 */
export function stateOf(path) {
  const stat = statSync(`${ROOT}/${path}`, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'missing';
}

/**
 * The file itself, or all files of a folder and its folders; hidden ones are an editor's own.
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(path) {
  const stat = statSync(`${ROOT}/${path}`, { throwIfNoEntry: false });
  return stat?.isDirectory() ? filesBelow(path) : [path];
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(`${ROOT}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
