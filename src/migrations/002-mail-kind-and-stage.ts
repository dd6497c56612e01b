// The journal of mails names the kind of each mail and the stage at which it was sent. All mails so far were about
// overdue work, after its date.
import { MAIL_KIND, MAIL_STAGE } from '../../sheets-schema/enums';
import { reminderLog } from '../../sheets-schema/index';
import { planAddedColumns } from '../core/set-up';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

export const mailKindAndStage: Migration = {
  version: 2,
  needs: [reminderLog],
  run(services) {
    const { workbook } = services;
    const before = workbook.read(reminderLog.title);
    if (before === undefined) return;
    workbook.apply(planAddedColumns(reminderLog, before, ['kind', 'stage'], before.values.length));
    const tab = readWithFormulas(services, reminderLog) ?? before;
    const { rows } = parseTable(reminderLog, tab, NO_UNITS);
    const blank = (key: 'kind' | 'stage', label: string) =>
      new Map(rows.filter((row) => row.key !== null && row[key] === null).map(({ row }) => [row, label]));
    workbook.apply([
      ...planLeaving(reminderLog, tab, 'kind', blank('kind', MAIL_KIND.work), true),
      ...planLeaving(reminderLog, tab, 'stage', blank('stage', MAIL_STAGE.past_due), true),
    ]);
  },
};
