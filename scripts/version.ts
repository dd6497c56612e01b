// What the bundle is: the version of package.json, and the commit it was built from.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './stamp.mjs';

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
  const head = git('rev-parse', '--short=8', 'HEAD');
  return head && head + (git('status', '--porcelain') === '' ? '' : '+');
}

/** The file that grows with every commit, relative to the project; none outside a git checkout. */
export function commitLog(): readonly string[] {
  const path = git('rev-parse', '--git-path', 'logs/HEAD');
  return path === '' ? [] : [relative(ROOT, path)];
}

/** What git answers, '' where it cannot. */
function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
