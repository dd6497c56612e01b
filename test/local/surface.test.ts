// Everything the product calls on Google is on the list of emulated members. Google's own types are cut down to that
// list, and the product must still compile against what is left; so a member that is not listed is a compile error,
// wherever its object came from. Covered is all of src/, the only code of the bundle that knows Google.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { surface } from '../../local/surface/index';
import { temporaryFolder } from './bundles';

const ROOT = process.cwd();
const TYPES = join(ROOT, 'node_modules/@types/google-apps-script');
const GLOBALS = [
  ...[
    'Drive',
    'HtmlService',
    'LockService',
    'Logger',
    'MailApp',
    'PropertiesService',
    'ScriptApp',
    'Session',
  ],
  ...['SpreadsheetApp', 'Utilities', 'console'],
];
const LISTS: Readonly<Record<string, readonly string[]>> = surface;

/** Index just after the brace that closes the one opened before `start`. */
function closing(code: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0; at++) depth += code[at] === '{' ? 1 : code[at] === '}' ? -1 : 0;
  return at;
}

/** The members of an interface's body, each with its text. */
function membersOf(body: string): { name: string; text: string }[] {
  const members: { name: string; text: string }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    depth += '({['.includes(sign) ? 1 : ')}]'.includes(sign) ? -1 : 0;
    if (sign !== ';' || depth > 0) continue;
    const text = body.slice(start, at + 1);
    members.push({ name: /^\s*(?:readonly\s+)?(\w+)/.exec(text)?.[1] ?? '', text });
    start = at + 1;
  }
  return members;
}

/** One declaration file with the listed interfaces cut down, and without the globals that are not emulated. */
function narrowed(source: string, seen: Set<string>): string {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/(?!\/).*$/gm, '');
  let out = '';
  let at = 0;
  const scopes: { name: string; end: number }[] = [];
  for (const found of code.matchAll(/\b(namespace|interface)\s+([\w.]+)([^{;]*)\{/g)) {
    const start = found.index + found[0].length;
    while (scopes.length > 0 && (scopes.at(-1)?.end ?? 0) <= found.index) scopes.pop();
    if (found[1] === 'namespace') {
      scopes.push({ name: found[2] ?? '', end: closing(code, start) });
      continue;
    }
    const path = [...scopes.slice(1).map(({ name }) => name), found[2]].join('.');
    const list = scopes[0]?.name === 'GoogleAppsScript' ? LISTS[path] : undefined;
    if (!list || found.index < at) continue;
    const end = closing(code, start);
    const kept = membersOf(code.slice(start, end - 1)).filter(({ name }) => list.includes(name));
    for (const { name } of kept) seen.add(`${path}.${name}`);
    out += `${code.slice(at, found.index)}interface ${found[2]} {${kept.map(({ text }) => text).join('')}}`;
    at = end;
  }
  out += code.slice(at);
  return out.replace(/^declare var (\w+):.*$/gm, (line, name: string) =>
    GLOBALS.includes(name) ? line : '',
  );
}

/** Google's types cut down, in a folder the compiler can be pointed at. */
function narrowedTypes(): { folder: string; seen: Set<string> } {
  const folder = temporaryFolder();
  const seen = new Set<string>();
  const files = readdirSync(TYPES, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
    const target = join(folder, 'google-apps-script', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, narrowed(readFileSync(join(TYPES, file), 'utf8'), seen));
  }
  return { folder, seen };
}

/** The compiler's errors, one a line, for these files against the narrowed types. */
function errorsOf(types: string, include: string[], exclude: string[] = []): string[] {
  const project = join(temporaryFolder(), 'tsconfig.json');
  const compilerOptions = { typeRoots: [types], types: ['google-apps-script'] };
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions,
      include,
      exclude,
      files: undefined,
    }),
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

describe('the surface', () => {
  const { folder, seen } = narrowedTypes();

  test('is all found in Google’s types', () => {
    const listed = Object.entries(LISTS).flatMap(([path, names]) => names.map((name) => `${path}.${name}`));
    expect(listed.filter((member) => !seen.has(member))).toStrictEqual([]);
  });

  test('holds everything the product calls', () => {
    const sources = [join(ROOT, 'src/**/*.ts'), join(ROOT, 'sheets-schema/**/*.ts')];
    expect(errorsOf(folder, sources, [join(ROOT, 'src/templates')])).toStrictEqual([]);
  });

  test('and a call beyond it would be noticed', () => {
    const file = join(temporaryFolder(), 'beyond.ts');
    writeFileSync(
      file,
      `SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').setValue(1);
       SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').copyTo(null as never);
       CalendarApp.getDefaultCalendar();
       Utilities.newBlob('').getBlob();`,
    );
    const errors = errorsOf(folder, [file]).map((line) => /'(\w+)'/.exec(line)?.[1]);
    expect(errors).toStrictEqual(['copyTo', 'CalendarApp', 'getBlob']);
  });

  test('is what the realm implements: every listed interface has its object', () => {
    const realm = join(ROOT, 'local/realm');
    const files = readdirSync(realm, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const code = files.map((file) => readFileSync(join(realm, file), 'utf8')).join('\n');
    const implemented = [...code.matchAll(/\bemulate\(\s*'([\w.]+)'/g)].map((found) => found[1] ?? '');
    expect(Object.keys(LISTS).filter((path) => !implemented.includes(path))).toStrictEqual([]);
  });
});
