// After the plan of remedies: what it says is to be done becomes rows of the schedule, after a yes. A run that is stopped before
// leaves them to the next time the paper is asked for.
import equal from 'fast-deep-equal/es6';
import { tasks } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { type Remedy, remedyTasks } from '../../core/dossier/remedy-tasks';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { parseTable } from '../../core/sheet/table';
import { remedyTasksQuestion, withRemedyTasks } from '../../ui/dossier/remedies.vi';
import type { OutcomeText } from '../../ui/words/outcomes.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';

/** Nothing is asked where the schedule has them all. */
export function offerRemedies(
  context: Context,
  remedies: readonly Remedy[],
  outcome: OutcomeText,
): OutcomeText {
  if (remedies.length === 0) return outcome;
  const asked = look(context, remedies);
  if (asked.rows.length === 0) return outcome;
  const { title, text } = remedyTasksQuestion(asked.rows);
  if (!context.services.ui.confirm(title, text)) return outcome;
  return underLock(context, () => {
    const { rows, tab, nextRow } = look(context, remedies);
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

function look(context: Context, remedies: readonly Remedy[]) {
  const tabs = readComputed(context.services);
  const tab = requireWhole(tasks, tabs.get(tasks.id));
  const { typed } = computeFrom(context, tabs);
  return { tab, rows: remedyTasks(remedies, typed), nextRow: parseTable(tasks, tab, typed.units).nextRow };
}
