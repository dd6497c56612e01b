// What the bundle is: the version of package.json, and the commit it was built from.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Version {
  readonly version: string;
  /** Short hash, with "+" where the tree had changes of its own; '' outside a git checkout. */
  readonly commit: string;
}

export function versionOf(): Version {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, commit: commit() };
}

function commit(): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short=8', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+');
  } catch {
    return '';
  }
}
