// A small bundle on the local runtime: tests write a few lines of Apps Script and look at what they did.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { type RunOptions, type RunResult, runIn } from '../../local/run';
import { Workspace } from '../../local/workspace';

export const OWNER = 'owner@example.com';
export const OTHER = 'other@example.com';

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: [
    'spreadsheets.currentonly',
    'drive.file',
    'script.send_mail',
    'script.scriptapp',
    'script.container.ui',
    'userinfo.email',
  ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-runtime-'));
  folders.push(folder);
  return folder;
}

/** A dist folder holding that script; more files by name. */
export function bundleOf(code: string, files: Record<string, string> = {}, manifest: object = {}): string {
  const dist = temporaryFolder();
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...manifest }));
  writeFileSync(join(dist, 'main.js'), code);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  return dist;
}

/** A fresh workspace in which that script is the bundle. */
export function workspaceOf(
  code: string,
  files: Record<string, string> = {},
  manifest: object = {},
): Workspace {
  const dir = join(temporaryFolder(), 'workspace');
  mkdirSync(dir);
  return Workspace.create(dir, { owner: OWNER, dist: bundleOf(code, files, manifest) });
}

/** Runs `body` as the only function of a bundle and gives what it returned, with the run's own result. */
export function runBody(body: string, options: RunOptions = {}): { value: unknown; result: RunResult } {
  return runBodyIn(workspaceOf(bodyAsMain(body)), options);
}

export function bodyAsMain(body: string): string {
  return `function main(e) { console.info(JSON.stringify({ value: (() => { ${body} })() })); }`;
}

/** Runs main() of a bundle made by bodyAsMain. */
export function runBodyIn(
  workspace: Workspace,
  options: RunOptions = {},
): { value: unknown; result: RunResult } {
  const result = runIn(workspace, 'main', options);
  const line = result.logs.find(({ level }) => level === 'info');
  return { value: line && JSON.parse(line.text).value, result };
}
