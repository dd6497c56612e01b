// The daily run: switched on and off by the operator, run by the clock at about seven, never twice by two people.
import { daysBetween, isWorkingDay } from '../core/dates';
import { AppError } from '../core/errors';
import { dailyOff, dailyOffElsewhere, dailyOn, dailyRan } from '../ui/outcomes.vi';
import { type AutomaticRecord, readAutomatic, writeAutomatic } from './automatic';
import { COMPUTED_FROM } from './compute';
import type { Context, Outcome } from './context';
import { isSameAddress, requireOperator, requireScopes } from './operator';
import { readTabs } from './read-tabs';
import { computeFrom, recompute } from './recompute-scores';
import { sendReal } from './send-overdue-reminders';
import { underLock } from './under-lock';

const HANDLERS = ['dailyRun', 'onRecomputeBox'] as const;
/** What the clock's run will need; by then nobody is there to be asked. */
const SCOPES = ['script.scriptapp', 'script.send_mail'] as const;
const HOUR = 7;
/** A daily run that has not come through for this long is dead: its owner may have left. */
const DEAD_AFTER_DAYS = 3;

export function enableDailyRun(context: Context): Outcome {
  const { services } = context;
  const computed = computeFrom(context, readTabs(services, COMPUTED_FROM));
  const operator = requireOperator(services, computed.data.settings, SCOPES);
  if (computed.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  refuseSecond(context, operator);
  // Removed first, so that a run that was stopped half-way leaves none double.
  services.triggers.remove(HANDLERS);
  services.triggers.createDaily('dailyRun', HOUR, services.clock.zone);
  services.triggers.createOnEdit('onRecomputeBox');
  writeAutomatic(services, { on: true, by: operator, since: context.today, lastRun: null });
  underLock(context, () => recompute(context));
  return dailyOn(computed.data.settings.sending === 'real');
}

/** Another person's triggers cannot be seen, but the property tells whether their run still comes through. */
function refuseSecond({ services, today }: Context, me: string): void {
  const record = readAutomatic(services);
  if (record === null || !record.on || isSameAddress(record.by, me)) return;
  if (isLive(record, today))
    throw new AppError('daily_run_elsewhere', { by: record.by ?? '', since: record.since ?? '' });
}

const isLive = (record: AutomaticRecord, today: string): boolean =>
  daysBetween(record.lastRun ?? record.since ?? today, today) <= DEAD_AFTER_DAYS;

/** Only the person who switched it on can: Google lets nobody else delete the triggers. */
export function disableDailyRun(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, ['script.scriptapp']);
  const removed = services.triggers.remove(HANDLERS);
  const record = readAutomatic(services);
  const isMine = isSameAddress(record?.by ?? null, services.session.email());
  if (record?.on && !isMine && removed === 0) return dailyOffElsewhere(record.by ?? '');
  if (record !== null)
    writeAutomatic(services, { ...record, on: isMine || !isLive(record, context.today) ? false : record.on });
  underLock(context, () => recompute(context));
  return dailyOff(removed);
}

/**
 * By the clock: recompute; then on working days, where sending is real, the reminders without asking. Run twice a day
 * it changes nothing more: a mail an address a day.
 */
export function dailyRun(context: Context): Outcome {
  const { services, today } = context;
  const record = readAutomatic(services);
  const me = services.session.email();
  if (record?.on && !isSameAddress(record.by, me) && isLive(record, today))
    throw new AppError('daily_run_elsewhere', { by: record.by ?? '', since: record.since ?? '' });
  const computed = underLock(context, () => recompute(context));
  const { data, unconfirmedCopy } = computed;
  const mayMail = data.settings.sending === 'real' && !unconfirmedCopy && isWorkingDay(today, data.calendar);
  const sent = mayMail ? sendReal(context) : 0;
  // Called by hand it is one run more, not the switching on.
  if (record?.on && isSameAddress(record.by, me)) writeAutomatic(services, { ...record, lastRun: today });
  return dailyRan(sent);
}
