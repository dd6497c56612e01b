// One execution, as Google would run it: a fresh realm, the bundle loaded into it, one function called.
import { createContext, runInContext } from 'node:vm';
import { CpuClock } from './cpu-clock';
import { compiledScripts } from './host/bundle';
import { type Calls, Dispatcher, type Interference } from './host/dispatcher';
import { driveService } from './host/drive';
import type { Execution } from './host/execution';
import { lockService } from './host/lock';
import { mailService } from './host/mail';
import { propertiesService } from './host/properties';
import { runtimeService } from './host/runtime';
import type { HostService } from './host/service';
import { sessionService } from './host/session';
import { triggersService } from './host/triggers';
import { uiService } from './host/ui';
import { htmlService, logService, utilitiesService } from './host/utilities';
import { elapsedMs, presentMoment } from './host/virtual-time';
import type * as Realm from './realm/index';
import { realmScript } from './realm-code';
import type { EventSeed, Outcome } from './wire';

export interface Finished {
  outcome: Outcome;
  /** What the script asked for that is not emulated, which ended the run; null where nothing was. */
  refused: string | null;
  /** The run was ended by `killAfter` or by its time limit; what had taken effect stays. */
  killed: boolean;
  calls: Calls;
  modelledMs: number;
  /** CPU time of the bundle itself, without the services. */
  cpuMs: number;
}

/**
 * Calls a top-level function of the bundle. Throws only for a defect of the runtime or a bundle that cannot be
 * loaded, never for what the function does.
 */
export function execute(
  execution: Execution,
  spreadsheet: () => HostService,
  name: string,
  seed: EventSeed,
  interference: Interference = {},
): Finished {
  const dispatcher = new Dispatcher(execution, services(execution, spreadsheet), interference);
  const clock = new CpuClock();
  const context = createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  const realm = realmScript().runInContext(context) as typeof Realm;
  realm.install((request) => dispatcher.handle(request), clock, {
    now: () => presentMoment(execution).getTime(),
    timeZone: execution.bundle.timeZone,
  });

  clock.resume();
  try {
    for (const script of compiledScripts(execution.bundle)) script.runInContext(context);
    // Called by a script of the realm, so that its promises settle before the execution ends.
    context.call = realm.caller(name, seed);
    runInContext('{ const run = call; delete globalThis.call; run(); }', context);
  } finally {
    clock.pause();
    clock.close();
    execution.locks.clear();
  }
  if (dispatcher.defect) throw dispatcher.defect;
  return {
    outcome: JSON.parse(realm.outcomeOf()),
    refused: dispatcher.refused,
    killed: dispatcher.killed,
    calls: dispatcher.calls,
    modelledMs: elapsedMs(execution),
    cpuMs: clock.milliseconds,
  };
}

function services(execution: Execution, spreadsheet: () => HostService): Record<string, HostService> {
  return {
    drive: driveService(execution),
    html: htmlService(execution),
    lock: lockService(execution),
    log: logService(execution),
    mail: mailService(execution),
    properties: propertiesService(execution),
    runtime: runtimeService(),
    session: sessionService(execution),
    get spreadsheet() {
      return spreadsheet();
    },
    triggers: triggersService(execution),
    ui: uiService(execution),
    utilities: utilitiesService(execution),
  };
}
