// A run ended or spoilt at each of its service calls in turn, and every different workspace that came of it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Interference } from '../../local/host/dispatcher';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { differences } from './differences';
import { contents } from './observed';
import { watching } from './watching';
import { branch } from './workspaces';

/** What a disturbed run left: `call` is the first after which it looked so. */
export interface Remains {
  readonly call: number;
  readonly workspace: Workspace;
}

/** Does the run, and shows how many calls took effect so far, after each but readings: those change nothing. */
function looking(run: () => RunResult, look: (calls: number) => void): RunResult {
  let effects = 0;
  return watching(run, ({ before: { total, reads } }) => {
    if (total - reads === effects) return;
    effects = total - reads;
    look(total);
  });
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
    (total) => {
      if (isSame(workspace, earlier)) return;
      changing.push(total);
      earlier = branch(workspace);
    },
  );
  return [...new Set([1, ...changing, calls.total])];
}

const isSame = (a: Workspace, b: Workspace): boolean =>
  JSON.stringify(a.state) === JSON.stringify(b.state) && differences(a, b).length === 0;

/** The first call after which something holds, before the run has ended. */
export function firstCall(
  workspace: Workspace,
  run: (workspace: Workspace) => RunResult,
  holds: (workspace: Workspace) => boolean,
): number {
  let first: number | null = null;
  looking(
    () => run(workspace),
    (total) => {
      if (first === null && holds(workspace)) first = total;
    },
  );
  if (first === null) throw new Error('it never held');
  return first;
}

/**
 * Tries every call of the run, or every `step`-th; of endings those that make a difference. Calls that leave the
 * workspace as an earlier one did are not given again: whatever is run next would do the same.
 */
export function* remainsOf(
  open: () => Workspace,
  run: (workspace: Workspace, interference: Interference) => RunResult,
  kind: keyof Interference,
  step = 1,
): Generator<Remains, void> {
  const undisturbed = (workspace: Workspace) => run(workspace, {});
  const tried =
    kind === 'killAfter' ? endingsOf(open(), undisturbed) : callsOf(undisturbed(open()).calls.total);
  const seen = new Set<string>();
  let workspace = open();
  let untouched: string | null = null;
  for (const call of tried.filter((_, index) => index % step === 0)) {
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

const callsOf = (total: number): number[] => Array.from({ length: total }, (_, index) => index + 1);

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
