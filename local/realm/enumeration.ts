// Google's enums: objects compared by identity whose text is their name.
import { guard } from './guard';

export type Enumeration = Readonly<Record<string, object>>;

/** An enum with these members; reading another one throws. */
export function enumeration(name: string, members: readonly string[]): Enumeration {
  const entries = members.map((member) => [member, Object.freeze({ toString: () => member })] as const);
  return guard(name, Object.fromEntries(entries));
}

/** The member of that name, as a host answers it. */
export function memberOf(values: Enumeration, member: string): object {
  return values[member] as object;
}
