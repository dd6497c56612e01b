// One mail tells a unit of everything: what is overdue, what its criteria lack, what is coming up. The journal keeps what
// each mail told, at which stage; the two kinds that there were are one.
import { MAIL_KIND } from '../../sheets-schema/enums';
import { reminderLog } from '../../sheets-schema/index';
import { isBlank } from '../core/sheet/cells';
import { layoutOf } from '../core/sheet/table';
import { addColumns } from './added-columns';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

export const oneKindOfReminder: Migration = {
  version: 13,
  needs: [reminderLog],
  run(services) {
    addColumns(services, reminderLog, ['carried']);
    const tab = readWithFormulas(services, reminderLog);
    if (tab === undefined) return;
    const { columns, headerIndex } = layoutOf(reminderLog, tab.values).layout;
    const at = columns.get('kind') ?? -1;
    // All mails so far were to units, under whatever name of their kind.
    const words = new Map(
      tab.values.flatMap((cells, index) =>
        index > headerIndex && !isBlank(cells[at] ?? '') && cells[at] !== MAIL_KIND.work
          ? [[index + 1, MAIL_KIND.work] as const]
          : [],
      ),
    );
    services.workbook.apply(planLeaving(reminderLog, tab, 'kind', words, true));
  },
};
