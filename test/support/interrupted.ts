// A run ended or spoilt at each of its service calls in turn, and every different workspace that came of it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Interference } from '../../local/host/dispatcher';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { contents } from './prepared';

/** What a disturbed run left: `call` is the first after which it looked so. */
export interface Remains {
  readonly call: number;
  readonly workspace: Workspace;
}

/**
 * Tries every call of the run. Calls that leave the workspace as an earlier one did are not given again: whatever is
 * run next would do the same. Gives the number of calls tried in the end.
 */
export function* remainsOf(
  open: () => Workspace,
  run: (workspace: Workspace, interference: Interference) => RunResult,
  kind: keyof Interference,
): Generator<Remains, number> {
  const { calls } = run(open(), {});
  let workspace = open();
  const untouched = traceOf(workspace);
  const seen = new Set<string>();
  for (let call = 1; call <= calls.total; call += 1) {
    run(workspace, { [kind]: call });
    const trace = traceOf(workspace);
    const isNew = !seen.has(trace);
    if (isNew) {
      seen.add(trace);
      yield { call, workspace };
    }
    if (isNew || trace !== untouched) workspace = open();
  }
  return calls.total;
}

/** All that a later run could find: cells, hidden tabs, state, mails. */
function traceOf(workspace: Workspace): string {
  return JSON.stringify([contents(workspace), workspace.state, filesIn(workspace, 'mail')]);
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
