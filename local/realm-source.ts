// The emulated services as the text of one script for a realm. Compiled here where this file runs as source; a compiled
// command (scripts/compile.ts) has the text in place of this file.
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from './root';

/** A script whose completion value is the exports of realm/index.ts; it leaves no global behind. */
export function realmSource(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'local/realm/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    target: 'es2022',
    charset: 'utf8',
  });
  return `(() => {${outputFiles[0]?.text ?? ''}\nreturn realm;})()`;
}
