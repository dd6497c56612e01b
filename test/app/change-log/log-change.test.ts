// Nhật ký thay đổi: what people change is kept at once, cheaply, and nobody is told; what bears on all stands on Tổng quan.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import { placeOf } from '../../../local/tables';
import { deleteRows, edit, paste } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { changeLog, dashboard } from '../../../sheets-schema/index';
import { shownRows } from '../../support/observed';
import { addColumn, reverseColumns } from '../../support/rearranged';
import { watching } from '../../support/watching';
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
} from '../../support/workspaces';

const origin = sampleWorkbook();
const switchedOn = mustRun(origin, 'enableDailyRun', { answers: 'yes' });
const office = (): Workspace => branch(origin);

const at = (workspace: Workspace, table: string, key: string, column: string) =>
  placeOf(workspace, table, key, column);
const typed = (
  workspace: Workspace,
  [table, key, column]: string[],
  text: string,
  by: object = {},
): RunResult[] =>
  edit(workspace, at(workspace, table ?? '', key ?? '', column ?? ''), text, { now: NOW, ...by });
const log = (workspace: Workspace): string[] =>
  rowsOf(workspace, 'changeLog').map(({ tab, row, column, before, after }) =>
    // An export marks texts that could be numbers.
    [tab, row, column, before, after].map((text = '') => text.replace(/^'/, '')).join(' | '),
  );
const notable = (workspace: Workspace): string[] => {
  const rows = shownRows(sheetOf(workspace, dashboard)).map(([first = '']) => first);
  const from = rows.findIndex((text) => text.startsWith('THAY ĐỔI TRONG 7 NGÀY'));
  return from < 0 ? [] : rows.slice(from).filter((text) => text !== '');
};
const on = (day: string) => ({ now: new Date(`${day}T09:00:00+07:00`) });

describe('one cell', () => {
  test.each([
    [['criteria', 'A10', 'actual'], 'Không', 'Tiêu chí | A10 | Kết quả | Có | Không'],
    [
      ['criteria', 'A10', 'notApplicable'],
      'TRUE',
      'Tiêu chí | A10 | Không áp dụng | không đánh dấu | có đánh dấu',
    ],
    [['tasks', 'IV.4', 'dueDate'], '15/10/2026', 'Tiến độ thực hiện | IV.4 | Hạn | 30/09/2026 | 15/10/2026'],
    [
      ['settings', 'sending', 'value'],
      'Gửi thử',
      'Thông tin chung | Gửi thư | Nội dung | Gửi thật | Gửi thử',
    ],
    [['evidence', 'row:60', 'title'], 'Mới', 'Minh chứng | dòng 60 | Tên tài liệu |  | Mới'],
    [
      ['units', 'VP', 'email'],
      'moi@example.com',
      'Đơn vị, đầu mối | VP | E-mail | vanphong@example.com | moi@example.com',
    ],
  ])('%p: %s', (place, text, line) => {
    const workspace = office();
    const results = typed(workspace, place, text);
    expect(results.map(({ ok, messages }) => [ok, messages])).toStrictEqual([
      [true, []],
      [true, []],
    ]);
    const [kept = '', ...more] = log(workspace);
    expect(more).toStrictEqual([]);
    expect(kept).toBe(line);
    expect(rowsOf(workspace, 'changeLog')[0]).toMatchObject({ at: '20/10/2026 08:00', by: OWNER });
  });

  test('of evidence is named by the code of its document', () => {
    const workspace = office();
    typed(workspace, ['evidence', 'row:2', 'title'], 'Tên khác');
    expect(log(workspace)[0]).toMatch(/^Minh chứng \| A\.01-01 \| Tên tài liệu \| VÍ DỤ.* \| Tên khác$/);
  });

  test('by somebody whom Google does not name: the address stays blank', () => {
    const workspace = office();
    typed(workspace, ['criteria', 'A10', 'actual'], 'Không', { user: EDITOR });
    expect(rowsOf(workspace, 'changeLog').map(({ by }) => by)).toStrictEqual(['']);
  });

  test('a text that could be a formula, a number or a date stays a text', () => {
    const workspace = office();
    for (const text of ["'=1+1", "'12/5", '0123', '@x', '+84'])
      typed(workspace, ['criteria', 'A10', 'explanation'], text);
    const sheet = sheetOf(workspace, changeLog);
    expect([2, 3, 4, 5, 6].map((row) => sheet.cell(row, 8)?.formula)).toStrictEqual(Array(5).fill(undefined));
    expect(rowsOf(workspace, 'changeLog').map(({ after }) => after?.replace(/^'/, ''))).toStrictEqual([
      '=1+1',
      '12/5',
      expect.any(String),
      '@x',
      expect.any(String),
    ]);
  });

  test('a long text is cut', () => {
    const workspace = office();
    typed(workspace, ['criteria', 'A10', 'explanation'], 'dài '.repeat(500));
    expect(rowsOf(workspace, 'changeLog')[0]?.after?.length).toBe(200);
  });
});

describe('more than one cell', () => {
  test('a paste is one row, which says where', () => {
    const workspace = office();
    const place = at(workspace, 'evidence', 'row:60', 'criteria');
    paste(workspace, place, Array(20).fill(['A05', 'Tủ 1']), { now: NOW });
    expect(log(workspace)).toStrictEqual([
      'Minh chứng | vùng A60:B79 | Tiêu chí; Đường liên kết hoặc nơi lưu |  | dán, kéo hoặc xóa 40 ô cùng lúc, xem lịch sử phiên bản',
    ]);
  });

  test('one cell pasted: what stood there before is not told', () => {
    const workspace = office();
    paste(workspace, at(workspace, 'settings', 'metFrom', 'value'), [['70']], { now: NOW });
    expect(log(workspace)).toStrictEqual([
      'Thông tin chung | Tiêu chí đạt khi được từ (% điểm tối đa) | Nội dung | (không rõ: dán vào ô) | 70',
    ]);
  });

  test('a deleted row says so', () => {
    const workspace = office();
    deleteRows(workspace, at(workspace, 'criteria', 'A10', 'code'), 1, { now: NOW, user: EDITOR });
    expect(log(workspace)).toStrictEqual(['Tiêu chí |  |  |  | xóa dòng, xem lịch sử phiên bản']);
  });
});

describe('nothing is kept', () => {
  test.each([
    ['of what the program writes there', ['evidence', 'row:2', 'code'], 'A.01-09'],
    ['of a header', ['criteria', 'row:1', 'actual'], 'Tên khác'],
    ['of another tab', ['goals', '1', 'note'], 'x'],
    ['of an output', ['scores', 'row:5', 'reason'], 'x'],
    ['where nothing changed', ['criteria', 'A10', 'actual'], 'Có'],
  ])('%s', (_what, place, text) => {
    const workspace = office();
    expect(typed(workspace, place, text).every(({ ok }) => ok)).toBe(true);
    expect(log(workspace)).toStrictEqual([]);
  });

  test('of rows deleted in another tab, or of a function started by hand', () => {
    const workspace = office();
    deleteRows(workspace, at(workspace, 'goals', '1', 'no'), 1, { now: NOW });
    for (const name of ['onEdited', 'onChanged']) expect(run(workspace, name)).toMatchObject({ ok: true });
    expect(log(workspace)).toStrictEqual([]);
  });
});

describe('whatever the tabs look like', () => {
  test('columns moved, and columns of people’s own between: found by their headers', () => {
    const workspace = office();
    reverseColumns(sheetOf(workspace, changeLog));
    addColumn(sheetOf(workspace, changeLog), 2, 'Ghi chép riêng');
    typed(workspace, ['criteria', 'A10', 'actual'], 'Không');
    expect(log(workspace)).toStrictEqual(['Tiêu chí | A10 | Kết quả | Có | Không']);
  });

  test('the log deleted: it is made again', () => {
    const workspace = office();
    workspace.workbook.deleteSheet(sheetOf(workspace, changeLog));
    const { sheets } = workspace.state.spreadsheet;
    sheets.splice(
      sheets.findIndex(({ name }) => name === changeLog.title),
      1,
    );
    typed(workspace, ['criteria', 'A10', 'actual'], 'Không');
    expect(log(workspace)).toStrictEqual(['Tiêu chí | A10 | Kết quả | Có | Không']);
  });

  test('where it cannot be written, whoever types is told nothing', () => {
    const workspace = office();
    const [first] = typed(workspace, ['criteria', 'A10', 'actual'], 'Không');
    const failing = branch(origin);
    const [result] = watching(
      () => typed(failing, ['criteria', 'A10', 'actual'], 'Không'),
      ({ name }) => {
        if (name === 'spreadsheet.appendRow') throw new Error('no connection');
      },
    );
    expect([first?.ok, result?.ok, result?.messages]).toStrictEqual([true, false, []]);
    expect(result?.logs.some(({ text }) => text.includes('onEdited'))).toBe(true);
  });
});

test('two edits at the same moment are two rows, while Tính điểm holds the lock', () => {
  const workspace = office();
  let done = false;
  watching(
    () => typed(workspace, ['criteria', 'A10', 'actual'], 'Không'),
    ({ name }) => {
      if (done || name !== 'spreadsheet.appendRow') return;
      done = true;
      typed(workspace, ['criteria', 'A11', 'explanation'], 'đang làm');
    },
  );
  expect(log(workspace).map((line) => line.slice(0, 14))).toStrictEqual(['Tiêu chí | A11', 'Tiêu chí | A10']);
});

test('an edit costs a few calls, however long the tab', () => {
  const costs = ['row:3', 'row:900'].map((row) => {
    const [result] = typed(office(), ['evidence', row, 'title'], 'Tên khác');
    return result?.calls;
  });
  expect(costs[0]).toMatchObject({ writes: 1 });
  expect(costs[0]?.total).toBeLessThanOrEqual(8);
  // The row itself, where it is not among the first.
  expect((costs[1]?.total ?? 0) - (costs[0]?.total ?? 0)).toBeLessThanOrEqual(2);
});

test('a log of a thousand rows costs Tính điểm one reading', () => {
  const workspace = office();
  const { calls } = mustRun(branch(workspace), 'recomputeScores');
  const sheet = sheetOf(workspace, changeLog);
  for (let row = 2; row <= 1001; row += 1) sheet.setCell(row, 8, { value: `dòng ${row}` });
  expect(mustRun(workspace, 'recomputeScores').calls).toStrictEqual(calls);
});

describe('on Tổng quan', () => {
  test('a condition, sending and an address stand there for seven days, the address itself does not', () => {
    const workspace = office();
    typed(workspace, ['settings', 'metFrom', 'value'], '70');
    typed(workspace, ['settings', 'metFrom', 'value'], '75');
    typed(workspace, ['settings', 'sending', 'value'], 'Gửi thử');
    typed(workspace, ['units', 'VP', 'email'], 'moi@example.com');
    typed(workspace, ['criteria', 'A10', 'actual'], 'Không');
    mustRun(workspace, 'recomputeScores');
    const lines = [
      'THAY ĐỔI TRONG 7 NGÀY  3',
      '20/10: địa chỉ e-mail của Văn phòng HĐND-UBND đã đổi',
      '20/10: Gửi thư: Gửi thật → Gửi thử',
      '20/10: Tiêu chí đạt khi được từ (% điểm tối đa): 70 → 75',
    ];
    expect(notable(workspace)).toStrictEqual(lines);
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
    mustRun(workspace, 'recomputeScores', on('2026-10-26'));
    expect(notable(workspace)).toStrictEqual(lines);
    mustRun(workspace, 'recomputeScores', on('2026-10-27'));
    expect(notable(workspace)).toStrictEqual([]);
  });

  test('a condition is told by its row, a long name keeps what stood there and stands now', () => {
    const workspace = office();
    typed(workspace, ['conditions', 'DK1', 'value'], '70');
    typed(workspace, ['settings', 'metFrom', 'value'], '80');
    mustRun(workspace, 'recomputeScores');
    expect(notable(workspace)).toStrictEqual([
      'THAY ĐỔI TRONG 7 NGÀY  2',
      '20/10: Tiêu chí đạt khi được từ: 100 → 80',
      '20/10: bảng Điều kiện, DK1: 80 → 70',
    ]);
  });

  test('more than fit are counted', () => {
    const workspace = office();
    for (const unit of ['VP', 'KT', 'VHXH', 'PVHCC', 'CUDV', 'MTTQ'])
      typed(workspace, ['units', unit, 'email'], `${unit.toLowerCase()}.moi@example.com`);
    mustRun(workspace, 'recomputeScores');
    expect(notable(workspace)).toHaveLength(6);
    expect(notable(workspace).at(-1)).toBe('… và 2 thay đổi khác');
  });
});

test('switching on makes the log, hidden, and leaves the person before Tổng quan', () => {
  expect(switchedOn.ok).toBe(true);
  expect(sheetOf(origin, changeLog).hidden).toBe(true);
  expect(origin.workbook.sheets[origin.workbook.activeSheetIndex]?.name).toBe(dashboard.title);
});

test('a trigger that was switched on with an earlier version logs too', () => {
  const workspace = office();
  for (const trigger of workspace.state.triggers)
    if (trigger.handler === 'onEdited') Object.assign(trigger, { handler: 'onRecomputeBox' });
  typed(workspace, ['criteria', 'A10', 'actual'], 'Không');
  expect(log(workspace)).toStrictEqual(['Tiêu chí | A10 | Kết quả | Có | Không']);
});
