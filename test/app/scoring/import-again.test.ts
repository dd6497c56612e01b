// Imports in a workbook that is lived in: while others type, with columns of their own, once more on the same day, and from
// a set whose codes the next one gives to others.
import { expect, test } from '@jest/globals';
import type { Interference } from '../../../local/host/dispatcher';
import type { Workspace } from '../../../local/workspace';
import { checklist, criteria, criteriaMapping, dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { tableOf } from '../../support/criteria-sets';
import { remainsOf } from '../../support/interrupted';
import { problemsOf, told } from '../../support/observed';
import { beginImport, paste } from '../../support/pasting';
import { smallSet } from '../../support/small-set';
import {
  add,
  agree,
  branch,
  mustRun,
  prepared,
  rowsOf,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

const imports = (workspace: Workspace, how: Interference = {}) => agree(workspace, 'importCriteriaSet', how);
const codesOf = (workspace: Workspace) => rowsOf(workspace, 'criteria').map(({ code }) => code);
const titles = (workspace: Workspace) => workspace.workbook.sheets.map(({ name }) => name);

test.each<[string, (workspace: Workspace) => void]>([
  ['a result', (workspace) => type(workspace, 'criteria', 'A01', { actual: 'Có' })],
  ['a paper', (workspace) => add(workspace, 'evidence', { criteria: 'A03', link: 'https://example.com/x' })],
  ['a tick', (workspace) => type(workspace, 'checklist', 'row:5', { done: 'TRUE' })],
  ['a choice', (workspace) => type(workspace, criteriaMapping.id, 'A01', { newCode: '2.1' })],
  [
    'another code',
    (workspace) => sheetOf(workspace, { title: 'Nhập bộ tiêu chí' }).setCell(3, 1, { value: '1.5' }),
  ],
])('somebody enters %s while the question stands open: nothing is replaced', (_name, meanwhile) => {
  const workspace = smallSet();
  mustRun(workspace, 'importCriteriaSet');
  const before = codesOf(workspace);
  const result = agree(workspace, 'importCriteriaSet', { meanwhile: () => meanwhile(workspace) });
  expect([result.error?.code, codesOf(workspace)]).toStrictEqual(['changed_meanwhile', before]);
});

test('columns stay where people put them; what they wrote in their own stands in the copy', () => {
  const workspace = smallSet();
  const sheet = sheetOf(workspace, criteria);
  const [own, moved] = [sheet.lastColumn + 1, sheet.lastColumn + 2];
  for (const [row, value] of [
    [1, 'Ghi chú của xã'],
    [2, 'hỏi lại tháng 11'],
  ] as const)
    sheet.setCell(row, own, { value });
  // The column of results goes to the far right.
  const at = Object.keys(criteria.columns).indexOf('actual') + 1;
  sheet.setCell(1, moved, { value: 'Kết quả' });
  sheet.setCell(1, at, { value: 'Cột khác' });
  expect(imports(workspace).error).toBeUndefined();
  expect([valueAt(workspace, criteria, 1, own), valueAt(workspace, criteria, 2, own)]).toStrictEqual([
    'Ghi chú của xã',
    '',
  ]);
  expect(valueAt(workspace, { title: 'Tiêu chí (lưu 20-10-2026)' }, 2, own)).toBe('hỏi lại tháng 11');
  type(workspace, 'criteria', '1.1', { actual: '25', explanation: 'Có hồ sơ' });
  mustRun(workspace, 'recomputeScores');
  expect(valueAt(workspace, criteria, 2, moved)).toBe(25);
  expect(rowsOf(workspace, 'scores').find(({ code }) => code?.endsWith('1.1'))?.score).toBe('25');
});

test('while a round of review is open nothing is replaced; after it the question says what to do', () => {
  const workspace = smallSet();
  mustRun(workspace, 'openRound', { answers: 'yes' });
  const before = codesOf(workspace);
  expect([told(imports(workspace)), codesOf(workspace)]).toStrictEqual([
    expect.stringContaining('Đang mở đợt rà soát'),
    before,
  ]);
  mustRun(workspace, 'closeRound', { answers: 'yes' });
  const { messages } = imports(workspace);
  expect(messages.find(({ kind }) => kind !== 'toast')?.text).toContain('đề nghị mở đợt mới');
  expect(codesOf(workspace).length).toBe(3);
});

test('a code once given to a paper stays with it', () => {
  const workspace = smallSet();
  const before = rowsOf(workspace, 'evidence').map(({ code }) => code);
  expect(before.every((code) => code !== '')).toBe(true);
  imports(workspace);
  expect(rowsOf(workspace, 'evidence').map(({ code }) => code)).toStrictEqual(before);
});

/** 1.1 and 1.2 have changed places, and 2.1 is gone. */
const TURNED = tableOf([
  'STT | Nội dung | Điểm tối đa',
  '1.1 | Niêm yết danh mục, nội dung, quy trình giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công và cổng thông tin điện tử xã | 50',
  '1.2 | Bố trí hòm thư góp ý tại trụ sở UBND xã | 50',
]);

const turned = prepared((workspace) => {
  for (const [at, code] of ['A02', 'A05', 'C12'].entries())
    add(workspace, 'evidence', {
      criteria: code,
      link: `https://example.com/${at}`,
      title: `Tài liệu ${code}`,
    });
  add(workspace, 'conditions', { kind: 'Tiêu chí bắt buộc đạt', criteria: 'A05; C12' });
  beginImport(workspace);
  paste(
    workspace,
    tableOf([
      'STT | Nội dung | Điểm tối đa',
      '1.1 | Bố trí hòm thư góp ý tại trụ sở UBND xã | 30',
      '1.2 | Niêm yết danh mục, nội dung, quy trình giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công và cổng thông tin điện tử xã | 30',
      '2.1 | Lắp đặt hệ thống camera giám sát | 40',
    ]),
  );
  mustRun(workspace, 'importCriteriaSet', { answers: 'yes' });
  // One is typed as a bare code, which the next set has too.
  type(workspace, 'evidence', 'row:3', { criteria: '1.2' });
  beginImport(workspace);
  paste(workspace, TURNED);
});

const named = (workspace: Workspace) => [
  ...rowsOf(workspace, 'evidence').map((row) => (row.criteria ?? '').slice(0, 12)),
  rowsOf(workspace, 'conditions')
    .at(-1)
    ?.criteria?.replace(/ – [^;]*/g, ''),
];

test('codes that change places: each paper goes with its text, and both former sets are kept', () => {
  const workspace = turned();
  imports(workspace);
  expect(codesOf(workspace)).toStrictEqual(['1.1', '1.2']);
  expect(named(workspace)).toStrictEqual(['1.2 – Bố trí', '1.1 – Niêm y', '2.1 – Lắp đặ', '1.1; 2.1']);
  expect(titles(workspace).filter((title) => title.includes('(lưu'))).toStrictEqual([
    'Tiêu chí (lưu 20-10-2026)',
    'Danh mục (lưu 20-10-2026)',
    'Tiêu chí (lưu 20-10-2026 lần 2)',
    'Danh mục (lưu 20-10-2026 lần 2)',
  ]);
});

test('and so where the run is stopped at any call and finished by the next', () => {
  const whole = turned();
  imports(whole);
  for (const { call, workspace } of remainsOf(turned, imports, 'killAfter', 8)) {
    if (titles(workspace).includes(criteriaMapping.title)) imports(workspace);
    else if (codesOf(workspace).length !== 2) imports(workspace);
    expect([call, codesOf(workspace), named(workspace)]).toStrictEqual([call, codesOf(whole), named(whole)]);
  }
});

test('the same criterion in both sets, sent nowhere on purpose', () => {
  const workspace = branch(turned());
  mustRun(workspace, 'importCriteriaSet');
  type(workspace, criteriaMapping.id, "'1.1", { newCode: '-' });
  imports(workspace);
  // The next set gives its code to another criterion, for which it is no proof.
  expect(rowsOf(workspace, 'evidence')[0]?.criteria).toMatch(/^Không chuyển: 1\.1 – Bố trí/);
  expect(rowsOf(workspace, 'scores')[0]).toMatchObject({ evidenceCount: '1' });
  expect(problemsOf(workspace).filter((line) => line.includes('chưa có tiêu chí mã "1.1'))).toStrictEqual([]);
});

test('a code that nobody mapped and the next set gives to another criterion is named, and proves nothing', () => {
  const workspace = branch(turned());
  mustRun(workspace, 'importCriteriaSet');
  for (const code of ["'1.1", "'1.2"]) type(workspace, criteriaMapping.id, code, { newCode: '9.9' });
  imports(workspace);
  expect(rowsOf(workspace, 'evidence').map(({ criteria: names }) => names?.slice(0, 11))).toStrictEqual([
    'Mã cũ 1.1 –',
    'Mã cũ 1.2',
    '2.1 – Lắp đ',
  ]);
  expect(rowsOf(workspace, 'scores').map(({ evidenceCount }) => evidenceCount)).toStrictEqual(['0', '0']);
  expect(problemsOf(workspace).filter((line) => line.includes('chưa có tiêu chí mã "Mã cũ'))).toHaveLength(3);
});

test('into a tab without any criteria: nothing has to go along', () => {
  const workspace = prepared((office) => {
    for (const table of [criteria, checklist])
      sheetOf(office, table).deleteRows(2, rowsOf(office, table.id).length);
    beginImport(office);
    paste(office, TURNED);
  })();
  expect(imports(workspace).error).toBeUndefined();
  expect(codesOf(workspace)).toStrictEqual(['1.1', '1.2']);
  expect(titles(workspace)).not.toContain(criteriaMapping.title);
});

test('official, with its decision and confirmed by the operator: the verdict is no estimate any more', () => {
  const workspace = smallSet();
  imports(workspace);
  const verdict = () => {
    mustRun(workspace, 'recomputeScores');
    return String(valueAt(workspace, dashboard, DASHBOARD_ROWS.verdict, 1));
  };
  for (const [at, { code = '' }] of rowsOf(workspace, 'criteria').entries())
    type(workspace, 'criteria', code, { actual: ['30', '30', '40'][at] ?? '', explanation: 'Có hồ sơ lưu' });
  type(workspace, 'settings', 'criteriaSetStatus', { value: 'Chính thức' });
  type(workspace, 'settings', 'criteriaSetDecision', { value: 'Quyết định 12/QĐ-UBND ngày 05/6/2026' });
  expect(verdict()).toBe('ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN');
  mustRun(workspace, 'confirmSet', { answers: 'yes' });
  expect(verdict()).toBe('ĐỦ ĐIỀU KIỆN');
});
