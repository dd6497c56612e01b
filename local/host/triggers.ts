// ScriptApp's triggers: each belongs to its creator, who alone sees it and as whom it runs.
import { clockEvent } from './clock-timing';
import { TRIGGER_MS } from './costs';
import { type Execution, newId } from './execution';
import { type HostService, type Json, ServiceError } from './service';
import type { TriggerState } from './state';
import { presentMoment } from './virtual-time';

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
    createForSpreadsheet: {
      ...call,
      run: ([handler, type, spreadsheetId]) => {
        if (spreadsheetId !== state.spreadsheet.id) {
          throw new ServiceError('The script does not have permission to perform that action.');
        }
        return create(handler, { type: type === 'change' ? 'change' : 'edit' });
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
