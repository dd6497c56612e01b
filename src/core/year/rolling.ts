// What a run that turns the year leaves behind for the next one, should it be stopped: which copy of the workbook is being
// made, or was, and how each part stood when it was. Nothing is blanked before the copy's id is kept.
import type { Part } from './parts';

export interface Rolling {
  readonly from: number;
  /** yyyy-MM-dd HH:mm */
  readonly at: string;
  /** The copy's name; nobody else's file has it, for it tells the minute. */
  readonly name: string;
  /** Id of the copy; null as long as it was not told: it may be there all the same. */
  readonly archive: string | null;
  /** The year's last snapshot; '' where nothing was frozen. */
  readonly snapshot: string;
  /** Part → the seals of before and after. */
  readonly parts: Readonly<Record<string, readonly [before: string, after: string]>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As it was kept; null for anything else. */
export function parseRolling(text: string | null): Rolling | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isRecord(value) || !isRecord(value.parts)) return null;
    const { from, at, name, archive, snapshot, parts } = value;
    if (typeof from !== 'number' || typeof at !== 'string' || typeof name !== 'string') return null;
    return {
      from,
      at,
      name,
      archive: typeof archive === 'string' ? archive : null,
      snapshot: typeof snapshot === 'string' ? snapshot : '',
      parts: parts as Rolling['parts'],
    };
  } catch {
    return null;
  }
}

export const sealsOf = (parts: readonly Part[]): Rolling['parts'] =>
  Object.fromEntries(parts.map(({ id, before, after }) => [id, [before, after]]));

export interface Remaining {
  /** Still as they were when the copy was made. */
  readonly left: readonly Part[];
  /** As they neither were nor should be: somebody has typed there since, and no copy has it. They stay. */
  readonly changed: readonly Part[];
}

/** What of the present parts a run that goes on has still to do. */
export function remainingOf(parts: readonly Part[], { parts: kept }: Rolling): Remaining {
  const isAsKept = ({ id, before }: Part) => kept[id]?.[0] === before;
  const isDone = ({ id, before }: Part) => kept[id]?.[1] === before;
  return {
    left: parts.filter(isAsKept),
    changed: parts.filter((part) => !isAsKept(part) && !isDone(part)),
  };
}

/** Letters, figures, - and _ of a file's id, out of its address or typed alone; null where there is none. */
export const archiveIdOf = (typed: string): string | null =>
  /\/d\/([\w-]{6,})/.exec(typed)?.[1] ?? /^[\w-]{20,}$/.exec(typed)?.[0] ?? null;
