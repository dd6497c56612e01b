// Nothing emulated may answer `undefined` for a member it lacks: a typo or an unknown method ends the run by its name.
import { notEmulated } from './invoke';

/** What the language itself asks of any object (JSON.stringify, await): absent on Google's objects too. */
const ASKED_BY_THE_LANGUAGE = new Set(['toJSON', 'then']);

/**
 * The same object, but reading a member it does not have ends the execution: `not emulated: NAME.member`.
 * Symbols pass, so internal state may stand under symbol keys. `before` is told of each reading of a member, with null of
 * a look at which there are: it may still add them.
 */
export function guard<T extends object>(
  name: string,
  object: T,
  before: (object: T, member: string | null) => void = () => {},
): T {
  return new Proxy(object, {
    get(target, member, receiver) {
      if (typeof member === 'string') {
        before(target, member);
        if (!(member in target) && !ASKED_BY_THE_LANGUAGE.has(member)) notEmulated(`${name}.${member}`);
      }
      return Reflect.get(target, member, receiver);
    },
    ownKeys(target) {
      before(target, null);
      return Reflect.ownKeys(target);
    },
  });
}
