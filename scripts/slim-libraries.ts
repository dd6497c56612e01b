// What libraries bring into the bundle that no document needs: work at every start, which each execution on Google would
// pay for, most of all the short ones (opening the workbook, the menu), and pages of documentation.
import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
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
const CUT = /\/node_modules\/(?:@xmldom\/xmldom|fflate|js-sha256)\/.*\.m?js$/;

/**
 * What makes and reads documents, and the names that are used of it; every other execution, opening the workbook above all,
 * is spared them. Of a library that is itself what is made with `new` there is but the default.
 */
const LATE: Readonly<Record<string, readonly string[]>> = {
  docxtemplater: ['default'],
  'docxtemplater/js/text.js': ['default'],
  diff: ['diffArrays'],
  fflate: ['strFromU8', 'strToU8', 'unzipSync', 'zipSync'],
};
const IS_LATE = new RegExp(`^(?:${Object.keys(LATE).join('|').replaceAll('.', '\\.')})$`);

/** Holds their loader; an object, for Google offers every top-level function to be run. */
const HOLDER = 'Libraries';

/**
 * The late libraries as one text, minified: whoever wants to read them finds them on npm. `read` are the files it is made of.
 */
export async function lateLibraries(options: BuildOptions): Promise<{ code: string; read: string[] }> {
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: {
      contents: Object.entries(LATE)
        .map(([path, names], at) => {
          const own = names.map((name) => `${name} as ${name}${at}`).join(', ');
          const given = names.map((name) => `${name}: ${name}${at}`).join(', ');
          return `import { ${own} } from ${JSON.stringify(path)};\nexports[${JSON.stringify(path)}] = { ${given} };`;
        })
        .join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'cjs',
    legalComments: 'none',
    plugins: [slimSources],
  });
  const read = Object.keys(metafile.inputs).filter((path) => path.startsWith('node_modules/'));
  const packages = new Set(read.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[0] ?? path));
  const code = [
    ...[...packages].map((path) => `// ${path}/ (minified)`),
    `var ${HOLDER} = { load() { const exports = {}, module = { exports };`,
    (outputFiles[0]?.text ?? '').trim(),
    'return module.exports; } };',
  ].join('\n');
  return { code, read };
}

/** Where the program makes one of the late libraries, it is loaded then. */
export const lateImports: Plugin = {
  name: 'late-imports',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: IS_LATE }, ({ path }) => ({ path, namespace: 'late' }));
    onLoad({ filter: IS_LATE, namespace: 'late' }, ({ path }) => ({
      contents: (LATE[path] ?? [])
        .map((name) => {
          const head = name === 'default' ? 'export default function' : `export function ${name}`;
          const member = `${HOLDER}.loaded[${JSON.stringify(path)}].${name}`;
          return [
            `${head}(...args) {`,
            `  ${HOLDER}.loaded ??= ${HOLDER}.load();`,
            `  return ${name === 'default' ? 'new ' : ''}${member}(...args);`,
            '}',
          ].join('\n');
        })
        .join('\n'),
    }));
  },
};

/** Fails the build where a library no longer reads as it did: then its start is to be looked at again. */
export const slimSources: Plugin = {
  name: 'slim-sources',
  setup({ onLoad }) {
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
