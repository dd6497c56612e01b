// How sample data comes into a new workspace: the way a person would bring it, step by step.
import { readFileSync } from 'node:fs';
import { type RunResult, runIn } from './run';
import { importTable, placeOf, typeAt } from './tables';
import type { Workspace } from './workspace';

export type ExampleStep =
  /** Replaces a table's rows by a CSV file, as `import` does. */
  | { import: string; file: string }
  /** Types one value, as `edit` does; no trigger is fired. */
  | { edit: string; key: string; column: string; value: string }
  /** Runs a function of the bundle, each dialog answered yes unless said otherwise. */
  | { run: string; answer?: string };

/**
 * Carries the steps out as the owner of the workspace; gives the results of the runs. Stops at a run that fails,
 * which is then the last result.
 */
export function applySteps(workspace: Workspace, steps: readonly ExampleStep[], now: Date): RunResult[] {
  const results: RunResult[] = [];
  for (const step of steps) {
    if ('import' in step) {
      importTable(workspace, step.import, readFileSync(step.file, 'utf8'));
    } else if ('edit' in step) {
      const place = placeOf(workspace, step.edit, step.key, step.column);
      typeAt(workspace, place, step.value, { user: workspace.state.owner, now });
    } else {
      const result = runIn(workspace, step.run, { now, answers: step.answer ?? 'yes' });
      results.push(result);
      if (!result.ok) break;
    }
  }
  return results;
}
