// A workbook of version 5 in use: the criteria get three columns, and nothing else changes.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { criteria, planQuestions, SCHEMA_VERSION, setInForce } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import {
  agree,
  branch,
  mustRun,
  prepared,
  renameTab,
  rowsOf,
  run,
  sheetOf,
  type,
} from '../support/workspaces';

const ADDED = ['tiers', 'partMarks', 'metFrom'];
/** Of later versions: they stand right of these. */
const LATER = ['effort', 'plannedDate', 'portalGroup'];

/** As the program of version 5 left it: no such columns yet. */
function asVersion5(workspace: Workspace): void {
  for (const table of [criteria, setInForce] as readonly Table[]) {
    const added = columnsOf(table).filter(({ key }) => [...ADDED, ...LATER].includes(key));
    const first = columnsOf(table).findIndex(({ key }) => ADDED.includes(key)) + 1;
    sheetOf(workspace, table).deleteColumns(first, added.length);
  }
  const questions = sheetOf(workspace, planQuestions);
  const ids = rowsOf(workspace, 'planQuestions').map(({ id }) => id);
  for (let row = ids.indexOf('I33') + 2; row <= ids.length + 1; row += 1)
    columnsOf(planQuestions).forEach((_, at) => {
      questions.setCell(row, at + 1, { value: null });
    });
  questions.deleteColumns(columnsOf(planQuestions).length, 1);
  type(workspace, 'settings', 'schemaVersion', { value: '5' });
}

const inUse = prepared((workspace) => {
  // A new workbook has a proposal there; one that gets the column has not.
  for (const { code = '' } of rowsOf(workspace, 'criteria'))
    type(workspace, 'criteria', code, { portalGroup: '' });
  type(workspace, 'criteria', 'A02', { maxScore: '3' });
  for (const action of ['confirmSet', 'freezeScores'])
    expect([action, agree(workspace, action).ok]).toStrictEqual([action, true]);
});

const ofVersion5 = (): Workspace => {
  const workspace = inUse();
  asVersion5(workspace);
  return workspace;
};

/** A sheet of the earlier version reaches less far to the right; what has no words there is nobody's. */
const isBeyond = new RegExp(
  `^(?:${setInForce.title}|${planQuestions.title})( columns|![A-Z]+\\d+: – \\| \\{"value":null)`,
);

describe('brought up to date', () => {
  test('it is as one that has always been of this version', () => {
    const workspace = ofVersion5();
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'recomputeScores');
    const whole = inUse();
    mustRun(whole, 'recomputeScores');
    expect(differences(workspace, whole).filter((line) => !isBeyond.test(line))).toStrictEqual([]);
    expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('what was confirmed and frozen holds', () => {
    const workspace = ofVersion5();
    const codes = () => rowsOf(workspace, 'dataIssues').map(({ problem }) => problem);
    mustRun(workspace, 'recomputeScores');
    const before = codes();
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'recomputeScores');
    const settled = before.filter((problem) => !codes().includes(problem));
    expect(new Set(settled)).toStrictEqual(
      new Set(
        [
          ...[...ADDED, ...LATER].map((key) => criteria.columns[key as 'tiers'].header),
          planQuestions.columns.effectiveFrom.header,
        ].map((header) => `không tìm thấy cột "${header}"`),
      ),
    );
    expect(codes().filter((problem) => !before.includes(problem))).toStrictEqual([]);
    expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
    expect(told(run(workspace, 'confirmSet', { answers: 'yes' }))).toContain('đang áp dụng');
  });

  test('a column of the people’s right of the others stays where it is', () => {
    const workspace = ofVersion5();
    const sheet = sheetOf(workspace, criteria);
    const own = sheet.lastColumn + 1;
    sheet.setCell(1, own, { value: 'Ghi chú của xã' });
    sheet.setCell(2, own, { value: 'đã hỏi' });
    mustRun(workspace, 'setUpWorkbook');
    expect([sheet.cell(1, own)?.value, sheet.cell(2, own)?.value]).toStrictEqual([
      'Ghi chú của xã',
      'đã hỏi',
    ]);
    expect(rowsOf(workspace, 'criteria')[0]).toHaveProperty('tiers');
  });

  test('the journal of confirmations under another name: once it has its own again it is whole, and holds', () => {
    const workspace = ofVersion5();
    renameTab(workspace, setInForce, 'Đã xác nhận');
    mustRun(workspace, 'setUpWorkbook', { answers: 'no' });
    expect(rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value).toBe(
      String(SCHEMA_VERSION),
    );
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(rowsOf(workspace, setInForce.id)[0]).toHaveProperty('comparison');
    expect(told(run(workspace, 'confirmSet', { answers: 'yes' }))).toContain('đang áp dụng');
    expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('the morning does it too', () => {
    const workspace = ofVersion5();
    run(workspace, 'dailyRun', { mode: 'clock' });
    expect(rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value).toBe(
      String(SCHEMA_VERSION),
    );
  });
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofVersion5();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(4);
});
