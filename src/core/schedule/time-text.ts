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
export type TimedRow = Pick<Row, 'startDate' | 'dueDate' | 'kind'> & {
  readonly timeUnread: TimeUnread | null;
};

/** "IV.8-2" is the second of the times that its words name. */
const occurrenceOf = (id: string | null, windows: readonly TimeWindow[]): TimeWindow | undefined =>
  windows.length === 1 ? windows[0] : windows[Number(/-(\d)$/.exec(id ?? '')?.[1] ?? 0) - 1];

/** The row's days and kind; `isBlank` tells a cell that nobody filled in from one that could not be read. */
export function timedByWords(
  row: Row,
  isBlank: (column: 'startDate' | 'dueDate' | 'kind') => boolean,
): TimedRow {
  const { id, timeText, startDate, dueDate, kind } = row;
  const typed = { startDate, dueDate, kind, timeUnread: null };
  if (timeText === null || !isBlank('dueDate')) return typed;
  const read = readTime(timeText);
  if (read.kind === 'unknown') return { ...typed, timeUnread: 'unknown' };
  const timed = { ...typed, kind: read.continuous && isBlank('kind') ? ('continuous' as const) : kind };
  if (read.kind === 'recurring') return { ...timed, timeUnread: 'recurring' };
  const window = occurrenceOf(id, read.windows);
  if (window === undefined) return { ...timed, timeUnread: 'several' };
  return { ...timed, startDate: isBlank('startDate') ? window.start : startDate, dueDate: window.end };
}
