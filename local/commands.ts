// The commands of the command line. Exit 0 when done, 1 when the person was told of a failure, 2 on wrong
// usage, 137 when --kill-after ended the run.
import { readFileSync } from 'node:fs';
import { helpWanted, type Invocation, parseCommandLine } from './arguments';
import { decodeCsv } from './csv';
import { exampleSteps } from './example/index';
import { applySteps } from './example-steps';
import { help } from './help';
import { hasFunction } from './host/bundle';
import { momentOf } from './host/clock';
import { ServiceError } from './host/service';
import { doneLine, jsonOf, linesOf, logsOf, menuText } from './report';
import { type CombinedResult, combined } from './results';
import { type Circumstances, type RunOptions, type RunResult, runIn } from './run';
import { exportTable, importTable, placeOf, shownAt } from './tables';
import { done as words } from './texts.vi';
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

/** Shows where a long command is, in place of what was shown before. */
export type Show = (line: string) => void;

/** Carries out one command line. `dist` is the bundle's folder. */
export function main(args: readonly string[], dist = DIST, show: Show = () => {}): Ending {
  let invocation: Invocation | undefined;
  try {
    const asked = helpWanted(args);
    if (asked !== undefined) return done(help(asked, dist));
    invocation = parseCommandLine(args);
    return COMMANDS[invocation.command](invocation, dist, show);
  } catch (thrown) {
    if (thrown instanceof UsageError) return { out: '', log: `${thrown.message}\n`, exit: 2 };
    return refused(thrown as Error & { code?: string }, invocation);
  }
}

const COMMANDS: Record<Invocation['command'], (invocation: Invocation, dist: string, show: Show) => Ending> =
  {
    create(invocation, dist) {
      const workspace = Workspace.create(parameter(invocation, 'DIR'), { dist });
      const now = momentOr(invocation, workspace);
      const results = [runIn(workspace, 'setUpWorkbook', { now })];
      if (results[0]?.ok && invocation.example) results.push(...applySteps(workspace, exampleSteps(), now));
      workspace.save();
      const made = words.created(workspace.dir, workspace.workbook.sheets.length);
      return ending(combined(results), invocation, made);
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
        const result = saved(workspace, () => combined(tick(workspace, now, circumstances(invocation))));
        const idle = result.functions.length === 0 ? words.nothingDue(invocation.now ?? '') : undefined;
        return ending(result, invocation, idle);
      });
    },
    export(invocation, dist) {
      const workspace = Workspace.open(parameter(invocation, 'DIR'), { dist });
      return done(exportTable(workspace, parameter(invocation, 'TABLE')));
    },
    import(invocation, dist, show) {
      return changing(invocation, dist, (workspace) => {
        const csv = csvFile(parameter(invocation, 'FILE.csv'));
        const how = invocation.replace ? 'replace' : 'add';
        const table = parameter(invocation, 'TABLE');
        const { title, before, after } = importTable(workspace, table, csv, how, (done, rows) =>
          show(words.importing(done, rows)),
        );
        show(words.saving);
        workspace.save();
        return done(`${words.imported(title, before, after)}\n`);
      });
    },
    edit(invocation, dist) {
      return changing(invocation, dist, (workspace) => {
        const [table, key, column] = ['TABLE', 'KEY', 'COLUMN'].map((name) => parameter(invocation, name));
        const place = placeOf(workspace, table as string, key as string, column as string);
        const options = runOptions(invocation, workspace);
        const before = shownAt(workspace, place);
        const result = saved(workspace, () =>
          combined(edit(workspace, place, parameter(invocation, 'VALUE'), options)),
        );
        const where = [place.sheet, words.row(place.row), place.header ?? ''].join(', ');
        const typed = words.edited(where, before, shownAt(workspace, place));
        return ending(
          result,
          invocation,
          [typed, ...(result.functions.length > 0 ? [doneLine(result)] : [])].join('\n'),
        );
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
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UsageError(`Cannot read ${path}`, { cause });
  }
  return decodeCsv(bytes, path);
}

function done(out: string): Ending {
  return { out, log: '', exit: 0 };
}

/** `summary`: what is said at the end of a command that succeeded, where that is not what the functions did. */
function ending(result: RunResult | CombinedResult, { json, log }: Invocation, summary?: string): Ending {
  const logs = logsOf(result);
  if (result.killed)
    return { out: '', log: result.error ? `${logs}${result.error.message}\n` : logs, exit: KILLED };
  // Text is for a person: what the script logged is not in it unless it was asked for, or explains a failure.
  const shown = json || log || !result.ok ? logs : '';
  const text = json ? jsonOf(result) : textOf(result, summary ?? doneLine(result));
  return { out: `${text}\n`, log: shown, exit: result.ok ? 0 : 1 };
}

function textOf(result: RunResult | CombinedResult, summary: string): string {
  const lines = linesOf(result);
  return [lines, result.ok ? summary : ''].filter((part) => part !== '').join('\n');
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
