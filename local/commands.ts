// The commands of the command line. Exit 0 when done, 1 when the person was told of a failure, 2 on wrong
// usage, 137 when --kill-after ended the run.
import { readFileSync } from 'node:fs';
import { type Invocation, parseCommandLine } from './arguments';
import { exampleSteps } from './example/index';
import { applySteps } from './example-steps';
import { hasFunction } from './host/bundle';
import { momentOf } from './host/clock';
import { ServiceError } from './host/service';
import { jsonOf, linesOf, logsOf, menuText } from './report';
import { type CombinedResult, combined } from './results';
import { type Circumstances, type RunOptions, type RunResult, runIn } from './run';
import { exportTable, importTable, placeOf } from './tables';
import { edit, tick } from './triggers';
import { UsageError } from './usage-error';
import { DIST, Workspace } from './workspace';
import { WorkspaceError } from './workspace-error';
import { XlsxError } from './xlsx/errors';

const KILLED = 137;

/** What a command leaves for the process: what to print, and how to exit. */
interface Ending {
  out: string;
  log: string;
  exit: number;
}

/** Carries out one command line. `dist` is the bundle's folder. */
export function main(args: readonly string[], dist = DIST): Ending {
  let invocation: Invocation | undefined;
  try {
    invocation = parseCommandLine(args);
    return COMMANDS[invocation.command](invocation, dist);
  } catch (thrown) {
    if (thrown instanceof UsageError) return { out: '', log: `${thrown.message}\n`, exit: 2 };
    return refused(thrown as Error & { code?: string }, invocation);
  }
}

const COMMANDS: Record<Invocation['command'], (invocation: Invocation, dist: string) => Ending> = {
  create(invocation, dist) {
    const workspace = Workspace.create(parameter(invocation, 'DIR'), { dist });
    const now = momentOr(invocation, workspace);
    const results = [runIn(workspace, 'setUpWorkbook', { now })];
    if (results[0]?.ok && invocation.example) results.push(...applySteps(workspace, exampleSteps(), now));
    workspace.save();
    return ending(combined(results), invocation);
  },
  menu(invocation, dist) {
    const workspace = Workspace.glance(parameter(invocation, 'DIR'), { dist });
    const { menus, ok, error } = runIn(workspace, 'onOpen', { glance: true });
    if (!ok) return { out: '', log: `onOpen: ${error?.message ?? 'it was ended'}\n`, exit: 1 };
    const text = menus.map(({ label, items }) => `${label}\n${menuText(items, '  ')}`).join('');
    return done(invocation.json ? `${JSON.stringify(menus, null, 2)}\n` : text);
  },
  run(invocation, dist) {
    return changing(invocation, dist, (workspace) => {
      const name = parameter(invocation, 'FUNCTION');
      if (!hasFunction(workspace.bundle, name)) throw new UsageError(`The bundle has no function ${name}`);
      const options = runOptions(invocation, workspace);
      return ending(
        saved(workspace, () => runIn(workspace, name, options)),
        invocation,
      );
    });
  },
  tick(invocation, dist) {
    return changing(invocation, dist, (workspace) => {
      const now = momentOr(invocation, workspace);
      const results = saved(workspace, () => combined(tick(workspace, now, circumstances(invocation))));
      return ending(results, invocation);
    });
  },
  export(invocation, dist) {
    const workspace = Workspace.open(parameter(invocation, 'DIR'), { dist });
    return done(exportTable(workspace, parameter(invocation, 'TABLE')));
  },
  import(invocation, dist) {
    return changing(invocation, dist, (workspace) => {
      importTable(workspace, parameter(invocation, 'TABLE'), csvFile(parameter(invocation, 'FILE.csv')));
      workspace.save();
      return done('');
    });
  },
  edit(invocation, dist) {
    return changing(invocation, dist, (workspace) => {
      const [table, key, column] = ['TABLE', 'KEY', 'COLUMN'].map((name) => parameter(invocation, name));
      const place = placeOf(workspace, table as string, key as string, column as string);
      const options = runOptions(invocation, workspace);
      const results = saved(workspace, () =>
        combined(edit(workspace, place, parameter(invocation, 'VALUE'), options)),
      );
      return ending(results, invocation);
    });
  },
};

function parameter({ parameters }: Invocation, name: string): string {
  return parameters[name] ?? '';
}

function changing(invocation: Invocation, dist: string, work: (workspace: Workspace) => Ending): Ending {
  return Workspace.change(parameter(invocation, 'DIR'), { dist }, work);
}

/**
 * What took effect before a run broke off is on disk, as it would be on Google. Where the files may not be written, the
 * result is a failure that still tells which mails and documents there are.
 */
function saved<R extends RunResult | CombinedResult>(workspace: Workspace, work: () => R): R {
  let result: R | undefined;
  try {
    result = work();
  } finally {
    const error = unsaved(workspace);
    if (error && result) Object.assign(result, { ok: false, writes: [], error });
  }
  return result;
}

function unsaved(workspace: Workspace): RunResult['error'] {
  try {
    workspace.save();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof WorkspaceError)) throw thrown;
    return { code: thrown.code, message: thrown.message };
  }
}

function runOptions(invocation: Invocation, workspace: Workspace): RunOptions {
  const { user, answers } = invocation;
  return {
    now: momentOr(invocation, workspace),
    ...(user === undefined ? {} : { user }),
    ...(answers === undefined ? {} : { answers }),
    ...circumstances(invocation),
  };
}

function circumstances({ killAfter, fault, driveLag }: Invocation): Circumstances {
  return {
    ...(killAfter === undefined ? {} : { killAfter }),
    ...(fault === undefined ? {} : { fault }),
    ...(driveLag === undefined ? {} : { driveLag }),
  };
}

function momentOr({ now }: Invocation, { bundle }: Workspace): Date {
  if (now === undefined) return new Date();
  const moment = momentOf(now, bundle.timeZone);
  if (!moment) throw new UsageError(`--now takes an ISO date or moment, not ${now}`);
  return moment;
}

function csvFile(path: string): string {
  const orRefuse = <T>(read: () => T, refusal: string): T => {
    try {
      return read();
    } catch (cause) {
      throw new UsageError(refusal, { cause });
    }
  };
  const bytes = orRefuse(() => readFileSync(path), `Cannot read ${path}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return orRefuse(() => decoder.decode(bytes), `${path} is not UTF-8: save it as "CSV UTF-8"`);
}

function done(out: string): Ending {
  return { out, log: '', exit: 0 };
}

function ending(result: RunResult | CombinedResult, { json }: Invocation): Ending {
  const log = logsOf(result);
  if (result.killed)
    return { out: '', log: result.error ? `${log}${result.error.message}\n` : log, exit: KILLED };
  const text = json ? jsonOf(result) : linesOf(result);
  return { out: text === '' ? '' : `${text}\n`, log, exit: result.ok ? 0 : 1 };
}

/**
 * What could not even start, or what a defect of the runtime ended: the reason on stderr, and with --json as the object
 * of a failed run.
 */
function refused(thrown: Error & { code?: string }, invocation?: Invocation): Ending {
  const told = [WorkspaceError, ServiceError, XlsxError].some((kind) => thrown instanceof kind);
  const { code = 'refused', message } = told ? thrown : { code: 'defect', message: thrown.message };
  const log = `${told ? message : thrown.stack}\n`;
  if (!invocation?.json || invocation.command === 'menu') return { out: '', log, exit: 1 };
  const { functions, ...empty } = combined([]);
  const what = invocation.command === 'run' ? { function: parameter(invocation, 'FUNCTION') } : { functions };
  const failed = { ...what, ...empty, ok: false, error: { code, message } } as RunResult | CombinedResult;
  return { out: `${jsonOf(failed)}\n`, log, exit: 1 };
}
