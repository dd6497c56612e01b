// The emulated services as a script, compiled once for the life of this process.
import { Script } from 'node:vm';
import { realmSource } from './realm-source';

let compiled: Script | undefined;

/** Its completion value is the exports of realm/index.ts. */
export function realmScript(): Script {
  compiled ??= new Script(realmSource(), { filename: 'apps-script-realm.js' });
  return compiled;
}
