// Widths of columns in as few calls as neighbours of one width allow.
import type { Change } from '../sheet/changes';

/** `presentAt` gives the width that a column (from 0) has; what is right already is not set again. */
export function planWidths(
  title: string,
  presentAt: (index: number) => number,
  wanted: readonly number[],
): Change[] {
  const runs: { column: number; columns: number; width: number }[] = [];
  wanted.forEach((width, index) => {
    if (presentAt(index) === width) return;
    const last = runs.at(-1);
    if (last !== undefined && last.width === width && last.column + last.columns === index + 1)
      last.columns += 1;
    else runs.push({ column: index + 1, columns: 1, width });
  });
  return runs.map((run) => ({ kind: 'columnWidths', title, ...run }));
}
