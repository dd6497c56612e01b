// Ties an emulated object to the surface: exactly the listed members, no more and no fewer, or it does not compile.
import type { Interfaces, Surface } from '../surface/index';
import { guard } from './guard';
import { uncounted } from './invoke';

// biome-ignore lint/suspicious/noExplicitAny: Google's overloads are wider than what one implementation can name
type Loose<M> = M extends (...args: never[]) => unknown ? (...args: any[]) => unknown : unknown;

const wrapped = new WeakSet<object>();

/** What a method computes is Google's work, not the bundle's. Wrapped when first read: most members never are. */
function wrap(members: Record<string, unknown>, name: string): void {
  const member = members[name];
  if (typeof member !== 'function' || wrapped.has(member) || !Object.hasOwn(members, name)) return;
  const method = (...args: unknown[]) => uncounted(() => member(...args));
  wrapped.add(method);
  members[name] = method;
}

/** The guarded object, typed as Google types it; reading a member that is not listed throws. */
export function emulate<N extends keyof Surface>(
  path: N,
  members: { [M in keyof Surface[N]]: Loose<Surface[N][M]> },
): Interfaces[N] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return guard(name, members as Record<string, unknown>, wrap) as unknown as Interfaces[N];
}
