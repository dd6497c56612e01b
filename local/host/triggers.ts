// ScriptApp's triggers: each belongs to its creator, who alone sees it and as whom it runs.
import { TRIGGER_MS } from './costs';
import { type Execution, newId } from './execution';
import { type HostService, type Json, NotEmulated, ServiceError } from './service';
import type { TriggerState } from './state';

/** Triggers a user may have in one script. */
const LIMIT = 20;

export function triggersService({ state, user, now, bundle }: Execution): HostService {
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
      createdAt: now.toISOString(),
      event,
    };
    state.triggers.push(trigger);
    return onWire(trigger);
  };
  return {
    list: { ...call, run: () => mine().map(onWire) },
    createClock: {
      ...call,
      run: ([handler, timing]) => create(handler, clockEvent(timing, bundle.timeZone)),
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

/** Only daily triggers at an hour are emulated. */
function clockEvent(timing: Json | undefined, scriptZone: string): TriggerState['event'] {
  const { hour, minute = 0, everyDays, timeZone = scriptZone } = timing as Record<string, Json>;
  if (everyDays === undefined || hour === undefined) {
    throw new NotEmulated('a time trigger other than everyDays(n).atHour(h)');
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
  };
}

function inRange(value: Json, low: number, high: number): boolean {
  return Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}
