// Cells that people merged: their value counts in every row in which it is seen, and nobody is asked to fill in what cannot
// be filled.
import { describe, expect, test } from '@jest/globals';
import { spreadsheetHost } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { criteria, evidence, goals, tasks } from '../../../sheets-schema/index';
import { entriesOf, problemsOf } from '../../support/observed';
import { mustRun, NOW, newWorkbook, OWNER, rowsOf, run, sheetOf } from '../../support/workspaces';

const columnOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;

/** As Google does: all values but the first are gone. */
function merge(
  workspace: Workspace,
  table: Table,
  row: number,
  column: number,
  rows: number,
  columns: number,
): void {
  const host = spreadsheetHost(workspace, { user: OWNER, now: NOW });
  const gid = host.gid(table.title);
  host.service.merge?.run([{ gid, row, column, rows, columns }] as never);
  host.finish();
}

/** Three rows of evidence for A01, A02, A03. */
function office(): Workspace {
  const workspace = newWorkbook();
  const sheet = sheetOf(workspace, evidence);
  ['A01', 'A02', 'A03'].forEach((code, at) => {
    sheet.setCell(at + 2, columnOf(evidence, 'criteria'), { value: code });
    sheet.setCell(at + 2, columnOf(evidence, 'link'), { value: `https://example.com/${at + 1}` });
    sheet.setCell(at + 2, columnOf(evidence, 'title'), { value: `Tài liệu ${at + 1}` });
  });
  return workspace;
}

const countsOf = (workspace: Workspace): string[] =>
  ['A01', 'A02', 'A03'].map(
    (code) => rowsOf(workspace, 'scores').find((row) => row.code === code)?.evidenceCount ?? '',
  );

const about = (workspace: Workspace, table: Table): string[] =>
  problemsOf(workspace).filter((problem) => problem.includes(table.title));

describe('over rows', () => {
  test('the criterion of a merge counts for each document beside it', () => {
    const workspace = office();
    merge(workspace, evidence, 2, columnOf(evidence, 'criteria'), 3, 1);
    const entries = entriesOf(workspace);
    mustRun(workspace, 'recomputeScores');
    expect(countsOf(workspace)).toStrictEqual(['3', '0', '0']);
    expect(about(workspace, evidence)).toStrictEqual([]);
    expect(entriesOf(workspace)).toStrictEqual(entries);
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('so does the place where documents are kept', () => {
    const workspace = office();
    merge(workspace, evidence, 2, columnOf(evidence, 'link'), 3, 1);
    mustRun(workspace, 'recomputeScores');
    expect(countsOf(workspace)).toStrictEqual(['1', '1', '1']);
    expect(about(workspace, evidence)).toStrictEqual([]);
  });

  test('a key names one row: the others are named as merged, not as doubled', () => {
    const workspace = newWorkbook();
    merge(workspace, criteria, 2, columnOf(criteria, 'code'), 2, 1);
    mustRun(workspace, 'recomputeScores');
    const found = about(workspace, criteria).filter((problem) => problem.includes('gộp ô'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('Mã');
    expect(about(workspace, criteria).join('\n')).not.toMatch(/chưa có Mã|trùng/);
  });
});

test('over columns: what cannot be filled in is named so', () => {
  const workspace = office();
  merge(workspace, evidence, 3, columnOf(evidence, 'criteria'), 1, 2);
  mustRun(workspace, 'recomputeScores');
  const problems = about(workspace, evidence).join('\n');
  expect(problems).toContain('nằm trong vùng gộp ô, không nhập được');
  expect(problems).not.toContain('chưa có Đường dẫn');
});

test.each([tasks, goals])('a row of $id with only its number is blank', (table) => {
  const workspace = newWorkbook();
  mustRun(workspace, 'recomputeScores');
  const problems = problemsOf(workspace);
  const sheet = sheetOf(workspace, table);
  const { lastRow } = sheet;
  for (let row = lastRow + 1; row < lastRow + 20; row += 1) sheet.setCell(row, 1, { value: String(row) });
  expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  expect(problemsOf(workspace)).toStrictEqual(problems);
});

test('where nothing is merged the merges are not asked for', () => {
  const plain = office();
  mustRun(plain, 'recomputeScores');
  const { calls } = mustRun(plain, 'recomputeScores');
  const lacking = office();
  sheetOf(lacking, evidence).setCell(3, columnOf(evidence, 'link'), null);
  mustRun(lacking, 'recomputeScores');
  expect(mustRun(lacking, 'recomputeScores').calls.reads).toBe(calls.reads + 1);
});
