// Criteria by group, the same on every page and paper.
import type { Result } from '../../../sheets-schema/enums';
import { type Hundredths, roman, sum } from '../base/numbers';
import { fold } from '../base/text';

/** Without the criteria that are not applicable. */
export interface GroupFigures {
  readonly applicable: number;
  readonly met: number;
  readonly maximum: Hundredths;
  readonly score: Hundredths;
}

interface Scored {
  readonly result: Result;
  readonly maxScore: Hundredths;
  readonly score: Hundredths;
}

interface Group<T> {
  /** "I", "II" …: the same in every paper. */
  readonly no: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** In the order in which they first come; scattered rows are gathered, however the name is spelled. */
export function byGroup<T extends { readonly group: string | null }>(items: readonly T[]): Group<T>[] {
  const groups = new Map<string, { name: string; items: T[] }>();
  for (const item of items) {
    const name = item.group ?? '';
    const known = groups.get(fold(name));
    if (known) known.items.push(item);
    else groups.set(fold(name), { name, items: [item] });
  }
  return [...groups.values()].map((group, index) => ({ no: roman(index + 1), ...group }));
}

export function groupFigures(scores: readonly Scored[]): GroupFigures {
  const applicable = scores.filter(({ result }) => result !== 'not_applicable');
  return {
    applicable: applicable.length,
    met: applicable.filter(({ result }) => result === 'met').length,
    maximum: sum(applicable.map(({ maxScore }) => maxScore)),
    score: sum(applicable.map(({ score }) => score)),
  };
}
