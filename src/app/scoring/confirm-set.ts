// Xác nhận bộ tiêu chí, điều kiện: what differs from the set in force is shown, and after a yes is in force itself.

import equal from 'fast-deep-equal/es6';
import {
  conditions,
  criteria,
  dashboard,
  setInForce,
  settings,
  tasks,
  units,
} from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { confirmationRows } from '../../core/scoring/confirmations';
import { presentSet } from '../../core/scoring/set-in-force';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import {
  confirmSetQuestion,
  setAsAgreed,
  setConfirmed,
  setNotConfirmed,
} from '../../ui/words/set-outcomes.vi';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { requireOperator } from '../shared/operator';
import { readTable, requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import type { Computed } from './compute';
import { readComputed } from './read-computed';
import { computeFrom, recompute } from './recompute-scores';

/** What is confirmed; a column that nobody can read would be confirmed as empty. */
const CONFIRMED = [criteria, conditions, settings, units, tasks];

/** The cells of criteria that a confirmation keeps. */
const KEPT: ReadonlySet<string | null> = new Set([
  'code',
  'maxScore',
  'rule',
  'target',
  'mayBeNotApplicable',
  'tiers',
  'partMarks',
  'metFrom',
]);

export function confirmSet(context: Context): Outcome {
  const { services } = context;
  const tabs = readComputed(services);
  const computed = computeFrom(context, tabs);
  requireOperator(services, computed.data.settings, []);
  requirePresentVersion(computed.data.settings.schemaVersion);
  for (const table of CONFIRMED) requireWhole(table, tabs.get(table.id));
  requireReadable(computed);
  if (!hasWork(computed)) return setAsAgreed(computed.verdict.set);
  const { title, text } = confirmSetQuestion(computed);
  if (!services.ui.confirm(title, text)) return setNotConfirmed();
  return underLock(context, () => {
    const now = computeFrom(context, readComputed(services));
    requireReadable(now);
    if (!equal(now.differences, computed.differences)) throw new AppError('changed_meanwhile');
    const made = makeJournal(context);
    const { tab, rows: records, nextRow } = readTable(services, setInForce);
    const by = services.session.email();
    const rows = confirmationRows(presentSet(now.data), { at: context.minute, by, records });
    services.workbook.apply(
      planAppend(
        setInForce,
        tab,
        nextRow,
        rows.map((row) => outputRow(setInForce, row)),
      ),
    );
    const { verdict } = recompute(context);
    // The new tab came to the front of the screen.
    if (made) services.workbook.show([dashboard.title]);
    return setConfirmed(computed.differences.length, verdict);
  });
}

/** The first confirmation makes the tab. As long as it has no row, a stopped run may not have finished it. */
function makeJournal(context: Context): boolean {
  const { values } = context.services.workbook.read(setInForce.title) ?? { values: [] };
  return values.length <= 1 && ensureTabs(context, [setInForce]).length > 0;
}

/** Something differs, or what was confirmed last has been damaged. */
const hasWork = ({ differences, issues }: Computed): boolean =>
  differences.length > 0 || issues.some(({ code }) => code === 'confirmation_damaged');

function requireReadable({ data, issues, scores }: Computed): void {
  if (scores.length === 0) throw new AppError('no_criteria');
  const unread = issues.filter(
    ({ table, column, severity, code }) =>
      table === criteria.id && severity === 'error' && KEPT.has(column) && !OWN.has(code),
  );
  // A condition of the plan that is not there would be confirmed as none.
  const lacking = issues.filter(
    ({ code, params }) => code === 'condition_gone' && 'isOfPlan' in params && params.isOfPlan,
  );
  const rows = data.conditions.unread.length + lacking.length;
  if (rows > 0) throw new AppError('conditions_unreadable', { count: rows });
  if (unread.length > 0) throw new AppError('set_unreadable', { count: unread.length });
}

/** Problems that the confirmation itself settles. */
const OWN: ReadonlySet<string> = new Set(['row_not_agreed', 'differs_from_agreed']);
