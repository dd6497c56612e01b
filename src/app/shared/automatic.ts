// The properties that say whether the daily run is on and comes through: triggers of other people cannot be seen.
import { type Day, daysBetween } from '../../core/base/dates';
import type { AppError } from '../../core/base/errors';
import type { Automatic, FailedRun } from '../../core/pages/automatic';
import type { Services } from '../../google/services';
import { errorText } from '../../ui/words/errors.vi';
import { RUN_NOT_ENDED } from '../../ui/words/health.vi';
import type { Context } from './context';
import { isSameAddress } from './operator';

const KEY = 'automatic';
/** Of its own: a run that failed writes it without the lock. */
const FAILED_KEY = 'automatic_failed';
/** A property holds 9 KB, and the reason is to be read. */
const MOST_LETTERS = 600;

export function readAutomatic({ properties }: Services): Automatic | null {
  const text = properties.get(KEY);
  if (text === null) return null;
  const record = JSON.parse(text) as Automatic;
  const kept = properties.get(FAILED_KEY);
  const failed = lastFailed(record, kept === null ? null : (JSON.parse(kept) as FailedRun));
  return { ...record, ...(failed === null ? {} : { failed }) };
}

/** A run that Google ends after its six minutes can say nothing any more; that it began is all there is. */
function lastFailed({ begun }: Automatic, failed: FailedRun | null): FailedRun | null {
  const isLater = begun !== undefined && (failed === null || failed.at < begun);
  return isLater ? { at: begun, why: RUN_NOT_ENDED } : failed;
}

/** `failed` stays what it is: see the functions below. */
export function writeAutomatic({ properties }: Services, { failed: _, ...record }: Automatic): void {
  properties.set(KEY, JSON.stringify(record));
}

/** Why the clock's run did not come through. A second person's, which is refused each morning, fails nothing. */
export function keepFailedRun({ services, minute }: Context, { code, params }: AppError): void {
  if (code === 'daily_run_elsewhere') return;
  const why = errorText(code, params).text.slice(0, MOST_LETTERS);
  services.properties.set(FAILED_KEY, JSON.stringify({ at: minute, why } satisfies FailedRun));
}

/** Once a run has come through, or it is somebody else's. */
export function forgetFailedRun({ properties }: Services): void {
  if (properties.get(FAILED_KEY) !== null) properties.remove(FAILED_KEY);
}

/** A daily run that has not come through for this long is dead: its owner may have left. */
const DEAD_AFTER_DAYS = 3;

/** Another's daily run is on and has come through of late. */
export const runsElsewhere = (record: Automatic, me: string, today: Day): boolean =>
  record.on &&
  !isSameAddress(record.by, me) &&
  daysBetween(record.lastRun ?? record.since ?? today, today) <= DEAD_AFTER_DAYS;
