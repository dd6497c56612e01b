// An office that may register, with a round of review as far as a test wants it.
import type { Workspace } from '../../local/workspace';
import { dashboard, reviewLog, reviews, scoreHistory, unitWork } from '../../sheets-schema/index';
import { eligibleOffice } from './eligible';
import { shownRows } from './observed';
import { agree, mustRun, rowsOf, sheetOf, type } from './workspaces';

/** Runs an action of the round and answers yes. */
export const go = (workspace: Workspace, name: string, options = {}) => {
  const result = agree(workspace, name, options);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result;
};

export function opened(): Workspace {
  const workspace = eligibleOffice();
  go(workspace, 'openRound');
  return workspace;
}

/** What the reviewers and units type into the row of a criterion. */
export const review = (workspace: Workspace, code: string, cells: Readonly<Record<string, string>>): void =>
  type(workspace, reviews.id, code, cells);

export const reviewRow = (workspace: Workspace, code: string) =>
  rowsOf(workspace, reviews.id).find((row) => row.code === code);

/** "event step code" of each row of the journal. */
export const events = (workspace: Workspace): string[] =>
  (workspace.workbook.sheet(reviewLog.title)?.lastRow ?? 0) === 0
    ? []
    : rowsOf(workspace, reviewLog.id).map(({ event, step, code }) => `${event} ${step} ${code}`.trim());

/** Snapshots by their step, each once. */
export const snapshots = (workspace: Workspace): string[] => [
  ...new Set(rowsOf(workspace, scoreHistory.id).map(({ snapshot, step }) => `${snapshot} ${step}`)),
];

/** The lines of the desk part that tell what each step would give. */
export const stepLines = (workspace: Workspace): string[] =>
  shownRows(sheetOf(workspace, dashboard))
    .map((row) => row[3] ?? '')
    .filter((line) => /^Bước \d/.test(line));

/** The rows of a unit's page that ask for something. */
export function asked(workspace: Workspace): string[] {
  mustRun(workspace, 'recomputeScores');
  return shownRows(sheetOf(workspace, unitWork))
    .map((row) => row.slice(0, 3).join(' | '))
    .filter((line) => line.includes('Đơn vị trả lời'));
}
