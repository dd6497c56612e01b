// Nothing is written outside a workspace, wherever its own files and links would lead.
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reading, WorkspaceError } from './workspace-error';

/**
 * The path on this computer. Throws WorkspaceError 'outside' where it is not in the workspace `dir`, links followed, and what
 * the system refuses to look at.
 */
export function pathInside(dir: string, path: string): string {
  const [root, place] = [resolve(dir), resolve(dir, path)];
  const [realRoot, realPath] = reading(place, () => [realPlace(root), realPlace(place)] as const);
  if (
    realRoot !== undefined &&
    realPath !== undefined &&
    isWithin(root, place) &&
    isWithin(realRoot, realPath)
  )
    return place;
  throw new WorkspaceError('outside', join(dir, path));
}

function isWithin(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Where writing there would write: through the links of what there is already. Undefined for a link that leads nowhere. */
function realPlace(place: string): string | undefined {
  let present = place;
  while (!lstatSync(present, { throwIfNoEntry: false })) present = dirname(present);
  try {
    return join(realpathSync(present), relative(present, place));
  } catch {
    return undefined;
  }
}
