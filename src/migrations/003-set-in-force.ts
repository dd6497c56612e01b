// The plan's issuer is a setting. Nothing is in force yet but the plan's own set: what a workbook says otherwise is for the
// operator to confirm, which makes the tab that remembers it.
import { settings } from '../../sheets-schema/index';
import { planAppend } from '../core/sheet/output';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedRows } from '../core/workbook/seeds';
import type { Migration } from './migration';

export const setInForceKept: Migration = {
  version: 3,
  needs: [settings],
  run({ workbook }) {
    const tab = workbook.read(settings.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(settings, tab, NO_UNITS);
    if (rows.length === 0 || rows.some(({ key }) => key === 'planIssuer')) return;
    workbook.apply(
      planAppend(
        settings,
        tab,
        nextRow,
        seedRows(settings).filter(({ key }) => key === 'planIssuer'),
      ),
    );
  },
};
