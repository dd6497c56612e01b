// The set in force through the built bundle: what differs from it is told everywhere, until the operator confirms it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria, dashboard, setInForce } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { differences } from '../../support/differences';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { problemsOf, told } from '../../support/observed';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  renameTab,
  rowsOf,
  run,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

function deleteRows(workspace: Workspace, ...codes: string[]): void {
  const sheet = sheetOf(workspace, criteria);
  const at = new Map(rowsOf(workspace, 'criteria').map(({ code = '' }, index) => [code, index + 2]));
  for (const code of [...codes].sort().reverse()) sheet.deleteRows(at.get(code) as number, 1);
}

/** Notice, verdict and sentence of the first page. */
const page = (workspace: Workspace): string[] =>
  [DASHBOARD_ROWS.estimate, DASHBOARD_ROWS.verdict, DASHBOARD_ROWS.sentence].map((row) =>
    String(valueAt(workspace, dashboard, row, 1)),
  );
const computed = (workspace: Workspace): string[] => {
  mustRun(workspace, 'recomputeScores');
  return page(workspace);
};
const confirm = (workspace: Workspace, options = {}) => agree(workspace, 'confirmSet', options);
const confirmations = (workspace: Workspace): number =>
  new Set(rowsOf(workspace, setInForce.id).map(({ confirmation }) => confirmation)).size;

/** Of each paper whether DỰ THẢO stands on its pages. */
function draftMarks(workspace: Workspace): boolean[] {
  const { files } = agree(workspace, 'buildDossier');
  return files
    .filter(({ mimeType }) => mimeType.endsWith('.document'))
    .map(({ path }) =>
      readDocx(readFileSync(join(workspace.dir, path)))
        .parts('word/header')
        .some(({ text }) => text.includes('DỰ THẢO')),
    );
}

test('three criteria deleted: named, an estimate, and no clean paper', () => {
  const workspace = eligibleOffice();
  expect(page(workspace)).toStrictEqual(['', 'ĐỦ ĐIỀU KIỆN', expect.stringContaining('50/50')]);
  deleteRows(workspace, 'B02', 'D01', 'D02');
  const [notice, verdict] = computed(workspace);
  expect(notice).toBe('! Bộ tiêu chí 47/50: thiếu B02, D01, D02.');
  expect(verdict).toBe('ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN');
  const named = problemsOf(workspace).filter((line) => line.includes('đang áp dụng'));
  expect(named.map((line) => line.split(' | ').slice(0, 2))).toStrictEqual(
    Array(3).fill(['Lỗi', 'Tiêu chí']),
  );
  expect(named.join('\n')).toContain('thiếu tiêu chí B02 của bộ đang áp dụng');
  expect(draftMarks(workspace)).toStrictEqual([true, true, true, true]);
});

test.each<[string, (workspace: Workspace) => void, string]>([
  [
    'a maximum out of proportion',
    (workspace) => type(workspace, 'criteria', 'A01', { maxScore: '20' }),
    'A01, Điểm tối đa: 20, đang áp dụng 2',
  ],
  [
    'a target lowered',
    (workspace) => type(workspace, 'criteria', 'A08', { target: '0,5' }),
    'A08, Chỉ tiêu (số): 0,5',
  ],
  [
    'another rule',
    (workspace) => type(workspace, 'criteria', 'A01', { rule: 'Số lượng từ … trở lên', actual: '1' }),
    'A01, Quy tắc: Số lượng từ … trở lên, đang áp dụng Có/Không',
  ],
  [
    'a criterion that may not apply',
    (workspace) => type(workspace, 'criteria', 'A01', { mayBeNotApplicable: 'TRUE' }),
    'A01, Cho phép không áp dụng: Có, đang áp dụng Không',
  ],
  [
    'a criterion added',
    (workspace) => add(workspace, 'criteria', { code: 'X01', rule: 'Có/Không', maxScore: '2', actual: 'Có' }),
    'Bộ tiêu chí 50/50: thêm X01',
  ],
  [
    'a condition lowered',
    (workspace) => type(workspace, 'conditions', 'DK1', { value: '70' }),
    'Tỷ lệ tiêu chí đạt (%): 70, đang áp dụng 80',
  ],
])('%s is named on the first page, and undone it is not', (_name, accident, words) => {
  const workspace = eligibleOffice();
  const before = branch(workspace);
  accident(workspace);
  const [notice, verdict] = computed(workspace);
  expect([notice?.includes(words) ? '' : notice, verdict]).toStrictEqual(['', 'ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN']);
  expect(computed(before)[0]).toBe('');
});

test('units and rows of the plan that went are errors, the verdict stands', () => {
  const workspace = eligibleOffice();
  const rows = rowsOf(workspace, 'tasks');
  sheetOf(workspace, { title: 'Tiến độ thực hiện' }).deleteRows(
    rows.findIndex(({ id }) => id === 'IV.4') + 2,
    1,
  );
  expect(computed(workspace)[1]).toBe('ĐỦ ĐIỀU KIỆN');
  expect(problemsOf(workspace).join('\n')).toContain('thiếu dòng IV.4 của Kế hoạch');
});

describe('Xác nhận bộ tiêu chí, điều kiện', () => {
  const changed = () => {
    const workspace = eligibleOffice();
    deleteRows(workspace, 'B02');
    type(workspace, 'conditions', 'DK1', { value: '70' });
    return workspace;
  };

  test('shows the difference, asks, and from then on it is in force', () => {
    const workspace = changed();
    const { messages } = confirm(workspace);
    expect(messages[0]?.text).toContain('- Tiêu chí B02: không còn (');
    expect(messages[0]?.text).toContain('- Tỷ lệ tiêu chí đạt (%): 70, đang áp dụng 80');
    expect(messages[1]?.text).toContain('Đã xác nhận bộ tiêu chí, điều kiện (2 chỗ thay đổi).');
    expect(page(workspace)).toStrictEqual(['', 'ĐỦ ĐIỀU KIỆN', expect.stringContaining('49/49')]);
    const [row] = rowsOf(workspace, setInForce.id);
    expect(row).toMatchObject({ confirmation: '2026-10-20_01', by: 'vanhoa@example.com', part: 'criterion' });
    expect(draftMarks(workspace)).toStrictEqual([false, false, false, false]);
    // From now on the plan's own figures are the difference.
    type(workspace, 'conditions', 'DK1', { value: '80' });
    expect(computed(workspace)[0]).toContain('80, đang áp dụng 70');
  });

  test('the first one makes the tab, hidden, and leaves the person on Tổng quan; deleted, the next one makes it again', () => {
    const workspace = changed();
    const tab = () => workspace.workbook.sheet(setInForce.title);
    const seen = () => workspace.workbook.sheets[workspace.workbook.activeSheetIndex]?.name;
    expect(tab()).toBeUndefined();
    confirm(workspace);
    expect([tab()?.hidden, seen(), confirmations(workspace)]).toStrictEqual([true, dashboard.title, 1]);
    workspace.workbook.deleteSheet(sheetOf(workspace, setInForce));
    expect(computed(workspace)[1]).toBe('ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN');
    confirm(workspace);
    expect([tab()?.hidden, page(workspace)[1]]).toStrictEqual([true, 'ĐỦ ĐIỀU KIỆN']);
  });

  test('answered no, or where nothing differs, nothing is written', () => {
    const workspace = changed();
    const no = run(workspace, 'confirmSet');
    expect([no.ok, no.calls.writes]).toStrictEqual([true, 0]);
    expect(told(no)).toContain('Chưa xác nhận thay đổi nào.');
    const same = confirm(eligibleOffice());
    expect([same.ok, same.calls.writes]).toStrictEqual([true, 0]);
    expect(told(same)).toContain('đúng như bộ đang áp dụng');
  });

  test('is for the operator alone', () => {
    const workspace = changed();
    const refused = confirm(workspace, { user: EDITOR });
    expect([refused.ok, refused.error?.code, refused.calls.writes]).toStrictEqual([
      false,
      'operator_only',
      0,
    ]);
  });

  test('what cannot be read is not confirmed, nor what has no header or no tab', () => {
    const unread = changed();
    type(unread, 'criteria', 'A01', { maxScore: 'hai' });
    expect(confirm(unread).error?.code).toBe('set_unreadable');
    const renamed = changed();
    renameTab(renamed, criteria, 'Tiêu chí cũ');
    expect(confirm(renamed).error?.code).toBe('tab_missing');
    const headless = changed();
    sheetOf(headless, criteria).setCell(1, 1, { value: 'Số hiệu' });
    expect(confirm(headless).error?.code).toBe('header_missing');
  });

  test('an edited or deleted row of the journal: named, and the plan is in force again', () => {
    const workspace = changed();
    confirm(workspace);
    sheetOf(workspace, setInForce).deleteRows(2, 1);
    const [notice, verdict] = computed(workspace);
    expect([notice, verdict]).toStrictEqual([
      '! Bộ tiêu chí 49/50: thiếu B02. Tỷ lệ tiêu chí đạt (%): 70, đang áp dụng 80.',
      'ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN',
    ]);
    expect(problemsOf(workspace).join('\n')).toContain(
      'lần xác nhận số 01 ngày 20/10/2026 đã bị sửa hoặc mất dòng',
    );
    confirm(workspace);
    expect(page(workspace)[0]).toBe('');
    expect(confirmations(workspace)).toBe(2);
  });

  test.each([
    ['killAfter', 8],
    ['fault', 13],
  ] as const)('%s at any call: the next one puts it right, once', (kind, step) => {
    const whole = changed();
    confirm(whole);
    for (const { call, workspace } of remainsOf(changed, (one, how) => confirm(one, how), kind, step)) {
      confirm(workspace);
      expect([call, confirmations(workspace)]).toStrictEqual([call, 1]);
      expect(computed(workspace)).toStrictEqual(page(whole));
      // The tab that the first confirmation makes is whole too.
      mustRun(workspace, 'setUpWorkbook');
      expect([call, differences(workspace, whole)]).toStrictEqual([call, []]);
    }
  });

  test('texts that a sheet would read as formulas stay texts', () => {
    const workspace = eligibleOffice();
    type(workspace, 'criteria', 'A01', { maxScore: '3' });
    const row = rowsOf(workspace, 'criteria').findIndex(({ code }) => code === 'A01') + 2;
    const column = Object.keys(criteria.columns).indexOf('name') + 1;
    sheetOf(workspace, criteria).setCell(row, column, { value: '=1+1' });
    confirm(workspace);
    const journal = sheetOf(workspace, setInForce);
    const formulas = Array.from({ length: journal.lastRow }, (_, at) => journal.cell(at + 1, 7)?.formula);
    expect(formulas.filter((formula) => formula !== undefined)).toStrictEqual([]);
    expect(computed(workspace)[0]).toBe('');
  });
});

test('every criterion not applicable: nothing can be said, and no paper is made', () => {
  const workspace = eligibleOffice();
  for (const { code = '' } of rowsOf(workspace, 'criteria'))
    type(workspace, 'criteria', code, { mayBeNotApplicable: 'TRUE', notApplicable: 'TRUE' });
  confirm(workspace);
  expect(computed(workspace)[1]).toBe('CHƯA TÍNH ĐƯỢC');
  for (const name of ['buildDossier', 'freezeScores']) {
    const result = agree(workspace, name);
    expect([result.error?.code, result.files, result.calls.writes]).toStrictEqual([
      'nothing_applicable',
      [],
      0,
    ]);
  }
});

test('an official set without a decision stays an estimate', () => {
  const workspace = eligibleOffice();
  type(workspace, 'settings', 'criteriaSetDecision', { value: '' });
  expect(computed(workspace).slice(0, 2)).toStrictEqual([
    expect.stringContaining('chưa ghi văn bản ban hành'),
    'ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN',
  ]);
  expect(draftMarks(workspace)).toStrictEqual([true, true, true, true]);
});

test('a set-up again finds nothing to do, and the differences of a workbook stay as they are', () => {
  const workspace = eligibleOffice();
  deleteRows(workspace, 'B02');
  computed(workspace);
  const before = branch(workspace);
  mustRun(workspace, 'setUpWorkbook');
  expect(differences(workspace, before)).toStrictEqual([]);
});

test('a criterion moved to another group is another set until that is confirmed; another spelling is none', () => {
  const workspace = branch(eligibleOffice());
  const groupOf = (code: string) =>
    rowsOf(workspace, 'criteria').find((row) => row.code === code)?.group ?? '';
  type(workspace, 'criteria', 'B02', { group: groupOf('B02').toUpperCase() });
  mustRun(workspace, 'recomputeScores');
  const named = () =>
    rowsOf(workspace, 'dataIssues').filter(({ problem }) => /^B02, Nhóm: /.test(problem ?? ''));
  expect(named()).toStrictEqual([]);
  type(workspace, 'criteria', 'B02', { group: groupOf('A01') });
  mustRun(workspace, 'recomputeScores');
  expect(named()).toMatchObject([{ severity: 'error' }]);
  expect(agree(workspace, 'confirmSet').ok).toBe(true);
  expect(named()).toStrictEqual([]);
  type(workspace, 'criteria', 'B02', { group: groupOf('C01') });
  mustRun(workspace, 'recomputeScores');
  expect(named()).toHaveLength(1);
});
