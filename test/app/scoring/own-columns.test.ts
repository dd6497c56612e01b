// Columns that people add to the tabs that a recompute draws: what they wrote stays beside the row it was written for.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { criteria, dataIssues, scores } from '../../../sheets-schema/index';
import { OWN_WORDS_LEFT } from '../../../src/ui/words/tables.vi';
import { remainsOf } from '../../support/interrupted';
import { headerColumn } from '../../support/rearranged';
import { rarely } from '../../support/thinned';
import { branch, mustRun, prepared, run, sheetOf, type } from '../../support/workspaces';

const OPINION = 'Ý kiến của xã';

const computed = prepared((workspace) => mustRun(workspace, 'recomputeScores'));

/** What stands in a row of the schema's columns, as a key for a test. */
const nameOf = (workspace: Workspace, table: Table, row: number): string => {
  const sheet = sheetOf(workspace, table);
  const at = (header: string) => sheet.cell(row, headerColumn(sheet, header))?.value ?? '';
  return table === scores
    ? String(at(scores.columns.code.header))
    : [dataIssues.columns.table, dataIssues.columns.column, dataIssues.columns.problem]
        .map(({ header }) => at(header))
        .join(' | ');
};

const rowOf = (workspace: Workspace, code: string): number => {
  const { lastRow } = sheetOf(workspace, scores);
  for (let row = 2; row <= lastRow; row += 1) if (nameOf(workspace, scores, row) === code) return row;
  throw new Error(`no row ${code}`);
};

/** Writes beside a row: words, a look, a note. */
function write(workspace: Workspace, table: Table, row: number, words: string): void {
  const sheet = sheetOf(workspace, table);
  const column = headerColumn(sheet, OPINION);
  sheet.setCell(row, column, { value: words, format: { background: '#ffff00' } });
  sheet.setNote(row, column, `ghi chú: ${words}`);
}

function addOpinions(workspace: Workspace, table: Table, column = columnsOf(table).length + 1): void {
  const sheet = sheetOf(workspace, table);
  if (column <= columnsOf(table).length) sheet.insertColumns(column - 1, 1);
  sheet.setCell(1, column, { value: OPINION });
}

interface Opinion {
  readonly beside: string;
  readonly words: unknown;
}

/** From top to bottom; each must have kept its look and its note. */
function opinions(workspace: Workspace, table: Table): Opinion[] {
  const sheet = sheetOf(workspace, table);
  const column = headerColumn(sheet, OPINION);
  const found: Opinion[] = [];
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    const words = sheet.cell(row, column)?.value ?? null;
    if (words === null || words === '') continue;
    expect(sheet.formatAt(row, column).background).toBe('#ffff00');
    expect(sheet.notes.get(`${row},${column}`)).toBe(`ghi chú: ${words}`);
    found.push({ beside: nameOf(workspace, table, row), words });
  }
  return found;
}

const lineRow = (workspace: Workspace, table: Table): number => {
  const sheet = sheetOf(workspace, table);
  for (let row = 2; row <= sheet.lastRow; row += 1)
    for (let column = 1; column <= sheet.lastColumn; column += 1)
      if (sheet.cell(row, column)?.value === OWN_WORDS_LEFT) return row;
  return 0;
};

/** The rows of Tiêu chí from the last to the first. */
function reverseCriteria(workspace: Workspace): void {
  const sheet = sheetOf(workspace, criteria);
  const rows = Array.from({ length: sheet.lastRow - 1 }, (_, at) =>
    columnsOf(criteria).map((_column, c) => sheet.cell(at + 2, c + 1)),
  );
  rows.reverse().forEach((cells, at) => {
    cells.forEach((cell, c) => {
      sheet.setCell(at + 2, c + 1, cell ?? null);
    });
  });
}

function deleteCriterion(workspace: Workspace, code: string): void {
  const sheet = sheetOf(workspace, criteria);
  for (let row = sheet.lastRow; row > 1; row -= 1)
    if (sheet.cell(row, 1)?.value === code) sheet.deleteRows(row, 1);
}

const isSettled = (workspace: Workspace): void =>
  expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);

describe.each([
  ['right of the others', columnsOf(scores).length + 1],
  ['between the others', 3],
  ['left of all', 1],
])('an own column of Bảng tự chấm điểm %s', (_where, column) => {
  const office = prepared((workspace) => {
    mustRun(workspace, 'recomputeScores');
    addOpinions(workspace, scores, column);
    write(workspace, scores, rowOf(workspace, 'A01'), 'ý kiến về A01');
    write(workspace, scores, rowOf(workspace, 'B03'), 'ý kiến về B03');
  });
  const about = (code: string): Opinion => ({ beside: code, words: `ý kiến về ${code}` });

  test('stays beside its row however people sort Tiêu chí: the order is the one that was agreed on', () => {
    const workspace = office();
    reverseCriteria(workspace);
    mustRun(workspace, 'recomputeScores');
    expect(opinions(workspace, scores)).toStrictEqual([about('A01'), about('B03')]);
    expect(rowOf(workspace, 'A01')).toBe(2);
    isSettled(workspace);
  });

  test('of a criterion that is gone is kept below a line, and finds back should that return', () => {
    const workspace = office();
    const before = branch(workspace);
    deleteCriterion(workspace, 'A01');
    mustRun(workspace, 'recomputeScores');
    expect(opinions(workspace, scores)).toStrictEqual([about('B03'), about('A01')]);
    expect([lineRow(workspace, scores), rowOf(workspace, 'A01')]).toStrictEqual([51, 52]);
    isSettled(workspace);
    const kept = sheetOf(workspace, criteria);
    const row = kept.lastRow + 1;
    columnsOf(criteria).forEach((_, c) => {
      kept.setCell(row, c + 1, sheetOf(before, criteria).cell(2, c + 1) ?? null);
    });
    mustRun(workspace, 'recomputeScores');
    expect(opinions(workspace, scores)).toStrictEqual([about('A01'), about('B03')]);
    expect([lineRow(workspace, scores), rowOf(workspace, 'A01')]).toStrictEqual([0, 2]);
    isSettled(workspace);
  });

  test('that was emptied leaves nothing below', () => {
    const workspace = office();
    deleteCriterion(workspace, 'A01');
    mustRun(workspace, 'recomputeScores');
    const sheet = sheetOf(workspace, scores);
    sheet.setCell(rowOf(workspace, 'A01'), headerColumn(sheet, OPINION), null);
    mustRun(workspace, 'recomputeScores');
    expect(lineRow(workspace, scores)).toBe(0);
    expect(sheetOf(workspace, scores).lastRow).toBe(50);
    isSettled(workspace);
  });

  // Between the others is the hardest; the two beside it weekly.
  const ended = column === 3 ? test : rarely;

  ended('is never beside another row, whichever call a run is ended at', () => {
    const build = () => {
      const workspace = office();
      reverseCriteria(workspace);
      deleteCriterion(workspace, 'B03');
      return workspace;
    };
    const ended = [
      ...remainsOf(build, (workspace, end) => run(workspace, 'recomputeScores', end), 'killAfter', 4),
    ];
    expect(ended.length).toBeGreaterThan(2);
    for (const { call, workspace } of ended) {
      expect([call, opinions(workspace, scores).find(({ beside }) => beside === 'A01')]).toStrictEqual([
        call,
        about('A01'),
      ]);
      mustRun(workspace, 'recomputeScores');
      expect([call, opinions(workspace, scores)]).toStrictEqual([call, [about('A01'), about('B03')]]);
      expect([call, sheetOf(workspace, scores).lastColumn]).toStrictEqual([
        call,
        columnsOf(scores).length + 1,
      ]);
      isSettled(workspace);
    }
  });
});

test('words below all rows stay where they are until the rows need the place', () => {
  const workspace = computed();
  addOpinions(workspace, scores);
  write(workspace, scores, 54, 'người tổng hợp');
  write(workspace, scores, rowOf(workspace, 'C10'), 'xem lại');
  reverseCriteria(workspace);
  mustRun(workspace, 'recomputeScores');
  const sheet = sheetOf(workspace, scores);
  expect(sheet.cell(54, headerColumn(sheet, OPINION))?.value).toBe('người tổng hợp');
  for (const code of ['A02', 'A03', 'A04']) write(workspace, scores, rowOf(workspace, code), `về ${code}`);
  for (const code of ['A02', 'A03', 'A04']) deleteCriterion(workspace, code);
  mustRun(workspace, 'recomputeScores');
  expect(opinions(workspace, scores).map(({ words }) => words)).toStrictEqual([
    'xem lại',
    'về A02',
    'về A03',
    'về A04',
    'người tổng hợp',
  ]);
  isSettled(workspace);
});

test('words on a row that somebody put in are kept below, and stay there', () => {
  const workspace = computed();
  addOpinions(workspace, scores);
  sheetOf(workspace, scores).insertRows(5, 1);
  write(workspace, scores, 6, 'trên dòng chèn thêm');
  mustRun(workspace, 'recomputeScores');
  expect([lineRow(workspace, scores), opinions(workspace, scores)]).toStrictEqual([
    52,
    [{ beside: '', words: 'trên dòng chèn thêm' }],
  ]);
  isSettled(workspace);
});

test('a formula of the commune’s own goes on meaning the cells beside it', () => {
  const workspace = computed();
  addOpinions(workspace, scores);
  const sheet = sheetOf(workspace, scores);
  const column = headerColumn(sheet, OPINION);
  const row = rowOf(workspace, 'B03');
  sheet.setCell(row, column, { value: 'B03!', formula: `A${row}&"!"` });
  deleteCriterion(workspace, 'A01');
  mustRun(workspace, 'recomputeScores');
  expect(rowOf(workspace, 'B03')).toBe(row - 1);
  const cell = sheetOf(workspace, scores).cell(row - 1, column);
  expect([cell?.formula, cell?.value]).toStrictEqual([`A${row - 1}&"!"`, 'B03!']);
});

describe('an own column of Cần bổ sung, chỉnh sửa', () => {
  const office = prepared((workspace) => {
    type(workspace, 'criteria', 'C10', { actual: 'chưa rõ' });
    type(workspace, 'criteria', 'A04', { actual: 'không biết' });
    mustRun(workspace, 'recomputeScores');
    addOpinions(workspace, dataIssues);
    const { lastRow } = sheetOf(workspace, dataIssues);
    for (let row = 2; row <= lastRow; row += 1)
      write(workspace, dataIssues, row, nameOf(workspace, dataIssues, row));
  });
  /** Each opinion says beside which problem it was written. */
  const isRight = (workspace: Workspace): void => {
    const all = opinions(workspace, dataIssues);
    expect(all.length).toBeGreaterThan(5);
    for (const { beside, words } of all) if (beside !== ' |  | ') expect(words).toBe(beside);
  };

  test('follows its problem where others are solved, and where rows are put in and sorted', () => {
    const workspace = office();
    const count = opinions(workspace, dataIssues).length;
    type(workspace, 'criteria', 'A04', { actual: 'Có' });
    reverseCriteria(workspace);
    mustRun(workspace, 'recomputeScores');
    isRight(workspace);
    expect(opinions(workspace, dataIssues)).toHaveLength(count);
    expect(lineRow(workspace, dataIssues)).toBeGreaterThan(0);
    isSettled(workspace);
  });

  test('finds back where a problem that was solved is there again', () => {
    const workspace = office();
    const before = opinions(workspace, dataIssues);
    type(workspace, 'criteria', 'A04', { actual: 'Có' });
    mustRun(workspace, 'recomputeScores');
    type(workspace, 'criteria', 'A04', { actual: 'không biết' });
    mustRun(workspace, 'recomputeScores');
    expect(opinions(workspace, dataIssues)).toStrictEqual(before);
    expect(lineRow(workspace, dataIssues)).toBe(0);
    isSettled(workspace);
  });
});
