// Ties an emulated object to the surface: exactly the listed members, no more and no fewer, or it does not compile.
import type { Interfaces, Surface } from '../surface/index';
import { checkArguments } from './arguments';
import { guard } from './guard';
import { contained, uncounted } from './invoke';
import { tagged } from './type-tag';

// biome-ignore lint/suspicious/noExplicitAny: Google's overloads are wider than what one implementation can name
type Loose<M> = M extends (...args: never[]) => unknown ? (...args: any[]) => unknown : unknown;

const wrapped = new WeakSet<object>();

/** A method takes no arguments but those of its signatures, and what it computes is Google's work, not the bundle's. */
function wrap(path: keyof Surface, members: Record<string, unknown>, name: string): void {
  const member = members[name];
  const isOwn = Object.prototype.propertyIsEnumerable.call(members, name);
  if (typeof member !== 'function' || wrapped.has(member) || !isOwn) return;
  const method = (...args: unknown[]) =>
    uncounted(() => {
      checkArguments(path, name, args);
      return contained(() => member(...args));
    });
  wrapped.add(method);
  members[name] = method;
}

/**
 * The guarded object, typed as Google types it: reading a member that is not listed ends the run. Methods are wrapped when
 * first read: most never are.
 */
export function emulate<N extends keyof Surface>(
  path: N,
  members: { [M in keyof Surface[N]]: Loose<Surface[N][M]> },
): Interfaces[N] {
  const type = path.slice(path.lastIndexOf('.') + 1);
  Object.defineProperty(members, 'toString', { value: () => type });
  const own = tagged(type, members as Record<string, unknown>);
  return guard(type, own, (object, name) => wrap(path, object, name)) as unknown as Interfaces[N];
}
