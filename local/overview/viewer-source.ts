// The browser's part of index.html as the text of one script. Compiled here where this file runs as source; a compiled
// command (scripts/compile.ts) has the text in place of this file.
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../root';

export function viewerSource(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'local/viewer/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
