// `npm start`: the newcomer's first minute. A fresh workspace from the plan, three menu items, and what came of them, in the
// terminal and in one page.
import { existsSync, renameSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exampleSteps } from './example/index';
import { applySteps } from './example-steps';
import { writeOverview } from './overview/index';
import { type RunResult, runIn } from './run';
import { overview, start as words } from './texts.vi';
import { Workspace } from './workspace';
import { reading, WorkspaceError } from './workspace-error';
import { assertFree } from './workspace-lock';

const DIR = 'out/nam-duong';
/** A Tuesday in October: overdue work, a dossier due in four weeks. */
const NOW = new Date('2026-10-20T08:00:00+07:00');

const log = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  await start();
} catch (thrown) {
  if (!(thrown instanceof WorkspaceError)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
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
  const papers = built.files.filter(({ mimeType }) => !mimeType.endsWith('folder')).map(({ path }) => path);
  for (const path of papers) log(indent(at(path)));
  log(`\n${words.files}`);
  log(indent(`${at('workbook.xlsx')}  ${words.workbook}`));
  log(indent(resolve(DIR)));

  const page = await writeOverview(workspace, {
    now: NOW,
    heading: words.heading(NOW),
    mails: sent.mails.map(({ path }) => path),
    papers,
    next: overview.steps(DIR),
  });
  log(`\n${words.page}`);
  log(indent(pathToFileURL(resolve(page)).href));

  const failed = results.find(({ ok }) => !ok);
  if (failed === undefined) return;
  const why = failed.error?.message ?? failed.messages.at(-1)?.text ?? '';
  process.stderr.write(`${failed.function}: ${why}\n`);
  process.exitCode = 1;
}

/** What stands in the folder may hold a person's own entries: it is moved to the next free name, never deleted. */
function clear(): void {
  if (!existsSync(DIR)) return;
  assertFree(DIR);
  let number = 1;
  while (existsSync(`${DIR}-${number}`)) number += 1;
  reading(DIR, () => renameSync(DIR, `${DIR}-${number}`));
  log(`${words.moved(DIR, `${DIR}-${number}`)}\n`);
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
