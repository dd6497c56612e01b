// The emulated services as one script for a realm, bundled once for the life of this process.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

let compiled: Script | undefined;

/** A script whose completion value is the exports of realm/index.ts; it leaves no global behind. */
export function realmScript(): Script {
  compiled ??= new Script(`(() => {${bundled()}\nreturn realm;})()`, { filename: 'apps-script-realm.js' });
  return compiled;
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(here, 'realm', 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
