// Builds dist/: one bundle with plain top-level functions, the manifest and the HTML pages, ready for `clasp push`.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { guidePage } from './guide';
import { buildTemplates } from './templates';
import { versionOf } from './version';

const ENTRY = 'src/main.ts';

const csv: Plugin = {
  name: 'csv',
  setup({ onLoad }) {
    onLoad({ filter: /\.csv$/ }, ({ path }) => {
      const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
      return { contents: JSON.stringify(rows), loader: 'json' };
    });
  },
};

/** A module `virtual:NAME` that is made here. */
const made = (name: string, make: () => Promise<unknown>): Plugin => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^virtual:${name}$`) }, ({ path }) => ({ path, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, async () => ({
      contents: JSON.stringify(await make()),
      loader: 'json',
    }));
  },
});

const version = versionOf();

/** The .docx templates as base64 text: `docx` cannot run on Google. */
const templates = made('templates', buildTemplates);

const shared: BuildOptions = {
  entryPoints: [ENTRY],
  bundle: true,
  write: false,
  charset: 'utf8',
  target: 'es2020',
  // The server's parser knows BigInt, but not its literals.
  supported: { bigint: false },
  plugins: [csv, templates, made('version', async () => version)],
  logLevel: 'warning',
};

/** Google finds functions by top-level name only, so every export of main.ts gets a plain one. */
async function wrappers(): Promise<string> {
  const { metafile } = await build({ ...shared, format: 'esm', metafile: true, outdir: 'dist' });
  const names = Object.values(metafile?.outputs ?? {}).flatMap((output) => output.exports);
  return names.map((name) => `function ${name}(...args) { return App.${name}(...args); }`).join('\n');
}

const footer = await wrappers();
const { outputFiles } = await build({
  ...shared,
  format: 'iife',
  globalName: 'App',
  minifySyntax: true,
  banner: { js: `/*\n${readFileSync('docs/third-party-notices.md', 'utf8').replaceAll('*/', '* /')}*/` },
  footer: { js: footer },
});
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
/**
 * Characters that an editor or a server might strip or change, written as escapes: all of them stand inside strings
 * (signatures of a zip, marks of our own), where both mean the same.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
const FRAGILE = /[\0-\x08\x0b\x0c\x0e-\x1f\xad\u200b\u2028\u2029\ue000\ue001\ufeff]/g;

const code = (outputFiles?.[0]?.text ?? '').replace(
  FRAGILE,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync('dist/main.js', code);
cpSync('appsscript.json', 'dist/appsscript.json');
writeFileSync('dist/guide.html', guidePage(readFileSync('README.vi.md', 'utf8'), version));
const functions = footer.split('\n').length;
const size = Math.round(code.length / 1024);
console.error(`dist/: version ${version.version} ${version.commit}, ${size} KB, ${functions} functions`);
