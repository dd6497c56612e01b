// What is unusual and yet clear is read right, without a word: other spellings, dashes, decimals, moved tabs.
import { expect, test } from '@jest/globals';
import { exportTable } from '../../../local/tables';
import { lists } from '../../../sheets-schema/index';
import { effectOn, newProblems, problemsOf, shownRows } from '../../support/observed';
import { mustRun, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

type Typed = [table: string, key: string, column: string, text: string];

test.each<[string, Typed, Record<string, string>?]>([
  ['a date with dashes', ['tasks', 'IV.3', 'dueDate', '30-6-2026']],
  ['a date with points', ['tasks', 'IV.3', 'dueDate', '30.6.2026']],
  ['a unit in another spelling', ['tasks', 'IV.3', 'leadUnit', 'phòng văn hoá - xã hội']],
  ['a unit with an en dash', ['tasks', 'IV.3', 'leadUnit', 'Phòng Văn hóa – Xã hội']],
  ['a unit by an alias, with blanks', ['tasks', 'IV.3', 'leadUnit', '  VHXH ']],
  ['a unit by its code', ['criteria', 'A02', 'unit', 'VP']],
  ['an alias of two units that no cell uses', ['units', 'KT', 'aliases', 'VHXH']],
  ['a choice without its marks', ['tasks', 'IV.3', 'status', 'dang thuc hien']],
  [
    'a code in small letters, a long dash',
    ['evidence', 'row:2', 'criteria', 'a01 — Tin nhắn báo trả kết quả'],
  ],
  ['an answer without its marks', ['criteria', 'A02', 'actual', 'CO']],
  ['a share with blanks', ['criteria', 'D03', 'actual', ' 12 / 12 ']],
  ['a unit in NFD', ['tasks', 'IV.3', 'leadUnit', 'Phòng Văn hóa - Xã hội xã'.normalize('NFD')]],
  ['a maximum with a comma', ['criteria', 'A02', 'maxScore', ' 2,00 ']],
  ['a total as text', ['criteria', 'C14', 'actual', ' 12 ⁄ 13 ']],
])('%s', (_, [table, key, column, text], results = {}) => {
  const workspace = sampleWorkbook();
  type(workspace, table, key, { [column]: text });
  expect(effectOn(workspace, sampleWorkbook())).toStrictEqual({ problems: [], results, changed: [] });
});

test('every choice of the evidence dropdown, all in one cell', () => {
  const workspace = sampleWorkbook();
  const choices = shownRows(sheetOf(workspace, lists))
    .slice(1)
    .map(([choice = '']) => choice);
  const offered = choices.filter((choice) => choice !== '');
  expect(offered).toHaveLength(50);
  const before = problemsOf(workspace);
  type(workspace, 'evidence', 'row:2', { criteria: offered.join('; ') });
  mustRun(workspace, 'recomputeScores');
  expect(newProblems(workspace, before)).toStrictEqual([]);
});

test('a code that looks like a date stays a code, also where evidence names it', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'criteria', 'A02', { code: '1.2' });
  type(workspace, 'evidence', 'row:2', { criteria: '1.2' });
  mustRun(workspace, 'recomputeScores');
  // Only that the set in force has no such criterion.
  expect(problemsOf(workspace).filter((problem) => problem.includes('1.2'))).toStrictEqual([
    expect.stringContaining('tiêu chí 1.2 không có trong bộ tiêu chí đang áp dụng'),
  ]);
  expect(exportTable(workspace, 'evidence').split('\n')[1]).toMatch(/^1\.2,/);
});
