// The property that says which freezing is locked.
import { scoreHistory, snapshotTabs } from '../../../sheets-schema/index';
import { type FrozenLock, type LockedSnapshot, planUnlock } from '../../core/scoring/frozen-lock';
import { readKept } from '../../core/scoring/kept-tabs';
import { wholeSnapshots } from '../../core/scoring/snapshot';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { Services } from '../../google/services';
import { readValues } from './read-tabs';

const KEY = 'frozenLock';

/** A property holds 9 KB; the seals of cells are plain letters, and of a long tab only its columns'. */
const PART = 8000;

const partKey = (part: number): string => `${KEY}.${part}`;

/** The lock as it is kept; its cells lie in so many properties beside it. */
type KeptLock = Omit<FrozenLock, 'cells'> & { readonly parts?: number };

export function readLock({ properties }: Services): FrozenLock | null {
  const text = properties.get(KEY);
  if (text === null) return null;
  const { parts, ...lock } = JSON.parse(text) as KeptLock;
  const kept = Array.from({ length: parts ?? 0 }, (_, part) => properties.get(partKey(part)));
  if (parts === undefined || kept.includes(null)) return lock;
  return { ...lock, cells: JSON.parse(kept.join('')) as FrozenLock['cells'] };
}

/** The lock itself comes last: a run that is stopped before has locked nothing. */
export function keepLock(services: Services, { cells, ...lock }: FrozenLock): void {
  const { properties } = services;
  const text = JSON.stringify(cells ?? {});
  const parts = Math.ceil(text.length / PART);
  for (let part = 0; part < parts; part += 1)
    properties.set(partKey(part), text.slice(part * PART, (part + 1) * PART));
  properties.set(KEY, JSON.stringify({ ...lock, parts } satisfies KeptLock));
  removeParts(services, parts);
}

/** From that one on, also what a stopped run has left. */
function removeParts({ properties }: Services, from: number): void {
  for (let part = from; properties.get(partKey(part)) !== null; part += 1) properties.remove(partKey(part));
}

/** The warnings go first: a run that is stopped leaves a lock that can be opened once more. */
export function unlock(services: Services): void {
  services.workbook.apply(planUnlock());
  services.workbook.flush();
  const { properties } = services;
  properties.remove(KEY);
  removeParts(services, 0);
}

/** The journal is read only while something is locked, what freezings kept only where a cell has changed since. */
export function readLocked(services: Services): LockedSnapshot | null {
  const lock = readLock(services);
  if (lock === null) return null;
  const { rows } = parseTable(
    scoreHistory,
    readValues(services, [scoreHistory]).get(scoreHistory.id),
    NO_UNITS,
  );
  return {
    lock,
    snapshot: wholeSnapshots(rows).find(({ id }) => id === lock.snapshot) ?? null,
    kept: () => readKept(readValues(services, [snapshotTabs]).get(snapshotTabs.id)),
  };
}
