// Files whose ids are kept before anything is made with them, so that a run that is stopped leaves no second one: made anew a
// file takes the place of the earlier one, under the same link.
import type { Context } from './context';

type Ids = Readonly<Record<string, string>>;

/** This operator's own: what one has made is out of another's reach. */
const keyOf = (name: string, { services }: Context): string => `${name} ${services.session.email()}`;

/**
 * Ids for all that is wanted, kept in one property. What it gives makes one of them: with its id or, where that can be used
 * no more (deleted for good), with another.
 */
export function keptFiles(context: Context, property: string, wanted: readonly string[]) {
  const { drive, properties } = context.services;
  const key = keyOf(property, context);
  const text = properties.get(key);
  let ids: Ids = text === null ? {} : (JSON.parse(text) as Ids);
  const keep = (lacking: readonly string[]): void => {
    if (lacking.length === 0) return;
    const fresh = drive.newIds(lacking.length);
    ids = { ...ids, ...Object.fromEntries(lacking.map((what, index) => [what, fresh[index] ?? ''])) };
    properties.set(key, JSON.stringify(ids));
  };
  keep(wanted.filter((what) => ids[what] === undefined));
  return <T>(what: string, attempt: (id: string) => T | null): T => {
    const file = attempt(ids[what] as string);
    if (file !== null) return file;
    keep([what]);
    const again = attempt(ids[what] as string);
    if (again === null) throw new Error('Drive gave an id that is taken.');
    return again;
  };
}
