// A workbook of version 2 in use: it gets the setting of the plan's issuer; the journal of what was confirmed comes with
// the first confirmation.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { SCHEMA_VERSION, setInForce } from '../../sheets-schema/index';
import { SETTINGS } from '../../sheets-schema/settings';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, mustRun, NOW, prepared, rowsOf, run, sheetOf, type } from '../support/workspaces';

const ofVersion2 = prepared((workspace) => {
  const row = rowsOf(workspace, 'settings').findIndex(({ key }) => key === 'planIssuer') + 2;
  sheetOf(workspace, { title: 'Thông tin chung' }).deleteRows(row, 1);
  type(workspace, 'settings', 'schemaVersion', { value: '2' });
  type(workspace, 'criteria', 'A01', { maxScore: '3' });
});

const setting = (workspace: Workspace, wanted: string): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === wanted)?.value;
const isWhole = (workspace: Workspace): boolean =>
  setting(workspace, 'planIssuer') === SETTINGS.planIssuer.value &&
  setting(workspace, 'schemaVersion') === String(SCHEMA_VERSION);

test('set-up brings it up to date; nothing is taken as confirmed', () => {
  const workspace = ofVersion2();
  expect(told(mustRun(workspace, 'setUpWorkbook'))).toContain('Đã cập nhật các bảng theo phiên bản mới');
  expect([isWhole(workspace), workspace.workbook.sheet(setInForce.title)]).toStrictEqual([true, undefined]);
  expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('what it says otherwise than the plan is confirmed in a tab that was never there', () => {
  const workspace = ofVersion2();
  mustRun(workspace, 'setUpWorkbook');
  expect(agree(workspace, 'confirmSet').ok).toBe(true);
  expect(sheetOf(workspace, setInForce).hidden).toBe(true);
  const rows = rowsOf(workspace, setInForce.id).filter(({ code }) => code === 'A01');
  expect(rows.map(({ maxScore }) => maxScore)).toStrictEqual(['3']);
});

test('so does the morning run', () => {
  const workspace = ofVersion2();
  expect(run(workspace, 'dailyRun', { mode: 'clock', now: NOW }).ok).toBe(true);
  expect(isWhole(workspace)).toBe(true);
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  expect(expectMigrated(ofVersion2)).toBeGreaterThan(1);
});
