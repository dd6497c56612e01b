// The day's mails as they would go out, from what the workbook says now.
import { holidays, reminderLog, settings, tasks, units } from '../../../sheets-schema/index';
import { reconcile, withChanges } from '../../core/mail/journal';
import { planReminders, type ReminderPlan } from '../../core/mail/reminders';
import type { MailContext } from '../../ui/mail/overdue.vi';
import { COMPUTED_FROM, type Computed } from '../scoring/compute';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { placesOf, readTabs, requireWhole } from '../shared/read-tabs';
import { readCursor } from './journal';

export interface PlannedDay {
  readonly computed: Computed;
  readonly plan: ReminderPlan;
  readonly mailContext: MailContext;
  /** Nothing goes to a unit: sending is a test, or the workbook an unconfirmed copy. */
  readonly test: boolean;
}

/** Without these nobody can say who is late, or who was told already. */
const NEEDED = [tasks, units, settings, holidays, reminderLog];

/** Reads and plans, on the journal as it will read once a killed run is settled; sends and writes nothing. Throws tab_missing or header_missing. */
export function planMails(context: Context): PlannedDay {
  const { services, today } = context;
  const tabs = readTabs(services, COMPUTED_FROM);
  const computed = computeFrom(context, tabs);
  for (const table of NEEDED) requireWhole(table, tabs.get(table.id));
  const { data } = computed;
  const test = data.settings.sending !== 'real' || computed.unconfirmedCopy;
  const plan = planReminders(data, today, {
    log: withChanges(computed.mailLog, reconcile(computed.mailLog, readCursor(context), today).changes),
    test,
    operator: data.settings.operatorEmail ?? '',
  });
  const place = placesOf(services, tabs).get(tasks.id);
  const url = services.workbook.url();
  const linkTo: MailContext['linkTo'] = (task) =>
    place === undefined ? null : `${url}#gid=${place.gid}&range=A${task.row}`;
  return { computed, plan, test, mailContext: { settings: data.settings, units: data.units, linkTo } };
}
