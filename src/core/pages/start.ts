// The six first steps of an office, each judged from the data alone, so that the page is live and needs no dialog.

import { MARKS } from '../../../sheets-schema/page-styles';
import type { Day } from '../base/dates';
import { lacksAddress } from '../mail/addressees';
import { openForReminders } from '../questions/answers';
import { isOfPlan, taskState } from '../schedule/tasks';
import type { RawTab } from '../sheet/table';
import type { WorkbookData } from '../workbook/inputs';
import type { Automatic } from './automatic';

export interface StartContext {
  readonly today: Day;
  /** null: never switched on. */
  readonly automatic: Automatic | null;
}

export type StartStep =
  | { readonly kind: 'tabs'; readonly done: true }
  | { readonly kind: 'settings'; readonly done: boolean }
  /** Units that get mail and have no address. */
  | { readonly kind: 'emails'; readonly done: boolean; readonly missing: readonly string[] }
  /** Work whose time is over with nothing said about it: by its number in the plan; how many of the office's own. */
  | {
      readonly kind: 'pastTasks';
      readonly done: boolean;
      readonly ofPlan: readonly string[];
      readonly others: number;
    }
  | { readonly kind: 'questions'; readonly done: boolean; readonly open: number }
  | { readonly kind: 'sending'; readonly done: boolean };

export interface StartModel {
  readonly steps: readonly StartStep[];
  /** Steps not yet done. */
  readonly remaining: number;
  /** No mail has left the office: sending is a test. */
  readonly testing: boolean;
}

/** Whether a step is still to be done by the page as it was drawn last, together with all that leads to it. */
export const showsOpenStep = (page: RawTab | undefined): boolean =>
  page?.values.some(([mark]) => mark === MARKS.open) === true;

/** Which steps are done. Once reminders run by themselves, new overdue work is their matter, no longer a first step. */
export function startModel(data: WorkbookData, context: StartContext): StartModel {
  const { settings } = data;
  const needed = [
    settings.commune,
    settings.province,
    settings.submissionAddressee,
    settings.reportAddressee,
    settings.signatoryName,
    settings.year,
    settings.operatorEmail,
  ];
  const sending = settings.sending === 'real' && context.automatic?.on === true;
  const { units } = data;
  const missing = units.all.filter((unit) => lacksAddress(unit, units)).flatMap(({ code }) => code ?? []);
  const overdue = data.tasks.filter((task) => taskState(task, context.today) === 'overdue');
  const questions = openForReminders(data);
  const steps: StartStep[] = [
    { kind: 'tabs', done: true },
    { kind: 'settings', done: needed.every((value) => value !== null) },
    { kind: 'emails', done: missing.length === 0, missing },
    {
      kind: 'pastTasks',
      done: sending || overdue.length === 0,
      ofPlan: [...new Set(overdue.filter(isOfPlan).flatMap(({ planNo }) => planNo ?? []))],
      others: overdue.filter((task) => !isOfPlan(task)).length,
    },
    { kind: 'questions', done: questions.length === 0, open: questions.length },
    { kind: 'sending', done: sending },
  ];
  return {
    steps,
    remaining: steps.filter((step) => !step.done).length,
    testing: settings.sending !== 'real',
  };
}
