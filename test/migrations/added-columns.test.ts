// A workbook in use from before a tab had one of its columns: it gets the column, and nothing else changes.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { documents, tasks } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, run, sheetOf, type } from '../support/workspaces';

const inUse = prepared((workspace) => {
  expect(agree(workspace, 'freezeScores').ok).toBe(true);
});

describe.each<[what: string, table: Table, key: string, before: string]>([
  ['units say that their part is done', tasks, 'coordinatingDone', '11'],
  ['the register keeps what a paper said', documents, 'built', '15'],
])('%s', (_what, table, key, before) => {
  /** As the program before left it: no such column yet. */
  function ofBefore(): Workspace {
    const workspace = inUse();
    const at = columnsOf(table).findIndex((column) => column.key === key) + 1;
    sheetOf(workspace, table).deleteColumns(at, 1);
    type(workspace, 'settings', 'schemaVersion', { value: before });
    return workspace;
  }

  /** A sheet of the earlier version reaches less far to the right. */
  const isBeyond = (line: string): boolean =>
    new RegExp(`^${table.title}( columns|![A-Z]+\\d+: – )`).test(line);

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
});
