// The commands of the command line. Exit 0 when done, 1 when the person was told of a failure, 2 on wrong
// usage, 137 when --kill-after ended the run.
import { readFileSync } from 'node:fs';
import { type Invocation, parseCommandLine } from './arguments';
import { exampleSteps } from './example/index';
import { applySteps } from './example-steps';
import { hasFunction } from './host/bundle';
import { momentOf } from './host/clock';
import type { Interference } from './host/dispatcher';
import { ServiceError } from './host/service';
import { jsonOf, linesOf, logsOf, menuText } from './report';
import { type CombinedResult, combined } from './results';
import { type RunOptions, type RunResult, runIn } from './run';
import { exportTable, importTable, placeOf } from './tables';
import { edit, tick } from './triggers';
import { UsageError } from './usage-error';
import { DIST, Workspace, WorkspaceError } from './workspace';
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
    const told = [WorkspaceError, ServiceError, XlsxError].some((kind) => thrown instanceof kind);
    if (!told) throw thrown;
    return refused(thrown as Error & { code?: string }, invocation);
  }
}

const COMMANDS: Record<Invocation['command'], (invocation: Invocation, dist: string) => Ending> = {
  create(invocation, dist) {
    const workspace = Workspace.create(parameter(invocation, 'DIR'), { dist });
    const now = momentOr(invocation, workspace);
    const results = [runIn(workspace, 'setUpWorkbook', { now })];
    if (results[0]?.ok && invocation.example) results.push(...applySteps(workspace, exampleSteps, now));
    workspace.save();
    return ending(combined(results), invocation);
  },
  menu(invocation, dist) {
    const workspace = opened(invocation, dist);
    const { menus } = runIn(workspace, 'onOpen');
    const text = menus.map(({ label, items }) => `${label}\n${menuText(items, '  ')}`).join('');
    return done(invocation.json ? `${JSON.stringify(menus, null, 2)}\n` : text);
  },
  run(invocation, dist) {
    const workspace = opened(invocation, dist);
    workspace.assertUnlocked();
    const name = parameter(invocation, 'FUNCTION');
    if (!hasFunction(workspace.bundle, name)) throw new UsageError(`The bundle has no function ${name}`);
    return saving(workspace, () =>
      ending(runIn(workspace, name, runOptions(invocation, workspace)), invocation),
    );
  },
  tick(invocation, dist) {
    const workspace = opened(invocation, dist);
    workspace.assertUnlocked();
    const now = momentOr(invocation, workspace);
    return saving(workspace, () =>
      ending(combined(tick(workspace, now, interference(invocation))), invocation),
    );
  },
  export(invocation, dist) {
    return done(exportTable(opened(invocation, dist), parameter(invocation, 'TABLE')));
  },
  import(invocation, dist) {
    const workspace = opened(invocation, dist);
    workspace.assertUnlocked();
    importTable(workspace, parameter(invocation, 'TABLE'), csvFile(parameter(invocation, 'FILE.csv')));
    workspace.save();
    return done('');
  },
  edit(invocation, dist) {
    const workspace = opened(invocation, dist);
    workspace.assertUnlocked();
    const [table, key, column] = ['TABLE', 'KEY', 'COLUMN'].map((name) => parameter(invocation, name));
    const place = placeOf(workspace, table as string, key as string, column as string);
    const results = edit(workspace, place, parameter(invocation, 'VALUE'), runOptions(invocation, workspace));
    workspace.save();
    return ending(combined(results), invocation);
  },
};

function parameter({ parameters }: Invocation, name: string): string {
  return parameters[name] ?? '';
}

function opened(invocation: Invocation, dist: string): Workspace {
  return Workspace.open(parameter(invocation, 'DIR'), { dist });
}

/** What took effect before a run broke off is on disk, as it would be on Google. */
function saving<T>(workspace: Workspace, work: () => T): T {
  try {
    return work();
  } finally {
    workspace.save();
  }
}

function runOptions(invocation: Invocation, workspace: Workspace): RunOptions {
  const { user, answers } = invocation;
  return {
    now: momentOr(invocation, workspace),
    ...(user === undefined ? {} : { user }),
    ...(answers === undefined ? {} : { answers }),
    ...interference(invocation),
  };
}

function interference({ killAfter, fault }: Invocation): Interference {
  return { ...(killAfter === undefined ? {} : { killAfter }), ...(fault === undefined ? {} : { fault }) };
}

function momentOr({ now }: Invocation, { bundle }: Workspace): Date {
  if (now === undefined) return new Date();
  const moment = momentOf(now, bundle.timeZone);
  if (!moment) throw new UsageError(`--now takes an ISO date or moment, not ${now}`);
  return moment;
}

function csvFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`Cannot read ${path}`, { cause });
  }
}

function done(out: string): Ending {
  return { out, log: '', exit: 0 };
}

function ending(result: RunResult | CombinedResult, { json }: Invocation): Ending {
  const log = logsOf(result);
  if (result.killed) return { out: '', log, exit: KILLED };
  const text = json ? jsonOf(result) : linesOf(result);
  return { out: text === '' ? '' : `${text}\n`, log, exit: result.ok ? 0 : 1 };
}

/** What could not even start: the reason on stderr, and with --json as the object of a failed run. */
function refused({ code = 'refused', message }: Error & { code?: string }, invocation?: Invocation): Ending {
  const log = `${message}\n`;
  if (!invocation?.json || invocation.command === 'menu') return { out: '', log, exit: 1 };
  const { functions, ...empty } = combined([]);
  const what = invocation.command === 'run' ? { function: parameter(invocation, 'FUNCTION') } : { functions };
  const failed = { ...what, ...empty, ok: false, error: { code, message } } as RunResult | CombinedResult;
  return { out: `${jsonOf(failed)}\n`, log, exit: 1 };
}
