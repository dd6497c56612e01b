// The rows of "Thông tin chung" as one typed record.

import type { RowOf } from '../../../sheets-schema/define';
import { COMMUNE_KIND, SETTINGS, type SettingKey, type Settings } from '../../../sheets-schema/settings';
import { settings as table } from '../../../sheets-schema/tables/settings';
import { type Day, isBefore } from '../base/dates';
import { gateProblems } from '../schedule/gates';
import { cellText, readCell } from '../sheet/cells';
import { type Issue, issue, placed } from '../sheet/issues';
import type { UnitDirectory } from '../sheet/units';
import { lockAddresses } from './lock-addresses';

/** Settings without which an action would act on a guess. */
const NEEDED: readonly SettingKey[] = ['commune', 'year', 'periodStart', 'periodEnd', 'standingUnit'];

const KIND = new RegExp(`^${COMMUNE_KIND}\\s+(?=\\S)`, 'iu');

/**
 * Reads every known setting; a bad or missing value is null and an issue. Unknown keys are the commune's own. The
 * commune's name comes without its kind, typed or not.
 */
export function readSettings(
  rows: readonly RowOf<typeof table>[],
  directory: UnitDirectory,
): { value: Settings; issues: Issue[] } {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const issues: Issue[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, definition] of Object.entries(SETTINGS)) {
    const row = byKey.get(key);
    const text = row?.value ?? '';
    const where = { table: table.id, row: row?.row ?? null, column: 'value' };
    values[key] = null;
    if (text === '') {
      if (NEEDED.includes(key as SettingKey))
        issues.push(issue('setting_missing', where, { params: { label: definition.label } }));
      continue;
    }
    const reading = readCell(withoutSign(text, definition.label), definition.kind, directory);
    if ('problem' in reading) issues.push(placed(reading.problem, where, { value: text }));
    else values[key] = reading.value;
  }
  const read = values as Settings;
  const settings: Settings = {
    ...read,
    commune: read.commune?.replace(KIND, '') ?? null,
  };
  if (settings.criteriaSetStatus === 'official' && settings.criteriaSetDecision === null)
    issues.push(
      issue('decision_missing', {
        table: table.id,
        row: byKey.get('criteriaSetDecision')?.row ?? null,
        column: 'value',
      }),
    );
  if (isPeriodReversed(settings))
    issues.push(
      issue(
        'period_reversed',
        { table: table.id, row: byKey.get('periodEnd')?.row ?? null, column: 'value' },
        { value: cellText({ date: settings.periodEnd }) },
      ),
    );
  for (const value of lockAddresses(settings.hardLockEditors).unread)
    issues.push(
      issue(
        'email_invalid',
        { table: table.id, row: byKey.get('hardLockEditors')?.row ?? null, column: 'value' },
        { value },
      ),
    );
  for (const { key, problem } of gateProblems(settings)) {
    const row = byKey.get(key)?.row ?? null;
    const value = cellText({ date: settings[key] as Day });
    issues.push(placed(problem, { table: table.id, row, column: 'value' }, { value }));
  }
  return { value: settings, issues };
}

/** Where the label asks for per cent, "80%" is 80. */
const withoutSign = (text: string, label: string): string =>
  label.includes('%') ? text.replace(/\s*%$/, '') : text;

/** An assessment period that ends before it begins: nothing can lie inside it, so it tells nothing. */
export const isPeriodReversed = <S extends Pick<Settings, 'periodStart' | 'periodEnd'>>(
  settings: S,
): settings is S & { readonly periodStart: Day; readonly periodEnd: Day } =>
  settings.periodStart !== null &&
  settings.periodEnd !== null &&
  isBefore(settings.periodEnd, settings.periodStart);
