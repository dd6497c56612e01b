// What runs without a menu: the clock's triggers as time passes, and those that an edit or another change sets off.
import { hasFunction } from './host/bundle';
import { nextFiring, nextInterval, nextMonthly, wallOf } from './host/clock';
import type { TriggerState } from './host/state';
import { type Circumstances, type RunResult, runIn, spreadsheetHost } from './run';
import { type Place, typeAt } from './tables';
import type { ChangeType, EventSeed } from './wire';
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
    if (trigger.event.type === 'edit' || trigger.event.type === 'change') continue;
    const last = fired.get(trigger.id)?.toISOString() ?? state.lastTick ?? trigger.createdAt;
    const at = firingOf(trigger.event, new Date(trigger.createdAt), new Date(last));
    if (at && at <= now && (!next || at < next.at)) next = { trigger, at };
  }
  return next;
}

/** The first moment after `after` at which the trigger fires; null where it never does again. */
function firingOf(
  event: Exclude<TriggerState['event'], { type: 'edit' | 'change' }>,
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

/** Who does something, and when. */
interface By {
  user?: string;
  now?: Date;
}

/**
 * A person types one value; then the bundle's own onEdit runs limited, and every installable on-edit trigger as its
 * creator, then those on any change. Throws ServiceError where that person may not type there.
 */
export function edit(workspace: Workspace, place: Place, text: string, by: By = {}): RunResult[] {
  const { user = workspace.state.owner, now = new Date() } = by;
  const { before, after } = typeAt(workspace, place, text, { user, now });
  return edited(workspace, { ...place, rows: 1, columns: 1 }, { user, now }, { before, after });
}

/**
 * A person pastes a block of texts with its first cell at `place`. Of several cells an event says where, not what; nor
 * does it of one that was pasted.
 */
export function paste(
  workspace: Workspace,
  place: Place,
  texts: readonly string[][],
  by: By = {},
): RunResult[] {
  const { user = workspace.state.owner, now = new Date() } = by;
  texts.forEach((cells, down) => {
    cells.forEach((text, right) => {
      typeAt(workspace, { ...place, row: place.row + down, column: place.column + right }, text, {
        user,
        now,
      });
    });
  });
  const area = { ...place, rows: texts.length, columns: texts[0]?.length ?? 0 };
  return edited(workspace, area, { user, now }, null);
}

/** A person deletes whole rows: no edit, but a change. */
export function deleteRows(
  workspace: Workspace,
  { sheet, row }: Pick<Place, 'sheet' | 'row'>,
  count: number,
  { user = workspace.state.owner, now = new Date() }: By = {},
): RunResult[] {
  const host = spreadsheetHost(workspace, { user, now });
  host.service.deleteRows?.run([host.gid(sheet) as number, row, count]);
  host.finish();
  return changed(workspace, 'REMOVE_ROW', sheet, { user, now });
}

type Area = Pick<Place, 'sheet' | 'row' | 'column'> & { rows: number; columns: number };

function edited(
  workspace: Workspace,
  { sheet, row, column, rows, columns }: Area,
  by: Required<By>,
  typed: { before: string; after: string } | null,
): RunResult[] {
  const { user, now } = by;
  const where = {
    type: 'edit',
    sheet,
    row,
    column,
    rows,
    columns,
    ...(typed === null || typed.after === '' ? {} : { value: typed.after }),
    ...(typed === null || typed.before === '' ? {} : { oldValue: typed.before }),
  } as const;
  const results: RunResult[] = [];
  if (hasFunction(workspace.bundle, 'onEdit')) {
    const event: EventSeed = { ...where, authMode: 'LIMITED', user: '' };
    results.push(runIn(workspace, 'onEdit', { user, now, mode: 'simple', event }));
  }
  const installed = firing(workspace, 'edit', by, (told) => ({ ...where, ...told }));
  return [...results, ...installed, ...changed(workspace, 'EDIT', sheet, by)];
}

const changed = (
  workspace: Workspace,
  changeType: ChangeType,
  sheet: string,
  by: Required<By>,
): RunResult[] => firing(workspace, 'change', by, (told) => ({ type: 'change', changeType, sheet, ...told }));

/** Every installed trigger of that kind, as its creator. */
function firing(
  workspace: Workspace,
  type: 'edit' | 'change',
  { user, now }: Required<By>,
  eventOf: (told: { authMode: 'FULL'; triggerUid: string; user: string }) => EventSeed,
): RunResult[] {
  return [...workspace.state.triggers]
    .filter((trigger) => trigger.event.type === type)
    .map((trigger) => {
      // Another person's address is not told for ordinary accounts.
      const activeUser = trigger.creator === user ? user : '';
      const event = eventOf({ authMode: 'FULL', triggerUid: trigger.id, user: activeUser });
      return runIn(workspace, trigger.handler, {
        user: trigger.creator,
        activeUser,
        now,
        mode: 'edit',
        event,
      });
    });
}
