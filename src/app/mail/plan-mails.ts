// The day's mails as they would go out, from what the workbook says now.

import {
  evidence,
  holidays,
  planQuestions,
  reminderLog,
  settings,
  tasks,
  units,
  unitWork,
} from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { addressesOf } from '../../core/mail/addressees';
import { completionDay } from '../../core/mail/completion-day';
import { reachedAmong, reachedOnDay } from '../../core/mail/day-ledger';
import { addressIn, reconcile, withChanges } from '../../core/mail/journal';
import type { DayPlan, Letter } from '../../core/mail/letter';
import { batchOf, type Waiting, withDays } from '../../core/mail/quota';
import { agreedTo, withAddresses } from '../../core/mail/real-sending';
import type { ReminderOptions } from '../../core/mail/reminders';
import { dashboardModel } from '../../core/pages/dashboard';
import { dossierAhead } from '../../core/schedule/dossier-deadline';
import { gateState } from '../../core/schedule/gate-state';
import { gatesAhead } from '../../core/schedule/gates';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { placesOf, requireWhole, type Tabs } from '../shared/read-tabs';
import { agreementOf } from '../shared/real-sending';
import { refuseNewer, requirePresentVersion } from '../shared/version';
import { readLedger } from './day-ledger';
import { readCursor } from './journal';
import { planDay } from './kinds';

export interface PlannedDay {
  readonly computed: Computed;
  readonly tabs: Tabs;
  readonly plan: DayPlan;
  /** Nothing goes to a unit: sending is a test, or the workbook an unconfirmed copy. */
  readonly test: boolean;
}

/** Without these nobody can say who is late, or who was told already. */
const NEEDED = [tasks, units, settings, holidays, reminderLog];

/**
 * Reads and plans, on the journal as it will read once a killed run is settled; sends and writes nothing. The clock's run
 * has brought the workbook as far as its tabs allow and refuses only a newer one: an older journal reads as well. Throws
 * tab_missing or header_missing.
 */
export function planMails(
  context: Context,
  byClock = false,
  tabs: Tabs = readComputed(context.services),
): PlannedDay {
  const refuse = byClock ? refuseNewer : requirePresentVersion;
  const { services, today } = context;
  const computed = computeFrom(context, tabs);
  refuse(computed.data.settings.schemaVersion);
  for (const table of NEEDED) requireWhole(table, tabs.get(table.id));
  const test = computed.data.settings.sending !== 'real' || computed.unconfirmedCopy;
  const places = placesOf(services, tabs);
  const url = services.workbook.url();
  const linkTo = (id: string, row: number | null): string | null => {
    const place = places.get(id);
    if (place === undefined) return null;
    return `${url}#gid=${place.gid}${row === null ? '' : `&range=A${row}`}`;
  };
  const cursor = readCursor(context);
  const plan = planFrom(computed, {
    log: withChanges(computed.mailLog, reconcile(computed.mailLog, cursor, today).changes),
    // Whatever people did to the journal meanwhile.
    reached: reachedAmong(
      readLedger(services),
      today,
      addressIn(cursor),
      addressesOf(computed.data.units, () => true),
    ),
    test,
    byClock,
    linkTo,
  });
  return { computed, tabs, plan, test };
}

/** What mails follow from beside what was computed. */
interface Circumstances extends Pick<ReminderOptions, 'log' | 'reached' | 'test' | 'byClock'> {
  /** Address of a tab, or of a row in it; null where there is none. */
  readonly linkTo: (table: string, row: number | null) => string | null;
}

/** The plan of the day for which it was computed. Pure. */
export function planFrom(computed: Computed, { linkTo, ...circumstances }: Circumstances): DayPlan {
  const { data, today, scores, review, documents } = computed;
  const gates = gatesAhead(data, gateState(data, scores, review, documents), today);
  const options = {
    ...circumstances,
    operator: data.settings.operatorEmail ?? '',
    scores,
    requests: review.requests,
    completeBy: completionDay(data, gates, today),
    gates,
    firstPage: () => dashboardModel(data, scores, computed.verdict, computed),
  };
  return planDay(data, today, options, {
    settings: data.settings,
    units: data.units,
    dossier: dossierAhead(data, today),
    pages: {
      unitWork: linkTo(unitWork.id, null),
      // The first row below all that are filled in.
      evidence: linkTo(evidence.id, data.evidence.reduce((last, { row }) => Math.max(last, row), 1) + 1),
      planQuestions: linkTo(planQuestions.id, null),
    },
    linkTo: ({ row }) => linkTo(tasks.id, row),
  });
}

/**
 * What of the plan may go out with this run. `seen` are addresses that the operator has just been shown, beside those
 * agreed to before; `quota` is what Google still allows, in recipients.
 */
export function batchFor(
  { services, today }: Context,
  { plan, computed }: PlannedDay,
  seen: readonly string[],
): {
  readonly send: readonly Letter[];
  readonly waiting: readonly Waiting<Letter>[];
  readonly quota: number;
} {
  const { letters } = plan;
  if (letters.length === 0) return { send: [], waiting: [], quota: 0 };
  const { settings, holidays } = computed.data;
  const { recipientsPerDay, operatorEmail } = settings;
  const quota = services.mail.remaining();
  const agreement = withAddresses(agreementOf(services, operatorEmail), operatorEmail ?? '', seen);
  const limit = recipientsPerDay ?? Number(SETTINGS.recipientsPerDay.value);
  const reached = reachedOnDay(readLedger(services), today);
  const { send, waiting } = batchOf(letters, {
    quota,
    limit: limit - reached,
    isAgreed: agreedTo(agreement),
  });
  // As much as this day holds; where nothing is left of it, nobody knows how much that is.
  const perDay = Math.min(limit, quota + reached || limit);
  return { send, waiting: withDays(waiting, perDay, today, holidays), quota };
}
