// `npm start`: the newcomer's first minute. A fresh workspace from the plan, three menu items, and what came of them.
import { existsSync, renameSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { exampleSteps } from './example/index';
import { applySteps } from './example-steps';
import { type RunResult, runIn } from './run';
import { start as words } from './texts.vi';
import { Workspace } from './workspace';
import { reading, WorkspaceError } from './workspace-error';
import { assertFree } from './workspace-lock';

const DIR = 'out/nam-duong';
/** A Tuesday in October: overdue work, a dossier due in four weeks. */
const NOW = new Date('2026-10-20T08:00:00+07:00');

const log = (text: string): void => void process.stdout.write(`${text}\n`);

clear();
const workspace = Workspace.create(DIR);
const results = [
  runIn(workspace, 'setUpWorkbook', { now: NOW }),
  ...applySteps(workspace, exampleSteps(), NOW),
];
const run = (name: string): RunResult => {
  const result = runIn(workspace, name, { now: NOW, answers: 'yes' });
  results.push(result);
  return result;
};
const scored = run('recomputeScores');
const sent = run('sendOverdueReminders');
const built = run('buildDossier');
workspace.save();

log(words.heading(NOW));
log(`\n${words.verdict}`);
log(indent((scored.messages.at(-1)?.text ?? '').split('\n\n')[0] ?? ''));
log(`\n${words.mails(sent.mails.length)}`);
for (const { to, cc, subject, path } of sent.mails)
  log(indent(`${to}${cc ? ` (${words.copy} ${cc})` : ''}\n  ${subject}\n  ${at(path)}`));
log(`\n${words.documents}`);
for (const { path } of built.files.filter(({ mimeType }) => !mimeType.endsWith('folder')))
  log(indent(at(path)));
log(`\n${words.files}`);
log(indent(`${at('workbook.xlsx')}  ${words.workbook}`));
log(indent(resolve(DIR)));
log(`\n${words.next}`);

const failed = results.find(({ ok }) => !ok);
if (failed !== undefined) {
  process.stderr.write(
    `${failed.function}: ${failed.error?.message ?? failed.messages.at(-1)?.text ?? ''}\n`,
  );
  process.exitCode = 1;
}

/** What stands in the folder may hold a person's own entries: it is moved to the next free name, never deleted. */
function clear(): void {
  if (!existsSync(DIR)) return;
  try {
    assertFree(DIR);
    let number = 1;
    while (existsSync(`${DIR}-${number}`)) number += 1;
    reading(DIR, () => renameSync(DIR, `${DIR}-${number}`));
    log(`${words.moved(DIR, `${DIR}-${number}`)}\n`);
  } catch (thrown) {
    if (!(thrown instanceof WorkspaceError)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    process.exit(1);
  }
}

function at(path: string): string {
  return relative('.', resolve(DIR, path));
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
