// Days that a row of the schedule leaves blank and its words name: "Quý IV năm 2026" is due on 31/12/2026. The words stay, and
// a day that a person typed always wins.
import type { RowOf } from '../../../sheets-schema/define';
import type { tasks } from '../../../sheets-schema/tables/tasks';
import { readTime, type TimeWindow } from '../base/time-window';

/** Why the words of a row without a due date give none. */
export type TimeUnread =
  | 'unknown'
  /** It comes again, in no year that the words name. */
  | 'recurring'
  /** The words name several times, and the row does not say which is its own. */
  | 'several';

type Row = RowOf<typeof tasks>;

/** The cells that the words of a row can stand for. */
export type WordedCell = 'startDate' | 'dueDate' | 'kind';

export interface ByWords {
  /** Why a row without a due date gets none from its words; null where it has one, or no words. */
  readonly timeUnread: TimeUnread | null;
  /** Blank cells that count as the words say. */
  readonly worded: readonly WordedCell[];
}

/** "IV.8-2" is the second of the times that its words name. */
const occurrenceOf = (id: string | null, windows: readonly TimeWindow[]): TimeWindow | undefined =>
  windows.length === 1 ? windows[0] : windows[Number(/-(\d)$/.exec(id ?? '')?.[1] ?? 0) - 1];

const asTyped = (timeUnread: TimeUnread | null): ByWords => ({ timeUnread, worded: [] });

/**
 * What is to be put over the row as it was typed; `isBlank` tells a cell that nobody filled in from one that could not be
 * read.
 */
export function timedByWords(
  { id, timeText }: Row,
  isBlank: (column: WordedCell) => boolean,
): ByWords & Partial<Pick<Row, WordedCell>> {
  if (timeText === null || !isBlank('dueDate')) return asTyped(null);
  const read = readTime(timeText);
  if (read.kind === 'unknown') return asTyped('unknown');
  const isKindRead = read.continuous && isBlank('kind');
  const kind = isKindRead ? { kind: 'continuous' as const } : {};
  const worded: readonly WordedCell[] = isKindRead ? ['kind'] : [];
  if (read.kind === 'recurring') return { ...kind, timeUnread: 'recurring', worded };
  const window = occurrenceOf(id, read.windows);
  if (window === undefined) return { ...kind, timeUnread: 'several', worded };
  const isStartRead = window.start !== null && isBlank('startDate');
  return {
    ...kind,
    dueDate: window.end,
    ...(isStartRead ? { startDate: window.start } : {}),
    timeUnread: null,
    worded: [...worded, 'dueDate', ...(isStartRead ? (['startDate'] as const) : [])],
  };
}
