// Tính điểm: writes each output only where it changed, whatever people did to the tabs it reads.
import { describe, expect, test } from '@jest/globals';
import { spreadsheetHost } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import type { Cell, Sheet } from '../../../local/xlsx';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  dashboard,
  dataIssues,
  evidence,
  goals,
  scores,
  settings,
  start,
  tasks,
  units,
  unitWork,
} from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { differences } from '../../support/differences';
import { lastStepLeft } from '../../support/first-steps';
import {
  branch,
  EDITOR,
  mustRun,
  NOW,
  OWNER,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

const columnOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;
const OUTPUTS = [start, dashboard, unitWork, dataIssues, scores];
const INPUTS = [units, settings, tasks, criteria, checklist, evidence, goals];

/** What a tab shows: texts, numbers, results of formulas. */
const shown = (workspace: Workspace, tab: { readonly title: string }): unknown[][] =>
  [...sheetOf(workspace, tab).rows()].map(([, cells]) => cells.map(([, cell]) => cell.value));
const entries = (workspace: Workspace) => INPUTS.map(({ id }) => rowsOf(workspace, id));

describe('unchanged data', () => {
  test.each([
    ['at once', {}],
    ['later that day', { now: new Date('2026-10-20T23:59:59+07:00') }],
    ['by another editor', { user: EDITOR }],
    ['where Google does not say who looks', { activeUser: '' }],
  ])('recomputed %s: nothing is written', (_when, options) => {
    const workspace = sampleWorkbook();
    const result = mustRun(workspace, 'recomputeScores', options);
    expect([result.calls.writes, result.writes]).toStrictEqual([0, []]);
  });

  test('on the next day only what shows the day', () => {
    const workspace = sampleWorkbook();
    const next = { now: new Date('2026-10-21T00:00:01+07:00') };
    const { writes } = mustRun(workspace, 'recomputeScores', next);
    expect(writes.map(({ sheet }) => sheet)).toStrictEqual(['unitWork', 'dashboard']);
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.asOf, 2)).toBe('21/10/2026');
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.deadline + 1, 2)).toBe('còn 17 ngày làm việc');
    expect(mustRun(workspace, 'recomputeScores', next).writes).toStrictEqual([]);
  });
});

describe('a changed cell', () => {
  test.each<[string, [string, string, string, string], string[]]>([
    [
      'a result without evidence',
      ['criteria', 'C10', 'actual', 'Có'],
      ['dashboard', 'unitWork', 'scores', 'dataIssues'],
    ],
    [
      'the last thing a criterion lacked',
      ['criteria', 'C14', 'actual', '13/13'],
      ['dashboard', 'scores', 'unitWork'],
    ],
    [
      'the status of a task',
      ['tasks', 'IV.4', 'status', 'done'],
      ['dashboard', 'unitWork', 'start', 'dataIssues'],
    ],
    ['a goal', ['goals', '5', 'actual', '290/300'], ['dashboard', 'dataIssues']],
    [
      'an answer of the Chair',
      ['planQuestions', 'I07', 'answer', 'Đăng ký năm 2027'],
      ['dashboard', 'dataIssues', 'start'],
    ],
    ['the commune', ['settings', 'commune', 'value', 'Nam Dương Hạ'], ['dashboard']],
    ['the commune by its full name', ['settings', 'commune', 'value', 'Xã Nam Dương'], []],
    ['a short name', ['criteria', 'C10', 'shortName', 'Máy photo'], ['unitWork', 'lists']],
    ['a note nobody reads', ['criteria', 'A05', 'entryHint', 'x'], []],
  ])('%s: one write in each tab concerned, none in others', (_what, [table, key, column, text], expected) => {
    const workspace = sampleWorkbook();
    type(workspace, table, key, { [column]: text });
    const { writes, calls } = mustRun(workspace, 'recomputeScores');
    expect(writes.map(({ sheet }) => sheet).sort()).toStrictEqual([...expected].sort());
    expect(calls.writes).toBe(expected.length);
    expect(mustRun(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('a member whose part is short finds it in its own block, and is named where the group stands', () => {
    const workspace = sampleWorkbook();
    const line = (unit: string, code: string) => {
      const page = shown(workspace, unitWork);
      const block = page.slice(page.findIndex(([first]) => first === `▌ ${unit}`) + 1);
      const end = block.findIndex(([first]) => String(first ?? '').startsWith('▌ '));
      return block
        .slice(0, end < 0 ? undefined : end)
        .find(([first]) => String(first).startsWith(`${code} `))?.[1];
    };
    expect(line('Các đơn vị trực thuộc', 'A11')).toBe('Mới đạt 4/5, còn: Phòng Kinh tế');
    expect(line('Phòng Kinh tế', 'A11')).toBe('Mới đạt 0/1, cần 100%');
    expect(line('Văn phòng HĐND-UBND', 'A11')).toBeUndefined();
    expect(rowsOf(workspace, scores.id).find(({ code }) => code === 'A11')?.reason).toBe(
      'mới đạt 4/5, còn: Phòng Kinh tế',
    );
    const row = rowsOf(workspace, checklist.id).findIndex(
      ({ criterion, actual }) => criterion === 'A11' && actual === '0/1',
    );
    type(workspace, checklist.id, `row:${row + 2}`, { actual: '1/1' });
    mustRun(workspace, 'recomputeScores');
    expect(line('Phòng Kinh tế', 'A11')).toBeUndefined();
  });

  test('what somebody typed into an output is computed again; a column of their own beside it stays', () => {
    const workspace = sampleWorkbook();
    const before = branch(workspace);
    const host = spreadsheetHost(workspace, { user: EDITOR, now: NOW });
    const gid = host.gid(scores.title) as number;
    host.typeInto(gid, 3, columnOf(scores, 'score'), '2');
    host.typeInto(gid, 3, columnOf(scores, 'result'), '=1+1');
    host.typeInto(gid, 60, 2, 'một dòng thừa');
    host.typeInto(gid, 3, 12, 'ghi riêng');
    host.finish();
    const { writes } = mustRun(workspace, 'recomputeScores');
    expect(writes.map(({ sheet }) => sheet)).toStrictEqual(['scores']);
    expect(rowsOf(workspace, 'scores')).toStrictEqual(rowsOf(before, 'scores'));
    expect(valueAt(workspace, scores, 3, 12)).toBe('ghi riêng');
  });

  test('entries are never touched, by whoever runs it', () => {
    const workspace = sampleWorkbook();
    type(workspace, 'criteria', 'A05', { actual: 'có lẽ' });
    const before = entries(workspace);
    mustRun(workspace, 'recomputeScores', { user: EDITOR });
    expect(entries(workspace)).toStrictEqual(before);
  });
});

describe('the address of a piece of evidence', () => {
  const URL = 'https://example.com/bien-ban';
  const text = 'xem biên bản ở đây';
  test.each<[string, Partial<Cell>, number]>([
    ['typed', { value: URL }, 0],
    ['behind the whole cell', { value: text, link: URL }, 0],
    ['behind one word', { value: text, runs: [{ start: 4, end: 12, link: URL }] }, 0],
    ['of a formula', { value: text, formula: `HYPERLINK("${URL}","${text}")` }, 0],
    ['that is none: its place is written', { value: text }, 1],
  ])('%s', (_where, change, problems) => {
    const workspace = sampleWorkbook();
    const sheet = sheetOf(workspace, evidence);
    const before = rowsOf(workspace, 'dataIssues').length;
    sheet.setCell(2, columnOf(evidence, 'link'), { link: undefined, runs: undefined, ...change });
    mustRun(workspace, 'recomputeScores');
    expect(rowsOf(workspace, 'dataIssues')).toHaveLength(before + problems);
  });
});

describe('tabs that people rearranged', () => {
  const origin = sampleWorkbook();
  const wanted = new Map(OUTPUTS.map((tab) => [tab, JSON.stringify(shown(origin, tab))]));
  /** Cell by cell only what is not the same at a glance. */
  const sameResult = (workspace: Workspace) => {
    mustRun(workspace, 'recomputeScores');
    for (const tab of OUTPUTS)
      if (JSON.stringify(shown(workspace, tab)) !== wanted.get(tab))
        expect([tab.id, shown(workspace, tab)]).toStrictEqual([tab.id, shown(origin, tab)]);
  };
  const columnsIn = (sheet: Sheet, rows: number): (Cell | undefined)[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: sheet.lastColumn }, (_, column) => sheet.cell(row + 1, column + 1)),
    );
  const put = (sheet: Sheet, cells: (Cell | undefined)[][]) => {
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries())
        sheet.setCell(row + 1, column + 1, cell ?? { value: null });
  };

  test.each(INPUTS.map((table) => [table.id, table] as const))(
    '%s with its columns reversed',
    (_id, table) => {
      const workspace = branch(origin);
      const sheet = sheetOf(workspace, table);
      put(
        sheet,
        columnsIn(sheet, sheet.lastRow).map((line) => line.reverse()),
      );
      expect(sheet.cell(1, 1)?.value).toBe(columnsOf(table).at(-1)?.header);
      sameResult(workspace);
    },
  );

  test.each(INPUTS.map((table) => [table.id, table] as const))(
    '%s with columns of their own',
    (_id, table) => {
      const workspace = branch(origin);
      const sheet = sheetOf(workspace, table);
      sheet.insertColumns(0, 1);
      sheet.insertColumns(3, 2);
      for (let row = 1; row <= sheet.lastRow; row += 1) {
        sheet.setCell(row, 1, { value: row === 1 ? 'Của xã' : `dòng ${row}` });
        sheet.setCell(row, 4, { value: row === 1 ? null : 'không tên' });
      }
      sameResult(workspace);
    },
  );

  test.each([
    ['criteria', criteria],
    ['checklist', checklist],
    ['evidence', evidence],
    ['tasks', tasks],
    ['units', units],
    ['settings', settings],
  ])('%s sorted the other way round: the same points, the same verdict', (_id, table) => {
    const workspace = branch(origin);
    const sheet = sheetOf(workspace, table);
    const [header = [], ...rows] = columnsIn(sheet, sheet.lastRow);
    put(sheet, [header, ...rows.reverse()]);
    mustRun(workspace, 'recomputeScores');
    const byCode = (of: Workspace) =>
      rowsOf(of, 'scores')
        .map(({ code, score, result, evidenceCount, maxScore }) => [
          code,
          score,
          result,
          evidenceCount,
          maxScore,
        ])
        .sort();
    expect(byCode(workspace)).toStrictEqual(byCode(origin));
    for (const row of [7, 10, 12, 14, 16, 23])
      expect(valueAt(workspace, dashboard, row, 2)).toBe(valueAt(origin, dashboard, row, 2));
    expect(valueAt(workspace, dashboard, 7, 1)).toBe(valueAt(origin, dashboard, 7, 1));
    expect(rowsOf(workspace, 'dataIssues')).toHaveLength(rowsOf(origin, 'dataIssues').length);
  });

  test('blank rows above, between and far below change nothing but the numbers of rows', () => {
    const workspace = branch(origin);
    const sheet = sheetOf(workspace, criteria);
    sheet.insertRows(10, 3);
    sheet.insertRows(sheet.lastRow, 5000);
    mustRun(workspace, 'recomputeScores');
    expect(rowsOf(workspace, 'scores')).toStrictEqual(rowsOf(origin, 'scores'));
  });
});

describe('ended at any service call', () => {
  const origin = sampleWorkbook();
  type(origin, 'criteria', 'C10', { actual: 'Có' });
  type(origin, 'tasks', 'IV.4', { status: 'done' });
  type(origin, 'goals', '5', { actual: '290/300' });
  type(origin, 'criteria', 'A06', { shortName: 'Tên khác' });
  const whole = branch(origin);
  const { calls, writes } = mustRun(whole, 'recomputeScores');

  test('six outputs change', () => {
    expect(writes.map(({ sheet }) => sheet).sort()).toStrictEqual([
      'dashboard',
      'dataIssues',
      'lists',
      'scores',
      'start',
      'unitWork',
    ]);
  });

  test.each(Array.from({ length: calls.total }, (_, index) => index + 1))(
    'after call %d, the next run is right',
    (killAfter) => {
      const workspace = branch(origin);
      expect(run(workspace, 'recomputeScores', { killAfter }).killed).toBe(true);
      expect(entries(workspace)).toStrictEqual(entries(origin));
      mustRun(workspace, 'recomputeScores', { user: EDITOR });
      expect(differences(workspace, whole)).toStrictEqual([]);
    },
  );

  test('a call that fails after taking effect is told in words, and mended by the next run', () => {
    for (const fault of [3, calls.total - 2]) {
      const workspace = branch(origin);
      const { error, messages } = run(workspace, 'recomputeScores', { fault });
      expect(error?.code).toBe('platform');
      expect(messages).toHaveLength(1);
      expect(messages[0]?.text).toContain('Đề nghị bấm lại');
      mustRun(workspace, 'recomputeScores');
      expect(differences(workspace, whole)).toStrictEqual([]);
    }
  });
});

test('the end message: verdict, what to look at, entries untouched', () => {
  const { messages } = mustRun(sampleWorkbook(), 'recomputeScores');
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ kind: 'alert', title: 'Đã tính điểm' });
  const lines = messages[0]?.text.split('\n') ?? [];
  expect(lines[0]).toBe('ƯỚC TÍNH: CHƯA ĐỦ ĐIỀU KIỆN');
  expect(lines[1]).toMatch(/^Còn thiếu \d+ tiêu chí và [\d,]+ điểm\. Vẫn còn khả năng đạt\.$/);
  const look = lines.slice(lines.indexOf('Cần xem:') + 1, -2);
  expect(look[0]).toBe('- Bảng Tổng quan: kết quả chung; Bảng tự chấm điểm: lý do của từng tiêu chí.');
  expect(look[1]).toMatch(/^- Bảng Cần bổ sung, chỉnh sửa: \d+ lỗi, \d+ nội dung thiếu, \d+ lưu ý\.$/);
  expect(lines.at(-1)).toBe('Số liệu đã nhập không thay đổi.');
});

test('the page of first steps hides when the last of them is done, and never against who opens it again', () => {
  const workspace = lastStepLeft();
  mustRun(workspace, 'recomputeScores');
  expect(sheetOf(workspace, start).hidden).toBe(false);
  mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
  expect(valueAt(workspace, start, 1, 1)).toBe('BẮT ĐẦU – đã xong 6 việc');
  expect(sheetOf(workspace, start).hidden).toBe(true);
  sheetOf(workspace, start).hidden = false;
  mustRun(workspace, 'recomputeScores');
  mustRun(workspace, 'recomputeScores', { now: new Date('2026-10-21T08:00:00+07:00') });
  expect(sheetOf(workspace, start).hidden).toBe(false);
  expect(workspace.state.triggers.map(({ creator }) => creator)).toStrictEqual([OWNER, OWNER, OWNER]);
});
