// Whether the daily run comes through: what its owner, switching it on and off, and the run itself left behind.
import { addWorkingDays, type Day, isBefore, type Moment, type WorkCalendar } from '../base/dates';

/** Of a run of the clock that did not come through. */
export interface FailedRun {
  readonly at: Moment;
  /** In words for people. */
  readonly why: string;
}

/** Who switched it on and on which day; and when it last came through. */
export interface Automatic {
  readonly on: boolean;
  readonly by: string | null;
  readonly since: string | null;
  /** yyyy-MM-dd; null before the first run. */
  readonly lastRun: string | null;
  /** The last day on which it may come through next; left out by earlier versions. */
  readonly runsBy?: Day;
  /** When the run began that has not ended: it is under way, or Google stopped it. */
  readonly begun?: Moment;
  /** Since it last came through. */
  readonly failed?: FailedRun;
}

/** Two working days without a run: it is on and does not come through. */
const SILENT_DAYS = 2;

const NO_DAYS_OFF: WorkCalendar = { off: new Set(), worked: new Set() };

/** The last day on which a run after that of `last` may come through. */
export const runsByAfter = (last: Day, calendar: WorkCalendar): Day =>
  addWorkingDays(last, SILENT_DAYS, calendar);

export type AutomaticState = 'off' | { readonly runsBy: Day; readonly silentSince: Day | null };

/** `calendar`: only for what an earlier version left, which kept no such day. */
export function automaticState(
  automatic: Automatic | null,
  today: Day,
  calendar: WorkCalendar = NO_DAYS_OFF,
): AutomaticState {
  const last = automatic?.lastRun ?? automatic?.since ?? null;
  if (automatic?.on !== true || last === null) return 'off';
  const runsBy = automatic.runsBy ?? runsByAfter(last, calendar);
  return { runsBy, silentSince: isBefore(runsBy, today) ? last : null };
}
