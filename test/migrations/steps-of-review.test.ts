// A workbook in use from before there were rounds of review: two tabs get columns, and nothing else changes.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { scoreHistory, scores } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, run, sheetOf, type } from '../support/workspaces';

const ADDED: readonly (readonly [Table, readonly string[]])[] = [
  [scoreHistory, ['step']],
  [scores, ['reviewedScore', 'agreedScore', 'provincialScore']],
];

const inUse = prepared((workspace) => {
  expect(agree(workspace, 'freezeScores').ok).toBe(true);
});

/** As the program before left it: no such columns yet. */
function ofBefore(): Workspace {
  const workspace = inUse();
  for (const [table, keys] of ADDED) {
    const first = columnsOf(table).findIndex(({ key }) => keys.includes(key)) + 1;
    sheetOf(workspace, table).deleteColumns(first, keys.length);
  }
  type(workspace, 'settings', 'schemaVersion', { value: '9' });
  return workspace;
}

/** A sheet of the earlier version reaches less far to the right; whose scores were frozen then nobody wrote down. */
const isExpected = (line: string): boolean =>
  ADDED.some(([{ title }]) => new RegExp(`^${title}( columns|![A-Z]+\\d+: – \\| )`).test(line));

test('brought up to date, what was frozen holds; a second run finds nothing to do', () => {
  const workspace = ofBefore();
  mustRun(workspace, 'setUpWorkbook');
  expect(differences(workspace, inUse()).filter((line) => !isExpected(line))).toStrictEqual([]);
  expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofBefore();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(ADDED.length);
});
