// ScriptApp's triggers: each belongs to its creator, who alone sees it and as whom it runs.
import { TRIGGER_MS } from './costs';
import { type Execution, newId } from './execution';
import { type HostService, type Json, NotEmulated, ServiceError } from './service';
import type { TriggerState } from './state';
import { presentMoment } from './virtual-time';

const WEEK = 7;

const LAST_MOMENT = Date.UTC(2199, 11, 31);

/** Triggers a user may have in one script. */
const LIMIT = 20;

export function triggersService(execution: Execution): HostService {
  const { state, user, bundle } = execution;
  const call = { kind: 'other', costMs: () => TRIGGER_MS } as const;
  const mine = () => state.triggers.filter((trigger) => trigger.creator === user);
  const create = (handler: Json | undefined, event: TriggerState['event']): Json => {
    if (mine().length >= LIMIT) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger: TriggerState = {
      id: newId(state),
      handler: String(handler),
      creator: user,
      createdAt: presentMoment(execution).toISOString(),
      event,
    };
    state.triggers.push(trigger);
    return onWire(trigger);
  };
  return {
    list: { ...call, run: () => mine().map(onWire) },
    createClock: {
      ...call,
      run: ([handler, timing]) =>
        create(handler, clockEvent(timing, bundle.timeZone, presentMoment(execution))),
    },
    createEdit: {
      ...call,
      run: ([handler, spreadsheetId]) => {
        if (spreadsheetId !== state.spreadsheet.id) {
          throw new ServiceError('The script does not have permission to perform that action.');
        }
        return create(handler, { type: 'edit' });
      },
    },
    delete: {
      ...call,
      run: ([id]) => {
        const at = state.triggers.findIndex((trigger) => trigger.id === id && trigger.creator === user);
        if (at < 0) throw new ServiceError('The trigger does not exist.');
        state.triggers.splice(at, 1);
        return null;
      },
    },
  };
}

function onWire({ id, handler, event }: TriggerState): Json {
  return { id, handler, type: event.type };
}

/** Emulated are once, and at an hour of every so many days or weeks. */
function clockEvent(timing: Json | undefined, scriptZone: string, now: Date): TriggerState['event'] {
  const given = timing as Record<string, Json>;
  if (given.after !== undefined || given.at !== undefined) {
    // NaN has no JSON, and a moment of state.json has its years.
    const asked = given.at === undefined ? now.getTime() + Number(given.after) : (given.at ?? Infinity);
    if (!(Number(asked) < LAST_MOMENT)) throw new ServiceError('The date of the trigger is invalid.');
    return { type: 'once', at: new Date(Math.max(Number(asked), now.getTime())).toISOString() };
  }
  const { hour, minute = 0, weekDay, everyWeeks, timeZone = scriptZone } = given;
  const isWeekly = weekDay !== undefined || everyWeeks !== undefined;
  const everyDays = isWeekly ? Number(everyWeeks ?? 1) * WEEK : given.everyDays;
  if (everyDays === undefined || hour === undefined) {
    throw new NotEmulated(
      'a time trigger other than after, at, everyDays(n).atHour(h) and onWeekDay(d).atHour(h)',
    );
  }
  if (!inRange(hour, 0, 23) || !inRange(minute, 0, 59) || !inRange(everyDays, 1, 365)) {
    throw new ServiceError('The hour, minute or number of days of the trigger is out of range.');
  }
  return {
    type: 'clock',
    hour: Number(hour),
    minute: Number(minute),
    everyDays: Number(everyDays),
    timeZone: String(timeZone),
    ...(weekDay === undefined ? {} : { weekDay: Number(weekDay) }),
  };
}

function inRange(value: Json, low: number, high: number): boolean {
  return Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}
