// A unit that the plan does not name is marked wherever it is shown with its criterion or its work, until it is agreed on.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { eligibleOffice } from '../../support/eligible';
import { shownRows, told } from '../../support/observed';
import { go, opened, review } from '../../support/round';
import { branch, mustRun, rowsOf, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const answer = (workspace: Workspace, id: string, text: string) =>
  type(workspace, 'planQuestions', id, { answer: text });

const AGREED = 'Thống nhất như đề xuất';

/** Lines of Tổng quan, from the one that begins so. */
function dashboardFrom(workspace: Workspace, start: string): string[] {
  mustRun(workspace, 'recomputeScores');
  const lines = shownRows(sheetOf(workspace, dashboard)).map(([first = '']) => first);
  return lines.slice(lines.findIndex((line) => line.startsWith(start)));
}

/** Under each criterion to put first: by code its unit and what it lacks. */
function prioritiesOf(workspace: Workspace): Record<string, string> {
  const lines = dashboardFrom(workspace, 'TIÊU CHÍ CẦN ƯU TIÊN');
  return Object.fromEntries(
    lines.flatMap((line, at) => {
      const code = /^([A-G]\d\d) /.exec(line)?.[1];
      return code === undefined ? [] : [[code, (lines[at + 1] ?? '').split(':')[0]?.trim() ?? '']];
    }),
  );
}

test('criteria to put first on Tổng quan: the proposed unit is marked, one that the plan names or people chose is not', () => {
  const workspace = branch(eligibleOffice());
  // The plan names a unit for C06 to C13, and none for A01 to A03.
  const named = ['C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13'];
  for (const code of [...named, 'A01', 'A02', 'A03']) type(workspace, 'criteria', code, { actual: 'Không' });
  for (const code of named.slice(1)) type(workspace, 'criteria', code, { effort: '9' });
  type(workspace, 'criteria', 'A01', { effort: '9' });
  const shown = prioritiesOf(workspace);
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(['A02']));
  for (const [code, unit] of Object.entries(shown))
    expect([code, unit.endsWith(' (đề xuất)')]).toStrictEqual([code, code.startsWith('A')]);

  const proposed = rowsOf(workspace, 'criteria').find(({ code }) => code === 'A02')?.unit ?? '';
  type(workspace, 'criteria', 'A02', { unit: 'Phòng Kinh tế' });
  expect(prioritiesOf(workspace).A02).not.toContain('đề xuất');
  type(workspace, 'criteria', 'A02', { unit: proposed });
  expect(prioritiesOf(workspace).A02).toContain('đề xuất');
  answer(workspace, 'I34', AGREED);
  expect(prioritiesOf(workspace).A02).not.toContain('đề xuất');
});

test('work whose lead is only assumed: on Tổng quan, in the block of the unit, in its mail', () => {
  const workspace = sampleWorkbook();
  // The plan names several units for row 8.
  type(workspace, 'tasks', 'IV.8-1', { dueDate: '1/10/2026', status: 'Chưa thực hiện', dateStatus: 'Đã rõ' });
  const overdue = (title: string) =>
    dashboardFrom(workspace, 'Việc quá hạn').filter((line) => line.includes(title) && line.includes('(hạn '));
  const block = (title: string) =>
    rowsOf(workspace, 'unitWork').flatMap(({ A = '', B = '' }) =>
      A.includes(title) && B.startsWith('Quá hạn') ? [B] : [],
    );
  const marks = (title: string) =>
    [...overdue(title), ...block(title)].map((text) => text.includes('đề xuất'));
  const [ofSeveral, ofOne] = ['Thực hiện đánh giá', 'Hoàn thiện cơ sở'];
  expect([marks(ofSeveral), marks(ofOne)]).toStrictEqual([
    [true, true],
    [false, false],
  ]);
  expect(told(run(workspace, 'previewReminders'))).toContain('(đơn vị chủ trì: đề xuất)');
  answer(workspace, 'I17', 'Đơn vị ghi đầu tiên chủ trì');
  expect(marks(ofSeveral)).toStrictEqual([false, false]);
  expect(told(run(workspace, 'previewReminders'))).not.toContain('đơn vị chủ trì: đề xuất');
});

test('what reviewers ask for: in the question before it is sent, in the block, in the mail', () => {
  const workspace = opened();
  type(workspace, 'units', 'PVHCC', { email: 'pvhcc@example.com' });
  review(workspace, 'A01', { requestText: 'Bổ sung ảnh', requestBy: '25/10/2026' });
  review(workspace, 'C06', { requestText: 'Bổ sung ảnh', requestBy: '25/10/2026' });
  const asked = (go(workspace, 'returnItems').messages[0]?.text ?? '').split('\n');
  expect(asked.find((line) => line.startsWith('- A01 –'))).toContain(' (đề xuất) (trước ngày');
  expect(asked.find((line) => line.startsWith('- C06 –'))).not.toContain('đề xuất');
  const mail = () => told(run(workspace, 'previewReminders'));
  expect(mail()).toContain('(đơn vị phụ trách: đề xuất)');
  answer(workspace, 'I34', AGREED);
  expect(mail()).not.toContain('(đơn vị phụ trách: đề xuất)');
});
