// Compiles a command for run.mjs: `tsx scripts/compile.ts local/cli.ts` makes .cache/cli.mjs, one file with the packages
// and the emulated services in it.
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { make } from './make';
import { CACHE, ROOT } from './stamp.mjs';

const [entry = ''] = process.argv.slice(2);
const name = basename(entry, '.ts');

/** Scripts for elsewhere, the realm and the browser, are compiled here, not at every start. */
const scripts: Plugin = {
  name: 'scripts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]local[\\/]realm-source\.ts$/ }, async () => {
      const { realmSource } = await import('../local/realm-source');
      return { contents: `export const realmSource = () => ${JSON.stringify(realmSource())};` };
    });
    onLoad({ filter: /[\\/]local[\\/]overview[\\/]viewer-source\.ts$/ }, async () => {
      const { viewerSource } = await import('../local/overview/viewer-source');
      return { contents: `export const viewerSource = () => ${JSON.stringify(viewerSource())};` };
    });
  },
};

/** Packages of the old kind ask for Node's modules by `require`, which a module has not. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

await make(name, ['local', 'sheets-schema'], async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    charset: 'utf8',
    banner: { js: REQUIRE },
    plugins: [scripts],
    logLevel: 'warning',
  });
  const code = outputFiles[0]?.contents ?? '';
  return { files: { [`${CACHE}/${name}.mjs`]: code }, read: Object.keys(metafile.inputs) };
});
