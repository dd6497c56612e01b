// Locks that really refuse, where the settings ask for them: on what units do not fill in. A run of any other editor never
// writes there, for it has that editor's rights; what Tính điểm writes carries a warning only.
import type { Table } from '../../../sheets-schema/define';
import { settings as settingsTable, tables } from '../../../sheets-schema/index';
import { HARD_LOCK } from '../../../sheets-schema/ink';
import { type FilledId, OPEN_WHEN_LOCKED } from '../../../sheets-schema/rights';
import { SETTINGS, type SettingKey, type Settings } from '../../../sheets-schema/settings';
import { addressKey } from '../mail/addressees';
import { cellText, type RawCell } from '../sheet/cells';
import type { Area, Change } from '../sheet/changes';
import { type Issue, issue } from '../sheet/issues';
import type { FoundProtection } from '../sheet/structure';
import { type Layout, layoutOf } from '../sheet/table';
import { lockAddresses } from '../workbook/lock-addresses';
import { type Found, isEmpty } from './body';
import { runsOf } from './runs';

/** The locks as they were last made. */
export interface HardLock {
  /** Who may edit, as address keys, sorted; of whoever made the locks too. */
  readonly editors: readonly string[];
  /** Google's ids of the tabs that carry them, rising. */
  readonly tabs: readonly number[];
}

/** What became of the locks; 'left' where this person may not change them. */
export type HardLockDone = 'none' | 'closed' | 'opened' | 'left';

const openColumns = (table: Table): readonly string[] | undefined => OPEN_WHEN_LOCKED[table.id as FilledId];

/** Tabs of which something is locked, in the order of the workbook. */
export const LOCKABLE: readonly Table[] = tables.filter((table) => openColumns(table) !== undefined);

/**
 * Who may edit what is locked, as address keys, sorted. null where no locks are wanted; none without an operator, who
 * alone could take them away again.
 */
export function lockEditors({ hardLock, operatorEmail, hardLockEditors }: Settings): string[] | null {
  if (hardLock !== 'yes' || operatorEmail === null) return null;
  const { addresses } = lockAddresses(hardLockEditors);
  return [...new Set([operatorEmail, ...addresses].map(addressKey))].sort();
}

/** Whether the locks are those that the settings ask for, on all tabs that are there. */
export function isLockedAsWanted(
  lock: HardLock | null,
  editors: readonly string[] | null,
  gids: readonly number[],
): boolean {
  if (editors === null || lock === null) return editors === lock;
  return editors.join() === lock.editors.join() && gids.every((gid) => lock.tabs.includes(gid));
}

/** What set-up has yet to do about locks, told to whoever looks at the problems. */
export function hardLockIssues(settings: Settings, lock: HardLock | null, gids: readonly number[]): Issue[] {
  const where = { table: settingsTable.id, column: 'value' };
  if (settings.hardLock === 'yes' && settings.operatorEmail === null)
    return [issue('lock_without_operator', where)];
  const editors = lockEditors(settings);
  if (isLockedAsWanted(lock, editors, gids)) return [];
  const why = editors === null ? 'to_open' : lock === null ? 'to_close' : 'changed';
  return [issue('lock_pending', where, { params: { why } })];
}

/** A part that is to be locked; below its first `least` rows nothing is written. */
interface Part {
  readonly area: Area;
  readonly least: number;
}

const isOfUs = (found: FoundProtection): found is FoundProtection & { readonly area: Area } =>
  found.area !== null && found.description === HARD_LOCK;

const covers = (found: Area, { area, least }: Part): boolean =>
  found.row === area.row &&
  found.column === area.column &&
  found.columns === area.columns &&
  found.rows >= least &&
  found.rows <= area.rows;

/**
 * The locks that are missing, and those that are no longer where they should be. `editors` null takes all away; `anew`
 * gives those that are there the list of people again. Protections that people made are left alone.
 */
export function planHardLocks(
  found: ReadonlyMap<string, Found>,
  editors: readonly string[] | null,
  anew: boolean,
): Change[] {
  return LOCKABLE.flatMap((table) => {
    const present = found.get(table.id);
    if (present === undefined) return [];
    const { title } = table;
    const ours = (present.structure?.protections ?? []).filter(isOfUs);
    const wanted = editors === null ? [] : partsOf(table, present);
    const kept = wanted.map((part) => ours.find(({ area }) => covers(area, part)));
    return [
      ...ours
        .filter((one) => !kept.includes(one))
        .map(({ area }): Change => ({ kind: 'dropWarning', title, area, description: HARD_LOCK })),
      ...wanted.flatMap((part, index): Change[] => {
        const there = kept[index];
        if (there !== undefined && !there.warningOnly && !anew) return [];
        const area = there?.area ?? part.area;
        return [{ kind: 'lock', title, area, description: HARD_LOCK, editors: editors ?? [] }];
      }),
    ];
  });
}

/** Of a tab that is there: from the header row down, all people's columns but the open ones. */
function partsOf(table: Table, { tab, structure }: Found): Part[] {
  if (tab === undefined || isEmpty(tab)) return [];
  const { layout } = layoutOf(table, tab.values);
  if (layout.headerIndex < 0) return [];
  const open = openColumns(table) ?? [];
  const closed = [...layout.columns].filter(
    ([key]) => table.columns[key]?.owner === 'person' && !open.includes(key),
  );
  const columns = runsOf(closed.map(([, at]) => at + 1));
  const first = layout.headerIndex + 1;
  const last = Math.max(structure?.maxRows ?? 0, tab.values.length);
  return rowRuns(table, layout, tab.values, { first, last }).flatMap((rows) =>
    columns.map(({ first: column, count }) => ({
      area: { row: rows.first, column, rows: rows.count, columns: count },
      least: Math.min(rows.count, Math.max(tab.values.length - rows.first + 1, 1)),
    })),
  );
}

/** All rows, but for the settings that the program keeps: those Tính điểm writes. */
function rowRuns(
  table: Table,
  { columns }: Layout,
  values: readonly (readonly RawCell[])[],
  { first, last }: { readonly first: number; readonly last: number },
): { first: number; count: number }[] {
  const keyAt = columns.get('key');
  const isKept = (row: number): boolean =>
    table.id === settingsTable.id &&
    keyAt !== undefined &&
    SETTINGS[cellText(values[row - 1]?.[keyAt] ?? '') as SettingKey]?.owner === 'journal';
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return runsOf(rows.filter((row) => !isKept(row)));
}
