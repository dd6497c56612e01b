// What set-up itself writes into "Thông tin chung" of a workbook in use: rows that were deleted, the version, the id.
import { SCHEMA_VERSION, settings } from '../../../sheets-schema/index';
import type { SeedRow } from '../../../sheets-schema/plan-rows';
import type { SettingKey } from '../../../sheets-schema/settings';
import { planAppend, planColumn } from '../../core/sheet/output';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { seedRows } from '../../core/workbook/seeds';
import { MIGRATIONS, migrate } from '../../migrations/index';
import type { Context } from '../shared/context';
import { readTable } from '../shared/read-tabs';

/** Settings without a row, as they first were. Where no row has a key, its column was renamed and no row is lost. */
export function lostSettings(tab: RawTab | undefined): readonly SeedRow[] {
  const { rows } = parseTable(settings, tab, NO_UNITS);
  if (rows.length > 0 && rows.every(({ key }) => key === null)) return [];
  const known = new Set(rows.map(({ key }) => key));
  return seedRows(settings).filter(({ key }) => !known.has(key ?? null));
}

/**
 * A setting whose row was deleted comes back below the others as it first was: without its row nobody could change it.
 * Which row that is, is read right before: while all tabs were looked at, people went on typing. True where one was lost.
 */
export function restoreSettings({ services }: Context, seen: RawTab | undefined): boolean {
  if (seen !== undefined && lostSettings(seen).length === 0) return false;
  const { tab, nextRow } = readTable(services, settings);
  const lost = lostSettings(tab);
  services.workbook.apply(planAppend(settings, tab, nextRow, lost));
  return lost.length > 0;
}

/** Brings a workbook of that version up to date, step by step, each kept before the next; the versions run. */
export function bringUpToDate(context: Context, version: number | null): number[] {
  if (version === null || version >= SCHEMA_VERSION) return [];
  return migrate(MIGRATIONS, version, context.services, (reached) => saveVersion(context, reached));
}

/**
 * A new workbook is at the present version; one whose version could not be read before, or that lacked a tab, is brought
 * up to date. The versions run.
 */
export function keepVersion(context: Context, seen: RawTab | undefined): number[] {
  if (valueIn(seen, 'schemaVersion') === String(SCHEMA_VERSION)) return [];
  const text = readSetting(context, 'schemaVersion');
  if (text !== '') return bringUpToDate(context, Number(text));
  saveVersion(context, SCHEMA_VERSION);
  return [];
}

function saveVersion(context: Context, version: number): void {
  writeSetting(context, 'schemaVersion', String(version));
  context.services.workbook.flush();
}

/** The workbook's own id, where it is the office's own: of a copy only after a yes. The id that stands there now, '' for none. */
export function keepIdentity(context: Context, isOwn: boolean, seen: RawTab | undefined): string {
  const id = context.services.workbook.id();
  if (valueIn(seen, 'workbookId') === id) return id;
  const present = readSetting(context, 'workbookId');
  if (isOwn && present !== id) writeSetting(context, 'workbookId', id);
  return isOwn ? id : present;
}

/** What stood there when the tab was last read, so that it need not be read again; null where no row has the key. */
const valueIn = (seen: RawTab | undefined, key: SettingKey): string | null =>
  seen === undefined
    ? null
    : (parseTable(settings, seen, NO_UNITS).rows.find((row) => row.key === key)?.value ?? null);

const readSetting = ({ services }: Context, key: SettingKey): string =>
  readTable(services, settings).rows.find((row) => row.key === key)?.value ?? '';

/** The row of a setting as it stands now; null where somebody deleted it. */
export const settingRow = (
  { services }: Context,
  key: SettingKey,
): { readonly row: number; readonly value: string | null } | null =>
  readTable(services, settings).rows.find((row) => row.key === key) ?? null;

/** Only the two rows that the program keeps, and the operator's after a yes, are ever written. */
export function writeSetting({ services }: Context, key: SettingKey, value: string): void {
  const { tab, rows } = readTable(services, settings);
  const updates = new Map(rows.flatMap((row) => (row.key === key ? [[row.row, value]] : [])));
  services.workbook.apply(planColumn(settings, tab, 'value', updates));
}
