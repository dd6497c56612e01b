// After a disturbed turn of the year and one more run: one copy, named in the journal, and the workbook as of an undisturbed
// run.
import { expect } from '@jest/globals';
import type { Interference } from '../../local/host/dispatcher';
import type { Workspace } from '../../local/workspace';
import { yearArchives } from '../../sheets-schema/index';
import { parseRolling } from '../../src/core/year/rolling';
import { remainsOf } from './interrupted';
import { contents } from './observed';
import { thinnedCount } from './thinned';
import { agree, branch, rowsOf } from './workspaces';
import { december, JANUARY } from './year-end';

export const copiesOf = (workspace: Workspace) =>
  workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('spreadsheet'));

/** What the person who is asked for a copy of which nothing is known finds in Drive. */
function answerOf(workspace: Workspace): string {
  const rolling = parseRolling(workspace.state.properties.document.rollingYear ?? null);
  const [copy] = copiesOf(workspace);
  if (rolling?.archive !== null || copy === undefined) return 'yes';
  return `https://docs.google.com/spreadsheets/d/${copy.id}/edit#gid=0`;
}

function yearOf(workspace: Workspace) {
  return {
    contents: contents(workspace),
    archives: rowsOf(workspace, yearArchives.id).map(({ link: _link, ...row }) => row),
    linked: rowsOf(workspace, yearArchives.id).every(({ link }) =>
      link?.includes(copiesOf(workspace)[0]?.id ?? '?'),
    ),
    copies: copiesOf(workspace).map(({ name }) => name),
    left: workspace.state.properties.document.rollingYear,
  };
}

/** Frozen, the copy, the journal's tab and row, entries, ticks, goals, windows, evidence in its steps, settings. */
const STATES = 30;
const STEP = { killAfter: 4, fault: 12 };

export function expectTurned(kind: 'killAfter' | 'fault'): void {
  const open = () => branch(december());
  const turn = (workspace: Workspace, interference: Interference) =>
    agree(workspace, 'startNextYear', { now: JANUARY, ...interference });
  const undisturbed = open();
  turn(undisturbed, {});
  const wanted = yearOf(undisturbed);
  expect(wanted).toMatchObject({ linked: true, left: undefined });
  expect(wanted.copies).toHaveLength(1);
  let states = 0;
  for (const { call, workspace } of remainsOf(open, turn, kind, STEP[kind])) {
    const isDone =
      workspace.state.properties.document.rollingYear === undefined &&
      rowsOf(workspace, 'settings').some(({ key, value }) => key === 'year' && value === '2027');
    const answers = answerOf(workspace);
    const next = isDone
      ? agree(workspace, 'recomputeScores', { now: JANUARY })
      : agree(workspace, 'startNextYear', { now: JANUARY, answers });
    expect([call, next.ok, next.error]).toStrictEqual([call, true, undefined]);
    expect({ call, ...yearOf(workspace) }).toStrictEqual({ call, ...wanted });
    states += 1;
  }
  expect(states).toBeGreaterThanOrEqual(thinnedCount(STATES, STEP[kind]));
}
