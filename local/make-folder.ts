// A folder with those above it. Node's own `recursive` never comes back where the system refuses a folder as it refuses one
// whose parent is missing (/proc, some network drives).
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Nothing where there is one. Throws what the system says. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Another command may have made it meanwhile.
    if (!isFolder(path)) throw cause;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
