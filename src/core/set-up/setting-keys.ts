// Settings are read by their keys, which people do not see the use of. Where the column was emptied or deleted, each key
// comes back beside its label.
import { settings } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { fold } from '../base/text';
import { cellText, isBlank } from '../sheet/cells';
import type { Change } from '../sheet/changes';
import { planColumn } from '../sheet/output';
import { layoutOf, type RawTab } from '../sheet/table';

const KEYS = new Map(Object.entries(SETTINGS).map(([key, { label }]) => [fold(label), key]));

export function planSettingKeys(tab: RawTab | undefined): Change[] {
  if (tab === undefined) return [];
  const { headerIndex, columns } = layoutOf(settings, tab.values).layout;
  const [keyAt, labelAt] = [columns.get('key'), columns.get('label')];
  if (headerIndex < 0 || keyAt === undefined || labelAt === undefined) return [];
  const rows = tab.values.slice(headerIndex + 1);
  const present = new Set(rows.map((cells) => cellText(cells[keyAt] ?? '')));
  const updates = new Map<number, string>();
  rows.forEach((cells, at) => {
    const key = KEYS.get(fold(cellText(cells[labelAt] ?? '')));
    if (!isBlank(cells[keyAt] ?? '') || key === undefined || present.has(key)) return;
    present.add(key);
    updates.set(headerIndex + 2 + at, key);
  });
  return planColumn(settings, tab, 'key', updates);
}
