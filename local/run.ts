// Runs one function of the bundle in a workspace: the in-process door for the command line, tests and benchmarks.
import { tabs } from '../sheets-schema/index';
import { execute } from './execute';
import type { Calls, Interference } from './host/dispatcher';
import {
  type Answers,
  type Execution,
  type LockScope,
  type LogLine,
  type MadeFile,
  type Message,
  type Mode,
  newTrace,
  type SentMail,
  type Trace,
} from './host/execution';
import { SpreadsheetHost } from './host/spreadsheet/host';
import { keepCopy } from './host/workbook-copy';
import { folded } from './table-layout';
import type { EventSeed, Outcome } from './wire';
import { Workspace } from './workspace';

/** What makes a run other than on a good day. */
export interface Circumstances extends Interference {
  /** Seconds after which Drive's lists show what was made or changed; ids work at once. Default: 60. */
  driveLag?: number;
}

export interface RunOptions extends Circumstances {
  /** Default: the owner of the workspace. */
  user?: string;
  /** Who sits before the screen, where it is not `user`: '' if Google would not say. */
  activeUser?: string;
  /** Default: now. */
  now?: Date;
  /** Default: every dialog is answered no. */
  answers?: Answers;
  /** Default: as from the menu, but simple triggers as such. */
  mode?: Mode;
  /** Default: that of opening for onOpen, none for any other function. */
  event?: EventSeed;
  /** Locks that another execution holds for the whole of this one. */
  foreignLocks?: readonly LockScope[];
  /** What others do while a dialog of this execution stands open. */
  meanwhile?: () => void;
  /** Nothing will be kept: the workbook is read only if the function asks for it, and its formulas are left alone. */
  glance?: boolean;
}

export interface RunResult {
  function: string;
  /** False when the person was told of a failure: thrown, or returned as {ok: false, code, message}. */
  ok: boolean;
  messages: Message[];
  mails: SentMail[];
  files: MadeFile[];
  /** By sheet, named by its schema id; 0 cells for a change of the sheet as such. */
  writes: { sheet: string; cells: number }[];
  calls: Calls;
  modelledMs: number;
  cpuMs: number;
  error?: { code: string; message: string };
  logs: LogLine[];
  menus: Trace['menus'];
  killed: boolean;
}

/** Seconds; public reports speak of seconds to minutes. */
const DRIVE_LAG = 60;
const SIMPLE_TRIGGERS = ['onOpen', 'onEdit'];
const OPENED: EventSeed = { type: 'open', authMode: 'LIMITED' };

/** Opens the workspace, runs the function, saves. Throws WorkspaceError where there is nothing to run on. */
export function runFunction(
  dir: string,
  name: string,
  options: RunOptions & { dist?: string } = {},
): RunResult {
  return Workspace.change(dir, options, (workspace) => {
    try {
      return runIn(workspace, name, options);
    } finally {
      workspace.save();
    }
  });
}

/** As runFunction, in a workspace that stays open; nothing is written to workbook.xlsx before workspace.save(). */
export function runIn(workspace: Workspace, name: string, options: RunOptions = {}): RunResult {
  const { state } = workspace;
  const execution = executionOf(workspace, name, options);
  const writes = new Map<string, number>();
  const recordWrite = (gid: number, cells: number): void => {
    const sheet = schemaId(state.spreadsheet.sheets.find((entry) => entry.gid === gid)?.name ?? String(gid));
    writes.set(sheet, (writes.get(sheet) ?? 0) + cells);
  };
  let opened: SpreadsheetHost | undefined;
  const spreadsheet = (): SpreadsheetHost => {
    opened ??= spreadsheetHost(workspace, execution, recordWrite, (name) =>
      keepCopy(execution, workspace.workbook, name),
    );
    return opened;
  };
  if (!options.glance) spreadsheet();
  const { outcome, refused, killed, calls, modelledMs, cpuMs } = execute(
    execution,
    () => spreadsheet().service,
    name,
    options.event ?? (name === 'onOpen' ? OPENED : null),
    options,
  );
  if (!options.glance) spreadsheet().finish();
  const { messages, mails, files, logs, menus } = execution.trace;
  if ('thrown' in outcome) logs.push({ level: 'error', text: outcome.thrown.stack });
  const error = refused === null ? errorOf(outcome) : { code: 'not_emulated', message: refused };
  return {
    function: name,
    ok: !error && !killed,
    messages,
    mails,
    files,
    writes: [...writes].map(([sheet, cells]) => ({ sheet, cells })),
    calls,
    modelledMs: Math.round(modelledMs),
    cpuMs: Math.round(cpuMs * 10) / 10,
    ...(error ? { error } : {}),
    logs,
    menus,
    killed,
  };
}

/** The spreadsheet as that execution's user has it. */
export function spreadsheetHost(
  { workbook, state }: Workspace,
  { user, now }: Pick<Execution, 'user' | 'now'>,
  recordWrite: (gid: number, cells: number) => void = () => {},
  copy?: (name: string) => string,
): SpreadsheetHost {
  return new SpreadsheetHost({
    workbook,
    state: state.spreadsheet,
    user: { email: user, isOwner: user === state.owner },
    now,
    recordWrite,
    editors: [state.owner, ...Object.keys(state.users)],
    owner: state.owner,
    ...(copy && { keepCopy: copy }),
  });
}

function errorOf(outcome: Outcome): RunResult['error'] {
  if ('thrown' in outcome) {
    const { message } = outcome.thrown;
    // What the clock's run throws on begins with its code, for the mail that Google writes about it.
    return { code: /^([a-z]+(?:_[a-z]+)*): /.exec(message)?.[1] ?? 'uncaught', message };
  }
  return 'failure' in outcome ? outcome.failure : undefined;
}

function executionOf({ dir, bundle, state }: Workspace, name: string, options: RunOptions): Execution {
  const {
    user = state.owner,
    now = new Date(),
    driveLag = DRIVE_LAG,
    answers = 'no',
    foreignLocks = [],
    meanwhile = () => {},
  } = options;
  if (user !== state.owner) state.users[user] ??= {};
  return {
    dir,
    bundle,
    state,
    mode: options.mode ?? (SIMPLE_TRIGGERS.includes(name) ? 'simple' : 'menu'),
    user,
    activeUser: options.activeUser ?? user,
    now,
    driveLagMs: driveLag * 1000,
    answers: typeof answers === 'string' ? [answers] : [...answers],
    foreignLocks,
    meanwhile,
    locks: new Set(),
    trace: newTrace(),
  };
}

/** Tabs are known by their schema id; a tab a person added by its title. */
function schemaId(title: string): string {
  return tabs.find((tab) => folded(tab.title) === folded(title))?.id ?? title;
}
