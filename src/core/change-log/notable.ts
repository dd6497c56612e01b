// Changes that everybody is to see for some days: of a condition, of whether mails are really sent, of where they go.
import type { RowOf, Table } from '../../../sheets-schema/define';
import { type changeLog, units } from '../../../sheets-schema/index';
import { SETTINGS, type Setting, type SettingKey } from '../../../sheets-schema/settings';
import { type Day, daysBetween } from '../base/dates';
import { readPlace } from './change';

export type ChangeRecord = RowOf<typeof changeLog>;

export interface NotableChange {
  readonly day: Day;
  /** `unit`: its key in the units tab; `row`: that of the condition; '' where several were changed at once. */
  readonly what:
    | { readonly kind: 'setting'; readonly label: string }
    | { readonly kind: 'address'; readonly unit: string }
    | { readonly kind: 'tab'; readonly title: string; readonly row: string };
  /** As the log has it; null of addresses, which are nobody else's business. */
  readonly values: { readonly before: string; readonly after: string } | null;
}

/** The day of the change and the six after it. */
const DAYS = 7;

/** Of the settings; conditions have a tab of their own. */
const THRESHOLDS: readonly string[] = ['metFrom'];

const settingOf = (key: string): Setting | undefined =>
  Object.hasOwn(SETTINGS, key) ? SETTINGS[key as SettingKey] : undefined;

/** The latest first; of several changes of one cell the latest. */
export function notableChanges(records: readonly ChangeRecord[], today: Day): NotableChange[] {
  const seen = new Set<string>();
  return [...records].reverse().flatMap((record): NotableChange[] => {
    const day = record.at?.slice(0, 10) ?? null;
    if (day === null || record.place === null || seen.has(record.place)) return [];
    const age = daysBetween(day, today);
    if (age < 0 || age >= DAYS) return [];
    const what = whatOf(record.place, record.tab ?? '');
    if (what === null) return [];
    seen.add(record.place);
    const isOfMail = what.kind === 'address' || isMailSetting(readPlace(record.place)?.key ?? '');
    const values = isOfMail ? null : { before: record.before ?? '', after: record.after ?? '' };
    return [{ day, what, values }];
  });
}

const isAddress = (column: string): boolean =>
  (units.columns as Table['columns'])[column]?.kind.type === 'email';

const isMailSetting = (key: string): boolean => settingOf(key)?.kind.type === 'email';

function whatOf(place: string, tab: string): NotableChange['what'] | null {
  const { table = '', key = '', columns = [] } = readPlace(place) ?? {};
  if (table === 'conditions') return { kind: 'tab', title: tab, row: key };
  if (table === 'units') return columns.some(isAddress) ? { kind: 'address', unit: key } : null;
  if (table !== 'settings') return null;
  // Several at once, or a row that was deleted: any of them.
  if (key === '')
    return columns.length === 0 || columns.includes('value') ? { kind: 'tab', title: tab, row: '' } : null;
  const setting = settingOf(key);
  if (setting === undefined || !columns.includes('value')) return null;
  const isNotable = key === 'sending' || setting.kind.type === 'email' || THRESHOLDS.includes(key);
  return isNotable ? { kind: 'setting', label: setting.label } : null;
}
