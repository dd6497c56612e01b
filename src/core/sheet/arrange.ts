// Where rows of a table go so that each stands where its key is wanted.

/**
 * What a row is known by: its key, and then names that hold only where no other row bears them, there or here. Empty for
 * a row that names nothing. No key reads like a name of another kind.
 */
export type RowNames = readonly string[];

/** A row as it stands. */
export interface PresentRow {
  readonly names: RowNames;
  /** Somebody wrote beside it. */
  readonly isOwn: boolean;
}

/** Rows from 0. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** Bears no name that is ever wanted: kept last time, for a row that named nothing. */
const KEPT: RowNames = ['~'];

/** `line` is the row that stands above what was kept last time, from 0; -1 where nothing was. */
export function withKept(present: readonly PresentRow[], line: number): PresentRow[] {
  const end = line < 0 ? -1 : present.findIndex(({ isOwn }, at) => at > line && !isOwn);
  const last = end < 0 && line >= 0 ? present.length : end;
  return present.map((row, at) =>
    at > line && at < last && row.names.length === 0 ? { ...row, names: KEPT } : row,
  );
}

export interface Arrangement {
  /** One for each row down to the last that matters, blank ones too; null where every row stays. */
  readonly moves: readonly Move[] | null;
  /** Present rows that are kept below the wanted ones and a line, from 0, in their order. */
  readonly kept: readonly number[];
}

/**
 * `wanted`: the rows that are to be drawn, in order. Of rows with one key the first that bears words is the row. What
 * people wrote below all rows stays where it is, or makes way downwards.
 */
export function movesOf(present: readonly PresentRow[], wanted: readonly RowNames[]): Arrangement {
  if (!present.some(({ isOwn }) => isOwn)) return { moves: null, kept: [] };
  const lastNamed = present.reduce((last, { names }, at) => (names.length === 0 ? last : at), -1);
  const targets = claimed(present, wanted);
  const lost = present.flatMap(({ isOwn }, at) => (isOwn && !targets.has(at) ? [at] : []));
  const kept = lost.filter((at) => at < lastNamed || present[at]?.names.length !== 0);
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

/** Rows with words beside them first, then the others; by their keys, then by what else names them. */
function claimed(present: readonly PresentRow[], wanted: readonly RowNames[]): Map<number, number> {
  const targets = new Map<number, number>();
  const taken = new Set<number>();
  const here = placesBy(present.map(({ names }) => names));
  const there = placesBy(wanted);
  const depth = Math.max(0, ...present.map(({ names }) => names.length));
  for (const own of [true, false])
    for (let rank = 0; rank < depth; rank += 1) {
      const open = new Map([...there].map(([name, places]) => [name, places.filter((at) => !taken.has(at))]));
      present.forEach(({ names, isOwn }, at) => {
        const name = names[rank];
        if (isOwn !== own || name === undefined || targets.has(at)) return;
        if (rank > 0 && (here.get(name)?.length !== 1 || there.get(name)?.length !== 1)) return;
        const places = open.get(name) ?? [];
        let place = places.shift();
        while (place !== undefined && taken.has(place)) place = places.shift();
        if (place === undefined) return;
        targets.set(at, place);
        taken.add(place);
      });
    }
  return targets;
}

/** Where each name stands, from top to bottom. */
function placesBy(rows: readonly RowNames[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((names, at) => {
    for (const name of names) {
      const found = places.get(name);
      if (found === undefined) places.set(name, [at]);
      else found.push(at);
    }
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
