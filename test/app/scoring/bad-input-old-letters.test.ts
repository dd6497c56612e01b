// Texts pasted from files of the years before Unicode: named with what they were probably meant to say, and left as they are.
import { expect, test } from '@jest/globals';
import { evidence, settings, tasks } from '../../../sheets-schema/index';
import { entriesOf } from '../../support/observed';
import { headerColumn } from '../../support/rearranged';
import { mustRun, newWorkbook, rowsOf, run, sheetOf, type } from '../../support/workspaces';

test('a text in TCVN3 or VNI is listed with its likely reading, whatever tab it stands in', () => {
  const workspace = newWorkbook();
  mustRun(workspace, 'recomputeScores');
  const before = rowsOf(workspace, 'dataIssues').length;
  const sheet = sheetOf(workspace, evidence);
  const put = (key: keyof typeof evidence.columns, value: string) =>
    sheet.setCell(2, headerColumn(sheet, evidence.columns[key].header), { value });
  put('criteria', 'A01');
  put('link', 'Tñ hå s¬ v¨n phßng');
  put('title', 'B¸o c¸o kÕt qu¶ thùc hiÖn cña ng\u00adêi d©n');
  put('issuer', 'Uûy ban nhaân daân xaõ');
  put('note', 'Café, 5 m² và 10 °C');
  const key = headerColumn(sheetOf(workspace, tasks), tasks.columns.result.header);
  sheetOf(workspace, tasks).setCell(2, key, { value: 'Ñaõ ban haønh Keá hoaïch' });
  type(workspace, 'settings', 'commune', { value: 'Nam D\u00ad¬ng, tØnh B¾c Ninh' });
  const entries = entriesOf(workspace);
  mustRun(workspace, 'recomputeScores');
  const named = rowsOf(workspace, 'dataIssues').filter(({ problem }) => problem?.includes('TCVN3'));
  expect(
    named.map(({ table, severity, action }) => [table, severity, action?.split('. Gõ lại')[0]]),
  ).toStrictEqual([
    [tasks.title, 'note', 'Có lẽ là: Đã ban hành Kế hoạch'],
    [evidence.title, 'note', 'Có lẽ là: Ủy ban nhân dân xã'],
    [evidence.title, 'note', 'Có lẽ là: Tủ hồ sơ văn phòng'],
    [evidence.title, 'note', 'Có lẽ là: Báo cáo kết quả thực hiện của người dân'],
    [settings.title, 'note', 'Có lẽ là: Nam Dương, tỉnh Bắc Ninh'],
  ]);
  expect(rowsOf(workspace, 'dataIssues').length).toBeGreaterThan(before);
  expect(entriesOf(workspace)).toStrictEqual(entries);
  expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
});
