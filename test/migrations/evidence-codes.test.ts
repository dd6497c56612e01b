// A workbook of version 7 in use: Minh chứng gets a column for codes, the settings a row; what was frozen holds.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf } from '../../sheets-schema/define';
import { evidence, settings } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, rowsOf, run, sheetOf, type } from '../support/workspaces';

const inUse = prepared((workspace) => {
  type(workspace, 'evidence', 'row:2', { criteria: 'A10', link: 'Tủ 1', title: 'Quyết định 126' });
  type(workspace, 'evidence', 'row:3', { criteria: 'A05', link: 'Tủ 1', title: 'Ảnh niêm yết' });
  expect(agree(workspace, 'freezeScores').ok).toBe(true);
});

function ofVersion7(): Workspace {
  const workspace = inUse();
  const at = columnsOf(evidence).findIndex(({ key }) => key === 'code') + 1;
  sheetOf(workspace, evidence).deleteColumns(at, 1);
  const row = rowsOf(workspace, 'settings').findIndex(({ key }) => key === 'evidenceNumbers') + 2;
  sheetOf(workspace, settings).deleteRows(row, 1);
  const { protections } = workspace.state.spreadsheet;
  for (const { range } of protections) if (range?.row === row - 1) Object.assign(range, { rows: 1 });
  type(workspace, 'settings', 'schemaVersion', { value: '7' });
  return workspace;
}

/** A sheet of the earlier version reaches less far to the right; what has no words there is nobody's. */
const isBeyond = (line: string): boolean =>
  new RegExp(`^${evidence.title}( columns|![A-Z]+\\d+: – \\| \\{"value":null)`).test(line);

const codes = (workspace: Workspace) => rowsOf(workspace, 'evidence').map(({ code }) => code);

test('brought up to date, documents get their codes; what was frozen holds', () => {
  const workspace = ofVersion7();
  mustRun(workspace, 'setUpWorkbook');
  mustRun(workspace, 'recomputeScores');
  expect(codes(workspace)).toStrictEqual(['A.10-01', 'A.05-01']);
  const whole = inUse();
  mustRun(whole, 'recomputeScores');
  expect(differences(workspace, whole).filter((line) => !isBeyond(line))).toStrictEqual([]);
  expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('the morning does it too', () => {
  const workspace = ofVersion7();
  run(workspace, 'dailyRun', { mode: 'clock' });
  expect(codes(workspace)).toStrictEqual(['A.10-01', 'A.05-01']);
  expect(rowsOf(workspace, 'settings').find(({ key }) => key === 'evidenceNumbers')?.value).toBe(
    'A.05: 1; A.10: 1',
  );
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofVersion7();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(3);
});
