// Evidence keeps a code in its row, and the settings the highest number given. The first Tính điểm gives the codes.
import { evidence, settings } from '../../sheets-schema/index';
import { planAppend } from '../core/sheet/output';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedRows } from '../core/workbook/seeds';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

const SETTING = 'evidenceNumbers';

export const evidenceCodes: Migration = {
  version: 8,
  needs: [evidence, settings],
  run(services) {
    const { workbook } = services;
    addColumns(services, evidence, ['code']);
    const tab = workbook.read(settings.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(settings, tab, NO_UNITS);
    if (rows.some(({ key }) => key === SETTING)) return;
    const added = seedRows(settings).filter(({ key }) => key === SETTING);
    workbook.apply(planAppend(settings, tab, nextRow, added));
  },
};
