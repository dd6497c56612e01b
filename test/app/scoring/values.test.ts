// Values on their way out and in again: an export imported changes nothing, here or in another workbook.
import { describe, expect, test } from '@jest/globals';
import { exportTable, importTable } from '../../../local/tables';
import { writeWorkbook } from '../../../local/xlsx';
import { resultsOf } from '../../support/observed';
import { tables, tabs } from '../../support/tabs';
import { branch, mustRun, newWorkbook, rowsOf, sampleWorkbook, type } from '../../support/workspaces';

/** With a document, mails, a confirmed set and a frozen scoresheet: every table has rows. */
const full = sampleWorkbook();
type(full, 'criteria', 'A02', { maxScore: '3' });
mustRun(full, 'confirmSet', { answers: 'yes' });
mustRun(full, 'sendOverdueReminders', { answers: 'yes' });
mustRun(full, 'buildDossier', { answers: 'yes' });
mustRun(full, 'recomputeScores');

describe('an export imported again', () => {
  test('changes no byte of any table', () => {
    const workspace = branch(full);
    const before = writeWorkbook(workspace.workbook);
    for (const { id } of tables) {
      const exported = exportTable(workspace, id);
      expect(exported.split('\n').length).toBeGreaterThan(2);
      importTable(workspace, id, exported);
      expect(exportTable(workspace, id)).toBe(exported);
    }
    expect(Buffer.compare(before, writeWorkbook(workspace.workbook))).toBe(0);
  });

  test('leaves Tính điểm nothing to write', () => {
    const workspace = branch(full);
    for (const { id } of tables) importTable(workspace, id, exportTable(workspace, id));
    expect(mustRun(workspace, 'recomputeScores').writes).toStrictEqual([]);
    expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('into a new workbook gives the same tables and the same scores', () => {
    const inputs = tables.filter(({ ink }) => ink !== 'output');
    const workspace = newWorkbook();
    for (const { id } of inputs) importTable(workspace, id, exportTable(full, id));
    mustRun(workspace, 'recomputeScores');
    for (const { id } of inputs) expect(exportTable(workspace, id)).toBe(exportTable(full, id));
    expect(resultsOf(workspace)).toStrictEqual(resultsOf(full));
  });
});

test('export writes keys, days, ticks, names of units, decimal commas, formulas', () => {
  const workspace = branch(full);
  type(workspace, 'criteria', 'A02', { maxScore: '2,5', evidenceRequired: '=1+1' });
  const [task] = rowsOf(workspace, 'tasks');
  expect(task).toMatchObject({
    status: 'done',
    kind: 'deadline',
    dateStatus: 'clear',
    doneDate: '2026-05-06',
    leadUnit: 'UBND xã Nam Dương',
  });
  const criterion = rowsOf(workspace, 'criteria').find(({ code }) => code === 'A02');
  expect(criterion).toMatchObject({
    rule: 'yes_no',
    notApplicable: 'FALSE',
    maxScore: '2,5',
    evidenceRequired: '=1+1',
    unit: 'Văn phòng HĐND - UBND xã',
  });
});

test.each(tabs.filter((tab) => !('columns' in tab)).map(({ id }) => [id]))(
  'the page %s comes as a grid under column letters, and is not imported',
  (id) => {
    const [header, ...rows] = exportTable(full, id).split('\n');
    expect(header).toMatch(/^A,B/);
    expect(rows.length).toBeGreaterThan(5);
    expect(() => importTable(full, id, 'A\n')).toThrow(`${id} is a page drawn by a script`);
  },
);

test('import and edit take key or label, and refuse unknown columns by name', () => {
  const workspace = branch(full);
  for (const typed of ['in_progress', 'Đang thực hiện']) {
    type(workspace, 'tasks', 'IV.2', { status: typed });
    expect(rowsOf(workspace, 'tasks')[1]?.status).toBe('in_progress');
  }
  expect(() => importTable(workspace, 'goals', 'no,colour\n1,đỏ\n')).toThrow('goals has no column colour');
});
