// Where rows of a table go so that each stands where its key is wanted.

/** A row as it stands. */
export interface PresentRow {
  /** Null where the row names nothing. */
  readonly key: string | null;
  /** Somebody wrote beside it. */
  readonly isOwn: boolean;
}

/** Rows from 0. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

export interface Arrangement {
  /** One for each row down to the last that matters, blank ones too; null where every row stays. */
  readonly moves: readonly Move[] | null;
  /** Present rows that are kept below the wanted ones and a line, from 0, in their order. */
  readonly kept: readonly number[];
}

/**
 * `wanted`: keys of the rows that are to be drawn, in order. Of rows with one key the first that bears words is the row.
 * What people wrote below all rows stays where it is, or makes way downwards.
 */
export function movesOf(present: readonly PresentRow[], wanted: readonly (string | null)[]): Arrangement {
  if (!present.some(({ isOwn }) => isOwn)) return { moves: null, kept: [] };
  const lastKeyed = present.reduce((last, { key }, at) => (key === null ? last : at), -1);
  const places = placesOf(wanted);
  const targets = new Map<number, number>();
  const claim = (own: boolean): void => {
    present.forEach(({ key, isOwn }, at) => {
      const place = isOwn === own && key !== null ? places.get(key)?.shift() : undefined;
      if (place !== undefined) targets.set(at, place);
    });
  };
  claim(true);
  const lost = present.flatMap(({ isOwn }, at) => (isOwn && !targets.has(at) ? [at] : []));
  const kept = lost.filter((at) => at < lastKeyed || present[at]?.key !== null);
  claim(false);
  const below = wanted.length + (kept.length > 0 ? 1 : 0);
  kept.forEach((at, index) => {
    targets.set(at, below + index);
  });
  let free = below + kept.length;
  for (const at of lost.filter((row) => !kept.includes(row))) {
    const place = Math.max(at, free);
    targets.set(at, place);
    free = place + 1;
  }
  return { moves: filled(targets, Math.max(present.length, free)), kept };
}

function placesOf(wanted: readonly (string | null)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  wanted.forEach((key, at) => {
    if (key !== null) places.set(key, [...(places.get(key) ?? []), at]);
  });
  return places;
}

/** Rows that nobody claims fill the places that are left; null where all then stay. */
function filled(targets: ReadonlyMap<number, number>, height: number): Move[] | null {
  const taken = new Set(targets.values());
  const left = Array.from({ length: height }, (_, at) => at).filter((at) => !taken.has(at));
  let next = 0;
  const moves = Array.from({ length: height }, (_, from): Move => {
    const to = targets.get(from);
    if (to !== undefined) return { from, to };
    next += 1;
    return { from, to: left[next - 1] as number };
  });
  return moves.every(({ from, to }) => from === to) ? null : moves;
}
