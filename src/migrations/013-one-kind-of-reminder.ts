// One mail tells a unit of everything: what is overdue, what its criteria lack, what is coming up. The journal keeps what
// each mail told, at which stage; the two kinds that there were are one.
import { MAIL_KIND } from '../../sheets-schema/enums';
import { reminderLog } from '../../sheets-schema/index';
import { layoutOf } from '../core/sheet/table';
import { addColumns } from './added-columns';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

const FORMER_KINDS: readonly unknown[] = ['Việc quá hạn', 'Đề nghị bổ sung'];

export const oneKindOfReminder: Migration = {
  version: 13,
  needs: [reminderLog],
  run(services) {
    addColumns(services, reminderLog, ['carried']);
    const tab = readWithFormulas(services, reminderLog);
    if (tab === undefined) return;
    const at = layoutOf(reminderLog, tab.values).layout.columns.get('kind') ?? -1;
    const words = new Map(
      tab.values.flatMap((cells, index) =>
        FORMER_KINDS.includes(cells[at]) ? [[index + 1, MAIL_KIND.work] as const] : [],
      ),
    );
    services.workbook.apply(planLeaving(reminderLog, tab, 'kind', words, true));
  },
};
