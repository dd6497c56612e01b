// Everything the product calls on Google is on the list of emulated members. Google's own types are cut down to that
// list, and the product must still compile against what is left; so a member that is not listed is a compile error,
// wherever its object came from. Covered is all of src/, the only code of the bundle that knows Google.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { surface } from '../../local/surface/index';
import signatures from '../../local/surface/signatures.json';
import { codeOf, declarationFiles, declarationsIn, membersOf } from '../../scripts/google-types';
import { signaturesOf } from '../../scripts/signatures';
import { temporaryFolder } from './bundles';

const ROOT = process.cwd();
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

/** One declaration file with the listed interfaces cut down, and without the globals that are not emulated. */
function narrowed(file: string, seen: Set<string>): string {
  const code = codeOf(file);
  let out = '';
  let at = 0;
  for (const { kind, path, bodyStart, bodyEnd, body } of declarationsIn(code)) {
    const list = kind === 'interface' ? LISTS[path] : undefined;
    if (!list || bodyStart < at) continue;
    const kept = membersOf(body).filter(({ name }) => list.includes(name));
    for (const { name } of kept) seen.add(`${path}.${name}`);
    // What it inherits is cut too.
    const head = code.slice(at, bodyStart).replace(/(interface\s+\w+)[^{;]*\{$/, '$1 {');
    out += head + kept.map(({ text }) => text).join('');
    at = bodyEnd;
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
  for (const file of declarationFiles()) {
    const target = join(folder, 'google-apps-script', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, narrowed(file, seen));
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

  test('knows what each method takes and each enum holds, as Google’s types have it', () => {
    expect(signatures).toStrictEqual(signaturesOf());
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
    const implemented = [...code.matchAll(/\bemulate(?:InParts)?\(\s*'([\w.]+)'/g)].map(
      (found) => found[1] ?? '',
    );
    expect(Object.keys(LISTS).filter((path) => !implemented.includes(path))).toStrictEqual([]);
  });
});
