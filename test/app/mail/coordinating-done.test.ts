// A unit that coordinates says that its part is done: its page and its mails leave the task out, the others' do not.
import { expect, test } from '@jest/globals';
import { tasks, unitWork } from '../../../sheets-schema/index';
import { newProblems, problemsOf, shownRows } from '../../support/observed';
import { mustRun, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const HEADER = tasks.columns.coordinatingDone.header;

/** The lines of a unit's block on its page. */
function blockOf(workspace: ReturnType<typeof sampleWorkbook>, unit: string): string[] {
  const lines = shownRows(sheetOf(workspace, unitWork)).map((cells) => cells.slice(0, 3).join(' | '));
  const from = lines.findIndex((line) => line.startsWith(`▌ ${unit}`));
  const to = lines.findIndex((line, at) => at > from && line.startsWith('▌ '));
  return lines.slice(from, to < 0 ? undefined : to);
}

test('the page of a unit tells what it coordinates, and how it says that its part is done', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'tasks', 'IV.4', { coordinatingUnits: 'Phòng Kinh tế; Văn phòng HĐND-UBND' });
  mustRun(workspace, 'recomputeScores');
  const line = (unit: string) =>
    blockOf(workspace, unit).filter((text) => text.startsWith('Hoàn thiện cơ sở'));
  const told = [
    `Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công | Phối hợp với Trung tâm PVHCC. Xong phần việc của đơn vị thì ghi tên đơn vị ở cột "${HEADER}". | 30/9/2026`,
  ];
  expect([line('Phòng Kinh tế'), line('Văn phòng')]).toStrictEqual([told, told]);
  type(workspace, 'tasks', 'IV.4', { coordinatingDone: 'Phòng Kinh tế' });
  mustRun(workspace, 'recomputeScores');
  expect([line('Phòng Kinh tế'), line('Văn phòng')]).toStrictEqual([[], told]);
});

test('a unit named there that does not coordinate the task is listed', () => {
  const workspace = sampleWorkbook();
  const before = problemsOf(workspace);
  type(workspace, 'tasks', 'IV.4', { coordinatingDone: 'Phòng Kinh tế' });
  mustRun(workspace, 'recomputeScores');
  expect(newProblems(workspace, before)).toStrictEqual([
    `Lưu ý | ${tasks.title} | 5 | ${HEADER} | Phòng Kinh tế | Phòng Kinh tế không phối hợp việc này | Cột ${HEADER} chỉ ghi đơn vị có tên ở cột Phối hợp; việc của đơn vị chủ trì xong thì chọn Đã hoàn thành.`,
  ]);
});
