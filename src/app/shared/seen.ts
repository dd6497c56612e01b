// What the last recompute saw, so that the next need not read it again: which links the outputs were drawn with, and the
// words of which tabs are no formulas. A link typed over with its own label is told when its page is drawn again, a
// formula that shows what stood there before when the tab says something else.
import type { RawTab } from '../../core/sheet/table';
import type { Services } from '../../google/services';

/** Property. */
const KEY = 'seen';

type Prints = Readonly<Record<string, string>>;

/** Fingerprints by tab id. */
export interface Seen {
  readonly links: Prints;
  /** Of the values of tabs without any formula. */
  readonly plain: Prints;
}

/** Null in a workbook that was never drawn, and in a copy. */
export function readSeen({ properties }: Services): Seen | null {
  const text = properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as Seen);
}

/** Kept once the outputs are in the sheet for certain: a run that is stopped before draws once more. */
export function keepSeen({ properties }: Services, now: Seen, before: Seen | null): void {
  const text = JSON.stringify({
    links: { ...before?.links, ...now.links },
    plain: { ...before?.plain, ...now.plain },
  });
  if (properties.get(KEY) !== text) properties.setOnceWritten(KEY, text);
}

/** A property holds 9 KB, and these are of every tab. */
const LENGTH = 16;

const printOf = ({ sha256 }: Services, text: string): string => sha256(text).slice(0, LENGTH);

export const printOfLinks = (services: Services, formulas: readonly string[]): string =>
  printOf(services, formulas.join('\n'));

const printed = new WeakMap<RawTab['values'], string>();

export function printOfValues(services: Services, values: RawTab['values']): string {
  const known = printed.get(values) ?? printOf(services, JSON.stringify(values));
  printed.set(values, known);
  return known;
}

/** Of tabs whose formulas were read and are none. */
export function plainIn(services: Services, tabs: ReadonlyMap<string, RawTab>): Prints {
  const plain = [...tabs].filter(
    ([, { formulas }]) => formulas?.every((row) => row.every((formula) => formula === '')) ?? false,
  );
  return Object.fromEntries(plain.map(([id, { values }]) => [id, printOfValues(services, values)]));
}
