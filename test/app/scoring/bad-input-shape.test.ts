// Tabs of another shape: moved and added columns, blank rows and own tabs are read without a word; a renamed, emptied
// or doubled header is named, and its column keeps what is in it.
import { describe, expect, test } from '@jest/globals';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  evidence,
  lists,
  reminderLog,
  scores,
  tasks,
} from '../../../sheets-schema/index';
import { effectOn, entriesOf, problemsOf, resultsOf } from '../../support/observed';
import { addColumn, headerColumn, reverseColumns } from '../../support/rearranged';
import { tables } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import { mustRun, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const NOTHING = { problems: [], results: {}, changed: [] };
const INPUTS = tables.filter(({ ink, id }) => ink !== 'output' && id !== 'documents');

describe('read without a word:', () => {
  test.each(thinned(INPUTS, 2).map((table) => [table.id, table] as const))(
    'moved columns of %s',
    (_, table) => {
      const workspace = sampleWorkbook();
      reverseColumns(sheetOf(workspace, table));
      expect(effectOn(workspace, sampleWorkbook())).toStrictEqual(NOTHING);
    },
  );

  test('moved columns of all tabs at once, outputs and journals with them: mails go out and are not sent twice', () => {
    const workspace = sampleWorkbook();
    for (const table of tables) reverseColumns(sheetOf(workspace, table));
    expect(mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' }).mails).toHaveLength(6);
    expect(mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' }).mails).toHaveLength(0);
    mustRun(workspace, 'freezeScores', { answers: 'yes' });
    expect(mustRun(workspace, 'freezeScores').messages.at(-1)?.title).toBe('Số liệu đã chốt');
    const log = sheetOf(workspace, reminderLog);
    const status = headerColumn(log, reminderLog.columns.status.header);
    expect([2, 3, 4, 5].map((row) => log.cell(row, status)?.value)).toStrictEqual(Array(4).fill('Đã gửi'));
  });

  test('columns of their own between the others, in inputs and outputs: they stay as they are', () => {
    const workspace = sampleWorkbook();
    // Outside Google nothing moves the warnings on single columns along: that is what these have.
    const shared = tables.filter(({ id }) => !['documents', 'evidence'].includes(id));
    for (const table of shared) addColumn(sheetOf(workspace, table), 2, 'Ghi chép riêng');
    sheetOf(workspace, scores).setCell(4, 3, { value: null, formula: 'LEN(A4)' });
    const seen = effectOn(workspace, sampleWorkbook());
    expect(seen).toStrictEqual(NOTHING);
    expect(sheetOf(workspace, scores).cell(3, 3)?.value).toBe('riêng 3');
    expect(sheetOf(workspace, scores).cell(4, 3)?.formula).toBe('LEN(A4)');
    expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
    expect(sheetOf(workspace, criteria).cell(1, 3)?.value).toBe('Ghi chép riêng');
  });

  test('formulas and clock times in them stay where the rows around them are written', () => {
    const workspace = sampleWorkbook();
    const written = [scores, lists, reminderLog];
    for (const table of written) {
      const sheet = sheetOf(workspace, table);
      addColumn(sheet, 2, 'Ghi chép riêng');
      for (let row = 2; row <= 6; row += 1)
        sheet.setCell(row, 3, { value: '', formula: `IF(A${row}="","",LEN(A${row}))` });
      sheet.setCell(6, 3, { value: 46_000.5, formula: undefined, format: { numberFormat: 'dd/MM HH:mm' } });
    }
    type(workspace, 'criteria', 'A01', { shortName: 'Tên ngắn khác', name: 'Tên khác' });
    const { writes } = mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' });
    expect(writes.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(written.map(({ id }) => id)));
    const log = sheetOf(workspace, reminderLog);
    expect(log.cell(10, headerColumn(log, reminderLog.columns.status.header))?.value).toBe('Đã gửi');
    for (const table of written) {
      const sheet = sheetOf(workspace, table);
      const own = [2, 3, 4, 5].map((row) => sheet.cell(row, 3)?.formula);
      expect([table.id, own]).toStrictEqual([
        table.id,
        [2, 3, 4, 5].map((row) => `IF(A${row}="","",LEN(A${row}))`),
      ]);
      expect([table.id, sheet.cell(6, 3)?.value]).toStrictEqual([table.id, 46_000.5]);
    }
  });

  test('a journal is filled in over formulas of their own that still show nothing', () => {
    const workspace = sampleWorkbook();
    const log = sheetOf(workspace, reminderLog);
    addColumn(log, 2, 'Số chữ');
    for (let row = 2; row <= 9; row += 1)
      log.setCell(row, 3, { value: '', formula: `IF(A${row}="","",LEN(A${row}))` });
    mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' });
    const status = headerColumn(log, reminderLog.columns.status.header);
    expect([2, 3, 4, 5].map((row) => log.cell(row, status)?.value)).toStrictEqual(Array(4).fill('Đã gửi'));
    expect([2, 5, 9].map((row) => log.cell(row, 3)?.formula)).toStrictEqual(
      [2, 5, 9].map((row) => `IF(A${row}="","",LEN(A${row}))`),
    );
  });

  test('a tab of their own, and columns to the right of everything', () => {
    const workspace = sampleWorkbook();
    const own = workspace.workbook.insertSheet('Việc riêng', 3);
    own.setCell(1, 1, { value: 'Mã' });
    own.setCell(2, 1, { value: 'A01', formula: "'Tiêu chí'!A2" });
    for (const table of tables) sheetOf(workspace, table).setCell(7, 40, { value: 'bên phải' });
    expect(effectOn(workspace, sampleWorkbook())).toStrictEqual(NOTHING);
    mustRun(workspace, 'setUpWorkbook');
    expect(own.cell(2, 1)?.formula).toBe("'Tiêu chí'!A2");
  });

  test('5.000 blank rows in the middle, some with a tick box left empty', () => {
    const workspace = sampleWorkbook();
    for (const table of [tasks, criteria, checklist, evidence]) {
      const sheet = sheetOf(workspace, table);
      sheet.insertRows(5, 5000);
      for (let row = 6; row < 3000; row += 1) sheet.setCell(row, 4, { value: false });
    }
    const entries = entriesOf(workspace);
    mustRun(workspace, 'recomputeScores');
    expect(entriesOf(workspace)).toStrictEqual(entries);
    expect(resultsOf(workspace)).toStrictEqual(resultsOf(sampleWorkbook()));
    const lower = (problem: string) =>
      problem.replace(/\| (\d+) \|/, (whole, row) => (Number(row) > 5000 ? `| ${row - 5000} |` : whole));
    expect(problemsOf(workspace).map(lower).sort()).toStrictEqual(problemsOf(sampleWorkbook()).sort());
    const { calls } = mustRun(workspace, 'recomputeScores');
    expect(calls.reads).toBe(mustRun(sampleWorkbook(), 'recomputeScores').calls.reads);
  });

  test('a title and a remark above the header', () => {
    const workspace = sampleWorkbook();
    const sheet = sheetOf(workspace, tasks);
    sheet.insertRows(0, 2);
    sheet.setCell(1, 1, { value: 'TIẾN ĐỘ THỰC HIỆN NĂM 2026' });
    expect(effectOn(workspace, sampleWorkbook())).toStrictEqual(NOTHING);
  });

  test('headers in another case, in NFD, with blanks', () => {
    const workspace = sampleWorkbook();
    for (const table of tables) {
      const sheet = sheetOf(workspace, table);
      for (let at = 1; at <= columnsOf(table).length; at += 1)
        sheet.setCell(1, at, {
          value: ` ${String(sheet.cell(1, at)?.value).toUpperCase().normalize('NFD')} `,
        });
    }
    expect(effectOn(workspace, sampleWorkbook()).problems).toStrictEqual([]);
  });
});

const gone = (title: string, header: string) =>
  `Lỗi | ${title} | Mở | ${header} |  | không tìm thấy cột "${header}" | Đặt lại tiêu đề "${header}" cho cột đó; nếu cột đã bị xóa, bấm Thiết lập → Tạo, khôi phục các bảng.`;

/** Columns whose loss changes what else is listed or scored are told apart below. */
const lastColumn = (table: Table) => columnsOf(table).at(-1)?.header ?? '';

describe('a header that is not found is named once:', () => {
  const NOT_READ = ['scoreHistory', 'documents'];
  test.each(tables.filter(({ id }) => !NOT_READ.includes(id)).map((table) => [table.id, table] as const))(
    'the last of %s',
    (_, table) => {
      const workspace = sampleWorkbook();
      const sheet = sheetOf(workspace, table);
      sheet.setCell(1, headerColumn(sheet, lastColumn(table)), { value: 'Tên khác' });
      const { problems, changed } = effectOn(workspace, sampleWorkbook());
      expect([problems, changed]).toStrictEqual([[gone(table.title, lastColumn(table))], []]);
    },
  );

  test.each<[string, Table, string]>([
    ['names of units', tables.find(({ id }) => id === 'units') as Table, 'Mã'],
    ['links of evidence', evidence, 'Đường liên kết hoặc nơi lưu'],
    ['criteria of evidence', evidence, 'Tiêu chí'],
    ['codes of criteria', criteria, 'Mã'],
    ['results of criteria', criteria, 'Kết quả'],
    ['due dates', tasks, 'Hạn'],
    ['keys of settings', tables.find(({ id }) => id === 'settings') as Table, 'Mã'],
  ])('%s, and nothing that only follows from it', (_, table, header) => {
    const workspace = sampleWorkbook();
    const sheet = sheetOf(workspace, table);
    sheet.setCell(1, headerColumn(sheet, header), { value: '' });
    const { problems, changed } = effectOn(workspace, sampleWorkbook());
    expect([problems, changed]).toStrictEqual([[gone(table.title, header)], []]);
  });

  test('one that stands twice: neither column is guessed', () => {
    const workspace = sampleWorkbook();
    sheetOf(workspace, criteria).setCell(1, 30, { value: 'Kết quả' });
    expect(effectOn(workspace, sampleWorkbook()).problems).toStrictEqual([
      'Lỗi | Tiêu chí | 1 | Kết quả |  | có hai cột cùng tiêu đề "Kết quả" | Đổi tiêu đề của cột không dùng.',
    ]);
  });
});

test.each([
  ['reminderLog', 'Mã thư', 'sendOverdueReminders'],
  ['scoreHistory', 'Lần chốt', 'freezeScores'],
  ['documents', 'Mã', 'buildDossier'],
])('a journal without its key is not written to: %s', (id, header, action) => {
  const workspace = sampleWorkbook();
  const table = tables.find((candidate) => candidate.id === id) as Table;
  const sheet = sheetOf(workspace, table);
  sheet.setCell(1, headerColumn(sheet, header), { value: 'Khác' });
  const entries = entriesOf(workspace)[table.title];
  const { error, mails, files } = run(workspace, action, { answers: 'yes' });
  expect([error?.code, mails, files]).toStrictEqual(['header_missing', [], []]);
  expect(error?.message).toContain(`Bảng "${table.title}" thiếu hoặc trùng cột: ${header}.`);
  expect(entriesOf(workspace)[table.title]).toBe(entries);
});
