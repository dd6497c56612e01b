// The daily run: switched on and off by the operator, run by the clock at about seven, never twice by two people.

import { changeLog, dashboard } from '../../../sheets-schema/index';
import { isWorkingDay } from '../../core/base/dates';
import { AppError } from '../../core/base/errors';
import { type Automatic, runsByAfter } from '../../core/pages/automatic';
import { agreeQuestion } from '../../ui/mail/preview.vi';
import { dailyNotOn, dailyOff, dailyOffElsewhere, dailyOn, dailyRan } from '../../ui/words/outcomes.vi';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, type Recomputed, recompute } from '../scoring/recompute-scores';
import { bringUpToDate } from '../set-up/own-settings';
import { forgetFailedRun, readAutomatic, runsElsewhere, writeAutomatic } from '../shared/automatic';
import { CHANGE_HANDLER, EDIT_HANDLERS, ensureChangeTriggers } from '../shared/change-triggers';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { isSameAddress, requireOperator, requireScopes } from '../shared/operator';
import { agreeTo, newAddresses } from '../shared/real-sending';
import { underLock } from '../shared/under-lock';
import { refuseNewer } from '../shared/version';
import { CONTINUE } from './go-on-later';
import { sendReal } from './send-overdue-reminders';

/** Of the triggers, the one of an earlier version too. */
export const HANDLERS = ['dailyRun', ...EDIT_HANDLERS, CHANGE_HANDLER, CONTINUE] as const;
/** What the clock's run will need; by then nobody is there to be asked. */
const SCOPES = ['script.scriptapp', 'script.send_mail'] as const;
const HOUR = 7;

export function enableDailyRun(context: Context): Outcome {
  const { services, today } = context;
  const asked = computeFrom(context, readComputed(services));
  const me = requireOperator(services, asked.data.settings, SCOPES);
  if (asked.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  refuseSecond(context, me);
  const seen = isReal(asked) ? newAddresses(services, asked.data, []) : [];
  if (seen.length > 0) {
    const { title, text } = agreeQuestion(seen);
    if (!services.ui.confirm(title, text)) return dailyNotOn();
  }
  return underLock(context, () => {
    const { data, unconfirmedCopy } = computeFrom(context, readComputed(services));
    const operator = requireOperator(services, data.settings, SCOPES);
    if (unconfirmedCopy) throw new AppError('copy_unconfirmed');
    refuseSecond(context, operator);
    if (seen.length > 0) agreeTo(services, operator, seen);
    const runsBy = runsByAfter(today, data.holidays);
    const record = { by: operator, since: today, lastRun: null, runsBy };
    // Off first, on last: stopped half-way it must not say "on" where nothing runs.
    writeAutomatic(services, { ...record, on: false });
    ensureTabs(context, [changeLog]);
    forgetFailedRun(services);
    services.triggers.remove(HANDLERS);
    services.triggers.createDaily('dailyRun', HOUR, services.clock.zone);
    ensureChangeTriggers(services);
    writeAutomatic(services, { ...record, on: true });
    recompute(context);
    services.workbook.show([dashboard.title]);
    return dailyOn(data.settings.sending === 'real');
  });
}

/**
 * Another person's triggers cannot be seen, but the property tells whether their run still comes through. Returns what
 * it says; throws daily_run_elsewhere.
 */
function refuseSecond(context: Context, me: string): Automatic | null {
  const record = readAutomatic(context.services);
  if (record !== null && runsElsewhere(record, me, context.today))
    throw new AppError('daily_run_elsewhere', { by: record.by ?? '', since: record.since ?? '' });
  return record;
}

/** What the clock runs for somebody whose part another has taken over ends with it: only that account can delete it. */
function stopSecond(context: Context, me: string): Automatic | null {
  try {
    return refuseSecond(context, me);
  } catch (error) {
    context.services.triggers.remove(HANDLERS);
    throw error;
  }
}

/** Only the person who switched it on can: Google lets nobody else delete the triggers. */
export function disableDailyRun(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, ['script.scriptapp']);
  return underLock(context, () => {
    const record = readAutomatic(services);
    const elsewhere = record !== null && runsElsewhere(record, services.session.email(), context.today);
    // Before the triggers go: stopped between, the next run finds itself switched off.
    if (record?.on && !elsewhere) writeAutomatic(services, { ...record, on: false });
    const removed = services.triggers.remove(HANDLERS);
    if (elsewhere) return dailyOffElsewhere(record.by ?? '', removed > 0);
    recompute(context);
    return dailyOff(removed);
  });
}

/**
 * By the clock: recompute; then on working days, where sending is real, the reminders without asking. Run twice a day
 * it changes nothing more: a mail an address a day. One lock for all of it: nobody switches it off half-way.
 */
export function dailyRun(context: Context): Outcome {
  const { services, today } = context;
  return underLock(context, () => {
    const me = services.session.email();
    const record = stopSecond(context, me);
    const computed = upToDate(context);
    const { holidays } = computed.data;
    // Triggers that a switching on or off left behind when it was stopped half-way.
    if (record?.on === false) return dailyOff(services.triggers.remove(HANDLERS));
    // Called by hand it is one run more, not the switching on.
    const own = record !== null && isSameAddress(record.by, me) ? ended(record) : null;
    const mayMail = isReal(computed) && isWorkingDay(today, holidays);
    // Of what takes long, so that a run which Google ends leaves a trace.
    if (mayMail && own !== null) writeAutomatic(services, { ...own, begun: context.minute });
    const sent = mayMail ? sendReal(context, computed) : 0;
    if (own !== null) {
      writeAutomatic(services, { ...own, lastRun: today, runsBy: runsByAfter(today, holidays) });
      forgetFailedRun(services);
      // Last: whatever Google says to it, the mails are out.
      ensureChangeTriggers(services);
    }
    return dailyRan(sent);
  });
}

/** As it stands between two runs. */
const ended = ({ begun: _, ...record }: Automatic): Automatic => record;

/** What an earlier run of the day had no time for. */
export function continueSending(clock: Context): Outcome {
  const context: Context = { ...clock, resumes: true };
  const { services } = context;
  return underLock(context, () => {
    services.triggers.remove([CONTINUE]);
    const computed = upToDate(context);
    return dailyRan(isReal(computed) ? sendReal(context, computed) : 0);
  });
}

const isReal = ({ data, unconfirmedCopy }: Pick<Computed, 'data' | 'unconfirmedCopy'>): boolean =>
  data.settings.sending === 'real' && !unconfirmedCopy;

/** A version pushed overnight must not keep the morning's mails back until somebody clicks. */
function upToDate(context: Context): Recomputed {
  const computed = recompute(context);
  const { schemaVersion } = computed.data.settings;
  refuseNewer(schemaVersion);
  return bringUpToDate(context, schemaVersion).length > 0 ? recompute(context) : computed;
}
