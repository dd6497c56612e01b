// What two libraries of the bundle do at every start that no document needs. An execution on Google begins with an empty
// memory, so each one would pay for it, most of all the short ones: opening the workbook, the menu.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { ROOT } from './stamp.mjs';

interface Cut {
  /** The file inside its package. */
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

const CUTS: readonly Cut[] = [
  // fflate tries a decoder that Google has not, and catches the error. To word that error V8 reads again the function it
  // was thrown in, which in a bundle is all there is: half the time until the script's own first line.
  { file: /\/fflate\/.*\.js$/, from: /(?=td\.decode\(et, )/, to: 'if (!td) throw 0;\n    ' },
  // Two thousand names of characters in HTML; templates are XML.
  {
    file: /\/@xmldom\/xmldom\/lib\/entities\.js$/,
    from: /exports\.HTML_ENTITIES = freeze\(\{[^}]*\}\);/,
    to: 'exports.HTML_ENTITIES = exports.XML_ENTITIES;',
  },
];

/** Made with `new` by whoever makes a document; every other execution, opening the workbook above all, is spared them. */
const LATE = /^(?:docxtemplater|docxtemplater\/js\/text\.js|pizzip)$/;

/** Fails the build where a library no longer reads as it did: then its start is to be looked at again. */
export const slimLibraries: Plugin = {
  name: 'slim-libraries',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: LATE }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'late' } : undefined,
    );
    onLoad({ filter: LATE, namespace: 'late' }, ({ path }) => ({
      contents: `export default function (...args) { return new (require(${JSON.stringify(path)}))(...args); }`,
      resolveDir: ROOT,
    }));
    for (const { file, from, to } of CUTS)
      onLoad({ filter: file }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        if (!from.test(code)) throw new Error(`${path} has no ${from}`);
        return { contents: code.replace(from, to), loader: 'js' };
      });
  },
};
