// The scale of stars, once the office has entered it: beside the points, in the Báo cáo; without one nothing is said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { filesIn } from '../../support/interrupted';
import { told } from '../../support/observed';
import { agree, mustRun, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const SCALE = 'từ 95: 4; từ 90: 3; từ 80: 2; dưới 80: 1';

const withScale = (value: string): Workspace => {
  const workspace = eligibleOffice();
  type(workspace, 'settings', 'starScale', { value });
  mustRun(workspace, 'recomputeScores');
  return workspace;
};

const total = (workspace: Workspace) => sheetOf(workspace, dashboard).cell(DASHBOARD_ROWS.points, 2)?.value;

function reportOf(workspace: Workspace): string {
  expect(agree(workspace, 'buildDossier').ok).toBe(true);
  const name = filesIn(workspace, 'drive').find((path) => path.includes('Báo cáo')) ?? '';
  return readDocx(readFileSync(join(workspace.dir, 'drive', name))).paragraphs.join('\n');
}

test('the level stands beside the points and in the report', () => {
  const workspace = withScale(SCALE);
  expect(total(workspace)).toBe('100, mức 4 sao');
  type(workspace, 'criteria', 'A01', { actual: 'Không' });
  type(workspace, 'criteria', 'A02', { actual: 'Không' });
  type(workspace, 'criteria', 'A03', { actual: 'Không' });
  mustRun(workspace, 'recomputeScores');
  expect(total(workspace)).toBe('94, mức 3 sao');
  expect(reportOf(workspace)).toContain('tổng điểm 94 điểm, tương ứng mức 3 sao.');
});

test('a scale entered after the figures were frozen makes another snapshot', () => {
  const workspace = eligibleOffice();
  const freeze = () => told(run(workspace, 'freezeScores', { answers: 'yes' }));
  freeze();
  expect(freeze()).toContain('không chốt thêm');
  type(workspace, 'settings', 'starScale', { value: SCALE });
  expect(freeze()).not.toContain('không chốt thêm');
});

test('without a scale nothing is said of stars', () => {
  const workspace = withScale('');
  expect(total(workspace)).toBe('100');
  expect(reportOf(workspace)).not.toMatch(/mức \d+ sao/);
});

test.each(['cao thì 4 sao', 'từ 95: 3,5', 'từ 90: 4; từ 95: 3'])('"%s" is none, and named', (value) => {
  const workspace = withScale(value);
  expect(total(workspace)).toBe('100');
  const problems = rowsOf(workspace, 'dataIssues').map(({ problem }) => problem);
  expect(problems).toContainEqual(expect.stringMatching(/mức điểm/));
});
