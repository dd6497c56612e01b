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

type Members<N extends keyof Surface> = { [M in keyof Surface[N]]: Loose<Surface[N][M]> };

/**
 * The guarded object, typed as Google types it: reading a member that is not listed ends the run. Methods are wrapped when
 * first read: most never are.
 */
export function emulate<N extends keyof Surface>(path: N, members: Members<N>): Interfaces[N] {
  return guarded(path, members, (object, name) => {
    if (name !== null) wrap(path, object, name);
  });
}

function guarded<N extends keyof Surface>(
  path: N,
  members: object,
  before: (object: Record<string, unknown>, name: string | null) => void,
): Interfaces[N] {
  const type = path.slice(path.lastIndexOf('.') + 1);
  Object.defineProperty(members, 'toString', { value: () => type });
  const own = tagged(type, members as Record<string, unknown>);
  return guard(type, own, before) as unknown as Interfaces[N];
}

/** Makes some members of an object. */
type Part<M> = () => M;

/** Which of the parts makes a member; known from the first object of a type. */
const homes = new Map<keyof Surface, ReadonlyMap<string, number>>();

/**
 * As emulate(), for an object of many members that is made often: a part of them is made when one of it is first read.
 * `marks` is there at once.
 */
export function emulateInParts<N extends keyof Surface, A, B, C, D>(
  path: N,
  marks: object,
  parts: readonly [Part<A>, Part<B>, Part<C>, Part<D>] & (A & B & C & D extends Members<N> ? unknown : never),
): Interfaces[N] {
  const home = homes.get(path) ?? homesIn(parts);
  homes.set(path, home);
  const isMade = new Set<number>();
  const make = (object: Record<string, unknown>, at: number): void => {
    if (isMade.has(at)) return;
    isMade.add(at);
    Object.assign(object, parts[at]?.());
  };
  return guarded(path, marks, (object, name) => {
    if (name === null) return parts.forEach((_, at) => void make(object, at));
    const at = home.get(name);
    if (at !== undefined) make(object, at);
    wrap(path, object, name);
  });
}

const homesIn = (parts: readonly Part<unknown>[]): ReadonlyMap<string, number> =>
  new Map(parts.flatMap((part, at) => Object.keys(part() as object).map((name) => [name, at] as const)));
