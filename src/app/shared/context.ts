// What every action gets: the services, and the moment of the run.
import type { Day } from '../../core/base/dates';
import type { Services } from '../../google/services';

/**
 * Where the run was started: by a click, by the clock, by the box on a phone, or by somebody's edit, of which that person
 * is told nothing. Only a click can be answered.
 */
export type Channel = 'menu' | 'clock' | 'box' | 'edit';

export interface Context {
  readonly services: Services;
  readonly channel: Channel;
  /** Goes on with what an earlier run left: no sign that the daily run comes through. */
  readonly resumes?: true;
  readonly now: Date;
  readonly today: Day;
  /** yyyy-MM-dd HH:mm, for journals and messages only. */
  readonly minute: string;
  /** What the action found out on its way that its message is to say. */
  readonly learned: { unconfirmedCopy: boolean | null };
}

/** How an action ended, in words of the person: what was done, what to look at. */
export interface Outcome {
  readonly title: string;
  readonly done: readonly string[];
  readonly look: readonly string[];
  /** True where nothing that people filled in was touched; then the message says so. */
  readonly entriesUntouched: boolean;
}

/** An action; null where it has shown its own dialog and there is nothing more to say. */
export type Action = (context: Context) => Outcome | null;
