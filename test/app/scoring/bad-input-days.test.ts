// A number under a date format that is no day, or none that anybody means, is a bad cell, as is a formula that nobody can
// compute: named, and no action ends on it.
import { expect, test } from '@jest/globals';
import type { Table } from '../../../sheets-schema/define';
import { evidence, holidays, tasks } from '../../../sheets-schema/index';
import { problemsOf } from '../../support/observed';
import { agree, sampleWorkbook, sheetOf } from '../../support/workspaces';

const COLUMNS: readonly (readonly [table: Table, column: string])[] = [
  [tasks, 'dueDate'],
  [tasks, 'doneDate'],
  [evidence, 'documentDate'],
  [holidays, 'date'],
];

const NUMBERS = [1e300, 100_100_000, 36_160_000, -1].map((value) => ({ value }));
const DEEP = { value: null, formula: `${'IF(TRUE,'.repeat(1000)}46000${',0)'.repeat(1000)}` };

test.each([...NUMBERS, DEEP])('%j in every column of days', (content) => {
  const workspace = sampleWorkbook();
  for (const [table, column] of COLUMNS) {
    const at = Object.keys(table.columns).indexOf(column) + 1;
    sheetOf(workspace, table).setCell(2, at, { ...content, format: { numberFormat: 'dd/MM/yyyy' } });
  }
  for (const action of ['recomputeScores', 'sendOverdueReminders', 'buildDossier', 'setUpWorkbook']) {
    const { error } = agree(workspace, action);
    expect([action, error?.code]).not.toStrictEqual([action, 'uncaught']);
  }
  const named = problemsOf(workspace).filter((problem) => problem.startsWith('Lỗi'));
  for (const [table, column] of COLUMNS)
    expect(named).toContainEqual(
      expect.stringContaining(`| ${table.title} | 2 | ${table.columns[column]?.header} |`),
    );
});
