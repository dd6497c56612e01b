// The words of the plan where a row of the schedule has no day: it is reminded of by them, or named.
import { expect, test } from '@jest/globals';
import { dashboard, tasks } from '../../../sheets-schema/index';
import { newProblems, problemsOf, shownRows } from '../../support/observed';
import { add, mustRun, rowsOf, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

test('work whose day stands in words alone is overdue after it; the cells stay blank', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'tasks', 'IV.4', { startDate: '', dueDate: '' });
  mustRun(workspace, 'recomputeScores');
  const page = shownRows(sheetOf(workspace, dashboard)).flat().join('\n');
  expect(page).toMatch(/Trung tâm PVHCC: Hoàn thiện cơ sở.*\(hạn 30\/9\)/);
  const row = rowsOf(workspace, 'tasks').find(({ id }) => id === 'IV.4');
  expect([row?.startDate, row?.dueDate]).toStrictEqual(['', '']);
});

test('words that name no time, or several, are listed with what to do; nobody is late by them', () => {
  const workspace = sampleWorkbook();
  const before = problemsOf(workspace);
  const at = rowsOf(workspace, 'tasks').length + 2;
  for (const timeText of ['giữa năm 2026', 'hằng năm', 'Tháng 5 và tháng 6/2026', '=HYPERLINK("x";"y")'])
    add(workspace, 'tasks', {
      title: `Việc ${timeText}`,
      leadUnit: 'Phòng Kinh tế',
      timeText: `'${timeText}`,
    });
  mustRun(workspace, 'recomputeScores');
  const typed = 'Gõ ngày đến hạn; việc chưa có hạn thì chưa nhắc.';
  expect(newProblems(workspace, before).filter((line) => line.includes('chưa tính được hạn'))).toStrictEqual([
    `Lỗi | ${tasks.title} | ${at} | Hạn | giữa năm 2026 | chưa có hạn; chưa tính được hạn từ "giữa năm 2026" | ${typed}`,
    `Lỗi | ${tasks.title} | ${at + 1} | Hạn | hằng năm | chưa có hạn; chưa tính được hạn từ "hằng năm" (lặp lại, không ghi năm) | ${typed}`,
    `Lỗi | ${tasks.title} | ${at + 2} | Hạn | Tháng 5 và tháng 6/2026 | chưa có hạn; chưa tính được hạn từ "Tháng 5 và tháng 6/2026" (nhiều đợt) | Tách mỗi đợt thành một dòng và gõ hạn của từng dòng; việc chưa có hạn thì chưa nhắc.`,
    `Lỗi | ${tasks.title} | ${at + 3} | Hạn | =HYPERLINK("x";"y") | chưa có hạn; chưa tính được hạn từ "=HYPERLINK("x";"y")" | ${typed}`,
  ]);
});
