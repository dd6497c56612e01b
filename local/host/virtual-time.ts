// What time it is while a run goes on: its own moment, and what its calls would have taken on Google.
import { BUNDLE_MS_PER_KB, START_MS } from './costs';
import type { Execution } from './execution';

/** Modelled milliseconds since the execution began, without the bundle's own. */
export function elapsedMs({ bundle, trace }: Pick<Execution, 'bundle' | 'trace'>): number {
  return START_MS + (bundle.size / 1024) * BUNDLE_MS_PER_KB + trace.spent + trace.slept;
}

/**
 * The moment the run has come to: its own when the script's first line runs, then later by what its calls and its sleep would
 * have taken. The bundle's own time is left out, so that the same run always sees the same clock.
 */
export function presentMoment({ now, trace }: Pick<Execution, 'trace' | 'now'>): Date {
  return new Date(now.getTime() + Math.floor(trace.spent + trace.slept));
}
