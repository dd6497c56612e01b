// The property that says which freezing is locked.
import { scoreHistory } from '../../../sheets-schema/index';
import { type FrozenLock, type LockedSnapshot, planUnlock } from '../../core/scoring/frozen-lock';
import { wholeSnapshots } from '../../core/scoring/snapshot';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { Services } from '../../google/services';
import { readValues } from './read-tabs';

const KEY = 'frozenLock';

export function readLock({ properties }: Services): FrozenLock | null {
  const text = properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as FrozenLock);
}

export const keepLock = ({ properties }: Services, lock: FrozenLock): void =>
  properties.set(KEY, JSON.stringify(lock));

/** The warnings go first: a run that is stopped leaves a lock that can be opened once more. */
export function unlock(services: Services): void {
  services.workbook.apply(planUnlock());
  services.workbook.flush();
  services.properties.remove(KEY);
}

/** The journal is read only while something is locked. */
export function readLocked(services: Services): LockedSnapshot | null {
  const lock = readLock(services);
  if (lock === null) return null;
  const { rows } = parseTable(
    scoreHistory,
    readValues(services, [scoreHistory]).get(scoreHistory.id),
    NO_UNITS,
  );
  return { lock, snapshot: wholeSnapshots(rows).find(({ id }) => id === lock.snapshot) ?? null };
}
