// What has to be looked at again: after its day evidence or a tick still counts for some days, but is named; then no more.
import { SETTINGS } from '../../../sheets-schema/settings';
import { addDays, type Day, isAfter } from '../base/dates';
import type { WorkbookData } from '../workbook/inputs';

type Settings = Pick<WorkbookData['settings'], 'reviewGrace'>;

/** Current: nothing to do yet. Due: to be looked at, still counts. Lapsed: counts no more. */
export type ReviewState = 'current' | 'due' | 'lapsed';

/** The last day on which it counts, where nobody looks at it again. */
export const countsUntil = (reviewBy: Day, { reviewGrace }: Settings): Day =>
  addDays(reviewBy, reviewGrace ?? Number(SETTINGS.reviewGrace.value));

/** Without a day, or where no day is given to compare with (`today` null), nothing ages. */
export function reviewState(reviewBy: Day | null, settings: Settings, today: Day | null): ReviewState {
  if (reviewBy === null || today === null || !isAfter(today, reviewBy)) return 'current';
  return isAfter(today, countsUntil(reviewBy, settings)) ? 'lapsed' : 'due';
}
