// Pushes dist/ to Google with clasp, once a script id has been entered. Options after -- go to clasp (-P, --user).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';

/** The project file that clasp will use: `-P` or `--project` names it or its folder; else .clasp.json. */
function projectFile(args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === '-P' || arg === '--project');
  const joined = args.find((arg) => arg.startsWith('--project='))?.slice('--project='.length);
  const named = joined ?? (at >= 0 ? (args[at + 1] ?? '') : '.clasp.json');
  return existsSync(named) && statSync(named).isDirectory() ? join(named, '.clasp.json') : named;
}

function scriptIdIn(file: string): string {
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { scriptId?: string };
  return settings.scriptId ?? '';
}

const args = process.argv.slice(2);
const file = projectFile(args);
if (!existsSync(file)) {
  console.error(
    `No ${file || 'project file'}: name an existing one with -P, or leave -P out for .clasp.json.`,
  );
  process.exit(2);
}
const scriptId = scriptIdIn(file);
if (scriptId === '' || scriptId === PLACEHOLDER) {
  console.error(
    [
      `${file} holds no script id yet, so nothing was pushed.`,
      '1. Open the workbook in Google Sheets: Extensions → Apps Script → Project Settings → copy the Script ID.',
      `2. Write it as "scriptId" into ${file} (for a second workbook: a copy of the file, used with -P).`,
      '3. npx clasp login, then npm run deploy again.',
    ].join('\n'),
  );
  process.exit(2);
}
const { status } = spawnSync('npx', ['--no-install', 'clasp', ...args, 'push', '--force'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
