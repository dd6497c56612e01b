// The form on which the province takes the commune's own scores: five groups, each a typed score with decimals. Worked by
// hand: 18,5 + 22 + 20 + 13 + 18 = 91,5; of their maxima 92,5 %, 88 %, 100 %, 86,67 % and 90 %.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria } from '../../../sheets-schema/index';
import { told } from '../../support/observed';
import { add, agree, mustRun, prepared, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const GROUPS = [
  ['P21', 20, '18,5'],
  ['P22', 25, '22/25'],
  ['P23', 20, '20'],
  ['P24', 15, '13 điểm'],
  ['P25', 20, '18/20'],
] as const;

/** The five groups in place of the draft, confirmed, each with a paper. */
const portal = prepared((workspace) => {
  const sheet = sheetOf(workspace, criteria);
  const [first = {}, ...others] = rowsOf(workspace, 'criteria');
  expect(first).toHaveProperty('metFrom', '');
  sheet.deleteRows(2, others.length + 1);
  for (const [code, maxScore, actual] of GROUPS) {
    add(workspace, 'criteria', {
      code,
      name: `Nhóm ${code}`,
      rule: 'manual',
      maxScore: String(maxScore),
      actual,
    });
    add(workspace, 'evidence', { criteria: code, link: 'https://example.com/x', title: `Tài liệu ${code}` });
  }
  mustRun(workspace, 'confirmSet', { answers: 'yes' });
});

const scored = (workspace: Workspace) => {
  mustRun(workspace, 'recomputeScores');
  return rowsOf(workspace, 'scores').flatMap(({ code, score, result, reason }) =>
    code?.startsWith('P') ? [[code, score, result, reason]] : [],
  );
};

const verdict = (workspace: Workspace): string => told(run(workspace, 'recomputeScores'));

describe('five typed scores', () => {
  test('count as they were given; met is the whole of the points', () => {
    const workspace = portal();
    expect(scored(workspace)).toStrictEqual([
      ['P21', '18,5', 'not_met', 'chấm 18,5/20 điểm'],
      ['P22', '22', 'not_met', 'chấm 22/25 điểm'],
      ['P23', '20', 'met', 'chấm 20/20 điểm'],
      ['P24', '13', 'not_met', 'chấm 13/15 điểm'],
      ['P25', '18', 'not_met', 'chấm 18/20 điểm'],
    ]);
    expect(verdict(workspace)).toContain('Còn thiếu 4 tiêu chí');
  });

  test('from 80 % of the points all five are met: more than 80 %, and 91,5 points', () => {
    const workspace = portal();
    type(workspace, 'settings', 'metFrom', { value: '80' });
    mustRun(workspace, 'confirmSet', { answers: 'yes' });
    expect(scored(workspace).map(([, , result]) => result)).toStrictEqual(Array(5).fill('met'));
    expect(scored(workspace)[3]?.[3]).toBe('chấm 13/15 điểm; đạt từ 80% điểm tối đa');
    expect(verdict(workspace)).toContain('ĐỦ ĐIỀU KIỆN');
    expect(verdict(workspace)).toContain('5/5');
    expect(verdict(workspace)).toContain('91,5');
  });

  test('at the line of one group: 88 % is met from 88, not from 89', () => {
    const workspace = portal();
    const resultFrom = (metFrom: string) => {
      type(workspace, 'criteria', 'P22', { metFrom });
      return scored(workspace)[1]?.[2];
    };
    expect([resultFrom('88'), resultFrom('89')]).toStrictEqual(['met', 'not_met']);
  });

  test('the papers say so', () => {
    const workspace = portal();
    expect(agree(workspace, 'buildDossier').ok).toBe(true);
    expect(rowsOf(workspace, 'documents').length).toBe(4);
  });
});
