// The built bundle (dist/) as clasp would push it: its manifest, its size, its HTML files.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from './service';

export interface Bundle {
  readonly dir: string;
  readonly timeZone: string;
  /** null: Google would find the scopes by itself, so all are granted. */
  readonly scopes: readonly string[] | null;
  /** Size of all scripts, in bytes. */
  readonly size: number;
}

/** Throws when the folder holds no manifest: then nothing has been built there. */
export function openBundle(dir: string): Bundle {
  const manifest = join(dir, 'appsscript.json');
  if (!existsSync(manifest)) throw new Error(`No bundle in ${dir}: run "npm run build" first`);
  const { timeZone = 'Etc/GMT', oauthScopes = null } = JSON.parse(readFileSync(manifest, 'utf8'));
  const scripts = readdirSync(dir).filter((file) => file.endsWith('.js'));
  const size = scripts.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
  return { dir, timeZone, scopes: oauthScopes, size };
}

/** The text of an HTML file of the bundle, named without its extension. */
export function htmlFile(bundle: Bundle, name: string): string {
  const path = join(bundle.dir, `${name}.html`);
  if (!existsSync(path)) throw new ServiceError(`No HTML file named ${name} was found.`);
  return readFileSync(path, 'utf8');
}
