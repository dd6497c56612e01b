// Ties an emulated object to the surface: exactly the listed members, no more and no fewer, or it does not compile.
import type { Interfaces, Surface } from '../surface/index';
import { guard } from './guard';
import { uncounted } from './invoke';

// biome-ignore lint/suspicious/noExplicitAny: Google's overloads are wider than what one implementation can name
type Loose<M> = M extends (...args: never[]) => unknown ? (...args: any[]) => unknown : unknown;

/**
 * The guarded object, typed as Google types it; reading a member that is not listed throws. What its methods compute
 * is Google's work, not the bundle's.
 */
export function emulate<N extends keyof Surface>(
  path: N,
  members: { [M in keyof Surface[N]]: Loose<Surface[N][M]> },
): Interfaces[N] {
  for (const [name, member] of Object.entries(members)) {
    if (typeof member !== 'function') continue;
    Object.assign(members, { [name]: (...args: unknown[]) => uncounted(() => member(...args)) });
  }
  return guard(path.slice(path.lastIndexOf('.') + 1), members) as unknown as Interfaces[N];
}
