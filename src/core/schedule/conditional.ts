// Row 10 of the schedule: "nếu đủ điều kiện". Nobody is reminded to register a commune that may not.
import { PLAN } from '../../../sheets-schema/plan';
import { nameKey } from '../base/text';

/** The conditions of III.3 do not all hold, or it is only an estimate that they do. */
export type Wait = 'not_eligible' | 'estimate';

const CONDITIONAL: ReadonlySet<string> = new Set(PLAN.conditionalTasks.map(nameKey));

/** Rows of the plan's data, and those made for later years ("IV.10-2027"). */
export const isConditional = (id: string | null): boolean =>
  CONDITIONAL.has(nameKey(id ?? '').replace(/-\d{4}$/, ''));

interface Judged {
  readonly kind: string;
  /** Why it is an estimate; empty where it is none. */
  readonly estimate: readonly unknown[];
}

/** Why such a row still waits; null from the day on which the commune is eligible by a set that is in force. */
function waitFor({ kind, estimate }: Judged): Wait | null {
  if (kind !== 'eligible') return 'not_eligible';
  return estimate.length > 0 ? 'estimate' : null;
}

/** The schedule as the verdict has it. */
export function underVerdict<T extends { readonly id: string | null; readonly waits: Wait | null }>(
  tasks: readonly T[],
  verdict: Judged,
): readonly T[] {
  const waits = waitFor(verdict);
  return tasks.map((task) => (isConditional(task.id) ? { ...task, waits } : task));
}
