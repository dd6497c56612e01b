// What time it is while a run goes on: its own moment, and what its calls would have taken on Google.
import { BUNDLE_MS_PER_KB, START_MS } from './costs';
import type { Execution } from './execution';

/** Modelled milliseconds since the execution began, without the bundle's own. */
export function elapsedMs({ bundle, trace }: Pick<Execution, 'bundle' | 'trace'>): number {
  return START_MS + (bundle.size / 1024) * BUNDLE_MS_PER_KB + trace.spent + trace.slept;
}

/** The moment the run has come to; what it does later is later. */
export function presentMoment(execution: Pick<Execution, 'bundle' | 'trace' | 'now'>): Date {
  return new Date(execution.now.getTime() + Math.round(elapsedMs(execution)));
}
