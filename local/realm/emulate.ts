// Ties an emulated object to the surface: exactly the listed members, no more and no fewer, or it does not compile.
import type { Interfaces, Surface } from '../surface/index';
import { checkArguments } from './arguments';
import { guard } from './guard';
import { contained, uncounted } from './invoke';
import { tagged } from './type-tag';

// biome-ignore lint/suspicious/noExplicitAny: Google's overloads are wider than what one implementation can name
type Loose<M> = M extends (...args: never[]) => unknown ? (...args: any[]) => unknown : unknown;

/**
 * The guarded object, typed as Google types it: reading a member that is not listed ends the run, and a method takes no
 * arguments but those of its signatures. What its methods compute is Google's work, not the bundle's.
 */
export function emulate<N extends keyof Surface>(
  path: N,
  members: { [M in keyof Surface[N]]: Loose<Surface[N][M]> },
): Interfaces[N] {
  const type = path.slice(path.lastIndexOf('.') + 1);
  for (const [name, member] of Object.entries(members)) {
    if (typeof member !== 'function') continue;
    const checked = (...args: unknown[]) =>
      uncounted(() => {
        checkArguments(path, name, args);
        return contained(() => member(...args));
      });
    Object.assign(members, { [name]: checked });
  }
  Object.defineProperty(members, 'toString', { value: () => type });
  return guard(type, tagged(type, members)) as unknown as Interfaces[N];
}
