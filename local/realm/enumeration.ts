// Google's enums: members are objects compared by identity that know their name and place.
import signatures from '../surface/signatures.json';
import { guard } from './guard';
import { tagged } from './type-tag';

type EnumName = keyof typeof signatures.enums;

export type Enumeration = Readonly<Record<string, object>>;

/** An enum with all of Google's members in Google's order; reading another one ends the run. */
export function enumeration(name: EnumName): Enumeration {
  const names: readonly string[] = signatures.enums[name];
  const members = names.map((member, place) => [member, memberNamed(name, member, place)] as const);
  return guard(name, Object.fromEntries(members));
}

function memberNamed(type: string, member: string, place: number): object {
  const methods = {
    toString: () => member,
    toJSON: () => member,
    name: () => member,
    ordinal: () => place,
    compareTo: (other: { ordinal(): number }) => place - other.ordinal(),
  };
  return guard(`${type}.${member}`, Object.freeze(tagged(type, methods)));
}

/** The member of that name, as a host answers it. */
export function memberOf(values: Enumeration, member: string): object {
  return values[member] as object;
}
