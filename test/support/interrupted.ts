// A run ended or spoilt at each of its service calls in turn, and every different workspace that came of it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Interference } from '../../local/host/dispatcher';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { contents } from './observed';

/** What a disturbed run left: `call` is the first after which it looked so. */
export interface Remains {
  readonly call: number;
  readonly workspace: Workspace;
}

/**
 * Tries every call of the run, or every `step`-th. Calls that leave the workspace as an earlier one did are not given
 * again: whatever is run next would do the same.
 */
export function* remainsOf(
  open: () => Workspace,
  run: (workspace: Workspace, interference: Interference) => RunResult,
  kind: keyof Interference,
  step = 1,
): Generator<Remains, void> {
  const { calls } = run(open(), {});
  const seen = new Set<string>();
  let workspace = open();
  let untouched: string | null = null;
  for (let call = 1; call <= calls.total; call += step) {
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
