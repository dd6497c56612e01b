// Who may import whom. A line that breaks the rule of its folder fails here, with the rule.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.(?:ts|mjs)$/.test(name) && !/\.d\.ts$/.test(name) ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
  /** Leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, type, names, atOnce, later]) => {
    const target = atOnce ?? later ?? '';
    return {
      from: file,
      to: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
      typeOnly: type !== undefined || /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names ?? ''),
    };
  });
}

/** Folder → what it may import: a folder, 'types of' a folder, or a package. */
const RULES: Readonly<
  Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] }>
> = {
  'sheets-schema': { may: ['sheets-schema'] },
  'src/core': { may: ['src/core', 'sheets-schema', 'js-sha256', 'diff', 'docxtemplater'] },
  'src/google': { may: ['src/google', 'sheets-schema'], types: ['src/core'] },
  // At run time too: titles, labels and headers are written once, in the schema, and texts quote them.
  'src/ui': { may: ['src/ui', 'sheets-schema'], types: ['src/core'] },
  'src/migrations': { may: ['src/migrations', 'sheets-schema', 'src/core'], types: ['src/google/services'] },
  'src/app': {
    may: [
      'src/app',
      'src/core',
      'src/ui',
      'src/migrations',
      'sheets-schema',
      'docxtemplater',
      'fast-deep-equal/es6',
      'fflate',
      'virtual:templates',
      'virtual:version',
    ],
    types: ['src/google/services'],
  },
  'src/templates': { may: ['src/templates', 'sheets-schema', 'docx', 'fflate'] },
  local: {
    may: [
      'local',
      'sheets-schema',
      'node:',
      '@xmldom/xmldom',
      '@ironcalc/wasm',
      'nodemailer',
      'mailparser',
      'csv-parse',
      'docx-preview',
      'color-name',
      'numfmt',
      'saxes',
      'valibot',
      'esbuild',
    ],
  },
};

const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(':') ? folder : `${folder}/`);

describe.each(Object.entries(RULES))('%s', (folder, { may, types = [] }) => {
  it('imports only what its layer may', () => {
    const broken = sources(folder)
      .flatMap(importsOf)
      .filter(({ to, typeOnly }) => {
        const allowed = typeOnly ? [...may, ...types] : may;
        return !allowed.some((target) => within(to, target));
      });
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toStrictEqual([]);
  });
});

it('when imports are followed, types included, then no file of this repository leads back to itself', () => {
  const imports = new Map(
    ['src', 'sheets-schema', 'local', 'scripts']
      .flatMap(sources)
      .map((file) => [file, importsOf(file).flatMap(({ to }) => [to, `${to}.ts`, `${to}/index.ts`])]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') circles.push([...path, file].join(' → '));
    if (state.has(file) || !imports.has(file)) return;
    state.set(file, 'open');
    for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of imports.keys()) follow(file, []);
  expect(circles).toStrictEqual([]);
});

it('main.ts imports the actions and the services, nothing below them', () => {
  const targets = importsOf('src/main.ts').map(({ to }) => to);
  expect(targets.filter((to) => !/^src\/(app|google)\//.test(to))).toStrictEqual([]);
});

it('the scripts never import the folder that names Google', () => {
  expect(
    sources('scripts')
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('src/google')),
  ).toStrictEqual([]);
});

it('only src/google names a Google global', () => {
  const names =
    /\b(SpreadsheetApp|MailApp|DriveApp|Drive\.Files|PropertiesService|LockService|ScriptApp|Session|HtmlService|Utilities)\b\s*\./;
  const others = sources('src').filter(
    (file) => !file.startsWith('src/google/') && !file.startsWith('src/templates/'),
  );
  const naming = others.filter((file) =>
    names.test(readFileSync(join(ROOT, file), 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
  );
  expect(naming).toStrictEqual([]);
});

/** Files that have to know Vietnamese words or letters to read what people type, or to show a day as Google does. */
const READERS = [
  'local/host/spreadsheet/number-format.ts',
  'src/core/sheet/cells.ts',
  'src/core/scoring/entries.ts',
  'src/core/sheet/cells-out.ts',
  'src/core/base/text.ts',
];

it('Vietnamese stands only in schema, texts, templates and data', () => {
  const letters = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
  const code = ['src/app', 'src/core', 'src/google', 'src/migrations', 'local'].flatMap(sources);
  const strays = code.filter((file) => {
    if (/\.vi\.ts$/.test(file) || READERS.includes(file)) return false;
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
    return letters.test(text);
  });
  expect(strays).toStrictEqual([]);
});
