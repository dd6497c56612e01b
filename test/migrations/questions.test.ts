// A workbook of version 8 in use: more points to be decided, and from when; what was chosen and typed stays.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf } from '../../sheets-schema/define';
import { planQuestions } from '../../sheets-schema/index';
import { PLAN_ROWS } from '../../sheets-schema/plan-rows';
import { choicesOf } from '../../src/core/questions/answers';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { branch, mustRun, prepared, rowsOf, ruleAt, run, sheetOf, type } from '../support/workspaces';

const ANSWER = columnsOf(planQuestions).findIndex(({ key }) => key === 'answer') + 1;

const OLD = ['I01', 'I07', 'I02', 'I03', 'I06', 'I09', 'I27', 'I33'];

/** As the program of version 8 left it: eight items, in an order of the office's, one of them its own. */
function asVersion8(workspace: Workspace): void {
  const sheet = sheetOf(workspace, planQuestions);
  const width = columnsOf(planQuestions).length;
  for (let row = OLD.length + 2; row <= PLAN_ROWS.planQuestions.length + 1; row += 1)
    for (let column = 1; column <= width; column += 1) sheet.setCell(row, column, { value: null });
  sheet.deleteColumns(width, 1);
  type(workspace, 'settings', 'schemaVersion', { value: '8' });
}

/** A sheet of the earlier version reaches less far to the right; what has no words there is nobody's. */
const isBeyond = new RegExp(`^${planQuestions.title}( columns|![A-Z]+\\d+: – \\| \\{"value":null)`);

const inUse = prepared((workspace) => {
  type(workspace, 'planQuestions', 'I01', { answer: 'Thời gian khác (ghi ở Tiến độ thực hiện)' });
  type(workspace, 'planQuestions', 'I33', { assumed: 'Giữ nguyên điểm, theo ý kiến của Sở' });
});

const ofVersion8 = (): Workspace => {
  const workspace = inUse();
  asVersion8(workspace);
  return workspace;
};

test('brought up to date, it is as one that has always been of this version', () => {
  const workspace = ofVersion8();
  expect(rowsOf(workspace, 'planQuestions').map(({ id }) => id)).toStrictEqual(OLD);
  mustRun(workspace, 'setUpWorkbook');
  const whole = inUse();
  mustRun(whole, 'recomputeScores');
  mustRun(workspace, 'recomputeScores');
  expect(differences(workspace, whole).filter((line) => !isBeyond.test(line))).toStrictEqual([]);
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('an item of the office’s own stays, a new one that is there already does not come twice', () => {
  const workspace = ofVersion8();
  const sheet = sheetOf(workspace, planQuestions);
  const [own, early] = [OLD.length + 2, OLD.length + 3];
  for (const [row, id] of [
    [own, 'X1'],
    [early, 'I28'],
  ] as const) {
    sheet.setCell(row, 1, { value: id });
    sheet.setCell(row, 2, { value: `Nội dung ${id}` });
  }
  mustRun(workspace, 'setUpWorkbook');
  const rows = rowsOf(workspace, 'planQuestions');
  expect(rows.slice(OLD.length, OLD.length + 2).map(({ id, question }) => [id, question])).toStrictEqual([
    ['X1', 'Nội dung X1'],
    ['I28', 'Nội dung I28'],
  ]);
  expect(rows.filter(({ id }) => id === 'I28')).toHaveLength(1);
  expect(rows).toHaveLength(PLAN_ROWS.planQuestions.length + 1);
  const answerRule = (row: number) => ruleAt(sheet, row, ANSWER);
  expect(answerRule(2)).toMatchObject({ type: 'list', values: choicesOf('I01') });
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const origin = ofVersion8();
  expect(expectMigrated(() => branch(origin))).toBeGreaterThan(3);
});
