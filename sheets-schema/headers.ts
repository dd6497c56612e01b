// Under which of its names a column stands in a header row.
import type { Column } from './define';

export interface Standing {
  /** As the schema has it: the present header, or one of an earlier version. */
  readonly name: string;
  /** Indexes in the header row; more than one where it is doubled. */
  readonly at: readonly number[];
  /** Where another column bears the present header, which this one therefore cannot be given. */
  readonly isTaken: boolean;
}

/** The column's header, then those it had in earlier versions. */
export const namesOf = ({ header, former }: Column): readonly string[] => [header, ...former];

/**
 * A person may have headed a column of their own as the program has come to head one of its own, or once did. Of the two
 * the program's is the one that has more of the schema's neighbours; else the one with the former header, for where the
 * program could do as it does today, that header would be gone. `header` is folded, as `fold` does it.
 */
export function standingOf(
  columns: readonly Column[],
  column: Column,
  header: readonly string[],
  fold: (text: string) => string,
): Standing | null {
  const { former, header: present } = column;
  const found = [...former, present].flatMap((name) => {
    const folded = fold(name);
    if (!header.includes(folded)) return [];
    return [{ name, at: header.flatMap((cell, index) => (cell === folded ? [index] : [])) }];
  });
  const order = columns.indexOf(column);
  const neighbours = ({ at }: { at: readonly number[] }): number =>
    Math.max(
      ...at.map((place) => {
        const isBeside = (step: 1 | -1): boolean => {
          const [cell, beside] = [header[place + step], columns[order + step]];
          return beside === undefined
            ? cell === undefined
            : namesOf(beside)
                .map(fold)
                .includes(cell ?? '');
        };
        return Number(isBeside(-1)) + Number(isBeside(1));
      }),
    );
  const [first, ...others] = found;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (neighbours(b) > neighbours(a) ? b : a), first);
  return { ...best, isTaken: best.name !== present && others.some(({ name }) => name === present) };
}
