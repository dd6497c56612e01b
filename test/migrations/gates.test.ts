// A workbook in use from before there were gates gets them in the year that it is at; what was frozen holds.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { settings } from '../../sheets-schema/index';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, rowsOf, run, sheetOf, type } from '../support/workspaces';

const inUse = prepared((workspace) => {
  expect(agree(workspace, 'freezeScores').ok).toBe(true);
});

const isGate = ({ key = '' }: Readonly<Record<string, string>>): boolean => key.startsWith('gate');
const gatesIn = (workspace: Workspace) =>
  rowsOf(workspace, 'settings')
    .filter(isGate)
    .map(({ key, value }) => [key, value]);

/** As the program before left it: no such rows yet. */
function ofBefore(year = '2026'): Workspace {
  const workspace = inUse();
  const rows = rowsOf(workspace, 'settings');
  for (let at = rows.length - 1; at >= 0; at -= 1)
    if (isGate(rows[at] ?? {})) sheetOf(workspace, settings).deleteRows(at + 2, 1);
  type(workspace, 'settings', 'year', { value: year });
  type(workspace, 'settings', 'schemaVersion', { value: '13' });
  return workspace;
}

const GATES = (year: number) => [
  ['gateUnits', `30/09/${year}`],
  ['gateReview', `15/10/${year}`],
  ['gateCompletion', `23/10/${year}`],
  ['gateSteering', `30/10/${year}`],
  ['gateSignature', `06/11/${year}`],
  ['gatePortal', `12/11/${year}`],
];

test('brought up to date, it has them; what was frozen holds; a second run finds nothing to do', () => {
  const workspace = ofBefore();
  expect(gatesIn(workspace)).toStrictEqual([]);
  mustRun(workspace, 'setUpWorkbook');
  expect(gatesIn(workspace)).toStrictEqual(GATES(2026));
  expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('in a later year they are of that year', () => {
  const workspace = ofBefore('2028');
  mustRun(workspace, 'setUpWorkbook');
  expect(gatesIn(workspace)).toStrictEqual(GATES(2028));
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofBefore();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(1);
});
