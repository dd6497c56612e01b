// Letters of any kind are made an address each: units that share one share a mail, and nobody gets two of a day.
import type { Unit } from '../sheet/units';
import { addressKey, type NotReached } from './addressees';

/** Why nothing can go to a unit's address; `provincial`: keys of addresses of the province's bodies. */
export function addressProblem(unit: Unit, provincial: ReadonlySet<string>): NotReached | null {
  if (unit.email === null) return 'no_address';
  return provincial.has(addressKey(unit.email)) ? 'address_of_province' : null;
}

export interface AddressShare<S> {
  /** Its key. */
  readonly address: string;
  /** As the first unit writes it. */
  readonly to: string;
  readonly cc: readonly string[];
  /** A tone nobody chose is the gentler one. */
  readonly tone: 'reminder' | 'cooperation';
  readonly sections: readonly S[];
}

/** Copies go only to a unit's own second address, never to `barred`, and to nobody who gets a mail, or one copy, already. */
export function perAddress<S extends { readonly unit: Unit }>(
  sections: readonly S[],
  barred: Iterable<string>,
): AddressShare<S>[] {
  const byAddress = new Map<string, S[]>();
  for (const section of sections) {
    const address = addressKey(section.unit.email ?? '');
    byAddress.set(address, [...(byAddress.get(address) ?? []), section]);
  }
  const taken = new Set([...byAddress.keys(), ...barred]);
  return [...byAddress].map(([address, own]) => {
    const cc = own.flatMap(({ unit: { ccEmail } }) => {
      if (ccEmail === null || taken.has(addressKey(ccEmail))) return [];
      taken.add(addressKey(ccEmail));
      return [ccEmail];
    });
    const tone = own.every(({ unit }) => unit.tone === 'reminder') ? 'reminder' : 'cooperation';
    return { address, to: own[0]?.unit.email ?? address, cc, tone, sections: own };
  });
}
