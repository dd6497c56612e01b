// Ngày cần kiểm tra lại in the workbook: named on its unit's page, then not counted; the same day computes the same.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { unitWork } from '../../../sheets-schema/index';
import { shownRows } from '../../support/observed';
import { agree, mustRun, prepared, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const on = (day: string) => ({ now: new Date(`${day}T08:00:00+07:00`) });

const office = prepared((workspace) => {
  type(workspace, 'criteria', 'A10', { actual: 'Có' });
  type(workspace, 'evidence', 'row:2', {
    criteria: 'A10',
    link: 'Tủ 1',
    title: 'Quy tắc ứng xử',
    documentNumber: '126/QĐ-UBND',
    documentDate: '14/08/2025',
    reviewBy: '30/09/2026',
  });
});

const scoreOfA10 = (workspace: Workspace) => rowsOf(workspace, 'scores').find(({ code }) => code === 'A10');
const named = (workspace: Workspace) =>
  rowsOf(workspace, 'dataIssues').flatMap(({ table, problem = '', severity }) =>
    table === 'Minh chứng' && problem.includes('cần kiểm tra lại') ? [`${severity}: ${problem}`] : [],
  );
const linesOf = (workspace: Workspace) =>
  shownRows(sheetOf(workspace, unitWork)).filter(([first = '']) => first.includes('A.10-01'));

test('counts, is named, counts no more, and counts again once it was looked at', () => {
  const workspace = office();
  mustRun(workspace, 'recomputeScores', on('2026-09-30'));
  expect([scoreOfA10(workspace)?.result, named(workspace), linesOf(workspace)]).toStrictEqual([
    'met',
    [],
    [],
  ]);

  mustRun(workspace, 'recomputeScores', on('2026-10-20'));
  expect([scoreOfA10(workspace)?.result, named(workspace)]).toStrictEqual([
    'met',
    ['note: đã qua ngày cần kiểm tra lại (30/09/2026); còn được tính đến hết ngày 30/10/2026'],
  ]);
  expect(linesOf(workspace).map((row) => row.slice(0, 3))).toStrictEqual([
    [
      '[A.10-01] Quy tắc ứng xử',
      'Còn được tính đến hết ngày 30/10/2026. Kiểm tra xong thì ghi ngày tiếp theo ở cột Ngày cần kiểm tra lại.',
      '30/9/2026',
    ],
  ]);
  expect(run(workspace, 'recomputeScores', on('2026-10-20')).writes).toStrictEqual([]);

  mustRun(workspace, 'recomputeScores', on('2026-10-31'));
  expect([scoreOfA10(workspace)?.result, scoreOfA10(workspace)?.reason]).toStrictEqual([
    'not_met',
    expect.stringContaining('quá ngày cần kiểm tra lại'),
  ]);
  expect(run(workspace, 'recomputeScores', on('2026-10-31')).writes).toStrictEqual([]);

  type(workspace, 'evidence', 'row:2', { reviewBy: '31/12/2026' });
  mustRun(workspace, 'recomputeScores', on('2026-10-31'));
  expect([scoreOfA10(workspace)?.result, named(workspace)]).toStrictEqual(['met', []]);
});

test('the days of grace are the office’s own', () => {
  const workspace = office();
  type(workspace, 'settings', 'reviewGrace', { value: '60' });
  mustRun(workspace, 'recomputeScores', on('2026-11-29'));
  expect(scoreOfA10(workspace)?.result).toBe('met');
  mustRun(workspace, 'recomputeScores', on('2026-11-30'));
  expect(scoreOfA10(workspace)?.result).toBe('not_met');
});

test('what is frozen is what counts on that day: the day after, the data have changed', () => {
  const workspace = office();
  const freeze = (day: string) => agree(workspace, 'freezeScores', on(day)).messages.at(-1)?.text ?? '';
  freeze('2026-10-30');
  expect(freeze('2026-10-30')).toContain('không chốt thêm');
  expect(freeze('2026-10-31')).not.toContain('không chốt thêm');
});
