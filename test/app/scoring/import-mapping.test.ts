// What was handed in goes along with an imported set: by similar texts, or as a person chose.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { checklist, criteria, criteriaMapping } from '../../../sheets-schema/index';
import { problemsOf, told } from '../../support/observed';
import { columnOf } from '../../support/repaired';
import { smallSet } from '../../support/small-set';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  rowsOf,
  ruleAt,
  run,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

const imported = (): Workspace => {
  const workspace = smallSet();
  mustRun(workspace, 'importCriteriaSet', { answers: 'yes' });
  return workspace;
};
const evidenceOf = (workspace: Workspace) => rowsOf(workspace, 'evidence').map((row) => row.criteria);
const titles = (workspace: Workspace) => workspace.workbook.sheets.map(({ name }) => name);

test('the question counts what stays and what waits for a choice', () => {
  const workspace = smallSet();
  const { messages } = run(workspace, 'importCriteriaSet');
  expect(messages[0]?.text).toContain('2 minh chứng giữ nguyên, 2 cần chọn mã mới.');
  const items = rowsOf(workspace, 'checklist').map(({ criterion }) => criterion);
  const kept = items.filter((criterion) => criterion === 'A05').length;
  expect(messages[0]?.text).toContain(
    `Danh mục kiểm tra: ${kept} mục chuyển theo mã mới, ${items.length - kept} mục chỉ giữ ở bảng lưu.`,
  );
  const proposed = rowsOf(workspace, criteriaMapping.id).filter(({ proposedCode }) => proposedCode !== '');
  expect(
    proposed.map(({ code, proposedCode, evidenceCount }) => [code, proposedCode, evidenceCount]),
  ).toStrictEqual([
    ['A02', "'1.1", '2'],
    ['A05', "'1.2", '1'],
    ['C12', "'2.1", '0'],
  ]);
});

test('evidence and checklist stand under the new codes; without one a row keeps its words and is named', () => {
  const workspace = imported();
  expect(evidenceOf(workspace)).toStrictEqual([
    '1.1 – Bố trí hòm thư góp ý tại trụ sở UBND xã',
    '1.2 – Niêm yết danh mục, nội dung, quy trình giải quyết thủ tục hành chính tại…',
    'A01 – Tin nhắn báo trả kết quả',
    expect.stringMatching(/^F07; 1\.1 – Bố trí/),
  ]);
  const before = rowsOf(smallSet(), 'checklist').filter(({ criterion }) => criterion === 'A05');
  expect(before[0]).toMatchObject({ done: 'TRUE', note: 'ảnh ngày 05/10' });
  expect(rowsOf(workspace, 'checklist')).toStrictEqual(before.map((row) => ({ ...row, criterion: '1.2' })));
  expect(
    sheetOf(workspace, { title: 'Danh mục kiểm tra' }).cell(2, columnOf(checklist, 'link'))?.formula,
  ).toBe('HYPERLINK("https://example.com/anh","Ảnh niêm yết")');
  const named = problemsOf(workspace).filter((line) => line.includes('Minh chứng | '));
  expect(named.filter((line) => line.includes('A01')).length).toBe(1);
  expect(named.filter((line) => line.includes('F07')).length).toBe(1);
});

test('a goal takes its figures from the new criterion', () => {
  const goal = rowsOf(imported(), 'goals').find(({ no }) => no === '4');
  expect(goal?.criterion).toBe('1.1 – Bố trí hòm thư góp ý tại trụ sở UBND xã; F07');
});

test('a code that a person chose goes before the proposal, a dash sends nowhere', () => {
  const workspace = smallSet();
  mustRun(workspace, 'importCriteriaSet');
  type(workspace, criteriaMapping.id, 'A01', { newCode: '2.1' });
  type(workspace, criteriaMapping.id, 'A02', { newCode: '-' });
  type(workspace, criteriaMapping.id, 'F07', { newCode: '9.9' });
  const { messages } = agree(workspace, 'importCriteriaSet');
  const question = messages[0]?.text ?? '';
  expect(question).toContain('2 minh chứng giữ nguyên, 1 cần chọn mã mới, 1 không chuyển.');
  expect(question).toContain('Mã đã ghi nhưng bộ mới không có: 9.9.');
  expect(evidenceOf(workspace).slice(0, 3)).toStrictEqual([
    'Không chuyển: A02 – Hòm thư góp ý tại trụ sở',
    expect.stringMatching(/^1\.2 – /),
    '2.1 – Lắp đặt hệ thống camera giám sát',
  ]);
  // Decided: nothing is asked for it again. F07 still waits, in the same cell as what is set aside.
  const named = problemsOf(workspace).filter((line) => line.includes('Minh chứng | '));
  expect(named.filter((line) => line.includes('A02'))).toStrictEqual([]);
  expect(named.filter((line) => line.includes('"F07"'))).toHaveLength(1);
});

test('conditions follow the criteria they name; one whose criterion is gone is told before the yes, and named', () => {
  const workspace = smallSet();
  add(workspace, 'conditions', { kind: 'Tiêu chí bắt buộc đạt', criteria: 'A02; A05' });
  add(workspace, 'conditions', { kind: 'Vi phạm thì không xét', criteria: 'F07' });
  mustRun(workspace, 'importCriteriaSet');
  type(workspace, criteriaMapping.id, 'F07', { newCode: '-' });
  const { messages } = agree(workspace, 'importCriteriaSet');
  const told = 'Bảng Điều kiện: 1 dòng nêu tiêu chí chuyển theo mã mới, 1 dòng còn mã cũ, cần xem lại.';
  expect(messages.map(({ text }) => text.includes(told))).toStrictEqual([true, true]);
  expect(rowsOf(workspace, 'conditions').flatMap(({ criteria: names }) => names || [])).toStrictEqual([
    expect.stringMatching(/^1\.1 – Bố trí hòm thư góp ý tại trụ sở UBND xã; 1\.2 – Niêm yết/),
    'F07',
  ]);
  const problems = problemsOf(workspace).filter((line) => line.includes('| Điều kiện |'));
  expect(problems.filter((line) => line.includes('chưa có tiêu chí mã "F07"'))).toHaveLength(1);
  mustRun(workspace, 'confirmSet', { answers: 'yes' });
  mustRun(workspace, 'recomputeScores');
  const left = problemsOf(workspace).filter((line) => line.includes('| Điều kiện |'));
  expect(left.every((line) => line.includes('F07'))).toBe(true);
});

test('who is responsible is who was, unless the table says so', () => {
  const workspace = imported();
  expect(rowsOf(workspace, 'criteria').map(({ code, unit }) => [code, unit])).toStrictEqual([
    ['1.1', 'Văn phòng HĐND - UBND xã'],
    ['1.2', 'Trung tâm Phục vụ hành chính công xã'],
    ['2.1', 'Phòng Văn hóa - Xã hội xã'],
  ]);
});

test('the former set stays whole in hidden tabs; those of the import are gone', () => {
  const workspace = smallSet();
  const before = branch(workspace);
  mustRun(workspace, 'importCriteriaSet', { answers: 'yes' });
  expect(titles(workspace)).not.toContain(CRITERIA_STAGING);
  expect(titles(workspace)).not.toContain(criteriaMapping.title);
  const [archive, items] = ['Tiêu chí (lưu 20-10-2026)', 'Danh mục (lưu 20-10-2026)'];
  for (const title of [archive, items]) expect(workspace.workbook.sheet(title)?.hidden).toBe(true);
  const values = (of: Workspace, title: string) =>
    [...sheetOf(of, { title }).rows()].map(([row, cells]) => [
      row,
      cells.map(([at, { value }]) => [at, value]),
    ]);
  expect(values(workspace, archive)).toStrictEqual(values(before, criteria.title));
  expect(values(workspace, items)).toStrictEqual(values(before, 'Danh mục kiểm tra'));
  // "Không" to a second import on the same day, then another: the copies of before stay.
  mustRun(workspace, 'setUpWorkbook');
  expect(titles(workspace)).toContain(archive);
});

test('dropdowns and boxes are those of the new rows', () => {
  const workspace = imported();
  const sheet = sheetOf(workspace, criteria);
  const [actual, box] = [columnOf(criteria, 'actual'), columnOf(criteria, 'notApplicable')];
  expect([2, 3, 4, 5, 51].map((row) => ruleAt(sheet, row, box)?.type)).toStrictEqual([
    ...Array(3).fill(ruleAt(sheet, 2, box)?.type),
    undefined,
    undefined,
  ]);
  expect(ruleAt(sheet, 2, box)).toBeDefined();
  expect(ruleAt(sheet, 2, actual)).toBeUndefined();
  expect(valueAt(workspace, criteria, 5, 1)).toBe('');
  const again = mustRun(workspace, 'setUpWorkbook');
  expect(again.writes).toStrictEqual([]);
});

describe('is refused', () => {
  test('for anybody but the operator', () => {
    const workspace = smallSet();
    const refused = agree(workspace, 'importCriteriaSet', { user: EDITOR });
    expect([refused.error?.code, refused.calls.writes]).toStrictEqual(['operator_only', 0]);
  });

  test('where the tab of criteria has merged cells', () => {
    const workspace = smallSet();
    sheetOf(workspace, criteria).setMerges([{ row: 3, column: 3, rows: 2, columns: 1 }]);
    const before = rowsOf(workspace, 'criteria');
    expect(told(agree(workspace, 'importCriteriaSet'))).toContain('Bảng "Tiêu chí" có ô gộp');
    expect(rowsOf(workspace, 'criteria')).toStrictEqual(before);
  });
});
