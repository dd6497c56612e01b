// After a disturbed sending and one more run: nobody is written to twice, nothing stays open, at most one mail is unsure.
import { expect } from '@jest/globals';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { filesIn } from './interrupted';
import { contents } from './observed';
import { ADDRESSES } from './overdue';
import { agree, rowsOf } from './workspaces';

/** The run that repairs: the person clicks again and answers yes. */
export const sendAgain = (workspace: Workspace): RunResult => agree(workspace, 'sendOverdueReminders');

/** Address → how many mails went to it, from the files themselves. */
export function mailsByAddress(workspace: Workspace): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const file of filesIn(workspace, 'mail')) {
    const address = /^\d+-(.+)\.eml$/.exec(file)?.[1] ?? file;
    counts[address] = (counts[address] ?? 0) + 1;
  }
  return counts;
}

const statusOf = (workspace: Workspace): Record<string, string> =>
  Object.fromEntries(rowsOf(workspace, 'reminderLog').map(({ to, status }) => [to, status ?? '']));

/** By when the clock is to run again: a run of its own that was stopped did not come through. */
const RUNS_BY = /^(Chạy lại chậm nhất),.*/m;

/** What the workbook says when nothing went wrong, but for the journal. */
function outputsOf(workspace: Workspace): Record<string, string> {
  const { reminderLog: _, ...others } = contents(workspace);
  return { ...others, dashboard: others.dashboard?.replace(RUNS_BY, '$1') ?? '' };
}

/**
 * Every address has had one mail and a row "sent"; but for one, perhaps, of which the journal says that nobody knows.
 * The journal is otherwise that of the undisturbed sending, and the other tabs are.
 */
export function expectSettled(
  workspace: Workspace,
  undisturbed: Workspace,
  call: number,
  addresses: readonly string[] = Object.values(ADDRESSES),
): void {
  const statuses = statusOf(workspace);
  const unknown = Object.keys(statuses).filter((address) => statuses[address] === 'unknown');
  const mails = mailsByAddress(workspace);
  const journal = (of: Workspace) =>
    rowsOf(of, 'reminderLog').filter(({ to }) => !unknown.includes(to ?? ''));
  expect({
    call,
    unknown: unknown.length <= 1,
    twice: Object.entries(mails).filter(([, count]) => count > 1),
    missing: addresses.filter((to) => !(to in mails) && !unknown.includes(to)),
    rows: rowsOf(workspace, 'reminderLog').length,
    journal: journal(workspace),
    outputs: outputsOf(workspace),
    cursor: workspace.state.properties.document.sending,
  }).toStrictEqual({
    call,
    unknown: true,
    twice: [],
    missing: [],
    rows: addresses.length,
    journal: journal(undisturbed),
    outputs: outputsOf(undisturbed),
    cursor: undefined,
  });
}
