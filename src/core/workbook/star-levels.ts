// The scale of stars as ranges of points, and where its rows leave points to none of them or to several.
import { conditions as table } from '../../../sheets-schema/tables/conditions';
import type { Hundredths } from '../base/numbers';
import { type Issue, issue } from '../sheet/issues';
import type { Condition } from './conditions';

export interface StarLevel {
  readonly from: Hundredths;
  /** null: no end. A level that names none ends where the next begins: "từ 80: 3; từ 90: 4". */
  readonly below: Hundredths | null;
  readonly level: number;
  /** Its row in the tab. */
  readonly row: number | null;
}

/** From the lowest points to the highest. */
export function starLevels(conditions: readonly Condition[]): StarLevel[] {
  const rows = conditions
    .flatMap(({ kind, value, below, level, row }) =>
      kind === 'stars' && level !== null ? [{ from: value ?? 0, below, level, row }] : [],
    )
    .sort((a, b) => a.from - b.from);
  return rows.map((one, at) => ({
    ...one,
    below: one.below ?? rows.slice(at + 1).find(({ from }) => from > one.from)?.from ?? null,
  }));
}

/** Points that several levels take, or none of them; and a level that gives fewer stars than one below it. */
export function starIssues(conditions: readonly Condition[], unit: string | null): Issue[] {
  const levels = starLevels(conditions);
  return levels.slice(1).flatMap((one, at): Issue[] => {
    const lower = levels.slice(0, at + 1);
    const place = (column: keyof typeof table.columns, { row }: StarLevel) => ({
      table: table.id,
      row,
      column,
    });
    const reached = lower.reduce<StarLevel>(
      (far, next) => (far.below === null || (next.below !== null && next.below <= far.below) ? far : next),
      lower[0] as StarLevel,
    );
    const { below: end } = reached;
    if (end !== null && end < one.from)
      return [issue('scale_gap', place('below', reached), { unit, params: { from: end, below: one.from } })];
    if (end === null || end > one.from) {
      const below = end === null ? one.below : Math.min(end, one.below ?? end);
      return [issue('scale_overlap', place('value', one), { unit, params: { from: one.from, below } })];
    }
    return lower.some(({ level }) => level >= one.level)
      ? [issue('scale_order', place('level', one), { unit, params: { from: one.from } })]
      : [];
  });
}
