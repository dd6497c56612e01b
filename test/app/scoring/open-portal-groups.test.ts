// Two sets at once through the built bundle: what is typed for the portal beside what the criteria would give. In the
// workbook of the eligible office every criterion earns its maximum, so the criteria give 20, 25, 20, 15, 20.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria, portalGroups } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { contents, problemsOf, told } from '../../support/observed';
import { agree, branch, mustRun, newWorkbook, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const open = (workspace: Workspace, options = {}) => agree(workspace, 'openPortalGroups', options);
const opened = (workspace: Workspace): Workspace => {
  expect(open(workspace).error ?? null).toBeNull();
  return workspace;
};
const isThere = (workspace: Workspace): boolean => workspace.workbook.sheet(portalGroups.title) !== undefined;
const lines = (workspace: Workspace) =>
  rowsOf(workspace, 'portalGroups').map(({ code, typed, ours, difference }) => [
    code,
    typed,
    ours,
    difference,
  ]);
const computed = (workspace: Workspace) => {
  mustRun(workspace, 'recomputeScores');
  return lines(workspace);
};
const typeScores = (workspace: Workspace, ...scores: string[]) =>
  scores.forEach((typed, index) => {
    type(workspace, 'portalGroups', String(21 + index), { typed });
  });
const ungrouped = (workspace: Workspace): Workspace => {
  for (const { code = '' } of rowsOf(workspace, 'criteria'))
    type(workspace, 'criteria', code, { portalGroup: '' });
  return workspace;
};
let former: Workspace | null = null;
/** As in a workbook from before the column was there. */
const formerOffice = (): Workspace => {
  former ??= ungrouped(eligibleOffice());
  return branch(former);
};
/** What the scoresheet says of the portal's groups. */
const portalLines = (workspace: Workspace) =>
  rowsOf(workspace, 'scores').flatMap(({ code = '', reason }) =>
    code.startsWith('QCDC') ? `${code} | ${reason}` : [],
  );
const about = (workspace: Workspace, word: string) =>
  problemsOf(workspace).filter((line) => line.includes(word));

describe('the tab', () => {
  test('is made after a yes, with the five groups and what the criteria would give; asked no, nothing is', () => {
    const workspace = eligibleOffice();
    const no = open(branch(workspace), { answers: 'no' });
    expect([no.ok, no.calls.writes]).toStrictEqual([true, 0]);
    const result = open(workspace);
    expect(result.messages[0]?.text).toContain('biểu hiện nay có thể khác');
    expect(told(result)).toContain('Tổng điểm theo các tiêu chí: 100 điểm');
    expect(lines(workspace)).toStrictEqual([
      ['21', '', '20', ''],
      ['22', '', '25', ''],
      ['23', '', '20', ''],
      ['24', '', '15', ''],
      ['25', '', '20', ''],
    ]);
    expect(workspace.workbook.sheets[workspace.workbook.activeSheetIndex]?.name).toBe(portalGroups.title);
  });

  test('again it is only shown: nothing is asked, nothing written', () => {
    const workspace = opened(eligibleOffice());
    const before = branch(workspace);
    expect(open(workspace, { answers: 'no' }).ok).toBe(true);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('neither set-up nor Tính điểm makes it; set-up mends it where it is', () => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    mustRun(workspace, 'setUpWorkbook');
    expect(isThere(workspace)).toBe(false);
    opened(workspace);
    sheetOf(workspace, portalGroups).setCell(1, 4, { value: '' });
    mustRun(workspace, 'setUpWorkbook');
    expect(sheetOf(workspace, portalGroups).cell(1, 4)?.value).toBe('Điểm nhập');
  });
});

describe('typed scores', () => {
  test('stand beside the criteria, with the difference; the verdict stays what it was', () => {
    const workspace = opened(eligibleOffice());
    const before = contents(workspace);
    typeScores(workspace, '18,5/20', '22', '20', '13 điểm', '18/20');
    expect(computed(workspace)).toStrictEqual([
      ['21', '18,5/20', '20', '-1,5'],
      ['22', '22', '25', '-3'],
      ['23', '20', '20', '0'],
      ['24', '13 điểm', '15', '-2'],
      ['25', '18/20', '20', '-2'],
    ]);
    expect(told(open(workspace))).toContain('tổng điểm nhập: 91,5 điểm (tối đa 100)');
    expect(about(workspace, 'điểm nhập')).toHaveLength(4);
    expect(about(workspace, 'mục số 21: điểm nhập 18,5, điểm theo các tiêu chí 20')).toHaveLength(1);
    expect(contents(workspace).dashboard).toStrictEqual(before.dashboard);
    type(workspace, 'portalGroups', '21', { explanation: 'Chưa tính điểm mô hình' });
    computed(workspace);
    expect(about(workspace, 'mục số 21')).toStrictEqual([]);
    expect(lines(workspace)[0]).toStrictEqual(['21', '18,5/20', '20', '-1,5']);
  });

  test('stand on the scoresheet too, below the criteria and in words, so that no sum counts work twice', () => {
    const workspace = opened(eligibleOffice());
    const criteriaAlone = rowsOf(workspace, 'scores');
    expect(portalLines(workspace)).toStrictEqual([]);
    typeScores(workspace, '18,5/20', '22', '20', '', '18/20');
    type(workspace, 'portalGroups', '21', { explanation: "'=1+1" });
    computed(workspace);
    const all = rowsOf(workspace, 'scores');
    expect(all.slice(0, criteriaAlone.length)).toStrictEqual(criteriaAlone);
    expect(portalLines(workspace)).toStrictEqual([
      'QCDC 21 | điểm nhập 18,5/20; theo các tiêu chí 20; chênh lệch -1,5 (=1+1)',
      'QCDC 22 | điểm nhập 22/25; theo các tiêu chí 25; chênh lệch -3',
      'QCDC 23 | điểm nhập 20/20; theo các tiêu chí 20; chênh lệch 0',
      'QCDC 24 | chưa nhập điểm (tối đa 15); theo các tiêu chí 15',
      'QCDC 25 | điểm nhập 18/20; theo các tiêu chí 20; chênh lệch -2',
      'QCDC cộng | chưa nhập đủ điểm (tối đa 100); theo các tiêu chí 100',
    ]);
    expect(all.at(-2)).toMatchObject({ maxScore: '', score: '', result: '', evidenceCount: '' });
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
    typeScores(workspace, '', '', '', '', '');
    computed(workspace);
    expect(rowsOf(workspace, 'scores')).toStrictEqual(criteriaAlone);
  });

  test.each(['20,5', '21/20', '-1', 'hai mươi'])('"%s" is refused, as the portal does', (typed) => {
    const workspace = opened(eligibleOffice());
    typeScores(workspace, typed);
    expect(computed(workspace)[0]).toStrictEqual(['21', typed, '20', '']);
    const [line] = about(workspace, 'Điểm tự chấm mục số 21');
    expect(line).toContain('Lỗi | Điểm nhập Hệ thống QCDC | 2 | Điểm nhập');
    expect(line).toContain('Gõ số điểm từ 0 đến 20');
  });

  test('an unchanged Tính điểm writes nothing; what was typed over a computed cell goes', () => {
    const workspace = opened(eligibleOffice());
    typeScores(workspace, '18');
    computed(workspace);
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
    type(workspace, 'portalGroups', '22', { ours: 'nhiều', difference: '3' });
    expect(computed(workspace)[1]).toStrictEqual(['22', '', '25', '']);
    expect(about(workspace, 'nhiều')).toStrictEqual([]);
  });

  test('a row deleted: its criteria are named, and what was computed for it goes', () => {
    const workspace = opened(eligibleOffice());
    typeScores(workspace, '20', '25', '20', '15', '19');
    computed(workspace);
    for (const column of ['code', 'name', 'maxScore', 'typed'])
      type(workspace, 'portalGroups', 'row:6', { [column]: '' });
    computed(workspace);
    expect(about(workspace, 'không có mục số "25"')).toHaveLength(1);
    expect(sheetOf(workspace, portalGroups).cell(6, 5)?.value ?? '').toBe('');
  });

  test('one fewer met: its group gives less, rounded down', () => {
    const workspace = opened(eligibleOffice());
    type(workspace, 'criteria', 'A01', { actual: 'Không' });
    // A01 is one of the six criteria of group 22: 10/12 of 25 is 20,8333…
    expect(computed(workspace)[1]).toStrictEqual(['22', '', '20,83', '']);
  });
});

describe('a workbook in which no criterion says its group', () => {
  test('asks, and fills in what is proposed where the cell is blank', () => {
    const workspace = formerOffice();
    type(workspace, 'criteria', 'A01', { portalGroup: '21' });
    const result = open(workspace);
    expect(result.messages[0]?.text).toContain('cho 57 tiêu chí còn để trống. Đây là ĐỀ XUẤT');
    const groups = Object.fromEntries(
      rowsOf(workspace, 'criteria').map((row) => [row.code, row.portalGroup]),
    );
    expect([groups.A01, groups.A05, groups.F12]).toStrictEqual(['21', '22', '24']);
    expect(about(workspace, 'chưa ghi mục số')).toStrictEqual([]);
  });

  test('left blank they are named once, not one by one', () => {
    const workspace = opened(eligibleOffice());
    ungrouped(workspace);
    computed(workspace);
    expect(about(workspace, 'mục số')).toHaveLength(1);
    expect(about(workspace, 'còn 50 tiêu chí chưa ghi mục số')).toHaveLength(1);
    expect(lines(workspace).map(([, , ours]) => ours)).toStrictEqual(['', '', '', '', '']);
  });

  test.each([
    ['killAfter', 3],
    ['fault', 5],
  ] as const)('%s at any call: the next one puts it right', (kind, step) => {
    const whole = opened(formerOffice());
    for (const { call, workspace } of remainsOf(formerOffice, (one, how) => open(one, how), kind, step)) {
      open(workspace);
      expect([call, lines(workspace), contents(workspace)]).toStrictEqual([
        call,
        lines(whole),
        contents(whole),
      ]);
    }
  });

  test('without its column nothing is made, and the person is told', () => {
    const workspace = eligibleOffice();
    const at = Object.keys(criteria.columns).indexOf('portalGroup') + 1;
    sheetOf(workspace, criteria).setCell(1, at, { value: 'Cột của xã' });
    expect([open(workspace).error?.code, isThere(workspace)]).toStrictEqual(['header_missing', false]);
  });
});

describe('the Bảng tự chấm điểm', () => {
  const tablesOf = (workspace: Workspace): readonly string[][][] => {
    const { files } = agree(workspace, 'buildDossier');
    const sheet = files.find(({ path }) => path.includes('Bảng tự chấm'))?.path ?? '';
    return readDocx(readFileSync(join(workspace.dir, sheet))).tables.map(({ rows }) =>
      rows.map((row) => [...row]),
    );
  };

  test('has the typed scores beside those of the criteria, once any is typed', () => {
    const workspace = opened(eligibleOffice());
    const without = tablesOf(branch(workspace)).length;
    typeScores(workspace, '18,5', '22', '20', '13', '18');
    type(workspace, 'portalGroups', '22', { explanation: 'Điểm theo chỉ số cải cách hành chính' });
    const tables = tablesOf(workspace);
    expect(tables).toHaveLength(without + 1);
    const portal = tables.find(([head]) => head?.[0] === 'Mục số') ?? [];
    expect(portal[2]).toStrictEqual([
      '22',
      'Công tác cải cách hành chính',
      '25',
      '22',
      '25',
      '-3',
      'Điểm theo chỉ số cải cách hành chính',
    ]);
    expect(portal.at(-1)?.slice(-5)).toStrictEqual(['100', '91,5', '100', '-8,5', '']);
  });
});
