// The property that says which locks were last made, and for whom: removed before they are changed, kept once they are.
import { HARD_LOCK } from '../../../sheets-schema/ink';
import { AppError } from '../../core/base/errors';
import { type HardLock, LOCKABLE } from '../../core/set-up/hard-locks';
import type { Services } from '../../google/services';

const KEY = 'hardLock';

export function readHardLock({ properties }: Services): HardLock | null {
  const text = properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as HardLock);
}

export const keepHardLock = ({ properties }: Services, lock: HardLock): void =>
  properties.set(KEY, JSON.stringify(lock));

export const forgetHardLock = ({ properties }: Services): void => properties.remove(KEY);

/** Google's ids of the tabs of which something is locked, rising. */
export function lockableGids({ workbook }: Services): number[] {
  const places = workbook.places();
  return LOCKABLE.flatMap(({ title }) => places.get(title)?.gid ?? []).sort((a, b) => a - b);
}

/** What changes locked tabs would end half-way for whoever may not edit them: throws tabs_closed before it begins. */
export function refuseShutOut(services: Services): void {
  if (readHardLock(services) !== null && services.workbook.isShutOut(HARD_LOCK))
    throw new AppError('tabs_closed');
}
