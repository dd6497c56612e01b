// What runs without a menu: the clock's triggers as time passes, and those an edit sets off.
import { hasFunction } from './host/bundle';
import { nextFiring, nextInterval, nextMonthly, wallOf } from './host/clock';
import type { TriggerState } from './host/state';
import { type Circumstances, type RunResult, runIn } from './run';
import { type Place, typeAt } from './tables';
import type { EventSeed } from './wire';
import type { Workspace } from './workspace';

const WEEKDAYS = 7;

/**
 * Lets the clock go on to `now`: every time trigger due since the last tick runs, in order, at its own moment and as its
 * creator. It fires at its very minute or millisecond, where Google takes any within a quarter of an hour of the one and any
 * after the other. At a run that was killed the clock stops: what is due later is left for the next tick.
 */
export function tick(workspace: Workspace, now: Date, circumstances: Circumstances = {}): RunResult[] {
  const { state } = workspace;
  const results: RunResult[] = [];
  const fired = new Map<string, Date>();
  let until = now;
  for (;;) {
    const due = nextDue(workspace, until, fired);
    if (!due) break;
    const { trigger, at } = due;
    fired.set(trigger.id, at);
    if (trigger.event.type === 'once') trigger.event.fired = true;
    const event: EventSeed = {
      type: 'clock',
      authMode: 'FULL',
      triggerUid: trigger.id,
      local: clockEvent(at, workspace.bundle.timeZone),
    };
    const options = { ...circumstances, user: trigger.creator, now: at, mode: 'clock', event } as const;
    const result = runIn(workspace, trigger.handler, options);
    results.push(result);
    if (result.killed) until = at;
  }
  const last = state.lastTick === null ? null : new Date(state.lastTick);
  if (!last || last < until) state.lastTick = until.toISOString();
  return results;
}

interface Due {
  trigger: TriggerState;
  at: Date;
}

/** The earliest firing not yet run; triggers that a firing made or deleted count at once. */
function nextDue({ state }: Workspace, now: Date, fired: ReadonlyMap<string, Date>): Due | null {
  let next: Due | null = null;
  for (const trigger of state.triggers) {
    if (trigger.event.type === 'edit') continue;
    const last = fired.get(trigger.id)?.toISOString() ?? state.lastTick ?? trigger.createdAt;
    const at = firingOf(trigger.event, new Date(trigger.createdAt), new Date(last));
    if (at && at <= now && (!next || at < next.at)) next = { trigger, at };
  }
  return next;
}

/** The first moment after `after` at which the trigger fires; null where it never does again. */
function firingOf(
  event: Exclude<TriggerState['event'], { type: 'edit' }>,
  created: Date,
  after: Date,
): Date | null {
  switch (event.type) {
    case 'clock':
      return nextFiring(event, created, after);
    case 'monthly':
      return nextMonthly(event, after);
    case 'every':
      return nextInterval(event, after);
    case 'once':
      return event.fired ? null : new Date(event.at);
  }
}

/** The fields of Google's time-driven event, in the script's time zone. */
function clockEvent(at: Date, timeZone: string): Record<string, string | number> {
  const wall = wallOf(timeZone, at);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    'day-of-month': wall.getUTCDate(),
    'day-of-week': wall.getUTCDay() || WEEKDAYS,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    timezone: timeZone,
  };
}

/**
 * A person types one value; then the bundle's own onEdit runs limited, and every installable on-edit trigger as its
 * creator. Throws ServiceError where that person may not type there.
 */
export function edit(
  workspace: Workspace,
  place: Place,
  text: string,
  { user = workspace.state.owner, now = new Date() }: { user?: string; now?: Date } = {},
): RunResult[] {
  const { before, after } = typeAt(workspace, place, text, { user, now });
  const typed = {
    type: 'edit',
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    ...(after === '' ? {} : { value: after }),
    ...(before === '' ? {} : { oldValue: before }),
  } as const;
  const results: RunResult[] = [];
  if (hasFunction(workspace.bundle, 'onEdit')) {
    const event: EventSeed = { ...typed, authMode: 'LIMITED', user: '' };
    results.push(runIn(workspace, 'onEdit', { user, now, mode: 'simple', event }));
  }
  for (const trigger of [...workspace.state.triggers]) {
    if (trigger.event.type !== 'edit') continue;
    // Another person's address is not told for ordinary accounts.
    const activeUser = trigger.creator === user ? user : '';
    const event: EventSeed = { ...typed, authMode: 'FULL', triggerUid: trigger.id, user: activeUser };
    const as = { user: trigger.creator, activeUser, now, mode: 'edit', event } as const;
    results.push(runIn(workspace, trigger.handler, as));
  }
  return results;
}
