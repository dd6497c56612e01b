// A workbook of version 6 in use: four tabs get columns, and nothing else changes.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { checklist, criteria, evidence, goals } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { agree, branch, mustRun, prepared, rowsOf, run, sheetOf, type } from '../support/workspaces';

const ADDED: readonly (readonly [Table, readonly string[]])[] = [
  [criteria, ['effort', 'plannedDate', 'portalGroup']],
  [checklist, ['reviewBy']],
  // The next version's stands right of it.
  [evidence, ['reviewBy', 'code']],
  [goals, ['criterion']],
];

/** What a new workbook begins with in these columns, an office of that time has not. */
function withoutSeeds(workspace: Workspace): void {
  for (const [table, keys] of ADDED)
    for (const key of keys) {
      const at = columnsOf(table).findIndex((column) => column.key === key) + 1;
      const sheet = sheetOf(workspace, table);
      rowsOf(workspace, table.id).forEach((_, row) => {
        sheet.setCell(row + 2, at, { value: null });
      });
    }
}

const inUse = prepared((workspace) => {
  withoutSeeds(workspace);
  type(workspace, 'criteria', 'A02', { maxScore: '3' });
  // A new workbook has a proposal there; one that gets the column has not.
  for (const { code = '' } of rowsOf(workspace, 'criteria'))
    type(workspace, 'criteria', code, { portalGroup: '' });
  for (const action of ['confirmSet', 'freezeScores'])
    expect([action, agree(workspace, action).ok]).toStrictEqual([action, true]);
});

/** As the program of version 6 left it: no such columns yet. */
function ofVersion6(): Workspace {
  const workspace = inUse();
  for (const [table, keys] of ADDED) {
    const first = columnsOf(table).findIndex(({ key }) => keys.includes(key)) + 1;
    sheetOf(workspace, table).deleteColumns(first, keys.length);
  }
  type(workspace, 'settings', 'schemaVersion', { value: '6' });
  return workspace;
}

/** A sheet of the earlier version reaches less far to the right; what has no words there is nobody's. */
const isBeyond = (line: string): boolean =>
  ADDED.some(([{ title }]) =>
    new RegExp(`^${title}( columns|![A-Z]+\\d+: – \\| \\{"value":null)`).test(line),
  );

test('brought up to date, it is as one that has always been of this version; what was frozen holds', () => {
  const workspace = ofVersion6();
  mustRun(workspace, 'setUpWorkbook');
  const whole = inUse();
  mustRun(whole, 'recomputeScores');
  expect(differences(workspace, whole).filter((line) => !isBeyond(line))).toStrictEqual([]);
  expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('what people wrote right of the others stays there', () => {
  const workspace = ofVersion6();
  const sheet = sheetOf(workspace, checklist);
  const own = sheet.lastColumn + 1;
  sheet.setCell(1, own, { value: 'Ghi chú của xã' });
  sheet.setCell(2, own, { value: 'đã hỏi' });
  mustRun(workspace, 'setUpWorkbook');
  expect([sheet.cell(1, own)?.value, sheet.cell(2, own)?.value]).toStrictEqual(['Ghi chú của xã', 'đã hỏi']);
  expect(rowsOf(workspace, 'checklist')[0]).toHaveProperty('reviewBy');
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofVersion6();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(ADDED.length);
});
