// A workbook in use from before papers were read back: the register gets a column, and nothing else changes.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf } from '../../sheets-schema/define';
import { documents } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, run, sheetOf, type } from '../support/workspaces';

const KEY = 'built';

const inUse = prepared((workspace) => {
  expect(agree(workspace, 'freezeScores').ok).toBe(true);
});

/** As the program before left it: no such column yet. */
function ofBefore(): Workspace {
  const workspace = inUse();
  const at = columnsOf(documents).findIndex(({ key }) => key === KEY) + 1;
  sheetOf(workspace, documents).deleteColumns(at, 1);
  type(workspace, 'settings', 'schemaVersion', { value: '15' });
  return workspace;
}

/** A sheet of the earlier version reaches less far to the right. */
const isBeyond = (line: string): boolean =>
  new RegExp(`^${documents.title}( columns|![A-Z]+\\d+: – )`).test(line);

test('brought up to date, what was frozen holds; a second run finds nothing to do', () => {
  const workspace = ofBefore();
  mustRun(workspace, 'setUpWorkbook');
  expect(differences(workspace, inUse()).filter((line) => !isBeyond(line))).toStrictEqual([]);
  expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofBefore();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(1);
});
