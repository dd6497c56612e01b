// Builds dist/ where it is missing or older than what it is made of, so that a command never runs yesterday's bundle.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE_OF = ['src', 'sheets-schema', 'scripts', 'appsscript.json', 'README.vi.md', 'package.json'];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = 'dist/main.js';
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...MADE_OF.map(newest)))
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
