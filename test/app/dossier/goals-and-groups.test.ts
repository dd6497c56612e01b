// Tổng quan and the dossier say the same of goals and groups: through the built bundle, from what people typed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readDocx } from '../../support/docx';
import { problemsOf } from '../../support/observed';
import { agree, mustRun, rowsOf, sampleWorkbook, type } from '../../support/workspaces';

/** D:I of Tổng quan below a heading, up to the empty row. */
function deskBelow(workspace: Workspace, heading: string): string[][] {
  const rows = rowsOf(workspace, 'dashboard').map(({ D = '', E = '', F = '' }) => [D, E, F]);
  const from = rows.findIndex(([first]) => first?.startsWith(heading)) + 1;
  return rows.slice(from, from + rows.slice(from).findIndex(([first]) => first === ''));
}

/** The tables of goals (II) and of groups (III.1) in the Báo cáo. */
function reportTables(workspace: Workspace) {
  const { files } = agree(workspace, 'buildDossier');
  const report = files.find(({ name }) => name.startsWith('Báo cáo'));
  const { tables } = readDocx(readFileSync(join(workspace.dir, report?.path ?? '')));
  const under = (column: string) =>
    tables.find(({ rows }) => rows[0]?.[1]?.startsWith(column))?.rows.slice(1) ?? [];
  return { goals: under('Mục tiêu'), groups: under('Nhóm') };
}

/** Of one goal by itself; what it contradicts has tests of its own. */
const goalProblems = (workspace: Workspace) =>
  problemsOf(workspace)
    .filter((problem) => problem.includes('| Mục tiêu Kế hoạch |'))
    .filter((problem) => !/cùng là cán bộ|mục tiêu đã có kết quả/.test(problem));

describe('a goal with a time of its own (goal 2: Quý II năm 2026)', () => {
  test.each([
    ['in time', { actual: 'Có', asOf: '30/6/2026' }, 'đã hoàn thành ngày 30/6/2026', 'Đạt', []],
    ['late', { actual: 'Có', asOf: '30/9/2026' }, 'hoàn thành chậm, ngày 30/9/2026', 'Chưa đạt', []],
    [
      'nobody knows when',
      { actual: 'Có', asOf: '' },
      'đã hoàn thành, chưa rõ ngày',
      'Chưa đạt',
      [
        'Thiếu | Mục tiêu Kế hoạch | 3 | Tính đến ngày |  | ghi đã hoàn thành nhưng chưa ghi ngày, chưa rõ có đúng thời gian đề ra hay không | Ghi ngày hoàn thành ở cột Tính đến ngày.',
      ],
    ],
    ['not yet, though its time is over', { actual: 'Không' }, 'chưa hoàn thành', 'Chưa đạt', []],
    [
      'late for the plan, in time for what was decided since',
      { actual: 'Có', asOf: '30/9/2026', target: 'Quý II-III năm 2026' },
      'đã hoàn thành ngày 30/9/2026',
      'Đạt',
      [],
    ],
    [
      'a time that cannot be read',
      { actual: 'Có', asOf: '30/9/2026', target: 'giữa năm 2026' },
      'chưa có số liệu',
      'Đang thực hiện',
      [
        'Lỗi | Mục tiêu Kế hoạch | 3 | Chỉ tiêu | giữa năm 2026 | chỉ tiêu chưa đúng: "giữa năm 2026" | Ghi tỷ lệ như "từ 90%", hoặc thời gian gồm quý (hoặc tháng) và năm.',
      ],
    ],
  ])('%s', (_when, cells, words, assessment, problems) => {
    const workspace = sampleWorkbook();
    type(workspace, 'goals', '2', cells);
    mustRun(workspace, 'recomputeScores');
    expect(deskBelow(workspace, 'MỤC TIÊU')[1]?.[0]).toContain(`: ${words} (chỉ tiêu `);
    expect(goalProblems(workspace)).toStrictEqual(problems);
    const capital = words.charAt(0).toUpperCase() + words.slice(1);
    // Where figures are missing the paper says nothing for the commune.
    const isOpen = words === 'chưa có số liệu';
    expect(reportTables(workspace).goals[1]?.slice(3)).toStrictEqual(
      isOpen ? ['…', '…'] : [capital, assessment],
    );
  });
});

test('goal 6 is the scoresheet everywhere; what is typed there is named and not counted', () => {
  const workspace = sampleWorkbook();
  const [, rate] = rowsOf(workspace, 'dashboard')
    .map(({ A, B }) => [A, B])
    .find(([label]) => label === 'Tiêu chí đạt') as [string, string];
  type(workspace, 'goals', '6', { actual: '10/50' });
  mustRun(workspace, 'recomputeScores');
  expect(rate).toMatch(/^\d+\/\d+ = /);
  expect(deskBelow(workspace, 'MỤC TIÊU')[5]?.[0]).toContain(`: ${rate} (chỉ tiêu trên 80%)`);
  expect(goalProblems(workspace)).toStrictEqual([
    'Lưu ý | Mục tiêu Kế hoạch | 7 | Kết quả | 10/50 | "10/50" ghi ở đây không được tính, kết quả lấy từ Bảng tự chấm điểm | Xóa nội dung ô này; chương trình tự tính khi bấm Tính điểm.',
  ]);
  expect(reportTables(workspace).goals[5]?.[3]).toBe(rate);
});

test('a group spelled in two ways is one, with the same figures', () => {
  const workspace = sampleWorkbook();
  const before = deskBelow(workspace, 'THEO NHÓM');
  type(workspace, 'criteria', 'D02', { group: 'SỐ HOÁ, hiện đại hoá dịch vụ hành chính' });
  mustRun(workspace, 'recomputeScores');
  const groups = deskBelow(workspace, 'THEO NHÓM');
  expect(groups).toStrictEqual(before);
  expect(groups).toHaveLength(6);
  const printed = reportTables(workspace).groups.slice(0, -1);
  expect(
    printed.map(([, , applicable, met, maximum, score]) => [`${met}/${applicable}`, `${score}/${maximum}`]),
  ).toStrictEqual(groups.map(([, met, score]) => [met, score]));
});
