// The built bundle (dist/) as clasp would push it: its manifest, its size, its HTML files.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { UsageError } from '../usage-error';
import { ServiceError } from './service';

export interface Bundle {
  readonly dir: string;
  readonly timeZone: string;
  /** null: Google would find the scopes by itself, so all are granted. */
  readonly scopes: readonly string[] | null;
  /** Size of all scripts, in bytes. */
  readonly size: number;
}

/** Throws UsageError when the folder holds no manifest: then nothing has been built there. */
export function openBundle(dir: string): Bundle {
  const manifest = join(dir, 'appsscript.json');
  if (!existsSync(manifest)) throw new UsageError(`No bundle in ${dir}: run "npm run build" first`);
  const { timeZone = 'Etc/GMT', oauthScopes = null } = JSON.parse(readFileSync(manifest, 'utf8'));
  const size = scriptsOf(dir).reduce((sum, path) => sum + statSync(path).size, 0);
  return { dir, timeZone, scopes: oauthScopes, size };
}

/** The text of an HTML file of the bundle, named without its extension. */
export function htmlFile(bundle: Bundle, name: string): string {
  const path = join(bundle.dir, `${name}.html`);
  if (!existsSync(path)) throw new ServiceError(`No HTML file named ${name} was found.`);
  return readFileSync(path, 'utf8');
}

/** Whether the bundle declares a top-level function of that name, which is how Google finds one. */
export function hasFunction(bundle: Bundle, name: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return false;
  const declared = new RegExp(`^(?:async\\s+)?function\\s+${name.replaceAll('$', '\\$')}\\s*\\(`, 'm');
  return scriptsOf(bundle.dir).some((path) => declared.test(readFileSync(path, 'utf8')));
}

/** The top-level functions of the bundle in that folder; none where nothing was built. */
export function functionsOf(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const declared = /^(?:async\s+)?function\s+([A-Za-z_$][\w$]*)\s*\(/gm;
  return scriptsOf(dir).flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(declared), ([, name = '']) => name),
  );
}

const compiled = new Map<string, { readonly stamp: string; readonly script: Script }>();

/** The scripts of the bundle, each to be run in a realm; a file that stays as it is is compiled once. */
export function compiledScripts({ dir }: Bundle): Script[] {
  return scriptsOf(dir).map((path) => {
    const { ino, size, mtimeMs } = statSync(path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const known = compiled.get(path);
    if (known?.stamp === stamp) return known.script;
    const script = new Script(readFileSync(path, 'utf8'), { filename: path });
    compiled.set(path, { stamp, script });
    return script;
  });
}

function scriptsOf(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.js')).map((name) => join(dir, name));
}
