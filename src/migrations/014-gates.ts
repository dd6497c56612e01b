// The office's own days on the way to the dossier are settings, in the year that the workbook is at. A row that is there stays.

import { settings } from '../../sheets-schema/index';
import { PLAN } from '../../sheets-schema/plan';
import { SETTINGS } from '../../sheets-schema/settings';
import { addYears } from '../core/base/dates';
import { GATES } from '../core/schedule/gates';
import { cellText } from '../core/sheet/cells';
import { planAppend } from '../core/sheet/output';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedRows } from '../core/workbook/seeds';
import { readSettings } from '../core/workbook/settings';
import type { Migration } from './migration';

const KEYS: readonly string[] = Object.values(GATES).map(({ setting }) => setting);

export const gatesOfTheDossier: Migration = {
  version: 14,
  needs: [settings],
  run({ workbook }) {
    const tab = workbook.read(settings.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(settings, tab, NO_UNITS);
    const known = new Set(rows.map(({ key }) => key));
    const { year } = readSettings(rows, NO_UNITS).value;
    const later = (year ?? PLAN.years.first) - PLAN.years.first;
    const added = seedRows(settings).filter(({ key }) => KEYS.includes(key ?? '') && !known.has(key ?? null));
    const moved = added.map((row) => ({
      ...row,
      value: cellText({ date: addYears(dayOf(row.key), later) }),
    }));
    workbook.apply(planAppend(settings, tab, nextRow, moved));
  },
};

const dayOf = (key: string | undefined): string => SETTINGS[key as keyof typeof SETTINGS].value;
