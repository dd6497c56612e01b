// Runs a command of this project: `node scripts/run.mjs local/cli.ts menu DIR`. The command is compiled once, and what is
// out of date is made before it starts: one process where nothing changed, and never yesterday's code.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { CACHE, isUpToDate, ROOT } from './stamp.mjs';

process.argv.splice(1, 1);
const entry = process.argv[1] ?? '';
const name = basename(entry, '.ts');

make('dist', 'scripts/build.ts');
make(name, 'scripts/compile.ts', entry);
await import(`../${CACHE}/${name}.mjs`);

/**
 * @param {string} what
 * @param {string[]} script  with its arguments
 */
function make(what, ...script) {
  if (isUpToDate(what)) return;
  const { status } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
