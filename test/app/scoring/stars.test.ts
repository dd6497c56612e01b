// The scale of stars, once the office has entered it: beside the points, in the Báo cáo; without one nothing is said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { conditions, dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { filesIn } from '../../support/interrupted';
import { told } from '../../support/observed';
import { add, agree, mustRun, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const KIND = 'Xếp sao';
const SCALE: readonly Readonly<Record<string, string>>[] = [
  { value: '95', level: '4' },
  { value: '90', below: '95', level: '3' },
  { value: '80', below: '90', level: '2' },
  { below: '80', level: '1' },
];

const enter = (workspace: Workspace, scale: typeof SCALE): void => {
  for (const level of scale) add(workspace, 'conditions', { kind: KIND, ...level });
};

const withScale = (scale: typeof SCALE): Workspace => {
  const workspace = eligibleOffice();
  enter(workspace, scale);
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
  enter(workspace, SCALE);
  expect(freeze()).not.toContain('không chốt thêm');
});

test('without a scale nothing is said of stars', () => {
  const workspace = withScale([]);
  expect(total(workspace)).toBe('100');
  expect(reportOf(workspace)).not.toMatch(/mức \d+ sao/);
});

test('another province’s example is there to copy, and counts for nothing', () => {
  const workspace = withScale([]);
  const examples = rowsOf(workspace, 'conditions').filter(({ kind }) => kind === 'example');
  expect(examples.map(({ value, below, level }) => ({ value, below, level }))).toStrictEqual(
    SCALE.map((level) => ({ value: '', below: '', ...level })),
  );
  expect(examples.every(({ basis = '' }) => basis.includes('Đồng Nai'))).toBe(true);
  expect(total(workspace)).toBe('100');
});

test.each<Readonly<Record<string, string>>>([
  { value: 'cao', level: '4' },
  { value: '95', level: '3,5' },
  { value: '95', below: '90', level: '3' },
])('%j is no level, and named', (level) => {
  const workspace = withScale([level]);
  expect(total(workspace)).toBe('100');
  const named = rowsOf(workspace, 'dataIssues').filter(({ table }) => table === conditions.title);
  expect(named).toHaveLength(1);
});

test('levels that overlap are named, and the fewer stars are told', () => {
  const workspace = withScale([
    { value: '80', level: '3' },
    { value: '80', level: '4', below: '101' },
  ]);
  expect(total(workspace)).toBe('100, mức 3 sao');
  const [named, ...others] = rowsOf(workspace, 'dataIssues').filter(
    ({ table }) => table === conditions.title,
  );
  expect(named?.problem).toBe('từ 80 đến dưới 101 điểm thuộc hai mức sao, đang tính mức ít sao hơn');
  expect(others).toStrictEqual([]);
});
