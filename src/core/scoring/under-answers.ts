// What the verdict would be under each other answer to the points of the plan that are still open.
import { answersTo, type Counting, type CountingKey } from './counting';
import type { Verdict } from './verdict';

/** What the verdict would be under another answer to one open point than is assumed, the others as they are. */
interface UnderAnswer {
  readonly key: CountingKey;
  readonly answer: Counting[CountingKey];
  readonly verdict: Verdict;
}

export interface UnderAnswers {
  readonly lines: readonly UnderAnswer[];
  /** Whatever is answered, to all of them together, the verdict is the same. */
  readonly isConstant: boolean;
  /** Points whose answer alone changes it. */
  readonly deciding: readonly CountingKey[];
}

/** Nothing where no point is open, or nothing is entered. */
export function verdictUnderAnswers(
  open: readonly CountingKey[],
  decide: (counting: Counting) => Verdict,
  present: Counting,
): UnderAnswers | null {
  const now = decide(present);
  if (open.length === 0 || now.kind === 'nothing_entered' || now.kind === 'nothing_applicable') return null;
  const isEligible = (counting: Counting): boolean => decide(counting).kind === 'eligible';
  const lines = open.flatMap((key) =>
    answersTo(key)
      .filter((answer) => answer !== present[key])
      .map((answer) => ({ key, answer, verdict: decide({ ...present, [key]: answer }) })),
  );
  const combinations = open.reduce<Counting[]>(
    (found, key) => found.flatMap((one) => answersTo(key).map((answer) => ({ ...one, [key]: answer }))),
    [present],
  );
  const eligible = now.kind === 'eligible';
  return {
    lines,
    isConstant: combinations.every((counting) => isEligible(counting) === eligible),
    deciding: open.filter((key) =>
      lines.some((line) => line.key === key && (line.verdict.kind === 'eligible') !== eligible),
    ),
  };
}
