// A run ended or spoilt at its service calls in turn, and every different workspace that came of it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Calls, Interference } from '../../local/host/dispatcher';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { differences } from './differences';
import { contents } from './observed';
import { thinned } from './thinned';
import { watching } from './watching';
import { branch } from './workspaces';

/** What a disturbed run left: `call` is the first after which it looked so. */
export interface Remains {
  readonly call: number;
  readonly workspace: Workspace;
}

/** Does the run, and shows after each call its number, and whether it was a reading: those change nothing. */
function looking(run: () => RunResult, look: (call: number, isReading: boolean) => void): RunResult {
  let [before, readBefore] = [0, 0];
  const see = ({ total, reads }: Calls): void => {
    if (total > before) look(total, reads > readBefore);
    [before, readBefore] = [total, reads];
  };
  const result = watching(run, (call) => see(call.before));
  see(result.calls);
  return result;
}

/**
 * The calls at which it makes a difference to end the run: the first, which changes nothing yet, each that leaves the
 * workspace other than the call before it did, and the last. Ended between two of them, it leaves what the earlier left.
 */
export function endingsOf(workspace: Workspace, run: (workspace: Workspace) => RunResult): number[] {
  const changing: number[] = [];
  let earlier = branch(workspace);
  const { calls } = looking(
    () => run(workspace),
    (call, isReading) => {
      if (isReading || isSame(workspace, earlier)) return;
      changing.push(call);
      earlier = branch(workspace);
    },
  );
  return [...new Set([1, ...changing, calls.total])];
}

const isSame = (a: Workspace, b: Workspace): boolean =>
  JSON.stringify(a.state) === JSON.stringify(b.state) && differences(a, b).length === 0;

/** The first call after which something holds. */
export function firstCall(
  workspace: Workspace,
  run: (workspace: Workspace) => RunResult,
  holds: (workspace: Workspace) => boolean,
): number {
  let first: number | null = null;
  looking(
    () => run(workspace),
    (call) => {
      if (first === null && holds(workspace)) first = call;
    },
  );
  if (first === null) throw new Error('it never held');
  return first;
}

/**
 * All calls that may change anything, and of the readings none or every third: in a row of them it hardly matters which
 * one fails.
 */
export function callsOf(
  workspace: Workspace,
  run: (workspace: Workspace) => RunResult,
  which: 'changes' | 'changes and some readings',
): number[] {
  const found: number[] = [];
  let readings = 0;
  looking(
    () => run(workspace),
    (call, isReading) => {
      if (!isReading || (which !== 'changes' && readings % 3 === 0)) found.push(call);
      if (isReading) readings += 1;
    },
  );
  return found;
}

/**
 * Tries the endings and faults that make a difference, or every `step`-th of them. Calls that leave the workspace as an
 * earlier one did are not given again: whatever is run next would do the same.
 */
export function* remainsOf(
  open: () => Workspace,
  run: (workspace: Workspace, interference: Interference) => RunResult,
  kind: 'killAfter' | 'fault',
  step = 1,
): Generator<Remains, void> {
  const undisturbed = (workspace: Workspace) => run(workspace, {});
  const tried =
    kind === 'killAfter'
      ? endingsOf(open(), undisturbed)
      : callsOf(open(), undisturbed, 'changes and some readings');
  const seen = new Set<string>();
  let workspace = open();
  let untouched: string | null = null;
  for (const call of thinned(tried, step)) {
    const trace = traceOf(workspace, run(workspace, { [kind]: call }));
    untouched ??= trace;
    const isNew = !seen.has(trace);
    if (isNew) {
      seen.add(trace);
      yield { call, workspace };
    }
    if (isNew || trace !== untouched) workspace = open();
  }
}

/** All that a later run could find: state, mails, and where the run wrote anything, cells and hidden tabs. */
function traceOf(workspace: Workspace, { calls }: RunResult): string {
  const written = calls.writes > 0 ? contents(workspace) : null;
  return JSON.stringify([workspace.state, filesIn(workspace, 'mail'), written]);
}

/** Paths of the files below a folder of the workspace, in order; none where there is no such folder. */
export function filesIn({ dir }: Workspace, name: string): string[] {
  const root = join(dir, name);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
