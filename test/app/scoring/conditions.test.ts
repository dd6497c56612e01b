// Conditions beside the plan's two, entered in Điều kiện: verdict, first page, papers, set in force.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { conditions, dashboard } from '../../../sheets-schema/index';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { filesIn } from '../../support/interrupted';
import { told } from '../../support/observed';
import { add, agree, branch, mustRun, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const GROUPS = 'Mỗi nhóm được từ (% điểm tối đa)';
const REQUIRED = 'Tiêu chí bắt buộc đạt';

let made: Workspace | null = null;

/** Each group from 50 %, F04 in any case; confirmed. */
function office(): Workspace {
  if (made === null) {
    made = eligibleOffice();
    // As people type it where per cent is asked for.
    add(made, 'conditions', { id: 'DK3', kind: GROUPS, comparison: 'từ', value: '50%' });
    add(made, 'conditions', { id: 'DK4', kind: REQUIRED, criteria: 'F04 – Kỷ luật' });
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
    expect(lineOf(workspace, 'Điều kiện khác: mỗi')).toBe(
      'Điều kiện khác: mỗi nhóm tiêu chí từ 50% điểm tối đa – đã đạt',
    );
    expect(lineOf(workspace, 'Điều kiện khác: đạt')).toBe(
      'Điều kiện khác: đạt tiêu chí bắt buộc F04 – đã đạt',
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

const problems = (workspace: Workspace) => rowsOf(workspace, 'dataIssues').map(({ problem }) => problem);

describe('in the set in force', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['DK4', { id: '', kind: '', criteria: '' }, `không còn điều kiện "${REQUIRED}: F04"`],
    ['DK3', { id: '', kind: '', comparison: '', value: '' }, `không còn điều kiện "${GROUPS}"`],
    ['DK3', { value: '40' }, `${GROUPS}: 40, đang áp dụng 50`],
    ['DK3', { comparison: 'trên' }, `${GROUPS}, So sánh: trên, đang áp dụng từ`],
    ['DK1', { comparison: 'từ' }, 'Tỷ lệ tiêu chí đạt (%), So sánh: từ, đang áp dụng trên'],
    ['DK2', { value: '75' }, 'Tổng điểm: 75, đang áp dụng 80'],
  ])('%s made %j without a word is named, and the verdict an estimate', (key, cells, problem) => {
    const workspace = office();
    type(workspace, 'conditions', key, cells);
    expect(recomputed(workspace)).toContain('ƯỚC TÍNH');
    expect(problems(workspace)).toContain(problem);
    const { messages } = run(workspace, 'confirmSet', { answers: 'no' });
    expect(messages.map(({ text }) => text).join('\n')).not.toMatch(/required|metThreshold|groupMinimum/);
    expect(agree(workspace, 'confirmSet').ok).toBe(true);
    expect(recomputed(workspace)).not.toContain('ƯỚC TÍNH');
  });

  test('a row that is gone counts until its going is confirmed', () => {
    const workspace = office();
    type(workspace, 'criteria', 'F04', { actual: '1' });
    type(workspace, 'conditions', 'DK4', { id: '', kind: '', criteria: '' });
    expect(recomputed(workspace)).toContain('tiêu chí bắt buộc F04 chưa đạt');
    agree(workspace, 'confirmSet');
    expect(recomputed(workspace)).toMatch(/^[^\n]*\nĐỦ ĐIỀU KIỆN/);
  });
});

describe('the plan’s own two', () => {
  const blank = { id: '', kind: '', comparison: '', value: '', basis: '' };

  test.each([
    ['deleted', 'DK1', blank, 'không còn điều kiện "Tỷ lệ tiêu chí đạt (%)"'],
    ['without its kind', 'DK2', { kind: '' }, 'chưa có Loại'],
    ['unreadable', 'DK2', { value: 'tám mươi' }, expect.stringContaining('tám mươi')],
    ['without how it is compared', 'DK1', { comparison: '' }, 'chưa có So sánh'],
  ])(
    '%s, they stand in for themselves, are named, and cannot be confirmed away',
    (_name, key, cells, problem) => {
      const workspace = eligibleOffice();
      type(workspace, 'conditions', key, cells);
      expect(recomputed(workspace)).toMatch(/^[^\n]*\nĐỦ ĐIỀU KIỆN/);
      expect(problems(workspace)).toContainEqual(problem);
      type(workspace, 'criteria', 'A02', { maxScore: '3' });
      expect(agree(workspace, 'confirmSet').error?.code).toBe('conditions_unreadable');
    },
  );

  test('what was confirmed stands in, not less', () => {
    const workspace = eligibleOffice();
    type(workspace, 'conditions', 'DK2', { value: '95' });
    agree(workspace, 'confirmSet');
    type(workspace, 'conditions', 'DK2', blank);
    for (const code of ['A01', 'A02', 'A03']) type(workspace, 'criteria', code, { actual: 'Không' });
    expect(recomputed(workspace)).toContain('Còn thiếu 1 điểm');
  });

  test('without the tab the same, and no paper is final', () => {
    const workspace = eligibleOffice();
    workspace.workbook.deleteSheet(sheetOf(workspace, conditions));
    expect(recomputed(workspace)).toMatch(/\nĐỦ ĐIỀU KIỆN/);
    expect(problems(workspace)).toContain('không tìm thấy bảng này');
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'recomputeScores');
    expect(problems(workspace)).not.toContain('không tìm thấy bảng này');
  });
});

describe('bad rows are named', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [{ kind: 'Điều kiện lạ', value: '5' }, 'Điều kiện lạ'],
    [{ kind: GROUPS, comparison: 'từ' }, 'chưa có Mức'],
    [{ kind: GROUPS, comparison: 'từ', value: '150' }, 'lớn hơn 100'],
    [{ kind: GROUPS, comparison: 'từ', value: '0,5' }, 'nhỏ hơn 1'],
    [{ kind: GROUPS, comparison: 'từ', value: '50', group: 'Nhóm lạ' }, 'chưa có nhóm tiêu chí "Nhóm lạ"'],
    [{ kind: REQUIRED }, 'chưa có Tiêu chí'],
    [{ kind: REQUIRED, criteria: 'F04; Z9' }, 'chưa có tiêu chí mã "Z9"'],
    [{ kind: REQUIRED, criteria: 'A01', value: '5' }, 'không dùng với loại'],
    [{ kind: 'Tổng điểm', comparison: 'từ', value: '70' }, 'trùng với một dòng ở trên'],
    [{ id: 'DK2', kind: REQUIRED, criteria: 'A01' }, 'trùng với một dòng ở trên'],
    [{ kind: 'Điểm trừ', criteria: 'A01' }, 'chưa có Mức'],
    [{ kind: 'Xếp sao', value: '95' }, 'chưa có Mức sao'],
    [{ kind: 'Xếp sao', level: '4' }, 'chưa có Mức'],
    [{ kind: 'Xếp sao', value: '95', level: '3,5' }, '3,5'],
    [{ kind: 'Xếp sao', value: '95', below: '90', level: '3' }, 'kết thúc trước khi bắt đầu'],
  ])('%j', (cells, problem) => {
    const workspace = eligibleOffice();
    add(workspace, 'conditions', cells);
    mustRun(workspace, 'recomputeScores');
    const found = rowsOf(workspace, 'dataIssues').filter(({ table }) => table === conditions.title);
    expect(found.map((row) => row.problem)).toContainEqual(expect.stringContaining(problem));
  });
});

test('a code that is no criterion is named, and nobody is eligible by it', () => {
  const workspace = office();
  type(workspace, 'conditions', 'DK4', { criteria: 'F04; Z9' });
  expect(recomputed(workspace)).toContain('CHƯA ĐỦ ĐIỀU KIỆN\nTiêu chí bắt buộc Z9 chưa đạt');
  expect(problems(workspace)).toContain('chưa có tiêu chí mã "Z9"');
});

test('a veto that is breached ends the year; bonus points and penalties are told with the total', () => {
  const workspace = eligibleOffice();
  add(workspace, 'conditions', { id: 'DK3', kind: 'Vi phạm thì không xét', criteria: 'F04' });
  add(workspace, 'conditions', { id: 'DK4', kind: 'Điểm thưởng', criteria: 'B07', value: '1' });
  add(workspace, 'conditions', { id: 'DK5', kind: 'Điểm trừ', criteria: 'A01', value: '3' });
  type(workspace, 'criteria', 'A01', { actual: 'Không' });
  expect(agree(workspace, 'confirmSet').ok).toBe(true);
  // 49 of 2 points, one of them not earned and 3 points dearer, one point added.
  expect(recomputed(workspace)).toContain('Đạt 48/49 tiêu chí (97,96%) và 94 điểm.');
  expect(lineOf(workspace, 'Điểm thưởng')).toBe('Điểm thưởng: 1 điểm (tối đa 1), ngoài số tiêu chí');
  expect(lineOf(workspace, 'Điểm trừ')).toBe('Điểm trừ: 3 điểm');
  expect(letterOf(workspace)).toContain(
    '94/98 điểm, trong đó điểm thưởng 1 điểm, đã trừ 3 điểm (điều kiện: từ 80',
  );
  type(workspace, 'criteria', 'F04', { actual: '1' });
  expect(recomputed(workspace)).toContain(
    'Không còn khả năng đạt trong năm: vi phạm tiêu chí F04, theo điều kiện thì không xét.',
  );
});
