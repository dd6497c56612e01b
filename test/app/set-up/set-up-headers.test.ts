// Tạo, khôi phục các bảng where headers are gone, emptied, renamed or doubled: put back without a guess, or named.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { dataIssues, goals, scores, settings, tasks } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { entriesOf, shownRows } from '../../support/observed';
import { addColumn, deleteHeaderRow } from '../../support/rearranged';
import { columnOf, expectWhole, repaired } from '../../support/repaired';
import { tables } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import {
  branch,
  mustRun,
  newWorkbook,
  rowsOf,
  ruleAt,
  sampleWorkbook,
  sheetOf,
} from '../../support/workspaces';

const titles = (workspace: Workspace, table: Table) => {
  const sheet = sheetOf(workspace, table);
  return Array.from({ length: sheet.lastColumn }, (_, index) =>
    String(sheet.cell(1, index + 1)?.value ?? ''),
  );
};

const SAID = 'Bảng "Tiến độ thực hiện": đã đặt lại dòng tiêu đề theo thứ tự cột ban đầu.';

describe('the whole header row', () => {
  test.each(thinned(tables, 2).map((table) => [table.id, table] as const))(
    'of %s deleted: the workbook is as it was, with its looks, rules, warnings and entries',
    (_id, table) => {
      const whole = sampleWorkbook();
      mustRun(whole, 'setUpWorkbook');
      const { workspace, text } = repaired((damaged) => deleteHeaderRow(damaged, table), whole);
      expect(differences(workspace, whole)).toStrictEqual([]);
      expect(text).not.toContain('đã đủ');
      expectWhole(workspace);
    },
  );

  test('of all tabs at once: names in one are read by the units of another', () => {
    const whole = sampleWorkbook();
    mustRun(whole, 'setUpWorkbook');
    const { workspace } = repaired((damaged) => {
      for (const table of tables) deleteHeaderRow(damaged, table);
    }, whole);
    expect(differences(workspace, whole)).toStrictEqual([]);
  });

  test('emptied: it comes back where it stood, and the message says so', () => {
    const whole = sampleWorkbook();
    const { workspace, text } = repaired((damaged) => {
      for (const column of columnsOf(tasks).keys())
        sheetOf(damaged, tasks).setCell(1, column + 1, { value: null });
    }, whole);
    expect(entriesOf(workspace)).toStrictEqual(entriesOf(whole));
    expect(text).toContain(`${SAID} Đề nghị xem mỗi cột có đúng tiêu đề không.`);
    expect(text).toContain('Số liệu đã nhập không thay đổi.');
    expectWhole(workspace);
  });

  test('with columns of their own at the right: what stands in them stays beside its row', () => {
    const own = columnsOf(scores).length + 2;
    const { workspace } = repaired((damaged) => {
      const sheet = sheetOf(damaged, scores);
      sheet.setCell(3, own, { value: 'Ban Chỉ đạo đã xem' });
      deleteHeaderRow(damaged, scores);
    }, sampleWorkbook());
    expect(sheetOf(workspace, scores).cell(3, own)?.value).toBe('Ban Chỉ đạo đã xem');
    expect(rowsOf(workspace, 'scores')).toStrictEqual(rowsOf(sampleWorkbook(), 'scores'));
  });

  test.each([scores, dataIssues])('of $id: Tính điểm says that its figures are old', (table) => {
    const workspace = branch(sampleWorkbook());
    deleteHeaderRow(workspace, table);
    const { writes, messages } = mustRun(workspace, 'recomputeScores');
    expect(writes.map(({ sheet }) => sheet)).not.toContain(table.id);
    expect(messages.at(-1)?.text).toContain(
      `Bảng "${table.title}" mất dòng tiêu đề nên chưa ghi được số liệu mới: bấm Thiết lập → Tạo, khôi phục các bảng.`,
    );
  });

  test('stale figures of an output are drawn anew', () => {
    const { workspace } = repaired((damaged) => {
      deleteHeaderRow(damaged, scores);
      sheetOf(damaged, scores).setCell(1, columnOf(scores, 'score'), { value: 99 });
    }, sampleWorkbook());
    expect(rowsOf(workspace, 'scores')).toStrictEqual(rowsOf(sampleWorkbook(), 'scores'));
  });

  test('a row of data that happens to say a header is none', () => {
    const whole = sampleWorkbook();
    mustRun(whole, 'setUpWorkbook');
    const { workspace } = repaired((damaged) => {
      deleteHeaderRow(damaged, dataIssues);
      sheetOf(damaged, dataIssues).setCell(2, columnOf(dataIssues, 'column'), { value: 'Đơn vị' });
    }, whole);
    expect(differences(workspace, whole)).toStrictEqual([]);
  });

  test.each([
    [
      tasks.id,
      tasks,
      'dueDate',
      'Chèn một dòng trên cùng, ghi tiêu đề của từng cột (STT, Nội dung công việc, ',
    ],
    [scores.id, scores, 'maxScore', 'chép riêng cột của xã (nếu có), xóa cả bảng, rồi bấm lại.'],
  ] as const)(
    'a column that does not read as it should: nothing is guessed in %s, and it is said',
    (_id, table, key, advice) => {
      const origin = branch(sampleWorkbook());
      addColumn(sheetOf(origin, table), columnOf(table, key) - 2, 'Ghi chép riêng');
      deleteHeaderRow(origin, table);
      const before = shownRows(sheetOf(origin, table));
      const { workspace, text } = repaired(() => undefined, origin);
      expect(shownRows(sheetOf(workspace, table))).toStrictEqual(before);
      expect(text).toContain('Còn tiêu đề cột mà chương trình không tự sửa được');
      expect(text).toContain(`Bảng "${table.title}" mất dòng tiêu đề; nội dung cột`);
      expect(text).toContain(advice);
      expect(text).not.toContain('đã đủ');
    },
  );
});

describe('a header that is gone', () => {
  test('renamed: the old column keeps its name and data, the header stands anew at the right with format and rule', () => {
    const at = columnOf(tasks, 'status');
    const { workspace } = repaired(
      (damaged) => sheetOf(damaged, tasks).setCell(1, at, { value: 'Tiến triển' }),
      sampleWorkbook(),
    );
    const sheet = sheetOf(workspace, tasks);
    const last = columnsOf(tasks).length + 1;
    expect(titles(workspace, tasks)).toStrictEqual([
      ...columnsOf(tasks).map(({ header }, index) => (index + 1 === at ? 'Tiến triển' : header)),
      'Tình trạng',
    ]);
    expect(sheet.cell(2, at)?.value).toBe('Đã hoàn thành');
    expect(sheet.cell(2, last)?.value ?? null).toBeNull();
    expect(ruleAt(sheet, 2, last)).toMatchObject({ type: 'list' });
    expect(sheet.notes.get(`1,${last}`)).toBe(columnsOf(tasks)[at - 1]?.note);
    expectWhole(workspace);
  });

  test('deleted with its column: it stands anew at the right', () => {
    const { workspace } = repaired((damaged) =>
      sheetOf(damaged, goals).deleteColumns(columnOf(goals, 'asOf'), 1),
    );
    expect(titles(workspace, goals)).toStrictEqual([
      'Số',
      'Mục tiêu',
      'Chỉ tiêu',
      'Kết quả',
      'Tổng số',
      'Ghi chú',
      'Lấy số liệu từ tiêu chí',
      'Tính đến ngày',
    ]);
    expect(sheetOf(workspace, goals).formatAt(2, 8).numberFormat).toBe('dd/MM/yyyy');
    expectWhole(workspace);
  });

  test.each<[string, Table, Readonly<Record<string, string>>, string]>([
    ['as it is', tasks, { R: 'Hạn' }, '"Hạn" (D, R)'],
    ['in other cases and forms', tasks, { D: 'HẠN', R: 'hạn'.normalize('NFD') }, '"Hạn" (D, R)'],
    ['with the mark of a draft', scores, { L: 'Điểm tự chấm – DỰ THẢO' }, '"Điểm tự chấm" (E, L)'],
  ])('doubled, %s: nobody guesses which is meant; it is named instead', (_, table, typed, named) => {
    const origin = branch(sampleWorkbook());
    for (const [letter, value] of Object.entries(typed))
      sheetOf(origin, table).setCell(1, letter.charCodeAt(0) - 64, { value });
    const before = titles(origin, table);
    const { workspace, writes, text } = repaired(() => undefined, origin);
    expect(titles(workspace, table)).toStrictEqual(before);
    expect(writes.map(({ sheet }) => sheet)).not.toContain(table.id);
    expect(text).toContain(
      `Bảng "${table.title}" có các cột cùng tiêu đề ${named}: đổi tiêu đề của cột không dùng, rồi bấm lại.`,
    );
    expect(text).not.toContain('đã đủ');
    const listed = rowsOf(workspace, 'dataIssues').filter(({ problem }) => problem?.includes('cùng tiêu đề'));
    expect(listed.map((row) => row.table)).toStrictEqual([table.title]);
  });

  test('renamed, beside a column of notes without a header: the notes stay theirs', () => {
    const { workspace, text } = repaired((damaged) => {
      const at = columnOf(tasks, 'leadUnit');
      const sheet = sheetOf(damaged, tasks);
      sheet.setCell(1, at, { value: 'Đơn vị chủ trì' });
      addColumn(sheet, at - 1, '');
    }, sampleWorkbook());
    const letter = 'S';
    expect(titles(workspace, tasks).slice(3)).toStrictEqual([
      'Hạn',
      '',
      'Đơn vị chủ trì',
      ...columnsOf(tasks)
        .slice(columnOf(tasks, 'leadUnit'))
        .map(({ header }) => header),
      'Chủ trì',
    ]);
    expect(text).toContain(
      `Bảng "Tiến độ thực hiện": đã thêm cột "Chủ trì" ở cột ${letter}. Nếu cột cũ chỉ đổi tên: xóa cột ${letter}, rồi đặt lại tiêu đề "Chủ trì" cho cột cũ.`,
    );
    expectWhole(workspace);
  });

  test.each([
    ['a unit is no note', 'leadUnit'],
    ['any text reads as a text, but the place does not fit', 'result'],
  ] as const)('deleted with its column, a column of notes in its place: %s', (_, key) => {
    const { workspace } = repaired((damaged) => {
      const at = columnOf(tasks, key);
      const sheet = sheetOf(damaged, tasks);
      sheet.deleteColumns(at, 1);
      addColumn(sheet, at - 1, '');
      if (key === 'result') addColumn(sheet, at, '');
    }, sampleWorkbook());
    const own = titles(workspace, tasks).indexOf('');
    expect(sheetOf(workspace, tasks).cell(2, own + 1)?.value).toBe('riêng 2');
    expect(titles(workspace, tasks).at(-1)).toBe(tasks.columns[key].header);
  });

  test('the right end is a column in which nothing stands', () => {
    const { workspace } = repaired((damaged) => {
      const sheet = sheetOf(damaged, goals);
      sheet.setCell(1, columnOf(goals, 'asOf'), { value: 'Ngày báo cáo' });
      sheet.setCell(3, columnsOf(goals).length + 1, { value: 'ghi thêm' });
    });
    expect(titles(workspace, goals)).toStrictEqual([
      ...columnsOf(goals).map(({ key, header }) => (key === 'asOf' ? 'Ngày báo cáo' : header)),
      '',
      'Tính đến ngày',
    ]);
  });

  test('emptied: it comes back over what was entered, and the message says where', () => {
    const whole = sampleWorkbook();
    mustRun(whole, 'setUpWorkbook');
    const { workspace, text } = repaired(
      (damaged) => sheetOf(damaged, tasks).setCell(1, columnOf(tasks, 'leadUnit'), { value: null }),
      whole,
    );
    expect(differences(workspace, whole)).toStrictEqual([]);
    expect(text).toContain('Bảng "Tiến độ thực hiện": đã đặt lại tiêu đề "Chủ trì" ở cột E.');
  });
});

test('the key column of Thông tin chung renamed: no setting counts as lost, none is reset', () => {
  const { workspace, text } = repaired((damaged) => {
    sheetOf(damaged, settings).setCell(1, columnOf(settings, 'key'), { value: 'Khoá' });
  });
  expect(rowsOf(workspace, 'settings')).toHaveLength(rowsOf(newWorkbook(), 'settings').length);
  expect(text).toContain('đặt lại tiêu đề "Mã" cho cột cũ');
  expect(text).not.toContain('bản sao');
});
