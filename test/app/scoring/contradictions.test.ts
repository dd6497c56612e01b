// One fact, one cell: what the workbook says twice is taken from one place, or named before a paper prints both.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { problemsOf } from '../../support/observed';
import { agree, mustRun, rowsOf, sampleWorkbook, type } from '../../support/workspaces';

const paperOf = (workspace: Workspace, name: string) => {
  const { files } = agree(workspace, 'buildDossier');
  const paper = files.find((file) => file.name.startsWith(name));
  return readDocx(readFileSync(join(workspace.dir, paper?.path ?? '')));
};

/** Goal 4 in the table of the Báo cáo. */
const printedGoal = (workspace: Workspace): string[] => {
  const { tables } = paperOf(workspace, 'Báo cáo');
  const goals = tables.find(({ rows }) => rows[0]?.[1]?.startsWith('Mục tiêu'));
  return goals?.rows[4]?.slice(3) ?? [];
};

const shownGoal = (workspace: Workspace): string =>
  rowsOf(workspace, 'dashboard')
    .map(({ D = '' }) => D)
    .filter((line) => line.includes('4 xin - 4 luôn - 5 không'))
    .at(-1) ?? '';

const named = (workspace: Workspace, word: string): string[] => {
  mustRun(workspace, 'recomputeScores');
  return problemsOf(workspace).filter((line) => line.includes(word));
};

test('goal 4 is what E01, E02 and E03 say: on the page and in the Báo cáo', () => {
  const workspace = sampleWorkbook();
  expect(named(workspace, 'cùng nội dung')).toStrictEqual([]);
  expect(shownGoal(workspace)).toContain('40/40');
  expect(printedGoal(workspace)).toStrictEqual(['40/40 = 100%', 'Đạt']);
  type(workspace, 'checklist', 'E02|Thực hiện "4 luôn"|Phòng Kinh tế', { actual: '8/9' });
  mustRun(workspace, 'recomputeScores');
  expect(shownGoal(workspace)).toContain('39/40');
});

test('figures typed beside them are not counted, and named where they differ', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'goals', '4', { actual: '51/52' });
  expect(named(workspace, '| 51/52 |')).toStrictEqual([
    'Lỗi | Mục tiêu Kế hoạch | 5 | Kết quả | 51/52 | mục tiêu ghi 51/52, tiêu chí E01, E02, E03 cùng nội dung là 40/40 | Kiểm tra, sửa một trong hai chỗ cho khớp trước khi lập hồ sơ.',
    'Lưu ý | Mục tiêu Kế hoạch | 5 | Kết quả | 51/52 | "51/52" ghi ở đây không được tính, mục tiêu lấy số liệu từ tiêu chí | Xóa nội dung ô này; hoặc xóa mã ở cột Lấy số liệu từ tiêu chí nếu nhập riêng.',
  ]);
  expect(shownGoal(workspace)).toContain('40/40');
});

test('without the codes the typed figures count, and the contradiction keeps the papers drafts', () => {
  const workspace = eligibleOffice();
  const isDraft = () => paperOf(workspace, 'Tờ trình').paragraphs.join('\n').includes('DỰ THẢO');
  mustRun(workspace, 'recomputeScores');
  const before = problemsOf(workspace).filter((line) => !line.startsWith('Lưu ý'));
  type(workspace, 'goals', '4', { criterion: '', actual: '51/52' });
  expect(named(workspace, 'cùng nội dung')).toStrictEqual([
    expect.stringMatching(
      /^Lỗi \| Mục tiêu Kế hoạch \| 5 \| Kết quả \| 51\/52 \| mục tiêu ghi 51\/52, tiêu chí/,
    ),
  ]);
  expect(before).toStrictEqual([]);
  expect(isDraft()).toBe(true);
});

test('a code that is none, a goal that is no share', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'goals', '4', { criterion: 'E01; E09' });
  type(workspace, 'goals', '2', { criterion: 'C03' });
  expect(named(workspace, '| Lấy số liệu từ tiêu chí |')).toStrictEqual([
    'Lỗi | Mục tiêu Kế hoạch | 5 | Lấy số liệu từ tiêu chí | E09 | chưa có tiêu chí mã "E09" | Chọn lại tiêu chí trong danh sách, hoặc gõ đúng mã ở bảng Tiêu chí.',
    'Lưu ý | Mục tiêu Kế hoạch | 3 | Lấy số liệu từ tiêu chí | C03 | mục tiêu này không lấy số liệu từ tiêu chí được | Xóa nội dung ô này; chỉ mục tiêu là tỷ lệ (%) mới lấy số liệu từ tiêu chí.',
  ]);
  type(workspace, 'criteria', 'A01', { actual: 'Có', explanation: 'Có hồ sơ' });
  type(workspace, 'goals', '4', { criterion: 'E01; A01' });
  expect(named(workspace, '| Lấy số liệu từ tiêu chí | E01; A01 |')[0]).toContain(
    'tiêu chí A01 không có tỷ lệ (số đạt/tổng số), nên mục tiêu chưa có số liệu',
  );
});

test('the sample shows one: who was briefed, and who keeps the rules, are not the same number', () => {
  expect(named(sampleWorkbook(), 'cùng là')).toStrictEqual([
    'Lưu ý | Mục tiêu Kế hoạch | 4 | Kết quả | 52/52 | tổng số ở đây là 52, ở mục tiêu 4 là 40, cùng là cán bộ, công chức xã | Kiểm tra, sửa cho khớp; nếu tính cả đối tượng khác thì chọn phương án ở bảng Nội dung xin ý kiến.',
  ]);
});

test('what the plan says twice, and rows that contradict their criteria', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'checklist', 'F09|giải quyết kịp thời kiến nghị|Chủ tịch UBND xã', { done: 'FALSE' });
  type(workspace, 'tasks', 'IV.1', { doneDate: '8/5/2026' });
  type(workspace, 'tasks', 'IV.4', { status: 'Đã hoàn thành' });
  const lines = named(workspace, '');
  expect(lines.filter((line) => /F07 cùng nội dung|ghi hoàn thành ngày/.test(line))).toHaveLength(2);
  expect(lines.find((line) => line.includes('việc đã hoàn thành, tiêu chí'))).toContain('C04');
});
