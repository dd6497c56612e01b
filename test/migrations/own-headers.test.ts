// In a workbook of version 3 people had columns of their own that are headed as the program heads one of its own today.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { checklist, evidence, reminderLog, scoreHistory } from '../../sheets-schema/index';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { rarely } from '../support/thinned';
import { ofVersion3, placeOf } from '../support/version-3';
import { add, agree, branch, mustRun, NOW, rowsOf, run, sheetOf } from '../support/workspaces';

const LINK = 'Đường liên kết hoặc nơi lưu';

/** Where people have put them: right of the program's columns. */
const OWN: readonly (readonly [Table, readonly string[]])[] = [
  [evidence, [LINK]],
  [checklist, [LINK]],
  [reminderLog, ['Mã thư', 'Thời điểm', 'E-mail nhận bản sao']],
  [scoreHistory, ['Thời điểm']],
];

const REMARK = 'hỏi lại chị Hà';
const ROWS = [2, 3, 4];

const headersOf = (workspace: Workspace, table: Table): unknown[] => {
  const sheet = sheetOf(workspace, table);
  return Array.from({ length: sheet.lastColumn }, (_, at) => sheet.cell(1, at + 1)?.value);
};

function addOwn(workspace: Workspace, table: Table, header: string): void {
  const sheet = sheetOf(workspace, table);
  const at = Math.max(sheet.lastColumn, columnsOf(table).length) + 1;
  sheet.setCell(1, at, { value: header });
  for (const row of ROWS) sheet.setCell(row, at, { value: REMARK });
}

const ownCells = (workspace: Workspace, table: Table): unknown[][] => {
  const sheet = sheetOf(workspace, table);
  const width = columnsOf(table).length;
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from(
      { length: sheet.lastColumn - width },
      (_unused, at) => sheet.cell(row + 1, width + at + 1)?.value,
    ),
  );
};

/** Without moments, which are written otherwise today, and codes of documents, which are given by then. */
const programRows = (workspace: Workspace, table: Table) =>
  rowsOf(workspace, table.id).map((_, index) =>
    columnsOf(table).flatMap(({ key, kind }, at) =>
      kind.type === 'moment' || (table === evidence && key === 'code')
        ? []
        : [sheetOf(workspace, table).cell(index + 2, at + 1)?.value],
    ),
  );

const withOwn = (): Workspace => {
  const workspace = ofVersion3();
  add(workspace, 'evidence', { criteria: 'A01', link: '', title: 'Báo cáo chưa có nơi lưu' });
  for (const [table, headers] of OWN) for (const header of headers) addOwn(workspace, table, header);
  return workspace;
};

describe('set-up', () => {
  const before = withOwn();
  const workspace = branch(before);
  const words = told(mustRun(workspace, 'setUpWorkbook'));

  test.each(OWN.map(([table]) => [table.title, table] as const))(
    '%s: the columns of the program stay the program’s, those of the people theirs',
    (_, table) => {
      expect(programRows(workspace, table)).toStrictEqual(programRows(before, table));
      expect(ownCells(workspace, table)).toStrictEqual(ownCells(before, table));
    },
  );

  test('where today’s header is taken, the former one stays, and that is named with what to do', () => {
    expect(headersOf(workspace, reminderLog)).toStrictEqual(headersOf(before, reminderLog));
    expect(words).toContain(
      'Bảng "Nhật ký gửi thư": cột "Lúc" chưa đổi tiêu đề thành "Thời điểm" được vì cột N đã có tiêu đề đó. Chương trình vẫn dùng cột "Lúc".',
    );
    const listed = rowsOf(workspace, 'dataIssues').filter(({ problem = '' }) =>
      problem.includes(`tên "${LINK}"`),
    );
    expect(listed.map(({ table, problem }) => [table, problem])).toStrictEqual(
      [checklist, evidence].map(({ title }) => [
        title,
        `cột "Đường dẫn hoặc nơi lưu" chưa đổi tiêu đề được vì đã có cột khác tên "${LINK}"`,
      ]),
    );
  });

  test('what only the program needs is hidden, nothing of the people’s', () => {
    const sheet = sheetOf(workspace, reminderLog);
    expect(sheet.columnHidden(placeOf(reminderLog, 'key'))).toBe(true);
    expect(sheet.columnHidden(columnsOf(reminderLog).length + 1)).toBe(false);
  });

  test('a remark is no link, a mail is not sent twice', () => {
    const named = rowsOf(workspace, 'dataIssues').filter(({ table }) => table === evidence.title);
    expect(named.map(({ problem }) => problem)).toContain('chưa có đường liên kết hoặc nơi lưu');
    expect(agree(branch(workspace), 'sendOverdueReminders').mails).toStrictEqual([]);
    const morning = run(branch(workspace), 'dailyRun', { mode: 'clock', now: NOW });
    expect([morning.ok, morning.mails]).toStrictEqual([true, []]);
  });

  test('new rows of the program go into its own columns', () => {
    const later = branch(workspace);
    const sent = agree(later, 'sendOverdueReminders', { now: new Date('2026-10-21T08:00:00+07:00') });
    expect(sent.mails.length).toBeGreaterThan(0);
    const own = ownCells(later, reminderLog);
    expect(own.slice(0, ROWS.length + 1)).toStrictEqual(
      ownCells(before, reminderLog).slice(0, ROWS.length + 1),
    );
    expect(
      own
        .slice(ROWS.length + 1)
        .flat()
        .filter(Boolean),
    ).toStrictEqual([]);
    const keys = rowsOf(later, 'reminderLog').map((_, row) => sheetOf(later, reminderLog).cell(row + 2, 1));
    expect(keys.filter((cell) => !cell?.value)).toStrictEqual([]);
  });

  test('once the people’s column is called otherwise, the header of today can be given', () => {
    const freed = branch(workspace);
    const sheet = sheetOf(freed, scoreHistory);
    sheet.setCell(1, columnsOf(scoreHistory).length + 1, { value: 'Ghi chú của xã' });
    sheet.setCell(1, placeOf(scoreHistory, 'at'), { value: 'Thời điểm' });
    expect(told(mustRun(freed, 'setUpWorkbook'))).not.toContain('Bảng "Các lần chốt số liệu"');
  });
});

test('a moment beside: what was frozen holds, nothing is frozen a second time', () => {
  const workspace = ofVersion3();
  addOwn(workspace, scoreHistory, 'Thời điểm');
  mustRun(workspace, 'setUpWorkbook');
  expect(told(agree(workspace, 'freezeScores'))).toContain('không chốt thêm');
});

test('today: a column of the people headed as the program once headed one is theirs', () => {
  const workspace = ofVersion3();
  mustRun(workspace, 'setUpWorkbook');
  for (const header of ['Khóa', 'Lúc', 'Bản sao']) addOwn(workspace, reminderLog, header);
  addOwn(workspace, evidence, 'Đường dẫn hoặc nơi lưu');
  const own = [reminderLog, evidence].map((table) => ownCells(workspace, table));
  expect(agree(workspace, 'sendOverdueReminders').mails).toStrictEqual([]);
  const words = told(mustRun(workspace, 'setUpWorkbook'));
  expect(words).not.toContain('tiêu đề');
  expect([reminderLog, evidence].map((table) => ownCells(workspace, table))).toStrictEqual(own);
});

test('two columns with the same former header: it is named as it stands, with the letters', () => {
  const workspace = ofVersion3();
  addOwn(workspace, scoreHistory, 'Lúc');
  addOwn(workspace, evidence, 'Đường dẫn hoặc nơi lưu');
  const words = told(mustRun(workspace, 'setUpWorkbook'));
  expect(words).toContain('Bảng "Minh chứng" có các cột cùng tiêu đề "Đường dẫn hoặc nơi lưu" (B, L)');
  expect(words).toContain('Bảng "Các lần chốt số liệu" có các cột cùng tiêu đề "Lúc" (C, T): đổi tiêu đề');
  expect(rowsOf(workspace, 'dataIssues').map(({ problem }) => problem)).toContain(
    'có hai cột cùng tiêu đề "Đường dẫn hoặc nơi lưu"',
  );
});

rarely('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  expect(expectMigrated(withOwn)).toBeGreaterThan(10);
});
