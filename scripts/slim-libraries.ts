// What libraries bring into the bundle that no document needs: work at every start, which each execution on Google would
// pay for, most of all the short ones (opening the workbook, the menu), and pages of documentation.
import { readFileSync } from 'node:fs';
import { type Plugin, transform } from 'esbuild';
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

/** The libraries that are looked through. */
const CUT = /\/node_modules\/(?:@xmldom\/xmldom|fflate)\/.*\.js$/;

/** Made with `new` by whoever makes a document; every other execution, opening the workbook above all, is spared them. */
const LATE = /^(?:docxtemplater|docxtemplater\/js\/text\.js)$/;

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
    onLoad({ filter: CUT }, async ({ path }) => {
      let code = readFileSync(path, 'utf8');
      for (const { from, to } of CUTS.filter(({ file }) => file.test(path))) {
        if (!from.test(code)) throw new Error(`${path} has no ${from}`);
        code = code.replace(from, to);
      }
      // Comments at members would be kept: half of xmldom.
      const bare = await transform(code, { minifyWhitespace: true, legalComments: 'inline' });
      return { contents: bare.code, loader: 'js' };
    });
  },
};
