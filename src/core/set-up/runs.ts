// Rows or columns that lie side by side, for what is done to a whole area at once.

/** Numbers as runs of neighbours. */
export function runsOf(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
