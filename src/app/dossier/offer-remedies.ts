// After the plan of remedies: what it says is to be done becomes rows of the schedule, after a yes. A run that is stopped before
// leaves them to the next time the paper is asked for.
import equal from 'fast-deep-equal/es6';
import { tasks } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import type { Dossier } from '../../core/dossier/facts';
import { remedyTasks } from '../../core/dossier/remedy-tasks';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { parseTable } from '../../core/sheet/table';
import { remediesOf, remedyTasksQuestion, withRemedyTasks } from '../../ui/dossier/remedies.vi';
import type { OutcomeText } from '../../ui/words/outcomes.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';

/** `unmet` are the criteria of the paper. Nothing is asked where the schedule has all that people typed for them. */
export function offerRemedies(context: Context, unmet: Dossier['unmet'], outcome: OutcomeText): OutcomeText {
  if (unmet.length === 0) return outcome;
  const asked = look(context, unmet);
  if (asked.rows.length === 0) return outcome;
  const { title, text } = remedyTasksQuestion(asked.rows);
  if (!context.services.ui.confirm(title, text)) return outcome;
  return underLock(context, () => {
    const { rows, tab, nextRow } = look(context, unmet);
    if (!equal(rows, asked.rows)) throw new AppError('changed_meanwhile');
    context.services.workbook.apply(
      planAppend(
        tasks,
        tab,
        nextRow,
        rows.map((row) => outputRow(tasks, row)),
      ),
    );
    recompute(context);
    return withRemedyTasks(outcome, rows.length);
  });
}

/** As people have typed it by now: the paper was made of what stood there a moment ago. */
function look(context: Context, unmet: Dossier['unmet']) {
  const tabs = readComputed(context.services);
  const tab = requireWhole(tasks, tabs.get(tasks.id));
  const { typed } = computeFrom(context, tabs);
  const remedies = remediesOf({ unmet, texts: typed.documentTexts });
  return { tab, rows: remedyTasks(remedies, typed), nextRow: parseTable(tasks, tab, typed.units).nextRow };
}
