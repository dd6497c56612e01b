// Rows or columns that are inserted or deleted, and what becomes of an interval of them.

/** delta > 0: that many inserted before `at`; delta < 0: that many deleted from `at` on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly delta: number;
}

/** Where the interval start..end (inclusive) lies after the shift; undefined when all of it was deleted. */
export function shiftInterval(
  start: number,
  end: number,
  { at, delta }: Shift,
  limit: number,
): [number, number] | undefined {
  const last = end === limit && end > start ? limit : undefined;
  if (delta > 0) {
    const first = start >= at ? start + delta : start;
    if (first > limit) return undefined;
    return [first, last ?? Math.min(end >= at ? end + delta : end, limit)];
  }
  const next = at - delta;
  const first = start < at ? start : start < next ? at : start + delta;
  const final = last ?? (end < at ? end : end < next ? at - 1 : end + delta);
  return first > final ? undefined : [first, final];
}
