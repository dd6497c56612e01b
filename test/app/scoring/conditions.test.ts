// Conditions beside the plan's two, entered in Thông tin chung: verdict, first page, papers, set in force.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { filesIn } from '../../support/interrupted';
import { told } from '../../support/observed';
import { agree, branch, mustRun, rowsOf, run, sheetOf, type } from '../../support/workspaces';

let made: Workspace | null = null;

/** Each group from 50 %, F04 in any case; confirmed. */
function office(): Workspace {
  if (made === null) {
    made = eligibleOffice();
    // As people type it where per cent is asked for.
    type(made, 'settings', 'groupMinimum', { value: '50%' });
    type(made, 'settings', 'requiredCriteria', { value: 'F04' });
    expect(agree(made, 'confirmSet').ok).toBe(true);
  }
  return branch(made);
}

const recomputed = (workspace: Workspace): string => told(mustRun(workspace, 'recomputeScores'));

const lineOf = (workspace: Workspace, beginning: string): string => {
  const sheet = sheetOf(workspace, dashboard);
  const lines = Array.from({ length: sheet.lastRow }, (_, at) => String(sheet.cell(at + 1, 4)?.value ?? ''));
  return lines.find((line) => line.startsWith(beginning)) ?? '';
};

function letterOf(workspace: Workspace): string {
  expect(agree(workspace, 'buildDossier').ok).toBe(true);
  const name = filesIn(workspace, 'drive').find((path) => path.includes('Tờ trình')) ?? '';
  return readDocx(readFileSync(join(workspace.dir, 'drive', name))).paragraphs.join('\n');
}

describe('a least share of each group and a criterion in any case', () => {
  test('where both hold: told on the first page and in the letter', () => {
    const workspace = office();
    expect(recomputed(workspace)).toMatch(/^[^\n]*\nĐỦ ĐIỀU KIỆN/);
    expect(lineOf(workspace, 'Điều kiện khác')).toBe(
      'Điều kiện khác: mỗi nhóm tiêu chí từ 50% điểm tối đa, đạt tiêu chí bắt buộc F04 – đã đạt',
    );
    expect(letterOf(workspace)).toContain(
      'tổng điểm từ 80 điểm trở lên, mỗi nhóm tiêu chí từ 50% điểm tối đa, đạt tiêu chí bắt buộc F04”, xã',
    );
  });

  test('one group below: nobody is eligible, whatever the total', () => {
    const workspace = office();
    for (const code of ['D01', 'D02']) type(workspace, 'criteria', code, { actual: '0/10' });
    expect(recomputed(workspace)).toContain('hiện đại hóa');
    expect(recomputed(workspace)).toContain('2/6 điểm (cần từ 50%)');
    expect(lineOf(workspace, 'Điều kiện khác')).toMatch(/ – chưa đạt$/);
    expect(lineOf(workspace, 'Điều kiện khác')).not.toMatch(/chưa đủ điều kiện/i);
  });

  test('the criterion missed: the same', () => {
    const workspace = office();
    type(workspace, 'criteria', 'F04', { actual: '1' });
    expect(recomputed(workspace)).toContain('CHƯA ĐỦ ĐIỀU KIỆN\n');
    expect(recomputed(workspace)).toContain('tiêu chí bắt buộc F04 chưa đạt');
  });
});

describe('in the set in force', () => {
  test.each([
    ['requiredCriteria', '', 'không còn điều kiện "Tiêu chí bắt buộc đạt: F04"'],
    ['groupMinimum', '', 'không còn điều kiện "Mỗi nhóm tiêu chí phải được từ (% điểm tối đa)"'],
    ['groupMinimum', '40', 'Mỗi nhóm tiêu chí phải được từ (% điểm tối đa): 40, đang áp dụng 50'],
  ])('%s made "%s" without a word is named, and the verdict an estimate', (key, value, problem) => {
    const workspace = office();
    type(workspace, 'settings', key, { value });
    expect(recomputed(workspace)).toContain('ƯỚC TÍNH');
    expect(rowsOf(workspace, 'dataIssues').map((row) => row.problem)).toContain(problem);
    const { messages } = run(workspace, 'confirmSet', { answers: 'no' });
    expect(messages.map(({ text }) => text).join('\n')).not.toContain('required:');
  });
});

test('a code that is no criterion is named, and nobody is eligible by it', () => {
  const workspace = office();
  type(workspace, 'settings', 'requiredCriteria', { value: 'F04; Z9' });
  expect(recomputed(workspace)).toContain('CHƯA ĐỦ ĐIỀU KIỆN\nTiêu chí bắt buộc Z9 chưa đạt');
  expect(rowsOf(workspace, 'dataIssues').map(({ problem }) => problem)).toContain('chưa có tiêu chí mã "Z9"');
});
