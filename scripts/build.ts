// Builds dist/: one bundle with plain top-level functions, the manifest and the HTML pages, ready for `clasp push`.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type Made, make } from './make';
import { lateImports, lateLibraries, slimSources } from './slim-libraries';
import { commitLog, versionOf } from './version';

const DIST = 'dist';
const GUIDE = 'README.vi.md';
const NOTICES = 'docs/third-party-notices.md';

const csv: Plugin = {
  name: 'csv',
  setup({ onLoad }) {
    onLoad({ filter: /\.csv$/ }, ({ path }) => {
      const lines: string[][] = parse(readFileSync(path, 'utf8'), { bom: true, skip_empty_lines: true });
      const [keys = [], ...rows] = lines.map((line) => JSON.stringify(line));
      // Each key once: written at every row they are a fourth of the plan's data.
      const row = '(row) => Object.fromEntries(row.map((value, at) => [keys[at], value]))';
      return {
        contents: `const keys = ${keys};\nexport default [${rows.join(',')}].map(${row});`,
        loader: 'js',
      };
    });
  },
};

/** A module `virtual:NAME` that is made here, as source. */
const made = (name: string, make: () => Promise<string>): Plugin => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^virtual:${name}$`) }, ({ path }) => ({ path, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, async () => ({ contents: await make(), loader: 'js' }));
  },
});

const version = versionOf();

/** The .docx templates as texts, what several have in common once: `docx` cannot run on Google. */
const templates = made('templates', async () => {
  const built = Object.entries(await (await import('./templates')).buildTemplates());
  const texts = [...new Set(built.flatMap(([, parts]) => Object.values(parts)))];
  const partsOf = (parts: Record<string, string>): string =>
    Object.entries(parts)
      .map(([name, text]) => `${JSON.stringify(name)}: texts[${texts.indexOf(text)}]`)
      .join(', ');
  const lines = built.map(([kind, parts]) => `  ${kind}: { ${partsOf(parts)} },`);
  return `const texts = ${JSON.stringify(texts)};\nexport default {\n${lines.join('\n')}\n};`;
});

/** What Google's server takes. */
const SERVER = {
  charset: 'utf8',
  target: 'es2020',
  // The server's parser knows BigInt, but not its literals.
  supported: { bigint: false },
} satisfies BuildOptions;

const shared = {
  ...SERVER,
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  plugins: [
    csv,
    templates,
    lateImports,
    slimSources,
    made('version', async () => `export default ${JSON.stringify(version)};`),
  ],
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Google finds functions by top-level name only, so every export of main.ts gets a plain one. */
async function wrappers(): Promise<string> {
  const { metafile } = await build({ ...shared, format: 'esm', outdir: DIST });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  return names.map((name) => `function ${name}(...args) { return App.${name}(...args); }`).join('\n');
}

/**
 * Characters that an editor or a server might strip or change, written as escapes: all of them stand inside strings
 * (signatures of a zip, marks of our own), where both mean the same.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
const FRAGILE = /[\0-\x08\x0b\x0c\x0e-\x1f\xad\u200b\u2028\u2029\ue000\ue001\ufdd0\ufdd1\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

async function bundle(): Promise<Made> {
  const { guidePage } = await import('./guide');
  const footer = await wrappers();
  const libraries = await lateLibraries(SERVER);
  const { outputFiles, metafile } = await build({
    ...shared,
    format: 'iife',
    globalName: 'App',
    minifySyntax: true,
    banner: { js: `/*\n${readFileSync(NOTICES, 'utf8').replaceAll('*/', '* /')}*/` },
    footer: { js: [libraries.code, footer].join('\n') },
  });
  const code = (outputFiles[0]?.text ?? '').replace(FRAGILE, escaped);
  const functions = footer.split('\n').length;
  const size = Math.round(Buffer.byteLength(code) / 1024);
  console.error(`${DIST}/: version ${version.version} ${version.commit}, ${size} KB, ${functions} functions`);
  const files = {
    [`${DIST}/main.js`]: code,
    [`${DIST}/appsscript.json`]: readFileSync('appsscript.json'),
    [`${DIST}/guide.html`]: guidePage(readFileSync(GUIDE, 'utf8'), version),
  };
  // What an earlier version left there would be pushed too.
  for (const name of existsSync(DIST) ? readdirSync(DIST) : [])
    if (!(`${DIST}/${name}` in files)) rmSync(join(DIST, name), { recursive: true, force: true });
  return { files, read: [...Object.keys(metafile.inputs), ...libraries.read] };
}

await make(DIST, ['src', 'sheets-schema', 'appsscript.json', GUIDE, NOTICES, ...commitLog()], bundle);
